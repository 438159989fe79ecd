"""`clientloom preview`: a local page that shows templates next to their output."""
