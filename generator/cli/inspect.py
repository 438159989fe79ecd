"""`clientloom inspect`: shows how clientloom reads a spec."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_providers, select_workspace
from generator.diagnostics import DiagnosticError, errors_of

if TYPE_CHECKING:
    from generator.model import Api, MediaType, Operation, SecurityRequirement
    from generator.python.annotations import Annotations


@click.command(
    cls=Command,
    epilog="""Examples:

  clientloom inspect example                      a summary of the API
  clientloom inspect example --operation listPets one operation
  clientloom inspect example --json               the model, as templates see it
  clientloom inspect example --normalized         the spec in normal form
  clientloom inspect example --schema             the JSON Schema of --json
""",
)
@click.argument("provider", shell_complete=complete_providers)
@workspace_option
@click.option(
    "--operation",
    "operation_name",
    help="Show one operation, by operationId or method name.",
)
@click.option(
    "--normalized",
    is_flag=True,
    help="Print the spec as OpenAPI 3.1, with overlays applied.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of --json.")
@allow_remote_option
@click.option("--json", "as_json", is_flag=True, help="Print the model as JSON.")
def inspect(
    provider: str,
    folder: Path | None,
    operation_name: str | None,
    normalized: bool,
    schema: bool,
    allow_remote: bool,
    as_json: bool,
    console: Console,
) -> int:
    """Show how clientloom reads a spec.

    Prints the servers, security schemes, operations and models of PROVIDER.
    """
    from generator.document import to_json
    from generator.generation.pipeline import build_api
    from generator.model.serialization import json_schema

    if as_json:
        console = console.with_json()
    if schema:
        console.json(json_schema())
        return 0
    workspace = select_workspace(folder, allow_remote=allow_remote)
    (chosen,) = select_providers(workspace, (provider,))
    built = build_api(chosen)
    if built.api is None or built.document is None:
        raise DiagnosticError(*built.diagnostics)
    console.diagnostics(errors_of(built.diagnostics))
    if normalized:
        click.echo(to_json(built.document.root), nl=False)
        return 0
    if operation_name is None:
        _print_api(built.api, console)
        return 0
    operations = [
        operation
        for operation in built.api.operations
        if operation_name in (operation.id, operation.name)
    ]
    if not operations:
        message = f"the spec has no operation {operation_name!r}"
        for excluded in built.api.excluded.operations:
            if operation_name in (excluded.id, excluded.name):
                setting = excluded.setting.split("/")[1]
                message = (
                    f"`{setting}` in provider.yaml excludes the operation "
                    f"{operation_name!r}"
                )
        raise click.BadParameter(message, param_hint="--operation")
    _print_operations(operations, built.api, console)
    return 0


def _print_api(api: Api, console: Console) -> None:
    from generator.model.serialization import to_json

    if console.is_json:
        console.json(to_json(api))
    else:
        console.answer("\n".join(_api_lines(api)))


def _print_operations(operations: list[Operation], api: Api, console: Console) -> None:
    from generator.model.serialization import value_to_json

    if console.is_json:
        console.json([value_to_json(operation) for operation in operations])
        return
    names = _namespace(api)
    for operation in operations:
        console.answer("\n".join(_operation_lines(operation, names)))


def _namespace(api: Api) -> Annotations:
    from generator.python.annotations import Annotations

    return Annotations({schema.schema_name: schema.class_name for schema in api.named})


def _result(operation: Operation, names: Annotations) -> str:
    streaming = operation.streaming
    result = "None" if operation.returns is None else names.of(operation.returns)
    if streaming is None:
        return result
    stream = f"Stream[{names.of(streaming.item)}]"
    return stream if streaming.switch is None else f"{result} or {stream}"


def _api_lines(api: Api) -> Iterator[str]:
    names = _namespace(api)
    yield f"{api.title} {api.version}: {api.package.class_name} in {api.package.import_name}"
    for server in api.servers:
        name = "" if server.name is None else f" ({server.name})"
        yield f"server {server.template or server.url}{name}"
        for variable in server.variables:
            values = " or ".join(variable.values) or "any value"
            default = "required" if variable.default is None else variable.default
            yield f"  {variable.argument}: {values} ({default})"
    for scheme in api.security_schemes:
        yield f"security scheme {scheme.name}: {scheme.kind} {scheme.detail}".rstrip()
    for resource in api.resources:
        yield ""
        yield f"client.{resource.name} ({resource.tag})"
        for operation in resource.operations:
            returns = _result(operation, names)
            yield (
                f"  {operation.name} -> {returns}   {operation.method} {operation.path}"
            )
    if api.excluded.operations:
        yield ""
        yield f"excluded operations: {len(api.excluded.operations)}"
    yield ""
    yield f"models: {len(api.models)}"
    for model in api.models:
        number = len(model.fields)
        yield f"  {model.class_name} ({number} {'field' if number == 1 else 'fields'})"
    for enum in api.enums:
        yield f"  {enum.class_name} = {names.of(enum.type)}"


def _operation_lines(operation: Operation, names: Annotations) -> Iterator[str]:
    from generator.python.text import prose

    yield f"{operation.name} ({operation.id})"
    yield f"  {operation.method} {operation.path}"
    if operation.summary:
        yield f"  {prose(operation.summary)}"
    if operation.deprecated:
        yield "  deprecated"
    for parameter in operation.parameters:
        yield (
            f"  {parameter.location} {parameter.wire_name}: "
            f"{names.of(parameter.type)} "
            f"({_need(parameter.required)}, argument {parameter.name})"
        )
    if operation.body is not None:
        for content in operation.body.contents:
            need = _need(operation.body.required)
            yield f"  body {_content(content, names)} ({need})"
    for response in operation.responses:
        if not response.contents:
            yield f"  {response.status}: no body"
        for content in response.contents:
            yield f"  {response.status} {_content(content, names)}"
    yield f"  security: {' or '.join(map(_requirement, operation.security)) or 'none'}"


def _need(required: bool) -> str:
    return "required" if required else "optional"


def _content(content: MediaType, names: Annotations) -> str:
    type_ = "anything" if content.type is None else names.of(content.type)
    return f"{content.name}: {type_}"


def _requirement(requirement: SecurityRequirement) -> str:
    return (
        " and ".join(
            f"{name} ({', '.join(scopes)})" if scopes else name
            for name, scopes in requirement.schemes
        )
        or "none"
    )
