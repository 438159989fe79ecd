"""One schema of the many that hold together: references, `allOf` and a variant each."""

from __future__ import annotations

import random
from typing import Any

from tests.corpus.schemas import Schemas

_PREFIX = "#/$defs/"
_MAXIMA = {"minimum", "minLength", "minItems", "minProperties"}
_MINIMA = {"maximum", "maxLength", "maxItems", "maxProperties"}
_DEPTH = 40


class Merger:
    """Merges the schemas of one direction.

    Args:
        schemas: The schemas.
    """

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._variants: dict[str, list[str]] | None = None

    def first(self, schema: Any) -> dict[str, Any]:
        """A schema without choosing a variant: the first one, if there are any."""
        return self.merged(schema, None)

    def merged(
        self, schema: Any, chance: random.Random | None, depth: int = 0
    ) -> dict[str, Any]:
        """All that holds for a value: the keywords of a schema and of those in it.

        Args:
            schema: The schema.
            chance: Chooses the variants; without it, the first ones are taken.
            depth: How many schemas it is in.
        """
        if not isinstance(schema, dict) or depth > _DEPTH:
            return {}
        result: dict[str, Any] = {}
        reference = schema.get("$ref")
        if isinstance(reference, str):
            key = reference.removeprefix(_PREFIX)
            chosen = self._variant(key, chance, depth)
            target = self._schemas.definitions.get(chosen)
            result = self.merged(target, chance, depth + 1)
            discriminator = result.get("discriminator")
            if discriminator is not None and "x-variant" not in result:
                name = self._name(chosen, discriminator)
                result["x-variant"] = (discriminator["propertyName"], name)
        for each in schema.get("allOf", ()):
            # A member of `allOf` is a base: it does not choose who inherits from it.
            inner = self._base(each, chance, depth)
            _combine(result, inner)
        own = {k: v for k, v in schema.items() if k not in _COMBINED}
        _combine(result, own)
        for keyword in ("oneOf", "anyOf"):
            choices = [each for each in schema.get(keyword, ()) if each is not False]
            if choices:
                choice = chance.choice(choices) if chance is not None else choices[0]
                variant = self.merged(choice, chance, depth + 1)
                named = schema.get("discriminator")
                if named is not None and isinstance(choice, dict):
                    key = str(choice.get("$ref", "")).removeprefix(_PREFIX)
                    name = self._name(key, named)
                    variant["x-variant"] = (named["propertyName"], name)
                _combine(result, variant)
        return result

    def _base(
        self, schema: Any, chance: random.Random | None, depth: int
    ) -> dict[str, Any]:
        if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            target = self._schemas.definitions.get(schema["$ref"].removeprefix(_PREFIX))
            return self.merged(target, chance, depth + 1)
        return self.merged(schema, chance, depth + 1)

    def _variant(self, key: str, chance: random.Random | None, depth: int) -> str:
        """The schema itself, or one that inherits from it if it has a discriminator."""
        schema = self._schemas.definitions.get(key)
        if (
            not isinstance(schema, dict)
            or "discriminator" not in schema
            or "oneOf" in schema
            or "anyOf" in schema
        ):
            return key
        heirs = self._heirs().get(key, [])
        named = schema["discriminator"]["mapping"].values()
        choices = [each for each in named if each != key] or heirs
        if chance is None or depth > 6 or not choices:
            return key
        return self._variant(chance.choice(choices), chance, depth + 1)

    def _heirs(self) -> dict[str, list[str]]:
        if self._variants is None:
            self._variants = {}
            for key, schema in self._schemas.definitions.items():
                bases = schema.get("allOf", ()) if isinstance(schema, dict) else ()
                for base in bases:
                    if isinstance(base, dict) and "$ref" in base:
                        of = base["$ref"].removeprefix(_PREFIX)
                        self._variants.setdefault(of, []).append(key)
        return self._variants

    def _name(self, key: str, discriminator: dict[str, Any]) -> str:
        for name, target in discriminator["mapping"].items():
            if target == key:
                return str(name)
        return self._schemas.names.get(key, "")


_COMBINED = {"$ref", "allOf", "oneOf", "anyOf"}


def _combine(result: dict[str, Any], more: dict[str, Any]) -> None:
    """Add the keywords of another schema that holds for the same value."""
    for keyword, value in more.items():
        if keyword not in result:
            # A property may be added later, and the schema is not ours.
            result[keyword] = dict(value) if keyword == "properties" else value
        elif keyword == "properties":
            for name, schema in value.items():
                known = result["properties"].get(name)
                both = schema if known is None else {"allOf": [known, schema]}
                result["properties"][name] = both
        elif keyword == "required":
            result["required"] = [*dict.fromkeys([*result["required"], *value])]
        elif keyword == "type":
            result["type"] = _common_types(result["type"], value)
        elif keyword == "enum":
            result["enum"] = [each for each in result["enum"] if each in value]
        elif keyword in _MAXIMA:
            result[keyword] = max(result[keyword], value)
        elif keyword in _MINIMA:
            result[keyword] = min(result[keyword], value)
        elif keyword in ("readOnly", "writeOnly", "x-binary"):
            result[keyword] = result[keyword] or value
        elif keyword in ("items", "additionalProperties") and isinstance(value, dict):
            known = result[keyword]
            if isinstance(known, dict) and known != value:
                result[keyword] = {"allOf": [known, value]}
            else:
                result[keyword] = value if known is not False else False
        else:
            result[keyword] = value


def _common_types(first: list[str], second: list[str]) -> list[str]:
    common = [type_ for type_ in first if type_ in second]
    if "integer" in (*first, *second) and "number" in (*first, *second):
        common.append("integer")
    return common or second
