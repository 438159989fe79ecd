"""Replaces aliases with their types wherever they are used.

A signature then shows `list[Account]` instead of the name of a list, and no module has
to import an alias. Enums keep their names because their values are long. So do aliases
that contain themselves, because there is no other way to write them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from generator import codes
from generator.build.references import (
    bottom_up,
    depth,
    on_cycles,
    schema_names,
)
from generator.build.rewriting import map_types
from generator.build.unions import flat_union, nullable
from generator.diagnostics import Diagnostic, Origin
from generator.model import (
    Alias,
    AnyType,
    Api,
    BinaryType,
    ExternalType,
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
from generator.model.types import children, parts

LARGEST = 200
DEEPEST = 20
"""The most types, in number and in nesting, that an alias may have to be written out at
each place that uses it."""


def expand_aliases(api: Api, diagnostics: list[Diagnostic]) -> Api:
    """The model without aliases, except those that contain themselves and those that
    are too large to write out.

    An alias of itself, with no list, map or model in between, has no meaning. It
    becomes any value, with a diagnostic.
    """
    aliases = {alias.schema_name: alias for alias in api.aliases}
    references = {
        name: set(schema_names(alias.type)) for name, alias in aliases.items()
    }
    empty = on_cycles({name: set(_bare(alias.type)) for name, alias in aliases.items()})
    diagnostics.extend(_says_nothing(aliases[name]) for name in sorted(empty))
    expansion = _Expansion(dict.fromkeys(empty, AnyType()))
    named = set(on_cycles(references) - empty)
    for name in bottom_up(references):
        if name in named or name in empty:
            continue
        type_ = expansion.type(aliases[name].type)
        if _is_large(type_):
            named.add(name)
        else:
            expansion.expanded[name] = type_
    expanded = map_types(api, expansion.type)
    return replace(
        expanded,
        aliases=tuple(
            replace(alias, recursive=alias.schema_name in named)
            for alias in expanded.aliases
        ),
    )


def _is_large(type_: TypeRef) -> bool:
    """Whether a type has too many parts to write it out at each place that uses it."""
    return depth(type_) > DEEPEST or any(islice(parts(type_), LARGEST, None))


def _says_nothing(alias: Alias) -> Diagnostic:
    return Diagnostic(
        codes.SCHEMA_UNSUPPORTED,
        f"the schema {alias.schema_name!r} refers only to itself, so it has no meaning",
        Origin("", alias.pointer),
    )


def _bare(type_: TypeRef) -> Iterator[str]:
    """The schemas whose values are directly values of a type."""
    match type_:
        case ModelType(name):
            yield name
        case ListType() | TupleType() | MapType():
            return
        case _:
            for child in children(type_):
                yield from _bare(child)


@dataclass(frozen=True, slots=True)
class _Expansion:
    """Types in which the aliases in `expanded` are replaced."""

    expanded: dict[str, TypeRef]

    def type(self, type_: TypeRef) -> TypeRef:
        """The type with every alias in it replaced."""
        match type_:
            case ModelType(name):
                return self.expanded.get(name, type_)
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
                PrimitiveType()
                | AnyType()
                | BinaryType()
                | LiteralType()
                | ExternalType()
            ):
                return type_
