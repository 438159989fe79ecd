"""Migration of other generators' configurations to provider.yaml and an overlay."""
