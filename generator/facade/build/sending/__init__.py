"""Values that are sent."""
