"""One operation: everything a method of a client needs to know, paging included."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from generator.model.limits import NumberLimits
from generator.model.security import SecurityRequirement
from generator.model.types import TypeRef


@dataclass(frozen=True, slots=True)
class CursorPaging:
    """The page holds a cursor that the next request sends back."""

    items: str
    item: TypeRef
    cursor: str
    parameter: str
    place: Literal["argument", "body"] = "argument"
    more: str | None = None


@dataclass(frozen=True, slots=True)
class NextLinkPaging:
    """The page holds the URL of the next one; without `link`, the Link header does."""

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
    """The next page begins after so many items."""

    items: str
    item: TypeRef
    parameter: str
    total: str | None = None
    size_parameter: str | None = None


Paging: TypeAlias = CursorPaging | NextLinkPaging | PageNumberPaging | OffsetPaging
"""Every way in which pages follow each other."""


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
"""The style of a parameter that names none (OpenAPI 3.1, Parameter Object, `style`)."""

EXPLODED_STYLES = frozenset({"form", "cookie"})
"""The styles that explode unless a parameter says otherwise (OpenAPI 3.1, Parameter
Object, `explode`; `cookie` is of OpenAPI 3.2)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. `name` is the Python argument, `wire_name` what is sent.

    `style`, `explode`, `allow_reserved`, `allow_empty_value` and `content_type` are
    those of OpenAPI 3.1, Parameter Object, with its defaults filled in. `constraints` are
    keywords of its schema, each with its JSON text.
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

    @property
    def limits(self) -> NumberLimits:
        """What its value may be, where it is a number."""
        return NumberLimits.of(self.type, self.constraints)


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form or multipart body is written (Encoding Object)."""

    property: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class MediaType:
    """One media type of a body or a response.

    `kind` says how the runtime reads or writes it; `type` is None where there is no
    schema. `exact` is false when the JSON of this type cannot hold a number, so that
    no exact reader is needed. `streamed` marks a sequence of items (`itemSchema`).
    `event_data` is set where the type is that of whole events of `text/event-stream`:
    whether their `data` is a text or may be JSON.
    """

    name: str
    kind: Literal["json", "text", "bytes", "form", "multipart", "jsonl", "sse", "xml"]
    type: TypeRef | None
    exact: bool = True
    streamed: bool = False
    encoding: tuple[PartEncoding, ...] = ()
    example: str | None = None
    event_data: Literal["text", "json"] | None = None

    @property
    def is_stream(self) -> bool:
        """Whether its items come one by one."""
        return self.kind in ("jsonl", "sse")


@dataclass(frozen=True, slots=True)
class StreamSwitch:
    """How a call asks for the stream of an operation that has another result too.

    `argument` of the method does it; `place` says how the server is told: by the `Accept`
    header, by `property` of the request body, or by the parameter that the argument is.
    """

    argument: str
    place: Literal["accept", "body", "argument"]
    property: str | None = None


@dataclass(frozen=True, slots=True)
class Streaming:
    """How an operation streams, and what its stream yields.

    Without a `switch` the stream is its only result. `done` is the data that ends the
    stream, `error_events` are the names of events that are errors, and `error_pointer`
    leads to what only the data of an error has.
    """

    item: TypeRef
    switch: StreamSwitch | None = None
    done: str | None = None
    error_events: tuple[str, ...] = ()
    error_pointer: str | None = None


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The body of a request in one of several media types, the preferred one first."""

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
    """What is documented for one status: `status` is "200", "4XX" or "default"."""

    status: str
    contents: tuple[MediaType, ...]
    description: str | None = None
    headers: tuple[Header, ...] = ()

    @property
    def is_success(self) -> bool:
        """Whether this is an answer that a method returns."""
        return self.status.startswith("2")

    @property
    def is_error(self) -> bool:
        """Whether a method raises an error for it: it is neither a success, nor a
        redirect, which a method returns, nor what stands for all other statuses."""
        return not self.status.startswith(("2", "3")) and self.status != "default"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `id` is its operationId or, without one, its method name.

    `name` is the Python method, `returns` the type of what it gives back: None when
    no success has a body, the list of all items where `streaming` is its only result,
    and the other result where there is a switch. `security` is a choice of requirements; an empty tuple
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

    @property
    def sent_types(self) -> tuple[TypeRef, ...]:
        """The types of what a call sends: its parameters, and each form of its body."""
        contents = self.body.contents if self.body is not None else ()
        return (
            *(parameter.type for parameter in self.parameters),
            *(content.type for content in contents if content.type is not None),
        )


@dataclass(frozen=True, slots=True)
class Resource:
    """Operations that stand together under one attribute of the client."""

    name: str
    class_name: str
    module: str
    tag: str
    operations: tuple[Operation, ...]
    description: str | None = None
