"""YAML as OpenAPI wants it: the JSON schema of YAML 1.2, read with PyYAML."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.CSafeLoader):
    """Dates are strings, `yes` and `no` too, and there are no octal numbers."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    (
        "float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        list("-+.0123456789"),
    ),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first
    )


def read_data(path: Path) -> Any:
    """The data of a JSON or YAML file, with text keys.

    Raises:
        ValueError: if it is neither.
    """
    text = path.read_text(encoding="utf-8-sig")
    try:
        return json.loads(text)
    except ValueError:
        pass
    try:
        return _with_text_keys(yaml.load(text, _Loader))
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"{path.name} cannot be read: {error}") from None


def _with_text_keys(node: Any) -> Any:
    if isinstance(node, dict):
        return {_text(key): _with_text_keys(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_with_text_keys(value) for value in node]
    return node


def _text(key: Any) -> str:
    """A key as it is written: a status code is a number in YAML."""
    if isinstance(key, bool):
        return "true" if key else "false"
    return "null" if key is None else str(key)
