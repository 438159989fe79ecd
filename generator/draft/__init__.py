"""Drafts the binding of a provider: candidates from its spec for what a facade offers."""
