"""Merging the parts of an allOf into one schema (JSON Schema 2020-12, 10.2.1.1).

An object that is composed becomes one flat class, so that no two classes have to
agree on the types of what they inherit.
"""

from collections.abc import Callable, Iterator

from generator.document import Json

ANNOTATIONS = frozenset(
    {
        "$comment",
        "default",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    }
)
"""Keywords that say nothing about which values are valid."""

Resolver = Callable[[str], dict[str, Json] | None]
"""Gives the schema that a `$ref` points to, None when there is none."""


def constrains(schema: dict[str, Json]) -> bool:
    """Whether a schema says anything about values, beside annotations."""
    return any(key not in ANNOTATIONS and not key.startswith("x-") for key in schema)


def merge(schema: dict[str, Json], resolve: Resolver) -> dict[str, Json]:
    """The schema with its allOf, and a `$ref` beside other keywords, merged into it.

    Properties of the same name are joined by an allOf of their own; `required` adds
    up; other keywords are taken from the last part that has them, the schema itself
    being the last. A part that takes part in its own definition is left out.
    """
    merged: dict[str, Json] = {}
    for part in _parts(schema, resolve, frozenset()):
        _add(merged, part)
    return merged


def _parts(
    schema: dict[str, Json], resolve: Resolver, active: frozenset[str]
) -> Iterator[dict[str, Json]]:
    """The flat parts of a schema, the most general first."""
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference not in active:
        target = resolve(reference)
        if target is not None:
            # What annotates the target does not annotate the place that uses it.
            for part in _parts(target, resolve, active | {reference}):
                yield {
                    key: value
                    for key, value in part.items()
                    if key not in ("description", "title", "discriminator")
                }
    members = schema.get("allOf")
    for member in members if isinstance(members, list) else []:
        if isinstance(member, dict):
            yield from _parts(member, resolve, active)
    yield {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}


def _add(merged: dict[str, Json], part: dict[str, Json]) -> None:
    for key, value in part.items():
        present = merged.get(key)
        if key == "properties" and isinstance(value, dict):
            merged[key] = _properties(present, value)
        elif key == "required" and isinstance(value, list):
            known = present if isinstance(present, list) else []
            merged[key] = [*known, *(name for name in value if name not in known)]
        elif key in ("oneOf", "anyOf") and isinstance(present, list):
            # Both choices hold at once; the one with fewer variants says more.
            assert isinstance(value, list)
            merged[key] = min(present, value, key=len)
        elif key == "type" and present is not None:
            merged[key] = _types(present, value)
        elif key == "enum" and isinstance(present, list) and isinstance(value, list):
            merged[key] = [one for one in present if one in value] or value
        else:
            merged[key] = value


def _properties(present: Json, added: dict[str, Json]) -> dict[str, Json]:
    properties: dict[str, Json] = dict(present) if isinstance(present, dict) else {}
    for name, schema in added.items():
        known = properties.get(name)
        both = isinstance(known, dict) and isinstance(schema, dict)
        if both and known != schema and constrains(known) and constrains(schema):  # type: ignore[arg-type]
            properties[name] = {"allOf": [known, schema]}
        elif (
            not (both and isinstance(schema, dict) and not constrains(schema))
            or name not in properties
        ):
            properties[name] = schema
    return properties


def _types(present: Json, added: Json) -> Json:
    """The types that both admit; `integer` is a `number`."""
    left = present if isinstance(present, list) else [present]
    right = added if isinstance(added, list) else [added]
    both = [one for one in right if one in left]
    if "integer" in right and "number" in left and "integer" not in both:
        both.append("integer")
    if "integer" in left and "number" in right and "integer" not in both:
        both.append("integer")
    if not both:
        return added
    return both[0] if len(both) == 1 else both
