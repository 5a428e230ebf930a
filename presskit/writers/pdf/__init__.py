"""Writing PDF files."""
