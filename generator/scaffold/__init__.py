"""The provider.yaml of a new provider: what was found in its spec, as lines to uncomment."""
