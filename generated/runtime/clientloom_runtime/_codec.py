"""The type of one content, ready to validate. Built on first use and cached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ._depth import at_any_depth
from ._errors import InvalidArgumentError, Problem
from ._format import WIRE, holds_format
from ._json import JsonSyntaxError, decode_exact
from ._operation import Content
from ._shapes import described, may_hold_models
from ._unset import UNSET


class Codec:
    """Reads and validates values of one content.

    Args:
        annotation: The type of the value.
        exact: Whether its JSON may contain numbers that must keep all their digits.

    Attributes:
        annotation: The type of the value.
        holds_models: Whether a value can be or contain a model.
        holds_formats: Whether a value can be or contain one of a format.
    """

    __slots__ = (
        "_dump",
        "_exact",
        "_validate_json",
        "_validate_python",
        "annotation",
        "holds_formats",
        "holds_models",
    )

    def __init__(self, annotation: Any, exact: bool) -> None:
        self.annotation = annotation
        self.holds_models = may_hold_models(annotation)
        self.holds_formats = holds_format(annotation)
        adapter = at_any_depth(lambda: _built_adapter(annotation))
        self._exact = exact
        self._validate_json = adapter.validate_json
        self._validate_python = adapter.validate_python
        self._dump = adapter.dump_python

    @property
    def accepts_none(self) -> bool:
        """Whether `None` is a value of the type."""
        try:
            self._validate_python(None)
        except ValidationError:
            return False
        return True

    def read(self, data: bytes) -> Any:
        """Decode JSON bytes in one fast pass.

        Raises:
            pydantic.ValidationError: if the value does not match the type.
            msgspec.DecodeError: if the bytes are not JSON.
        """
        if self._exact:
            return self.check(decode_exact(data))
        return self._validate_json(data, by_alias=True, by_name=False)

    def check(self, value: Any) -> Any:
        """Convert a JSON value to the type.

        Raises:
            pydantic.ValidationError: if it does not match.
        """
        return self._validate_python(value, by_alias=True, by_name=False)

    def outgoing(self, value: Any, name: str = "body") -> Any:
        """Convert a body to the type. Mappings may use Python names or wire names.

        Args:
            value: The value to send.
            name: What to call it in an error.

        Raises:
            InvalidArgumentError: with every place that does not match.
        """
        if isinstance(value, BaseModel) or self.annotation is Any:
            return value
        try:
            fitted = self._validate_python(_without_unset(value))
            return self.written(fitted) if self.holds_formats else fitted
        except ValidationError as error:
            problems = problems_of(error)
        lines = "; ".join(f"{p.pointer or '/'}: {p.message}" for p in problems[:5])
        raise InvalidArgumentError(
            f"{name} is invalid: {lines}", problems=tuple(problems)
        )

    def written(self, value: Any) -> Any:
        """A value with values of formats as strings again, as they are sent."""
        from ._wire import sendable_parts

        return self._dump(
            sendable_parts(value),
            by_alias=True,
            exclude_unset=True,
            warnings=False,
            context=WIRE,
        )

    def takes(self, value: Any) -> bool:
        """Whether a value can be sent as the type."""
        if isinstance(value, BaseModel):
            return self.is_of(value)
        try:
            self.outgoing(value)
        except (InvalidArgumentError, TypeError, ValueError):
            return False
        return True

    def is_of(self, model: BaseModel) -> bool:
        """Whether the type accepts this model."""
        try:
            return self._validate_python(model) is model
        except ValidationError:
            return False

    def lacks(self, value: Mapping[str, Any]) -> bool:
        """Whether a mapping lacks a property that the type requires."""
        given = self.renamed(value)
        return any(
            field.is_required() and _wire_name(name, field) not in given
            for name, field in self._fields().items()
        )

    def unknown(self, value: Mapping[str, Any]) -> set[str]:
        """The names in a mapping that the type does not define."""
        fields = self._fields()
        if not fields:
            return set()
        known = {_wire_name(name, field) for name, field in fields.items()}
        return set(self.renamed(value)) - known

    def without_bytes(self, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Properties by wire name. Bytes for a string property become base64."""
        from ._text import to_text

        files = self.files()
        texts = {
            name
            for name, members in self._members().items()
            if str in members and not {Any, bytes} & members and name not in files
        }
        return {
            name: (
                to_text(bytes(item))
                if name in texts and isinstance(item, bytes | bytearray | memoryview)
                else item
            )
            for name, item in fields.items()
        }

    def typed(self, fields: Mapping[str, str]) -> dict[str, Any]:
        """Form fields, with numbers and booleans parsed as JSON where the type is not a
        string."""
        members = self._members()
        return {
            name: _scalar(text) if not {Any, str} & members.get(name, {str}) else text
            for name, text in fields.items()
        }

    def files(self) -> frozenset[str]:
        """The properties that are files, by wire name."""
        from ._parts import is_file_part

        return frozenset(
            _wire_name(name, field)
            for name, field in self._fields().items()
            if is_file_part(field.annotation)
        )

    def properties(self, model: BaseModel) -> dict[str, Any]:
        """The properties of a model that were set, by wire name, unchanged."""
        fields = type(model).model_fields
        properties = {
            _wire_name(name, field): _property(field, getattr(model, name))
            for name, field in fields.items()
            if name in model.model_fields_set
        }
        return properties | (model.model_extra or {})

    def _members(self) -> dict[str, set[Any]]:
        """The type of each property, by wire name."""
        from ._variants import union_members

        return {
            _wire_name(name, field): (
                {str}
                if holds_format(described(field))
                else set(union_members(field.annotation))
            )
            for name, field in self._fields().items()
        }

    def _fields(self) -> dict[str, FieldInfo]:
        annotation = self.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation.model_fields
        return {}

    def renamed(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """The mapping with wire names and unchanged values."""
        names = {
            name: _wire_name(name, field) for name, field in self._fields().items()
        }
        return {names.get(key, key): item for key, item in value.items()}


def _property(field: FieldInfo, value: Any) -> Any:
    """The value of a property as a form sends it. A value of a format is a string again."""
    annotation = described(field)
    if not holds_format(annotation):
        return value
    return Codec(annotation, exact=True).written(value)


def _built_adapter(annotation: Any) -> TypeAdapter[Any]:
    """The adapter of a type, which builds models that deferred it."""
    from ._strictness import strict_adapter

    adapter = strict_adapter(annotation)
    adapter.rebuild()
    return adapter


def _scalar(text: str) -> Any:
    try:
        return decode_exact(text.encode("utf-8", "replace"))
    except JsonSyntaxError:
        return text


def _wire_name(name: str, field: FieldInfo) -> str:
    return field.serialization_alias or field.alias or name


def codec_of(content: Content) -> Codec:
    """The codec of a content, created once."""
    codec: Codec | None = content.codec_cache
    if codec is None:
        loader = content.type_loader
        codec = Codec(Any if loader is None else loader(), content.exact)
        content.codec_cache = codec
    return codec


def problems_of(error: ValidationError) -> list[Problem]:
    """The places of a validation error, without the values."""
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


# Messages of these kinds would reveal the value.
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
