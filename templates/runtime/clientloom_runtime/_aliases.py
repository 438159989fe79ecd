"""Resolve type aliases, including recursive ones, whose value is quoted."""

from __future__ import annotations

import sys
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, get_type_hints

from typing_extensions import TypeAliasType


@lru_cache(maxsize=1024)
def alias_value(alias: TypeAliasType) -> Any:
    """The type that an alias stands for, with names looked up in the alias's module."""
    value = alias.__value__
    if not isinstance(value, str):
        return value
    module = sys.modules.get(alias.__module__ or "")
    holder = SimpleNamespace(__annotations__={"value": value})
    return get_type_hints(holder, vars(module) if module else {})["value"]
