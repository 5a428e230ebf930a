"""Spelling in the window: words that are not judged while they are written, their menu, the user's words."""
