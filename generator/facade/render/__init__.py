"""Renders the plan into the files of the facade's package."""
