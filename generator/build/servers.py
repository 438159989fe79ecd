"""The servers of a document or of one operation."""

from generator.build import access
from generator.document import Json
from generator.model import Server


def build_servers(node: dict[str, Json]) -> tuple[Server, ...]:
    """The servers that a node names, with the defaults of their variables."""
    return tuple(
        Server(
            _expanded(url, access.mapping(server, "variables")),
            access.text(server, "description"),
        )
        for server in access.items(node, "servers")
        if isinstance(server, dict) and (url := access.text(server, "url"))
    )


def _expanded(url: str, variables: dict[str, Json]) -> str:
    """The URL with the defaults of its variables filled in."""
    for name, node in variables.items():
        default = node.get("default") if isinstance(node, dict) else None
        if isinstance(default, str):
            url = url.replace(f"{{{name}}}", default)
    return url.rstrip("/")
