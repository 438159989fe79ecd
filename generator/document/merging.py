"""What may be merged into what, by the rules of the Overlay specification."""

from generator.document.pointer import escape
from generator.document.values import Json, kind_of


class MismatchError(Exception):
    """A value does not fit what it is merged into; `pointer` leads into the value."""

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer


def check(target: Json, value: Json, pointer: str = "") -> None:
    """Raises MismatchError if a value cannot be merged into a target.

    Anything can be added to a list; only objects are merged with objects, and a single
    value is replaced by single values.
    """
    if isinstance(target, list):
        return
    if isinstance(target, dict):
        if not isinstance(value, dict):
            message = f"{kind_of(value)} cannot be merged into an object"
            raise MismatchError(message, pointer)
        for key, new in value.items():
            if key in target:
                _check_property(target[key], new, f"{pointer}/{escape(key)}")
    elif isinstance(value, (dict, list)):
        message = f"{kind_of(value)} cannot replace {kind_of(target)}"
        raise MismatchError(message, pointer)


def _check_property(old: Json, new: Json, pointer: str) -> None:
    """The same for a property that both have: kinds must be the same."""
    containers = (dict, list)
    if isinstance(old, containers) or isinstance(new, containers):
        if type(old) is not type(new):
            message = f"{kind_of(new)} cannot replace {kind_of(old)}"
            raise MismatchError(message, pointer)
        if isinstance(old, dict):
            check(old, new, pointer)
