"""What this team added to the package."""

from . import client


class Example(client.Example):
    """The client, with what this team needs."""


def models() -> list[str]:
    """What the team sells."""
    return []
