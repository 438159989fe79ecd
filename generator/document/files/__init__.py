"""Files of a description: from bytes to data, and where in a file something stands."""
