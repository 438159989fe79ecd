"""Assertions that a request or a decoded value matches an exchange."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from pydantic import BaseModel

from ._format import WireText
from ._local_messages import LocalRequest
from ._model import Model
from ._text import to_text


def check_pairs(
    found: Sequence[tuple[str, str]],
    expected: Sequence[Sequence[str | None]],
    what: str,
) -> None:
    """Asserts that pairs of names and values are as expected."""
    left = list(found)
    for name, value in expected:
        same = [
            pair
            for pair in left
            if (pair[0] == name and (value is None or same_text(pair[1], value)))
            # A query that is a document has no values.
            or (value == pair[1] == "" and same_text(pair[0], str(name)))
        ]
        assert same, f"the {what} lacks {name}={value}: {found}"
        left.remove(same[0])
    assert not left, f"the {what} has unexpected entries: {left}"


def same_text(found: str, expected: str) -> bool:
    """Whether two strings are equal, or spell the same time or JSON document."""
    if found == expected:
        return True
    for reader in (datetime.fromisoformat, _read_json):
        try:
            return bool(reader(found) == reader(expected))
        except ValueError:
            continue
    return False


def _read_json(text: str | bytes) -> Any:
    return json.loads(text, parse_float=Decimal)


def check_body(request: LocalRequest, expected: Mapping[str, Any]) -> None:
    """Asserts that a request body is as expected."""
    content = request.content
    if "json" in expected:
        check_value(_read_json(content), expected["json"], "")
    elif "lines" in expected:
        lines = [_read_json(line.lstrip(b"\x1e")) for line in content.splitlines()]
        check_value(lines, expected["lines"], "")
    elif "form" in expected:
        pairs = parse_qsl(content.decode("ascii"), keep_blank_values=True)
        check_pairs(pairs, expected["form"], "form")
    elif "parts" in expected:
        assert set(_part_names(request)) == set(expected["parts"])
    elif "part_count" in expected:
        assert len(_part_names(request)) == expected["part_count"]
    elif "text" in expected:
        assert content == expected["text"].encode("utf-8")
    else:
        assert content == b""


def _part_names(request: LocalRequest) -> list[str]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.content)
    return [
        str(part.get_param("name", header="content-disposition"))
        for part in message.iter_parts()
    ]


def check_value(found: Any, expected: Any, where: str) -> None:
    """Asserts that a decoded value equals a JSON value."""
    if _is_foreign(found):
        # A custom type may represent a value in its own way.
        return
    match expected:
        case dict() if isinstance(found, BaseModel):
            names = _field_names(found)
            given = found.model_fields_set | set(found.model_extra or ())
            assert given == {names.get(key, key) for key in expected}, where or "/"
            for key, one in expected.items():
                value = getattr(found, names.get(str(key), str(key)))
                check_value(value, one, f"{where}/{key}")
        case dict():
            assert isinstance(found, dict), f"{where}: {found!r}"
            assert found.keys() == expected.keys(), where or "/"
            for key, one in expected.items():
                check_value(found[key], one, f"{where}/{key}")
        case list():
            assert isinstance(found, list | tuple), f"{where}: {found!r}"
            assert len(found) == len(expected), where or "/"
            for index, one in enumerate(expected):
                check_value(found[index], one, f"{where}/{index}")
        case _:
            assert _same(
                found, expected
            ), f"{where or '/'}: {found!r}, not {expected!r}"


def _is_foreign(value: object) -> bool:
    """Whether a value's type is neither generated nor a JSON type."""
    if isinstance(value, BaseModel):
        return not isinstance(value, Model)
    return not (value is None or type(value) in _OWN or isinstance(value, WireText))


_OWN = (str, bool, int, float, Decimal, datetime, date, bytes, list, tuple, dict)


def _field_names(model: BaseModel) -> dict[str, str]:
    # Fields of a model in a cycle have no aliases until the model is complete.
    type(model).model_rebuild()
    return {one.alias or name: name for name, one in type(model).model_fields.items()}


def _same(found: Any, expected: Any) -> bool:
    match expected:
        case str():
            if isinstance(found, datetime):
                return found == datetime.fromisoformat(expected)
            if isinstance(found, date):
                return found.isoformat() == expected
            if isinstance(found, bytes):
                return expected in (found.decode("utf-8", "replace"), to_text(found))
            if isinstance(found, Decimal):
                return to_text(found) == expected
            return isinstance(found, str) and same_text(found, expected)
        case bool() | None:
            return found is expected
        case _:
            is_number = isinstance(found, int | float | Decimal)
            return is_number and not isinstance(found, bool) and found == expected
