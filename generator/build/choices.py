"""The variants of a `oneOf` or `anyOf`, each as a complete schema."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.build import access
from generator.build.kinds import kinds_of
from generator.build.registry import Registry
from generator.document import Json, schema_name
from generator.naming.words import pascal_case


@dataclass(frozen=True, slots=True)
class Variant:
    """One schema of a choice, merged with the siblings of the choice: its place, and
    its name if it needs one."""

    schema: Json
    pointer: str
    context: str


def allows_null(schema: dict[str, Json], keyword: str) -> bool:
    """Whether a choice, or a variant of it that is itself a choice, accepts null."""
    variants = access.items(schema, keyword)
    return "null" in kinds_of(schema) or any(map(_is_null, variants))


def _is_null(variant: Json) -> bool:
    return isinstance(variant, dict) and kinds_of(variant) == ["null"]


def read_variants(
    schema: dict[str, Json],
    keyword: str,
    pointer: str,
    context: str,
    registry: Registry,
) -> Iterator[Variant]:
    """The variants of a choice that are more than just null.

    Sibling properties and sibling choices apply to every variant. The default variant
    of a discriminator comes last, because types are tried in order.
    """
    beside = {
        key: value
        for key, value in schema.items()
        if key not in (keyword, "discriminator")
    }
    has_parts = any(key in beside for key in ("properties", "oneOf", "anyOf"))
    discriminator = access.mapping(schema, "discriminator")
    default: Json = {"$ref": discriminator.get("defaultMapping")}
    variants = sorted(
        enumerate(access.items(schema, keyword)), key=lambda entry: entry[1] == default
    )
    for index, variant in variants:
        if not _is_null(variant):
            extended = has_parts and not _includes(variant, beside, registry)
            yield Variant(
                {"allOf": [beside, variant]} if extended else variant,
                f"{pointer}/{keyword}/{index}",
                f"{context} {_title(variant) or f'Option {index + 1}'}",
            )


def _includes(variant: Json, beside: dict[str, Json], registry: Registry) -> bool:
    """Whether a variant already has all the properties next to the choice, as it does
    if it is composed of the schema with the choice."""
    if not isinstance(variant, dict) or "oneOf" in beside or "anyOf" in beside:
        return False
    whole = registry.merge(variant)
    properties = access.mapping(whole, "properties")
    required = map(str, access.items(beside, "required"))
    return set(required) <= set(map(str, access.items(whole, "required"))) and all(
        properties.get(name) == value or _narrows(properties.get(name), value)
        for name, value in access.mapping(beside, "properties").items()
    )


def _narrows(schema: Json, part: Json) -> bool:
    """Whether a schema has another one as a part of its allOf."""
    return isinstance(schema, dict) and part in access.items(schema, "allOf")


def _title(variant: Json) -> str | None:
    """The name of an inline variant: its title, or the schemas it is composed of."""
    if not isinstance(variant, dict):
        return None
    title = access.text(variant, "title")
    if title and pascal_case(title):
        return title
    names = [
        schema_name(part["$ref"]) or part["$ref"]
        for part in access.items(variant, "allOf")
        if isinstance(part, dict)
        and set(part) == {"$ref"}
        and isinstance(part["$ref"], str)
    ]
    parts = access.items(variant, "allOf")
    return " ".join(names) if len(names) == len(parts) > 1 else None
