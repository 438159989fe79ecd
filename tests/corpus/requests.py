"""Calls with random valid arguments, and what the original document says of them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import Any

from generator.model import Api, Operation, Parameter
from tests.corpus.bodies import BodyContent, SampledBody, check_body, sample_body
from tests.corpus.original import Node, Original, OriginalOperation
from tests.corpus.schemas import Schemas
from tests.corpus.texts import AWKWARD
from tests.corpus.values import NoValueError, Sampler
from tests.corpus.wire import (
    Style,
    WireError,
    read_cookies,
    read_header,
    read_pairs,
    read_path,
    read_query,
    read_segment,
    same,
)
from tests.support.http_server import ReceivedRequest

RESERVED_HEADERS = {
    *("accept", "content-type", "authorization"),
    *("content-length", "transfer-encoding"),
}
"""Headers that are no parameters (OpenAPI 3.1, Parameter Object, `in`), and those that
follow from the body."""

PLACES = {"path", "query", "header", "cookie", "querystring"}
"""Where parameters are, besides in the bodies of Swagger 2.0."""

_TRIES = 12


@dataclass(frozen=True, slots=True)
class SampledParameter:
    """A parameter to send: how, and with which value."""

    style: Style
    value: Any
    argument: str


@dataclass(frozen=True, slots=True)
class SampledRequest:
    """A request to send."""

    parameters: tuple[SampledParameter, ...]
    body: SampledBody | None

    @property
    def arguments(self) -> dict[str, Any]:
        """The arguments of the method."""
        arguments = {each.argument: each.value for each in self.parameters}
        if self.body is not None:
            arguments["body"] = self.body.argument
        return arguments


class Requests:
    """Makes and checks the requests of one document.

    Args:
        original: The document.
        schemas: Its schemas as requests have them.
        sampler: Makes their values.
    """

    def __init__(self, original: Original, schemas: Schemas, sampler: Sampler) -> None:
        self._original = original
        self._schemas = schemas
        self._sampler = sampler

    def sample(
        self,
        chance: random.Random,
        source: OriginalOperation,
        operation: Operation,
        body: tuple[BodyContent, ...] | None,
        *,
        full: bool,
    ) -> SampledRequest:
        """A random valid request.

        Args:
            chance: Where randomness comes from.
            source: The operation as the document has it.
            operation: The operation of the client.
            body: The media type to send, if any.
            full: Whether optional parameters are there.

        Raises:
            NoValueError: if no valid one was found.
            WireError: if the client has no argument for a parameter.
        """
        known = {(each.location, each.wire_name): each for each in operation.parameters}
        sampled: list[SampledParameter] = []
        for (place, name), node in source.parameters.items():
            if place not in PLACES or _is_reserved(place, name):
                continue
            if place == "path" and f"{{{name}}}" not in source.path:
                if re.search(rf"{{[.;]?{re.escape(name)}\*?}}", source.path):
                    raise WireError(f"the path has {name} as in RFC 6570")
                # There is nowhere to send it.
                continue
            required = node.fields.get("required") is True or place == "path"
            if not required and not full:
                continue
            parameter = _named(known, place, name)
            if parameter is None:
                if self._is_credential(place, name):
                    continue
                raise WireError(f"the method has no argument for {place} {name}")
            try:
                each = self._parameter(chance, node, parameter)
            except NoValueError:
                if required:
                    raise
                continue
            if _is_ambiguous(each, source, sampled):
                if required:
                    raise NoValueError(f"{name} has the names of other parameters")
                continue
            sampled.append(each)
        sampled += _undeclared(source, operation)
        sampled_body = None
        if body:
            modelled = operation.body.contents if operation.body is not None else ()
            found = [one for one in modelled if one.name == body[0].media_type]
            if not found:
                raise WireError(f"the method cannot send {body[0].media_type}")
            sampled_body = sample_body(
                chance, self._sampler, body[0], found[0], full=full
            )
        return SampledRequest(tuple(sampled), sampled_body)

    def prepare(self, source: OriginalOperation) -> None:
        """Add the schemas of an operation's parameters, before the judge needs them."""
        for (place, name), node in source.parameters.items():
            if place in PLACES and not _is_reserved(place, name):
                style = Style.of(node, is_swagger=self._original.is_swagger)
                self._schemas.key(self._schema(node, style))

    def _is_credential(self, place: str, name: str) -> bool:
        """Whether a parameter is that of a security scheme, which the client sends."""
        return (place, name.lower()) in {
            (str(node.fields.get("in")), str(node.fields.get("name")).lower())
            for node in self.security_schemes().values()
        }

    def security_schemes(self) -> dict[str, Node]:
        """The security schemes by name."""
        swagger = self._original.is_swagger
        names = (
            ("securityDefinitions",) if swagger else ("components", "securitySchemes")
        )
        schemes = self._original.root.child(*names).entries()
        return {name: self._original.follow(node) for name, node in schemes}

    def _parameter(
        self, chance: random.Random, node: Node, parameter: Parameter
    ) -> SampledParameter:
        style = Style.of(node, is_swagger=self._original.is_swagger)
        key = self._schemas.key(self._schema(node, style))
        awkward = _awkward(style, reserved=node.fields.get("allowReserved") is True)
        for _ in range(_TRIES):
            value = self._sampler.value(chance, key, full=True, awkward=awkward)
            if _can_carry(style, value):
                return SampledParameter(style, value, parameter.name)
        raise NoValueError(f"{style.name} has no value that its style can carry")

    def _schema(self, node: Node, style: Style) -> Node:
        if self._original.is_swagger:
            return node
        if style.document is not None:
            media = self._original.follow(node.child("content", style.document))
            return media.child("schema")
        return node.child("schema")

    def check(
        self,
        source: OriginalOperation,
        sampled: SampledRequest,
        request: ReceivedRequest,
    ) -> None:
        """Compare what arrived with what was to be sent.

        Raises:
            WireError: if they differ.
        """
        if request.method != source.method:
            raise WireError(f"the method is {request.method}, not {source.method}")
        segments = read_path(source.path, request.path)
        query, cookies = read_query(request), read_cookies(request)
        taken: set[str] = set()
        for each in sampled.parameters:
            style, value = each.style, each.value
            match style.place:
                case "path":
                    if style.name not in segments:
                        continue
                    sent = read_segment(style, value, segments[style.name])
                case "header":
                    sent = _header(style, value, request)
                case "cookie":
                    sent, _ = read_pairs(style, value, cookies)
                case "querystring":
                    continue
                case _:
                    sent, names = read_pairs(style, value, query)
                    taken |= names
            if not same(sent, value):
                raise WireError(
                    f"{style.place} {style.name} arrived as {sent!r:.200}, "
                    f"not as {value!r:.200}"
                )
        if all(each.style.place != "querystring" for each in sampled.parameters):
            self._check_rest(source, taken, query)
        if sampled.body is not None:
            check_body(sampled.body, request)
        elif request.body:
            raise WireError(f"a body was sent: {request.body!r:.200}")

    def _check_rest(
        self, source: OriginalOperation, taken: set[str], query: list[tuple[str, str]]
    ) -> None:
        fixed = source.path.partition("#")[0].partition("?")[2]
        known = {each.partition("=")[0] for each in fixed.split("&")}
        for name, _ in query:
            if name in taken or name in known or self._is_credential("query", name):
                continue
            raise WireError(f"the query has {name}, which was not to be sent")

    def check_security(
        self, source: OriginalOperation, request: ReceivedRequest, api: Api
    ) -> None:
        """Compare the credentials that arrived with what the document asks for.

        Raises:
            WireError: if no alternative is complete.
        """
        alternatives = source.node.fields.get("security")
        if alternatives is None:
            alternatives = self._original.root.fields.get("security")
        if not isinstance(alternatives, list) or not all(alternatives or [{}]):
            return
        schemes = self.security_schemes()
        alternatives = [each for each in alternatives if each.keys() <= schemes.keys()]
        if not alternatives:
            # What is asked for is not defined.
            return
        query = {name for name, _ in read_query(request)}
        cookies = {name for name, _ in read_cookies(request)}
        for alternative in alternatives:
            if all(
                _is_sent(schemes[name].fields, request, query, cookies)
                for name in alternative
            ):
                return
        names = " or ".join("+".join(each) for each in alternatives)
        raise WireError(f"the credentials of {names} were not sent by {api.title}")


def _is_ambiguous(
    parameter: SampledParameter,
    source: OriginalOperation,
    others: list[SampledParameter],
) -> bool:
    """Whether the properties of an exploded object are parameters, too, or those of
    another one."""
    place = parameter.style.place
    names = {name for where, name in source.parameters if where == place}
    for other in others:
        if other.style.place == place:
            names |= _exploded_names(other)
    return bool(names & _exploded_names(parameter))


def _exploded_names(parameter: SampledParameter) -> set[str]:
    style = parameter.style
    if isinstance(parameter.value, dict) and style.explode and style.style == "form":
        return set(parameter.value)
    return set()


def _undeclared(
    source: OriginalOperation, operation: Operation
) -> list[SampledParameter]:
    """What the path needs and the document does not declare."""
    return [
        SampledParameter(
            Style(each.wire_name, "path", "simple", False), "text", each.name
        )
        for each in operation.parameters
        if each.location == "path" and ("path", each.wire_name) not in source.parameters
    ]


def _named(
    known: dict[tuple[Any, str], Parameter], place: str, name: str
) -> Parameter | None:
    found = known.get((place, name))
    if place == "querystring":
        # The name of a whole query is never sent.
        return next((each for (at, _), each in known.items() if at == place), None)
    if found is None and place == "header":
        # Headers have no case.
        return next(
            (
                each
                for (location, wire_name), each in known.items()
                if location == "header" and wire_name.lower() == name.lower()
            ),
            None,
        )
    return found


def _is_sent(
    scheme: dict[str, Any],
    request: ReceivedRequest,
    query: set[str],
    cookies: set[str],
) -> bool:
    name = str(scheme.get("name"))
    match scheme.get("type"), scheme.get("in"):
        case "apiKey", "query":
            return name in query
        case "apiKey", "cookie":
            return name in cookies
        case "apiKey", _:
            return request.header(name) is not None
        case "mutualTLS", _:
            return True
        case _:
            return request.header("authorization") is not None


def _is_reserved(place: str, name: str) -> bool:
    return place == "header" and name.lower() in RESERVED_HEADERS


def _header(style: Style, value: Any, request: ReceivedRequest) -> Any:
    text = request.header(style.name)
    if text is None:
        raise WireError(f"header {style.name} was not sent")
    return read_header(style, value, text)


def _awkward(style: Style, *, reserved: bool) -> str:
    """The characters that a place can carry: not those that separate values there."""
    if reserved:
        return " ä漢"
    excluded = ""
    if style.place == "header":
        return "&=+?#%/;:@$!'()*[]{}<>|~^`" if style.document is None else "&+ ;"
    if style.place == "cookie":
        excluded = ' ;,"\\'
    if style.style in ("spaceDelimited", "ssv", "tsv"):
        excluded = " \t"
    if style.style in ("pipeDelimited", "pipes"):
        excluded = "|"
    if style.style in ("label",):
        excluded = "."
    return "".join(each for each in AWKWARD if each not in excluded)


def _can_carry(style: Style, value: Any) -> bool:
    """Whether a style says how a value is written."""
    if value is None or value in ("", [], {}) or value in (".", ".."):
        return False
    if style.document is not None:
        return "json" in style.document or isinstance(value, str)
    if style.place == "querystring":
        return True
    texts = value if isinstance(value, list) else [value]
    if isinstance(value, dict):
        texts = list(value.values())
    if any(each in (None, "") for each in texts):
        return False
    if style.place == "header" and not all(_is_header_text(each) for each in texts):
        return False
    if style.style == "deepObject":
        return isinstance(value, dict)
    return not any(isinstance(each, list | dict) for each in texts)


def _is_header_text(value: Any) -> bool:
    return not isinstance(value, str) or (
        value.isascii() and value.isprintable() and value == value.strip()
    )
