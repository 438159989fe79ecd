"""The control that suits a field."""

from __future__ import annotations

from typing import Literal, TypeAlias

CredentialsFieldType: TypeAlias = Literal["text", "list", "date", "number", "password"]
"""The control that suits a field."""
