"""Python values of a call as *wire* values: scalars, lists, mappings; names as sent.

Models become mappings of the properties that were set, under their wire names.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from ._styles import is_list
from ._text import to_text
from ._unset import UNSET


def to_wire(value: Any) -> Any:
    """A copy of `value` without models and without anything unset.

    Raises:
        ValueError: for NaN and infinity, which JSON cannot hold, and for types that
            nobody knows how to write.
    """
    match value:
        case float() if not math.isfinite(value):
            raise ValueError("NaN and infinity cannot be sent")
        case str() | int() | float() | bytes() | None:
            return value
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
        case datetime() | date() | time() | timedelta() | UUID() | Enum() | Decimal():
            return value
        case _:
            return _plain(value)


def _plain(value: Any) -> Any:
    """A value of a type that only pydantic knows, such as its URLs and secrets."""
    reveal = getattr(value, "get_secret_value", None)
    return to_wire(to_jsonable_python(value) if reveal is None else reveal())


def _key(key: object) -> str:
    """A key of a JSON object; keys that are enum members or numbers become text."""
    return to_text(key)
