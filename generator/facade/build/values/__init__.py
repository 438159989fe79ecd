"""Values that come from an answer."""
