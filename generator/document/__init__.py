"""From bytes to one located OpenAPI 3.1 document: reading, references, upgrading,
overlays."""

from generator.document.files.location import locate
from generator.document.files.writing import to_json, to_yaml
from generator.document.limits import DEFAULT_LIMITS, Limits, RemotePolicy
from generator.document.load import Document, LoadResult, load
from generator.document.pointer import (
    child_of,
    escape,
    pointer,
    schema_name,
    schema_reference,
    split,
    unescape,
)
from generator.document.source import SourceFile
from generator.document.values import Json

__all__ = [
    "DEFAULT_LIMITS",
    "Document",
    "Json",
    "Limits",
    "LoadResult",
    "RemotePolicy",
    "SourceFile",
    "child_of",
    "escape",
    "load",
    "locate",
    "pointer",
    "schema_name",
    "schema_reference",
    "split",
    "to_json",
    "to_yaml",
    "unescape",
]
