"""Sort of service behind the login."""

from __future__ import annotations

from typing import Literal, TypeAlias

InstitutionServiceType: TypeAlias = Literal[
    "Personal Banking",
    "Business Banking",
    "Card Access",
    "Test",
    "Superannuation",
    "Government Services",
]
"""Sort of service behind the login."""
