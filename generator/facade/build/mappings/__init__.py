"""Functions that make objects of the facade."""
