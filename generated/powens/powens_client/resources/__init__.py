"""The operations of Powens API, one module for each resource."""
