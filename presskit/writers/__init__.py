"""The formats documents are handed out in."""
