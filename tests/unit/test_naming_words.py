"""Names are split into words, and words joined into names."""

from __future__ import annotations

import keyword

import pytest

from generator.naming import python
from generator.naming.words import pascal_case, snake_case, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("accountId", "account Id"),
        ("getHTTPResponse2", "get HTTP Response2"),
        ("aws_s3_logo-url", "aws s3 logo url"),
        ("userIDs", "user IDs"),
        ("listURLsOfUsers", "list URLs Of Users"),
        ("OAuthToken", "OAuth Token"),
        ("APIStatus", "API Status"),
        ("400FailedRequest", "400 Failed Request"),
        ("Çà et là", "Ca et la"),
        ("__dunder__", "dunder"),
        ("a.b/c:d", "a b c d"),
        ("", ""),
        ("!?", ""),
        ("\u0438\u043c\u044f", "imya"),
        ("\u540d\u524d", "Ming Qian"),
        ("St\u00f8rrelse", "Storrelse"),
        ("\u0141\u00f3d\u017a", "Lodz"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert " ".join(split(text)) == words


@pytest.mark.parametrize(
    ("text", "snake", "pascal"),
    [
        ("accountId", "account_id", "AccountId"),
        ("HTTPError", "http_error", "HTTPError"),
        ("mfa-response", "mfa_response", "MfaResponse"),
        ("user_ids", "user_ids", "UserIds"),
    ],
)
def test_cases(text: str, snake: str, pascal: str) -> None:
    assert snake_case(text) == snake
    assert pascal_case(text) == pascal


@pytest.mark.parametrize(
    ("operation_id", "tag", "name"),
    [
        ("Connections_listAll", "Connections", "list_all"),
        ("connectionsListAll", "Connections", "list_all"),
        ("connections", "Connections", "connections"),
        ("AccountInformation_getUser", "Account Information", "get_user"),
        ("accountInformationGetUser", "Account Information", "get_user"),
        ("list_all", "Connections", "list_all"),
        ("apiStatusCheck", "API", "status_check"),
        ("apiary_get", "API", "apiary_get"),
        ("import", "files", "import_"),
        ("2fa", "users", "operation_2_fa"),
        ("pets.list", "pets", "list"),
    ],
)
def test_methods_lose_the_tag_that_their_resource_says(
    operation_id: str, tag: str, name: str
) -> None:
    assert python.method_name(operation_id, tag) == name


@pytest.mark.parametrize(
    ("method", "path", "name"),
    [
        ("GET", "/connections/{connection_id}", "connections_connection_id_get"),
        ("POST", "/users", "users_post"),
        ("GET", "/", "get"),
        ("DELETE", "/a/{b}/c.json", "a_b_c_json_delete"),
    ],
)
def test_methods_without_an_operation_id(method: str, path: str, name: str) -> None:
    assert python.method_name_from_path(method, path) == name


WIRE_NAMES = [
    *keyword.kwlist,
    "",
    " ",
    "1",
    "a b",
    "é",
    "\u4f60\u597d",
    "x" * 500,
    "\n",
]


@pytest.mark.parametrize("wire_name", WIRE_NAMES, ids=range(len(WIRE_NAMES)))
def test_every_text_has_a_name_that_python_takes(wire_name: str) -> None:
    names = [
        python.class_name(wire_name),
        python.module_name(wire_name),
        python.field_name(wire_name),
        python.argument_name(wire_name),
        python.attribute_name(wire_name),
        python.method_name(wire_name, "tag"),
    ]
    for name in names:
        assert python.is_name(name), name
        assert len(name) < 100


def test_texts_without_words_have_names_of_their_own() -> None:
    assert python.field_name("<") != python.field_name(">")
    assert python.class_name("\u4f60") != python.class_name("\u597d")
    assert python.field_name("<") == python.field_name("<")


@pytest.mark.parametrize("name", ["id", "type", "format", "hash", "name", "filter"])
def test_builtins_that_hide_nothing_stay(name: str) -> None:
    assert python.field_name(name) == name
    assert python.argument_name(name) == name


@pytest.mark.parametrize(
    ("wire_name", "name"),
    [
        ("", "field_empty"),
        ("1st", "field_1st"),
        ("2nd_line", "field_2nd_line"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        (">=", "field_greater_equal"),
        ("@", "field_at"),
        ("@type", "type"),
        ("$ref", "ref"),
        ("mro", "mro_"),
        ("register", "register_"),
    ],
)
def test_odd_names_can_be_read(wire_name: str, name: str) -> None:
    assert python.field_name(wire_name) == name
