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
    """Adds the keywords of a part to those that were merged before it."""
    for key, value in part.items():
        before = merged.get(key)
        match key, before, value:
            case "properties", _, dict():
                merged[key] = _properties(before, value)
            case "required", list(), list():
                merged[key] = [*dict.fromkeys([*map(str, before), *map(str, value)])]
            case ("oneOf" | "anyOf"), list(), list():
                # Both choices hold at once; the one with fewer variants says more.
                merged[key] = min(before, value, key=len)
            case "type", (str() | list()), _:
                merged[key] = _types(before, value)
            case "enum", list(), list():
                merged[key] = [item for item in before if item in value] or value
            case _:
                merged[key] = value


def _properties(before: Json, added: dict[str, Json]) -> dict[str, Json]:
    """The properties of two parts; both schemas of a name hold where both constrain."""
    properties: dict[str, Json] = dict(before) if isinstance(before, dict) else {}
    for name, schema in added.items():
        known = properties.get(name)
        if not isinstance(known, dict) or not isinstance(schema, dict):
            properties[name] = schema
        elif constrains(schema):
            both_constrain = known != schema and constrains(known)
            properties[name] = {"allOf": [known, schema]} if both_constrain else schema
    return properties


def _types(before: Json, added: Json) -> Json:
    """The types that both admit; `integer` is a `number`."""
    left = before if isinstance(before, list) else [before]
    right = added if isinstance(added, list) else [added]
    both = [kind for kind in right if kind in left]
    integers = ("integer" in right and "number" in left) or (
        "integer" in left and "number" in right
    )
    if integers and "integer" not in both:
        both.append("integer")
    if not both:
        return added
    return both[0] if len(both) == 1 else both
