"""Check the arguments of a call against the types of their parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import InvalidArgumentError
from ._operation import Parameter

if TYPE_CHECKING:
    from ._codec import Codec


class ServerValue(NamedTuple):
    """A value taken from a response for the next request. It is sent unchanged.

    Attributes:
        value: The value, such as a page cursor. The parameter's type does not matter.
    """

    value: Any


def checked(parameter: Parameter, value: Any) -> Any:
    """The value of an argument, ready to be serialized.

    Scalars stay as given; objects use wire names.

    Raises:
        InvalidArgumentError: if it does not match the parameter's type or limits.
    """
    if isinstance(value, ServerValue):
        return value.value
    if parameter.type_loader is None:
        return value
    if type(value) is str and parameter.type_loader() is str:
        # Most arguments are strings, and their limits are those of numbers.
        return value
    codec = _codec_of(parameter)
    fitted = codec.outgoing(value, parameter.argument)
    _check_limits(parameter, fitted)
    is_changed = codec.holds_models or codec.holds_formats
    return fitted if is_changed or isinstance(value, Iterator) else value


def _codec_of(parameter: Parameter) -> Codec:
    """The codec of a parameter, created once and shared by parameters of the same
    type."""
    codec: Codec | None = parameter.codec_cache
    if codec is None and parameter.type_loader is not None:
        annotation = parameter.type_loader()
        try:
            codec = _shared_codec(annotation)
        except TypeError:
            from ._codec import Codec

            # The type is not hashable.
            codec = Codec(annotation, exact=True)
        parameter.codec_cache = codec
    assert codec is not None
    return codec


@lru_cache(maxsize=1024)
def _shared_codec(annotation: Any) -> Codec:
    from ._codec import Codec

    return Codec(annotation, exact=True)


_LIMITS: tuple[tuple[str, str, Callable[[Decimal, Decimal], bool]], ...] = (
    ("minimum", "at least", Decimal.__ge__),
    ("exclusive_minimum", "more than", Decimal.__gt__),
    ("maximum", "at most", Decimal.__le__),
    ("exclusive_maximum", "less than", Decimal.__lt__),
)


def _check_limits(parameter: Parameter, value: Any) -> None:
    """Check a number against the limits of its parameter (JSON Schema Validation,
    6.2)."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return
    number = _decimal(value)
    for name, words, holds in _LIMITS:
        limit = getattr(parameter, name)
        if limit is not None and not holds(number, _decimal(limit)):
            message = f"{parameter.argument} must be {words} {limit}"
            raise InvalidArgumentError(message)


def _decimal(number: int | float | Decimal) -> Decimal:
    """A number from its shortest decimal form, so that 0.1 compares equal to 0.1."""
    return Decimal(repr(number) if isinstance(number, float) else number)
