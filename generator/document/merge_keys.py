"""Merge keys (`<<`) of YAML, which 1.2 dropped and people still use."""

from typing import cast

from generator.document.values import Json


def mergeable(value: Json) -> bool:
    """Whether the value of a `<<` key can be merged; else it is an ordinary key."""
    if isinstance(value, list):
        return all(isinstance(item, dict) for item in value)
    return isinstance(value, dict)


def merged(explicit: dict[str, Json], merges: list[Json]) -> dict[str, Json]:
    """The object with its merge keys applied: its own keys win, then the earlier
    merged object."""
    result: dict[str, Json] = {}
    for merge in merges:
        for source in merge if isinstance(merge, list) else [merge]:
            for key, value in cast("dict[str, Json]", source).items():
                result.setdefault(key, value)
    result.update(explicit)
    return result
