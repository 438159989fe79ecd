"""One step of a job."""

from __future__ import annotations

from typing import Literal

from clientloom_runtime import Model

from .jobs_result import JobsResult
from .jobs_step_title import JobsStepTitle


class JobsStep(Model):
    """One step of a job."""

    title: JobsStepTitle | None = None
    """What the step does."""

    result: JobsResult | None
    """What came of the step; null until there is something to tell."""

    status: Literal["pending", "in-progress", "success", "failed"]
    """How far the step has come."""
