"""Parameters of an operation (OpenAPI 3.1, Parameter Object)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from generator import codes
from generator.build import access
from generator.build.access import stripped
from generator.build.objects import OperationObject, ParameterObject, example_text
from generator.build.parameter_shapes import Nesting, nesting_of
from generator.build.secrets import Secrets
from generator.build.types import TypeBuilder
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import (
    Parameter,
    ParameterLocation,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.model.operation import DEFAULT_STYLES, EXPLODED_STYLES
from generator.naming import python
from generator.naming.reserved import METHOD_ARGUMENTS
from generator.naming.scope import Overrides, resolve

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_IGNORED_HEADERS = frozenset(
    {"accept", "content-type", "authorization", "content-length", "transfer-encoding"}
)
"""Header parameters that a document may not declare (Parameter Object, `name`), and those
that follow from the body."""


@dataclass(frozen=True, slots=True)
class _ParameterNode:
    """One parameter of the normal form, and its place."""

    object: ParameterObject
    pointer: str

    @property
    def wire_name(self) -> str:
        return self.object.name

    @property
    def location(self) -> ParameterLocation:
        return self.object.param_in

    @property
    def key(self) -> str:
        """What identifies a parameter within an operation."""
        return f"{self.location} {self.wire_name}"


def build_parameters(
    operation: OperationObject,
    path: str,
    pointer: str,
    context: str,
    builder: TypeBuilder,
    overrides: Overrides,
    secrets: Secrets,
) -> tuple[Parameter, ...]:
    """The parameters of an operation: required path parameters first, then the other
    required ones, then the optional ones, each group in document order.

    A path placeholder without a parameter becomes a required string.
    """
    nodes = _described(operation, path, pointer, builder.diagnostics)
    nodes += _undescribed(nodes, path, pointer, builder.diagnostics)
    names = resolve(
        (
            overrides.request(
                node.key, node.wire_name, _argument_name(node, nodes), node.pointer
            )
            for node in nodes
        ),
        reserved=METHOD_ARGUMENTS,
    )
    builder.diagnostics.extend(names.diagnostics)
    parameters = [
        _parameter(node, names.by_key[node.key], context, builder, secrets)
        for node in nodes
    ]
    return tuple(
        sorted(
            parameters,
            key=lambda parameter: (
                not parameter.required,
                parameter.location != "path" and parameter.required,
            ),
        )
    )


def _described(
    operation: OperationObject, path: str, pointer: str, diagnostics: list[Diagnostic]
) -> list[_ParameterNode]:
    """The declared parameters of an operation, without those that have no effect."""
    placeholders = set(_PLACEHOLDER.findall(path))
    nodes = []
    for index, item in enumerate(operation.parameters):
        if item is None:
            continue
        node = _ParameterNode(item, f"{pointer}/parameters/{index}")
        if node.location == "path" and node.wire_name not in placeholders:
            diagnostics.append(
                Diagnostic(
                    codes.PARAMETER_UNUSED,
                    f"the path {path} has no placeholder {{{node.wire_name}}}",
                    Origin("", node.pointer),
                )
            )
        elif node.location != "header" or (
            node.wire_name.lower() not in _IGNORED_HEADERS
        ):
            nodes.append(node)
    return nodes


def _undescribed(
    described: list[_ParameterNode],
    path: str,
    pointer: str,
    diagnostics: list[Diagnostic],
) -> list[_ParameterNode]:
    """A parameter for each undeclared placeholder of the path."""
    known = {node.wire_name for node in described if node.location == "path"}
    added = []
    for name in dict.fromkeys(_PLACEHOLDER.findall(path)):
        if name in known:
            continue
        diagnostics.append(
            Diagnostic(
                codes.PATH_PARAMETER_MISSING,
                f"the placeholder {{{name}}} of {path} has no parameter",
                Origin("", pointer),
            )
        )
        parameter = ParameterObject.model_validate(
            {"name": name, "in": "path", "schema": {"type": "string"}}
        )
        added.append(_ParameterNode(parameter, f"{pointer}/{escape(name)}"))
    return added


def _argument_name(parameter: _ParameterNode, nodes: list[_ParameterNode]) -> str:
    """The name of the argument; includes the location if two share a wire name."""
    name = parameter.wire_name
    shared = sum(node.wire_name == name for node in nodes) > 1
    if shared and parameter.location != "path":
        return python.argument_name(f"{name} {parameter.location}")
    return python.argument_name(name)


def _parameter(
    parameter: _ParameterNode,
    name: str,
    context: str,
    builder: TypeBuilder,
    secrets: Secrets,
) -> Parameter:
    read, location = parameter.object, parameter.location
    schema, content_type, place = _schema(read, parameter.pointer)
    keywords = schema if isinstance(schema, dict) else {}
    style = stripped(read.style) or DEFAULT_STYLES[location]
    default = keywords.get("default")
    type_: TypeRef = PrimitiveType(Primitive.STRING)
    if schema is not None:
        type_ = builder.build(schema, place, f"{context} {parameter.wire_name}")
    is_exploded = style in EXPLODED_STYLES if read.explode is None else read.explode
    if content_type is None:
        nesting = nesting_of(schema, style, is_exploded, location, builder.registry)
        builder.diagnostics.extend(_nesting_diagnostics(nesting, parameter, place))
    return Parameter(
        name=name,
        wire_name=parameter.wire_name,
        location=location,
        type=type_,
        required=location == "path" or read.required,
        style=style,
        explode=is_exploded,
        allow_reserved=read.allowReserved,
        allow_empty_value=read.allowEmptyValue,
        content_type=content_type,
        secret=secrets.has_parameter(parameter.wire_name, schema),
        description=stripped(read.description),
        default=None if default is None else access.json_text(default),
        example=example_text(read) or access.example(keywords),
        deprecated=read.deprecated,
        constraints=access.constraints(builder.registry.merge(keywords)),
    )


def _nesting_diagnostics(
    nesting: Nesting, parameter: _ParameterNode, pointer: str
) -> Iterator[Diagnostic]:
    """Diagnostics about arrays and objects nested in a parameter."""
    name, origin = parameter.wire_name, Origin("", pointer)
    match nesting:
        case Nesting.NONE:
            return
        case Nesting.UNWRITABLE:
            message = (
                f"{name!r} contains arrays or objects, which its style cannot serialize"
            )
            yield Diagnostic(codes.PARAMETER_UNWRITABLE, message, origin)
        case Nesting.BY_CONVENTION:
            message = (
                f"{name!r} contains arrays or objects, which are serialized with "
                "additional brackets"
            )
            yield Diagnostic(codes.PARAMETER_NESTED, message, origin)
        case _:
            assert_never(nesting)


def _schema(parameter: ParameterObject, pointer: str) -> tuple[Json, str | None, str]:
    """The parameter's schema, its media type if it has `content`, and its place."""
    for name, media_type in parameter.content.items():
        place = f"{pointer}/content/{escape(name)}/schema"
        return media_type.media_type_schema, name, place
    return parameter.param_schema, None, f"{pointer}/schema"
