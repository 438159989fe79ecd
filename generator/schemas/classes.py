"""Runs datamodel-code-generator and reads the classes that it generated."""

from __future__ import annotations

import ast
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document import Json


@dataclass(frozen=True, slots=True)
class GeneratedField:
    """A generated field: its name and its annotation as Python source."""

    name: str
    annotation: str


@dataclass(frozen=True, slots=True)
class GeneratedClass:
    """A generated class, and its component."""

    name: str
    component: str
    fields: tuple[GeneratedField, ...]


def generate_classes(skeleton: dict[str, Json]) -> tuple[GeneratedClass, ...]:
    """Generate the classes for the objects of a skeleton, in order of generation.

    Raises datamodel_code_generator.Error if the skeleton cannot be generated.
    """
    if not _schemas(skeleton):
        # A skeleton without schemas is an error there and an ordinary client here.
        return ()
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    with tempfile.TemporaryDirectory() as folder:
        metadata = Path(folder) / "metadata.json"
        source = generate(
            skeleton,
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            formatters=[],
            disable_timestamp=True,
            enum_field_as_literal=LiteralType.All,
            use_type_alias=True,
            use_tuple_for_closed_arrays=True,
            emit_model_metadata=metadata,
        )
        models = json.loads(metadata.read_text(encoding="utf-8"))["models"]
    annotations = _annotations(source if isinstance(source, str) else "")
    return tuple(
        GeneratedClass(
            entry["class_name"],
            entry["source_ref"].rpartition("/")[2],
            tuple(
                GeneratedField(
                    field["original_name"] or field["name"],
                    annotations[entry["class_name"]][field["name"]],
                )
                for field in entry["fields"]
            ),
        )
        for entry in models
        if entry["class_name"] in annotations
    )


def _schemas(skeleton: dict[str, Json]) -> Json:
    """The schemas of a skeleton."""
    components = skeleton["components"]
    return components["schemas"] if isinstance(components, dict) else None


def _annotations(source: str) -> dict[str, dict[str, str]]:
    """The annotations of a module by class and field."""
    return {
        node.name: {
            statement.target.id: ast.unparse(statement.annotation)
            for statement in node.body
            if isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
        }
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef)
    }
