"""`clientloom inspect`: what clientloom understood of a description."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands import output as out
from generator.commands.selection import select
from generator.diagnostics import errors_of
from generator.model import Api, Operation, RequestBody, Response, SecurityRequirement
from generator.project.reading import ProjectError
from generator.python.annotations import Annotations
from generator.python.text import prose


def run(
    name: str,
    folder: Path | None,
    operation: str | None,
    normalized: bool,
    schema: bool,
    allow_remote: bool,
    as_json: bool,
) -> int:
    """Prints the model of a provider, or one operation of it; returns the exit code."""
    from generator.generation.pipeline import build_api

    base = Path.cwd()
    if schema:
        from generator.model.serialization import json_schema

        out.print_json(json_schema())
        return 0
    try:
        _, (provider,) = select((name,), folder, None, allow_remote=allow_remote)
    except ProjectError as error:
        out.print_failure(error.diagnostics, base, "json" if as_json else "text")
        return 2
    built = build_api(provider)
    if built.api is None or built.document is None:
        out.print_failure(built.diagnostics, base, "json" if as_json else "text")
        return 2
    out.print_diagnostics(errors_of(built.diagnostics), base)
    if normalized:
        from generator.document import to_json

        click.echo(to_json(built.document.root), nl=False)
        return 0
    api = built.api
    chosen = [
        one
        for one in api.operations
        if operation is None or operation in (one.id, one.name)
    ]
    if operation is not None and not chosen:
        click.echo(f"there is no operation {operation!r}", err=True)
        return 2
    if as_json:
        _print_json(api, chosen, whole=operation is None)
    elif operation is None:
        click.echo("\n".join(_summary(api)))
    else:
        names = _namespace(api)
        for one in chosen:
            click.echo("\n".join(_operation(one, names)))
    return 0


def _print_json(api: Api, operations: list[Operation], *, whole: bool) -> None:
    from generator.model.serialization import to_json, value_to_json

    if whole:
        out.print_json(to_json(api))
    else:
        out.print_json([value_to_json(one) for one in operations])


def _namespace(api: Api) -> Annotations:
    return Annotations({one.schema_name: one.class_name for one in api.named})


def _summary(api: Api) -> Iterator[str]:
    names = _namespace(api)
    yield f"{api.title} {api.version}: {api.package.class_name} in {api.package.import_name}"
    for server in api.servers:
        yield f"server {server.url}"
    for scheme in api.security_schemes:
        yield f"security scheme {scheme.name}: {scheme.kind} {scheme.detail}".rstrip()
    for resource in api.resources:
        yield ""
        yield f"client.{resource.name} ({resource.tag})"
        for operation in resource.operations:
            returns = (
                "None" if operation.returns is None else names.of(operation.returns)
            )
            yield (
                f"  {operation.name} -> {returns}   {operation.method} {operation.path}"
            )
    yield ""
    yield f"{len(api.models)} models"
    for model in api.models:
        yield f"  {model.class_name} ({len(model.fields)} fields)"
    for enum in api.enums:
        yield f"  {enum.class_name} = {names.of(enum.type)}"


def _operation(operation: Operation, names: Annotations) -> Iterator[str]:
    yield f"{operation.name} ({operation.id})"
    yield f"  {operation.method} {operation.path}"
    if operation.summary:
        yield f"  {prose(operation.summary)}"
    if operation.deprecated:
        yield "  deprecated"
    for parameter in operation.parameters:
        need = "required" if parameter.required else "optional"
        yield (
            f"  {parameter.location} {parameter.wire_name}: "
            f"{names.of(parameter.type)} ({need}, argument {parameter.name})"
        )
    if operation.body is not None:
        yield from _body(operation.body, names)
    for response in operation.responses:
        yield from _response(response, names)
    yield f"  security: {' or '.join(map(_requirement, operation.security)) or 'none'}"


def _body(body: RequestBody, names: Annotations) -> Iterator[str]:
    need = "required" if body.required else "optional"
    for content in body.contents:
        type_ = "anything" if content.type is None else names.of(content.type)
        yield f"  body {content.name}: {type_} ({need})"


def _response(response: Response, names: Annotations) -> Iterator[str]:
    if not response.contents:
        yield f"  {response.status}: no body"
    for content in response.contents:
        type_ = (
            "anything" if content.type is None else names.of(content.type)
        )
        yield f"  {response.status} {content.name}: {type_}"


def _requirement(requirement: SecurityRequirement) -> str:
    return (
        " and ".join(
            f"{name} ({', '.join(scopes)})" if scopes else name
            for name, scopes in requirement.schemes
        )
        or "none"
    )
