"""Convert arguments to what providers expect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol, TypeVar
from uuid import UUID

from .errors import ConfigurationError, ValidationError

T = TypeVar("T")


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """The name."""
        ...


class Form(Protocol):
    """Anything that asks for values, such as a challenge."""

    @property
    def fields(self) -> Sequence[Named]:
        """What it asks for, in order."""
        ...


EMPTY: Mapping[str, str] = MappingProxyType({})
"""No values."""


def sent(value: Mapping[str, Any]) -> Any:
    """A request body without the arguments that were not passed."""
    return {key: _inner(each) for key, each in value.items() if each is not None}


def _inner(value: Any) -> Any:
    match value:
        case Mapping():
            return sent(value)
        case list():
            return [_inner(each) for each in value]
        case _:
            return value


def only(
    values: Mapping[str, str], names: Sequence[str], ignored: Sequence[str] = ()
) -> dict[str, str]:
    """Values with allowed names, without those that are not sent.

    Raises:
        ValidationError: if there is any other name.
    """
    for name in values:
        if name not in names and name not in ignored:
            raise ValidationError(
                f"this provider does not know {name!r}, only {', '.join(names)}"
            )
    return {name: value for name, value in values.items() if name in names}


def in_order(challenge: Form, values: Mapping[str, str]) -> list[str]:
    """The answers to a challenge, in the order of its fields.

    Raises:
        ValidationError: if one is missing or has no field.
    """
    names = [field.name for field in challenge.fields] or list(values)
    for name in values:
        if name not in names:
            raise ValidationError(f"the challenge does not ask for {name!r}")
    for name in names:
        if name not in values:
            raise ValidationError(f"the challenge asks for {name!r}")
    return [values[name] for name in names]


def joined(separator: str, *values: str | None) -> str | None:
    """The values that are there as one string. None if there is none."""
    found = [value for value in values if value is not None]
    return separator.join(found) if found else None


def given(value: T | None, name: str) -> T:
    """An argument that the provider requires.

    Raises:
        ValidationError: if it is missing.
    """
    if value is None:
        raise ValidationError(f"this provider requires the argument {name!r}")
    return value


def whole_number(value: str, name: str) -> int:
    """A numeric id.

    Raises:
        ValidationError: if it is not a number.
    """
    if not value.isascii() or not value.isdigit():
        raise ValidationError(f"{name} must be a number at this provider")
    return int(value)


def uuid_of(value: str, name: str) -> UUID:
    """An id of a provider whose ids are UUIDs.

    Raises:
        ValidationError: if it is not a UUID.
    """
    try:
        return UUID(value)
    except ValueError:
        raise ValidationError(f"{name} is a UUID at this provider") from None


def one(value: T | None) -> list[T] | None:
    """A list with the value, if there is one."""
    return None if value is None else [value]


def configured(value: str | None, name: str, environment: str) -> str:
    """A required setting.

    Raises:
        ConfigurationError: if it is missing.
    """
    if not value:
        raise ConfigurationError(
            f"the setting {name} is missing: pass it in the provider's settings "
            f"or set the environment variable {environment}"
        )
    return value


def id_of(value: Any, name: str) -> str:
    """The id of an object, or the id itself.

    Raises:
        ValidationError: if there is none. The request would then mean something else.
    """
    found = getattr(value, "id", value)
    if found is None or found == "":
        raise ValidationError(f"{name} has no id")
    return str(found)


def optional_id(value: Any, name: str) -> str | None:
    """The id of an object or the id itself, if one was given.

    Raises:
        ValidationError: if an object without an id was given.
    """
    return None if value is None else id_of(value, name)


def text_of(value: object, name: str) -> str | None:
    """A field of an object, or None if only its id was given."""
    found = getattr(value, name, None)
    return found if isinstance(found, str) else None
