"""Where a provider is reached, and how its HTTP behaves."""

from generator.build import access
from generator.document import Json
from generator.model import ErrorRules, Server, Transport, WaitHeader
from generator.project.provider_settings import ProviderSettings


def build_transport(settings: ProviderSettings) -> Transport:
    """How the provider's HTTP behaves, beyond its description."""
    errors = settings.errors
    return Transport(
        errors=ErrorRules(
            code=errors.code,
            message=errors.message,
            request_id=errors.request_id,
            request_id_headers=errors.request_id_headers,
        ),
        wait_headers=tuple(
            WaitHeader(header.name, header.unit, header.remaining)
            for header in settings.wait_headers
        ),
        timeouts=tuple(
            (name, value)
            for name, value in settings.timeout.model_dump().items()
            if value is not None
        ),
        deadline=settings.deadline,
        max_retries=settings.max_retries,
        headers=tuple(settings.headers.items()),
    )


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
