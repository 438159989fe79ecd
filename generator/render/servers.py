"""The servers that only some requests go to."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from generator.model import Api
from generator.render.credentials import token_endpoints


def own_servers(api: Api) -> list[str]:
    """The URLs of servers of single operations and of tokens, each once."""
    return list(dict.fromkeys(_own_servers(api)))


def _own_servers(api: Api) -> Iterator[str]:
    for resource in api.resources:
        for operation in resource.operations:
            yield from operation.servers[:1]
    yield from (url for url, _ in token_endpoints(api) if "://" in url)


def base_path(url: str) -> str:
    """The path of a server's URL, from its first slash on and without a last one."""
    try:
        path = urlsplit(urljoin("https://server/", url)).path.strip("/")
    except ValueError:
        return ""
    return f"/{path}" if path else ""
