"""The operations of SnapTrade, one module for each resource."""
