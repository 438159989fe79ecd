"""What the commands do: one module each, from parsed arguments to an exit code."""
