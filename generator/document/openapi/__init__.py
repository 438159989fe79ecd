"""From OpenAPI objects of every version to those of the normal form."""
