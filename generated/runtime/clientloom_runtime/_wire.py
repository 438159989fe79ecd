"""Python values of a call as *wire* values: scalars, lists, mappings; names as sent.

Models become mappings of the properties that were set, under their wire names.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from ._styles import is_list
from ._text import to_text
from ._unset import UNSET


def to_wire(value: Any) -> Any:
    """A copy of `value` without models and without anything unset.

    Raises:
        ValueError: for NaN and infinity, which JSON cannot hold.
    """
    match value:
        case str() | int() | bytes() | None:
            return value
        case float() if not math.isfinite(value):
            raise ValueError("NaN and infinity cannot be sent")
        case Decimal() if not value.is_finite():
            raise ValueError("NaN and infinity cannot be sent")
        case BaseModel():
            # A value kept from a response may not fit its type: that is no mistake.
            dumped = value.model_dump(by_alias=True, exclude_unset=True, warnings=False)
            return to_wire(dumped)
        case Mapping():
            return {
                _key(key): to_wire(item)
                for key, item in value.items()
                if item is not UNSET
            }
        case _ if is_list(value):
            return [to_wire(item) for item in value]
        case _:
            return value


def _key(key: object) -> str:
    """A key of a JSON object; keys that are enum members or numbers become text."""
    return to_text(key)
