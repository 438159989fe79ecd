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
    """The data as JSON; numbers keep all their digits."""
    text = json.dumps(root, indent=2, ensure_ascii=False, default=_marked)
    return _EXACT.sub(r"\1", text) + "\n"


def to_yaml(root: Json) -> str:
    """The data as YAML; numbers keep all their digits, and nothing is an alias."""
    return yaml.dump(
        root, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=88
    )


def _marked(value: object) -> str:
    """An exact number as a marked string, which `to_json` replaces."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} is not a JSON type")
    return f"{_MARK}{value}{_MARK}"


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Writes shared values in full at each place."""
        return True


def _exact(dumper: yaml.CSafeDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


def _text(dumper: yaml.CSafeDumper, value: str) -> yaml.Node:
    """Also quotes strings that only YAML 1.2 would read as something else."""
    style = None if isinstance(plain(value), str) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)


_Dumper.add_representer(Decimal, _exact)
_Dumper.add_representer(str, _text)
