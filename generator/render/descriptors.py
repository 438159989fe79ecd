"""Operations as the descriptors of the runtime: `Operation(...)` as an expression."""

from generator.model import (
    MediaType,
    Operation,
    Parameter,
    PartEncoding,
    RequestBody,
    Response,
    SecurityRequirement,
)
from generator.model.types import NullableType
from generator.render.layout import (
    Expression,
    Item,
    Text,
    call,
    dict_display,
    tuple_display,
)
from generator.render.literals import literal, string_literal
from generator.render.types import Namespace

_DEFAULT_STYLES = {
    "path": "simple",
    "header": "simple",
    "query": "form",
    "cookie": "form",
    "querystring": "form",
}
_DEFAULT_KINDS = {"application/json": "json"}


def operation_descriptor(operation: Operation, names: Namespace) -> Expression:
    """The descriptor of an operation, arguments that have their default left out."""
    items: list[Expression] = [
        _text("id", operation.id),
        _text("method", operation.method),
        _text("path", operation.path),
    ]
    if operation.parameters:
        items.append(
            Item("parameters=", tuple_display(*map(_parameter, operation.parameters)))
        )
    if operation.body is not None:
        items.append(Item("body=", _body(operation.body, names)))
    if any(requirement.schemes for requirement in operation.security):
        items.append(
            Item("security=", tuple_display(*map(_requirement, operation.security)))
        )
    if operation.responses:
        items.append(
            Item(
                "responses=",
                dict_display(*(_response(one, names) for one in operation.responses)),
            )
        )
    if operation.idempotent is not None:
        items.append(Text(f"idempotent={operation.idempotent}"))
    if operation.idempotency_header is not None:
        items.append(_text("idempotency_header", operation.idempotency_header))
    if operation.servers:
        items.append(
            Item(
                "servers=",
                tuple_display(
                    *(Text(string_literal(one)) for one in operation.servers)
                ),
            )
        )
    if operation.deprecated:
        items.append(Text("deprecated=True"))
    return call("Operation", *items)


def _text(name: str, value: str) -> Expression:
    return Item(f"{name}=", Text(string_literal(value)))


def _parameter(parameter: Parameter) -> Expression:
    items: list[Expression] = [
        Text(string_literal(parameter.name)),
        Text(string_literal(parameter.wire_name)),
        Text(string_literal(parameter.location)),
    ]
    style_is_default = parameter.style == _DEFAULT_STYLES[parameter.location]
    if not style_is_default:
        items.append(_text("style", parameter.style))
    if parameter.explode != (parameter.style == "form"):
        items.append(Text(f"explode={parameter.explode}"))
    flags = {
        "required": parameter.required,
        "secret": parameter.secret,
        "allow_reserved": parameter.allow_reserved,
        "allow_empty": parameter.allow_empty_value,
        "nullable": isinstance(parameter.type, NullableType),
    }
    items += [Text(f"{name}=True") for name, value in flags.items() if value]
    if parameter.content_type is not None:
        items.append(_text("content", parameter.content_type))
    return call("Parameter", *items)


def _body(body: RequestBody, names: Namespace) -> Expression:
    items: list[Expression] = [
        tuple_display(*(content_descriptor(one, names) for one in body.contents))
    ]
    if body.required:
        items.append(Text("required=True"))
    return call("Body", *items)


def _response(response: Response, names: Namespace) -> Expression:
    contents = [content_descriptor(one, names) for one in response.contents]
    value = tuple_display(*contents) if contents else Text("()")
    return Item(f"{string_literal(response.status)}: ", value)


def content_descriptor(content: MediaType, names: Namespace) -> Expression:
    """The descriptor of one media type."""
    items: list[Expression] = [Text(string_literal(content.name))]
    if content.type is not None and content.kind != "text":
        items.append(Item("lambda: ", names.expression(content.type)))
    if _DEFAULT_KINDS.get(content.name) != content.kind:
        items.append(_text("kind", content.kind))
    if not content.exact:
        items.append(Text("exact=False"))
    if content.encoding:
        items.append(Item("encoding=", dict_display(*map(_encoding, content.encoding))))
    return call("Content", *items)


def _encoding(encoding: PartEncoding) -> Expression:
    items: list[Expression] = []
    if encoding.content_type is not None:
        items.append(_text("content_type", encoding.content_type))
    if encoding.style is not None:
        items.append(_text("style", encoding.style))
    if encoding.explode is not None:
        items.append(Text(f"explode={literal(encoding.explode)}"))
    return Item(f"{string_literal(encoding.property)}: ", call("PartEncoding", *items))


def _requirement(requirement: SecurityRequirement) -> Expression:
    return dict_display(
        *(
            Item(
                f"{string_literal(scheme)}: ",
                (
                    tuple_display(*(Text(string_literal(scope)) for scope in scopes))
                    if scopes
                    else Text("()")
                ),
            )
            for scheme, scopes in requirement.schemes
        )
    )
