"""Programs to copy. The page docs/connections-guide.md explains what they use."""
