"""Changes to the serialization of requests, which only the server notices (OpenAPI 3.1,
Parameter Object and Encoding Object)."""

from collections.abc import Iterator

from generator.comparison.changes import Impact, ImpactAndText
from generator.model import (
    LiteralType,
    NullableType,
    Parameter,
    PartEncoding,
    PrimitiveType,
    RequestBody,
    TypeRef,
)


def writing_changes(old: Parameter, new: Parameter) -> Iterator[ImpactAndText]:
    """The changes to how a parameter is serialized."""
    if (old.style, old.explode) != (new.style, new.explode) and (
        new.location == "path" or not (_is_scalar(old.type) and _is_scalar(new.type))
    ):
        yield (
            Impact.WIRE_BREAKING,
            f"is now written as {_style(new)} instead of {_style(old)}",
        )
    if old.content_type != new.content_type:
        before, after = old.content_type or "text", new.content_type or "text"
        yield Impact.WIRE_BREAKING, f"is written as `{after}` instead of `{before}`"
    if new.allow_reserved != old.allow_reserved:
        how = "unescaped" if new.allow_reserved else "percent-encoded"
        yield Impact.WIRE_BREAKING, f"reserved characters are sent {how}"


def _is_scalar(type_: TypeRef) -> bool:
    """Whether values are scalars, for which all query styles are the same."""
    match type_:
        case NullableType(inner):
            return _is_scalar(inner)
        case PrimitiveType() | LiteralType():
            return True
        case _:
            return False


def _style(parameter: Parameter) -> str:
    return f"`{parameter.style}`, {'' if parameter.explode else 'not '}exploded"


def part_changes(old: RequestBody, new: RequestBody) -> Iterator[ImpactAndText]:
    """The changes to how the parts of a form are serialized."""
    before = {content.name: _parts(content.encoding) for content in old.contents}
    for content in new.contents:
        known, parts = before.get(content.name), _parts(content.encoding)
        for name in {} if known is None else dict.fromkeys((*known, *parts)):
            if known is not None and known.get(name) != parts.get(name):
                yield Impact.WIRE_BREAKING, f"the part `{name}` is written differently"


def _parts(encoding: tuple[PartEncoding, ...]) -> dict[str, PartEncoding]:
    return {part.property: part for part in encoding}
