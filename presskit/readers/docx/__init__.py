"""Reading Word documents, other people's and our own."""
