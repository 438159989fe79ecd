"""What to change of an account. What is left out stays."""

from __future__ import annotations

from clientloom_runtime import Model

from .bank_account_usage import BankAccountUsage


class BankAccountUpdateRequest(Model):
    """What to change of an account. What is left out stays."""

    display: bool | None = None
    """Whether to show the account and count it in totals."""

    name: str | None = None
    """The name to show."""

    disabled: bool | None = None
    """Whether to stop synchronizing the account."""

    bookmarked: bool | None = None
    """Whether the user marked the account."""

    usage: BankAccountUsage | None = None
