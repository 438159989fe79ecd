"""Work that is counted instead of timed, so that it is the same on any machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any, TypeVar

Result = TypeVar("Result")


class TooMuchWorkError(Exception):
    """An action takes more calls than it may."""


def counted(
    action: Callable[[], Result], folder: Path, most: int | None = None
) -> tuple[Result, int]:
    """The result of an action, and how many Python functions of a folder it called.

    Args:
        action: What is done.
        folder: The folder with the code that counts.
        most: The number of calls after which the action is stopped.

    Raises:
        TooMuchWorkError: if it takes more than `most` calls.
    """
    inside = str(folder)
    known: dict[CodeType, bool] = {}
    number = 0

    def count(frame: Any, event: str, _argument: object) -> None:
        nonlocal number
        if event != "call":
            return
        code = frame.f_code
        if code not in known:
            known[code] = code.co_filename.startswith(inside)
        number += known[code]
        if most is not None and number > most:
            raise TooMuchWorkError(f"more than {most} calls")

    sys.setprofile(count)
    try:
        return action(), number
    finally:
        sys.setprofile(None)


def characters_split(action: Callable[[], Result]) -> tuple[Result, int]:
    """The result of an action, and how many characters it split into parts."""
    number = 0

    def count(_frame: Any, event: str, argument: Any) -> None:
        nonlocal number
        if event == "c_call" and argument.__name__ in ("split", "splitlines"):
            text = argument.__self__
            number += len(text) if isinstance(text, str) else 0

    sys.setprofile(count)
    try:
        return action(), number
    finally:
        sys.setprofile(None)
