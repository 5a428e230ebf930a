"""The commands of presskit."""
