"""One change, what it means for code that uses the client and on the wire, and the version
after it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
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


class WireEffect(StrEnum):
    """What a change means for the messages that a client of before exchanges with the
    server of after.

    Breaking: a request means something else to the server, or goes to another one, or a
    response is not what the client reads. Additive: more may be sent or come. None: the
    messages are the same.
    """

    BREAKING = "breaking"
    ADDITIVE = "additive"
    NONE = "none"


class Impact(Enum):
    """What a change means for the code and on the wire; the name says it of both where they
    are the same, or where only one of them is concerned."""

    BREAKING = (Effect.BREAKING, WireEffect.BREAKING)
    ADDITIVE = (Effect.ADDITIVE, WireEffect.ADDITIVE)
    DOCUMENTATION = (Effect.DOCUMENTATION, WireEffect.NONE)
    WORDING = (Effect.WORDING, WireEffect.NONE)
    CODE_BREAKING = (Effect.BREAKING, WireEffect.NONE)
    CODE_ADDITIVE = (Effect.ADDITIVE, WireEffect.NONE)
    WIRE_BREAKING = (Effect.ADDITIVE, WireEffect.BREAKING)

    @property
    def code(self) -> Effect:
        """What it means for the code."""
        return self.value[0]

    @property
    def wire(self) -> WireEffect:
        """What it means on the wire."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `subject` is what a user writes to use what changed, `client.accounts.list_accounts`
    or `models.Account.balance`; `message` says what happened to it. `pointer` is its
    place in the normal form of the description on the side of `side`: the old one when
    it is gone. It is None for what comes from settings.
    """

    impact: Impact
    subject: str
    message: str
    pointer: str | None = None
    side: Literal["old", "new"] = "new"
    old_subject: str | None = None
    """What a user of before writes, where it is something else."""
    former_name: str | None = None
    """The name that an alias would keep, where the change is a rename that breaks code."""
    of_settings: bool = False
    """Whether it is about settings that no longer fit, which users of a client do not see."""

    @property
    def effect(self) -> Effect:
        """What it means for the code."""
        return self.impact.code

    @property
    def wire(self) -> WireEffect:
        """What it means on the wire."""
        return self.impact.wire

    @property
    def worst(self) -> Effect:
        """The worse of what it means for the code and on the wire."""
        return Effect.BREAKING if self.wire is WireEffect.BREAKING else self.effect


def severity(change: Change) -> int:
    """What changes are sorted by: those first that break code."""
    return list(Effect).index(change.effect)


ImpactAndText: TypeAlias = tuple[Impact, str]
"""A change whose subject the caller knows: what it means, and the text that says it."""


def setting_name(pointer: str) -> str:
    """The key of provider.yaml that a pointer into it leads to or below."""
    return pointer.split("/")[1]


def text_changes(
    old: str | None, new: str | None, kind: str = "description"
) -> Iterator[ImpactAndText]:
    """The change of a text, its layout aside."""
    before, after = " ".join((old or "").split()), " ".join((new or "").split())
    if before == after:
        return
    verb = "has no" if not after else "has a" if not before else "has another"
    yield Impact.WORDING, f"{verb} {kind}"


def deprecation_changes(old: bool, new: bool) -> Iterator[ImpactAndText]:
    """The change of the mark that something is deprecated."""
    if new and not old:
        yield Impact.CODE_ADDITIVE, "is deprecated now: it may go away later"
    elif old and not new:
        yield Impact.CODE_ADDITIVE, "is not deprecated any more"


def default_changes(old: str | None, new: str | None) -> Iterator[ImpactAndText]:
    """The change of what the server takes when nothing is given: JSON texts."""
    if old != new:
        before, after = ("none" if text is None else f"`{text}`" for text in (old, new))
        yield Impact.DOCUMENTATION, f"the server's default is {after}, was {before}"


_RELEASE = re.compile(r"\d+(?:\.\d+)*")
_DATE = re.compile(r"(?:19|20|21)\d{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?")
"""The first number of a version that is a date: a year, or a year, month and day."""


def next_version(version: str, published: str, effects: Iterable[Effect]) -> str:
    """The version after changes with these effects.

    By Semantic Versioning 2.0.0: a breaking change raises the major version, or the
    minor one while the major is 0 (section 4); an additive one the minor, one of
    documentation or wording the patch. Without changes the version stays, and so does
    one that does not begin with a number.

    A version that is a date says when, not what. After it comes the one that is published
    with the changes where that is later, else the date with a count behind it.

    Args:
        version: The version before.
        published: The version that the description has with the changes.
        effects: What the changes mean for the code.
    """
    release = _RELEASE.match(version)
    worst = min(effects, key=list(Effect).index, default=None)
    if release is None or worst is None:
        return version
    numbers = _numbers(release.group())
    if _DATE.fullmatch(str(numbers[0])):
        later = _RELEASE.match(published)
        if later is not None and _numbers(later.group()) > numbers:
            return published
        return _counted(numbers)
    major, minor, patch, *_ = (*numbers, 0, 0)
    match worst:
        case Effect.BREAKING if major > 0:
            return f"{major + 1}.0.0"
        case Effect.DOCUMENTATION | Effect.WORDING:
            return f"{major}.{minor}.{patch + 1}"
        case Effect.BREAKING | Effect.ADDITIVE:
            return f"{major}.{minor + 1}.0"


def version_after_breaking(version: str) -> str | None:
    """The version after this one that may break code (as `next_version` counts); None
    where it is a date, which says nothing of that, or no version."""
    release = _RELEASE.match(version)
    if release is None or _DATE.fullmatch(str(_numbers(release.group())[0])):
        return None
    return next_version(version, version, (Effect.BREAKING,))


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(map(int, release.split(".")))


def _counted(numbers: tuple[int, ...]) -> str:
    """A date with the count behind it one higher: after `20111101` comes `20111101.1`."""
    # A year is followed by month and day, a whole date by nothing.
    length = 3 if numbers[0] < 10_000 else 1
    if len(numbers) > length:
        numbers = (*numbers[:-1], numbers[-1] + 1)
    else:
        numbers = (*numbers, 1)
    return ".".join(map(str, numbers))
