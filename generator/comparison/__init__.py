"""Compares two models of one provider to show what changes for users of its client."""
