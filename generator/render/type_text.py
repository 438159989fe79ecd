"""Types in pages: Python's spelling, with every model a link to its page."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import (
    Enum,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelType,
    NamedSchema,
    NullableType,
    Primitive,
    PrimitiveType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.render import markdown
from generator.render.layout import flat
from generator.render.types import Namespace


@dataclass(frozen=True, slots=True)
class TypeText:
    """Writes types for pages. `named` are the schemas and `pages` their pages."""

    named: Mapping[str, NamedSchema]
    pages: Mapping[str, str]
    names: Namespace

    def linked(self, type_: TypeRef, folder: str, *, argument: bool = False) -> str:
        """A type with links; `folder` leads from the page to those of the models."""
        if not _names_models(type_) and "|" not in (
            plain := self._plain(type_, argument)
        ):
            return markdown.code(plain)
        return self._linked(type_, folder, argument)

    def _plain(self, type_: TypeRef, argument: bool) -> str:
        if isinstance(type_, LiteralType):
            return _kind_of(type_)
        if argument:
            return flat(self.names.argument(type_))
        return self.names.source(type_)

    def _linked(self, type_: TypeRef, folder: str, argument: bool) -> str:
        def inner(one: TypeRef) -> str:
            return self._linked(one, folder, argument)

        match type_:
            case ModelType(name):
                return f"[{self.named[name].class_name}]({folder}{self.pages[name]}.md)"
            case ListType(item):
                head = "Sequence" if argument else "list"
                return f"{head}\\[{inner(item)}\\]"
            case MapType(value):
                head = "Mapping" if argument else "dict"
                return f"{head}\\[str, {inner(value)}\\]"
            case TupleType(items):
                return f"tuple\\[{', '.join(map(inner, items))}\\]"
            case UnionType(variants):
                return " \\| ".join(dict.fromkeys(map(inner, variants)))
            case NullableType(one):
                return f"{inner(one)} \\| None"
            case LiteralType():
                return _kind_of(type_)
            case PrimitiveType(Primitive.NUMBER) if argument:
                return "Decimal \\| float"
            case _:
                return markdown.inline(self.names.source(type_))

    def choices(self, type_: TypeRef) -> tuple[str | int | bool, ...]:
        """The values that a type, or the items of it, is limited to."""
        match type_:
            case LiteralType(values):
                return values
            case NullableType(inner) | ListType(inner):
                return self.choices(inner)
            case UnionType(variants):
                return tuple(
                    dict.fromkeys(
                        one for each in variants for one in self.choices(each)
                    )
                )
            case ModelType(name):
                named = self.named[name]
                return named.type.values if isinstance(named, Enum) else ()
            case _:
                return ()

    def format(self, type_: TypeRef) -> str | None:
        """The format that a description gives a text or number, beyond its type."""
        match type_:
            case PrimitiveType(Primitive.STRING | Primitive.INTEGER, format_):
                return format_
            case NullableType(inner) | ListType(inner):
                return self.format(inner)
            case _:
                return None


def is_nullable(type_: TypeRef, named: Mapping[str, NamedSchema]) -> bool:
    """Whether null is a value of a type."""
    match type_:
        case NullableType() | PrimitiveType(Primitive.NULL):
            return True
        case UnionType(variants):
            return any(is_nullable(one, named) for one in variants)
        case ModelType(name):
            one = named[name]
            return not isinstance(one, Model) and is_nullable(one.type, named)
        case _:
            return False


def _names_models(type_: TypeRef) -> bool:
    match type_:
        case ModelType():
            return True
        case ListType(inner) | MapType(inner) | NullableType(inner):
            return _names_models(inner)
        case TupleType(several) | UnionType(variants=several):
            return any(map(_names_models, several))
        case _:
            return False


def _kind_of(type_: LiteralType) -> str:
    """The Python type of the values of a literal."""
    kinds = dict.fromkeys(type(value).__name__ for value in type_.values)
    return " \\| ".join(kinds) or "str"
