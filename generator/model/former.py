"""Names that something had in earlier versions of a package."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormerName:
    """A former name, which is deprecated but still works.

    `until` is the version of the package that removes it; None if it is not set.
    """

    name: str
    until: str | None = None
