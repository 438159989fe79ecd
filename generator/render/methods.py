"""Methods of a resource: their signatures, their calls and their docstrings."""

from collections.abc import Sequence

from generator.model import (
    AnyType,
    BinaryType,
    ListType,
    ModelType,
    NullableType,
    Operation,
    Parameter,
    RequestBody,
    Response,
    TypeRef,
    UnionType,
)
from generator.render.error_classes import error_class
from generator.render.layout import (
    INDENT,
    LINE_LENGTH,
    Bracket,
    Expression,
    Item,
    Text,
    Union,
    call,
    dict_display,
    flat,
    lay_out,
    lay_out_annotation,
    subscript,
)
from generator.render.literals import docstring, prose, string_literal, wrap
from generator.render.types import Namespace

_OPTIONS = "options: RequestOptions | None = None"


def constant_name(operation: Operation) -> str:
    """The module constant that holds an operation's descriptor."""
    return f"_{operation.name.upper()}"


def return_type(operation: Operation, names: Namespace) -> Expression:
    """What the method gives back."""
    if operation.returns is None:
        return Text("None")
    return names.expression(operation.returns)


def signature(operation: Operation, names: Namespace, prefix: str) -> str:
    """The `def` of a method inside a class; `prefix` is `def` or `async def`."""
    return signature_returning(operation, names, prefix, return_type(operation, names))


def signature_returning(
    operation: Operation, names: Namespace, prefix: str, returned: Expression
) -> str:
    """The `def` of a method with the arguments of an operation.

    Required path parameters may stand without their names, in the order of the path;
    everything else is by keyword.
    """
    path = [one for one in operation.parameters if one.location == "path"]
    arguments: list[Expression] = [
        Text("self"),
        *(_argument(one, names) for one in path),
        Text("*"),
        *(_argument(one, names) for one in arguments_in_order(operation)[len(path) :]),
        Text(_OPTIONS),
    ]
    head = f"{prefix} {operation.name}"
    answer = f" -> {flat(returned)}:"
    line = f"{INDENT}{flat(call(head, *arguments))}{answer}"
    if len(line) <= LINE_LENGTH:
        return line.removeprefix(INDENT)
    inner = 2 * len(INDENT)
    lines = [
        f"{' ' * inner}{lay_out_annotation(one, inner, inner, 1)}," for one in arguments
    ]
    closing = lay_out_annotation(returned, len(INDENT), 9, 1)
    return "\n".join([f"{head}(", *lines, f"{INDENT}) -> {closing}:"])


def arguments_in_order(operation: Operation) -> tuple[Parameter | RequestBody, ...]:
    """What a method takes, as its signature has it: the parameters of the path, then
    what is required (the body first), then what may be left out (the body last)."""
    path = [one for one in operation.parameters if one.location == "path"]
    others = [one for one in operation.parameters if one.location != "path"]
    required = [one for one in others if one.required]
    optional = [one for one in others if not one.required]
    if operation.body is None:
        return (*path, *required, *optional)
    if operation.body.required:
        return (*path, operation.body, *required, *optional)
    return (*path, *required, *optional, operation.body)


def _argument(argument: Parameter | RequestBody, names: Namespace) -> Expression:
    match argument:
        case Parameter():
            return _parameter_argument(argument, names)
        case RequestBody():
            return _body_argument(argument, names)


def _parameter_argument(parameter: Parameter, names: Namespace) -> Expression:
    type_ = names.argument(parameter.type)
    if parameter.required:
        return Item(f"{parameter.name}: ", type_)
    return _optional(parameter.name, type_, isinstance(parameter.type, NullableType))


def _optional(name: str, type_: Expression, nullable: bool) -> Expression:
    """An argument that may be left out; None means so unless null can be sent."""
    if nullable:
        return Item(f"{name}: ", _or(type_, "Unset"), " = UNSET")
    return Item(f"{name}: ", _or(type_, "None"), " = None")


def _or(type_: Expression, other: str) -> Expression:
    if isinstance(type_, Union):
        if Text(other) in type_.members:
            return type_
        return Union((*type_.members, Text(other)))
    return type_ if type_ == Text(other) else Union((type_, Text(other)))


def _body_argument(body: RequestBody, names: Namespace) -> Expression:
    types = [
        (
            body_type(ListType(one.type) if one.streamed else one.type, names)
            if one.type is not None
            else _raw_body(one.kind)
        )
        for one in body.contents
    ]
    members: list[Expression] = []
    for one in types:
        for part in one.members if isinstance(one, Union) else (one,):
            if part not in members:
                members.append(part)
    type_ = members[0] if len(members) == 1 else Union(tuple(members))
    if body.required:
        return Item("body: ", type_)
    nullable = any(isinstance(one.type, NullableType) for one in body.contents)
    return _optional("body", type_, nullable)


def body_type(type_: TypeRef, names: Namespace) -> Expression:
    """What can be given as a body: a model or a mapping of the same shape."""
    match type_:
        case ModelType():
            return Union((names.expression(type_), Text("Mapping[str, Any]")))
        case ListType(item):
            return subscript("Sequence", body_type(item, names))
        case UnionType(variants):
            members: list[Expression] = []
            for variant in variants:
                one = body_type(variant, names)
                for part in one.members if isinstance(one, Union) else (one,):
                    if part not in members:
                        members.append(part)
            return Union(tuple(members))
        case NullableType(inner):
            return _or(body_type(inner, names), "None")
        case BinaryType() | AnyType():
            return _raw_body("bytes" if isinstance(type_, BinaryType) else "json")
        case _:
            return names.argument(type_)


def _raw_body(kind: str) -> Expression:
    match kind:
        case "json" | "jsonl" | "sse":
            return Text("Any")
        case "form" | "multipart":
            return Text("Mapping[str, Any]")
        case "text" | "xml":
            return Union((Text("str"), Text("bytes")))
        case _:
            return Text("BinaryBody")


def argument_mapping(operation: Operation) -> Expression:
    """The arguments of a call by their names, as the runtime takes them."""
    if not operation.parameters:
        return Text("{}")
    return dict_display(
        *(
            Item(f"{string_literal(one.name)}: ", Text(one.name))
            for one in operation.parameters
        )
    )


def send_call(operation: Operation, prefix: str) -> str:
    """The statement that sends an operation; `prefix` is `` or `await `."""
    items: list[Expression] = [
        Text(constant_name(operation)),
        argument_mapping(operation),
    ]
    if operation.body is not None:
        items.append(Text("body=body"))
    items.append(Text("options=options"))
    indent = 2 * len(INDENT)
    head = f"{prefix}self._send"
    return (
        f"return {lay_out(Bracket(head, '(', tuple(items), ')'), indent, indent + 7)}"
    )


def method_docstring(operation: Operation, example: Sequence[str] = ()) -> str:
    """The docstring of a method: what it does, its arguments, result and errors, and an
    example of a call, given as lines."""
    indent = 2 * len(INDENT)
    summary = operation.summary or operation.description or operation.id
    first = _sentence(prose(summary).strip().split("\n")[0])
    lines = wrap(first, indent, first=3)
    if operation.description and operation.description != operation.summary:
        lines += ["", *wrap(operation.description, indent)]
    arguments = [
        _documented(*_argument_text(one), indent)
        for one in arguments_in_order(operation)
    ]
    arguments.append(_documented("options", "Settings for this call alone.", indent))
    lines += ["", "Args:", *(line for one in arguments for line in one)]
    if operation.returns is not None:
        success = next(one for one in operation.responses if one.contents)
        text = success.description or "The response."
        lines += ["", "Returns:", *_indented(_sentence(text), indent)]
    failures = [one for one in operation.responses if one.is_error]
    lines += ["", "Raises:"]
    for response in failures:
        lines += _documented(
            error_class(response.status), _failure_text(response), indent
        )
    reason = "for any other reason" if failures else "for any reason"
    lines += _documented("ApiError", f"The call failed {reason}.", indent)
    if example:
        lines += ["", "Example:", *(f"{INDENT}{line}" for line in example)]
    return docstring(lines, indent)


def _argument_text(argument: Parameter | RequestBody) -> tuple[str, str]:
    """The name of an argument and what is said of it."""
    match argument:
        case Parameter():
            return argument.name, _parameter_text(argument)
        case RequestBody():
            return "body", argument.description or "The request body."


def _parameter_text(parameter: Parameter) -> str:
    text = _sentence(parameter.description or f"The parameter `{parameter.wire_name}`.")
    if parameter.default is not None:
        text += f" The server assumes {parameter.default} without it."
    return text


def _failure_text(response: Response) -> str:
    text = (response.description or "").strip()
    return _sentence(f"{response.status}: {text}" if text else f"{response.status}.")


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?:`" else f"{text}."


def _documented(name: str, text: str, indent: int) -> list[str]:
    margin = len(INDENT)
    lines = wrap(f"{name}: {text}", indent + margin, hanging=len(INDENT))
    return [f"{INDENT}{line}" if line.strip() else "" for line in lines]


def _indented(text: str, indent: int) -> list[str]:
    return [
        f"{INDENT}{line}" if line else "" for line in wrap(text, indent + len(INDENT))
    ]
