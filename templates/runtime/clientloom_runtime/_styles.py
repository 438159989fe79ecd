"""The parameter styles of OpenAPI (RFC 6570 and `deepObject`) as pure functions.

Every function takes *wire* values: scalars, lists and mappings of them. See `_wire`.
`None` is undefined (RFC 6570, 2.3) and always left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ._operation import ParameterLocation, ParameterStyle
from ._text import to_text

Encode = Callable[[str], str]
Pair = tuple[str, str]

_DEFAULT_STYLE: dict[ParameterLocation, ParameterStyle] = {
    "path": "simple",
    "header": "simple",
    "query": "form",
    "cookie": "form",
    "querystring": "form",
}

_DELIMITERS: dict[ParameterStyle, str] = {
    "form": ",",
    "spaceDelimited": "%20",
    "pipeDelimited": "%7C",
    "tabDelimited": "%09",
}


def style_of(
    style: ParameterStyle | None, explode: bool | None, location: ParameterLocation
) -> tuple[ParameterStyle, bool]:
    """Style and explode, with OpenAPI's defaults filled in."""
    chosen = _DEFAULT_STYLE[location] if style is None else style
    return chosen, chosen == "form" if explode is None else explode


def is_list(value: object) -> bool:
    """Whether a value is serialized as an array."""
    return isinstance(value, Sequence | set | frozenset) and not isinstance(
        value, str | bytes
    )


def path_text(
    name: str, value: Any, style: ParameterStyle, explode: bool, encode: Encode
) -> str:
    """The text that replaces `{name}` in a path (`simple`, `label`, `matrix`)."""
    if style == "matrix":
        return _matrix(name, value, explode, encode)
    if style == "label":
        return "." + _joined(value, explode, encode, "." if explode else ",")
    return _joined(value, explode, encode, ",")


def header_text(value: Any, explode: bool) -> str:
    """The value of a header (`simple`)."""
    return _joined(value, explode, str, ",")


def query_pairs(
    name: str,
    value: Any,
    style: ParameterStyle,
    explode: bool,
    encode: Encode,
    *,
    allow_empty: bool = False,
) -> list[Pair]:
    """The encoded names and values for a query, a form or a cookie.

    An empty array or object yields nothing or, with `allow_empty`, an empty value.
    """
    if style == "deepObject":
        pairs = list(_deep(name, value, encode))
    elif isinstance(value, Mapping):
        pairs = _object_pairs(name, value, style, explode, encode)
    elif is_list(value):
        pairs = _array_pairs(name, value, style, explode, encode)
    elif value is None:
        pairs = []
    else:
        return [(encode(name), encode(to_text(value)))]
    return pairs or ([(encode(name), "")] if allow_empty else [])


def _array_pairs(
    name: str, value: Any, style: ParameterStyle, explode: bool, encode: Encode
) -> list[Pair]:
    # Commas between other delimiters separate nested lists (`collectionFormat`).
    inner = not explode and _DELIMITERS[style] != ","
    texts = [
        (
            _joined(item, False, encode, ",")
            if inner and is_list(item)
            else encode(to_text(item))
        )
        for item in _defined(value)
    ]
    if explode:
        return [(encode(name), text) for text in texts]
    return [(encode(name), _DELIMITERS[style].join(texts))] if texts else []


def _object_pairs(
    name: str,
    value: Mapping[str, Any],
    style: ParameterStyle,
    explode: bool,
    encode: Encode,
) -> list[Pair]:
    if explode:
        return [
            (encode(key), text)
            for key, item in value.items()
            if item is not None
            for text in _item_texts(item, encode)
        ]
    flat = [text for pair in _flat(value, encode) for text in pair]
    return [(encode(name), _DELIMITERS[style].join(flat))] if flat else []


def _item_texts(item: Any, encode: Encode) -> list[str]:
    """A property of an exploded object. A list repeats the property."""
    if is_list(item):
        return [encode(to_text(each)) for each in _defined(item)]
    return [encode(to_text(item))]


def _deep(name: str, value: Any, encode: Encode) -> Iterator[Pair]:
    """`name[key]=value`. OpenAPI does not define deeper levels; they continue likewise.

    Items of arrays have their index as the key, as the SDKs of vendors write them.
    """
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _deep(f"{name}[{key}]", item, encode)
    elif is_list(value):
        for index, item in enumerate(_defined(value)):
            yield from _deep(f"{name}[{index}]", item, encode)
    elif value is not None:
        yield encode(name), encode(to_text(value))


def _joined(value: Any, explode: bool, encode: Encode, separator: str) -> str:
    if isinstance(value, Mapping):
        inner = "=" if explode else ","
        pairs = _flat(value, encode)
        # An exploded label or simple object joins its pairs with "=".
        return separator.join(f"{key}{inner}{text}" for key, text in pairs)
    if is_list(value):
        return separator.join(encode(to_text(item)) for item in _defined(value))
    return encode(to_text(value))


def _matrix(name: str, value: Any, explode: bool, encode: Encode) -> str:
    if isinstance(value, Mapping) and explode:
        return "".join(f";{key}={text}" for key, text in _flat(value, encode))
    if is_list(value) and explode:
        items = _defined(value)
        return "".join(f";{encode(name)}={encode(to_text(item))}" for item in items)
    text = _joined(value, False, encode, ",")
    return f";{encode(name)}={text}" if text else f";{encode(name)}"


def _flat(value: Mapping[Any, Any], encode: Encode) -> list[Pair]:
    return [
        (encode(str(key)), encode(to_text(item)))
        for key, item in value.items()
        if item is not None
    ]


def _defined(items: Iterable[Any]) -> list[Any]:
    """The defined items of a list (RFC 6570, 2.3)."""
    return [item for item in items if item is not None]
