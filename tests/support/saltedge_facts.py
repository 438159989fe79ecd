"""Reads what is known of Salt Edge v5 from the tables of the facts document.

The document is prose with Markdown tables. Only the tables count here: operations
(section 2) and schemas (section 3), as the vendor described them. Types stay in the
notation of the tables: `string(date)`, `array<$Connection>`, `$MetaObject`.
"""

import json
import re
from typing import Any

Facts = dict[str, Any]
"""Plain nested data, ready to be compared with `tests.support.structure`."""

_OPERATION = re.compile(r"^\| (GET|POST|PUT|DELETE) (/\S+) \|(.+)\|$", re.MULTILINE)
_PARAMETERS = re.compile(
    r"(?:(?P<place>query|path)\s*:?\s+)?"
    r"(?P<names>`\w+`(?:,\s*`\w+`)*)"
    r"(?:\s+(?P<type>string\(date\)|array<string>|string|integer|boolean|date))?"
    r"s?(?P<required>\s+req\b)?"
)
_SCHEMA = re.compile(
    r"^#### (?P<name>\w+)[^\n]*\n(?P<table>(?:(?!#).*\n?)*)", re.MULTILINE
)
_BASE = re.compile(r"^allOf base: `(\w+)`", re.MULTILINE)
_ENUM = re.compile(r"`[^`]+`(?:, `[^`]+`)*")
_TAG_COUNTS = re.compile(r"^### 2\.1 .*\n(.*) = 46\.", re.MULTILINE)


def operations(text: str) -> Facts:
    """Operations by `METHOD /path`: name, parameters, body, response."""
    found: Facts = {}
    parameters: Facts = {}
    for method, path, rest in _OPERATION.findall(text):
        name, _title, cell, body, response = (part.strip() for part in rest.split("|"))
        parameters = parameters if cell.startswith("same") else _parameters(cell)
        found[f"{method} {path}"] = {
            "name": name,
            "parameters": parameters,
            "body": body if body.isidentifier() else None,
            "response": response.split()[0],
        }
    return found


def _parameters(cell: str) -> Facts:
    """`query customer_id` and so on, each with type and required."""
    text = re.sub(r"\([^()]*[^()\w-][^()]*\)", "", cell).replace("*", "")
    text = text.split("—")[0].replace("in GEN", "")
    found: Facts = {}
    place = "query"
    for clause in text.split(";"):
        match = _PARAMETERS.match(clause.strip())
        if match is None:
            continue
        place = match["place"] or place
        kind = match["type"] or "string"
        for name in re.findall(r"`(\w+)`", match["names"]):
            found[f"{place} {name}"] = {
                "type": "string(date)" if kind == "date" else kind,
                "required": place == "path" or match["required"] is not None,
            }
    return found


def tag_counts(text: str) -> dict[str, int]:
    """How many operations each tag has, tags written in CamelCase."""
    match = _TAG_COUNTS.search(text)
    assert match is not None, "the facts have no section 2.1"
    pairs = (part.split() for part in match[1].split(","))
    return {tag: int(count) for tag, count in pairs}


def schemas(text: str) -> Facts:
    """Schemas by name with their fields, those of an allOf base included."""
    section = text[text.index("### 3.3 ") : text.index("## 4. ")]
    tables = {match["name"]: match["table"] for match in _SCHEMA.finditer(section)}
    found: Facts = {}
    for name, table in tables.items():
        base = _BASE.search(table)
        fields = _fields(tables[base[1]]) if base else {}
        fields |= _fields(table)
        found[name] = {"fields": fields} if fields else {}
    return found


def _fields(table: str) -> Facts:
    rows = (line for line in table.splitlines() if line.startswith("| "))
    cells = ([part.strip() for part in row.strip("| ").split(" | ", 4)] for row in rows)
    return {row[0]: _field(row) for row in map(_padded, cells) if row[0] != "field"}


def _padded(cells: list[str]) -> list[str]:
    return [*cells, "", "", "", ""][:5]


def _field(row: list[str]) -> Facts:
    _, kind, required, default, note = row
    field: Facts = {"type": kind, "required": required == "yes"}
    if default:
        field["default"] = json.loads(default.strip("`"))
    if enum := _ENUM.match(note):
        field["enum"] = sorted(re.findall(r"`([^`]+)`", enum[0]))
    if re.search(r"\bnull(able)?\b", note):
        field["nullable"] = True
    return field


def sample(text: str, label: str) -> object:
    """The JSON payload that follows `label`, with a time where one is elided."""
    section = text[text.index("## 5. Errors") : text.index("## 8. ")]
    section = section.replace('"…Z"', '"2024-03-01T10:00:00Z"')
    start = section.index("{", section.index(label) + len(label))
    payload, _ = json.JSONDecoder().raw_decode(section, start)
    return payload
