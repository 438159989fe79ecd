"""Bytes to one located OpenAPI 3.1 document: reading, references, upgrading, overlays."""

from generator.document.limits import DEFAULT_LIMITS, Limits
from generator.document.load import Document, LoadResult, load
from generator.document.location import locate
from generator.document.pointer import (
    escape,
    pointer,
    schema_name,
    schema_reference,
    split,
    unescape,
)
from generator.document.policy import RemotePolicy
from generator.document.source import SourceFile
from generator.document.values import Json
from generator.document.writing import to_json, to_yaml

__all__ = [
    "DEFAULT_LIMITS",
    "Document",
    "Json",
    "Limits",
    "LoadResult",
    "RemotePolicy",
    "SourceFile",
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
