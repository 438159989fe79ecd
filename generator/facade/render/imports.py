"""The imports of the generated modules."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import dedent

from generator.facade.model import Canon, ProviderFacade
from generator.facade.model.types import annotation_of
from generator.facade.render.functions import mapping, table
from generator.facade.render.interface import interface_method
from generator.facade.render.methods import method
from generator.facade.render.names import public_models, user_classes
from generator.render.layout import LINE_LENGTH

_FUNCTIONS = {
    "_calls": ("Calling", "ErrorRule", "ErrorRules"),
    "_installed": ("missing_provider",),
    "_links": ("last_segment", "page_url", "segment_after", "split_texts"),
    "_pages": ("Cursor", "PageNumbers"),
    "_requests": (
        "EMPTY",
        "configured",
        "given",
        "id_of",
        "in_order",
        "one",
        "only",
        "optional_id",
        "sent",
        "text_of",
        "whole_number",
    ),
    "_scope": ("Scope",),
    "_times": ("Timestamp", "earliest", "from_now", "is_after", "latest", "moment"),
    "_values": (
        "decimal",
        "dig",
        "expect",
        "first",
        "first_of",
        "flag",
        "formatted",
        "integer",
        "last_of",
        "latest_of",
        "listed",
        "lookup",
        "needed",
        "needed_object",
        "present",
        "text",
        "texts",
        "translate",
        "unless_empty",
        "word",
    ),
}
"""What generated adapters may use of the handwritten modules beside them."""


def import_lines(
    used: set[str], known: Mapping[str, Sequence[str]], dots: str
) -> Iterator[str]:
    """Imports of what is used, module by module."""
    for module, names in sorted(known.items()):
        found = sorted(set(names) & used, key=_import_order)
        if found:
            yield import_from(f"{dots}{module}", found)


def import_from(module: str, names: Sequence[str], indent: int = 0) -> str:
    """`from module import names`, on one line or with a line for each."""
    line = f"from {module} import {', '.join(names)}"
    if indent + len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + 4)
    listed = "".join(f"{inner}{name},\n" for name in names)
    return f"from {module} import (\n{listed}{' ' * indent})"


def _import_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions."""
    if name.isupper():
        return 0, name
    return (1, name) if name[0].isupper() else (2, name)


def _identifiers(parts: Iterable[str]) -> set[str]:
    """The names that pieces of source use: functions, methods, annotations."""
    return {
        one.id
        for part in parts
        for one in ast.walk(ast.parse(dedent(part)))
        if isinstance(one, ast.Name)
    }


def adapter_imports(provider: ProviderFacade, canon: Canon) -> str:
    """The imports of an adapter."""
    used = _identifiers(_adapter_parts(provider))
    used |= {"Calling", "ErrorRules", "Scope", "missing_provider"}
    if provider.error_rules:
        used.add("ErrorRule")
    typing = ["TYPE_CHECKING", *(name for name in ("Any", "Literal") if name in used)]
    lines = [
        *(["import builtins"] if "builtins" in used else []),
        *(["from collections.abc import Mapping"] if "Mapping" in used else []),
        *(["from decimal import Decimal"] if "Decimal" in used else []),
        import_from("typing", [*typing, "TypeAlias"]),
        "",
    ]
    if provider.error_rules:
        lines.append("from .. import errors")
    lines += import_lines(used, dict(_FUNCTIONS), "..")
    lines.append(
        "from ..interface import AsyncUserConnections, UserConnections",
    )
    lines += import_lines(used, {"models": public_models(canon)}, "..")
    names = [f"{provider.class_name}Settings", f"{provider.class_name}User"]
    lines.append(import_from("..users", names))
    return "\n".join(lines)


def _adapter_parts(provider: ProviderFacade) -> Iterator[str]:
    yield from map(table, provider.tables)
    yield from map(mapping, provider.mappings)
    for one in provider.operations:
        if one.supported:
            yield method(one, asynchronous=False)


def inbound_imports(provider: ProviderFacade, canon: Canon) -> str:
    """The imports of the module about redirects and webhooks."""
    parts = [table(one) for one in provider.inbound_tables]
    if provider.redirect is not None:
        parts.append(mapping(provider.redirect))
    if provider.webhook is not None:
        parts.append(mapping(provider.webhook.mapping))
    used = _identifiers(parts) | {"Scope"}
    return "\n".join(
        [
            *import_lines(used, dict(_FUNCTIONS), ".."),
            *import_lines(used, {"models": public_models(canon)}, ".."),
        ]
    )


def adapter_import(provider: ProviderFacade, prefix: str) -> str:
    """The import of an adapter inside a method."""
    name = f"{prefix}{provider.class_name}Connections"
    return import_from(f".providers.{provider.module}", [name], 8)


def adapter_import_line(provider: ProviderFacade) -> str:
    """The import of both adapters, for type checkers."""
    name = f"{provider.class_name}Connections"
    return import_from(f".providers.{provider.module}", [f"Async{name}", name], 4)


def client_import_line(provider: ProviderFacade) -> str:
    """The import of both clients, for type checkers."""
    name = provider.class_name
    return import_from(provider.package.import_name, [f"Async{name}", name], 4)


def users_import(providers: Sequence[ProviderFacade]) -> str:
    """The import of the classes of users and settings."""
    return import_from(".users", sorted([*user_classes(providers), "Settings"]))


def scope_import(providers: Sequence[ProviderFacade]) -> str:
    """What the clients need of the handwritten module about scopes."""
    names = ["Scope"]
    if any(one.settings for one in providers):
        names.append("completed")
    if any(field.credential for one in providers for field in one.user):
        names.append("with_credentials")
    return ", ".join(names)


def settings_import(providers: Sequence[ProviderFacade]) -> str:
    """The import of the settings of those providers that send webhooks."""
    names = [f"{one.class_name}Settings" for one in providers if one.webhook]
    return import_from(".users", sorted([*names, "Settings"]))


def _interface_uses(canon: Canon) -> set[str]:
    return _identifiers(
        interface_method(one, canon, asynchronous=False)
        for one in canon.operations.values()
    )


def interface_helpers(canon: Canon) -> str:
    """The import of the handwritten modules that the interface stands on."""
    known = {
        "_capabilities": ("capabilities", "refused", "unsupported"),
        "_requests": ("EMPTY",),
        "_times": ("Timestamp",),
        "_waiting": ("Target", "Waiting"),
    }
    always = {"capabilities", "refused", "unsupported", "Target", "Waiting"}
    return "\n".join(import_lines(_interface_uses(canon) | always, known, "."))


def interface_models(canon: Canon) -> str:
    """The import of the models that the interface names."""
    used = _interface_uses(canon) & set(public_models(canon))
    return import_from(
        ".models", sorted(used | {"Capability", "Connection", "SessionOutcome"})
    )


def capability_models(providers: Sequence[ProviderFacade]) -> str:
    """The import of the models that capabilities are made of."""
    limited = any(operation.limits for one in providers for operation in one.operations)
    names = ["ArgumentLimit"] if limited else []
    return import_from(".models", [*names, "Capability"])


def error_models(canon: Canon) -> str:
    """The import of the models that attributes of errors name."""
    used = _identifiers(
        annotation_of(one.type)
        for error in canon.errors.values()
        for one in error.attributes
    )
    return import_from(".models", sorted(used & set(public_models(canon))), 4)
