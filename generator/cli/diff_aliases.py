"""Entries for `aliases` in provider.yaml that keep names that a new spec changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import yaml

from generator.comparison.changes import Change, version_after_breaking

if TYPE_CHECKING:
    from generator.cli.outputs.specs import AliasOutput


def offered_aliases(changes: Iterable[Change], version: str) -> list[AliasOutput]:
    """The aliases that would keep the old names, in the order of the changes.

    Args:
        changes: The changes of one provider.
        version: The version that introduces them. The next breaking version removes them.
    """
    until = version_after_breaking(version)
    return [
        _alias(change.subject, change.former_name, until)
        for change in changes
        if change.former_name is not None
    ]


def _alias(of: str, name: str, until: str | None) -> AliasOutput:
    if until is None:
        return {"of": of, "name": name}
    return {"of": of, "name": name, "until": until}


def aliases_block(offered: list[AliasOutput]) -> str:
    """The aliases as text for provider.yaml; empty if there are none."""
    if not offered:
        return ""
    return yaml.safe_dump({"aliases": offered}, sort_keys=False, width=200)
