"""`types` of provider.yaml: how numbers are held, and existing Python types."""

from __future__ import annotations

import asyncio
import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import DiagnosticError
from tests.support import money
from tests.support.commands import run
from tests.support.http_server import HttpServer, Reply
from tests.support.money import Account, Code, Money
from tests.support.own_tests import RUNTIME, run_tests
from tests.support.type_checkers import checked
from tests.support.workspace import (
    Example,
    NotGeneratedError,
    Weaver,
    Woven,
    of_schemas,
    write_workspace,
)

ROOT = Path(__file__).resolve().parents[2]

SHOP = Example(
    """
    servers: [{url: "https://shop.example"}]
    paths:
      /orders/{code}:
        get:
          tags: [Orders]
          operationId: getOrder
          parameters:
            - {name: code, in: path, required: true, schema: {type: string, example: ABC}}
            - {name: others, in: query, schema: {type: array, items: {type: string}}}
            - {name: X-Code, in: header, schema: {$ref: "#/components/schemas/Code"}}
          responses:
            "200":
              description: The order.
              content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
            "409":
              description: What is owed.
              content: {application/json: {schema: {$ref: "#/components/schemas/Money"}}}
      /orders:
        post:
          tags: [Orders]
          operationId: addOrder
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
          responses:
            "200":
              description: The prices.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Money"}}
      /price:
        put:
          tags: [Orders]
          operationId: setPrice
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Money"}}}
          responses: {"204": {description: Done.}}
    components:
      schemas:
        Code: {type: string, example: XYZ}
        Order:
          type: object
          required: [id, price]
          properties:
            id: {type: string}
            price: {$ref: "#/components/schemas/Money"}
            former: {anyOf: [{$ref: "#/components/schemas/Money"}, {type: "null"}]}
            prices: {type: object, additionalProperties: {$ref: "#/components/schemas/Money"}}
            account:
              type: object
              properties: {iban: {type: string}, rate: {type: number}, accountKind: {type: string}}
            code: {$ref: "#/components/schemas/Code"}
            codes: {type: array, items: {$ref: "#/components/schemas/Code"}}
            weight: {type: number}
            height: {type: [number, "null"]}
            kgs: {type: number}
        Money:
          type: object
          required: [amount, currency]
          properties: {amount: {type: number}, currency: {$ref: "#/components/schemas/Currency"}}
        Currency: {type: string, enum: [EUR, USD]}
    """,
    """
    dependencies: ["py-money>=1,<2"]
    types:
      /components/schemas/Money: tests.support.money.Money
      /components/schemas/Code: tests.support.money.Code
      /components/schemas/Order/properties/account: tests.support.money.Account
      /paths/~1orders~1{code}/get/parameters/path:code: tests.support.money.Code
      /paths/~1orders~1{code}/get/parameters/query:others/schema/items: tests.support.money.Code
      /components/schemas/Order/properties/height: float
      /components/schemas/Order/properties/kgs: float
    names:
      /components/schemas/Order/properties/kgs: mass
    """,
)


@pytest.fixture
def shop(weave: Weaver) -> Woven:
    return weave(SHOP)


ORDER = b"""{
    "id": "1", "price": {"amount": 12.5000000000000000001, "currency": "USD"},
    "former": null, "prices": {"small": {"amount": 1, "currency": "EUR"}},
    "account": {"iban": "GB33", "rate": 0.10, "accountKind": "savings"},
    "code": "ABC", "codes": ["A", "B"], "weight": 1.50, "height": 2.5, "kgs": 3
}"""


def answered(body: bytes) -> Reply:
    return Reply(200, body=body, headers=[("Content-Type", "application/json")])


def test_values_are_read_as_existing_types(shop: Woven, server: HttpServer) -> None:
    server.script(answered(ORDER))
    with shop.client(server, strict=True) as client:
        order = client.orders.get_order(Code("ABC"))
    assert order.price == Money(Decimal("12.5000000000000000001"), "USD")
    assert order.former is None
    assert order.prices == {"small": Money(Decimal(1))}
    assert order.account == Account(iban="GB33", rate=Decimal("0.1"), kind="savings")
    assert order.code == Code("ABC")
    assert order.codes == [Code("A"), Code("B")]
    assert (order.weight, type(order.weight)) == (Decimal("1.50"), Decimal)
    assert (order.height, type(order.height)) == (2.5, float)
    assert (order.mass, type(order.mass)) == (3.0, float)


def test_values_are_read_as_existing_types_async(
    shop: Woven, server: HttpServer
) -> None:
    server.script(answered(b'[{"amount": 1.10, "currency": "EUR"}]'))

    async def call() -> Any:
        async with shop.async_client(server, strict=True) as client:
            return await client.orders.add_order(
                body={"id": "1", "price": {"amount": 2}}
            )

    assert asyncio.run(call()) == [Money(Decimal("1.1"))]
    assert server.request.body == b'{"id":"1","price":{"amount":2,"currency":"EUR"}}'


def test_values_of_existing_types_are_written(shop: Woven, server: HttpServer) -> None:
    server.handle(lambda _: answered(b"[]"))
    order = shop.models.Order(
        id="1",
        price=Money(Decimal("12.5000000000000000001"), "USD"),
        former=Money(Decimal("0.10")),
        prices={"small": Money(Decimal(1))},
        account=Account(iban="GB33", rate=Decimal("0.10")),
        code=Code("ABC"),
        codes=[Code("A"), Code("B")],
        height=2.5,
        mass=3,
    )
    with shop.client(server) as client:
        assert client.orders.add_order(body=order) == []
    assert json.loads(server.request.body, parse_float=Decimal) == {
        "id": "1",
        "price": {"amount": Decimal("12.5000000000000000001"), "currency": "USD"},
        "former": {"amount": Decimal("0.10"), "currency": "EUR"},
        "prices": {"small": {"amount": 1, "currency": "EUR"}},
        "account": {"iban": "GB33", "rate": Decimal("0.10"), "accountKind": "current"},
        "code": "ABC",
        "codes": ["A", "B"],
        "height": Decimal("2.5"),
        "kgs": 3,
    }


def test_an_existing_type_can_be_a_whole_body(shop: Woven, server: HttpServer) -> None:
    server.script(Reply(204))
    with shop.client(server) as client:
        client.orders.set_price(body=Money(Decimal("1.20"), "USD"))
    assert server.request.body == b'{"amount":1.20,"currency":"USD"}'


def test_existing_types_are_written_in_urls_and_headers(
    shop: Woven, server: HttpServer
) -> None:
    server.script(answered(ORDER))
    with shop.client(server) as client:
        client.orders.get_order(
            Code("ABC"), others=[Code("D"), Code("E")], x_code=Code("F")
        )
    request = server.request
    assert request.path == "/orders/ABC"
    assert request.parameters == [("others", "D"), ("others", "E")]
    assert request.header("X-Code") == "F"


def test_the_body_of_an_error_can_be_one(shop: Woven, server: HttpServer) -> None:
    server.script(Reply(409, json={"amount": 5, "currency": "USD"}))
    with (
        shop.client(server) as client,
        pytest.raises(shop.module.errors.ConflictError) as caught,
    ):
        client.orders.get_order(Code("ABC"))
    assert caught.value.body == Money(Decimal(5), "USD")


def test_what_does_not_fit_stays_as_it_came_and_is_told(
    shop: Woven, server: HttpServer
) -> None:
    server.script(
        answered(b'{"id": "1", "price": {"amount": 1, "currency": "EUR"}, "code": "x"}')
    )
    told: list[Any] = []
    with shop.client(server, on_drift=told.append) as client:
        order = client.orders.get_order(Code("ABC"))
    assert order.code == "x"
    assert [drift.pointer for drift in told] == ["/code"]


def test_no_class_is_made_for_what_exists(shop: Woven) -> None:
    assert dir(shop.models) == ["Currency", "Order"]
    source = shop.source("models/order.py")
    assert "from tests.support.money import Account, Code, Money" in source
    assert "    former: Money | None = None" in source
    assert '    mass: Annotated[float | None, Field(alias="kgs")] = None' in source
    assert "-> list[Money]:" in shop.source("resources/orders.py")


def test_the_package_requires_what_has_the_types(shop: Woven) -> None:
    text = (shop.folder / "pyproject.toml").read_text(encoding="utf-8")
    assert "py-money>=1,<2" in tomllib.loads(text)["project"]["dependencies"]


def test_its_own_tests_pass(shop: Woven) -> None:
    ran = run_tests(shop.folder, ROOT)
    assert ran.returncode == 0, ran.stdout[-4000:]


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_find_nothing(checker: str, shop: Woven, tmp_path: Path) -> None:
    places = [shop.folder, ROOT, RUNTIME]
    target = shop.folder / shop.module.__name__
    checked(checker, tmp_path, [target], places)


def test_names_that_are_taken_are_imported_under_others(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(
        of_schemas(
            """
            Thing:
              type: object
              properties:
                money: {$ref: "#/components/schemas/Money"}
                price: {type: object, properties: {amount: {type: number}}}
                amount: {type: string}
                decimal: {type: string}
            Money: {type: object, properties: {coins: {type: integer}}}
            """,
            """
            types:
              /components/schemas/Thing/properties/price: tests.support.money.Money
              /components/schemas/Thing/properties/amount: tests.support.money.amount
              /components/schemas/Thing/properties/decimal: decimal.Decimal
            """,
        )
    )
    server.script(
        Reply(
            json={
                "money": {"coins": 1},
                "price": {"amount": 2, "currency": "EUR"},
                "amount": "A",
                "decimal": "1.5",
            }
        )
    )
    with woven.client(server, strict=True) as client:
        thing = client.things.read()
    assert thing.money == woven.models.Money(coins=1)
    assert thing.price == Money(Decimal(2))
    assert isinstance(thing.amount, money.amount)
    assert thing.decimal == Decimal("1.5")


def test_decimals_where_all_other_numbers_are_floats(
    weave: Weaver, server: HttpServer
) -> None:
    woven = weave(
        of_schemas(
            """
            Thing: {type: object, properties: {a: {$ref: "#/components/schemas/Exact"}, b: {type: number}}}
            Exact: {type: number}
            """,
            """
            numbers: float
            types: {/components/schemas/Exact: Decimal}
            """,
        )
    )
    server.script(answered(b'{"a": 0.10000000000000000001, "b": 0.5}'))
    with woven.client(server) as client:
        thing = client.things.read()
    assert thing.a == Decimal("0.10000000000000000001")
    assert isinstance(thing.b, float)


def test_events_hold_existing_types(weave: Weaver) -> None:
    woven = weave(
        Example(
            """
            paths: {}
            webhooks:
              paid:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Money"}}}}
                  responses: {"204": {description: Thanks.}}
            components:
              schemas: {Money: {type: object, properties: {amount: {type: number}}}}
            """,
            """
            types: {/components/schemas/Money: tests.support.money.Money}
            webhooks: {fallback: Money}
            """,
        )
    )
    client = woven.module.Example(base_url="https://example.com")
    event = client.webhooks.parse_unverified(b'{"amount": 1.5}', event="paid")
    assert event == Money(Decimal("1.5"))


@pytest.mark.parametrize(
    ("types", "code"),
    [
        ("/components/schemas/Gone: tests.support.money.Money", "override-unused"),
        ("/components/schemas/Thing/properties/x: tests.m.Money", "override-unused"),
        ("/components/schemas/Thing/properties/name: float", "type-misfit"),
        ("/components/schemas/Thing/properties/box: float", "type-misfit"),
        ("/components/schemas/Thing: float", "type-misfit"),
    ],
)
def test_a_type_for_nothing_is_told(types: str, code: str, weave: Weaver) -> None:
    thing = """
        Thing:
          type: object
          properties: {name: {type: string}, box: {type: object, properties: {a: {}}}}
        """
    with pytest.raises(NotGeneratedError) as caught:
        weave(of_schemas(thing, f"types: {{{types}}}"))
    assert [one.code.name for one in caught.value.diagnostics] == [code]


@pytest.mark.parametrize("name", ["Money", "int", "money.class", "money.", "a b.C"])
def test_what_is_no_type_is_refused(name: str, weave: Weaver) -> None:
    with pytest.raises(DiagnosticError) as caught:
        weave(of_schemas("Thing: {type: object}", f"types: {{/a: {name!r}}}"))
    assert "must be `float`, `Decimal` or a type with its module" in str(caught.value)


def test_another_type_shows_in_diff(tmp_path: Path) -> None:
    thing = """
        Thing: {type: object, properties: {price: {type: number}, rate: {type: number}, bank: {$ref: "#/components/schemas/Bank"}}}
        Bank: {type: object, properties: {iban: {type: string}}}
        """
    sides = []
    for name, types in (
        ("old", "{}"),
        (
            "new",
            """
            /components/schemas/Thing/properties/price: tests.support.money.Money
            /components/schemas/Thing/properties/rate: float
            /components/schemas/Bank: tests.support.money.Account
            """,
        ),
    ):
        example = of_schemas(thing, f"types:\n{types}" if "\n" in types else "")
        specs = write_workspace(tmp_path / name, {"things": example})
        settings = specs / "things" / "provider.yaml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace(example.package, "things_client"))
        sides.append(specs)
    ran = run("diff", *sides, "--format", "json")
    changes = ran.json["providers"][0]["changes"]
    assert {(change["subject"], change["message"]) for change in changes} == {
        (
            "models.Thing.price",
            "`Decimal` became `tests.support.money.Money`",
        ),
        ("models.Thing.rate", "`Decimal` became `float`"),
        ("models.Thing.bank", "`models.Bank` became `tests.support.money.Account`"),
        ("models.Bank", "is now `tests.support.money.Account`"),
    }
