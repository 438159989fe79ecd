"""Enums, fields and arguments of the facade's vocabulary.

As in `generator.views`, templates see attributes that are safe in code: names,
annotations, expressions, or a `Text` from the facade's file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.facade.read.types import (
    CanonEnumType,
    CanonIdType,
    CanonListType,
    CanonOptionalType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    Planned,
    annotation_of,
    annotation_with_raw,
    type_link,
    without_none,
)
from generator.naming.words import snake_case
from generator.python.literals import literal
from generator.python.text import Text

_DATA, _RAW = CanonScalarType(CanonScalar.DATA), CanonScalarType(CanonScalar.RAW)


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str:
        """The name."""
        ...


NamedT = TypeVar("NamedT", bound=Named)


def named(name: str, items: tuple[NamedT, ...]) -> NamedT | None:
    """The item of a name; None if there is none."""
    return next((item for item in items if item.name == name), None)


@dataclass(frozen=True, slots=True)
class CanonValue:
    """A value of an enum.

    Attributes:
        name: The value.
        about: What it means.
        raises: The error for it.
        reason: The member of `ActionReason` that says what the end user then has to do.
        settled: Whether waiting ends with it.
        read_again: The operations whose results are different after an event of it.
    """

    name: str
    about: Text
    raises: str | None
    reason: str | None
    settled: bool
    read_again: tuple[str, ...]

    @property
    def member(self) -> str:
        """The member of the enum."""
        return member(self.name)


def member(word: str) -> str:
    """An enum value as the name of its member."""
    return word.upper()


@dataclass(frozen=True, slots=True)
class CanonEnum:
    """An enum of the facade.

    Attributes:
        name: The class.
        about: What the values describe.
        values: The values.
    """

    name: str
    about: Text
    values: tuple[CanonValue, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the values."""
        return tuple(value.name for value in self.values)

    @property
    def constant(self) -> str:
        """The name as part of the names of constants."""
        return snake_case(self.name).upper()

    @property
    def has_errors(self) -> bool:
        """Whether any value has an error."""
        return any(value.raises for value in self.values)

    @property
    def has_reasons(self) -> bool:
        """Whether any value has a reason to act."""
        return any(value.reason for value in self.values)


@dataclass(frozen=True, slots=True)
class CanonField:
    """A field of a model, or an attribute of an error.

    Attributes:
        name: The field.
        about: Its meaning.
        secret: Whether it must stay secret.
    """

    name: str
    about: Text
    secret: bool
    canon_type: Planned[CanonType]
    in_generic: Planned[bool] = False

    @property
    def annotation(self) -> str:
        """Its type."""
        if self.in_generic and self.canon_type == _RAW:
            return "RawT"
        return annotation_with_raw(self.canon_type)

    @property
    def default(self) -> str | None:
        """Its value if it is omitted; None if it is required."""
        match self.canon_type:
            case CanonOptionalType():
                return "None"
            case CanonListType():
                return "()"
            case _:
                return None

    @property
    def is_required(self) -> bool:
        """Whether it must be passed."""
        return self.default is None and self.canon_type != _DATA

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The arguments of `dataclasses.field`: names and expressions. Empty if the
        default is enough."""
        if not self.secret and self.canon_type not in (_DATA, _RAW):
            return ()
        default = () if self.default is None else (("default", self.default),)
        factory = (("default_factory", "dict"),) if self.canon_type == _DATA else ()
        return (*default, *factory, ("repr", "False"))

    def type(self, page: str) -> str:
        """Its type as Markdown; `page` is the page of models."""
        return type_link(self.canon_type, page)


@dataclass(frozen=True, slots=True)
class CanonArgument:
    """An argument of an operation.

    Attributes:
        name: The argument.
        about: What it is for.
        secret: Whether it must stay secret.
    """

    name: str
    about: Text
    secret: bool
    canon_type: Planned[CanonType]
    default_value: Planned[bool | str | None] = None
    source: Planned[tuple[str, str] | None] = None
    """Where its value comes from if it is omitted: another argument, and its field."""

    @property
    def annotation(self) -> str:
        """Its type."""
        return annotation_of(self.canon_type)

    @property
    def is_optional(self) -> bool:
        """Whether it may be None."""
        return isinstance(self.canon_type, CanonOptionalType)

    @property
    def is_required(self) -> bool:
        """Whether callers must pass it."""
        return not self.is_optional and self.default_value is None

    @property
    def is_positional(self) -> bool:
        """Whether it may be passed by position."""
        return not self.is_optional and self.default_value in (None, "empty")

    @property
    def default(self) -> str | None:
        """Its value if it is omitted, as Python; None if it is required."""
        type_ = without_none(self.canon_type)
        match self.default_value:
            case None:
                return "None" if self.is_optional else None
            case "empty":
                return "EMPTY"
            case str() as word if isinstance(type_, CanonEnumType):
                return f"{type_.name}.{member(word)}"
            case value:
                return literal(value)

    @property
    def given(self) -> str:
        """The condition that its value differs from the default."""
        match self.default_value:
            case None:
                return f"{self.name} is not None"
            case "empty" | False:
                return self.name
            case True:
                return f"not {self.name}"
            case _:
                return f"{self.name} != {self.default}"

    @property
    def local_name(self) -> str:
        """Its variable inside a method: ids have other names than objects."""
        is_id = isinstance(without_none(self.canon_type), CanonIdType)
        return f"{self.name}_id" if is_id else self.name

    def type(self, page: str) -> str:
        """Its type as Markdown; `page` is the page of models."""
        return type_link(self.canon_type, page)
