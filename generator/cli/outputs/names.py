"""The commands that print JSON; quick to import."""

from typing import Literal, TypeAlias

OutputName: TypeAlias = Literal[
    "new",
    "generate",
    "check",
    "plan",
    "remove",
    "inspect",
    "lint",
    "diff",
    "fetch",
    "watch",
    "preview",
    "templates list",
    "templates export",
    "templates diff",
    "templates accept",
    "schema",
    "docs",
    "completion",
]
"""A command by its name, those of groups with the name of the group."""
