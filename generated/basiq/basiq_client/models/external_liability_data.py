"""A debt to a lender that is not connected, seen through payments to it."""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .change_history_external import ChangeHistoryExternal
from .external_payment import ExternalPayment


class ExternalLiabilityData(Model):
    """A debt to a lender that is not connected, seen through payments to it."""

    change_history: Annotated[list[ChangeHistoryExternal], Field(alias="changeHistory")]
    """The payments, newest first."""

    payments: list[ExternalPayment]
    """Figures over those payments."""

    source: str
    """Name of the lender as tidied from the description."""
