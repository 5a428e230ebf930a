"""The open kit, its history and its place on disk."""
