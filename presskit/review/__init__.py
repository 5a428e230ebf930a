"""Where a text stands: how far it has come, what has changed, who has approved it."""
