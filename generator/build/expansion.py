"""Aliases are replaced by what they stand for wherever they are used.

A reader of a signature sees `list[Account]` and not the name of a list, and a module
never has to import an alias. Enums stay named: their values are long. So do aliases that
contain themselves: they can be spelled in no other way.
"""

from dataclasses import replace

from generator import codes
from generator.build.recursion import recursive_aliases
from generator.diagnostics import Diagnostic, Origin
from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    Field,
    ListType,
    LiteralType,
    MapType,
    MediaType,
    Model,
    ModelType,
    NullableType,
    Operation,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
    Webhooks,
)


def expand_aliases(api: Api, diagnostics: list[Diagnostic]) -> Api:
    """The model with no type that names an alias, but for those that contain themselves.

    An alias that is itself, with no list, map or model in between, says nothing; it
    becomes any value, with a diagnostic.
    """
    aliases = {alias.schema_name: alias for alias in api.aliases}
    kept = recursive_aliases(aliases)
    expansion = _Expansion(aliases, kept)
    expanded = replace(
        api,
        resources=tuple(
            replace(
                resource,
                operations=tuple(map(expansion.operation, resource.operations)),
            )
            for resource in api.resources
        ),
        models=tuple(map(expansion.model, api.models)),
        aliases=tuple(
            replace(
                alias,
                type=expansion.type(alias.type),
                recursive=alias.schema_name in kept,
            )
            for alias in api.aliases
        ),
        webhooks=expansion.webhooks(api.webhooks),
    )
    for name in sorted(expansion.recursive):
        alias = expansion.aliases[name]
        diagnostics.append(
            Diagnostic(
                codes.SCHEMA_UNSUPPORTED,
                f"the schema {name!r} is itself, so it says nothing",
                Origin("", alias.pointer),
            )
        )
    return expanded


class _Expansion:
    def __init__(self, aliases: dict[str, Alias], kept: frozenset[str]) -> None:
        self.aliases = aliases
        self._kept = kept
        self.recursive: set[str] = set()
        self._active: list[str] = []

    def operation(self, operation: Operation) -> Operation:
        return replace(
            operation,
            parameters=tuple(
                replace(one, type=self.type(one.type)) for one in operation.parameters
            ),
            body=(
                replace(
                    operation.body,
                    contents=tuple(map(self._media_type, operation.body.contents)),
                )
                if operation.body
                else None
            ),
            responses=tuple(
                replace(
                    response,
                    contents=tuple(map(self._media_type, response.contents)),
                    headers=tuple(
                        replace(header, type=self.type(header.type))
                        for header in response.headers
                    ),
                )
                for response in operation.responses
            ),
            returns=None if operation.returns is None else self.type(operation.returns),
        )

    def webhooks(self, webhooks: Webhooks | None) -> Webhooks | None:
        if webhooks is None:
            return None
        return replace(
            webhooks,
            events=tuple(
                replace(event, content=self._media_type(event.content))
                for event in webhooks.events
            ),
            fallback=(
                None
                if webhooks.fallback is None
                else self._media_type(webhooks.fallback)
            ),
        )

    def model(self, model: Model) -> Model:
        return replace(
            model,
            fields=tuple(self._field(field) for field in model.fields),
            additional=(
                None if model.additional is None else self.type(model.additional)
            ),
        )

    def _field(self, field: Field) -> Field:
        return replace(field, type=self.type(field.type))

    def _media_type(self, content: MediaType) -> MediaType:
        return replace(
            content, type=None if content.type is None else self.type(content.type)
        )

    def type(self, type_: TypeRef) -> TypeRef:
        match type_:
            case ModelType(name) if name in self.aliases and name not in self._kept:
                return self._alias(name)
            case ListType(item):
                return ListType(self.type(item))
            case TupleType(items):
                return TupleType(tuple(map(self.type, items)))
            case MapType(value):
                return MapType(self.type(value))
            case NullableType(inner):
                return nullable(self.type(inner))
            case UnionType(variants, discriminator):
                return union(tuple(map(self.type, variants)), discriminator)
            case (
                PrimitiveType() | AnyType() | BinaryType() | LiteralType() | ModelType()
            ):
                return type_

    def _alias(self, name: str) -> TypeRef:
        if name in self._active:
            self.recursive.add(name)
            return AnyType()
        self._active.append(name)
        expanded = self.type(self.aliases[name].type)
        self._active.pop()
        return expanded


def nullable(type_: TypeRef) -> TypeRef:
    """The type or null; what admits null already stays as it is."""
    return type_ if isinstance(type_, NullableType | AnyType) else NullableType(type_)


def _is_boolean(type_: TypeRef) -> bool:
    return isinstance(type_, PrimitiveType) and type_.kind is Primitive.BOOLEAN


def union(variants: tuple[TypeRef, ...], discriminator: str | None = None) -> TypeRef:
    """The union of types: nested unions joined, duplicates dropped, null outermost."""
    flat: list[TypeRef] = []
    has_null = False
    for variant in variants:
        inner = variant.inner if isinstance(variant, NullableType) else variant
        has_null = has_null or isinstance(variant, NullableType)
        parts = inner.variants if isinstance(inner, UnionType) else (inner,)
        flat.extend(part for part in parts if part not in flat)
    if any(isinstance(part, AnyType) for part in flat):
        return AnyType()
    # pydantic reads a number as the first type that admits it, and a boolean admits 1.
    flat.sort(key=_is_boolean)
    joined = flat[0] if len(flat) == 1 else UnionType(tuple(flat), discriminator)
    return nullable(joined) if has_null else joined
