"""connections.yaml files: what they may say, and where they are wrong."""
