"""Splits the names in a spec into words, and joins words into names.

The input is any text: `accountId`, `API Status`, `400FailedRequestResponse`,
`mfa-response`, `aws_s3_logo_url`. Letters of other scripts are transliterated, so that
two names that look alike cannot differ. Anything except letters and digits separates
words.
"""

import re
from functools import lru_cache

_BRANDS = ("OAuth", "GraphQL", "IPv4", "IPv6", "iOS", "macOS", "GitHub", "PayPal")
"""Names whose inner capitals do not start a word."""

_WORD = re.compile(
    "|".join(_BRANDS)
    + r"|[A-Z]+s(?![a-z])\d*"  # plural acronyms: IDs, URLs
    + r"|[A-Z]+(?![a-z])\d*"  # acronyms: HTTP, S3
    + r"|[A-Z]?[a-z]+\d*"  # words: account, Id, oauth2
    + r"|\d+(?:st|nd|rd|th)(?![a-z])"  # ordinals: 1st
    + r"|\d+"
)

_SIGN = re.compile(r"[+-](?=\d)")
"""What distinguishes `+1` from `-1`, at the start of a name."""

_SYMBOLS = {
    "!": "exclamation",
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "*": "star",
    "+": "plus",
    "-": "minus",
    ".": "dot",
    "/": "slash",
    ":": "colon",
    "<": "less",
    "=": "equal",
    ">": "greater",
    "?": "question",
    "@": "at",
    "^": "caret",
    "_": "underscore",
    "|": "or",
    "~": "tilde",
}
"""The names of symbols, for a name that consists only of symbols."""


_LIST = re.compile(r"\[\]$")
"""How the name of a query parameter or form field marks an array."""

_INNER_SYMBOL = re.compile(r"^_|_$|(?<=_)_|[^\w\s\[\]{}()]", re.ASCII)
"""The symbols that distinguish names with the same words."""


@lru_cache(maxsize=65536)
def split(text: str) -> tuple[str, ...]:
    """The words of a name in their original case; none for text without letters.

    >>> split("getHTTPResponse2")
    ('get', 'HTTP', 'Response2')
    >>> split("aws_s3_logo-url")
    ('aws', 's3', 'logo', 'url')
    >>> split("имяПользователя")
    ('imya', 'Polzovatelya')
    """
    plain = _transliterated(text)
    words = tuple(_WORD.findall(plain))
    if _SIGN.match(plain):
        return (_SYMBOLS[plain[0]], *words)
    return words


def _transliterated(text: str) -> str:
    if text.isascii():
        return text
    # Few specs have names that need it.
    from anyascii import anyascii

    return anyascii(text)


def with_spelled_symbols(text: str) -> str:
    """The text with its symbols spelled as words, for names that differ only in
    symbols: `user-id` becomes `user dash id`, `_id` `underscore id`, and `ids[]` `ids
    list`."""
    plain = _LIST.sub(" list", _transliterated(text))
    return _INNER_SYMBOL.sub(_as_word, plain)


def _as_word(symbol: re.Match[str]) -> str:
    name = "dash" if symbol[0] == "-" else _SYMBOLS.get(symbol[0], "")
    return f" {name} "


def spelled_symbols(text: str) -> str | None:
    """The name of a text that consists only of symbols: `>=` becomes `greater_equal`,
    and an empty text `empty`. None if a symbol has no name.
    """
    names = [_SYMBOLS.get(character) for character in text.strip()]
    known = [name for name in names if name is not None]
    return "_".join(known or ["empty"]) if len(known) == len(names) else None


def snake_case(text: str) -> str:
    """The name in snake_case: `accountId` becomes `account_id`; "" without words."""
    return "_".join(word.lower() for word in split(text))


def pascal_case(text: str) -> str:
    """The name in PascalCase, with inner capitals kept: `HTTPError` is unchanged."""
    return "".join(word[0].upper() + word[1:] for word in split(text))
