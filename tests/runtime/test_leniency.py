"""Responses that differ from the spec: kept readable, told once; errors when strict."""

from __future__ import annotations

import json
import logging
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

import pytest
from clientloom_runtime import Content, Drift, Model, Operation
from clientloom_runtime.errors import DecodeError
from pydantic import BaseModel, Field, RootModel
from typing_extensions import TypeAliasType

from tests.support.http_server import HttpServer, Reply

if TYPE_CHECKING:
    from tests.runtime.conftest import Connect


class Colour(Enum):
    """An enum as a class."""

    RED = "red"


class Owner(Model):
    """A nested model."""

    name: str
    age: int | None = None


class Cat(Model):
    """A variant."""

    kind: Literal["cat"]
    lives: int | None = None


class Dog(Model):
    """Another variant, with another name for the discriminator on the wire."""

    kind: Annotated[Literal["dog", "hound"], Field(alias="kind")]
    barks: bool | None = None


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]
Chain = TypeAliasType("Chain", list[int])


class Names(RootModel[list[str]]):
    """A list with a name of its own."""


class Thing(Model):
    """Every kind of field."""

    id: str
    status: Literal["open", "closed"] | None = None
    colour: Colour | None = None
    created: Annotated[datetime | None, Field(alias="createdAt")] = None
    day: date | None = None
    uuid: UUID | None = None
    amount: Decimal | None = None
    count: int = 0
    flag: bool | None = None
    owner: Owner | None = None
    owners: list[Owner] = Field(default_factory=list)
    by_name: Annotated[dict[str, Owner] | None, Field(alias="byName")] = None
    pet: Pet | None = None
    pets: list[Pet] | None = None
    either: Owner | Names | int | None = None
    short: Annotated[str | None, Field(max_length=3)] = None
    low: Annotated[int, Field(le=10)] | None = None
    chain: Chain | None = None
    names: Names | None = None
    fixed: tuple[int, str] | None = None


READ: Operation[Any] = Operation(
    "Things_get",
    "GET",
    "/",
    responses={"200": (Content("application/json", lambda: Thing),)},
)


def read(
    server: HttpServer, connect: Connect, body: Any, **options: Any
) -> tuple[Any, list[tuple[str, str, str]]]:
    """What a body is read as, and what was told: kind, pointer, found."""
    drifts: list[Drift] = []
    server.script(Reply(json=body))
    value = connect(server, on_drift=drifts.append, **options).send(READ)
    assert {drift.operation_id for drift in drifts} <= {"Things_get"}
    return value, [(drift.kind, drift.pointer, drift.found) for drift in drifts]


CASES = [
    ({"status": "paused"}, "status", "paused", "unknown-enum-value", "/status", "string"),
    ({"colour": "blue"}, "colour", "blue", "unknown-enum-value", "/colour", "string"),
    ({"createdAt": "soon"}, "created", "soon", "unreadable-text", "/createdAt", "string"),
    ({"createdAt": "2024-13-45T00:00:00Z"}, "created", "2024-13-45T00:00:00Z", "unreadable-text", "/createdAt", "string"),
    ({"day": "2024-01-02T10:00:00Z"}, "day", "2024-01-02T10:00:00Z", "unreadable-text", "/day", "string"),
    ({"uuid": "not-one"}, "uuid", "not-one", "unreadable-text", "/uuid", "string"),
    ({"amount": "n/a"}, "amount", "n/a", "unreadable-text", "/amount", "string"),
    ({"count": None}, "count", None, "unexpected-null", "/count", "null"),
    ({"count": "many"}, "count", "many", "unreadable-text", "/count", "string"),
    ({"flag": "maybe"}, "flag", "maybe", "wrong-type", "/flag", "string"),
    ({"owner": "Ada"}, "owner", "Ada", "wrong-type", "/owner", "string"),
    ({"owner": ["Ada"]}, "owner", ["Ada"], "wrong-type", "/owner", "array"),
    ({"owners": {"a": 1}}, "owners", {"a": 1}, "wrong-type", "/owners", "object"),
    ({"owners": None}, "owners", None, "unexpected-null", "/owners", "null"),
    ({"pet": {"kind": "fish", "fins": 2}}, "pet", {"kind": "fish", "fins": 2}, "unknown-variant", "/pet", "object"),
    ({"pet": {"lives": 9}}, "pet", {"lives": 9}, "unknown-variant", "/pet", "object"),
    ({"pet": "cat"}, "pet", "cat", "unknown-variant", "/pet", "string"),
    ({"either": {"other": 1}}, "either", {"other": 1}, "unknown-variant", "/either", "object"),
    ({"short": "too long"}, "short", "too long", "constraint", "/short", "string"),
    ({"low": 11}, "low", 11, "constraint", "/low", "number"),
    ({"fixed": "x"}, "fixed", "x", "unreadable-text", "/fixed", "string"),
    ({"id": 5}, "id", 5, "wrong-type", "/id", "number"),
    ({"id": True}, "id", True, "wrong-type", "/id", "boolean"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "field", "kept", "kind", "pointer", "found"), CASES)
def test_what_does_not_fit_stays_and_is_told(
    server: HttpServer,
    connect: Connect,
    change: dict[str, Any],
    field: str,
    kept: Any,
    kind: str,
    pointer: str,
    found: str,
) -> None:
    value, told = read(server, connect, {"id": "1", "colour": "red", **change})
    assert getattr(value, field) == kept
    assert told == [(kind, pointer, found)]
    if field != "colour":
        assert value.colour is Colour.RED


@pytest.mark.parametrize(("change", "field", "kept", "kind", "pointer", "found"), CASES)
def test_strict_clients_refuse_it(
    server: HttpServer,
    connect: Connect,
    change: dict[str, Any],
    field: str,
    kept: Any,
    kind: str,
    pointer: str,
    found: str,
) -> None:
    del field, kept
    body = {"id": "1", **change}
    with pytest.raises(DecodeError, match="differs from the spec") as caught:
        read(server, connect, body, strict=True)
    (problem,) = caught.value.problems
    assert (problem.pointer, problem.kind) == (pointer, kind)
    assert problem.message == f"{kind}, found {found}"
    assert json.loads(caught.value.content) == body


def test_what_fits_is_not_told(server: HttpServer, connect: Connect) -> None:
    value, told = read(
        server,
        connect,
        {
            "id": "1",
            "status": "open",
            "createdAt": "2024-01-02T03:04:05Z",
            "amount": 1.10,
            "pet": {"kind": "hound", "barks": True},
            "either": 5,
            "chain": [1],
            "names": ["a"],
            "fixed": [1, "a"],
        },
        strict=True,
    )
    assert told == []
    assert value.created == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert isinstance(value.pet, Dog)


def test_unknown_properties_are_kept_and_told(
    server: HttpServer, connect: Connect
) -> None:
    body = {
        "id": "1",
        "new": {"deep": [1.5]},
        "owners": [{"name": "a"}, {"name": "b", "x/y": None}],
        "byName": {"k": {"name": "c", "z": [1]}},
        "pet": {"kind": "cat", "w": "text"},
    }
    value, told = read(server, connect, body)
    assert value.new == {"deep": [Decimal("1.5")]}
    assert value.model_extra == {"new": {"deep": [Decimal("1.5")]}}
    assert value.owners[1].model_extra == {"x/y": None}
    assert told == [
        ("unknown-property", "/new", "object"),
        ("unknown-property", "/owners/1/x~1y", "null"),
        ("unknown-property", "/byName/k/z", "array"),
        ("unknown-property", "/pet/w", "string"),
    ]
    with pytest.raises(DecodeError) as caught:
        read(server, connect, body, strict=True)
    assert [problem.pointer for problem in caught.value.problems] == [
        pointer for _, pointer, _ in told
    ]


def test_unknown_properties_beside_other_drift(
    server: HttpServer, connect: Connect
) -> None:
    value, told = read(server, connect, {"id": 5, "new": 1})
    assert (value.id, value.new) == (5, 1)
    assert told == [
        ("wrong-type", "/id", "number"),
        ("unknown-property", "/new", "number"),
    ]


class Open(Model):
    """A model whose spec says `additionalProperties: {$ref: Owner}`."""

    __pydantic_extra__: dict[str, Owner]
    id: int | None = None


class Loose(Model):
    """A model whose further properties have a type that is not imported at runtime."""

    __pydantic_extra__: dict[str, Missing]  # type: ignore[name-defined]  # noqa: F821


class Listed(RootModel[list[Open | Owner]]):
    """A list of models with a name."""


def test_open_models_have_no_unknown_properties() -> None:
    from clientloom_runtime._lenient import read_leniently
    from clientloom_runtime._unknown import note_unknown

    notes: list[tuple[str, str, str]] = []

    def note(*each: str) -> None:
        notes.append(each)  # type: ignore[arg-type]

    fits = Listed.model_validate(
        [{"id": 1, "ann": {"name": "Ann", "age": 5, "odd": 1}}]
    )
    note_unknown(fits, note)
    assert [each[:2] for each in notes] == [("unknown-property", "/0/ann/odd")]
    notes.clear()
    value = read_leniently(Open, {"id": "x", "ann": {"name": 5}}, note)
    assert isinstance(value.ann, Owner)
    assert [each[1] for each in notes] == ["/id", "/ann/name"]


def test_a_type_of_further_properties_that_cannot_be_found() -> None:
    from clientloom_runtime._shapes import shape_of

    shape = shape_of(Loose)
    assert (shape.is_open, shape.extra) == (True, Any)


def test_a_new_property_is_no_warning(
    server: HttpServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(Reply(json={"id": "1", "new": "s3cret"}))
    with caplog.at_level(logging.INFO, "example_client"):
        connect(server).send(READ)
    (record,) = (each for each in caplog.records if each.name == "example_client")
    assert record.levelno == logging.INFO
    assert record.getMessage().endswith("unknown-property at /new (found: string)")


@pytest.mark.parametrize("status", [201, 204])
def test_a_success_that_is_not_documented(
    server: HttpServer, connect: Connect, status: int
) -> None:
    drifts: list[Drift] = []
    server.script(Reply(status, json={"id": "1"}), Reply(status))
    caller = connect(server, on_drift=drifts.append)
    value = caller.send(READ)
    assert value == (Thing(id="1") if status == 201 else None)
    assert drifts == [Drift("Things_get", "undocumented-status", "", "absent")]
    with pytest.raises(DecodeError, match="differs from the spec"):
        caller.send(READ, options={"strict": True})


def test_a_body_with_a_status_that_should_have_none(
    server: HttpServer, connect: Connect
) -> None:
    read: Operation[Any] = Operation(
        "get", "GET", "/", responses={"205": READ.responses["200"]}
    )
    server.script(Reply(205, json={"id": "1"}), Reply(205))
    caller = connect(server)
    assert caller.send(read, options={"strict": True}) == Thing(id="1")
    assert caller.send(read, options={"strict": True}) is None


def test_a_missing_required_property_reads_as_none(
    server: HttpServer, connect: Connect
) -> None:
    value, told = read(server, connect, {"status": "open", "more": 1})
    assert (value.id, value.status, value.more) == (None, "open", 1)
    assert told[0] == ("missing-required", "/id", "absent")
    assert "id" not in value.model_dump(exclude_unset=True) or value.id is None


def test_one_bad_item_does_not_lose_a_list(
    server: HttpServer, connect: Connect
) -> None:
    body = {"id": "1", "owners": [{"name": "A"}, {"name": 5}, {}, "B", {"name": "C"}]}
    value, told = read(server, connect, body)
    first, second, third, fourth, fifth = value.owners
    assert (first, fifth) == (Owner(name="A"), Owner(name="C"))
    assert (second.name, third.name, fourth) == (5, None, "B")
    assert told == [
        ("wrong-type", "/owners/1/name", "number"),
        ("missing-required", "/owners/2/name", "absent"),
        ("wrong-type", "/owners/3", "string"),
    ]


def test_a_map_keeps_its_good_values(server: HttpServer, connect: Connect) -> None:
    body = {"id": "1", "byName": {"a/b~": {"name": 5}, "c": {"name": "C"}}}
    value, told = read(server, connect, body)
    assert value.by_name["c"] == Owner(name="C")
    assert value.by_name["a/b~"].name == 5
    assert told == [("wrong-type", "/byName/a~1b~0/name", "number")]


def test_a_named_list_keeps_its_good_items(
    server: HttpServer, connect: Connect
) -> None:
    value, told = read(server, connect, {"id": "1", "names": ["a", 5]})
    assert isinstance(value.names, Names)
    assert value.names.root == ["a", 5]
    assert told == [("wrong-type", "/names/1", "number")]


def test_an_alias_of_a_type_is_seen_through(
    server: HttpServer, connect: Connect
) -> None:
    value, told = read(server, connect, {"id": "1", "chain": [1, "x"]})
    assert value.chain == [1, "x"]
    assert told == [("unreadable-text", "/chain/1", "string")]


def test_a_known_variant_with_a_wrong_property(
    server: HttpServer, connect: Connect
) -> None:
    body = {"id": "1", "pets": [{"kind": "cat", "lives": "nine"}, {"kind": "dog"}]}
    value, told = read(server, connect, body)
    cat, dog = value.pets
    assert (type(cat), cat.lives, type(dog)) == (Cat, "nine", Dog)
    assert told == [("unreadable-text", "/pets/0/lives", "string")]


@pytest.mark.parametrize(
    ("body", "kind", "told"),
    [
        ({"name": 5}, Owner, [("wrong-type", "/either/name", "number")]),
        ({"age": 5}, Owner, [("missing-required", "/either/name", "absent")]),
        (["a", 5], list, [("unknown-variant", "/either", "array")]),
        ("x", str, [("unreadable-text", "/either", "string")]),
    ],
)
def test_a_union_takes_the_variant_that_fits_best(
    server: HttpServer, connect: Connect, body: Any, kind: type, told: Any
) -> None:
    value, drifts = read(server, connect, {"id": "1", "either": body})
    assert isinstance(value.either, kind)
    assert drifts == told


def test_a_union_without_a_discriminator_counts_what_does_not_fit() -> None:
    class Plain(Model):
        number: str
        cvc: int

    class Other(Model):
        number: str
        bank: str

    from clientloom_runtime._lenient import read_leniently

    notes: list[tuple[str, str, str]] = []
    value = read_leniently(
        list[Plain | Other],
        [{"number": 1, "bank": "b"}, {"number": 1, "cvc": 2}],
        lambda *note: notes.append(note),
    )
    assert [type(each) for each in value] == [Other, Plain]
    assert [note[1] for note in notes] == ["/0/number", "/1/number"]


class Card(Model):
    """A variant with a constant, without a discriminator in the spec."""

    type: Literal["card"] | None = None
    number: str | None = None


class Account(Model):
    """Another one."""

    type: Literal["account", "iban"]
    number: str | None = None


@pytest.mark.parametrize(
    ("value", "kind", "places"),
    [
        ({"type": "cash", "number": "1"}, dict, [("unknown-variant", "")]),
        ({"number": "1"}, Card, []),
        ({"type": "iban", "number": 1}, Account, [("wrong-type", "/number")]),
        ({"type": "card", "number": 1}, Card, [("wrong-type", "/number")]),
    ],
)
def test_constants_tell_variants_apart(
    value: Any, kind: type, places: list[tuple[str, str]]
) -> None:
    from clientloom_runtime._lenient import read_leniently

    notes: list[tuple[str, str, str]] = []
    read = read_leniently(Card | Account, value, lambda *note: notes.append(note))
    assert isinstance(read, kind)
    assert [note[:2] for note in notes] == places


def test_a_discriminated_union_beside_other_types() -> None:
    from clientloom_runtime._lenient import read_leniently

    notes: list[tuple[str, str, str]] = []
    value = read_leniently(
        list[Pet | list[int] | Owner],
        [{"kind": "cat", "lives": "x"}, ["y"], {"name": 5}, "z"],
        lambda *note: notes.append(note),
    )
    assert [type(each) for each in value] == [Cat, list, Owner, str]
    assert [note[:2] for note in notes] == [
        ("unreadable-text", "/0/lives"),
        ("unreadable-text", "/1/0"),
        ("wrong-type", "/2/name"),
        ("unknown-variant", "/3"),
    ]


class Plain(BaseModel):
    """A model of a user, which does not keep what it does not know."""

    pet: Pet
    kinds: Annotated[list[Literal["a"]], ["metadata that has no hash"]]
    chains: list[Chain]


def test_models_of_other_kinds() -> None:
    from clientloom_runtime._lenient import read_leniently

    notes: list[tuple[str, str, str]] = []
    value = read_leniently(
        Plain,
        {
            "pet": {"kind": "cat", "lives": "x"},
            "kinds": ["a", "b"],
            "chains": [[1], ["x"]],
            "unknown": 1,
        },
        lambda *note: notes.append(note),
    )
    assert (value.pet.lives, value.kinds, value.chains) == (
        "x",
        ["a", "b"],
        [[1], ["x"]],
    )
    assert not hasattr(value, "unknown")
    assert [note[:2] for note in notes] == [
        ("unreadable-text", "/pet/lives"),
        ("unknown-enum-value", "/kinds/1"),
        ("unreadable-text", "/chains/1/0"),
    ]


Nested = TypeAliasType("Nested", Annotated[Cat | Dog, "documented"])


class Keeper(Owner):
    """A variant beside a union of variants."""

    kind: Literal["keeper"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"kind": "dog"}, Dog),
        ({"kind": "keeper"}, Keeper),
        ({"kind": "fish"}, None),
        ({"no": "kind"}, None),
        ("dog", None),
    ],
)
def test_variants_inside_variants(value: Any, kind: type | None) -> None:
    from clientloom_runtime._variants import discriminated_variant

    members = (Nested, dict[str, int], Owner, Keeper)
    assert discriminated_variant(members, "kind", value) is kind


def test_a_union_of_maps_lists_and_models() -> None:
    from clientloom_runtime._lenient import read_leniently

    notes: list[tuple[str, str, str]] = []
    kinds = list[dict[str, int] | list[int] | Owner]
    value = read_leniently(
        kinds, [{"a": "x"}, ["y"], 5, None], lambda *note: notes.append(note)
    )
    assert value == [{"a": "x"}, ["y"], 5, None]
    assert [note[:2] for note in notes] == [
        ("unreadable-text", "/0/a"),
        ("unreadable-text", "/1/0"),
        ("unknown-variant", "/2"),
        ("unexpected-null", "/3"),
    ]


def test_each_drift_is_told_once_for_a_client(
    server: HttpServer, connect: Connect
) -> None:
    called: Operation[Any] = Operation(
        "Things_list",
        "GET",
        "/",
        responses={"200": (Content("application/json", lambda: list[Thing]),)},
    )
    body = [{"id": "1", "status": "new"}, {"id": "2", "status": "odd"}]
    server.script(Reply(json=body), Reply(json=body), Reply(json=body))
    drifts: list[Drift] = []
    caller = connect(server, on_drift=drifts.append)
    caller.send(called)
    caller.send(called)
    assert [drift.pointer for drift in drifts] == ["/0/status"]
    caller.variant(on_drift=drifts.append).send(called)
    assert len(drifts) == 2


def test_a_flood_of_drifts_ends() -> None:
    from clientloom_runtime._drift import DriftReporter

    told: list[Drift] = []
    reporter = DriftReporter(told.append)
    for number in range(3_000):
        reporter.report(Drift("Op", "wrong-type", f"/key{number}", "string"))
    assert len(told) == 2_000


def test_by_default_the_log_is_told_without_the_value(
    server: HttpServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(Reply(json={"id": "1", "status": "s3cret"}), Reply(json=[1]))
    caller = connect(server)
    with caplog.at_level(logging.WARNING):
        caller.send(READ)
        caller.send(READ)
    assert [record.getMessage() for record in caplog.records] == [
        "the response of Things_get differs from the spec: "
        "unknown-enum-value at /status (found: string)",
        "the response of Things_get differs from the spec: "
        "wrong-type at / (found: array)",
    ]
    assert {record.name for record in caplog.records} == {"example_client"}


def test_a_call_can_be_strict_alone(server: HttpServer, connect: Connect) -> None:
    server.script(Reply(json={}), Reply(json={}))
    caller = connect(server, on_drift=lambda _: None)
    with pytest.raises(DecodeError):
        caller.send(READ, options={"strict": True})
    assert caller.send(READ).id is None


def test_a_name_of_python_is_no_name_of_the_wire(
    server: HttpServer, connect: Connect
) -> None:
    value, told = read(server, connect, {"id": "1", "by_name": 5, "created": "x"})
    assert (value.by_name, value.created) == (None, None)
    assert [pointer for _, pointer, _ in told] == ["/by_name", "/created"]


@pytest.mark.filterwarnings("error")
def test_what_was_kept_can_be_written_again(
    server: HttpServer, connect: Connect
) -> None:
    body = {"id": "1", "status": "new", "createdAt": "soon", "owner": {"name": 5}}
    value, _ = read(server, connect, body)
    assert value.model_dump(exclude_unset=True) == body
    assert json.loads(value.model_dump_json(exclude_unset=True)) == body
    server.script(Reply(204))
    from clientloom_runtime import Body

    put: Operation[None] = Operation(
        "Put", "PUT", "/", body=Body((Content("application/json", lambda: Thing),))
    )
    connect(server).send(put, body=value)
    assert server.requests[-1].json == body
