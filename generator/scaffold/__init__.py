"""The provider.yaml of a new provider: findings from its spec as lines to uncomment."""
