"""connections.yaml files: their format and the errors in them."""
