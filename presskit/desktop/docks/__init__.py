"""The panels beside the panes."""
