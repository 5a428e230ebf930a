"""The paired panes."""
