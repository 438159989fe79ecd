"""YAML and JSON texts to plain data."""

import json

import pytest

from generator import codes
from generator.document import DEFAULT_LIMITS, Limits
from generator.document.files.reading import decode, read_json, survey
from generator.document.files.yaml_reader import read_yaml
from generator.document.problems import UnreadableError


def test_keys_are_text_as_it_is_written() -> None:
    root, odd = read_yaml("{200: a, true: b, null: c, 1.10: d, 0x1: e}", DEFAULT_LIMITS)
    assert root == {"200": "a", "true": "b", "null": "c", "1.10": "d", "0x1": "e"}
    assert odd == []


def test_what_aliases_repeat_is_independent() -> None:
    root, _ = read_yaml("a: &x {k: [1]}\nb: *x\n", DEFAULT_LIMITS)
    assert isinstance(root, dict)
    assert root["a"] == root["b"]
    assert root["a"] is not root["b"]


def test_own_keys_win_over_merged_ones_and_earlier_ones_over_later() -> None:
    text = "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], x: 0}\n"
    root, _ = read_yaml(text, DEFAULT_LIMITS)
    assert isinstance(root, dict)
    assert root["c"] == {"x": 0, "y": 1, "z": 2}


@pytest.mark.parametrize("text", ['{"<<": {a: 1}}', "{<<: text}", "{<<: [1]}"])
def test_merge_key_that_merges_nothing_is_an_ordinary_key(text: str) -> None:
    root, _ = read_yaml(text, DEFAULT_LIMITS)
    assert isinstance(root, dict)
    assert list(root) == ["<<"]


def test_duplicate_key_is_reported_where_it_stands_and_the_last_one_counts() -> None:
    root, [odd] = read_yaml("a:\n  - b: 1\n    c: 2\n    b: 3\n", DEFAULT_LIMITS)
    assert root == {"a": [{"b": 3, "c": 2}]}
    assert odd.code is codes.DUPLICATE_KEY
    assert (odd.pointer, odd.line, odd.column) == ("/a/0/b", 4, 5)


def test_tags_of_the_core_schema_are_obeyed_and_others_reported() -> None:
    text = "[!!str 1, !!int '2', !!timestamp 2020-01-01, !secret x, !!map {}]"
    root, [odd] = read_yaml(text, DEFAULT_LIMITS)
    assert root == ["1", 2, "2020-01-01", "x", {}]
    assert odd.code is codes.YAML_TAG_IGNORED
    assert odd.pointer == "/3"


def test_only_the_first_document_is_read() -> None:
    root, [odd] = read_yaml("a: 1\n---\nb: 2\n", DEFAULT_LIMITS)
    assert root == {"a": 1}
    assert (odd.code, odd.line) == (codes.YAML_MANY_DOCUMENTS, 2)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3, 2),
        ("a: 1\n b: 2\n", 2, 3),
        ("a: \x07\n", 1, 4),
        ("a: *nobody\n", 1, 4),
        ("? [a]\n: 1\n", 1, 3),
        ("a: 'x\n", 2, 1),
    ],
)
def test_text_that_is_no_yaml_is_located(text: str, line: int, column: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(text, DEFAULT_LIMITS)
    assert caught.value.code is codes.YAML_INVALID
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: |-\n  \tx\n  y\n", {"a": "\tx\ny"}),
        ("a: >-\n  \tx\n", {"a": "\tx"}),
        ("a: |-\n  \t\n  x\n", {"a": "\t\nx"}),
        ("a: 1\n\t\nb: 2\n", {"a": 1, "b": 2}),
        ("a: 1\n\t # c\nb: 2\n", {"a": 1, "b": 2}),
        ("a: |-\n  \tx\nb:\t{\tc: d\te\t}\t# f\n", {"a": "\tx", "b": {"c": "d\te"}}),
        ('a: "\\ud83d\\ude00"\n', {"a": "\N{GRINNING FACE}"}),
        ("%YAML 1.3\n---\na: 1\n", {"a": 1}),
        ("%OTHER x\n---\na: 1\n", {"a": 1}),
    ],
)
def test_what_libyaml_refuses_and_yaml_allows_is_read(
    text: str, expected: object
) -> None:
    assert read_yaml(text, DEFAULT_LIMITS) == (expected, [])


@pytest.mark.parametrize("text", ["a:\n\tb: 1\n", "\ta: 1\n", "a: |\n  \tx\n b: 1\n"])
def test_tabs_do_not_indent(text: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_yaml(text, DEFAULT_LIMITS)
    assert raised.value.code is codes.YAML_INVALID


def test_json_keeps_big_numbers_and_strange_ones() -> None:
    root, _ = read_json('{"a": 12345678901234567890, "b": 1.10, "c": [NaN, -Infinity]}')
    assert isinstance(root, dict)
    assert root["a"] == 12345678901234567890
    assert str(root["b"]) == "1.10"
    assert root["c"] == ["NaN", "-Infinity"]


def test_duplicate_keys_of_json_are_reported_with_their_pointers() -> None:
    root, odd = read_json('{"a": [{"b": 1, "b": 2}], "c/d": {"e": 1, "e": 1, "e": 2}}')
    assert root == {"a": [{"b": 2}], "c/d": {"e": 2}}
    assert [item.pointer for item in odd] == ["/a/0/b", "/c~1d/e", "/c~1d/e"]


def test_json_with_a_mistake_is_located() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_json('{\n  "a": 1,\n  "b" 2\n}')
    assert caught.value.code is codes.JSON_INVALID
    assert (caught.value.line, caught.value.column) == (3, 7)


def test_text_may_start_with_a_byte_order_mark_but_must_be_utf8() -> None:
    assert decode(b"\xef\xbb\xbfa") == "a"
    with pytest.raises(UnreadableError) as caught:
        decode("ä\nöx".encode() + b"\xff")
    assert (caught.value.line, caught.value.column) == (2, 3)


def test_survey_finds_every_reference_and_respects_the_limits() -> None:
    tree = {"a": [{"$ref": "x"}, {"b": {"$ref": "y", "c": {"$ref": 1}}}]}
    root, _ = read_json(json.dumps(tree))
    assert sorted(survey(root, DEFAULT_LIMITS)) == ["x", "y"]
    for limits in (Limits(depth=2), Limits(nodes=3)):
        with pytest.raises(UnreadableError) as caught:
            survey(root, limits)
        assert caught.value.code is codes.LIMIT_EXCEEDED
