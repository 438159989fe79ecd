"""What sort of institution it is."""

from __future__ import annotations

from typing import Literal, TypeAlias

InstitutionInstitutionType: TypeAlias = Literal[
    "Bank",
    "Bank (Foreign)",
    "Test Bank",
    "Credit Union",
    "Financial Services",
    "Superannuation",
    "Building Society",
    "Government",
]
"""What sort of institution it is."""
