"""The desk's checks: each a file with its reason and its examples."""
