"""Changes of texts for readers, and of the mark that something will go away."""

from collections.abc import Iterator

from generator.comparison.changes import Effect
from generator.comparison.types import TypeChange


def text_changes(
    old: str | None, new: str | None, what: str = "description"
) -> Iterator[TypeChange]:
    """The change of a text, its layout aside."""
    before, after = " ".join((old or "").split()), " ".join((new or "").split())
    if before == after:
        return
    verb = "has no" if not after else "has a" if not before else "has another"
    yield Effect.WORDING, f"{verb} {what}"


def deprecation_changes(old: bool, new: bool) -> Iterator[TypeChange]:
    """The change of the mark that something is deprecated."""
    if new and not old:
        yield Effect.ADDITIVE, "is deprecated now: it may go away later"
    elif old and not new:
        yield Effect.ADDITIVE, "is not deprecated any more"


def default_changes(old: str | None, new: str | None) -> Iterator[TypeChange]:
    """The change of what the server takes when nothing is given: JSON texts."""
    if old != new:
        before, after = ("none" if one is None else f"`{one}`" for one in (old, new))
        yield Effect.DOCUMENTATION, f"the server's default is {after}, was {before}"
