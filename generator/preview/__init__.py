"""`clientloom preview`: a page on this machine that shows templates beside their output."""
