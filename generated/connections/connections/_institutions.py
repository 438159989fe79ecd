"""The institutions of several providers at once, and the same ones next to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from unicodedata import combining, normalize

from ._listing import Results
from .models import Institution


@dataclass(frozen=True, slots=True)
class InstitutionListing(Results[Institution[Any]]):
    """The institutions of several providers. A failure does not hide the others.

    Attributes:
        results: The institutions of each provider, or the failure, in the order of the
            providers.
    """

    @property
    def institutions(self) -> tuple[Institution[Any], ...]:
        """All institutions found, provider by provider."""
        return tuple(self)

    def side_by_side(self) -> tuple[tuple[Institution[Any], ...], ...]:
        """The institutions in groups of one name, sorted by it. In a group, each has
        the id that its own provider uses."""
        groups: dict[str, list[Institution[Any]]] = {}
        for institution in self:
            groups.setdefault(folded(institution.name or ""), []).append(institution)
        return tuple(tuple(groups[name]) for name in sorted(groups))


def is_in(institution: Institution[Any], country: str) -> bool:
    """Whether an institution is in a country."""
    return country == institution.country or country in institution.countries


def folded(name: str) -> str:
    """A name without what people leave out: case, accents, and anything but letters and
    digits."""
    letters = (each for each in normalize("NFKD", name) if not combining(each))
    return "".join(each for each in letters if each.isalnum()).casefold()
