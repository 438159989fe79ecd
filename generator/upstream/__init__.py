"""Fetches specs from where their vendors publish them into the folders of the
providers."""
