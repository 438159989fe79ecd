"""Templates of a workspace beside the built-in ones: which there are, what they stand on,
and what an upgrade changed under them."""
