"""The JSON Schemas of what commands print with `--format json`."""

from __future__ import annotations

from typing import Any, assert_never

from pydantic import TypeAdapter

from generator.cli.outputs.common import FailureOutput
from generator.cli.outputs.facade import FacadeDraftOutput
from generator.cli.outputs.names import OutputName
from generator.cli.outputs.packages import (
    CheckOutput,
    GenerateOutput,
    PlanOutput,
    RemoveOutput,
)
from generator.cli.outputs.specs import (
    DiffOutput,
    FetchOutput,
    LintOutput,
    NewOutput,
    WatchOutput,
)
from generator.cli.outputs.tools import (
    CompletionOutput,
    PageOutput,
    PagesOutput,
    PreviewOutput,
    TemplatesAcceptOutput,
    TemplatesDiffOutput,
    TemplatesExportOutput,
    TemplatesListOutput,
)
from generator.model import Operation
from generator.model.serialization import JsonValue, json_schema, value_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def output_schema(name: OutputName) -> dict[str, JsonValue]:
    """The JSON Schema (2020-12) of a command's output, failures included."""
    match name:
        case "inspect":
            return _with_failure(name, _inspect_schema())
        case "schema":
            return _with_failure(name, {"$ref": DIALECT})
        case _:
            return _with_failure(name, _schema(_type(name)))


def _type(name: OutputName) -> Any:
    """The type of a command's output when it succeeds."""
    match name:
        case "generate":
            return GenerateOutput
        case "check":
            return CheckOutput
        case "plan":
            return PlanOutput
        case "remove":
            return RemoveOutput
        case "lint":
            return LintOutput
        case "new":
            return NewOutput
        case "diff":
            return DiffOutput
        case "facade draft":
            return FacadeDraftOutput
        case "fetch":
            return FetchOutput
        case "watch":
            return WatchOutput
        case "preview":
            return PreviewOutput
        case "completion":
            return CompletionOutput
        case "docs":
            return PagesOutput | PageOutput
        case "templates list":
            return TemplatesListOutput
        case "templates diff":
            return TemplatesDiffOutput
        case "templates export":
            return TemplatesExportOutput
        case "templates accept":
            return TemplatesAcceptOutput
        case "inspect" | "schema":
            raise ValueError(name)
        case _:
            assert_never(name)


def _schema(kind: Any) -> dict[str, JsonValue]:
    return TypeAdapter(kind).json_schema(mode="serialization")


def _inspect_schema() -> dict[str, JsonValue]:
    """The model, some operations of it, or the spec in normal form."""
    whole = json_schema()
    definitions = whole.pop("$defs")
    operations: JsonValue = {"type": "array", "items": value_schema(Operation)}
    normalized: JsonValue = {
        "type": "object",
        "properties": {"openapi": {"type": "string"}},
        "required": ["openapi"],
    }
    return {"anyOf": [whole, operations, normalized], "$defs": definitions}


def _with_failure(
    name: OutputName, answer: dict[str, JsonValue]
) -> dict[str, JsonValue]:
    failure = _schema(FailureOutput)
    definitions = {**_definitions(answer), **_definitions(failure)}
    return {
        "$schema": DIALECT,
        "title": f"clientloom {name} --format json",
        "anyOf": [answer, failure],
        **({"$defs": dict(sorted(definitions.items()))} if definitions else {}),
    }


def _definitions(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Move the definitions out of a schema."""
    definitions = schema.pop("$defs", {})
    assert isinstance(definitions, dict)
    return definitions
