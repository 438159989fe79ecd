"""What a path of a binding can lead to, with its type."""
