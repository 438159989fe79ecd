"""Types on pages: the Python spelling, with a link to the page of every model."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import (
    Enum,
    ListType,
    LiteralType,
    MapType,
    MediaType,
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
from generator.python import markdown
from generator.python.annotations import Annotations


@dataclass(frozen=True, slots=True)
class TypeLinks:
    """Writes the types of one API as Markdown.

    Attributes:
        schemas: The named schemas, by schema name.
        pages: Their pages without suffix, by schema name.
        annotations: Spells types that have no page.
    """

    schemas: Mapping[str, NamedSchema]
    pages: Mapping[str, str]
    annotations: Annotations

    def linked(self, type_: TypeRef, folder: str, *, argument: bool = False) -> str:
        """A type with links.

        Args:
            type_: The type.
            folder: The path from the page to those of the models.
            argument: Whether it is the type of an argument.
        """
        if not _names_models(type_) and "|" not in (
            plain := self._plain(type_, argument)
        ):
            return markdown.code(plain)
        return self._linked(type_, folder, argument)

    def body(self, content: MediaType, folder: str, *, argument: bool = False) -> str:
        """The type of a body with links, whether it has a schema or not."""
        if content.type is not None:
            return self.linked(content.type, folder, argument=argument)
        match content.kind:
            case "text" | "xml" | "sse":
                return "`str`"
            case "bytes":
                return "`bytes`"
            case "form" | "multipart":
                return "`Mapping[str, Any]`"
            case _:
                return "`Any`"

    def _plain(self, type_: TypeRef, argument: bool) -> str:
        if isinstance(type_, LiteralType):
            return _kind_of(type_)
        if argument:
            return self.annotations.argument(type_)
        return self.annotations.of(type_)

    def _linked(self, type_: TypeRef, folder: str, argument: bool) -> str:
        def linked(part: TypeRef) -> str:
            return self._linked(part, folder, argument)

        match type_:
            case ModelType(name):
                return (
                    f"[{self.schemas[name].class_name}]({folder}{self.pages[name]}.md)"
                )
            case ListType(item):
                head = "Sequence" if argument else "list"
                return f"{head}\\[{linked(item)}\\]"
            case MapType(value):
                head = "Mapping" if argument else "dict"
                return f"{head}\\[str, {linked(value)}\\]"
            case TupleType(items):
                return f"tuple\\[{', '.join(map(linked, items))}\\]"
            case UnionType(variants):
                return " \\| ".join(dict.fromkeys(map(linked, variants)))
            case NullableType(inner):
                return f"{linked(inner)} \\| None"
            case LiteralType():
                return _kind_of(type_)
            case PrimitiveType(Primitive.NUMBER) if argument:
                return "Decimal \\| float"
            case _:
                return markdown.inline(self.annotations.of(type_))

    def choices(self, type_: TypeRef) -> tuple[str | int | bool, ...]:
        """The values that a type, or its items, is limited to."""
        match type_:
            case LiteralType(values):
                return values
            case NullableType(inner) | ListType(inner):
                return self.choices(inner)
            case UnionType(variants):
                return tuple(
                    dict.fromkeys(
                        value for variant in variants for value in self.choices(variant)
                    )
                )
            case ModelType(name):
                schema = self.schemas[name]
                return schema.type.values if isinstance(schema, Enum) else ()
            case _:
                return ()

    def format(self, type_: TypeRef) -> str | None:
        """The format that the spec gives a string or number, beyond its type."""
        match type_:
            case PrimitiveType(Primitive.STRING | Primitive.INTEGER, format_):
                return format_
            case NullableType(inner) | ListType(inner):
                return self.format(inner)
            case _:
                return None

    def is_nullable(self, type_: TypeRef) -> bool:
        """Whether a type accepts null."""
        match type_:
            case NullableType() | PrimitiveType(Primitive.NULL):
                return True
            case UnionType(variants):
                return any(map(self.is_nullable, variants))
            case ModelType(name):
                schema = self.schemas[name]
                return not isinstance(schema, Model) and self.is_nullable(schema.type)
            case _:
                return False


def _names_models(type_: TypeRef) -> bool:
    match type_:
        case ModelType():
            return True
        case ListType(inner) | MapType(inner) | NullableType(inner):
            return _names_models(inner)
        case TupleType(members) | UnionType(variants=members):
            return any(map(_names_models, members))
        case _:
            return False


def _kind_of(type_: LiteralType) -> str:
    """The Python type of the values of a literal."""
    kinds = dict.fromkeys(type(value).__name__ for value in type_.values)
    return " \\| ".join(kinds) or "str"
