"""The operations of Basiq, one module for each resource."""
