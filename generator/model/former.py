"""Names that something had in earlier versions of a package."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormerName:
    """A former name, which goes on to work and is deprecated.

    `until` is the version of the package that has it no more; None when nobody has said.
    """

    name: str
    until: str | None = None
