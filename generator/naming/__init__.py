"""Chooses every name in a generated package, from the names in the spec."""
