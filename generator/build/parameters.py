"""Parameters of an operation (OpenAPI 3.1, Parameter Object)."""

import re
from typing import cast

from generator import codes
from generator.build import access
from generator.build.secrets import Secrets
from generator.build.types import TypeBuilder
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import Parameter, ParameterLocation, Primitive, PrimitiveType
from generator.naming import python
from generator.naming.overrides import Overrides
from generator.naming.reserved import METHOD_ARGUMENTS
from generator.naming.scope import resolve

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_LOCATIONS = ("path", "query", "header", "cookie", "querystring")
_DEFAULT_STYLES = {
    "path": "simple",
    "header": "simple",
    "query": "form",
    "cookie": "form",
    "querystring": "form",
}
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that a description may not set (Parameter Object, `name`)."""


def build_parameters(
    operation: dict[str, Json],
    path: str,
    pointer: str,
    context: str,
    builder: TypeBuilder,
    overrides: Overrides,
    secrets: Secrets,
) -> tuple[Parameter, ...]:
    """The parameters of an operation: required path parameters first, then the other
    required ones, then the optional ones, each group in the order of the description.

    A placeholder of the path without a parameter becomes a required text.
    """
    entries = _declared(operation, path, pointer, builder.diagnostics)
    entries += _missing(entries, path, pointer, builder.diagnostics)
    keys = [f"{node['in']} {node['name']}" for node, _ in entries]
    names = resolve(
        (
            overrides.request(key, str(node["name"]), _wanted(node, entries), place)
            for key, (node, place) in zip(keys, entries, strict=True)
        ),
        reserved=METHOD_ARGUMENTS,
    )
    builder.diagnostics.extend(names.diagnostics)
    parameters = [
        _parameter(node, place, names.by_key[key], context, builder, secrets)
        for key, (node, place) in zip(keys, entries, strict=True)
    ]
    return tuple(
        sorted(
            parameters,
            key=lambda one: (not one.required, one.location != "path" and one.required),
        )
    )


def _declared(
    operation: dict[str, Json], path: str, pointer: str, diagnostics: list[Diagnostic]
) -> list[tuple[dict[str, Json], str]]:
    placeholders = set(_PLACEHOLDER.findall(path))
    entries = []
    for index, node in enumerate(access.items(operation, "parameters")):
        if not isinstance(node, dict) or node.get("in") not in _LOCATIONS:
            continue
        place = f"{pointer}/parameters/{index}"
        name = str(node.get("name"))
        if node["in"] == "path" and name not in placeholders:
            diagnostics.append(
                Diagnostic(
                    codes.PARAMETER_UNUSED,
                    f"the path {path} has no placeholder {{{name}}}",
                    Origin("", place),
                )
            )
            continue
        if node["in"] == "header" and name.lower() in _IGNORED_HEADERS:
            continue
        entries.append((node, place))
    return entries


def _missing(
    entries: list[tuple[dict[str, Json], str]],
    path: str,
    pointer: str,
    diagnostics: list[Diagnostic],
) -> list[tuple[dict[str, Json], str]]:
    described = {str(node["name"]) for node, _ in entries if node["in"] == "path"}
    added: list[tuple[dict[str, Json], str]] = []
    for name in dict.fromkeys(_PLACEHOLDER.findall(path)):
        if name in described:
            continue
        diagnostics.append(
            Diagnostic(
                codes.PATH_PARAMETER_MISSING,
                f"the placeholder {{{name}}} of {path} has no parameter",
                Origin("", pointer),
            )
        )
        node: dict[str, Json] = {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "string"},
        }
        added.append((node, f"{pointer}/{escape(name)}"))
    return added


def _wanted(node: dict[str, Json], entries: list[tuple[dict[str, Json], str]]) -> str:
    """The argument's name; with its location where two share a wire name."""
    name = str(node["name"])
    same = [other for other, _ in entries if other["name"] == name]
    if len(same) > 1 and node["in"] != "path":
        return python.argument_name(f"{name} {node['in']}")
    return python.argument_name(name)


def _parameter(
    node: dict[str, Json],
    pointer: str,
    name: str,
    context: str,
    builder: TypeBuilder,
    secrets: Secrets,
) -> Parameter:
    location = cast("ParameterLocation", node["in"])
    wire_name = str(node["name"])
    schema, content_type, place = _schema(node, pointer)
    style = access.text(node, "style") or _DEFAULT_STYLES[location]
    explode = node.get("explode")
    default = schema.get("default") if isinstance(schema, dict) else None
    example = access.example(node)
    if example is None and isinstance(schema, dict):
        example = access.example(schema)
    return Parameter(
        name=name,
        wire_name=wire_name,
        location=location,
        type=(
            builder.build(schema, place, f"{context} {wire_name}")
            if schema is not None
            else PrimitiveType(Primitive.STRING)
        ),
        required=location == "path" or access.flag(node, "required"),
        style=style,
        explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
        allow_reserved=access.flag(node, "allowReserved"),
        allow_empty_value=access.flag(node, "allowEmptyValue"),
        content_type=content_type,
        secret=secrets.has_parameter(wire_name, schema),
        description=access.text(node, "description"),
        default=None if default is None else access.json_text(default),
        example=example,
        deprecated=access.flag(node, "deprecated"),
    )


def _schema(node: dict[str, Json], pointer: str) -> tuple[Json, str | None, str]:
    """The parameter's schema, its media type when it has `content`, and its place."""
    for media_type, content in access.mapping(node, "content").items():
        schema = content.get("schema") if isinstance(content, dict) else None
        return schema, media_type, f"{pointer}/content/{escape(media_type)}/schema"
    return node.get("schema"), None, f"{pointer}/schema"
