"""The files of a facade as settings, and its vocabulary."""
