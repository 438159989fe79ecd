"""The objects of OpenAPI, of every version, to those of the normal form."""
