"""The values a press kit is made of: immutable, standard library only."""
