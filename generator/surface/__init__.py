"""The public surface of a package, read from its files, and the changes to it."""
