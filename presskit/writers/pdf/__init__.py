"""Press releases as PDF documents: designed pages, both languages side by side, fonts inside."""
