"""The pages about the facade."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facade.model import (
    ProviderFacade,
    StatusRow,
)
from generator.render.literals import prose


def capability_cell(provider: ProviderFacade, name: str) -> str:
    """What a provider can do of an operation, in a table."""
    found = next(one for one in provider.operations if one.operation.name == name)
    if not found.cases:
        instead = found.unsupported.instead if found.unsupported else ()
        return f"→ {', '.join(f'`{one}`' for one in instead)}" if instead else "no"
    calls = dict.fromkeys(one.call.operation_id for one in found.cases)
    later = "…" if any(one.asynchronous for one in found.cases) else ""
    return ", ".join(f"`{md(one)}`" for one in calls) + later


def status_tables(
    provider: ProviderFacade,
) -> list[tuple[str, list[StatusRow]]]:
    """The rows of each table of words."""
    tables: dict[str, list[StatusRow]] = {}
    for row in provider.statuses:
        tables.setdefault(row.model, []).append(row)
    return list(tables.items())


def meaning(pairs: Sequence[tuple[str, str]]) -> str:
    """What a row sets, in a table."""
    return ", ".join(f"{key} `{value}`" for key, value in pairs)


def words(values: Sequence[str | int]) -> str:
    """Words in a table."""
    return ", ".join(f"`{one}`" for one in values) or "any"


def md(text: str) -> str:
    """Text in Markdown that stays on its line and in its cell."""
    return (
        prose(text).replace("\n", " ").replace("|", "\\|").replace("<", "&lt;").strip()
    )
