"""One change, and what it means for code that uses the client."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


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
