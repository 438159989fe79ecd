"""What can be collected at an institution, and by which source."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .accounts_features import AccountsFeatures
from .profile_features import ProfileFeatures
from .transactions_features import TransactionsFeatures


class Features(Model):
    """What can be collected at an institution, and by which source."""

    accounts: AccountsFeatures | None = None

    login: list[str]
    """Sources that can complete a login."""

    mfa_challenge: Annotated[list[str] | None, Field(alias="mfaChallenge")] = None
    """Sources that can handle a second factor."""

    profile: ProfileFeatures | None = None

    transactions: TransactionsFeatures | None = None
