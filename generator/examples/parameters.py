"""How parameter values are written in a URL, a header or a form."""

from collections.abc import Iterator
from decimal import Decimal

from generator.examples.media_types import essence_of
from generator.examples.wire import Wire, compact_json
from generator.model import Parameter

Pair = tuple[str, str | None]

_DELIMITERS = {
    "form": ",",
    "simple": ",",
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "tabDelimited": "\t",
}


def writable(parameter: Parameter, value: Wire) -> Wire:
    """A value without what the style of a parameter cannot write: arrays and objects
    that are nested in it."""
    if parameter.content_type is not None or parameter.style == "deepObject":
        return value
    if isinstance(value, list):
        return [item for item in value if not isinstance(item, dict | list)]
    if isinstance(value, dict):
        # An array in an exploded object repeats its property.
        repeats = parameter.explode and parameter.style == "form"
        nested = (dict,) if repeats else (dict, list)
        return {
            name: each for name, each in value.items() if not isinstance(each, nested)
        }
    return value


def query_pairs(parameter: Parameter, value: Wire) -> Iterator[Pair]:
    """The decoded names and values that a parameter adds to a query."""
    name = parameter.wire_name
    if parameter.location == "querystring":
        yield from _whole_query(parameter, value)
    elif _is_json(parameter):
        yield name, compact_json(value)
    else:
        yield from styled_pairs(name, value, parameter.style, parameter.explode)


def _is_json(parameter: Parameter) -> bool:
    return essence_of(parameter.content_type or "").endswith(("/json", "+json"))


def _whole_query(parameter: Parameter, value: Wire) -> Iterator[Pair]:
    """A query that is one document, as a server reads it: a name without a value."""
    if _is_json(parameter):
        yield compact_json(value), ""
    elif isinstance(value, dict):
        yield from _object_pairs("", value, True)
    else:
        yield text_of(value), ""


def styled_pairs(name: str, value: Wire, style: str, explode: bool) -> Iterator[Pair]:
    """The decoded names and values of a value in an OpenAPI style, which leaves out null
    (RFC 6570, section 2.3)."""
    if style == "deepObject":
        yield from _deep(name, value)
    elif isinstance(value, dict):
        yield from _object_pairs(name, value, explode)
    elif isinstance(value, list):
        texts = [text_of(item) for item in value if item is not None]
        if explode:
            yield from ((name, text) for text in texts)
        elif texts:
            yield name, _DELIMITERS.get(style, ",").join(texts)
    elif value is not None:
        yield name, text_of(value)


def _object_pairs(name: str, value: dict[str, Wire], explode: bool) -> Iterator[Pair]:
    if explode:
        for key, member in value.items():
            for item in member if isinstance(member, list) else [member]:
                yield key, text_of(item)
    elif value:
        yield name, ",".join(text_of(part) for pair in value.items() for part in pair)


def _deep(name: str, value: Wire) -> Iterator[Pair]:
    """`name[key]=value`; items of an array have their index, as in the runtime."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _deep(f"{name}[{key}]", member)
    elif isinstance(value, list):
        defined = (item for item in value if item is not None)
        for index, item in enumerate(defined):
            yield from _deep(f"{name}[{index}]", item)
    else:
        yield name, text_of(value)


def simple_text(parameter: Parameter, value: Wire) -> str:
    """The decoded text of a parameter in a path or a header."""
    style, name = parameter.style, parameter.wire_name
    if _is_json(parameter):
        return compact_json(value)
    separator = "." if style == "label" and parameter.explode else ","
    if isinstance(value, dict):
        inner = "=" if parameter.explode else ","
        separator = ";" if style == "matrix" and parameter.explode else separator
        text = separator.join(
            f"{key}{inner}{text_of(member)}" for key, member in value.items()
        )
        if style == "matrix" and parameter.explode:
            return f";{text}"
    elif isinstance(value, list):
        if style == "matrix" and parameter.explode:
            return "".join(f";{name}={text_of(item)}" for item in value)
        text = separator.join(map(text_of, value))
    else:
        text = text_of(value)
    return {"label": f".{text}", "matrix": f";{name}={text}"}.get(style, text)


def text_of(value: Wire) -> str:
    """A scalar as it is written in a URL."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case Decimal():
            return format(value, "f")
        case dict() | list():
            return compact_json(value)
        case _:
            return str(value)


def is_nested(value: Wire) -> bool:
    """Whether a value has objects or arrays nested deeper than a parameter allows."""
    if isinstance(value, list):
        return any(isinstance(item, dict | list) for item in value)
    return isinstance(value, dict)
