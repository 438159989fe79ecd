"""Descriptions from where their vendors publish them, to the folders of the providers."""
