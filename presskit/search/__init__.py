"""Searching the texts of a kit: what is looked for, where it stands, what takes its place."""
