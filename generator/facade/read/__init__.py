"""connections.yaml files as settings, and the facade's vocabulary."""
