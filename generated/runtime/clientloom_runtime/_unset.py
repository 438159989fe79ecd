"""The value of an argument that was not given, which is not the same as `None`."""

from enum import Enum
from typing import Final, Literal


class _UnsetType(Enum):
    """The type of `UNSET`; an enum, so that type checkers narrow `is UNSET`."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False


Unset = Literal[_UnsetType.UNSET]
"""The type to write in an annotation: `str | Unset`."""

UNSET: Final = _UnsetType.UNSET
"""Not given: the parameter or the key is left out of the request."""
