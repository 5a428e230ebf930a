"""Keeping kits on disk."""
