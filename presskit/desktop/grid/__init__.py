"""The paired editing grid: a table that paints the pairs, and one live editor over the current cell."""
