"""Aliases are replaced by what they stand for wherever they are used.

A reader of a signature sees `list[Account]` and not the name of a list, and a module
never has to import an alias. Enums stay named: their values are long. So do aliases that
contain themselves: they can be spelled in no other way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator import codes
from generator.build.references import children, on_cycles, schema_names
from generator.build.rewriting import map_types
from generator.build.unions import flat_union, nullable
from generator.diagnostics import Diagnostic, Origin
from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    ListType,
    LiteralType,
    MapType,
    ModelType,
    NullableType,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)


def expand_aliases(api: Api, diagnostics: list[Diagnostic]) -> Api:
    """The model with no type that names an alias, but for those that contain themselves.

    An alias that is itself, with no list, map or model in between, says nothing; it
    becomes any value, with a diagnostic.
    """
    aliases = {alias.schema_name: alias for alias in api.aliases}
    empty = on_cycles({name: set(_bare(alias.type)) for name, alias in aliases.items()})
    diagnostics.extend(_says_nothing(aliases[name]) for name in sorted(empty))
    kept = _recursive(aliases) - empty
    expanded = map_types(api, _Expansion(aliases, kept, empty).type)
    return replace(
        expanded,
        aliases=tuple(
            replace(alias, recursive=alias.schema_name in kept)
            for alias in expanded.aliases
        ),
    )


def _says_nothing(alias: Alias) -> Diagnostic:
    return Diagnostic(
        codes.SCHEMA_UNSUPPORTED,
        f"the schema {alias.schema_name!r} is itself, so it says nothing",
        Origin("", alias.pointer),
    )


def _recursive(aliases: Mapping[str, Alias]) -> frozenset[str]:
    """The aliases that contain themselves."""
    return on_cycles(
        {name: set(schema_names(alias.type)) for name, alias in aliases.items()}
    )


def _bare(type_: TypeRef) -> Iterator[str]:
    """The schemas whose values are values of a type as they are."""
    match type_:
        case ModelType(name):
            yield name
        case ListType() | TupleType() | MapType():
            return
        case _:
            for child in children(type_):
                yield from _bare(child)


class _Expansion:
    """Types without aliases, but for those that are `kept`; `empty` ones are any value."""

    def __init__(
        self,
        aliases: Mapping[str, Alias],
        kept: frozenset[str],
        empty: frozenset[str],
    ) -> None:
        self._aliases = {name: aliases[name] for name in aliases.keys() - kept}
        self._expanded: dict[str, TypeRef] = {name: AnyType() for name in empty}

    def type(self, type_: TypeRef) -> TypeRef:
        """The type with what each alias in it stands for."""
        match type_:
            case ModelType(name) if name in self._aliases:
                if name not in self._expanded:
                    self._expanded[name] = self.type(self._aliases[name].type)
                return self._expanded[name]
            case ListType(item):
                return ListType(self.type(item))
            case TupleType(items):
                return TupleType(tuple(map(self.type, items)))
            case MapType(value):
                return MapType(self.type(value))
            case NullableType(inner):
                return nullable(self.type(inner))
            case UnionType(variants, discriminator):
                return flat_union(map(self.type, variants), discriminator)
            case (
                PrimitiveType() | AnyType() | BinaryType() | LiteralType() | ModelType()
            ):
                return type_
