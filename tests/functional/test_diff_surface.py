"""`clientloom diff --surface`: what users of a published package have to change."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator.surface.files import find_package
from generator.surface.reading import read_surface
from generator.surface.types import accepts
from tests.functional.test_command_schemas import hold
from tests.support.commands import Ran, contents, run
from tests.support.workspace import Example, write_workspace

ORDERS = """
paths:
  /orders:
    get:
      tags: [Orders]
      operationId: listOrders
      parameters:
        - {name: state, in: query, schema: {type: string}}
      responses:
        "200":
          description: Orders.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Order"}}
        "404": {description: None.}
    post:
      tags: [Orders]
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/NewOrder"}}
      responses: {"204": {description: Done.}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties: {id: {type: string}, total: {type: integer}}
    NewOrder:
      type: object
      required: [item]
      properties: {item: {type: string}}
"""

SETTINGS = "version: 1.2.0"


@dataclass(frozen=True)
class Released:
    """A released package and its workspace."""

    specs: Path
    package: Path

    @property
    def import_name(self) -> str:
        """What the package is imported by."""
        return Example(ORDERS, SETTINGS).package

    def edit(self, old: str, new: str) -> None:
        """Changes the description."""
        path = self.specs / "shop" / "openapi.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def compare(self, old: str | Path, *arguments: str) -> Ran:
        """Compares a package with what would be generated now."""
        options = ("--workspace", str(self.specs), *arguments)
        return run("diff", "--surface", old, "shop", *options)


@pytest.fixture
def released(tmp_path: Path) -> Released:
    specs = write_workspace(tmp_path, {"shop": Example(ORDERS, SETTINGS)})
    assert run("generate", "--workspace", specs).code == 0
    released = tmp_path / "released"
    (tmp_path / "generated").rename(released)
    return Released(specs, released / "shop")


def told(result: Ran) -> list[tuple[str, str, str]]:
    """What changes, as effect, subject and message."""
    hold("diff", result.json)
    (provider,) = result.json["providers"]
    return [
        (change["effect"], change["subject"], change["message"])
        for change in provider["changes"]
    ]


def test_what_is_generated_again_has_no_changes(released: Released) -> None:
    result = released.compare(released.package)
    assert result.code == 0
    assert result.stdout.endswith("no changes; version 1.2.0 stays\n")


def test_changes_of_the_description_are_changes_of_the_surface(
    released: Released,
) -> None:
    released.edit("- name: state\n", "- name: status\n        required: true\n")
    released.edit("total:\n          type: integer", "total:\n          type: string")
    released.edit("        '404':\n          description: None.\n", "")
    result = released.compare(released.package, "--format", "json")
    assert result.code == 1
    models = f"{released.import_name}.models"
    assert told(result) == [
        ("breaking", "client.orders.list_orders(state=)", "was removed"),
        (
            "breaking",
            "client.orders.list_orders(status=)",
            "is a new required argument",
        ),
        (
            "breaking",
            f"{models}.Order.total",
            "returns `str | None` instead of `int | None`",
        ),
        (
            "documentation",
            "client.orders.list_orders",
            "no longer documents that it raises `NotFoundError`",
        ),
    ]
    assert result.json["providers"][0]["new_version"] == "2.0.0"


def test_a_method_with_another_name_is_found_by_its_request(
    released: Released,
) -> None:
    released.edit("operationId: listOrders", "operationId: findAll")
    result = released.compare(released.package, "--format", "json")
    assert told(result) == [
        (
            "breaking",
            "client.orders.find_all",
            "was renamed from `client.orders.list_orders`",
        )
    ]


def test_what_users_added_is_a_part_of_both(released: Released) -> None:
    custom = "class Helper:\n    def go(self, times: int) -> None: ...\n"
    place = released.specs.parent / "generated" / "shop" / released.import_name
    place.mkdir(parents=True)
    (place / "_custom.py").write_text(custom, encoding="utf-8")
    result = released.compare(released.package, "--format", "json")
    assert told(result) == [("additive", f"{released.import_name}.Helper", "is new")]


def archives(project: Path, target: Path) -> tuple[Path, Path]:
    """The wheel and the sdist of a package."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target)]
    subprocess.run([*command, str(project)], check=True, capture_output=True)
    (wheel,) = target.glob("*.whl")
    (sdist,) = target.glob("*.tar.gz")
    return wheel, sdist


def test_wheel_sdist_folder_and_installed_package_say_the_same(
    released: Released, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel, sdist = archives(released.package, tmp_path / "dist")
    installed = tmp_path / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    monkeypatch.syspath_prepend(str(installed))
    released.edit("operationId: listOrders", "operationId: findAll")
    before = contents(tmp_path / "released")
    results = [
        released.compare(old, "--format", "json")
        for old in (
            released.package,
            released.package / released.import_name,
            wheel,
            sdist,
            installed / released.import_name,
            released.import_name.replace("_", "-"),
        )
    ]
    assert {result.code for result in results} == {1}
    assert [result.stdout for result in results] == [results[0].stdout] * 6
    assert released.import_name not in sys.modules, "nothing is imported"
    assert contents(tmp_path / "released") == before


def test_the_provider_is_found_by_the_package(released: Released) -> None:
    workspace = ("--workspace", released.specs)
    result = run("diff", "--surface", released.package, *workspace)
    assert (result.code, "no changes" in result.stdout) == (0, True)


OLD = '''
"""A client by hand."""

import typing

import httpx


class ShopError(Exception):
    """Any error."""


class NotFound(ShopError, KeyError):
    """Nothing is there."""


class Order:
    id: str
    total: int | None = None


class Orders:
    def get(self, order_id: str, expand: bool = False) -> Order:
        """Gets.

        Raises:
            NotFound: 404: nothing is there.
        """
        return self._send("GET", f"/orders/{order_id}")

    def list(self, state: str | None = None, *, limit: int = 20) -> list[Order]:
        return self._send("GET", "/orders", state=state)

    def _send(self, method, path, **query):
        return httpx.request(method, path, params=query)


class Shop:
    def __init__(self, *, key: str) -> None:
        self.orders = Orders()
'''


@dataclass(frozen=True)
class Case:
    """An edit of the client, and what it changes: effect, subject after `shop`, message."""

    name: str
    old: str
    new: str
    expected: list[tuple[str, str, str]]
    code: int = field(default=1)


CASES = [
    Case(
        "method renamed",
        "def list(",
        "def search(",
        [("breaking", "client.orders.search", "was renamed from `client.orders.list`")],
    ),
    Case(
        "method gone",
        "    def list(self, state: str | None = None, *, limit: int = 20) -> list[Order]:\n"
        '        return self._send("GET", "/orders", state=state)\n',
        "",
        [("breaking", "client.orders.list", "was removed (`GET /orders`)")],
    ),
    Case(
        "argument gone",
        ", expand: bool = False",
        "",
        [("breaking", "client.orders.get(expand=)", "was removed")],
    ),
    Case(
        "argument in another spelling",
        "order_id: str, ",
        "orderId: str, ",
        [
            ("breaking", "client.orders.get(orderId=)", "was renamed from `order_id`"),
            (
                "breaking",
                "client.orders.get(expand=)",
                "moved to another position: `orderId`, `expand`",
            ),
        ],
    ),
    Case(
        "required argument",
        "limit: int = 20",
        "limit: int = 20, page: int",
        [
            (
                "breaking",
                "client.orders.list(page=)",
                "is a new required argument",
            )
        ],
    ),
    Case(
        "optional argument",
        "limit: int = 20",
        "limit: int = 20, page: int = 1",
        [("additive", "client.orders.list(page=)", "is a new optional argument")],
        0,
    ),
    Case(
        "argument by name only",
        "self, state: str | None = None, *,",
        "self, *, state: str | None = None,",
        [
            (
                "breaking",
                "client.orders.list(state=)",
                "can no longer be passed by position",
            )
        ],
    ),
    Case(
        "type narrowed",
        "state: str | None",
        "state: typing.Literal['open'] | None",
        [
            (
                "breaking",
                "client.orders.list(state=)",
                "takes `Literal['open'] | None` instead of `str | None`",
            )
        ],
    ),
    Case(
        "type widened",
        "order_id: str",
        "order_id: str | int",
        [
            (
                "additive",
                "client.orders.get(order_id=)",
                "takes `str | int` instead of `str`",
            )
        ],
        0,
    ),
    Case(
        "type written in another way",
        "state: str | None",
        "state: typing.Optional['str']",
        [],
        0,
    ),
    Case(
        "default",
        "limit: int = 20",
        "limit: int = 50",
        [
            (
                "documentation",
                "client.orders.list(limit=)",
                "defaults to `50` instead of `20`",
            )
        ],
        0,
    ),
    Case(
        "result",
        ") -> list[Order]",
        ") -> list[Order] | None",
        [
            (
                "breaking",
                "client.orders.list",
                "returns `list[Order] | None` instead of `list[Order]`",
            )
        ],
    ),
    Case(
        "coroutine",
        "    def list(",
        "    async def list(",
        [
            ("breaking", "client.orders.list", "was removed (`GET /orders`)"),
            ("additive", "client.orders.list", "is new (`GET /orders`)"),
        ],
    ),
    Case(
        "field of what is read",
        "total: int | None = None",
        "total: int",
        [
            (
                "additive",
                "shop.Order.total",
                "returns `int` instead of `int | None`",
            )
        ],
        0,
    ),
    Case(
        "field gone",
        "    total: int | None = None\n",
        "",
        [("breaking", "shop.Order.total", "was removed")],
    ),
    Case(
        "error gone",
        "class NotFound(",
        "class Missing(",
        [
            ("breaking", "shop.NotFound", "was removed"),
            ("additive", "shop.Missing", "is new"),
        ],
    ),
    Case(
        "error that another except catches",
        "(ShopError, KeyError)",
        "(ShopError)",
        [("breaking", "shop.NotFound", "is no longer a subclass of `KeyError`")],
    ),
    Case(
        "error that a method no longer raises",
        "            NotFound: 404",
        "            ShopError: 404",
        [
            (
                "documentation",
                "client.orders.get",
                "no longer documents that it raises `NotFound`",
            ),
            (
                "documentation",
                "client.orders.get",
                "now documents that it raises `ShopError`",
            ),
        ],
        0,
    ),
    Case(
        "client renamed",
        "class Shop:",
        "class Store:",
        [
            ("breaking", "shop.Shop", "was removed"),
            ("additive", "shop.Store", "is a new client"),
        ],
    ),
    Case(
        "credential required",
        "*, key: str",
        "*, key: str, secret: str",
        [("breaking", "shop.Shop(secret=)", "is a new required argument")],
    ),
    Case(
        "name of a module",
        "class Shop:",
        "LIMIT = 3\n\n\nclass Shop:",
        [("additive", "shop.LIMIT", "is new")],
        0,
    ),
    Case("what is private", "_send", "_request", [], 0),
]


def package(folder: Path, source: str, name: str = "shop") -> Path:
    """A package with one module, in a folder of its own."""
    place = folder / name
    place.mkdir(parents=True)
    (place / "__init__.py").write_text(source, encoding="utf-8")
    return place


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_an_edit_changes(case: Case, tmp_path: Path) -> None:
    assert case.old in OLD
    old = package(tmp_path / "old", OLD)
    new = package(tmp_path / "new", OLD.replace(case.old, case.new))
    result = run("diff", "--surface", old, new, "--format", "json")
    assert told(result) == case.expected
    assert result.code == case.code


def test_a_module_that_is_gone_is_told_once(tmp_path: Path) -> None:
    old = package(tmp_path / "old", OLD)
    (old / "extra").mkdir()
    (old / "extra" / "__init__.py").write_text("A = 1\nB = 2\n", encoding="utf-8")
    new = package(tmp_path / "new", OLD)
    result = run("diff", "--surface", old, new, "--format", "markdown")
    assert result.stdout == (
        "## shop 0.1.0\n\n### Breaking\n\n- `shop.extra`: was removed, with its 2 names\n"
    )


def test_a_module_that_is_not_valid_is_told_and_the_rest_compared(
    tmp_path: Path,
) -> None:
    old = package(tmp_path / "old", OLD)
    (old / "broken.py").write_text("def (\n", encoding="utf-8")
    new = package(tmp_path / "new", OLD)
    result = run("diff", "--surface", old, new)
    assert result.code == 0
    assert "warning[package-unreadable]" in result.stderr
    assert "broken.py" in result.stderr


def test_names_that_cannot_be_seen_are_neither_gone_nor_new(tmp_path: Path) -> None:
    source = f"from elsewhere_runtime import *\n{OLD}"
    old = package(tmp_path / "old" / "project", source)
    new = package(tmp_path / "new" / "project", source)
    (tmp_path / "new" / "runtime").mkdir()
    package(tmp_path / "new" / "runtime", "class Seen: ...\n", "elsewhere_runtime")
    assert run("diff", "--surface", old, new, "--fail-on", "wording").code == 0
    assert run("diff", "--surface", new, old, "--fail-on", "wording").code == 0


def test_nothing_of_a_package_runs(tmp_path: Path) -> None:
    source = f"{OLD}\nraise SystemExit('it ran')\n"
    old = package(tmp_path / "old", source)
    new = package(tmp_path / "new", source)
    assert run("diff", "--surface", old, new).code == 0


APPROVALS = """
approvals:
  - change: "client.orders.get(expand=): was removed"
    reason: Nobody used it, see the survey.
    expires: 2027-01-31
  - change: client.orders.list
    reason: A trial.
    expires: 2026-06-30
"""


def approved(tmp_path: Path, *arguments: str) -> Ran:
    """Compares two packages in which an argument is gone, with approvals."""
    old = package(tmp_path / "old", OLD)
    new = package(tmp_path / "new", OLD.replace(", expand: bool = False", ""))
    file = tmp_path / "surface.yaml"
    file.write_text(APPROVALS, encoding="utf-8")
    return run("diff", "--surface", old, new, "--approvals", file, *arguments)


def test_an_approved_change_does_not_fail(tmp_path: Path) -> None:
    result = approved(tmp_path, "--today", "2027-01-31", "--format", "json")
    assert result.code == 0
    assert told(result) == []
    (entry,) = result.json["providers"][0]["approved"]
    assert entry["subject"] == "client.orders.get(expand=)"
    assert entry["reason"] == "Nobody used it, see the survey."
    assert entry["expires"] == "2027-01-31"
    assert "warning[approval-unused]" in result.stderr, "the trial is over"
    assert "approval-expired" not in result.stderr


def test_an_expired_approval_is_told_and_approves_nothing(tmp_path: Path) -> None:
    result = approved(tmp_path, "--today", "2027-02-01")
    assert result.code == 1
    assert "warning[approval-expired]" in result.stderr
    assert "surface.yaml:3:5" in result.stderr
    assert "1 breaking" in result.stdout


def test_approvals_lie_beside_the_settings(released: Released) -> None:
    released.edit("operationId: listOrders", "operationId: findAll")
    path = released.specs / "shop" / "surface.yaml"
    path.write_text(
        "approvals:\n"
        "  - change: client.orders.find_all\n"
        "    reason: The vendor renamed it.\n"
        "    expires: 2030-01-01\n",
        encoding="utf-8",
    )
    result = released.compare(released.package, "--today", "2029-12-31")
    assert result.code == 0
    assert "until 2030-01-01: The vendor renamed it." in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere", "also-nowhere"], "package-missing"),
        (["{empty}", "{empty}"], "has no Python package"),
        (["{text}", "{text}"], "not a wheel or an sdist"),
        (["{two}", "{two}"], "more than one package"),
    ],
    ids=["unknown", "empty folder", "no archive", "more than one package"],
)
def test_what_is_no_package_is_an_error(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    places = {name: tmp_path / name for name in ("empty", "text", "two")}
    places["empty"].mkdir()
    places["text"].write_text("text", encoding="utf-8")
    package(places["two"], "", "one")
    package(places["two"], "", "other")
    filled = [argument.format(**places) for argument in arguments]
    result = run("diff", "--surface", *filled)
    assert result.code == 2
    assert message in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "html"],
        ["--release", "1.0.0"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_options_that_do_not_go_together(arguments: list[str], tmp_path: Path) -> None:
    old = package(tmp_path / "old", OLD)
    assert run("diff", "--surface", old, old, *arguments).code == 2


def test_files_of_a_wheel_stay_in_their_folder(tmp_path: Path) -> None:
    wheel = tmp_path / "shop-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("shop/__init__.py", OLD)
        archive.writestr("../outside.py", "A = 1\n")
        archive.writestr("shop-1.0.dist-info/METADATA", "Name: shop\nVersion: 1.0\n")
        archive.writestr("shop-1.0.dist-info/RECORD", "shop/__init__.py,,\n")
    scratch = tmp_path / "scratch" / "inner"
    scratch.mkdir(parents=True)
    found = find_package(str(wheel), scratch, None)
    assert found.package.version == "1.0"
    assert not (tmp_path / "scratch" / "outside.py").exists()
    assert [client.path for client in read_surface(found).clients] == ["shop.Shop"]


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("str | None", "Optional[str]", True),
        ("Union[int, str]", "bool", True),
        ("float", "int", True),
        ("int", "float", False),
        ("Sequence[Order]", "list[models.Order]", True),
        ("list[int]", "list[str]", False),
        ("Mapping[str, Any]", "dict[str, int]", True),
        ("Literal['a', 'b']", "Literal['b']", True),
        ("Literal['a']", "Literal['a', 'b']", False),
        ("str", "Literal['a']", True),
        ("Any", "anything.At[all]", True),
        ("str", "'str'", True),
    ],
)
def test_which_type_takes_which(wide: str, narrow: str, expected: bool) -> None:
    assert accepts(wide, narrow) is expected


VENDOR = '''
import transport


class ApiException(Exception):
    """Any."""


class _Get:
    def get_order(self, orderId=None, **kwargs):
        return self._get_order_impl(orderId)

    async def aget_order(self, orderId=None, **kwargs):
        return await self._get_order_impl(orderId)

    def _get_order_impl(self, orderId):
        method = 'get'.upper()
        response = transport.send(method, path_template='/orders/{orderId}')
        if response.status >= 400:
            raise ApiException(response)
        return response


class OrderApi(_Get):
    def create_order(self, item=None, amount=None, **kwargs):
        return transport.send("POST", "/orders")

    def old_report(self):
        return transport.send("GET", "/report")


class VendorClient:
    def __init__(self, configuration=None):
        self.order_api = OrderApi(configuration)
'''

NEW = '''
import transport


class ApiError(Exception):
    """Any."""


class NewOrder:
    item: str
    amount: int = 1


class Orders:
    def get(self, order_id: str, *, options: dict | None = None) -> str:
        """Gets.

        Raises:
            NotFoundError: 404: nothing is there.
            ApiError: anything else.
        """
        return transport.get(f"/orders/{order_id}")

    def create(self, *, body: NewOrder, options: dict | None = None) -> None:
        return transport.post("/orders")


class AsyncOrders:
    async def get(self, order_id: str, *, options: dict | None = None) -> str:
        return await transport.get(f"/orders/{order_id}")


class Shop:
    orders: Orders


class AsyncShop:
    orders: AsyncOrders
'''

PAGE = """\
# From vendor to shop

How to move from `vendor` 0 to `shop` 0. Two calls correspond if they send the same \
request, or, if the code does not show a request, if their names are alike.

Requests with a call in both packages: 2. Only in the old one: 1.

## Install and construct

| | Old | New |
| --- | --- | --- |
| Distribution | `vendor` | `shop` |
| Package | `vendor` | `shop` |
| Client | `VendorClient(configuration=…)` | `Shop` |
| Async client | `VendorClient(configuration=…)` | `AsyncShop` |

## Calls

| Request | Old | New |
| --- | --- | --- |
| `POST /orders` | `client.order_api.create_order` | `client.orders.create` |
| `GET /orders/{}` | `client.order_api.get_order` | `client.orders.get` |

## Arguments that most calls share

Only in the old package: `kwargs`.

Only in the new package: `options`.

The tables below omit them.

### `order_api.create_order`

```python
# POST /orders
client.order_api.create_order(…)  # before
client.orders.create(body=…)
```

| Old argument | New argument |
| --- | --- |
| `item` | `item` in `body` |
| `amount` | `amount` in `body` |
| the fields above | `body`: `NewOrder`, required |


### `order_api.get_order`

```python
# GET /orders/{}
client.order_api.get_order(…)  # before
client.orders.get(order_id)
```

| Old argument | New argument |
| --- | --- |
| `orderId` | `order_id`: `str`, required |

- Errors: `ApiException` → `NotFoundError` (404), `ApiError`
- Async: `client.order_api.aget_order` → `client.orders.get` of the async \
client

## Errors

| Old | New |
| --- | --- |
| `ApiException` | `ApiError` |

These statuses have an error class of their own:

| Status | New |
| --- | --- |
| 404 | `NotFoundError` |

## Without a counterpart

| Call | Request |
| --- | --- |
| `client.order_api.old_report` | `GET /report` |
"""


def test_a_migration_page_says_what_replaces_what(tmp_path: Path) -> None:
    old = package(tmp_path / "old", VENDOR, "vendor")
    new = package(tmp_path / "new", NEW)
    page = tmp_path / "page.md"
    arguments: list[Any] = [old, new, "--migration", page]
    assert run("diff", "--surface", *arguments).code == 1
    assert page.read_text(encoding="utf-8") == PAGE
