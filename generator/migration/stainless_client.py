"""The client settings of `stainless.yml`: authentication, timeouts and retries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.document import Json
from generator.migration.findings import (
    ClientFinding,
    EntryFinding,
    Finding,
    MisfitFinding,
    NotTaken,
    StrategyFinding,
    Value,
)
from generator.migration.reading import Node
from generator.migration.targets import Targets
from generator.naming import python

_DURATION = re.compile(r"P(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)", re.ASCII)
"""The subset of ISO 8601 durations that timeouts use."""

_OTHER = "clientloom has no such setting, or does not need one."


def client_settings(node: Node, targets: Targets) -> Iterator[Finding]:
    """The findings from `client_settings`."""
    for key, part in node.members():
        match key, part.value:
            case "opts", dict():
                yield from _options(part, targets)
            case "default_env_prefix", str() as prefix:
                name = python.module_name(prefix).upper()
                yield ClientFinding("environment", name, part.place)
            case "default_timeout", str() | int() | float():
                yield from _timeout(part)
            case "default_retries", dict():
                yield from _retries(part)
            case "default_headers", dict():
                for name, value in part.members():
                    text = value.text()
                    if text is not None:
                        yield EntryFinding("headers", name, text, value.place)
            case ("idempotency" | "idempotency_header"), _:
                header = part.text("header") or part.text()
                if header is not None:
                    setting: Value = {"header": header}
                    yield ClientFinding("idempotency", setting, part.place)
            case _:
                yield NotTaken(f"`{key}` of the client", _OTHER, part.place)


def _timeout(node: Node) -> Iterator[Finding]:
    match node.value:
        case str() as text if (duration := _DURATION.fullmatch(text)) is not None:
            hours, minutes, seconds = (float(part or 0) for part in duration.groups())
            total = hours * 3600 + minutes * 60 + seconds
            yield ClientFinding("timeout", {"read": total}, node.place)
        case int() | float() as seconds:
            yield ClientFinding("timeout", {"read": seconds}, node.place)
        case _:
            yield MisfitFinding(f"{node.value!r} is not a duration", node.place)


def _retries(node: Node) -> Iterator[Finding]:
    for key, part in node.members():
        if key == "max_retries" and isinstance(part.value, int):
            yield ClientFinding("max-retries", part.value, part.place)
        else:
            advice = "The client chooses the delay between retries."
            yield NotTaken(f"`{key}` of the retries", advice, part.place)


def _options(options: Node, targets: Targets) -> Iterator[Finding]:
    by_scheme: dict[str, dict[str, str]] = defaultdict(dict)
    places: dict[str, Node] = {}
    for name, option in options.members():
        scheme = option.child("auth").text("security_scheme")
        if scheme is None:
            yield from _plain(name, option)
            continue
        role = option.child("auth").text("role") or "value"
        argument = python.argument_name(name)
        by_scheme[scheme][role] = argument
        places.setdefault(scheme, option)
        if option.child("default").value is not None:
            advice = "Set `default` and `secret: false` under `credentials`."
            place = option.child("default").place
            yield NotTaken(f"the default of {name!r}", advice, place)
        yield EntryFinding(
            "credentials", argument, _credential(option, role), option.place
        )
    for scheme, arguments in by_scheme.items():
        yield from _strategy(scheme, arguments, places[scheme], targets)


def _credential(option: Node, role: str) -> Value:
    value: dict[str, Value] = (
        {"secret": False} if role in ("username", "client_id") else {}
    )
    if variable := option.text("read_env"):
        value["environment"] = variable
    if description := option.text("description"):
        value["description"] = " ".join(description.split())
    return value


def _plain(name: str, option: Node) -> Iterator[Finding]:
    """The findings from an option without a role in authentication."""
    header, default = option.text("send_in_header"), option.text("default")
    if header is not None and default is not None:
        yield EntryFinding("headers", header, default, option.place)
        return
    yield NotTaken(
        f"the option {name!r} of the client",
        "Use server variables, `headers` or `credentials`.",
        option.place,
    )


def _strategy(
    scheme: str, arguments: Mapping[str, str], option: Node, targets: Targets
) -> Iterator[Finding]:
    node = targets.security_schemes.get(scheme)
    if not isinstance(node, dict):
        yield MisfitFinding(f"there is no security scheme {scheme!r}", option.place)
        return
    value = arguments.get("value") or arguments.get("token")
    entry: dict[str, Value] | None = None
    match node.get("type"), str(node.get("scheme")).lower():
        case "apiKey", _ if value is not None:
            entry = {
                "strategy": "api-key",
                "schemes": [scheme],
                "key": value,
                "name": _text(node, "name") or scheme,
                "location": _text(node, "in") or "header",
            }
        case "http", "basic" if "username" in arguments:
            entry = {
                "strategy": "basic",
                "schemes": [scheme],
                "username": arguments["username"],
            }
            if "password" in arguments:
                entry["password"] = arguments["password"]
        case "oauth2", _ if {"client_id", "client_secret"} <= set(arguments):
            address = _token_url(node)
            if address is not None:
                entry = {
                    "strategy": "oauth2-client-credentials",
                    "schemes": [scheme],
                    "client-id": arguments["client_id"],
                    "client-secret": arguments["client_secret"],
                    "token-url": address,
                }
        case ("http" | "oauth2" | "openIdConnect"), _ if value is not None:
            entry = {"strategy": "bearer", "schemes": [scheme], "token": value}
        case _:
            pass
    if entry is None:
        advice = "Write an entry under `authentication`."
        yield NotTaken(f"authentication with {scheme!r}", advice, option.place)
    else:
        yield StrategyFinding(entry, option.place)


def _text(node: Mapping[str, Json], key: str) -> str | None:
    value = node.get(key)
    return value if isinstance(value, str) else None


def _token_url(node: Mapping[str, Json]) -> str | None:
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, dict) else None
    return _text(flow, "tokenUrl") if isinstance(flow, dict) else None
