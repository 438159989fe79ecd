"""One change, its effect on code that uses the client and on the wire, and the next
version."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Literal, TypeAlias


class Effect(StrEnum):
    """The effect of a change on code that was written for the old client.

    Breaking: the code may no longer run or type-check, or gets an unexpected result.
    Additive: the code still works, and something new is available. Documentation: a
    documented limit, default or status differs. Wording: only summaries and
    descriptions differ.
    """

    BREAKING = "breaking"
    ADDITIVE = "additive"
    DOCUMENTATION = "documentation"
    WORDING = "wording"


class WireEffect(StrEnum):
    """The effect of a change on the messages between the old client and the new server.

    Breaking: the server reads a request differently, the request goes to another
    server, or the client cannot read the response. Additive: more can be sent or
    received. None: the messages are the same.
    """

    BREAKING = "breaking"
    ADDITIVE = "additive"
    NONE = "none"


class Impact(Enum):
    """The effect of a change on code and on the wire. The name states both if they are
    the same, or if only one of them is affected."""

    BREAKING = (Effect.BREAKING, WireEffect.BREAKING)
    ADDITIVE = (Effect.ADDITIVE, WireEffect.ADDITIVE)
    DOCUMENTATION = (Effect.DOCUMENTATION, WireEffect.NONE)
    WORDING = (Effect.WORDING, WireEffect.NONE)
    CODE_BREAKING = (Effect.BREAKING, WireEffect.NONE)
    CODE_ADDITIVE = (Effect.ADDITIVE, WireEffect.NONE)
    WIRE_BREAKING = (Effect.ADDITIVE, WireEffect.BREAKING)

    @property
    def code(self) -> Effect:
        """The effect on code."""
        return self.value[0]

    @property
    def wire(self) -> WireEffect:
        """The effect on the wire."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `subject` is what a user writes to use the changed part:
    `client.accounts.list_accounts` or `models.Account.balance`. `message` says what
    happened to it. `pointer` is its place in the normal form, on the side given by
    `side`: the old one if the part was removed. It is None for changes in settings.
    """

    impact: Impact
    subject: str
    message: str
    pointer: str | None = None
    side: Literal["old", "new"] = "new"
    old_subject: str | None = None
    """What users of the old client write, if it differs from `subject`."""
    former_name: str | None = None
    """The name that an alias would keep, if the change is a rename that breaks code."""
    of_settings: bool = False
    """Whether settings no longer fit the new spec. Users of the client do not see this."""

    @property
    def effect(self) -> Effect:
        """The effect on code."""
        return self.impact.code

    @property
    def wire(self) -> WireEffect:
        """The effect on the wire."""
        return self.impact.wire

    @property
    def worst(self) -> Effect:
        """The worse of the effects on code and on the wire."""
        return Effect.BREAKING if self.wire is WireEffect.BREAKING else self.effect


def severity(change: Change) -> int:
    """The sort key of a change. Changes that break code come first."""
    return list(Effect).index(change.effect)


ImpactAndText: TypeAlias = tuple[Impact, str]
"""The impact and the text of a change whose subject the caller knows."""


def setting_name(pointer: str) -> str:
    """The top-level key of provider.yaml for a pointer."""
    return pointer.split("/")[1]


def text_changes(
    old: str | None, new: str | None, kind: str = "description"
) -> Iterator[ImpactAndText]:
    """The change to a text, ignoring its layout."""
    before, after = " ".join((old or "").split()), " ".join((new or "").split())
    if before == after:
        return
    verb = (
        "no longer has a" if not after else "has a" if not before else "has a different"
    )
    yield Impact.WORDING, f"{verb} {kind}"


def deprecation_changes(old: bool, new: bool) -> Iterator[ImpactAndText]:
    """The change to a deprecation mark."""
    if new and not old:
        yield Impact.CODE_ADDITIVE, "is now deprecated and may be removed later"
    elif old and not new:
        yield Impact.CODE_ADDITIVE, "is no longer deprecated"


def default_changes(old: str | None, new: str | None) -> Iterator[ImpactAndText]:
    """The change to the server's default for a missing value, as JSON texts."""
    if old != new:
        before, after = ("none" if text is None else f"`{text}`" for text in (old, new))
        yield Impact.DOCUMENTATION, (
            f"the server's default is {after} instead of {before}"
        )


_RELEASE = re.compile(r"\d+(?:\.\d+)*")
_DATE = re.compile(r"(?:19|20|21)\d{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?")
"""The first number of a version that is a date: a year, or year, month and day."""


def next_version(version: str, published: str, effects: Iterable[Effect]) -> str:
    """The next version after changes with these effects.

    Follows Semantic Versioning 2.0.0: a breaking change raises the major version, or
    the minor one while the major is 0 (section 4); an additive change raises the minor
    version; documentation or wording the patch. Without changes the version stays the
    same, and so does a version that does not start with a number.

    A version that is a date does not show what changed. The next version is the
    published version if that is later, or else the date with a counter appended.

    Args:
        version: The old version.
        published: The version in the new spec.
        effects: The effects of the changes on code.
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
    """The next version that may break code, as `next_version` counts. None for a date,
    which does not show it, and for text that is not a version."""
    release = _RELEASE.match(version)
    if release is None or _DATE.fullmatch(str(_numbers(release.group())[0])):
        return None
    return next_version(version, version, (Effect.BREAKING,))


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(map(int, release.split(".")))


def _counted(numbers: tuple[int, ...]) -> str:
    """A date with its counter raised by one: `20111101.1` follows `20111101`."""
    # `2011.11.01` has its counter in fourth place, `20111101` in second place.
    length = 3 if numbers[0] < 10_000 else 1
    if len(numbers) > length:
        numbers = (*numbers[:-1], numbers[-1] + 1)
    else:
        numbers = (*numbers, 1)
    return ".".join(map(str, numbers))
