"""The type of one content, ready to validate: made at its first use and kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from ._depth import at_any_depth
from ._json import decode_exact
from ._operation import Content
from ._shapes import may_hold_models
from ._unset import UNSET
from .errors import InvalidArgumentError, Problem


class Codec:
    """Reads and checks values of one content.

    Args:
        annotation: The type of the value.
        exact: Whether its JSON may hold numbers that need all their digits.

    Attributes:
        annotation: The type of the value.
        holds_models: Whether a value can be, or hold, a model.
    """

    __slots__ = (
        "_exact",
        "_validate_json",
        "_validate_python",
        "annotation",
        "holds_models",
    )

    def __init__(self, annotation: Any, exact: bool) -> None:
        self.annotation = annotation
        self.holds_models = may_hold_models(annotation)
        adapter = at_any_depth(lambda: _built_adapter(annotation))
        self._exact = exact
        self._validate_json = adapter.validate_json
        self._validate_python = adapter.validate_python

    @property
    def accepts_none(self) -> bool:
        """Whether `None` is a value of the type."""
        try:
            self._validate_python(None)
        except ValidationError:
            return False
        return True

    def read(self, data: bytes) -> Any:
        """The value of JSON bytes, in one fast pass.

        Raises:
            pydantic.ValidationError: when the value does not fit the type.
            msgspec.DecodeError: when the bytes are not JSON.
        """
        if self._exact:
            return self.check(decode_exact(data))
        return self._validate_json(data, by_alias=True, by_name=False)

    def check(self, value: Any) -> Any:
        """A JSON value as the type.

        Raises:
            pydantic.ValidationError: when it does not fit.
        """
        return self._validate_python(value, by_alias=True, by_name=False)

    def outgoing(self, value: Any) -> Any:
        """A body as the type: mappings may use Python names or wire names.

        Raises:
            InvalidArgumentError: with every place that does not fit.
        """
        if isinstance(value, BaseModel) or self.annotation is Any:
            return value
        try:
            return self._validate_python(_without_unset(value))
        except ValidationError as error:
            problems = problems_of(error)
        lines = "; ".join(f"{p.pointer or '/'}: {p.message}" for p in problems[:5])
        raise InvalidArgumentError(
            f"body does not fit: {lines}", problems=tuple(problems)
        )

    def renamed(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """The mapping with the names of the wire, its values as they are."""
        annotation = self.annotation
        if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
            return value
        names = {
            name: field.serialization_alias or field.alias or name
            for name, field in annotation.model_fields.items()
        }
        return {names.get(key, key): item for key, item in value.items()}


def _built_adapter(annotation: Any) -> TypeAdapter[Any]:
    """The adapter of a type, which models may have put off building."""
    from ._strictness import strict_adapter

    adapter = strict_adapter(annotation)
    adapter.rebuild()
    return adapter


def codec_of(content: Content) -> Codec:
    """The codec of a content, made once."""
    codec: Codec | None = content.codec_cache
    if codec is None:
        loader = content.type_loader
        codec = Codec(Any if loader is None else loader(), content.exact)
        object.__setattr__(content, "codec_cache", codec)
    return codec


def problems_of(error: ValidationError) -> list[Problem]:
    """The places of a validation error, without the values that stood there."""
    details = error.errors(
        include_url=False, include_context=False, include_input=False
    )
    return [
        Problem(
            _pointer(detail["loc"]),
            detail["type"],
            _SAFE_MESSAGES.get(detail["type"], detail["msg"]),
        )
        for detail in details
    ]


# The messages of these kinds would show the value itself.
_SAFE_MESSAGES = {
    "union_tag_invalid": "The discriminator names no known variant",
    "value_error": "Value is not valid",
    "assertion_error": "Value is not valid",
}


def _pointer(location: tuple[int | str, ...]) -> str:
    tokens = (str(token).replace("~", "~0").replace("/", "~1") for token in location)
    return "".join(f"/{token}" for token in tokens)


def _without_unset(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _without_unset(item)
            for key, item in value.items()
            if item is not UNSET
        }
    if isinstance(value, list):
        return [_without_unset(item) for item in value]
    return value
