"""Checks a binding against a provider's spec: what exists, and what fits."""
