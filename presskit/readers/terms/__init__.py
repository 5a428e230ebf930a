"""The formats glossaries come in."""
