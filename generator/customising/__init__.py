"""A workspace's own templates: a list of them, the built-in templates they are based
on, and the changes in those after an upgrade."""
