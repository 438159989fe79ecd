"""Types of models, held against another reader of descriptions.

datamodel-code-generator reads the schemas of the corpus by itself, compositions aside.
Where both it and we say what the value of a property is, we say the same.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion
from datamodel_code_generator.parser import LiteralType as EnumsAsLiterals

from generator.build import build
from generator.generation.spec import load_spec
from generator.model import (
    Api,
    BinaryType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.project.provider_settings import ProviderSettings
from generator.project.workspace import Provider
from tests.functional.test_generated_corpus import descriptions, name

_KINDS = {
    Primitive.STRING: "text",
    Primitive.DATE: "text",
    Primitive.DATE_TIME: "text",
    Primitive.INTEGER: "integer",
    Primitive.NUMBER: "number",
    Primitive.BOOLEAN: "boolean",
}
_WORDS = {
    "str": "text",
    "bytes": "text",
    "int": "integer",
    "float": "number",
    "Decimal": "number",
    "bool": "boolean",
    "list": "list",
    "dict": "object",
}
DIFFERENT = {
    # It loses the null of `type: [object, "null"]` beside `patternProperties`.
    ("documentWith32Properties.yaml", "Pet", "attributes"),
}
"""Where the other reader is wrong: the file, the schema, the property."""

_COMPOSITIONS = ("allOf", "anyOf", "oneOf", "not", "if", "$ref")


@dataclass(frozen=True, slots=True)
class Saying:
    """What a reader says of a property: whether it is required, whether it may be null,
    and the kind of its value."""

    required: bool
    nullable: bool
    kind: str


def ours(api: Api) -> dict[tuple[str, str], Saying]:
    """What we say, by schema and property; nothing of unions."""
    literals = {enum.schema_name: enum.type for enum in api.enums}
    models = {model.schema_name for model in api.models}

    def kind(type_: TypeRef) -> str | None:
        match type_:
            case PrimitiveType(primitive):
                return _KINDS.get(primitive)
            case BinaryType():
                return "text"
            case LiteralType(values, open=False):
                return f"one of {sorted(map(repr, values))}"
            case ListType():
                return "list"
            case MapType():
                return "object"
            case ModelType(named) if named in models:
                return "object"
            case ModelType(named) if named in literals:
                return kind(literals[named])
            case _:
                return None

    found = {}
    for model in api.models:
        for field in model.fields:
            is_nullable = isinstance(field.type, NullableType)
            bare = (
                field.type.inner if isinstance(field.type, NullableType) else field.type
            )
            word = kind(bare)
            # In requests nobody needs what is read-only, which is our own rule.
            if word is not None and not field.read_only:
                key = (model.schema_name, field.wire_name)
                found[key] = Saying(field.required, is_nullable, word)
    return found


def theirs(
    schemas: Mapping[str, object], folder: Path
) -> dict[tuple[str, str], Saying]:
    """What datamodel-code-generator says of the same; nothing of unions either."""
    metadata = folder / "metadata.json"
    source = generate(
        {
            "openapi": "3.1.0",
            "info": {"title": "judge", "version": "1"},
            "paths": {},
            "components": {"schemas": schemas},
        },
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        formatters=[],
        enum_field_as_literal=EnumsAsLiterals.All,
        use_type_alias=True,
        emit_model_metadata=metadata,
    )
    assert isinstance(source, str)
    body = ast.parse(source).body
    aliases = {
        statement.target.id: statement.value
        for statement in body
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and statement.value is not None
    }
    classes = {each: fields for each, fields in map(_fields, body) if each}

    def saying(type_: ast.expr, *, required: bool, nullable: bool) -> Saying | None:
        match type_:
            case ast.Subscript(value=ast.Name(id="NotRequired"), slice=inner):
                return saying(inner, required=False, nullable=nullable)
            case ast.Subscript(value=ast.Name(id="Optional"), slice=inner):
                return saying(inner, required=required, nullable=True)
            case ast.BinOp(left=inner, right=ast.Constant(value=None)):
                return saying(inner, required=required, nullable=True)
            case ast.Constant(value=str(named)):
                return saying(ast.Name(named), required=required, nullable=nullable)
            case ast.Name(id=named) if named in aliases:
                return saying(aliases[named], required=required, nullable=nullable)
            case ast.Name(id=named) if named in classes:
                return Saying(required, nullable, "object")
            case ast.Name(id=named) | ast.Subscript(value=ast.Name(id=named)) if (
                named in _WORDS
            ):
                return Saying(required, nullable, _WORDS[named])
            case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
                listed = values.elts if isinstance(values, ast.Tuple) else [values]
                words = sorted(repr(ast.literal_eval(value)) for value in listed)
                return Saying(required, nullable, f"one of {words}")
            case _:
                return None

    found = {}
    for entry in json.loads(metadata.read_text("utf-8"))["models"]:
        schema = entry["source_ref"].rpartition("/schemas/")[2]
        types = classes.get(entry["class_name"], {})
        if schema not in schemas:
            continue
        for field in entry["fields"]:
            wire_name = field["original_name"] or field["name"]
            type_ = types.get(field["name"]) or types.get(wire_name)
            said = type_ and saying(type_, required=True, nullable=False)
            if said:
                found[schema, wire_name] = said
    return found


def _fields(statement: ast.stmt) -> tuple[str, dict[str, ast.expr]]:
    """A dictionary and the types of its keys; no name for any other statement."""
    match statement:
        case ast.ClassDef(name=each, body=body):
            return each, {
                field.target.id: field.annotation
                for field in body
                if isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
            }
        case ast.Assign(
            targets=[ast.Name(id=each)],
            value=ast.Call(args=[ast.Constant(), ast.Dict(keys=keys, values=types)]),
        ):
            names = [ast.literal_eval(key) for key in keys if key is not None]
            return each, dict(zip(names, types, strict=True))
        case _:
            return "", {}


def plain(schemas: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The properties that no composition has a part in: each reader has rules of its own
    for those."""
    for named, schema in schemas.items():
        if not isinstance(schema, dict) or any(
            word in schema for word in _COMPOSITIONS
        ):
            continue
        properties = schema.get("properties")
        for wire_name, value in (properties or {}).items():
            if isinstance(value, dict) and not any(
                word in value for word in _COMPOSITIONS
            ):
                yield named, wire_name


@pytest.mark.parametrize("description", descriptions(), ids=name)
def test_both_readers_say_the_same(description: Path, tmp_path: Path) -> None:
    settings = {
        "class": "Judged",
        "package": "judged_client",
        "environment": "JUDGED",
        "openapi": description.name,
    }
    provider = Provider(
        "judged", description.parent, ProviderSettings.model_validate(settings)
    )
    document = load_spec(provider, needs_overlays=True).document
    api = None if document is None else build(document, provider).api
    if document is None or api is None:
        pytest.skip("this description cannot be used")
    components = document.root.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    if not isinstance(schemas, dict) or not schemas:
        pytest.skip("this description has no schemas")
    we, they = ours(api), theirs(schemas, tmp_path)
    judged = {key for key in plain(schemas) if key in we and key in they}
    if not judged:
        pytest.skip("no property of this description is read by both")
    differences = {(description.name, *key) for key in judged if we[key] != they[key]}
    known = {each for each in DIFFERENT if each[0] == description.name}
    assert differences == known, [
        (each, we[each[1:]], they[each[1:]]) for each in differences - known
    ]
