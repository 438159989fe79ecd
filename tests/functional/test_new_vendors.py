"""Two vendors join, as a new user of the wheel meets them, and one of them changes its API.

Ledger pages everywhere alike, has statuses of many words and asks for its own media type;
Quay takes POST alone, and wants its version in each request. The commands run where nothing
of this repository is, and what they make is installed and called.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.environments import install, run_script
from tests.support.http_server import HttpServer, ReceivedRequest, Reply

VENDORS = Path(__file__).resolve().parents[1] / "cases" / "vendors"
MEDIA_TYPE = "application/vnd.ledger.v1+json"

LEDGER_SETTINGS = """
headers: {Accept: application/vnd.ledger.v1+json}
names:
  "/paths/~1users~1{user_guid}~1transactions/get/parameters/query:category_guid[]": categories
  /components/parameters/PerPage: page_size
  listUserMembers: list_members
paging:
  - kind: page-number
    operations: ["GET *"]
    items: /*
    parameter: page
    total-pages: /pagination/total_pages
"""
QUAY_SETTINGS = """
credentials:
  quay_version: {constant: "2020-09-14"}
errors: {code: [/error_code], message: [/error_message]}
"""

MEMBERS = [
    {"guid": f"MBR-{number}", "connection_status": status, "institution_code": "bank"}
    for number, status in enumerate(["CONNECTED", "DENIED", "IMPEDED", "CREATED"], 1)
]
ITEMS = [
    {"item_id": "good-one", "webhook": None, "status": "good"},
    {"item_id": "bad-one", "webhook": None, "status": "bad"},
]

PROGRAM = """
import json, sys
from connections import Connections, errors
from ledger_client import Ledger
from quay_client import Quay

url = sys.argv[1]
with Ledger(username="me", password="pw", base_url=url, max_retries=0) as ledger:
    with Quay(client_id="id", secret="s", base_url=url, max_retries=0) as quay:
        facade = Connections(ledger=ledger, quay=quay)
        user = facade.for_user("ledger", guid="USR-1")
        other = facade.for_user("quay", client_user_id="me")
        told = {
            "members": [
                (one.id, one.status.value, one.problem and one.problem.kind.value)
                for one in user.list()
            ],
            "institutions": [one.id for one in user.institutions()],
            "deleted": user.delete("MBR-1").kind.value,
            "items": [(one.id, one.status.value) for one in other.list()],
            "good": (found := other.get("good-one")) and found.problem and 1,
            "bad": [(p := other.get("bad-one").problem).code, p.kind.value],
            "iterated": [
                one.guid
                for one in ledger.members.iter_list_members("USR-1", page_size=3)
            ],
            "bought": [
                str(one.amount)
                for one in ledger.transactions.iter_list_transactions(
                    "USR-1", categories=["a", "b"]
                )
            ],
        }
        for name, call in {
            "null": lambda: user.delete(None),
            "undocumented": lambda: user.get("MBR-204"),
            "unbound": lambda: other.refresh("good-one"),
        }.items():
            try:
                call()
            except errors.ConnectionsError as error:
                told[name] = type(error).__name__
print(json.dumps(told))
"""


def published(server: HttpServer, description: bytes) -> None:
    """Lets a server answer as both vendors do, and publish Ledger's description."""

    def paged(request: ReceivedRequest, key: str, pages: list[Any]) -> Reply:
        number = int(dict(request.parameters).get("page", "1"))
        found = pages[number - 1] if number <= len(pages) else []
        body = {key: found, "pagination": {"total_pages": 99}}
        return Reply(json=body, headers=[("Content-Type", MEDIA_TYPE)])

    def ledger(request: ReceivedRequest) -> Reply:
        match request.method, request.path:
            case "GET", "/users/USR-1/members":
                return paged(request, "members", [MEMBERS[:3], MEMBERS[3:]])
            case "GET", "/users/USR-1/transactions":
                return paged(request, "transactions", [[{"amount": 12.5}]])
            case "GET", "/institutions":
                # It does not look at the page that it is asked for.
                body = {"institutions": [{"code": "bank"}]}
                return Reply(json=body, headers=[("Content-Type", MEDIA_TYPE)])
            case _:
                return Reply(204)

    def quay(request: ReceivedRequest) -> Reply:
        body = request.json
        item = next((one for one in ITEMS if one["item_id"] == body.get("item_id")), {})
        match request.path:
            case "/items/list":
                return Reply(json={"items": ITEMS, "request_id": "r"})
            case "/item/get":
                return Reply(json={"item": item, "request_id": "r"})
            case "/item/problem":
                problem = {"error_type": "ITEM_ERROR", "error_code": "LOGIN_REQUIRED"}
                return Reply(json=problem)
            case _:
                return Reply(json={"request_id": "r"})

    def answer(request: ReceivedRequest) -> Reply:
        if request.path == "/ledger.yaml":
            return Reply(body=description)
        is_quay = request.header("QUAY-CLIENT-ID") is not None
        return quay(request) if is_quay else ledger(request)

    server.handle(answer)


@dataclass(frozen=True, slots=True)
class Ran:
    """What the installed command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Shop:
    """A folder of a new user, with the installed command."""

    folder: Path
    command: Path

    def run(self, *arguments: str, code: int = 0) -> Ran:
        """Runs the command where nothing of this repository is."""
        done = subprocess.run(
            [str(self.command), *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=self.folder,
            env={"PATH": "/usr/bin:/bin"},
        )
        ran = Ran(done.returncode, done.stdout, done.stderr)
        assert ran.code == code, (arguments, ran.out, ran.err)
        return ran

    def append(self, path: str, text: str) -> None:
        """Adds to a file under `specs`."""
        file = self.folder / "specs" / path
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")

    def bind(self, provider: str) -> None:
        """Binds operations in the file that `new --facade` began with."""
        file = self.folder / "specs" / provider / "connections.yaml"
        begun = yaml.safe_load(file.read_text(encoding="utf-8"))
        text = (VENDORS / f"{provider}.connections.yaml").read_text(encoding="utf-8")
        bound = yaml.safe_load(text)
        bound["operations"] = {**begun["operations"], **bound["operations"]}
        file.write_text(yaml.safe_dump(bound, sort_keys=False), encoding="utf-8")


LEDGER = (VENDORS / "ledger.yaml").read_text(encoding="utf-8")


def changed() -> bytes:
    """Ledger's next version."""
    text = LEDGER
    for old, new in (
        ('version: "20111101"', 'version: "20250224"'),
        # A parameter comes before the one that has a name of ours.
        (
            "        - {name: from_date,",
            "        - {name: use_case, in: query, schema: {type: string}}\n"
            "        - {name: from_date,",
        ),
        (
            "          schema: {type: array, items: {type: string}}\n",
            "          explode: false\n"
            "          schema: {type: array, items: {type: string}}\n",
        ),
        ("operationId: listUserMembers", "operationId: listMembersOfUser"),
        ('        "202":\n', '        "200":\n'),
        (
            '  - {url: "https://int-api.ledger.example", description: Sandbox.}\n',
            "",
        ),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text.encode()


def test_two_vendors_join_and_one_changes(
    clientloom: Path, tmp_path: Path, server: HttpServer
) -> None:
    (tmp_path / "home").mkdir()
    shop = Shop(tmp_path / "home", clientloom)
    published(server, LEDGER.encode())
    (shop.folder / "quay.yaml").write_bytes((VENDORS / "quay.yaml").read_bytes())

    # They join: one by its address, one by a file.
    shop.run("new", "ledger", f"{server.url}/ledger.yaml")
    shop.run("new", "quay", "quay.yaml")
    shop.append("ledger/provider.yaml", LEDGER_SETTINGS)
    shop.append("quay/provider.yaml", QUAY_SETTINGS)
    shop.run("lint", "--fail-on", "error")
    shop.run("new", "--facade")
    shop.run("generate")
    shop.run("check")

    # A binding is written: what is wrong with it says where.
    shop.bind("ledger")
    shop.bind("quay")
    shop.run("generate")
    shop.run("check")
    assert "## Calls" in shop.run("docs", "facade").out

    seen = used(shop, tmp_path / "first", server)
    assert seen == TOLD
    assert_wire(server, "category_guid%5B%5D=a&category_guid%5B%5D=b")

    # The vendor publishes another version: what it means is known before it is taken.
    (tmp_path / "next.yaml").write_bytes(changed())
    command = ("diff", "ledger", str(tmp_path / "next.yaml"))
    difference = shop.run(*command, "--format", "json", code=1).json
    (provider,) = difference["providers"]
    assert provider["new_version"] == "20250224"
    found = {
        (change["subject"], change["message"]): (change["effect"], change["wire"])
        for change in provider["changes"]
    }
    listing = "client.transactions.list_transactions"
    assert found[
        f"{listing}(categories=)",
        "is now written as `form`, not exploded instead of `form`, exploded",
    ] == ("additive", "breaking")
    assert found[
        f"{listing}(use_case=)", "is a new optional argument (query `use_case`)"
    ] == ("additive", "additive")
    assert found[
        "client.members.list_members_of_user",
        "renamed from `client.members.list_members`",
    ] == ("breaking", "none")
    assert found[
        "client.members.aggregate_member",
        "can now succeed with status 200 instead of 202",
    ] == ("additive", "breaking")
    assert found[
        "Ledger(base_url=)",
        "defaults to `https://api.ledger.example` instead of "
        "`https://int-api.ledger.example`",
    ] == ("breaking", "breaking")
    assert any(
        subject == "provider.yaml" and "'listUserMembers'" in message
        for subject, message in found
    )
    assert any(subject == "connections.yaml" for subject, _ in found)
    assert "on code        on the wire\n" in shop.run(*command, code=1).out

    # It is taken: what does not fit any more is refused, and nothing is half new.
    published(server, changed())
    assert shop.run("fetch", "--check", code=1).out.startswith("ledger: outdated")
    shop.run("fetch")
    shop.run("check", code=2)
    shop.run("generate", code=2)
    for file, old, new in (
        ("provider.yaml", "\n  listUserMembers: ", "\n  listMembersOfUser: "),
        ("connections.yaml", "listUserMembers", "listMembersOfUser"),
    ):
        path = shop.folder / "specs" / "ledger" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
    shop.run("generate")
    shop.run("check")
    seen = used(shop, tmp_path / "second", server)
    assert seen == TOLD
    assert_wire(server, "category_guid%5B%5D=a,b")


TOLD = {
    "members": [
        ["MBR-1", "active", None],
        ["MBR-2", "action_required", "credentials"],
        ["MBR-3", "error", None],
        ["MBR-4", "pending", None],
    ],
    "institutions": ["bank"],
    "deleted": "done",
    "items": [["good-one", "active"], ["bad-one", "error"]],
    "good": None,
    "bad": ["LOGIN_REQUIRED", "reauth"],
    "iterated": ["MBR-1", "MBR-2", "MBR-3", "MBR-4"],
    "bought": ["12.5"],
    "null": "ValidationError",
    "undocumented": "DecodeError",
    "unbound": "UnsupportedOperation",
}


def used(shop: Shop, environment: Path, server: HttpServer) -> Any:
    """What a program says that uses the packages, installed where nothing else is."""
    generated = shop.folder / "generated"
    names = ("runtime", "ledger", "quay", "connections")
    python = install(environment, [generated / name for name in names])
    server.clear()
    return json.loads(run_script(python, PROGRAM, server.url, cwd=shop.folder))


def assert_wire(server: HttpServer, categories: str) -> None:
    """Asserts what the program sent."""

    def sent(matches: Callable[[ReceivedRequest], bool]) -> list[ReceivedRequest]:
        return [request for request in server.requests if matches(request)]

    quay = sent(lambda request: request.header("QUAY-CLIENT-ID") is not None)
    assert {request.header("Quay-Version") for request in quay} == {"2020-09-14"}
    ledger = [request for request in server.requests if request not in quay]
    assert {request.header("Accept") for request in ledger} == {MEDIA_TYPE}
    targets = [request.target for request in ledger]
    # Pages end with the first empty one, or the first that repeats.
    members = "/users/USR-1/members"
    assert targets[:3] == [f"{members}?page={page}" for page in (1, 2, 3)]
    assert targets[3:5] == ["/institutions?page=1", "/institutions?page=2"]
    # A page of fewer items than were asked for would be the last; here that is not known.
    size = "records_per_page=3"
    assert targets[6:9] == [
        f"{members}?{size}",
        f"{members}?page=2&{size}",
        f"{members}?page=3&{size}",
    ]
    assert targets[9:11] == [
        f"/users/USR-1/transactions?{categories}",
        f"/users/USR-1/transactions?{categories}&page=2",
    ]
    assert sent(lambda request: request.path.endswith("/None")) == []


def test_the_generated_tests_of_both_pass(
    clientloom: Path, tmp_path: Path, server: HttpServer
) -> None:
    pytest.importorskip("pytest")
    (tmp_path / "home").mkdir()
    shop = Shop(tmp_path / "home", clientloom)
    published(server, LEDGER.encode())
    (shop.folder / "quay.yaml").write_bytes((VENDORS / "quay.yaml").read_bytes())
    shop.run("new", "ledger", f"{server.url}/ledger.yaml")
    shop.run("new", "quay", "quay.yaml", "--facade")
    shop.append("ledger/provider.yaml", LEDGER_SETTINGS)
    shop.append("quay/provider.yaml", QUAY_SETTINGS)
    shop.bind("ledger")
    shop.bind("quay")
    shop.run("generate")
    generated = shop.folder / "generated"
    packages = [f"{generated / name}[test]" for name in ("ledger", "quay")]
    sources = [generated / "runtime", *map(Path, packages), generated / "connections"]
    python = install(tmp_path / "tests", sources)
    for name in ("ledger", "quay", "connections"):
        done = subprocess.run(
            [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
            capture_output=True,
            text=True,
            check=False,
            cwd=generated / name,
        )
        assert done.returncode == 0, done.stdout
