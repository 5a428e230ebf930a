"""Find and replace in the window: the bar, the search behind it, what both do to the panes."""
