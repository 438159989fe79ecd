"""`clientloom diff`: what it calls breaking, what it prints, its exit codes."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.commands import run
from tests.support.shared import SHARED, needs_shared
from tests.support.workspace import Example, write_workspace

ROOT = Path(__file__).resolve().parents[2]
HISTORY = sorted((SHARED / "upstream" / "snaptrade" / "history").glob("*.yaml"))

SHOP = yaml.safe_load("""
openapi: 3.1.0
info: {title: Shop, version: "1.2.0"}
servers: [{url: "https://shop.example"}]
paths:
  /orders:
    get:
      tags: [Orders]
      operationId: listOrders
      summary: List orders
      parameters:
        - {name: state, in: query, schema: {type: string, enum: [open, paid]}}
        - {name: pageSize, in: query, schema: {type: integer, default: 20}}
      responses:
        "200":
          description: Orders.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
        "404":
          description: None.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Problem"}}
    post:
      tags: [Orders]
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/NewOrder"}}
      responses: {"204": {description: Done.}}
  /orders/{orderId}:
    get:
      tags: [Orders]
      operationId: getOrder
      security: [{key: []}]
      parameters:
        - {name: orderId, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: It.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Order"}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    other: {type: apiKey, in: header, name: X-Other}
  schemas:
    Order:
      type: object
      required: [id, note]
      properties:
        id: {type: string}
        note: {type: [string, "null"]}
        state: {type: string, enum: [open, paid]}
        total: {type: integer}
        payment:
          oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Cash"}]
    NewOrder:
      type: object
      required: [item]
      properties:
        item: {type: string, maxLength: 10}
        amount: {type: integer, description: How many.}
    Card: {type: object, properties: {number: {type: string}}}
    Cash: {type: object, properties: {currency: {type: string}}}
    Problem: {type: object, properties: {code: {type: string}}}
""")

GONE = object()

GONE_TEXT = re.compile(r"was removed")
NEW_TEXT = re.compile(r"is (a )?new( field| optional argument| argument)?\b(?! value)")


@dataclass(frozen=True)
class Case:
    """Edits of the shop, and the changes that they make: effect, subject, message."""

    name: str
    edits: dict[str, Any]
    expected: list[tuple[str, str, str]]


LIST = "paths /orders get"
CREATE = "paths /orders post"
GET = "paths /orders/{orderId} get"
ORDER = "components schemas Order"
NEW_ORDER = "components schemas NewOrder"
TEXT = {"type": "string"}

CASES = [
    Case(
        "operation gone",
        {CREATE: GONE, NEW_ORDER: GONE},
        [
            ("breaking", "client.orders.create_order", "was removed (`POST /orders`)"),
            ("breaking", "models.NewOrder", "was removed"),
        ],
    ),
    Case(
        "operation new",
        {
            "paths /ping": {
                "get": {
                    "tags": ["Orders"],
                    "operationId": "ping",
                    "responses": {"204": {"description": "Done."}},
                }
            }
        },
        [("additive", "client.orders.ping", "is new (`GET /ping`)")],
    ),
    Case(
        "operation renamed",
        {f"{GET} operationId": "readOrder"},
        [
            (
                "breaking",
                "client.orders.read_order",
                "renamed from `client.orders.get_order`",
            )
        ],
    ),
    Case(
        "operation of another resource",
        {f"{GET} tags": ["Archive"]},
        [
            (
                "breaking",
                "client.archive.get_order",
                "renamed from `client.orders.get_order`",
            )
        ],
    ),
    Case(
        "operation at another path",
        {"paths /orders/{orderId}": GONE, "paths /v2/orders/{orderId}": "moved"},
        [
            (
                "additive",
                "client.orders.get_order",
                "sends `GET /v2/orders/{orderId}` instead of `GET /orders/{orderId}`",
            )
        ],
    ),
    Case(
        "operation deprecated",
        {f"{GET} deprecated": True},
        [
            (
                "additive",
                "client.orders.get_order",
                "is now deprecated and may be removed later",
            )
        ],
    ),
    Case(
        "texts",
        {f"{LIST} summary": "List them", f"{NEW_ORDER} properties item maxLength": 9},
        [
            (
                "documentation",
                "models.NewOrder.item",
                "its constraints are maxLength `9` instead of maxLength `10`",
            ),
            ("wording", "client.orders.list_orders", "has a different summary"),
        ],
    ),
    Case(
        "optional parameter gone",
        {f"{LIST} parameters 1": GONE},
        [
            (
                "breaking",
                "client.orders.list_orders(page_size=)",
                "was removed (query `pageSize`)",
            )
        ],
    ),
    Case(
        "optional parameter new",
        {f"{LIST} parameters 2": {"name": "after", "in": "query", "schema": TEXT}},
        [
            (
                "additive",
                "client.orders.list_orders(after=)",
                "is a new optional argument (query `after`)",
            )
        ],
    ),
    Case(
        "required parameter new",
        {
            f"{LIST} parameters 2": {
                "name": "shop",
                "in": "header",
                "required": True,
                "schema": TEXT,
            }
        },
        [
            (
                "breaking",
                "client.orders.list_orders(shop=)",
                "is a new required argument (header `shop`)",
            )
        ],
    ),
    Case(
        "parameter required",
        {f"{LIST} parameters 1 required": True},
        [
            (
                "breaking",
                "client.orders.list_orders(page_size=)",
                "is now required",
            )
        ],
    ),
    Case(
        "parameter of the path renamed",
        {
            "paths /orders/{orderId}": GONE,
            "paths /orders/{id}": "moved",
            "paths /orders/{id} get parameters 0 name": "id",
        },
        [
            (
                "breaking",
                "client.orders.get_order(id=)",
                "renamed from `order_id`",
            )
        ],
    ),
    Case(
        "values of a parameter",
        {f"{LIST} parameters 0 schema enum": ["open", "late"]},
        [
            (
                "breaking",
                "client.orders.list_orders(state=)",
                "`'paid'` is no longer a value",
            ),
            (
                "additive",
                "client.orders.list_orders(state=)",
                "`'late'` is a new value",
            ),
        ],
    ),
    Case(
        "default",
        {f"{LIST} parameters 1 schema default": 50},
        [
            (
                "documentation",
                "client.orders.list_orders(page_size=)",
                "the server's default is `50` instead of `20`",
            )
        ],
    ),
    Case(
        "argument takes more",
        {f"{LIST} parameters 1 schema type": ["integer", "string"]},
        [
            (
                "additive",
                "client.orders.list_orders(page_size=)",
                "may now be `str`",
            )
        ],
    ),
    Case(
        "result may be null",
        {f"{ORDER} properties total type": ["integer", "null"]},
        [("breaking", "models.Order.total", "may now be `None`")],
    ),
    Case(
        "result is never null",
        {f"{ORDER} properties note type": "string"},
        [("additive", "models.Order.note", "can no longer be `None`")],
    ),
    Case(
        "argument is never null",
        {f"{NEW_ORDER} properties amount type": ["integer", "null"]},
        [("additive", "models.NewOrder.amount", "may now be `None`")],
    ),
    Case(
        "field of a result may be absent",
        {f"{ORDER} required": ["id"]},
        [("breaking", "models.Order.note", "may now be absent")],
    ),
    Case(
        "field of a result is required",
        {f"{ORDER} required": ["id", "note", "state"]},
        [("additive", "models.Order.state", "is now required")],
    ),
    Case(
        "field of a body is required",
        {f"{NEW_ORDER} required": ["item", "amount"]},
        [("breaking", "models.NewOrder.amount", "is now required")],
    ),
    Case(
        "required field of a result is new",
        {
            f"{ORDER} properties shop": TEXT,
            f"{ORDER} required": ["id", "note", "shop"],
        },
        [("additive", "models.Order.shop", "is a new field")],
    ),
    Case(
        "required field of a body is new",
        {
            f"{NEW_ORDER} properties shop": TEXT,
            f"{NEW_ORDER} required": ["item", "shop"],
        },
        [
            (
                "breaking",
                "models.NewOrder.shop",
                "is a new field that requests must set",
            )
        ],
    ),
    Case(
        "field gone",
        {f"{ORDER} properties total": GONE},
        [("breaking", "models.Order.total", "was removed")],
    ),
    Case(
        "type of a field",
        {f"{ORDER} properties total type": "boolean"},
        [("breaking", "models.Order.total", "`int` became `bool`")],
    ),
    Case(
        "variant new",
        {
            "components schemas Cheque": {"type": "object", "properties": {"no": TEXT}},
            f"{ORDER} properties payment oneOf 2": {
                "$ref": "#/components/schemas/Cheque"
            },
        },
        [
            ("breaking", "models.Order.payment", "may now be `models.Cheque`"),
            ("additive", "models.Cheque", "is new"),
        ],
    ),
    Case(
        "result gone",
        {f"{GET} responses": {"204": {"description": "Done."}}},
        [
            (
                "breaking",
                "client.orders.get_order",
                "returns nothing instead of `models.Order`",
            ),
            (
                "additive",
                "client.orders.get_order",
                "can now succeed with status 204 instead of 200",
            ),
        ],
    ),
    Case(
        "status new",
        {f"{GET} responses 410": {"description": "Too late."}},
        [("documentation", "client.orders.get_order", "status 410 is now documented")],
    ),
    Case(
        "body optional",
        {f"{CREATE} requestBody required": False},
        [("additive", "client.orders.create_order(body=)", "is now optional")],
    ),
    Case(
        "body in another media type",
        {
            f"{CREATE} requestBody content": {
                "application/x-www-form-urlencoded": {
                    "schema": {"$ref": "#/components/schemas/NewOrder"}
                }
            }
        },
        [
            (
                "breaking",
                "client.orders.create_order(body=)",
                "is sent as `application/x-www-form-urlencoded` instead of `application/json`",
            )
        ],
    ),
    Case(
        "another scheme besides",
        {f"{GET} security": [{"key": []}, {"other": []}]},
        [
            (
                "additive",
                "client.orders.get_order",
                "is authorized by `key`, or `other` instead of `key`",
            )
        ],
    ),
    Case(
        "another scheme instead",
        {f"{GET} security": [{"other": []}]},
        [
            (
                "breaking",
                "client.orders.get_order",
                "is authorized by `other` instead of `key`",
            )
        ],
    ),
    Case(
        "no scheme needed",
        {f"{GET} security": []},
        [
            (
                "additive",
                "client.orders.get_order",
                "is authorized by nothing instead of `key`",
            )
        ],
    ),
    Case(
        "server",
        {"servers": [{"url": "https://new.example"}]},
        [
            (
                "breaking",
                "Client(base_url=)",
                "defaults to `https://new.example` instead of `https://shop.example`",
            )
        ],
    ),
    Case("order of the document", {"components schemas Order": "last"}, []),
]


def edited(edits: dict[str, Any]) -> dict[str, Any]:
    """The shop with some places set, taken out, or moved."""
    document = copy.deepcopy(SHOP)
    for place, value in edits.items():
        *above, last = place.split(" ")
        node: Any = document
        for step in above:
            node = node[int(step)] if isinstance(node, list) else node[step]
        if value is GONE:
            node.pop(int(last) if isinstance(node, list) else last)
        elif value == "moved":
            node[last] = copy.deepcopy(SHOP["paths"]["/orders/{orderId}"])
        elif value == "last":
            node[last] = node.pop(last)
        elif isinstance(node, list):
            node.insert(int(last), value)
        else:
            node[last] = value
    return document


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder outside of any workspace with the shop as `old.yaml`."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "old.yaml", SHOP)
    return tmp_path


def write(path: Path, document: dict[str, Any]) -> None:
    """Writes a description."""
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")


def found(old: str | Path, new: str | Path, *more: str) -> list[dict[str, Any]]:
    """The changes from one side to the other, as programs read them."""
    ran = run("diff", old, new, "--format", "json", *more)
    assert ran.code in (0, 1), ran.stderr
    (provider,) = ran.json["providers"]
    changes: list[dict[str, Any]] = provider["changes"]
    broken = any("breaking" in (change["effect"], change["wire"]) for change in changes)
    assert ran.code == broken
    return changes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_changes(files: Path, case: Case) -> None:
    write(files / "new.yaml", edited(case.edits))
    changes = found("old.yaml", "new.yaml")
    described = [
        (change["effect"], change["subject"], change["message"]) for change in changes
    ]
    assert described == case.expected
    for change in changes:
        file = "old.yaml" if change["side"] == "old" else "new.yaml"
        assert change["place"]["file"] == file
        assert change["place"]["line"] > 1


IDS = {"name": "ids", "in": "query", "schema": {"type": "array", "items": TEXT}}
"""A parameter that is a list, which every style writes in another way."""

FORM = {
    "application/x-www-form-urlencoded": {
        "schema": {"$ref": "#/components/schemas/NewOrder"},
        "encoding": {"item": {"contentType": "text/plain"}},
    }
}
JSON = "responses 200 content application/json"


@pytest.mark.parametrize(
    ("before", "after", "message", "wire"),
    [
        (
            {f"{LIST} parameters 2": IDS},
            {f"{LIST} parameters 2": {**IDS, "explode": False}},
            "is now written as `form`, not exploded instead of `form`, exploded",
            "breaking",
        ),
        (
            {f"{LIST} parameters 2": {**IDS, "explode": False}},
            {
                f"{LIST} parameters 2": {
                    **IDS,
                    "style": "pipeDelimited",
                    "explode": False,
                }
            },
            "is now written as `pipeDelimited`, not exploded instead of `form`, not exploded",
            "breaking",
        ),
        (
            {},
            {f"{GET} parameters 0 style": "label"},
            "is now written as `label`, not exploded instead of `simple`, not exploded",
            "breaking",
        ),
        (
            {},
            {f"{LIST} parameters 0 allowReserved": True},
            "reserved characters are sent unescaped",
            "breaking",
        ),
        (
            {f"{CREATE} requestBody content": FORM},
            {
                f"{CREATE} requestBody content": FORM,
                f"{CREATE} requestBody content application/x-www-form-urlencoded "
                "encoding item contentType": "application/json",
            },
            "the part `item` is written differently",
            "breaking",
        ),
        (
            {},
            {
                f"{GET} {JSON}": GONE,
                f"{GET} responses 200 content application/hal+json": {
                    "schema": {"$ref": "#/components/schemas/Order"}
                },
            },
            "can now respond with `application/hal+json` instead of application/json",
            "breaking",
        ),
        (
            {f"{CREATE} responses": {"202": {"description": "Soon."}}},
            {f"{CREATE} responses": {"200": {"description": "Done."}}},
            "can now succeed with status 200 instead of 202",
            "breaking",
        ),
        (
            {},
            {f"{CREATE} responses 202": {"description": "Soon."}},
            "can also succeed with status 202",
            "additive",
        ),
        (
            {},
            {"components securitySchemes key name": "X-Api-Key"},
            "is apiKey (header X-Api-Key) instead of apiKey (header X-Key)",
            "breaking",
        ),
    ],
)
def test_what_breaks_on_the_wire_alone(
    files: Path,
    before: dict[str, Any],
    after: dict[str, Any],
    message: str,
    wire: str,
) -> None:
    write(files / "old.yaml", edited(before))
    write(files / "new.yaml", edited(after))
    (change,) = found("old.yaml", "new.yaml")
    assert (change["message"], change["wire"]) == (message, wire)
    assert change["effect"] == "additive"
    ran = run("diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert ("(breaks on the wire" in ran.stdout) is (wire == "breaking")


EVENTS = {
    "text/event-stream": {"schema": {"$ref": "#/components/schemas/Order"}},
}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, EVENTS, ("breaking", "now returns a stream instead of a complete result")),
        (EVENTS, {}, ("breaking", "no longer returns a stream")),
        (
            {},
            {**EVENTS, "application/json": EVENTS["text/event-stream"]},
            ("additive", "streams with `stream=True`"),
        ),
        (
            EVENTS,
            {**EVENTS, "application/json": EVENTS["text/event-stream"]},
            ("breaking", "requests its stream in a different way"),
        ),
    ],
)
def test_what_streams_and_how(
    files: Path,
    before: dict[str, Any],
    after: dict[str, Any],
    expected: tuple[str, str],
) -> None:
    content = f"{GET} responses 200 content"
    for side, contents in (("old", before), ("new", after)):
        edits = {content: contents} if contents else {}
        write(files / f"{side}.yaml", edited(edits))
    changes = found("old.yaml", "new.yaml")
    assert expected in [(change["effect"], change["message"]) for change in changes]


def test_a_name_breaks_code_and_nothing_on_the_wire(files: Path) -> None:
    write(files / "new.yaml", edited({f"{GET} operationId": "readOrder"}))
    (change,) = found("old.yaml", "new.yaml")
    assert (change["effect"], change["wire"]) == ("breaking", "none")


def test_a_default_header_that_changes_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for side, settings in (
        ("old", "headers: {X-Version: '1', X-Mode: a}"),
        ("new", "headers: {X-Version: '2', X-Kind: b}"),
    ):
        shop = Example(yaml.safe_dump(SHOP), settings)
        write_workspace(tmp_path / side, {"shop": shop})
    ran = run("diff", "old/specs", "new/specs", "--format", "json")
    wire = {
        change["message"]: change["wire"]
        for change in ran.json["providers"][0]["changes"]
        if change["subject"].endswith("(headers=)")
    }
    assert wire == {
        "`X-Version` is `2` instead of `1`": "breaking",
        "`X-Mode: a` is no longer sent": "breaking",
        "`X-Kind: b` is sent with every request": "additive",
    }


STALE = """
overlay: 1.0.0
info: {title: Corrections, version: "1"}
x-clientloom-applies-to: file
actions:
  - target: $.components.schemas.Order.properties.total
    update: {minimum: 0}
"""


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        (STALE, "matches nothing"),
        (
            STALE.replace("actions:", "extends: gone.yaml\nactions:"),
            "the file does not exist",
        ),
    ],
)
def test_settings_that_do_not_fit_any_more_are_changes_among_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overlay: str, expected: str
) -> None:
    settings = "{names: {getOrder: fetch}, overlays: [overlay.yaml]}"
    for side, edits in (
        ("old", {}),
        ("new", {f"{ORDER} properties total": GONE, f"{GET} operationId": "readOrder"}),
    ):
        example = Example(yaml.safe_dump(edited(edits)), settings)
        folder = write_workspace(tmp_path / side, {"shop": example}) / "shop"
        text = overlay if side == "new" else STALE
        (folder / "overlay.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ran = run("diff", "old/specs", "new/specs", "--format", "json")
    assert ran.code == 1
    (provider,) = ran.json["providers"]
    changes = {change["subject"]: change for change in provider["changes"]}
    assert changes["models.Order.total"]["message"] == "was removed"
    assert expected in changes["overlay.yaml"]["message"]
    assert changes["overlay.yaml"]["place"]["line"] > 1
    assert "the name for 'getOrder'" in changes["provider.yaml"]["message"]
    assert changes["provider.yaml"]["wire"] == "none"
    text = run("diff", "old/specs", "new/specs", "--format", "markdown").stdout
    assert "provider.yaml" not in text


def test_what_is_accepted_at_its_place_is_no_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted = """
    overlays: [overlay.yaml]
    severities:
      - {code: overlay-no-match, pointer: /actions/0/target, reason: Not published yet.}
    """
    for side, edits in (("old", {}), ("new", {f"{ORDER} properties total": GONE})):
        example = Example(yaml.safe_dump(edited(edits)), accepted)
        folder = write_workspace(tmp_path / side, {"shop": example}) / "shop"
        (folder / "overlay.yaml").write_text(STALE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    printed = run("diff", "old/specs", "new/specs").stdout
    assert "models.Order.total" in printed
    assert "overlay.yaml" not in printed


@pytest.mark.parametrize(
    ("old", "new", "version"),
    [
        ("20111101", "20111101", "20111101.1"),
        ("20111101.1", "20111101", "20111101.2"),
        ("20111101", "20241107", "20241107"),
        ("2020-09-14", "2020-09-14", "2020.9.14.1"),
        ("2020-09-14_1.345.1", "2021-01-02_1.400.0", "2021.1.2"),
        ("2024.1", "2024.2", "2024.2"),
        ("1.2.0", "9.0.0", "2.0.0"),
        ("0.9", "0.9", "0.10.0"),
    ],
)
def test_a_version_that_is_a_date_stays_one(
    files: Path, old: str, new: str, version: str
) -> None:
    write(files / "old.yaml", edited({"info version": old}))
    write(files / "new.yaml", edited({"info version": new, CREATE: GONE}))
    ran = run("diff", "old.yaml", "new.yaml", "--format", "json")
    assert ran.json["providers"][0]["new_version"] == version


def test_text_says_what_happened_where_and_which_version_follows(files: Path) -> None:
    write(
        files / "new.yaml",
        edited({f"{ORDER} properties total": GONE, f"{GET} deprecated": True}),
    )
    line = line_of(files / "new.yaml", "/orders/{orderId}:") + 1
    ran = run("diff", "old.yaml", "new.yaml")
    assert ran.code == 1
    assert ran.stdout == (
        "on code        on the wire\n"
        "breaking       breaking       models.Order.total"
        f"  old.yaml:{line_of(files / 'old.yaml', 'total:')}:9\n"
        "                                was removed\n"
        f"additive       none           client.orders.get_order  new.yaml:{line}:5\n"
        "                                is now deprecated and may be removed later\n"
        "new: 1 breaking, 1 additive; version 1.2.0 becomes 2.0.0\n"
    )


def test_text_holds_nothing_that_a_terminal_would_obey(files: Path) -> None:
    ping = {"get": {"tags": ["Orders"], "responses": {"204": {"description": "D."}}}}
    write(files / "new.yaml", edited({"paths /ping\x07\x1b[2J": ping}))
    ran = run("diff", "old.yaml", "new.yaml")
    assert "is new (GET /ping" in ran.stdout
    assert ran.stdout.replace("\n", "").isprintable()


def line_of(path: Path, text: str) -> int:
    """The number of the only line that is a text, its margin aside."""
    lines = path.read_text(encoding="utf-8").split("\n")
    (found,) = (index for index, line in enumerate(lines, 1) if line.strip() == text)
    return found


def test_markdown_is_a_section_of_a_list_of_changes(files: Path) -> None:
    write(files / "new.yaml", edited({f"{GET} deprecated": True}))
    ran = run("diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert ran.code == 0
    assert ran.stdout == (
        "## client 1.3.0\n"
        "\n"
        "### Compatible\n"
        "\n"
        "- `client.orders.get_order`: is now deprecated and may be removed later\n"
    )


@pytest.mark.parametrize(
    ("edits", "limit", "code"),
    [
        ({f"{GET} deprecated": True}, "breaking", 0),
        ({f"{GET} deprecated": True}, "additive", 1),
        ({f"{LIST} summary": "All"}, "documentation", 0),
        ({f"{LIST} summary": "All"}, "wording", 1),
        ({f"{GET} responses 410": {"description": "Gone."}}, "additive", 0),
        ({f"{GET} responses 410": {"description": "Gone."}}, "documentation", 1),
        ({CREATE: GONE}, "never", 0),
        ({}, "wording", 0),
    ],
)
def test_exit_code_follows_the_limit(
    files: Path, edits: dict[str, Any], limit: str, code: int
) -> None:
    write(files / "new.yaml", edited(edits))
    assert run("diff", "old.yaml", "new.yaml", "--fail-on", limit).code == code


def test_a_description_is_read_with_the_settings_of_the_provider(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = Example(yaml.safe_dump(SHOP), "names: {getOrder: fetch}")
    write_workspace(tmp_path, {"shop": example})
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "new.yaml", edited({f"{GET} deprecated": True}))
    for old, new, more in (
        ("shop", "new.yaml", ()),
        ("specs", "new.yaml", ()),
        ("specs/shop/openapi.yaml", "new.yaml", ("--provider", "shop")),
    ):
        (change,) = found(old, new, *more)
        assert change["subject"] == "client.orders.fetch"
        assert "deprecated" in change["message"]


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose vendor has published a new description; `old.yaml` is the one
    before."""
    write(tmp_path / "old.yaml", SHOP)
    new = edited(
        {
            f"{GET} deprecated": True,
            f"{ORDER} properties total": GONE,
            f"{LIST} parameters 1 schema default": 50,
            f"{LIST} summary": "All orders",
        }
    )
    write_workspace(tmp_path, {"shop": Example(yaml.safe_dump(new))})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_release_is_kept_and_stands_in_the_list_of_changes(shop: Path) -> None:
    assert run("generate").code == 0
    ran = run("diff", "old.yaml", "shop", "--release", "2.0.0")
    assert ran.code == 1
    assert "specs/shop/changes.yaml: version 2.0.0\n" in ran.stderr
    assert "specs/shop/provider.yaml: set `version: 2.0.0`\n" in ran.stderr
    assert run("check").code == 1
    provider = shop / "specs" / "shop" / "provider.yaml"
    provider.write_text(f"{provider.read_text()}version: 2.0.0\n", encoding="utf-8")
    assert run("generate").code == 0
    assert run("check").code == 0
    changelog = shop / "generated" / "shop" / "CHANGELOG.md"
    assert changelog.read_text(encoding="utf-8") == (
        "# Changes\n"
        "\n"
        "## 2.0.0\n"
        "\n"
        "For version `1.2.0` of the API.\n"
        "\n"
        "### Breaking\n"
        "\n"
        "- `models.Order.total`: was removed\n"
        "\n"
        "### Compatible\n"
        "\n"
        "- `client.orders.get_order`: is now deprecated and may be removed later\n"
        "\n"
        "### Documentation\n"
        "\n"
        "- `client.orders.list_orders(page_size=)`: the server's default is `50` instead of `20`\n"
    )


def test_releases_before_stay_and_one_of_the_same_version_is_replaced(
    shop: Path,
) -> None:
    run("diff", "old.yaml", "shop", "--release", "2.0.0")
    run("diff", "old.yaml", "shop", "--release", "2.0.0")
    write(shop / "specs" / "shop" / "openapi.yaml", edited({CREATE: GONE}))
    run("diff", "old.yaml", "shop", "--release", "3.0.0")
    assert run("generate").code == 0
    changelog = (shop / "generated" / "shop" / "CHANGELOG.md").read_text()
    headings = [line for line in changelog.split("\n") if line.startswith("## ")]
    # The package is still of the version that its description has.
    assert headings == ["## 1.2.0", "## 3.0.0", "## 2.0.0"]
    assert "- `client.orders.create_order`: was removed (`POST /orders`)\n" in changelog


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("shop", "old.yaml", "--release", "2.0.0"), "NEW is not a provider"),
        (("old.yaml", "shop", "--release", "two"), "is not a version such as 1.2.0"),
        (
            ("old.yaml", "shop", "--release", "2\n## x"),
            "is not a version such as 1.2.0",
        ),
    ],
)
def test_a_release_that_cannot_be_kept_is_an_error(
    shop: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = run("diff", *arguments)
    assert ran.code == 2
    assert message in ran.stderr
    assert not (shop / "specs" / "shop" / "changes.yaml").exists()


def test_text_of_the_list_of_releases_is_only_text(shop: Path) -> None:
    (shop / "specs" / "shop" / "changes.yaml").write_text(
        "releases:\n"
        "  - version: 1.3.0\n"
        '    api-version: "`1`\\n# x"\n'
        '    breaking: ["<b>x</b>\\n\\n# y {{ 1 + 1 }}"]\n',
        encoding="utf-8",
    )
    assert run("generate").code == 0
    text = (shop / "generated" / "shop" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "<b>" not in text
    assert [line for line in text.split("\n") if line.startswith("# ")] == ["# Changes"]
    assert "1 + 1" in text


def test_a_list_of_releases_that_is_none_is_an_error(shop: Path) -> None:
    path = shop / "specs" / "shop" / "changes.yaml"
    path.write_text("releases: [{version: x, api-version: y}]", encoding="utf-8")
    ran = run("generate")
    assert ran.code == 2
    assert "specs/shop/changes.yaml:1:" in ran.stderr
    assert "/releases/0/version" in ran.stderr


def test_workspaces_are_compared_provider_by_provider(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shop = Example(yaml.safe_dump(SHOP))
    less = Example(yaml.safe_dump(edited({CREATE: GONE, NEW_ORDER: GONE})))
    write_workspace(tmp_path / "old", {"shop": shop, "past": shop})
    write_workspace(tmp_path / "new", {"shop": less, "future": shop})
    ran = run("diff", "old/specs", "new/specs", "--format", "json")
    assert ran.code == 1
    changes = {
        provider["name"]: [
            (change["effect"], change["subject"]) for change in provider["changes"]
        ]
        for provider in ran.json["providers"]
    }
    assert ("breaking", "client.orders.create_order") in changes["shop"]
    assert changes["past"] == [("breaking", "past")]
    assert changes["future"] == [("additive", "future")]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("old.yaml", "nothing.yaml", "is not a file, a folder with clientloom.yaml"),
        ("old.yaml", "broken.yaml", "yaml-invalid"),
    ],
)
def test_a_side_that_cannot_be_read_is_an_error(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    old: str,
    new: str,
    message: str,
) -> None:
    write_workspace(tmp_path, {"shop": Example(yaml.safe_dump(SHOP))})
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "old.yaml", SHOP)
    (tmp_path / "broken.yaml").write_text("paths: [", encoding="utf-8")
    ran = run("diff", old, new)
    assert ran.code == 2
    assert message in ran.stderr
    assert ran.stdout == ""


def test_nothing_changes_between_a_workspace_and_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    ran = run("diff", "specs", "specs", "--fail-on", "wording")
    assert ran.code == 0
    assert ran.stdout.count(": no changes; version ") == 4


@needs_shared
@pytest.mark.parametrize(
    ("old", "new"), list(pairwise(HISTORY[::5])), ids=lambda path: path.stem
)
def test_versions_of_a_vendor_one_after_the_other(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was removed one way is new the other way, and the vendor's own paths say so."""
    monkeypatch.chdir(ROOT)
    forth, back = (
        found(*two, "--provider", "snaptrade") for two in ((old, new), (new, old))
    )
    for one, other in ((forth, back), (back, forth)):
        assert subjects(one, GONE_TEXT) == subjects(other, NEW_TEXT)
    lost = operations(old).keys() - operations(new).keys()
    kept_ids = set(operations(new).values())
    told = {
        each["message"].removeprefix("was removed (`").removesuffix("`)")
        for each in forth
        if each["message"].startswith("was removed (`") and "=" not in each["subject"]
    }
    assert told <= lost
    assert {one for one in lost if operations(old)[one] not in kept_ids} >= told


def subjects(changes: list[dict[str, Any]], text: re.Pattern[str]) -> set[str]:
    """What changes with such a message are about; of an argument its name only, because
    the method may have another name on each side."""
    return {
        change["subject"].partition("(")[2] or change["subject"]
        for change in changes
        if text.match(change["message"])
    }


def operations(path: Path) -> dict[str, str]:
    """METHOD /path of every operation, with its operationId."""
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {
        f"{method.upper()} {place}": operation.get("operationId", "")
        for place, item in document["paths"].items()
        for method, operation in item.items()
        if method in {"get", "put", "post", "delete", "patch"}
    }
