"""The official SDKs of vendors judge our clients: the same call sends the same request."""
