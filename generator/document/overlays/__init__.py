"""Overlay files: corrections to a description that leave the file as it is."""
