"""Pages to keep, print or hand over: one HTML file each, with nothing from elsewhere."""
