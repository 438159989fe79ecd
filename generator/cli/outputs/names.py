"""The commands that print JSON; imports quickly."""

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
    "facade draft",
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
"""A command name; commands in a group are prefixed with the name of the group."""
