"""One change, what it means for code that uses the client, and the version after it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias


class Effect(StrEnum):
    """What a change means for code that was written against the old client.

    Breaking: it may no longer run or type-check, or gets what it did not expect.
    Additive: it goes on as before, and something more is possible or known.
    Documentation: what is documented differs, a limit, a default or a status.
    Wording: only summaries and descriptions differ.
    """

    BREAKING = "breaking"
    ADDITIVE = "additive"
    DOCUMENTATION = "documentation"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `subject` is what a user writes to use what changed, `client.accounts.list_accounts`
    or `models.Account.balance`; `message` says what happened to it. `pointer` is its
    place in the normal form of the description on the side of `side`: the old one when
    it is gone. It is None for what comes from settings.
    """

    effect: Effect
    subject: str
    message: str
    pointer: str | None = None
    side: Literal["old", "new"] = "new"


EffectAndText: TypeAlias = tuple[Effect, str]
"""A change whose subject the caller knows: what it means, and the text that says it."""


def setting_name(pointer: str) -> str:
    """The key of provider.yaml that a pointer into it leads to or below."""
    return pointer.split("/")[1]


def text_changes(
    old: str | None, new: str | None, kind: str = "description"
) -> Iterator[EffectAndText]:
    """The change of a text, its layout aside."""
    before, after = " ".join((old or "").split()), " ".join((new or "").split())
    if before == after:
        return
    verb = "has no" if not after else "has a" if not before else "has another"
    yield Effect.WORDING, f"{verb} {kind}"


def deprecation_changes(old: bool, new: bool) -> Iterator[EffectAndText]:
    """The change of the mark that something is deprecated."""
    if new and not old:
        yield Effect.ADDITIVE, "is deprecated now: it may go away later"
    elif old and not new:
        yield Effect.ADDITIVE, "is not deprecated any more"


def default_changes(old: str | None, new: str | None) -> Iterator[EffectAndText]:
    """The change of what the server takes when nothing is given: JSON texts."""
    if old != new:
        before, after = ("none" if text is None else f"`{text}`" for text in (old, new))
        yield Effect.DOCUMENTATION, f"the server's default is {after}, was {before}"


_RELEASE = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?")


def next_version(version: str, effects: Iterable[Effect]) -> str:
    """The version after changes with these effects.

    By Semantic Versioning 2.0.0: a breaking change raises the major version, or the
    minor one while the major is 0 (section 4); an additive one the minor, one of
    documentation or wording the patch. Without changes the version stays, and so does
    one that does not begin with a number.
    """
    release = _RELEASE.match(version)
    worst = min(effects, key=list(Effect).index, default=None)
    if release is None or worst is None:
        return version
    major, minor, patch = (int(part or 0) for part in release.groups())
    match worst:
        case Effect.BREAKING if major > 0:
            return f"{major + 1}.0.0"
        case Effect.DOCUMENTATION | Effect.WORDING:
            return f"{major}.{minor}.{patch + 1}"
        case Effect.BREAKING | Effect.ADDITIVE:
            return f"{major}.{minor + 1}.0"
