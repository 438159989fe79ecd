"""Normal forms as text that reads back as the same data."""

from decimal import Decimal

from generator.document import DEFAULT_LIMITS, to_json, to_yaml
from generator.document.files.reading import read_json
from generator.document.files.yaml_reader import read_yaml
from generator.document.values import Json

SHARED: Json = {
    "a": [1, "2020-01-01", "yes", "0123", "1.10", "~", "null", "", "1e3", "0o7", "0x1"]
}

ROOT: Json = {
    "b": SHARED,
    "a": SHARED,
    "numbers": [1, 1.5, Decimal("1.10"), Decimal("1E+3"), 2**70],
    "others": [None, True, False, 'ä\n"\\u0000', {}, []],
    "200": "status",
}


def test_json_reads_back_as_the_same_data() -> None:
    text = to_json(ROOT)
    assert read_json(text) == (ROOT, [])
    assert "1.10," in text


def test_yaml_reads_back_as_the_same_data() -> None:
    text = to_yaml(ROOT)
    root, odd = read_yaml(text, DEFAULT_LIMITS)
    assert root == ROOT
    assert odd == []
    assert "- 1.10\n" in text
    assert "&" not in text
