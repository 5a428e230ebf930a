"""Two states of a kit against each other: which rows differ, and how."""
