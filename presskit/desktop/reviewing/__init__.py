"""Reviewing in the window: who makes changes, how they are shown, how they are settled."""
