"""What adapters send: arguments brought into the form that a provider wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import ConfigurationError, ValidationError

if TYPE_CHECKING:
    from .models import Challenge

T = TypeVar("T")

EMPTY: Mapping[str, str] = MappingProxyType({})
"""No values."""


def sent(value: Mapping[str, Any]) -> Any:
    """A body without what was not given, of the type that the operation takes."""
    return {key: _inner(each) for key, each in value.items() if each is not None}


def _inner(value: Any) -> Any:
    return sent(value) if isinstance(value, Mapping) else value


def only(
    values: Mapping[str, str], names: Sequence[str], ignored: Sequence[str] = ()
) -> dict[str, str]:
    """Values that may have these names, without those that are not sent.

    Raises:
        ValidationError: when there is another one.
    """
    for name in values:
        if name not in names and name not in ignored:
            raise ValidationError(
                f"this provider knows no {name!r}, only {', '.join(names)}"
            )
    return {name: value for name, value in values.items() if name in names}


def in_order(challenge: Challenge, values: Mapping[str, str]) -> list[str]:
    """The answers to a challenge in the order of its fields.

    Raises:
        ValidationError: when one is missing, or answers nothing.
    """
    names = [field.name for field in challenge.fields] or list(values)
    for name in values:
        if name not in names:
            raise ValidationError(f"the challenge does not ask for {name!r}")
    for name in names:
        if name not in values:
            raise ValidationError(f"the challenge asks for {name!r}")
    return [values[name] for name in names]


def given(value: T | None, name: str) -> T:
    """An argument that the provider cannot do without.

    Raises:
        ValidationError: when it was not given.
    """
    if value is None:
        raise ValidationError(f"this provider needs the argument {name!r}")
    return value


def whole_number(value: str, name: str) -> int:
    """An id of a provider whose ids are numbers.

    Raises:
        ValidationError: when it is none.
    """
    if not value.isascii() or not value.isdigit():
        raise ValidationError(f"{name} is a number at this provider")
    return int(value)


def one(value: T | None) -> list[T] | None:
    """A list of one value, where there is one."""
    return None if value is None else [value]


def configured(value: str | None, name: str, environment: str) -> str:
    """A setting that was not forgotten.

    Raises:
        ConfigurationError: when it was.
    """
    if not value:
        raise ConfigurationError(
            f"the setting {name} is missing: pass it in the settings of the provider "
            f"or set the environment variable {environment}"
        )
    return value


def id_of(value: Any, name: str) -> str:
    """The id of an object, or the id itself.

    Raises:
        ValidationError: when there is none: the request would be about something else.
    """
    found = getattr(value, "id", value)
    if found is None or found == "":
        raise ValidationError(f"{name} has no id")
    return str(found)


def optional_id(value: Any, name: str) -> str | None:
    """The id of an object or the id itself, if one was given.

    Raises:
        ValidationError: when an object was given that has none.
    """
    return None if value is None else id_of(value, name)


def text_of(value: object, name: str) -> str | None:
    """A field of an object; None if there is only its id."""
    found = getattr(value, name, None)
    return found if isinstance(found, str) else None
