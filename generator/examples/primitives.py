"""Samples of primitive types: strings, numbers, times."""

import re
from datetime import date, datetime
from decimal import Decimal

from generator.examples.wire import Wire
from generator.model import Primitive

_FORMATS = {
    "uuid": "6f1c2a7e-3b5d-4c8f-9e0a-1d2b3c4d5e6f",
    "email": "ada@example.com",
    "idn-email": "ada@example.com",
    "uri": "https://example.com/page",
    "url": "https://example.com/page",
    "uri-reference": "/page",
    "iri": "https://example.com/page",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "09:30:00Z",
    "duration": "PT5M",
    "byte": "ZXhhbXBsZQ==",
    "base64": "ZXhhbXBsZQ==",
    "date": "2026-01-15",
    "date-time": "2026-01-15T09:30:00Z",
    "phone": "+12025550123",
}
_WORDS = {
    "email": "ada@example.com",
    "mail": "ada@example.com",
    "url": "https://example.com/page",
    "uri": "https://example.com/page",
    "link": "https://example.com/page",
    "href": "https://example.com/page",
    "website": "https://example.com",
    "logo": "https://example.com/logo.png",
    "phone": "+12025550123",
    "currency": "EUR",
    "country": "GB",
    "locale": "en",
    "language": "en",
    "iban": "GB33BUKB20201555555555",
    "timezone": "Europe/London",
    "date": "2026-01-15",
}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_primitive(kind: Primitive, value: Wire) -> bool:
    """Whether a value has a primitive type."""
    match kind:
        case Primitive.STRING:
            return isinstance(value, str)
        case Primitive.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Primitive.NUMBER | Primitive.FLOAT:
            return isinstance(value, int | Decimal) and not isinstance(value, bool)
        case Primitive.BOOLEAN:
            return isinstance(value, bool)
        case Primitive.NULL:
            return value is None
        case Primitive.DATE_TIME:
            return isinstance(value, str) and _is_moment(value)
        case Primitive.DATE:
            return isinstance(value, str) and _is_day(value)


def _is_moment(text: str) -> bool:
    if _MOMENT.fullmatch(text) is None:
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_day(text: str) -> bool:
    if _DAY.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def primitive(kind: Primitive, format_: str | None, name: str) -> Wire:
    """A value of a primitive type, based on its format or its name."""
    match kind:
        case Primitive.STRING:
            return _FORMATS.get(format_ or "") or _text(name)
        case Primitive.INTEGER:
            return 1
        case Primitive.NUMBER | Primitive.FLOAT:
            return Decimal("12.50") if kind is Primitive.NUMBER else Decimal("12.5")
        case Primitive.BOOLEAN:
            return True
        case Primitive.NULL:
            return None
        case Primitive.DATE_TIME:
            return _FORMATS["date-time"]
        case Primitive.DATE:
            return _FORMATS["date"]


def _text(name: str) -> str:
    """A string that names what it stands for."""
    words = [word.lower() for word in _WORD.findall(name)]
    if not words:
        return "text"
    known = _WORDS.get(words[-1])
    if known is not None:
        return known
    return "-".join(["example", *words])


def singular(name: str) -> str:
    """The singular name for one item of a list."""
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
