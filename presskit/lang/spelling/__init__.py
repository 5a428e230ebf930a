"""Spelling of English: which words a text has, which of them the dictionary does not know."""
