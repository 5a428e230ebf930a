"""The formats manuscripts come in."""
