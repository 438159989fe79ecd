"""Merging the parts of an allOf into one schema (JSON Schema 2020-12, 10.2.1.1).

A composed object becomes one flat class, so that no two classes have to agree on the
types of inherited fields.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.build import access
from generator.build.conjunctions import conjunction
from generator.document import Json

DEEPEST = 200
"""The most references in a row in a composition."""

_CHOICES = ("oneOf", "anyOf")

_OF_THE_TARGET = frozenset({"description", "title", "discriminator"})
"""Annotations that belong to the target of a reference, not to the place that uses
it."""

Resolver = Callable[[str], dict[str, Json] | None]
"""Returns the schema that a `$ref` points to, or None."""


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """A conflict between the parts of a composed schema.

    `parts` are the schemas in conflict, as they are in the document.
    """

    message: str
    parts: tuple[dict[str, Json], ...]
    is_contradiction: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """The keywords of one part, and the schema in the document that has them."""

    keywords: dict[str, Json]
    source: dict[str, Json]


class Merger:
    """Merges composed schemas, and records what could not be kept.

    Each part of a schema is visited once, however many ways lead to it; `visits` counts
    all visits. `conflicts` are between parts. `too_deep` has the identities of schemas
    that are composed of more than DEEPEST in a row.
    """

    def __init__(self, resolve: Resolver) -> None:
        self._resolve = resolve
        self._choices_of_children: dict[str, bool] = {}
        self.conflicts: list[MergeConflict] = []
        self.too_deep: dict[int, dict[str, Json]] = {}
        self.visits = 0

    def merge(self, schema: dict[str, Json]) -> dict[str, Json]:
        """The schema with its allOf, and a `$ref` with siblings, merged into it.

        All parts apply, see `conjunction`. Other keywords come from the last part that
        has them; the schema itself is last. A part that is defined by itself is left
        out.
        """
        if "allOf" not in schema and "$ref" not in schema:
            return schema
        merged: dict[str, Json] = {}
        sources: dict[str, dict[str, Json]] = {}
        for part in self._parts(schema):
            for keyword, value in part.keywords.items():
                if keyword in merged:
                    both = conjunction(keyword, merged[keyword], value)
                    parts = (sources[keyword], part.source)
                    if both.contradiction is not None:
                        message = (
                            f"no value can match all of its parts: {both.contradiction}"
                        )
                        self.conflicts.append(MergeConflict(message, parts, True))
                    if both.loss is not None:
                        self.conflicts.append(MergeConflict(both.loss, parts))
                    value = both.value
                merged[keyword] = value
                sources[keyword] = part.source
        return merged

    def _parts(self, schema: dict[str, Json]) -> Iterator[_Part]:
        """The flat parts of a schema, most general first."""
        seen: set[str] = set()
        waiting: list[tuple[dict[str, Json], int] | _Part] = [(schema, 0)]
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, _Part):
                yield entry
                continue
            part, depth = entry
            self.visits += 1
            waiting.append(_Part(_keywords(part, inherited=depth > 0), part))
            waiting.extend(
                (member, depth)
                for member in reversed(access.items(part, "allOf"))
                if isinstance(member, dict)
            )
            reference = part.get("$ref")
            if not isinstance(reference, str) or reference in seen:
                continue
            seen.add(reference)
            target = self._target(reference)
            if target is not None and depth < DEEPEST:
                waiting.append((target, depth + 1))
            elif target is not None:
                self.too_deep.setdefault(id(schema), schema)

    def _target(self, reference: str) -> dict[str, Json] | None:
        """The schema of a reference as a part. For a choice between schemas that are
        composed of it, only what these have in common."""
        target = self._resolve(reference)
        if target is None:
            return None
        if reference not in self._choices_of_children:
            self._choices_of_children[reference] = any(
                member.get("$ref") == reference
                for keyword in _CHOICES
                for variant in access.items(target, keyword)
                for member in self._members(variant)
            )
        if self._choices_of_children[reference]:
            return {key: target[key] for key in target if key not in _CHOICES}
        return target

    def _members(self, variant: Json) -> Iterator[dict[str, Json]]:
        """The parts of the component that a variant refers to."""
        reference = variant.get("$ref") if isinstance(variant, dict) else None
        target = self._resolve(reference) if isinstance(reference, str) else None
        for member in access.items(target or {}, "allOf"):
            if isinstance(member, dict):
                yield member


def own_keywords(schema: Json) -> dict[str, Json]:
    """The keywords that a schema has directly: its own and those in its allOf, without
    those of referenced schemas."""
    return Merger(lambda _: None).merge(schema) if isinstance(schema, dict) else {}


def _keywords(part: dict[str, Json], *, inherited: bool) -> dict[str, Json]:
    """The keywords of a part itself; a constant becomes an enum with one value."""
    left_out = _OF_THE_TARGET if inherited else frozenset()
    keywords: dict[str, Json] = {
        key: value
        for key, value in part.items()
        if key not in ("$ref", "allOf", "const") and key not in left_out
    }
    if "const" in part:
        keywords["enum"] = [part["const"]]
    return keywords
