"""The value of an argument that was not given, as opposed to `None`."""

from enum import Enum
from typing import Final, Literal


class _UnsetType(Enum):
    """The type of `UNSET`. It is an enum so that type checkers narrow `is UNSET`."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False


Unset = Literal[_UnsetType.UNSET]
"""The type for annotations: `str | Unset`."""

UNSET: Final = _UnsetType.UNSET
"""Not given: the request leaves out the parameter or the key."""
