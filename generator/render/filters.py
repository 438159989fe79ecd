"""The filters of the templates: everything that turns the model into Python source.

Text of a description reaches a generated file through `docstring`, `comment`,
`literal` and the filters built on them, and in no other way.
"""

import json
from collections.abc import Iterator

from generator.model import (
    Alias,
    Api,
    Enum,
    LiteralType,
    Model,
    Operation,
    Resource,
    TypeRef,
)
from generator.render import clients, fields, markdown, methods, paging, webhooks
from generator.render.deprecation import deprecation_decorator
from generator.render.descriptors import operation_descriptor
from generator.render.error_classes import error_class
from generator.render.layout import (
    INDENT,
    LINE_LENGTH,
    Bracket,
    Expression,
    Text,
    call,
    flat,
    lay_out,
    subscript,
)
from generator.render.literals import (
    comment,
    docstring,
    literal,
    prose,
    wrap,
)
from generator.render.markdown import code
from generator.render.modules import identifiers
from generator.render.parts import model_indexes
from generator.render.servers import own_servers
from generator.render.types import Namespace


def descriptor(operation: Operation, names: Namespace) -> str:
    """The module constant that describes an operation to the runtime."""
    annotation = subscript("Operation", methods.return_type(operation, names))
    head = f"{methods.constant_name(operation)}: {flat(annotation)} = "
    value = operation_descriptor(operation, names)
    if len(f"{head}Operation(") <= LINE_LENGTH:
        return head + lay_out(value, 0, LINE_LENGTH)
    if len(f"{head}(") <= LINE_LENGTH:
        inner = len(INDENT)
        return f"{head}(\n{INDENT}{lay_out(value, inner, LINE_LENGTH)}\n)"
    name = f"{methods.constant_name(operation)}: "
    return f"{name}{lay_out(annotation, 0, 89)} = {lay_out(value, 0, LINE_LENGTH)}"


def signature(operation: Operation, names: Namespace, prefix: str) -> str:
    """The `def` or `async def` of a method."""
    return methods.signature(operation, names, prefix)


def send(operation: Operation, prefix: str) -> str:
    """The statement that sends the operation."""
    return methods.send_call(operation, prefix)


def resource_names(resource: Resource, names: Namespace) -> Namespace:
    """The namespace inside a resource class, whose methods may hide builtins."""
    hidden = {operation.name for operation in resource.operations}
    return Namespace(
        names.classes,
        "models.",
        frozenset(
            hidden & {"bool", "bytes", "dict", "float", "int", "list", "str", "tuple"}
        ),
    )


def resource_uses(resource: Resource, names: Namespace) -> set[str]:
    """The names that the annotations and descriptors of a resource use."""

    def used() -> Iterator[Expression]:
        for operation in resource.operations:
            yield Text(methods.signature(operation, names, "def"))
            yield operation_descriptor(operation, names)
            yield methods.return_type(operation, names)

    found = identifiers(used()) | paging.paging_kinds(resource.operations)
    if any(operation.paging is not None for operation in resource.operations):
        found |= {"Iterator", "AsyncIterator"}
    return found | ({"builtins"} if names.hidden else set())


def annotation(type_: TypeRef, names: Namespace) -> str:
    """A type on one line."""
    return names.source(type_)


def text_docstring(text: str | None, indent: int = 0, fallback: str = "") -> str:
    """Prose as a docstring."""
    return docstring(wrap(text or fallback, indent, first=3), indent)


def model_names(names: Namespace) -> Namespace:
    """The namespace of a module that reaches models through their package."""
    return Namespace(names.classes, "models.")


def error_classes(api: Api) -> list[str]:
    """The errors that the statuses of an API raise, sorted."""
    return sorted(
        {
            error_class(response.status)
            for operation in api.operations
            for response in operation.responses
            if response.is_error
        }
    )


def all_literal(type_: TypeRef) -> bool:
    """Whether a type is a closed list of values."""
    return isinstance(type_, LiteralType) and not type_.open


def wrapped(operation: Operation, wrapper: str) -> str:
    """The assignment of a wrapped method in a raw or streaming view."""
    head = f"self.{operation.name} = "
    value = call(wrapper, Text(f"resource.{operation.name}"))
    argument = f"resource.{operation.name}"
    if 8 + len(f"{head}{wrapper}(") <= LINE_LENGTH or 16 + len(argument) > LINE_LENGTH:
        return head + _without_comma(value, 8, 8 + len(head))
    return f"{head}(\n{' ' * 12}{_without_comma(value, 12, 12)}\n{' ' * 8})"


def _without_comma(value: Bracket, indent: int, used: int) -> str:
    """A call of one argument; what does not fit is moved, not taken apart."""
    line = flat(value)
    if used + len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + len(INDENT))
    return f"{value.head}(\n{inner}{flat(value.items[0])}\n{' ' * indent})"


def import_line(module: str, *names: str, indent: int = 0) -> str:
    """An import of names, on one line or with a line for each, sorted as isort does."""
    names = tuple(sorted(names, key=_member_order))
    line = f"from {module} import {', '.join(names)}"
    if indent + len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + len(INDENT))
    listed = "".join(f"{inner}{name},\n" for name in names)
    return f"from {module} import (\n{listed}{' ' * indent})"


def _member_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions and modules."""
    if name.isupper():
        return 0, name
    return (1, name) if name[:1].isupper() else (2, name)


def test_imports(package: str, helpers: list[str], names: list[str]) -> str:
    """What a test of a package imports of the runtime and of the package, in order."""
    lines = {
        "clientloom_runtime.testing": import_line(
            "clientloom_runtime.testing", *helpers
        ),
        package: import_line(package, *names),
    }
    return "\n".join(lines[module] for module in sorted(lines))


def schemas_by_class(api: Api) -> list[Model | Enum | Alias]:
    """Every named schema, sorted by class name."""
    return sorted(api.named, key=lambda one: one.class_name)


def index_names(api: Api) -> list[str]:
    """The index modules of a package with very many schemas."""
    return [name for name, _ in model_indexes(api)]


def toml(text: str) -> str:
    """Text as a basic string of TOML, which escapes as JSON does."""
    return json.dumps(prose(text).replace("\n", " ").strip(), ensure_ascii=False)


FILTERS = {
    "alias_uses": fields.alias_uses,
    "alias_value": fields.alias_value,
    "recursive_alias": fields.recursive_alias,
    "annotation": annotation,
    "authentication": clients.authentication,
    "client_imports": clients.client_imports,
    "own_servers": own_servers,
    "client_docstring": clients.client_docstring,
    "extra_annotation": fields.extra_annotation,
    "iterator_call": paging.iterator_call,
    "iterator_docstring": paging.iterator_docstring,
    "iterator_signature": paging.iterator_signature,
    "paging_descriptor": paging.paging_descriptor,
    "provider_info": clients.provider_info,
    "schemas_by_class": schemas_by_class,
    "test_imports": test_imports,
    "toml": toml,
    "auth_credentials": clients.auth_credentials,
    "model_names": model_names,
    "webhook_annotation": webhooks.webhook_annotation,
    "verifier": webhooks.verifier,
    "webhook_events": webhooks.webhook_events,
    "webhook_property": webhooks.webhook_property,
    "webhook_uses": webhooks.webhook_uses,
    "wrapped": wrapped,
    "code": code,
    "comment": comment,
    "constant": methods.constant_name,
    "deprecation_decorator": deprecation_decorator,
    "descriptor": descriptor,
    "docstring": text_docstring,
    "error_classes": error_classes,
    "field": fields.field,
    "import_line": import_line,
    "index_names": index_names,
    "field_text": fields.field_text,
    "literal": literal,
    "method_docstring": methods.method_docstring,
    "model_uses": fields.model_uses,
    "markdown_block": markdown.block,
    "markdown_code": markdown.code,
    "markdown_fence": markdown.fence,
    "markdown_inline": markdown.inline,
    "prose": prose,
    "resource_names": resource_names,
    "resource_uses": resource_uses,
    "send": send,
    "signature": signature,
}
"""Every filter that a template can use, by its name there."""
