"""What the step does."""

from __future__ import annotations

from typing import Literal, TypeAlias

JobsStepTitle: TypeAlias = Literal[
    "verify-credentials",
    "retrieve-accounts",
    "retrieve-transactions",
    "retrieve-statements",
    "mfa-challenge",
]
"""What the step does."""
