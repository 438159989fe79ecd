"""Templates of a workspace beside the built-in ones: which there are, which built-in
templates they are based on, and what an upgrade changed in those."""
