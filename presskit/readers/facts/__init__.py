"""Reading facts from other people's tables."""
