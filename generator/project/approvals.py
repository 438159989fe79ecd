"""surface.yaml: approved changes to the public surface, each with a reason and an end."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.project.settings import Settings

APPROVALS_FILE = "surface.yaml"
"""The file next to provider.yaml; optional."""


class ApprovalSettings(Settings):
    """One approved change."""

    change: str = Field(
        min_length=1,
        description="The change, as `clientloom diff --surface` prints it: "
        "`subject: message`, or the subject alone for all of its changes.",
    )
    reason: str = Field(min_length=1, description="Why the change is intended.")
    expires: date = Field(
        description="The last day on which the change is approved, as in 2027-01-31."
    )


class ApprovalsSettings(Settings):
    """surface.yaml: the approved changes to the public surface."""

    approvals: tuple[ApprovalSettings, ...] = ()
