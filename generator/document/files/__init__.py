"""The files of an OpenAPI document: from bytes to data, and where values are in a
file."""
