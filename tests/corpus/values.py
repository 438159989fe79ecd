"""Random values that are valid for a schema.

A value is made by the keywords that say what it may be, then the judge is asked, because
`not`, `oneOf` and the like only say what it may not be.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.corpus.judge import Judge, LooseJudge
from tests.corpus.merging import Merger
from tests.corpus.schemas import Schemas
from tests.corpus.texts import AWKWARD, random_text

ATTEMPTS = 30
DEEPEST = 24
FEW = 3
"""From this depth on, objects have only what they must."""

_WORDS = ("name", "x-extra", "größe", "a.b")


class NoValueError(Exception):
    """No valid value was found."""


class Sampler:
    """Makes values for the schemas of one direction.

    Args:
        schemas: The schemas.
        judge: Says which values are valid.
        hidden: The keyword of properties that this direction does not have.
    """

    def __init__(self, schemas: Schemas, judge: Judge, hidden: str) -> None:
        self._schemas = schemas
        self._judge = judge
        self._loose_judge = LooseJudge(schemas)
        self._hidden = hidden
        self.merger = Merger(schemas)

    def value(
        self, chance: random.Random, key: str, *, full: bool, awkward: str = AWKWARD
    ) -> Any:
        """A valid value; if there is none, one of several schemas of a `oneOf`.

        Args:
            chance: Where randomness comes from.
            key: The key of the schema.
            full: Whether optional properties near the top are there.
            awkward: The characters besides letters and digits that strings may have.

        Raises:
            NoValueError: if none was found.
        """
        loose = None
        for attempt in range(ATTEMPTS):
            # What does not work with everything may work with less, or with nothing.
            share = (1.0, 0.5, 0.2, 0.0)[attempt * 4 // ATTEMPTS] if full else 0.0
            maker = _Maker(self, chance, share, awkward)
            try:
                value = maker.make({"$ref": f"#/$defs/{key}"}, 0)
            except NoValueError:
                continue
            if self._judge.is_valid(key, value):
                return value
            if loose is None and self._loose_judge.is_valid(key, value):
                loose = value
        if loose is not None:
            return loose
        raise NoValueError(f"no valid value in {ATTEMPTS} attempts")

    def is_hidden(self, schema: Any) -> bool:
        """Whether a property belongs to the other direction."""
        return bool(self.merger.first(schema).get(self._hidden) is True)


class _Maker:
    """Makes one value; it may turn out not to be valid."""

    def __init__(
        self, sampler: Sampler, chance: random.Random, share: float, awkward: str
    ) -> None:
        self._sampler = sampler
        self._chance = chance
        self._share = share
        self._awkward = awkward
        self._budget = 300

    def make(self, schema: Any, depth: int) -> Any:
        self._budget -= 1
        if depth > DEEPEST or schema is False:
            raise NoValueError("the schema has no finite value")
        merged = self._sampler.merger.merged(schema, self._chance)
        if "const" in merged:
            if merged["const"] not in merged.get("enum", [merged["const"]]):
                raise NoValueError("the schema has a constant that its enum lacks")
            return merged["const"]
        if "enum" in merged:
            return self._chance.choice(merged["enum"] or [None])
        match self._type(merged):
            case "null":
                return None
            case "boolean":
                return self._chance.random() < 0.5
            case "integer":
                return self._number(merged, is_integer=True)
            case "number":
                return self._number(merged, is_integer=False)
            case "string":
                return random_text(self._chance, merged, self._awkward)
            case "array":
                return self._array(merged, depth)
            case _:
                return self._object(merged, depth)

    def _type(self, merged: dict[str, Any]) -> str:
        types = [type_ for type_ in merged.get("type", ()) if type_ != "null"]
        if types:
            if "null" in merged["type"] and self._chance.random() < 0.1:
                return "null"
            return str(self._chance.choice(types))
        if "type" in merged:
            return "null"
        if {"properties", "required", "additionalProperties"} & merged.keys():
            return "object"
        if {"items", "prefixItems"} & merged.keys():
            return "array"
        if {"minimum", "maximum", "multipleOf"} & merged.keys():
            return "number"
        if {"pattern", "format", "minLength", "maxLength"} & merged.keys():
            return "string"
        return self._chance.choice(["string", "integer", "boolean", "object"])

    def _number(self, merged: dict[str, Any], *, is_integer: bool) -> int | Decimal:
        least, most = _bounds(merged)
        low = Decimal(-1000) if least is None else least
        low = min(low, most - 1000) if most is not None and least is None else low
        high = low + 2000 if most is None else most
        step = merged.get("multipleOf")
        if step is not None and Decimal(str(step)) > 0:
            step = Decimal(str(step))
            if is_integer:
                # The least integer that is a multiple.
                step = Decimal(Fraction(step).numerator)
            first, last = -(-low // step), high // step
            if first <= last:
                number = self._chance.randint(int(first), int(last)) * step
                return int(number) if number == int(number) else number
        if is_integer or merged.get("format") in ("int32", "int64"):
            return self._chance.randint(
                -int(-low // 1), max(-int(-low // 1), int(high))
            )
        share = Decimal(self._chance.randint(1, 999)) / 1000
        return (low + (high - low) * share).quantize(Decimal("0.0001")).normalize() + 0

    def _array(self, merged: dict[str, Any], depth: int) -> list[Any]:
        prefix = merged.get("prefixItems", [])
        least = int(merged.get("minItems", 0))
        most = int(merged.get("maxItems", max(least, 2)))
        item = merged.get("items", {})
        wanted = least
        if self._share and depth < FEW * 2 and self._budget > 0 and item is not False:
            wanted = self._chance.randint(
                min(max(least, 1), most), min(most, least + 2)
            )
        made: list[Any] = []
        for index in range(max(wanted, min(len(prefix), most))):
            schema = prefix[index] if index < len(prefix) else item
            try:
                value = self.make(schema, depth + 1)
            except NoValueError:
                if index < least:
                    raise
                break
            if not (merged.get("uniqueItems") and value in made):
                made.append(value)
        return made

    def _object(self, merged: dict[str, Any], depth: int) -> dict[str, Any]:
        properties = merged.get("properties", {})
        required = merged.get("required", [])
        made: dict[str, Any] = {}
        for name, schema in properties.items():
            if name in required:
                made[name] = self.make(schema, depth + 1)
            elif self._wants(depth) and not self._sampler.is_hidden(schema):
                try:
                    made[name] = self.make(schema, depth + 1)
                except NoValueError:
                    continue
        for name in required:
            if name not in made:
                made[name] = self.make(_unlisted(merged), depth + 1)
        self._fill(merged, made, depth)
        self._add_more(merged, made, depth)
        self._name_variant(merged, made)
        return made

    def _wants(self, depth: int) -> bool:
        if self._budget < 0:
            return False
        share = self._share if depth < FEW else self._share / 4
        return self._chance.random() < share

    def _fill(self, merged: dict[str, Any], made: dict[str, Any], depth: int) -> None:
        """More of the listed properties, up to the least number of them."""
        least = int(merged.get("minProperties", 0))
        for name, schema in merged.get("properties", {}).items():
            is_wanted = len(made) < least and name not in made
            if is_wanted and not self._sampler.is_hidden(schema):
                made[name] = self.make(schema, depth + 1)

    def _add_more(
        self, merged: dict[str, Any], made: dict[str, Any], depth: int
    ) -> None:
        """Keys that are not listed, where the schema says something of them."""
        more = merged.get("additionalProperties")
        least = int(merged.get("minProperties", 0)) - len(made)
        wanted = least
        is_free = more is None and "properties" not in merged
        if isinstance(more, dict) or ((more is True or is_free) and not made):
            wanted = max(least, 1 if self._wants(depth) else 0)
        names = iter(_keys(self._chance))
        for _ in range(wanted if more is not False else 0):
            name = next(names)
            if isinstance(merged.get("propertyNames"), dict):
                name = str(self.make(merged["propertyNames"], depth + 1))
            if name not in made:
                schema = more if isinstance(more, dict) else {"type": ["string"]}
                made[name] = self.make(schema, depth + 1)

    def _name_variant(self, merged: dict[str, Any], made: dict[str, Any]) -> None:
        name = merged.get("x-variant")
        if name is not None and name[0] in merged.get("properties", {name[0]: {}}):
            schema = merged.get("properties", {}).get(name[0], {})
            fixed = self._sampler.merger.first(schema)
            if "const" not in fixed and (
                "enum" not in fixed or name[1] in fixed["enum"]
            ):
                made[name[0]] = name[1]


def _unlisted(merged: dict[str, Any]) -> Any:
    """The schema of a property that is not listed."""
    other = merged.get("additionalProperties", {})
    return {} if other is True else other


def _bounds(merged: dict[str, Any]) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest number that a schema allows."""
    step = Decimal(1) if "integer" in merged.get("type", ()) else Decimal("0.5")
    least, most = merged.get("minimum"), merged.get("maximum")
    low = None if least is None else Decimal(str(least))
    high = None if most is None else Decimal(str(most))
    for keyword, sign in (("exclusiveMinimum", 1), ("exclusiveMaximum", -1)):
        limit = merged.get(keyword)
        if limit is True and sign > 0 and low is not None:
            low += step
        elif limit is True and sign < 0 and high is not None:
            high -= step
        elif isinstance(limit, int | float) and not isinstance(limit, bool):
            if sign > 0:
                low = max(low or Decimal(str(limit)), Decimal(str(limit)) + step)
            else:
                high = Decimal(str(limit)) - step
    return low, high


def _keys(chance: random.Random) -> Iterator[str]:
    words = list(_WORDS)
    chance.shuffle(words)
    yield from words
    number = 0
    while True:
        number += 1
        yield f"key{number}"
