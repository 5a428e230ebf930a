"""Facts about English and about Chinese."""
