"""Approval of intended changes, each with a reason and an expiry date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import codes
from generator.comparison.changes import Change
from generator.diagnostics import Diagnostic, Origin
from generator.project.approvals import ApprovalSettings
from generator.project.files import display_path


@dataclass(frozen=True, slots=True)
class ApprovedChange:
    """A change with the entry that approves it."""

    change: Change
    approval: ApprovalSettings


@dataclass(frozen=True, slots=True)
class Review:
    """The unapproved and approved changes, and the problems with the approvals."""

    open: tuple[Change, ...]
    approved: tuple[ApprovedChange, ...]
    diagnostics: tuple[Diagnostic, ...]


def review(
    changes: Sequence[Change],
    approvals: Sequence[ApprovalSettings],
    file: Path,
    today: date,
) -> Review:
    """Separate the approved changes from the others.

    Args:
        changes: The changes between two packages.
        approvals: The entries of the approvals file.
        file: The path of the approvals file, for diagnostics.
        today: The date to compare expiry dates with.
    """
    open_: list[Change] = []
    approved: list[ApprovedChange] = []
    used: set[int] = set()
    for change in changes:
        matching = [
            index
            for index, approval in enumerate(approvals)
            if _is_about(approval, change)
        ]
        used.update(matching)
        valid = [index for index in matching if approvals[index].expires >= today]
        if valid:
            approved.append(ApprovedChange(change, approvals[valid[0]]))
        else:
            open_.append(change)
    diagnostics = (
        _diagnostic(
            approval,
            Origin(display_path(file), f"/approvals/{index}"),
            used=index in used,
        )
        for index, approval in enumerate(approvals)
        if index not in used or approval.expires < today
    )
    return Review(tuple(open_), tuple(approved), tuple(diagnostics))


def _is_about(approval: ApprovalSettings, change: Change) -> bool:
    text = approval.change.replace("`", "")
    message = change.message.replace("`", "")
    return text in (change.subject, f"{change.subject}: {message}")


def _diagnostic(
    approval: ApprovalSettings, origin: Origin, *, used: bool
) -> Diagnostic:
    if not used:
        message = f"the approval of {approval.change!r} matches no change"
        return Diagnostic(codes.APPROVAL_UNUSED, message, origin)
    message = f"the approval of {approval.change!r} expired on {approval.expires}"
    return Diagnostic(codes.APPROVAL_EXPIRED, message, origin)
