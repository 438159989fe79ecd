"""Strings, numbers and booleans: the types of schemas without nested schemas.

`formats` in provider.yaml sets the Python type for a format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, assert_never

from generator import codes
from generator.build import access
from generator.build.kinds import number_type, string_type
from generator.build.own_types import OwnTypes
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.model import (
    BinaryType,
    ExternalType,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.project.format_settings import FormatSettings, OwnFormatSettings

_ENCODINGS = {"base64": "byte", "base64url": "base64url"}
"""The formats that are equivalent to a `contentEncoding` (OpenAPI 3.1, 4.8.24.5.1)."""

_PRIMITIVES: Mapping[str, Primitive] = {
    "UUID": Primitive.UUID,
    "time": Primitive.TIME,
    "timedelta": Primitive.DURATION,
    "bytes": Primitive.BYTES,
    "Decimal": Primitive.DECIMAL,
    "datetime": Primitive.DATE_TIME,
    "date": Primitive.DATE,
    "str": Primitive.STRING,
}


@dataclass(slots=True)
class Scalars:
    """Builds the types of scalars.

    Attributes:
        numbers: The type of numbers.
        formats: The Python types of formats, from provider.yaml.
    """

    numbers: Literal["decimal", "float"]
    formats: Mapping[str, FormatSettings] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def of(
        self, schema: dict[str, Json], kind: str, pointer: str, own: OwnTypes
    ) -> TypeRef | None:
        """The type of a schema with one `type`; None if it is not a scalar.

        Args:
            schema: The schema.
            kind: Its `type`.
            pointer: The place of the schema.
            own: Records the wire type of an existing Python type.
        """
        plain = self._plain(schema, kind)
        format_ = self._format(schema)
        if plain is None or isinstance(plain, BinaryType) or format_ is None:
            return plain
        return self._formatted(plain, format_, schema, pointer, own)

    def implied_kind(self, schema: Mapping[str, Json]) -> str | None:
        """The implied `type` of a schema without one, if its format has a Python type."""
        return None if self._format(schema) is None else "string"

    def unused(self, file: str) -> Iterator[Diagnostic]:
        """A diagnostic for each format that no schema has.

        Args:
            file: The path of provider.yaml.
        """
        for name in self.formats:
            if name not in self._used:
                yield Diagnostic(
                    codes.OVERRIDE_UNUSED,
                    f"the type for the format {name!r} is not used: no schema that it "
                    "fits has this format",
                    Origin(file, f"/formats/{escape(name)}"),
                )

    def _format(self, schema: Mapping[str, Json]) -> str | None:
        """The format of a schema, if provider.yaml sets a type for it."""
        encoding = access.text(schema, "contentEncoding") or ""
        names = (access.text(schema, "format"), _ENCODINGS.get(encoding))
        return next((name for name in names if name in self.formats), None)

    def _plain(self, schema: dict[str, Json], kind: str) -> TypeRef | None:
        match kind:
            case "string":
                return string_type(schema)
            case "integer":
                return PrimitiveType(Primitive.INTEGER, access.text(schema, "format"))
            case "number":
                return number_type(schema, as_float=self.numbers == "float")
            case "boolean":
                return PrimitiveType(Primitive.BOOLEAN)
            case "null":
                return PrimitiveType(Primitive.NULL)
            case _:
                return None

    def _formatted(
        self,
        plain: TypeRef,
        format_: str,
        schema: dict[str, Json],
        pointer: str,
        own: OwnTypes,
    ) -> TypeRef:
        """The type that provider.yaml sets for a format."""
        settings = self.formats[format_]
        match settings:
            case OwnFormatSettings():
                module, _, name = settings.type.rpartition(".")
                external = ExternalType(
                    module, name, settings.read, settings.write, pointer=pointer
                )
            case str() if settings in _PRIMITIVES:
                # Built-in types are for strings only.
                if not _is_text(plain):
                    return plain
                self._used.add(format_)
                return PrimitiveType(_PRIMITIVES[settings], format_)
            case str():
                module, _, name = settings.rpartition(".")
                external = ExternalType(module, name, pointer=pointer)
            case _:
                assert_never(settings)
        self._used.add(format_)
        example = access.example(schema)
        if example is None and isinstance(settings, OwnFormatSettings):
            example = access.json_text(settings.example)
        own.wire[pointer] = plain, example
        return external


def _is_text(type_: TypeRef) -> bool:
    return isinstance(type_, PrimitiveType) and type_.kind in (
        Primitive.STRING,
        Primitive.DATE,
        Primitive.DATE_TIME,
    )
