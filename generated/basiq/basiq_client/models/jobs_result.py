"""Outcome of a step: a link on success, a challenge while a second factor is awaited,
or an error.
"""

from __future__ import annotations

from typing import Annotated

from clientloom_runtime import Model
from pydantic import Field

from .jobs_result_code import JobsResultCode
from .jobs_step_result_links import JobsStepResultLinks


class JobsResult(Model):
    """Outcome of a step: a link on success, a challenge while a second factor is
    awaited, or an error.
    """

    type: str | None = None
    """`link` on success, `mfa` for a challenge; absent for an error."""

    code: JobsResultCode | None = None
    """Error only: machine-readable reason."""

    title: str | None = None
    """Error only: headline of the reason."""

    description: str | None = None
    """Challenge only: instruction to show to the user."""

    details: str | None = None
    """Error only: what exactly went wrong."""

    expiry_ms: Annotated[int | None, Field(alias="expiryMs")] = None
    """Challenge only: time left to answer, in milliseconds."""

    input: list[str] | None = None
    """Challenge only: label of each answer to ask for."""

    links: JobsStepResultLinks | None = None

    method: str | None = None
    """Challenge only: `token` for a one-time code, `security-questions` for questions
    agreed with the institution.
    """

    url: str | None = None
    """Success only: what the step made or changed; may be relative to the API's
    host.
    """
