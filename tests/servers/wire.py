"""What goes over the wire: the request as it came, the answer as it will go."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl

import msgspec

Json = dict[str, Any]
"""A JSON object."""

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def encode(value: object) -> bytes:
    """JSON, in which a `Decimal` is a number with every digit that it has."""
    return _ENCODER.encode(value)


@dataclass(frozen=True)
class Request:
    """A request, byte for byte as it came in.

    Attributes:
        method: In upper case.
        target: Path and query as sent, with nothing decoded.
        headers: By lower-case name.
        body: The bytes of the body, empty if there is none.
        path_parameters: Decoded values of the route's `{names}`.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    path_parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path as sent, with any prefix of the API."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query as sent, without `?`."""
        return self.target.partition("?")[2]

    @property
    def url(self) -> str:
        """The whole URL, as the client wrote it."""
        return f"http://{self.headers.get('host', '')}{self.target}"

    @cached_property
    def parameters(self) -> dict[str, str]:
        """Decoded query parameters; of several with one name the last."""
        return dict(parse_qsl(self.query, keep_blank_values=True))

    @cached_property
    def form(self) -> dict[str, str]:
        """Decoded fields of an `application/x-www-form-urlencoded` body."""
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))

    def json(self) -> Json:
        """The JSON object of the body, empty if there is no body.

        Raises:
            ValueError: The body is no JSON object.
        """
        if not self.body:
            return {}
        value = json.loads(self.body)
        if not isinstance(value, dict):
            raise ValueError("the body is no JSON object")
        return value

    def __getitem__(self, name: str) -> str:
        """The path parameter of that name."""
        return self.path_parameters[name]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: status, JSON body (`None`: no body at all) and further headers."""

    status: int = 200
    body: Json | list[Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault of the program
    """Ends the handling of a request with an error of the provider."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.status} {answer.body}")
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request, the template of the route that took it, and its answer."""

    request: Request
    template: str | None
    answer: Answer


def money(text: str) -> Decimal:
    """An amount with exactly the digits that are written."""
    return Decimal(text)
