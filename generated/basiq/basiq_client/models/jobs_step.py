"""One step of a job."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .jobs_result import JobsResult


class JobsStep(Model):
    """One step of a job."""

    title: (
        Literal[
            "verify-credentials",
            "retrieve-accounts",
            "retrieve-transactions",
            "retrieve-statements",
            "mfa-challenge",
        ]
        | None
    ) = None
    """What the step does."""

    result: JobsResult

    status: Literal["pending", "in-progress", "success", "failed"]
    """How far the step has come."""
