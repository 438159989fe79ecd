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
    Field,
    LiteralType,
    Model,
    Operation,
    Resource,
    SettingValue,
    TypeRef,
)
from generator.model.security import (
    Authentication,
    ConstantValue,
    Credential,
    CredentialValue,
    MappingValue,
    SequenceValue,
)
from generator.render import markdown, methods
from generator.render.descriptors import operation_descriptor
from generator.render.layout import (
    INDENT,
    LINE_LENGTH,
    Bracket,
    Expression,
    Item,
    Text,
    call,
    dict_display,
    flat,
    lay_out,
    lay_out_annotation,
    subscript,
    tuple_display,
)
from generator.render.literals import (
    comment,
    docstring,
    literal,
    prose,
    string_literal,
    wrap,
)
from generator.render.markdown import code
from generator.render.modules import identifiers
from generator.render.parts import model_indexes
from generator.render.transport import transport_settings
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
            if any(True for _ in operation.servers):
                yield Text("")

    found = identifiers(used())
    return found | ({"builtins"} if names.hidden else set())


def field(field_: Field, names: Namespace) -> str:
    """A field of a model: name, annotation, alias and default, without description."""
    indent = len(INDENT)
    type_ = names.expression(field_.type)
    if not field_.required:
        type_ = methods._or(type_, "None")
    if field_.wire_name != field_.name:
        alias = call("Field", Item("alias=", Text(string_literal(field_.wire_name))))
        type_ = subscript("Annotated", type_, alias)
    head = f"{field_.name}: "
    if field_.required:
        return head + lay_out_annotation(type_, indent, indent + len(head))
    tail = " = None"
    line = f"{head}{flat(type_)}"
    start = indent + len(line)
    if start + len(tail) > LINE_LENGTH and start + len(" = (") <= LINE_LENGTH:
        # The right side is the last thing that can be broken, and black takes it.
        return f"{line} = (\n{INDENT * 2}None\n{INDENT})"
    return f"{head}{lay_out_annotation(type_, indent, indent + len(head), len(tail))}{tail}"


def field_text(field_: Field) -> str | None:
    """What a field's docstring says: the description, and what the server assumes."""
    parts = []
    described = (field_.description or "").strip()
    if field_.deprecated and not described.lower().startswith("deprecated"):
        parts.append("Deprecated.")
    if described:
        parts.append(described)
    if field_.default is not None and field_.default != "null":
        parts.append(f"The server assumes {field_.default} without it.")
    return " ".join(parts) or None


def model_uses(model: Model, names: Namespace) -> set[str]:
    """The names that the annotations of a model use."""
    expressions = [names.expression(one.type) for one in model.fields]
    if model.additional is not None:
        expressions.append(names.expression(model.additional))
    found = identifiers(iter(expressions))
    if any(one.wire_name != one.name for one in model.fields):
        found |= {"Annotated", "Field"}
    return found


def alias_uses(alias: Alias | Enum, names: Namespace) -> set[str]:
    """The names that the right side of an alias uses."""
    return identifiers(iter([names.expression(alias.type)]))


def alias_value(alias: Alias | Enum, names: Namespace) -> str:
    """The right side of `Name: TypeAlias = …`."""
    used = len(f"{alias.class_name}: TypeAlias = ")
    return lay_out_annotation(names.expression(alias.type), 0, used)


def annotation(type_: TypeRef, names: Namespace) -> str:
    """A type on one line."""
    return names.source(type_)


def text_docstring(text: str | None, indent: int = 0, fallback: str = "") -> str:
    """Prose as a docstring."""
    return docstring(wrap(text or fallback, indent, first=3), indent)


def setting(value: SettingValue) -> Expression:
    """A setting of an authentication strategy as an expression."""
    match value:
        case CredentialValue(argument):
            return Text(f"{argument}_")
        case ConstantValue(constant):
            return Text(literal(constant))
        case SequenceValue(values):
            return tuple_display(*(Text(string_literal(one)) for one in values))
        case MappingValue(entries):
            return dict_display(
                *(
                    Item(f"{string_literal(name)}: ", setting(one))
                    for name, one in entries
                )
            )


def authentication(
    strategy: Authentication, credentials: tuple[Credential, ...], indent: int
) -> str:
    """The construction of a strategy in a client's `__init__`."""
    known = {credential.argument: credential for credential in credentials}

    def expression(value: SettingValue) -> Expression:
        match value:
            case CredentialValue(argument):
                return credential_expression(known[argument])
            case MappingValue(entries):
                return dict_display(
                    *(
                        Item(f"{string_literal(name)}: ", expression(one))
                        for name, one in entries
                    )
                )
            case _:
                return setting(value)

    schemes = tuple_display(*(Text(string_literal(one)) for one in strategy.schemes))
    built = call(
        strategy.class_name,
        Item("schemes=", schemes),
        *(Item(f"{name}=", expression(value)) for name, value in strategy.settings),
    )
    return lay_out(built, indent, indent, 1)


def credential_expression(credential: Credential) -> Expression:
    """The value of a credential: the argument, else the environment variable."""
    return call(
        "Credential.of",
        Text(credential.argument),
        Item("argument=", Text(string_literal(credential.argument))),
        Item("environment=", Text(string_literal(credential.environment))),
    )


def error_classes(api: Api) -> list[str]:
    """The errors that the statuses of an API raise, sorted."""
    return sorted(
        {
            methods.error_class(response.status)
            for operation in api.operations
            for response in operation.responses
            if not response.is_success and response.status != "default"
        }
    )


def all_literal(type_: TypeRef) -> bool:
    """Whether a type is a closed list of values."""
    return isinstance(type_, LiteralType) and not type_.open


def client_imports(api: Api) -> list[str]:
    """What the client module imports from the runtime, sorted."""
    used = {strategy.class_name for strategy in api.authentication}
    if api.credentials:
        used.add("Credential")
    used |= identifiers(iter(transport_settings(api.transport))) & {
        "ErrorRules",
        "Timeout",
        "WaitHeader",
    }
    return sorted(
        # A package may call its own class what the runtime calls its base.
        {"AsyncClient as AsyncBaseClient", "Client as BaseClient", "ProviderInfo"}
        | used
    )


def provider_info(api: Api) -> str:
    """The constant that tells the runtime who the provider is."""
    package = api.package
    texts = {
        "name": package.class_name,
        "package": package.distribution,
        "version": package.version,
        "base_url": api.servers[0].url if api.servers else "",
        "base_url_environment": f"{package.environment_prefix}_BASE_URL",
    }
    built = call(
        "ProviderInfo",
        *(Item(f"{name}=", Text(string_literal(text))) for name, text in texts.items()),
        *transport_settings(api.transport),
    )
    return f"_PROVIDER = {lay_out(built, 0, 12)}"


def client_docstring(api: Api, prefix: str) -> str:
    """The docstring of a client class with its arguments."""
    kind = "An async client" if prefix else "A client"
    lines = [*wrap(f"{kind} for {api.title}.", 4, first=3), ""]
    if api.description:
        lines += [*wrap(api.description, 4), ""]
    lines.append("Args:")
    for credential in api.credentials:
        text = (credential.description or "A credential.").strip().rstrip(".")
        lines += methods._documented(
            credential.argument, f"{text}; by default ${credential.environment}.", 4
        )
    lines += methods._documented(
        "base_url", "Where the API is, if not where its description says.", 4
    )
    lines += methods._documented(
        "options", "Settings of the runtime: `clientloom_runtime.ClientOptions`.", 4
    )
    return docstring(lines, 4)


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
    """A relative import of names, on one line or with a line for each."""
    line = f"from {module} import {', '.join(names)}"
    if indent + len(line) <= LINE_LENGTH:
        return line
    inner = " " * (indent + len(INDENT))
    listed = "".join(f"{inner}{name},\n" for name in names)
    return f"from {module} import (\n{listed}{' ' * indent})"


def schemas_by_class(api: Api) -> list[Model | Enum | Alias]:
    """Every named schema, sorted by class name."""
    return sorted(api.named, key=lambda one: one.class_name)


def index_names(api: Api) -> list[str]:
    """The index modules of a package with very many schemas."""
    return [name for name, _ in model_indexes(api)]


def extra_annotation(model: Model, names: Namespace) -> str:
    """The annotation of the keys that a model does not list."""
    assert model.additional is not None
    expression = subscript("dict", Text("str"), names.expression(model.additional))
    return lay_out_annotation(expression, 4, 4 + len("__pydantic_extra__: "))


def toml(text: str) -> str:
    """Text as a basic string of TOML, which escapes as JSON does."""
    return json.dumps(prose(text).replace("\n", " ").strip(), ensure_ascii=False)


FILTERS = {
    "alias_uses": alias_uses,
    "alias_value": alias_value,
    "annotation": annotation,
    "authentication": authentication,
    "client_imports": client_imports,
    "client_docstring": client_docstring,
    "extra_annotation": extra_annotation,
    "provider_info": provider_info,
    "schemas_by_class": schemas_by_class,
    "toml": toml,
    "wrapped": wrapped,
    "code": code,
    "comment": comment,
    "constant": methods.constant_name,
    "descriptor": descriptor,
    "docstring": text_docstring,
    "error_classes": error_classes,
    "field": field,
    "import_line": import_line,
    "index_names": index_names,
    "field_text": field_text,
    "literal": literal,
    "method_docstring": methods.method_docstring,
    "model_uses": model_uses,
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
