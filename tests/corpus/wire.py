"""Reads the values of parameters back from a request, by the styles of OpenAPI.

OpenAPI defines styles by RFC 6570, so values are split first and decoded then. A scalar
comes back as text, an array as a list of texts, an object as texts by name.
"""

from __future__ import annotations

import json
import re
import string
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias
from urllib.parse import quote, unquote

from tests.corpus.original import Node
from tests.support.http_server import ReceivedRequest

Shape: TypeAlias = type[str] | type[list[Any]] | type[dict[str, Any]]

_SEPARATORS = {
    "csv": ",",
    "ssv": "%20",
    "tsv": "%09",
    "pipes": "%7C",
    "form": ",",
    "spaceDelimited": "%20",
    "pipeDelimited": "%7C",
    "tabDelimited": "%09",
}
_ALTERNATIVES = {"%20": ("%20", "+", " "), "%7C": ("%7C", "%7c", "|")}


class WireError(Exception):
    """A request does not have what it should."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a parameter is serialized.

    Attributes:
        name: The name of the parameter.
        place: Where it is sent.
        style: The style, or the `collectionFormat` of Swagger 2.0.
        explode: Whether items are separate.
        document: The media type if the value is a document.
    """

    name: str
    place: str
    style: str
    explode: bool
    document: str | None = None

    @classmethod
    def of(cls, parameter: Node, *, is_swagger: bool) -> Style:
        """The style of a Parameter Object, with the defaults of its version."""
        fields = parameter.fields
        name, place = str(fields.get("name")), str(fields.get("in"))
        if is_swagger:
            style = str(fields.get("collectionFormat", "csv"))
            return cls(name, place, style, style == "multi")
        # With both, `content` is a mistake.
        described = "schema" in fields
        documents = {} if described else parameter.child("content").fields
        usual = "form" if place in ("query", "cookie") else "simple"
        style = str(fields.get("style", usual))
        explode = bool(fields.get("explode", style == "form"))
        return cls(name, place, style, explode, next(iter(documents), None))


def read_path(template: str, path: str) -> dict[str, str]:
    """The raw texts of the expressions in a path template, by name.

    Raises:
        WireError: if the path is not one of the template.
    """
    template = template.partition("#")[0].partition("?")[0]
    names: list[str] = []
    pattern = ""
    for piece in re.split(r"(\{[^{}]*\})", template):
        if piece.startswith("{"):
            names.append(piece[1:-1])
            pattern += "([^/?]*)" if not pattern.endswith(")") else "([^/?]*?)"
        else:
            pattern += f"(?:{re.escape(quote(piece, safe=string.printable))})"
    pattern = pattern.replace(")(?:)", ")")
    # The base URL may have a path of its own before it.
    found = re.search(f"{pattern}$", _decoded_literals(path))
    if found is None:
        raise WireError(f"the path {path} does not follow {template}")
    return dict(zip(names, found.groups(), strict=True))


def _decoded_literals(path: str) -> str:
    """A path in which characters that a template may write as they are stay so."""
    keep = {"%3A": ":", "%40": "@", "%24": "$", "%28": "(", "%29": ")", "%20": " "}
    for code, text in keep.items():
        path = path.replace(code, text)
    return path


def read_query(request: ReceivedRequest) -> list[tuple[str, str]]:
    """The names and raw texts of a query."""
    pairs = (each.partition("=") for each in request.query.split("&") if each)
    return [(_plain(name), text) for name, _, text in pairs]


def read_cookies(request: ReceivedRequest) -> list[tuple[str, str]]:
    """The names and raw texts of the cookies."""
    text = "; ".join(request.header_list("cookie"))
    pairs = (each.strip().partition("=") for each in text.split(";") if each.strip())
    return [(name, text) for name, _, text in pairs]


def _plain(text: str) -> str:
    return unquote(text.replace("+", "%20"))


def read_pairs(
    style: Style, value: Any, pairs: list[tuple[str, str]]
) -> tuple[Any, set[str]]:
    """What a query, a form or the cookies have for a parameter, and the names it took.

    Args:
        style: How it is serialized.
        value: The value that was sent, whose shape is what the schema says.
        pairs: Names and raw texts.

    Raises:
        WireError: if it is not there.
    """
    own = [text for name, text in pairs if name == style.name]
    if style.document is None and style.style == "deepObject":
        if isinstance(value, dict | list):
            return _deep(style.name, pairs)
        # OpenAPI says nothing of other values in this style.
        style = Style(style.name, style.place, "form", True)
    if style.document is None and isinstance(value, dict) and style.explode:
        return _exploded(value, pairs)
    if not own:
        raise WireError(f"{style.name} was not sent")
    taken = {style.name}
    if isinstance(value, list) and style.explode and style.document is None:
        return [_plain(text) for text in own], taken
    if len(own) > 1:
        raise WireError(f"{style.name} was sent {len(own)} times")
    return _read_text(style, value, own[0], _plain), taken


def _deep(name: str, pairs: list[tuple[str, str]]) -> tuple[Any, set[str]]:
    """`name[key]=text`, at any depth; numbers are places in a list."""
    found: dict[str, Any] = {}
    taken = set()
    for key, text in pairs:
        if not key.startswith(f"{name}["):
            continue
        taken.add(key)
        tokens = key[len(name) + 1 : -1].split("][")
        place = found
        for token in tokens[:-1]:
            place = place.setdefault(token, {})
        if tokens[-1] in place:
            raise WireError(f"{key} was sent twice")
        place[tokens[-1]] = _plain(text)
    return found, taken


def _exploded(
    value: dict[str, Any], pairs: list[tuple[str, str]]
) -> tuple[Any, set[str]]:
    found: dict[str, Any] = {}
    for name, text in pairs:
        if name not in value:
            continue
        if isinstance(value[name], list):
            found.setdefault(name, []).append(_plain(text))
        else:
            found[name] = _plain(text)
    return found, set(found)


def read_segment(style: Style, value: Any, raw: str) -> Any:
    """The value of a path parameter."""
    if style.document is None:
        if style.style == "label":
            raw = raw.removeprefix(".")
            if style.explode:
                raw = raw.replace(".", ",")
        elif style.style == "matrix":
            raw = _matrix(style, value, raw)
    return _read_text(style, value, raw, unquote)


def _matrix(style: Style, value: Any, raw: str) -> str:
    parts = raw.split(";")[1:]
    if isinstance(value, dict) and style.explode:
        return ",".join(parts)
    return ",".join(part.partition("=")[2] for part in parts)


def read_header(style: Style, value: Any, raw: str) -> Any:
    """The value of a header parameter."""
    return _read_text(style, value, raw, str.strip)


def _read_text(style: Style, value: Any, raw: str, decode: Any) -> Any:
    if style.document is not None:
        text = decode(raw)
        return (
            Document(json.loads(text, parse_float=Decimal)) if _is_json(style) else text
        )
    if not isinstance(value, list | dict):
        return decode(raw)
    separator = _SEPARATORS.get(style.style, ",")
    for other in _ALTERNATIVES.get(separator, ()):
        raw = raw.replace(other, separator)
    texts = raw.split(separator) if raw else []
    if isinstance(value, list):
        return [decode(text) for text in texts]
    if style.explode:
        pairs = [text.partition("=")[::2] for text in texts]
    else:
        pairs = list(zip(texts[::2], texts[1::2], strict=False))
    return {decode(name): decode(text) for name, text in pairs}


def _is_json(style: Style) -> bool:
    return "json" in (style.document or "")


@dataclass(frozen=True, slots=True)
class Document:
    """A value that came as JSON, and so with its types."""

    value: Any


def same(sent: Any, value: Any) -> bool:
    """Whether what a request has is the text of a value, or the value itself."""
    if isinstance(sent, Document):
        return equal(sent.value, value)
    if isinstance(value, list):
        items = [each for each in value if each is not None]
        if isinstance(sent, dict):
            sent = [sent[key] for key in sorted(sent, key=_number)]
        if isinstance(sent, str):
            sent = [sent]
        return len(sent) == len(items) and all(map(same, sent, items))
    if isinstance(value, dict):
        defined = {name: each for name, each in value.items() if not _is_empty(each)}
        return (
            isinstance(sent, dict)
            and sent.keys() == defined.keys()
            and all(same(sent[name], each) for name, each in defined.items())
        )
    return isinstance(sent, str) and _same_scalar(sent, value)


def _is_empty(value: Any) -> bool:
    """Whether a value has no text: null, and lists and objects of nothing else."""
    match value:
        case dict():
            return all(map(_is_empty, value.values()))
        case list():
            return all(map(_is_empty, value))
        case _:
            return value is None


def _number(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdecimal() else (0, key)


def _same_scalar(sent: str, value: Any) -> bool:
    if isinstance(value, bool):
        return sent == ("true" if value else "false")
    if isinstance(value, int | float | Decimal):
        try:
            return Decimal(sent) == Decimal(str(value))
        except ArithmeticError:
            return False
    return sent == ("" if value is None else value)


def equal(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: `true` is not 1, but 1.0 is."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            equal(one[key], other[key]) for key in one
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(equal, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one == other or same_moment(one, other)
    numbers = (int, float, Decimal)
    if isinstance(one, numbers) and isinstance(other, numbers):
        return Decimal(str(one)) == Decimal(str(other))
    return bool(one == other)


_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d.*")


def same_moment(one: str, other: str) -> bool:
    """Whether two texts are the same date-time: `Z` and `+00:00` are one zone."""
    if not (_MOMENT.fullmatch(one) and _MOMENT.fullmatch(other)):
        return False
    return _canonical(one) == _canonical(other)


def _canonical(moment: str) -> str:
    text = moment.upper().replace(" ", "T").replace("Z", "+00:00")
    return re.sub(r"(\.\d*?)0+(?=[+-]|$)", r"\1", text).replace(".+", "+")
