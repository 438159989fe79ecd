"""Error only: machine-readable reason."""

from __future__ import annotations

from typing import Literal, TypeAlias

JobsResultCode: TypeAlias = Literal[
    "user-action-required",
    "system-unavailable",
    "maintenance",
    "connector-error",
    "institution-not-found",
    "institution-not-available",
    "institution-disabled",
    "missing-required-field",
    "missing-required-field-value",
    "invalid-field-value",
    "invalid-csv-row",
    "row-count-exceeded",
    "account-data-differs",
    "empty-file",
    "bank-statement-invalid",
    "bank-statement-new-product",
    "bank-statement-parsing-error",
    "bank-statement-not-supported",
    "txn-after-last-updated-date",
    "invalid-connection",
    "unknown-error",
    "job-timed-out",
    "invalid-credentials",
    "account-not-accessible-requires-user-action",
    "service-unavailable",
]
"""Error only: machine-readable reason."""
