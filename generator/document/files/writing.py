"""A document in normal form as text."""

import json
import re
from decimal import Decimal

import yaml

from generator.document.files.scalars import plain
from generator.document.values import Json

_MARK = "\N{NULL}"
_EXACT = re.compile(r'"\\u0000([^"\\]*)\\u0000"')


def to_json(root: Json) -> str:
    """The data as JSON, numbers with all of their digits."""
    text = json.dumps(root, indent=2, ensure_ascii=False, default=_marked)
    return _EXACT.sub(r"\1", text) + "\n"


def to_yaml(root: Json) -> str:
    """The data as YAML, numbers with all of their digits, nothing as an alias."""
    return yaml.dump(
        root, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=88
    )


def _marked(value: object) -> str:
    """An exact number as text that `to_json` finds again."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} is no JSON")
    return f"{_MARK}{value}{_MARK}"


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Writes what is shared at each of its places."""
        return True


def _exact(dumper: yaml.CSafeDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


def _text(dumper: yaml.CSafeDumper, value: str) -> yaml.Node:
    """Quoted also where only YAML 1.2 would read something else than text."""
    style = None if isinstance(plain(value), str) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)


_Dumper.add_representer(Decimal, _exact)
_Dumper.add_representer(str, _text)
