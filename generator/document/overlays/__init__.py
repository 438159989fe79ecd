"""Overlays: corrections to an OpenAPI document that leave its file unchanged."""
