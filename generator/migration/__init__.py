"""Configurations of other generators, taken over into provider.yaml and an overlay."""
