"""Descriptors of operations in generated code, without behavior.

They are module constants of generated resources, so creating one must cost next to
nothing: these are plain classes, as a dataclass takes longer to define and to create.
They do not change, except for what a first call caches in them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ._provider import ErrorRules

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
"""Schemes that are required together, by name, each with its scopes."""

_NOTHING: Mapping[str, Any] = {}


class Parameter:
    """One parameter of an operation, as in OpenAPI.

    Attributes:
        argument: The key in the arguments of a call.
        name: The wire name.
        location: Where it is sent.
        required: Whether a call must have it.
        secret: Whether its value must stay out of logs and errors.
        style: How arrays and objects are serialized. `None` means the default of
            `location`.
        explode: Whether items are separate. `None` means the default of `style`.
        allow_reserved: Whether `:/?@!$'()*,;=[]+` stay unencoded in a query.
        allow_empty: Whether an empty array is sent as an empty value, not left out.
        nullable: Whether `None` is a value. A JSON document sends it as `null`;
            elsewhere it is left out.
        content: The media type if the value is a document, such as `application/json`.
        type_loader: Returns the type of the value on first use. `None` means any type.
        minimum: The smallest number, as in JSON Schema.
        exclusive_minimum: The exclusive lower bound.
        maximum: The largest number.
        exclusive_maximum: The exclusive upper bound.
    """

    __slots__ = (
        "allow_empty",
        "allow_reserved",
        "argument",
        "codec_cache",
        "content",
        "exclusive_maximum",
        "exclusive_minimum",
        "explode",
        "location",
        "maximum",
        "minimum",
        "name",
        "nullable",
        "required",
        "secret",
        "style",
        "type_loader",
    )

    def __init__(
        self,
        argument: str,
        name: str,
        location: ParameterLocation,
        required: bool = False,
        secret: bool = False,
        style: ParameterStyle | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        allow_empty: bool = False,
        nullable: bool = False,
        content: str | None = None,
        type_loader: Callable[[], Any] | None = None,
        minimum: float | None = None,
        exclusive_minimum: float | None = None,
        maximum: float | None = None,
        exclusive_maximum: float | None = None,
    ) -> None:
        self.argument: str = argument
        self.name: str = name
        self.location: ParameterLocation = location
        self.required: bool = required
        self.secret: bool = secret
        self.style: ParameterStyle | None = style
        self.explode: bool | None = explode
        self.allow_reserved: bool = allow_reserved
        self.allow_empty: bool = allow_empty
        self.nullable: bool = nullable
        self.content: str | None = content
        self.type_loader: Callable[[], Any] | None = type_loader
        self.minimum: float | None = minimum
        self.exclusive_minimum: float | None = exclusive_minimum
        self.maximum: float | None = maximum
        self.exclusive_maximum: float | None = exclusive_maximum
        self.codec_cache: Any = None


class PartEncoding:
    """How one property of a form, or one part of a multipart body, is serialized.

    Attributes:
        content_type: The media type of the part. `None` means OpenAPI's default.
        style: How arrays and objects are serialized in a form.
        explode: Whether items are separate.
        allow_reserved: See `Parameter`.
        headers: More headers of the part.
    """

    __slots__ = (
        "allow_reserved",
        "content_type",
        "explode",
        "headers",
        "style",
    )

    def __init__(
        self,
        content_type: str | None = None,
        style: ParameterStyle | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        headers: Mapping[str, str] = _NOTHING,
    ) -> None:
        self.content_type: str | None = content_type
        self.style: ParameterStyle | None = style
        self.explode: bool | None = explode
        self.allow_reserved: bool = allow_reserved
        self.headers: Mapping[str, str] = headers


class Content:
    """A body in one media type.

    Attributes:
        media_type: The media type in the spec. May be a range such as `image/*`.
        type_loader: Returns the type of the value on first use; for `jsonl` and `sse`,
            that of one item. `None` means any JSON value, text or bytes.
        kind: How the body is encoded. `None` derives it from `media_type`.
        exact: Whether the JSON may contain a `number`, which must keep all its digits.
            False enables a faster path.
        encoding: The encoding of each property, for `form` and `multipart`.
        prefix_encoding: The encoding of each part by position, for a `multipart` list.
        item_encoding: The encoding of the parts after those.
        event_data: For `sse`, if the type describes whole events (`event`, `id`,
            `retry`, `data`): whether `data` is a string or may be JSON. `None` if the
            type is that of the data alone.
    """

    __slots__ = (
        "codec_cache",
        "encoding",
        "event_data",
        "exact",
        "item_encoding",
        "kind",
        "media_type",
        "prefix_encoding",
        "type_loader",
    )

    def __init__(
        self,
        media_type: str,
        type_loader: Callable[[], Any] | None = None,
        kind: ContentKind | None = None,
        exact: bool = True,
        encoding: Mapping[str, PartEncoding] = _NOTHING,
        prefix_encoding: tuple[PartEncoding, ...] = (),
        item_encoding: PartEncoding | None = None,
        event_data: Literal["text", "json"] | None = None,
    ) -> None:
        self.media_type: str = media_type
        self.type_loader: Callable[[], Any] | None = type_loader
        self.kind: ContentKind | None = kind
        self.exact: bool = exact
        self.encoding: Mapping[str, PartEncoding] = encoding
        self.prefix_encoding: tuple[PartEncoding, ...] = prefix_encoding
        self.item_encoding: PartEncoding | None = item_encoding
        self.event_data: Literal["text", "json"] | None = event_data
        self.codec_cache: Any = None


class Body:
    """The request body of an operation.

    Attributes:
        contents: The possible media types, in order of preference.
        required: Whether a call must have a body.
    """

    __slots__ = (
        "contents",
        "required",
    )

    def __init__(
        self,
        contents: tuple[Content, ...],
        required: bool = False,
    ) -> None:
        self.contents: tuple[Content, ...] = contents
        self.required: bool = required


class Streaming(Generic[Item]):
    """How an operation streams. `Item` is the type its stream yields.

    Attributes:
        property: The request body property that asks for the stream, if the operation
            also has a non-streaming result.
        done: The event data, or line, that ends the stream and is not an item.
        error_events: The names of error events.
        error_pointer: JSON pointer into an event's data. If it finds something, the
            event is an error.
    """

    __slots__ = (
        "done",
        "error_events",
        "error_pointer",
        "property",
    )

    def __init__(
        self,
        property: str | None = None,  # noqa: A002 - as in `Attributes`
        done: str | None = None,
        error_events: tuple[str, ...] = (),
        error_pointer: str | None = None,
    ) -> None:
        self.property: str | None = property
        self.done: str | None = done
        self.error_events: tuple[str, ...] = error_events
        self.error_pointer: str | None = error_pointer


class Operation(Generic[T]):
    """One operation of an API. `T` is the result of a successful call.

    Attributes:
        id: Its name in errors, hooks and logs.
        method: The HTTP method.
        path: The path template, `/users/{id}`.
        parameters: Its parameters, in the order they are sent.
        body: Its request body, if it has one.
        security: Alternatives (OR), each a set of schemes required together (AND). No
            alternative, or an empty one, means no credentials.
        responses: Contents by `"200"`, `"2XX"` or `"default"`. No content means an
            empty body.
        idempotent: Whether sending it twice has the effect of sending it once. `None`
            derives it from the method.
        idempotency_header: The header that makes retries safe, if the API has one.
        servers: Base URLs of this operation alone. The first one is used.
        deprecated: Whether it is deprecated, for hooks. The generated method issues the
            warning.
        streaming: How it streams, if it does.
        error_rules: Where its errors hold code and message. `None` uses the rules of the
            provider.
    """

    __slots__ = (
        "body",
        "deprecated",
        "error_rules",
        "id",
        "idempotency_header",
        "idempotent",
        "method",
        "parameters",
        "path",
        "plan_cache",
        "responses",
        "security",
        "servers",
        "streaming",
    )

    def __init__(
        self,
        id: str,  # noqa: A002 - as in the spec
        method: str,
        path: str,
        parameters: tuple[Parameter, ...] = (),
        body: Body | None = None,
        security: tuple[SecurityRequirement, ...] = (),
        responses: Mapping[str, tuple[Content, ...]] = _NOTHING,
        idempotent: bool | None = None,
        idempotency_header: str | None = None,
        servers: tuple[str, ...] = (),
        deprecated: bool = False,
        streaming: Streaming[Any] | None = None,
        error_rules: ErrorRules | None = None,
    ) -> None:
        self.id: str = id
        self.method: str = method
        self.path: str = path
        self.parameters: tuple[Parameter, ...] = parameters
        self.body: Body | None = body
        self.security: tuple[SecurityRequirement, ...] = security
        self.responses: Mapping[str, tuple[Content, ...]] = responses
        self.idempotent: bool | None = idempotent
        self.idempotency_header: str | None = idempotency_header
        self.servers: tuple[str, ...] = servers
        self.deprecated: bool = deprecated
        self.streaming: Streaming[Any] | None = streaming
        self.error_rules: ErrorRules | None = error_rules
        self.plan_cache: Any = None

    def __repr__(self) -> str:
        return f"<Operation {self.id}>"
