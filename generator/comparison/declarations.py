"""The declarations that `clientloom diff` shows next to changes, by subject."""

from collections.abc import Iterable, Iterator, Mapping

from generator.comparison.sides import Side
from generator.model import (
    Alias,
    Api,
    Enum,
    Field,
    Model,
    NamedSchema,
    NullableType,
    Operation,
    Parameter,
    RequestBody,
)
from generator.python.annotations import join
from generator.python.literals import literal

Declaration = tuple[str, ...]
"""The lines of a declaration. Those that begin with `#` are about the wire."""


def declarations(api: Api) -> Mapping[str, Declaration]:
    """The declaration of every possible subject of a change."""
    side = Side.of(api)
    declared: dict[str, Declaration] = dict(_client(api))
    for resource in api.resources:
        for operation in resource.operations:
            name = f"client.{resource.name}.{operation.name}"
            declared[name] = tuple(_method(operation, side))
            for argument, lines in _arguments(operation, side):
                declared[f"{name}({argument}=)"] = lines
    for schema in api.named:
        declared[f"models.{schema.class_name}"] = tuple(_schema(schema, side))
        if isinstance(schema, Model):
            for field in schema.fields:
                subject = f"models.{schema.class_name}.{field.name}"
                declared[subject] = (_field(field, side), *_field_facts(field))
    return declared


def _client(api: Api) -> Iterator[tuple[str, Declaration]]:
    """The arguments of the client, the default headers and the security schemes."""
    name = api.package.class_name
    for credential in api.credentials:
        line = f"{credential.argument}: str | None = None"
        yield f"{name}({credential.argument}=)", (line, f"# ${credential.environment}")
    if api.servers:
        yield f"{name}(base_url=)", (f'base_url: str = "{api.servers[0].url}"',)
    for server in (*api.servers, *api.operation_servers):
        for variable in server.variables:
            default = "" if variable.default is None else f' = "{variable.default}"'
            values = ", ".join(variable.values)
            lines = (
                f"{variable.argument}: str{default}",
                f"# ${variable.environment}",
                *([f"# one of {values}"] if values else []),
            )
            yield f"{name}({variable.argument}=)", lines
    headers = tuple(f"{header}: {value}" for header, value in api.transport.headers)
    if headers:
        yield f"{name}(headers=)", headers
    for scheme in api.security_schemes:
        yield f"authentication {scheme.name}", (f"{scheme.kind} ({scheme.detail})",)


def _method(operation: Operation, side: Side) -> Iterator[str]:
    if operation.deprecated:
        yield "@deprecated"
    yield f"def {operation.name}("
    positional = [
        parameter for parameter in operation.parameters if parameter.location == "path"
    ]
    keywords = [
        parameter for parameter in operation.parameters if parameter.location != "path"
    ]
    for parameter in positional:
        yield f"    {_argument(parameter, side)},"
    if keywords or operation.body is not None:
        yield "    *,"
    for parameter in sorted(keywords, key=lambda parameter: not parameter.required):
        yield f"    {_argument(parameter, side)},"
    if operation.body is not None:
        yield f"    {_body(operation.body, side)},"
    returns = "None" if operation.returns is None else side.source(operation.returns)
    yield f") -> {returns}"
    yield f"# {operation.method} {operation.path}"
    for response in operation.responses:
        media_types = ", ".join(content.name for content in response.contents)
        yield f"# {response.status} {media_types}".rstrip()
    for requirement in operation.security:
        if requirement.schemes:
            schemes = " and ".join(
                f"{name} ({', '.join(scopes)})" if scopes else name
                for name, scopes in requirement.schemes
            )
            yield f"# authorized by {schemes}"


def _arguments(operation: Operation, side: Side) -> Iterator[tuple[str, Declaration]]:
    for parameter in operation.parameters:
        lines = (_argument(parameter, side), *_parameter_facts(parameter))
        yield parameter.name, lines
    if operation.body is not None:
        media_types = tuple(f"# {content.name}" for content in operation.body.contents)
        yield "body", (_body(operation.body, side), *media_types)


def _argument(parameter: Parameter, side: Side) -> str:
    members = side.annotations.argument_members(parameter.type)
    is_nullable = isinstance(parameter.type, NullableType)
    return _assigned(parameter.name, members, parameter.required, is_nullable)


def _body(body: RequestBody, side: Side) -> str:
    members = side.annotations.body_members(body)
    return _assigned("body", members, body.required, is_nullable=False)


def _assigned(
    name: str, members: Iterable[str], is_required: bool, is_nullable: bool
) -> str:
    """An argument as in a signature. If it is nullable, its default is `UNSET`."""
    if is_required:
        return f"{name}: {join([*members])}"
    missing, default = ("Unset", "UNSET") if is_nullable else ("None", "None")
    return f"{name}: {join([*members, missing])} = {default}"


def _parameter_facts(parameter: Parameter) -> Iterator[str]:
    explode = "" if parameter.explode else ", not exploded"
    yield f"# {parameter.location} {parameter.wire_name} ({parameter.style}{explode})"
    yield from _facts(parameter.deprecated, parameter.default, parameter.constraints)


def _schema(schema: NamedSchema, side: Side) -> Iterator[str]:
    match schema:
        case Model():
            yield f"class {schema.class_name}(Model):"
            for field in schema.fields:
                yield f"    {_field(field, side)}"
            if not schema.fields:
                yield "    ..."
        case Enum():
            yield f"{schema.class_name} = Literal["
            yield from (f"    {literal(value)}," for value in schema.type.values)
            yield "]"
        case Alias():
            yield f"{schema.class_name} = {side.source(schema.type)}"


def _field(field: Field, side: Side) -> str:
    type_ = side.source(field.type)
    if field.required:
        return f"{field.name}: {type_}"
    is_optional = type_ == "None" or type_.endswith(" | None")
    return f"{field.name}: {type_ if is_optional else f'{type_} | None'} = None"


def _field_facts(field: Field) -> Iterator[str]:
    if field.wire_name != field.name:
        yield f"# {field.wire_name} in JSON"
    if field.read_only:
        yield "# only in responses"
    if field.write_only:
        yield "# only in requests"
    yield from _facts(field.deprecated, field.default, field.constraints)


def _facts(
    deprecated: bool, default: str | None, constraints: tuple[tuple[str, str], ...]
) -> Iterator[str]:
    if deprecated:
        yield "# deprecated"
    if default is not None:
        yield f"# defaults to {default} on the server"
    for keyword, value in constraints:
        yield f"# {keyword} {value}"
