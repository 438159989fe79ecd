"""What a type checker tells a user: nothing about right code, and every mistake.

The script below uses twenty operations of the generated clients; the lines that end in
`# mistake` are wrong, each in another way.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.support.type_checkers import run_mypy

GENERATED = Path(__file__).resolve().parents[2] / "generated"
PACKAGES = sorted(path.parent.name for path in GENERATED.glob("*/api.md"))

SCRIPT = """
from decimal import Decimal

from basiq_client import Basiq
from basiq_client import models as basiq_models
from powens_client import AsyncPowens, Powens
from saltedge_client import SaltEdge
from saltedge_client import models as saltedge_models
from snaptrade_client import SnapTrade, models
from snaptrade_client.errors import NotFoundError, StatusError

USER = "u"
SECRET = "s"


def snaptrade(client: SnapTrade) -> str:
    status = client.api_status.check()
    users: list[str] = client.authentication.list_snap_trade_users()
    connections = client.connections.list_brokerage_authorizations(
        user_id=USER, user_secret=SECRET
    )
    first = client.connections.detail_brokerage_authorization(
        "a1", user_id=USER, user_secret=SECRET
    )
    client.connections.remove_brokerage_authorization(
        "a1", user_id=USER, user_secret=SECRET
    )
    client.connections.refresh_brokerage_authorization(
        "a1", user_id=USER, user_secret=12345  # mistake: wrong type
    )
    client.connections.disable_brokerage_authorization("a1", user_id=USER)  # mistake: missing
    events = client.connections.session_events(partner_client_id="p")
    accounts = client.account_information.list_user_accounts(
        user_id=USER, user_secret=SECRET
    )
    impact = client.trading.get_order_impact(
        body=models.ManualTradeForm(
            account_id="a",
            action="PURCHASE",  # mistake: wrong enum text
            universal_symbol_id="x",
            order_type="Limit",
            time_in_force="Day",
            price=Decimal("12.50"),
        ),
        user_id=USER,
        user_secret=SECRET,
    )
    rates = client.reference_data.list_all_currencies_rates()
    print(status, users, connections, events, accounts, impact.trade, rates)
    print(first.colour)  # mistake: wrong field
    return first.name.upper()  # mistake: None not handled


def saltedge(client: SaltEdge) -> None:
    customers = client.customers.customers_get(per_page=10)
    client.customers.customers_post(
        body=saltedge_models.CustomerRequestBody(
            data=saltedge_models.CustomerRequestBodyData(identifier="me")
        )
    )
    client.connections.connections_connection_id_get("c1")
    client.connections.connections_connection_id_put("c1", body={"data": {"status": "inactive"}})
    for account in client.accounts.iter_accounts_get(customer_id="c"):
        print(account.id)
    print(customers.data)


def powens(client: Powens) -> None:
    client.connections.list_user_connections(expand=["connector"])
    connection = client.connections.get_user_connection(42)
    raw = client.connections.with_raw_response.delete_user_connection(42)
    print(connection.id, raw.status_code)


async def powens_async(client: AsyncPowens) -> None:
    connection = await client.connections.get_user_connection(42)
    print(connection.id)


def basiq(client: Basiq) -> None:
    try:
        user = client.users.create_user(body=basiq_models.CreateUser(email="a@example.com"))
        client.users.get_user("u1")
        client.connections.get_connections("u1")
        client.connections.delete_connection("u1", "c1", options={"timeout": 5})
    except NotFoundError as error:
        print(error.status_code, error.body)
    except StatusError as error:
        print(error.code)
    else:
        print(user.id)
"""

_ERROR = re.compile(r"^script\.py:(\d+): error:", re.MULTILINE)


def mypy(
    folder: Path, *targets: str, packages: list[str]
) -> subprocess.CompletedProcess[str]:
    """Runs `mypy --strict` in a folder, over files that use generated packages."""
    places = [GENERATED / name for name in ("runtime", *packages)]
    return run_mypy(folder, targets, places)


def test_mypy_finds_the_planted_mistakes_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    ran = mypy(tmp_path, "script.py", packages=PACKAGES)
    lines = enumerate(SCRIPT.split("\n"), start=1)
    planted = {number for number, line in lines if "# mistake" in line}
    assert len(planted) == 5
    assert {int(number) for number in _ERROR.findall(ran.stdout)} == planted, ran.stdout


def test_the_script_uses_at_least_twenty_operations() -> None:
    assert len(set(re.findall(r"client\.\w+\.(?:with_\w+\.)?\w+\(", SCRIPT))) >= 20


@pytest.mark.parametrize("package", PACKAGES)
def test_every_example_has_the_types_that_its_client_wants(package: str) -> None:
    ran = mypy(GENERATED / package, "tests", packages=[package])
    assert ran.returncode == 0, ran.stdout
