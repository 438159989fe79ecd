"""clientloom: OpenAPI descriptions of many providers, woven into Python clients."""

__version__ = "0.1.0"
