"""What unquoted words of YAML mean."""

from decimal import Decimal

import pytest

from generator.document.files.scalars import fraction, integer, plain
from generator.document.values import Json


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("Null", None),
        ("nil", "nil"),
        ("True", True),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("on", "on"),
        ("Off", "Off"),
        ("yes", "yes"),
        ("n", "n"),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("0123", "0123"),
        ("08", "08"),
        ("0o17", 15),
        ("0xfF", 255),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("9007199254740993", 9007199254740993),
        ("1.5", 1.5),
        ("-1.5e-07", -1.5e-07),
        ("1.10", Decimal("1.10")),
        (".5", Decimal("0.5")),
        ("1.", Decimal("1")),
        ("01.5", "01.5"),
        ("1e3", Decimal("1E+3")),
        ("0.12345678901234567890", Decimal("0.12345678901234567890")),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("-", "-"),
        ("+", "+"),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T10:00:00Z", "2020-01-01T10:00:00Z"),
        ("1e99999", "1e99999"),
        ("9" * 401, "9" * 401),
    ],
)
def test_word_has_the_value_of_yaml_1_2(text: str, value: Json) -> None:
    assert plain(text) == value
    assert type(plain(text)) is type(value)


def test_numbers_of_json_keep_their_digits() -> None:
    assert integer("12345678901234567890") == 12345678901234567890
    assert integer("1" * 5000) == "1" * 5000
    assert str(fraction("100.10")) == "100.10"
    assert fraction("0.1") == 0.1
    assert isinstance(fraction("0.1"), float)
    assert fraction("1e400000") == "1e400000"
