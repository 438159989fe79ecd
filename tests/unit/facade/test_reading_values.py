"""The handwritten part of the facade: values, times, links, pages, requests."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.support.facade import add_to_path, importable, write_facade


@pytest.fixture(scope="module", autouse=True)
def _facade(tmp_path_factory: pytest.TempPathFactory) -> None:
    add_to_path(importable(write_facade(tmp_path_factory.mktemp("facade"))))


# Values


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", "a"),
        (7, "7"),
        (Decimal("7.10"), "7.10"),
        (True, "true"),
        (None, None),
        ([], None),
        ({}, None),
    ],
)
def test_text(value: object, expected: str | None) -> None:
    from connections._values import text

    assert text(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("0.10"), Decimal("0.10")),
        ("38383.73", Decimal("38383.73")),
        (1, Decimal(1)),
        ("12345678901234567890.123456789", Decimal("12345678901234567890.123456789")),
        ("NaN", None),
        ("Infinity", None),
        ("a lot", None),
        (True, None),
        (None, None),
    ],
)
def test_decimals_keep_every_digit(value: object, expected: Decimal | None) -> None:
    from connections._values import decimal

    found = decimal(value)
    assert found == expected
    assert str(found) == str(expected)


def test_integers_and_flags() -> None:
    from connections._values import flag, integer

    assert [integer(one) for one in (3, "3", True, "3.5", None)] == [
        3,
        3,
        None,
        None,
        None,
    ]
    assert [flag(one) for one in (True, False, "true", 1, None)] == [
        True,
        False,
        None,
        None,
        None,
    ]


def test_dig_goes_through_what_is_there() -> None:
    from connections._values import dig

    body = {"a": {"b": [1]}, "n": None}
    assert dig(body, "a", "b") == [1]
    assert dig(body, "a", "b", "c") is None
    assert dig(body, "n", "x") is None
    assert dig("text", "x") is None


def test_an_empty_object_is_none() -> None:
    from connections import Problem
    from connections._values import unless_empty

    assert unless_empty(Problem()) is None
    assert unless_empty(Problem(code="x")) == Problem(code="x")


def test_needed_says_what_is_missing() -> None:
    from connections import errors
    from connections._values import needed, needed_object

    assert needed("u", "url") == "u"
    with pytest.raises(errors.DecodeError, match="url"):
        needed(None, "url")
    with pytest.raises(errors.DecodeError, match="dict"):
        needed_object(dict, [])


# Times


@pytest.mark.parametrize(
    ("value", "zone", "iso"),
    [
        ("2026-11-20T10:00:00Z", None, "2026-11-20T10:00:00+00:00"),
        (
            "2024-08-20 21:56:19.123935+00:00",
            None,
            "2024-08-20T21:56:19.123935+00:00",
        ),
        ("2026-11-20 10:00:00", None, "2026-11-20T10:00:00"),
        ("2026-11-20 10:00:00", UTC, "2026-11-20T10:00:00+00:00"),
        (
            "2026-07-20 10:00:00",
            ZoneInfo("Europe/Paris"),
            "2026-07-20T10:00:00+02:00",
        ),
        ("2026-11-20", UTC, "2026-11-20T00:00:00"),
        (date(2026, 11, 20), UTC, "2026-11-20T00:00:00"),
        (datetime(2026, 11, 20, tzinfo=UTC), None, "2026-11-20T00:00:00+00:00"),
    ],
)
def test_moments(value: object, zone: Any, iso: str) -> None:
    from connections._times import moment

    found = moment(value, zone)
    assert found is not None
    assert found.isoformat() == iso
    if isinstance(value, str):
        assert found.raw == value


@pytest.mark.parametrize("value", ["", "yesterday", "0000-00-00", 12, None, {}])
def test_what_is_no_moment(value: object) -> None:
    from connections._times import moment

    assert moment(value, UTC) is None


def test_timestamps_of_known_and_unknown_zones_are_not_compared() -> None:
    from connections._times import moment

    known, unknown = moment("2026-11-20T10:00:00Z", None), moment("2026-11-20", None)
    assert known is not None
    assert unknown is not None
    assert (known.is_aware, unknown.is_aware) == (True, False)
    with pytest.raises(TypeError):
        _ = known < unknown


def test_timestamps_survive_copies_and_arithmetic() -> None:
    from connections import Timestamp
    from connections._times import moment

    found = moment("2026-11-20 10:00:00", None)
    assert found is not None
    for again in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):
        assert again == found
        assert again.raw == found.raw
    later = found + timedelta(hours=1)
    assert isinstance(later, Timestamp)
    assert later.raw == ""
    assert found.astimezone(UTC).tzinfo is UTC


def test_earliest_and_latest_pass_over_what_is_not_there() -> None:
    from connections._times import earliest, latest, moment

    times = [moment(f"2026-11-{day}", None) for day in ("20", "10", "30")]
    assert earliest([None, *times]) == times[1]
    assert latest([*times, None]) == times[2]
    assert earliest([]) is latest([None]) is None


def test_from_now() -> None:
    from connections._times import from_now

    now = datetime.now(UTC)
    for found in (from_now(seconds=300), from_now(milliseconds="300000")):
        assert found is not None
        assert timedelta(seconds=290) < found - now < timedelta(seconds=310)
    assert from_now(seconds=None) is None


# Links


@pytest.mark.parametrize(
    ("url", "last", "user"),
    [
        ("https://x.example/users/u-1/connections/c-1", "c-1", "u-1"),
        ("/users/u-1/connections/c-1/", "c-1", "u-1"),
        ("/users/u-1?filter=a/b", "u-1", "u-1"),
        ("/users", "users", None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_ids_in_links(url: str | None, last: str | None, user: str | None) -> None:
    from connections._links import last_segment, segment_after

    assert last_segment(url) == last
    assert segment_after(url, word="users") == user


def test_addresses_are_put_together() -> None:
    from connections._links import page_url

    query = {"a": "x y", "b": None, "c": "ü&"}
    assert page_url("https://x.example/p", query=query) == (
        "https://x.example/p?a=x+y&c=%C3%BC%26"
    )
    assert page_url("https://x.example/p?z=1", query={"a": "1"}) == (
        "https://x.example/p?z=1&a=1"
    )
    assert page_url("https://x.example/p", query={}) == "https://x.example/p"


def test_texts_with_commas() -> None:
    from connections._links import split_texts

    assert split_texts("1,2", None, " 2 , 3,", "") == ("1", "2", "3")


# Pages


def test_a_cursor_that_leads_in_a_circle() -> None:
    from connections import errors
    from connections._pages import Cursor

    pages = Cursor()
    pages.take([1], "2")
    pages.take([2], "3")
    with pytest.raises(errors.DecodeError, match="cycle"):
        pages.take([3], "2")


def test_page_numbers_end() -> None:
    from connections import errors
    from connections._pages import PageNumbers

    known = PageNumbers(1)
    known.take([1], 2)
    assert known.more
    known.take([2], 2)
    assert not known.more
    wrong = PageNumbers(1)
    wrong.take([], 1_200)
    assert not wrong.more
    endless = PageNumbers(0)
    with pytest.raises(errors.DecodeError, match="more than 10000 pages"):
        for count in range(1, 20_000):
            endless.take([count], None)


# Requests


def test_what_was_not_given_is_not_sent() -> None:
    from connections._requests import sent

    assert sent({"a": None, "b": {"c": None, "d": [1]}, "e": False}) == {
        "b": {"d": [1]},
        "e": False,
    }


def test_only_known_names_are_sent() -> None:
    from connections import errors
    from connections._requests import only

    given = {"login": "l", "password": "p"}
    assert only(given, ["password"], ["login"]) == {"password": "p"}
    with pytest.raises(errors.ValidationError, match="login"):
        only(given, ["password"])


def test_answers_stand_in_the_order_of_the_fields() -> None:
    from connections import Challenge, ChallengeKind, Field, errors
    from connections._requests import in_order

    challenge = Challenge(
        id="1",
        kind=ChallengeKind.FIELDS,
        fields=(Field(name="pet"), Field(name="street")),
        raw=None,
    )
    values = {"street": "Elm", "pet": "Rex"}
    assert in_order(challenge, values) == ["Rex", "Elm"]
    with pytest.raises(errors.ValidationError, match="street"):
        in_order(challenge, {"pet": "Rex"})


def test_numbers_that_are_none() -> None:
    from connections import errors
    from connections._requests import whole_number

    assert whole_number("12", "connection") == 12
    for text in ("", "-1", "1.5", "²", "c-1"):
        with pytest.raises(errors.ValidationError, match="connection"):
            whole_number(text, "connection")


# Errors


def test_errors_can_be_pickled_and_say_where() -> None:
    from connections import errors

    error = errors.RateLimited(
        "slow down", provider="p", operation="refresh", code="c", retry_after=Decimal(7)
    )
    again = pickle.loads(pickle.dumps(error))
    assert (again.retry_after, again.provider) == (Decimal(7), "p")
    assert str(again) == str(error) == "slow down (p.refresh, code c)"


def test_timeouts_are_timeouts() -> None:
    from connections import errors

    assert issubclass(errors.RequestTimeout, TimeoutError)
    assert issubclass(errors.StillProcessing, TimeoutError)
    assert str(errors.StillProcessing("wait", provider="p")) == "wait (p)"


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "ValidationError"),
        (404, "NotFound"),
        (418, "ValidationError"),
        (500, "ServerError"),
        (302, "ConnectionsError"),
    ],
)
def test_errors_by_status(status: int, name: str) -> None:
    from connections import errors

    assert errors.for_status(status).__name__ == name
