"""Compares two models of one provider: what changes for the users of its client."""
