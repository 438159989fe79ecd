"""What hooks are told about requests and responses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(slots=True)
class RequestEvent:
    """A request that is about to be signed and sent.

    Attributes:
        operation_id: The operation that is called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: From 1.
        deprecated: Whether the spec calls the operation deprecated.
        headers: Headers to add, such as those of a trace; a hook fills them in.
    """

    operation_id: str
    method: str
    path: str
    attempt: int
    deprecated: bool = False
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResponseEvent:
    """A response that came back.

    Attributes:
        operation_id: The operation that was called.
        method: The HTTP method.
        path: The path template, without values.
        attempt: From 1.
        status_code: The status.
        headers: Headers of the response, names in lower case.
        elapsed: Seconds since the start of the call.
    """

    operation_id: str
    method: str
    path: str
    attempt: int
    status_code: int
    headers: Mapping[str, str]
    elapsed: float


OnRequest: TypeAlias = Callable[[RequestEvent], None]
OnResponse: TypeAlias = Callable[[ResponseEvent], None]
