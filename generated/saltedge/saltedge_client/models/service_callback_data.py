"""Free content: no field of it is documented."""

from __future__ import annotations

from typing import Any, TypeAlias

ServiceCallbackData: TypeAlias = dict[str, Any]
"""Free content: no field of it is documented."""
