"""surface.yaml: which changes of the public surface are meant, why, and until when."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.project.settings import Settings

APPROVALS_FILE = "surface.yaml"
"""The file next to provider.yaml; optional."""


class ApprovalSettings(Settings):
    """One change that is meant."""

    change: str = Field(
        min_length=1,
        description="What changes, as `clientloom diff --surface` prints it: the "
        "subject alone for all of its changes, or `subject: message` for "
        "one of them.",
    )
    reason: str = Field(min_length=1, description="Why the change is meant.")
    expires: date = Field(
        description="The last day on which the change is approved, as in 2027-01-31."
    )


class ApprovalsSettings(Settings):
    """surface.yaml: the changes of the public surface that are approved."""

    approvals: tuple[ApprovalSettings, ...] = ()
