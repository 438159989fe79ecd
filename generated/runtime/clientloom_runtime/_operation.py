"""What generated code says about an operation: descriptors without any behaviour.

They are module constants of the generated resources, so making one must cost next to
nothing: types are loaded and plans are made at the first call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeAlias, TypeVar

T = TypeVar("T")
Item = TypeVar("Item")

ParameterLocation: TypeAlias = Literal[
    "path", "query", "querystring", "header", "cookie"
]
ParameterStyle: TypeAlias = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
    "deepObject",
]
ContentKind: TypeAlias = Literal[
    "json", "text", "bytes", "form", "multipart", "jsonl", "sse", "xml"
]
SecurityRequirement: TypeAlias = Mapping[str, tuple[str, ...]]
"""Scheme names that are needed together, each with its scopes."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation, as OpenAPI describes it.

    Attributes:
        argument: The key in the arguments of a call.
        name: The name on the wire.
        location: Where it goes.
        required: Whether a call without it is refused.
        secret: Whether its value must never be shown.
        style: How arrays and objects are written; `None` is the default of `location`.
        explode: Whether each item stands alone; `None` is the default of `style`.
        allow_reserved: Whether `:/?@!$'()*,;=[]+` stay as they are in a query.
        allow_empty: Whether an empty array is sent as an empty value instead of not.
        nullable: Whether `None` is a value: it has no text, so it is left out, but a JSON
            document says `null`.
        content: The media type when the value is a document, such as
            `application/json`.
        type_loader: Gives the type of the value, at the first use; `None` is any.
        minimum: The least number, as `minimum` of JSON Schema.
        exclusive_minimum: What a number is more than.
        maximum: The greatest number.
        exclusive_maximum: What a number is less than.
    """

    argument: str
    name: str
    location: ParameterLocation
    required: bool = False
    secret: bool = False
    style: ParameterStyle | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    allow_empty: bool = False
    nullable: bool = False
    content: str | None = None
    type_loader: Callable[[], Any] | None = None
    minimum: float | None = None
    exclusive_minimum: float | None = None
    maximum: float | None = None
    exclusive_maximum: float | None = None
    codec_cache: Any = field(default=None, init=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form, or one part of a multipart body, is written.

    Attributes:
        content_type: The media type of the part; `None` is OpenAPI's default.
        style: How arrays and objects are written in a form.
        explode: Whether each item stands alone.
        allow_reserved: As for a parameter.
        headers: Further headers of the part.
    """

    content_type: str | None = None
    style: ParameterStyle | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A body in one media type.

    Attributes:
        media_type: As the spec writes it; ranges such as `image/*` are allowed.
        type_loader: Gives the type of the value, at the first use; for `jsonl` and
            `sse` the type of one item. `None` is any JSON value, text or bytes.
        kind: How the bytes are read and written; `None` follows from `media_type`.
        exact: Whether the JSON can hold a `number`, which must keep all its digits.
            False takes a faster way.
        encoding: For `form` and `multipart`, by property.
        prefix_encoding: For a `multipart` body that is a list, by position.
        item_encoding: The same for the parts behind those.
        event_data: For `sse`, when the type describes whole events (`event`, `id`,
            `retry`, `data`): whether their `data` is a text or may be JSON. `None`: the
            type is that of the data alone.
    """

    media_type: str
    type_loader: Callable[[], Any] | None = None
    kind: ContentKind | None = None
    exact: bool = True
    encoding: Mapping[str, PartEncoding] = field(default_factory=dict)
    prefix_encoding: tuple[PartEncoding, ...] = ()
    item_encoding: PartEncoding | None = None
    event_data: Literal["text", "json"] | None = None
    codec_cache: Any = field(default=None, init=False, repr=False)


@dataclass(frozen=True, slots=True)
class Body:
    """The request body of an operation.

    Attributes:
        contents: The media types to choose from, the preferred one first.
        required: Whether a call without a body is refused.
    """

    contents: tuple[Content, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Streaming(Generic[Item]):
    """How an operation streams; `Item` is what its stream yields.

    Attributes:
        property: The property of the request body that asks for the stream, when the
            operation has another result without it.
        done: The data of the event, or the line, that ends the stream and is no item.
        error_events: The names of events that are errors.
        error_pointer: JSON pointer into the data of an event: where there is something,
            the event is an error.
    """

    property: str | None = None
    done: str | None = None
    error_events: tuple[str, ...] = ()
    error_pointer: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Generic[T]):
    """One operation of an API; `T` is what a successful call gives.

    Attributes:
        id: The name in errors, hooks and logs.
        method: The HTTP method.
        path: The path template, `/users/{id}`.
        parameters: In the order in which they are sent.
        body: The request body, if there can be one.
        security: Alternatives (OR), each a set of schemes that are needed together
            (AND). No alternative, or an empty one: no credentials.
        responses: By `"200"`, `"2XX"` or `"default"`; no content is an empty body.
        idempotent: Whether sending it twice does what sending it once does; `None`
            follows from the method.
        idempotency_header: The header that makes repeating safe, if the API has one.
        servers: Base URLs of this operation alone, the first one is used.
        deprecated: Shown to hooks; the generated method carries the warning.
        streaming: How it streams; `None` when it does not.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    security: tuple[SecurityRequirement, ...] = ()
    responses: Mapping[str, tuple[Content, ...]] = field(default_factory=dict)
    idempotent: bool | None = None
    idempotency_header: str | None = None
    servers: tuple[str, ...] = ()
    deprecated: bool = False
    streaming: Streaming[Any] | None = None
    plan_cache: Any = field(default=None, init=False, repr=False)
