"""`types` in provider.yaml: other types for single schemas, by JSON pointer.

`float` and `Decimal` set the type of a number. Any other value is an existing Python
type, which the package imports instead of creating a class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator import codes
from generator.build import access
from generator.build.references import (
    reachable,
    references_of,
    schema_names,
    types_of,
    used_types,
)
from generator.build.rewriting import map_types
from generator.build.unions import nullable_if
from generator.diagnostics import Diagnostic, Origin
from generator.document import Json, escape
from generator.examples.sampler import Sampler
from generator.examples.wire import json_line
from generator.model import (
    Api,
    ExternalType,
    NullableType,
    Primitive,
    PrimitiveType,
    TypeRef,
)
from generator.model.types import parts, with_children
from generator.naming.scope import spellings, unused_handle

_NUMBERS = {"float": Primitive.FLOAT, "Decimal": Primitive.NUMBER}
"""The number types, by their name in provider.yaml."""

_PARAMETER_SCHEMA = "/schema"
"""The step from a parameter, which can also be named, to its schema."""


@dataclass(slots=True)
class OwnTypes:
    """The `types` of provider.yaml, and which of them were used.

    Attributes:
        types: The types by JSON pointer.
        handles: Returns the handles for the node at a pointer, in every spelling.
        wire: The type that a place would have without its existing type, which
            determines the form on the wire, and the example of the schema.
    """

    types: Mapping[str, str]
    handles: Callable[[str], Sequence[str]] = spellings
    wire: dict[str, tuple[TypeRef, str | None]] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def at(self, pointer: str) -> str | None:
        """The type for the schema at a place; None if it is not set."""
        if not self.types:
            return None
        handles = [*self.handles(pointer)]
        if "/parameters/" in pointer and pointer.endswith(_PARAMETER_SCHEMA):
            handles += self.handles(pointer.removesuffix(_PARAMETER_SCHEMA))
        for handle in handles:
            if handle in self.types:
                self._used.add(handle)
                return self.types[handle]
        return None

    def external(self, pointer: str) -> ExternalType | None:
        """The existing Python type for the schema at a place; None if there is none."""
        name = self.at(pointer)
        if name is None or name in _NUMBERS:
            return None
        module, _, own_name = name.rpartition(".")
        return ExternalType(module, own_name, pointer=pointer)

    def replacement(
        self, type_: TypeRef, schema: Json, pointer: str
    ) -> ExternalType | None:
        """The existing type that replaces another one; None if there is none."""
        external = self.external(pointer)
        if external is not None:
            example = access.example(schema) if isinstance(schema, dict) else None
            self.wire[pointer] = type_, example
        return external

    def applied(
        self,
        type_: TypeRef,
        schema: Json,
        pointer: str,
        diagnostics: list[Diagnostic],
    ) -> TypeRef:
        """The type of the schema at a place: its own, or the one that is set for it.

        `float` and `Decimal` for anything but a number are a diagnostic.
        """
        name = self.at(pointer)
        if name is None:
            return type_
        is_nullable = isinstance(type_, NullableType)
        inner = type_.inner if isinstance(type_, NullableType) else type_
        external = self.replacement(inner, schema, pointer)
        if external is not None:
            return nullable_if(is_nullable, external)
        match inner:
            case PrimitiveType(Primitive.NUMBER | Primitive.FLOAT, format_):
                number = PrimitiveType(_NUMBERS[name], format_)
                return nullable_if(is_nullable, number)
            case _:
                diagnostics.append(
                    Diagnostic(
                        codes.TYPE_MISFIT,
                        (
                            f"the type `{name}` is for numbers, but the schema is not "
                            "a number"
                        ),
                        Origin("", pointer),
                    )
                )
                return type_

    def unused(
        self, file: str, respelling: Callable[[str], str | None]
    ) -> Iterator[Diagnostic]:
        """A diagnostic for each type that no schema has.

        Args:
            file: The path of provider.yaml.
            respelling: Returns the current handle for one with a parameter index, and
                None for any other.
        """
        for handle in self.types:
            if handle not in self._used:
                yield unused_handle(
                    handle,
                    respelling(handle),
                    (
                        f"the type for {handle!r} is not used: there is no schema at "
                        "that pointer"
                    ),
                    Origin(file, f"/types/{escape(handle)}"),
                )


def with_own_types(api: Api, own: OwnTypes) -> Api:
    """The model with wire examples for existing Python types, and without the schemas
    that only the replaced types would need."""
    if not own.wire:
        return api
    sampler = Sampler.of(api)
    examples = {
        pointer: json_line(
            sampler.value(type_, _last_name(pointer), "response", example)
        )
        for pointer, (type_, example) in own.wire.items()
    }

    def with_example(type_: TypeRef) -> TypeRef:
        if isinstance(type_, ExternalType):
            return replace(type_, example=examples.get(type_.pointer))
        return with_children(type_, with_example)

    return _without_replaced(map_types(api, with_example), frozenset(own.wire))


def _without_replaced(api: Api, pointers: frozenset[str]) -> Api:
    """The model without the schemas at these places and the inline ones below them that
    are no longer used."""
    replaced = {
        schema.schema_name
        for schema in api.named
        if any(
            schema.pointer == pointer or schema.pointer.startswith(f"{pointer}/")
            for pointer in pointers
        )
    }
    references = references_of(api)
    needed = reachable(
        (
            *(name for type_ in used_types(api) for name in schema_names(type_)),
            *(
                schema.schema_name
                for schema in api.named
                if schema.schema_name not in replaced
            ),
        ),
        lambda name: references.get(name, ()),
    )
    existing = {part.pointer: part for part in _externals(api)}
    return replace(
        api,
        existing=tuple(
            (schema.schema_name, existing[schema.pointer])
            for schema in api.named
            if schema.schema_name not in needed and schema.pointer in existing
        ),
        models=tuple(model for model in api.models if model.schema_name in needed),
        enums=tuple(enum for enum in api.enums if enum.schema_name in needed),
        aliases=tuple(alias for alias in api.aliases if alias.schema_name in needed),
    )


def _externals(api: Api) -> Iterator[ExternalType]:
    """The existing Python types that the model uses."""
    fields = (type_ for schema in api.named for type_ in types_of(schema))
    for type_ in (*used_types(api), *fields):
        for part in parts(type_):
            if isinstance(part, ExternalType):
                yield part


def _last_name(pointer: str) -> str:
    """The name of the schema at a place, as far as its pointer shows it."""
    names = [
        token
        for token in pointer.split("/")
        if token not in ("schema", "items") and not token.isdecimal()
    ]
    return names[-1]
