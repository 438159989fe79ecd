"""clientloom: generates typed Python clients from the OpenAPI specs of many
providers."""

__version__ = "0.1.0"
