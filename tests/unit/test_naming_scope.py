"""The names of one scope are decided together and depend on nothing else."""

from __future__ import annotations

import itertools

import pytest

from generator.naming.scope import NameRequest, Overrides, resolve


def request(wire_name: str, preferred: str, *, fixed: bool = False) -> NameRequest:
    """Somebody, known by the wire name, wants a name."""
    return NameRequest(wire_name, wire_name, preferred, f"/{wire_name}", fixed)


def test_names_that_collide_with_nobody_are_granted() -> None:
    names = resolve([request("userId", "user_id"), request("name", "name")])
    assert names.by_key == {"userId": "user_id", "name": "name"}
    assert names.diagnostics == ()


def test_the_exact_spelling_keeps_the_name() -> None:
    names = resolve([request("userId", "user_id"), request("user_id", "user_id")])
    assert names.by_key["user_id"] == "user_id"
    assert names.by_key["userId"].startswith("user_id_")
    (diagnostic,) = names.diagnostics
    assert diagnostic.code.name == "name-collision"
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer == "/userId"
    assert [one.pointer for one in diagnostic.related] == ["/user_id"]


def test_any_order_gives_the_same_names() -> None:
    requests = [
        request("userId", "user_id"),
        request("UserID", "user_id"),
        request("user-id", "user_id"),
        request("name", "name"),
    ]
    results = {
        tuple(sorted(resolve(order).by_key.items()))
        for order in itertools.permutations(requests)
    }
    assert len(results) == 1
    assert len(set(dict(results.pop()).values())) == 4


def test_a_newcomer_renames_nobody_else() -> None:
    before = resolve([request("userId", "user_id"), request("UserID", "user_id")])
    after = resolve(
        [
            request("userId", "user_id"),
            request("UserID", "user_id"),
            request("other", "other"),
            request("USER_ID", "user_id"),
        ]
    )
    for key, name in before.by_key.items():
        assert after.by_key[key] == name


def test_reserved_names_get_an_underscore() -> None:
    reserved = {"body", "options", "options_"}
    names = resolve([request("body", "body"), request("options", "options")], reserved)
    assert names.by_key == {"body": "body_", "options": "options__"}


def test_an_override_wins_over_the_exact_spelling() -> None:
    names = resolve([request("id", "id"), request("identifier", "id", fixed=True)])
    assert names.by_key["identifier"] == "id"
    assert names.by_key["id"] != "id"


def test_overrides_are_found_by_pointer_and_operation_id() -> None:
    overrides = Overrides({"/a": "one", "#/b": "two", "getC": "three", "/d": "four"})
    preferred = [
        overrides.request("a", "a", "x", "/a").preferred,
        overrides.request("b", "b", "x", "/b").preferred,
        overrides.request("c", "c", "x", "/c", "getC").preferred,
        overrides.request("e", "e", "x", "/e", "getE").preferred,
    ]
    assert preferred == ["one", "two", "three", "x"]
    (diagnostic,) = overrides.unused("specs/x/provider.yaml")
    assert diagnostic.code.name == "override-unused"
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer == "/names/~1d"


def test_the_same_wire_name_several_times_gets_a_name_for_each_place() -> None:
    requests = [NameRequest(f"/{place}", "op", "op", f"/{place}") for place in "abcd"]
    names = resolve(requests)
    assert names.by_key["/a"] == "op"
    assert len(set(names.by_key.values())) == 4
    assert resolve(requests[::-1]).by_key == names.by_key
    assert len(names.diagnostics) == 3
    fewer = resolve(requests[:2]).by_key
    assert fewer == {key: names.by_key[key] for key in fewer}


def test_a_suffix_that_is_a_name_already_is_not_given_again() -> None:
    colliding = [request("userId", "user_id"), request("user_id", "user_id")]
    suffixed = resolve(colliding).by_key["userId"]
    names = resolve([*colliding, request(suffixed, suffixed)]).by_key
    assert len(set(names.values())) == 3
    assert names[suffixed] == suffixed
    reserved = resolve(colliding, {suffixed}).by_key
    assert reserved["userId"] not in {suffixed, "user_id"}


@pytest.mark.parametrize(
    ("exact", "wire_name", "preferred", "name"),
    [
        ("guid", "guid[]", "guid", "guid_list"),
        ("id", "_id", "id", "underscore_id"),
        ("user_id", "user-id", "user_id", "user_dash_id"),
        ("user_id", "user.id", "user_id", "user_dot_id"),
        ("filter", "$filter", "filter", "dollar_filter"),
        ("a_b", "a__b", "a_b", "a_underscore_b"),
        ("UserId", "User-Id", "UserId", "UserDashId"),
    ],
)
def test_symbols_tell_names_apart(
    exact: str, wire_name: str, preferred: str, name: str
) -> None:
    names = resolve([request(exact, exact), request(wire_name, preferred)])
    assert names.by_key == {exact: exact, wire_name: name}


def test_a_spelled_name_that_somebody_has_is_not_given_again() -> None:
    requests = [request("id", "id"), request("_id", "id")]
    owner = request("underscore_id", "underscore_id")
    names = resolve([*requests, owner]).by_key
    assert names["underscore_id"] == "underscore_id"
    assert names["_id"].startswith("id_")
    both = resolve([*requests, request("_Id", "id")]).by_key
    assert len(set(both.values())) == 3
