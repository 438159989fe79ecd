"""What users of a package write against, read from its files, and what changes in it."""
