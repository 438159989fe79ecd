"""Descriptions of parameters and media types for the runtime."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import (
    AnyType,
    MediaType,
    NullableType,
    Parameter,
    PartEncoding,
    SecurityRequirement,
)
from generator.model.operation import DEFAULT_STYLES
from generator.python.annotations import Annotations
from generator.python.literals import literal
from generator.python.text import Text

_DEFAULT_KINDS = {"application/json": "json"}
"""How the runtime reads a media type by default."""


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A parameter as described to the runtime.

    Attributes:
        name: The name of its argument.
        wire_name: Its name on the wire.
        location: The location: path, query, header, cookie or querystring.
        annotation: The type of its value; None if it can be anything.
        settings: The settings that differ from the runtime's defaults: names and
            literals.
    """

    name: str
    wire_name: Text
    location: str
    annotation: str | None
    settings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, parameter: Parameter, annotations: Annotations) -> "ParameterView":
        """The view of a parameter."""
        settings: dict[str, str | bool | float] = {}
        if parameter.style != DEFAULT_STYLES[parameter.location]:
            settings["style"] = parameter.style
        if parameter.explode != (parameter.style == "form"):
            settings["explode"] = parameter.explode
        flags = {
            "required": parameter.required,
            "secret": parameter.secret,
            "allow_reserved": parameter.allow_reserved,
            "allow_empty": parameter.allow_empty_value,
            "nullable": isinstance(parameter.type, NullableType),
        }
        settings |= {name: True for name, is_set in flags.items() if is_set}
        if parameter.content_type is not None:
            settings["content"] = parameter.content_type
        settings |= _limits(parameter)
        is_any = isinstance(parameter.type, AnyType)
        return cls(
            name=parameter.name,
            wire_name=Text(parameter.wire_name),
            location=parameter.location,
            annotation=None if is_any else annotations.of(parameter.type),
            settings=_literals(settings),
        )


@dataclass(frozen=True, slots=True)
class EncodingView:
    """How one property of a form or multipart body is serialized.

    Attributes:
        property: The property; empty for a part without a name.
        settings: The settings in the spec: names and literals.
    """

    property: Text
    settings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, encoding: PartEncoding) -> "EncodingView":
        """The view of an encoding."""
        settings = {
            "content_type": encoding.content_type,
            "style": encoding.style,
            "explode": encoding.explode,
        }
        return cls(Text(encoding.property), _literals(settings))


@dataclass(frozen=True, slots=True)
class ContentView:
    """A media type as described to the runtime.

    Attributes:
        name: The media type.
        annotation: The type of the body; None if it has no type of its own.
        settings: The settings that differ from the runtime's defaults: names and
            literals.
        encoding: How properties of a form are serialized.
        prefix_encoding: How the first parts of a multipart list are serialized.
        item_encoding: How the parts after those are; None if the spec does not say.
    """

    name: Text
    annotation: str | None
    settings: tuple[tuple[str, str], ...]
    encoding: tuple[EncodingView, ...]
    prefix_encoding: tuple[EncodingView, ...]
    item_encoding: EncodingView | None

    @classmethod
    def of(cls, content: MediaType, annotations: Annotations) -> "ContentView":
        """The view of a media type."""
        settings: dict[str, str | bool] = {}
        if _DEFAULT_KINDS.get(content.name) != content.kind:
            settings["kind"] = content.kind
        if not content.exact:
            settings["exact"] = False
        if content.event_data is not None:
            settings["event_data"] = content.event_data
        annotation = None
        if content.type is not None and content.kind != "text":
            annotation = annotations.in_content(content.kind).of(content.type)
        return cls(
            name=Text(content.name),
            annotation=annotation,
            settings=_literals(settings),
            encoding=tuple(map(EncodingView.of, content.encoding)),
            prefix_encoding=tuple(map(EncodingView.of, content.prefix_encoding)),
            item_encoding=(
                None
                if content.item_encoding is None
                else EncodingView.of(content.item_encoding)
            ),
        )


def _limits(parameter: Parameter) -> dict[str, float]:
    """The limits of a number; whole ones as integers."""
    limits = parameter.limits
    described = {
        "minimum": limits.minimum,
        "exclusive_minimum": limits.exclusive_minimum,
        "maximum": limits.maximum,
        "exclusive_maximum": limits.exclusive_maximum,
    }
    return {
        name: int(limit) if limit == limit.to_integral_value() else float(limit)
        for name, limit in described.items()
        if limit is not None
    }


def _literals(
    settings: Mapping[str, str | bool | float | None],
) -> tuple[tuple[str, str], ...]:
    """Settings with their values as literals; those that are None are left out."""
    return tuple(
        (name, literal(value)) for name, value in settings.items() if value is not None
    )


@dataclass(frozen=True, slots=True)
class ResponseView:
    """The documented response for one status, which is a number, `4XX` or `default`."""

    status: Text
    contents: tuple[ContentView, ...]


def security_alternatives(
    requirements: Sequence[SecurityRequirement],
) -> tuple[dict[Text, tuple[Text, ...]], ...]:
    """The alternatives for authentication, each with its schemes and their scopes; empty
    if no authentication is needed."""
    if not any(requirement.schemes for requirement in requirements):
        return ()
    return tuple(
        {
            Text(scheme): tuple(map(Text, scopes))
            for scheme, scopes in requirement.schemes
        }
        for requirement in requirements
    )
