"""Bringing an English and a Chinese manuscript together, paragraph against paragraph."""
