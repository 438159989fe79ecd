"""One operation: everything that a method of a client needs, including paging."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from generator.model.former import FormerName
from generator.model.limits import NumberLimits
from generator.model.security import SecurityRequirement
from generator.model.types import TypeRef


@dataclass(frozen=True, slots=True)
class CursorPaging:
    """The page has a cursor that the next request sends back."""

    items: str
    item: TypeRef
    cursor: str
    parameter: str
    place: Literal["argument", "body"] = "argument"
    more: str | None = None


@dataclass(frozen=True, slots=True)
class NextLinkPaging:
    """The page has the URL of the next one; without `link`, the Link header has it."""

    items: str
    item: TypeRef
    link: str | None = None


@dataclass(frozen=True, slots=True)
class PageNumberPaging:
    """Pages are numbered from `start`."""

    items: str
    item: TypeRef
    parameter: str
    start: int = 1
    total_pages: str | None = None
    size_parameter: str | None = None


@dataclass(frozen=True, slots=True)
class OffsetPaging:
    """The next page starts after a number of items."""

    items: str
    item: TypeRef
    parameter: str
    total: str | None = None
    size_parameter: str | None = None


Paging: TypeAlias = CursorPaging | NextLinkPaging | PageNumberPaging | OffsetPaging
"""Every kind of paging."""


ParameterLocation: TypeAlias = Literal[
    "path", "query", "header", "cookie", "querystring"
]

DEFAULT_STYLES: Mapping[ParameterLocation, str] = MappingProxyType(
    {
        "path": "simple",
        "query": "form",
        "header": "simple",
        "cookie": "form",
        "querystring": "form",
    }
)
"""The default style of a parameter (OpenAPI 3.1, Parameter Object, `style`)."""

EXPLODED_STYLES = frozenset({"form", "cookie"})
"""The styles that explode by default (OpenAPI 3.1, Parameter Object, `explode`;
`cookie` is from OpenAPI 3.2)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. `name` is the Python argument, `wire_name` the name that is sent.

    `style`, `explode`, `allow_reserved`, `allow_empty_value` and `content_type` are as
    in OpenAPI 3.1, Parameter Object, with defaults filled in. `constraints` are
    keywords of its schema, each as JSON text.
    """

    name: str
    wire_name: str
    location: ParameterLocation
    type: TypeRef
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    allow_empty_value: bool = False
    content_type: str | None = None
    secret: bool = False
    description: str | None = None
    default: str | None = None
    example: str | None = None
    deprecated: bool = False
    constraints: tuple[tuple[str, str], ...] = ()
    former_names: tuple[FormerName, ...] = ()

    @property
    def limits(self) -> NumberLimits:
        """The limits of its value, if it is a number."""
        return NumberLimits.of(self.type, self.constraints)


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form or multipart body is serialized (Encoding Object).

    Without a `property`, it is for an unnamed part of a body that is a list.
    """

    property: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class MediaType:
    """One media type of a body or a response.

    `kind` selects how the runtime reads or writes it. `type` is None if there is no
    schema. `exact` is false if the JSON of this type cannot contain a number, so that
    no exact decoder is needed. `streamed` marks a sequence of items (`itemSchema`).
    `event_data` is set if the type is that of whole `text/event-stream` events: whether
    their `data` is text or may be JSON. `prefix_encoding` and `item_encoding` are for
    multipart bodies with unnamed parts (OpenAPI 3.2).
    """

    name: str
    kind: Literal["json", "text", "bytes", "form", "multipart", "jsonl", "sse", "xml"]
    type: TypeRef | None
    exact: bool = True
    streamed: bool = False
    encoding: tuple[PartEncoding, ...] = ()
    prefix_encoding: tuple[PartEncoding, ...] = ()
    item_encoding: PartEncoding | None = None
    example: str | None = None
    event_data: Literal["text", "json"] | None = None

    @property
    def is_stream(self) -> bool:
        """Whether its items arrive one by one."""
        return self.kind in ("jsonl", "sse")


@dataclass(frozen=True, slots=True)
class StreamSwitch:
    """How a call requests the stream of an operation that also has another result.

    The method's `argument` requests it. `place` is how the request says so: in the
    `Accept` header, in `property` of the request body, or in the parameter of the argument.
    """

    argument: str
    place: Literal["accept", "body", "argument"]
    property: str | None = None


@dataclass(frozen=True, slots=True)
class Streaming:
    """How an operation streams, and what its stream yields.

    Without a `switch`, the stream is its only result. `done` is the data that ends the
    stream, `error_events` are the names of events that are errors, and `error_pointer`
    leads to a value that only the data of an error has.
    """

    item: TypeRef
    switch: StreamSwitch | None = None
    done: str | None = None
    error_events: tuple[str, ...] = ()
    error_pointer: str | None = None


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The body of a request in one or more media types, preferred one first."""

    contents: tuple[MediaType, ...]
    required: bool
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A documented response header."""

    name: str
    type: TypeRef
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """The documented response for one status: `status` is "200", "4XX" or "default"."""

    status: str
    contents: tuple[MediaType, ...]
    description: str | None = None
    headers: tuple[Header, ...] = ()

    @property
    def is_success(self) -> bool:
        """Whether this is a response that a method returns."""
        return self.status.startswith("2")

    @property
    def is_error(self) -> bool:
        """Whether a method raises an error for it: it is neither a success, nor a
        redirect, which a method returns, nor the default for all other statuses."""
        return not self.status.startswith(("2", "3")) and self.status != "default"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `id` is its operationId or, without one, its method name.

    `name` is the Python method and `returns` the type of its result: None if no success
    has a body, the list of all items if `streaming` is its only result, and the other
    result if there is a switch. `security` are alternative requirements; an empty tuple
    means that the operation needs no credential.
    """

    id: str
    name: str
    method: str
    path: str
    pointer: str
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    returns: TypeRef | None
    security: tuple[SecurityRequirement, ...]
    servers: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    deprecated: bool = False
    idempotent: bool | None = None
    idempotency_header: str | None = None
    paging: Paging | None = None
    streaming: Streaming | None = None
    former_names: tuple[FormerName, ...] = ()

    @property
    def sent_types(self) -> tuple[TypeRef, ...]:
        """The types that a call sends: those of its parameters and request bodies."""
        contents = self.body.contents if self.body is not None else ()
        return (
            *(parameter.type for parameter in self.parameters),
            *(content.type for content in contents if content.type is not None),
        )


@dataclass(frozen=True, slots=True)
class Resource:
    """Operations that are together under one attribute of the client or of another
    resource.

    `name` is the path from the client, such as `things.parts`; `parent` is that of the
    enclosing resource. A resource without operations contains others.
    """

    name: str
    class_name: str
    module: str
    tag: str
    operations: tuple[Operation, ...]
    description: str | None = None
    parent: str | None = None
