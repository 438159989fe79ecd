"""Checks a binding against a provider's description: what there is, and what fits."""
