"""The servers of an API, and their variables as arguments of the client."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Api, Server
from generator.scaffold.lines import Section, SettingValue, shortened

_UNKNOWN = "https://api.example.com"


def server_section(api: Api) -> Section:
    """The servers of a spec. Without servers, the section asks for `base-url`."""
    prefix = api.package.environment_prefix
    if not api.servers:
        return Section(
            (
                "Servers: none in the spec, so users set `base_url=` or "
                f"{prefix}_BASE_URL."
            ),
            settings={"base-url": _UNKNOWN},
        )
    settings: dict[str, SettingValue] = {"base-url": _address(api.servers[0])}
    names = dict(_names(api.servers))
    if len(names) > 1:
        settings["servers"] = {name: url for url, name in names.items()}
    return Section(
        (
            f"Servers: the first is the default; `base_url=` or {prefix}_BASE_URL "
            "overrides it."
        ),
        tuple(fact for server in api.servers for fact in _facts(server)),
        settings,
    )


def _address(server: Server) -> str:
    return server.template or server.url


def _facts(server: Server) -> Iterator[str]:
    words = [shortened(_address(server))]
    if server.name:
        words.append(f"`server={shortened(server.name)!r}`")
    if server.description:
        words.append(shortened(server.description))
    yield " - ".join(words)
    for variable in server.variables:
        choices = "".join(f" {shortened(value)}," for value in variable.values)
        default = (
            "required"
            if variable.default is None
            else f"default {shortened(variable.default)}"
        )
        yield (
            f"  {shortened(variable.name)} is `{variable.argument}=` or "
            f"{variable.environment}: {choices.strip()} {default}".replace("  ", " ")
        )


def _names(servers: tuple[Server, ...]) -> Iterator[tuple[str, str]]:
    """The address of each server with its name, or a suggested name."""
    taken = {server.name for server in servers}
    for number, server in enumerate(servers, 1):
        name = server.name or f"server_{number}"
        while server.name is None and name in taken:
            name += "_"
        yield _address(server), name
