"""The warning for calls of a deprecated method."""

import re

from generator.python.text import Text, prose

_REASON = re.compile(
    r"(?:^|\n)\W*deprecated\s*[:;,\u2013\u2014-]\s*(?P<reason>[^\n]+?)(?:[.!](?:\s|$)|\n|$)",
    re.IGNORECASE,
)
"""The start of a description that says why: "Deprecated: use `orders.place`."."""


def deprecation(name: str, description: str | None) -> Text:
    """One sentence: that a method is deprecated and, if the description starts with it,
    what to use instead."""
    match = _REASON.search(prose(description or ""))
    if match is None:
        return Text(f"{name} is deprecated.")
    reason = match["reason"].replace("`", "")
    return Text(f"{name} is deprecated: {reason}.")
