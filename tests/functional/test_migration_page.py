"""docs/from-snaptrade-python-sdk.md is what `clientloom diff --surface --migration` writes."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from tests.support.commands import run

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "from-snaptrade-python-sdk.md"
SDK = "snaptrade-python-sdk"


def compared_version() -> str:
    """The version of the vendor's SDK that the page is about."""
    found = re.search(rf"`{SDK}` (\S+) to", PAGE.read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as the command writes it now."""
    try:
        installed = version(SDK)
    except PackageNotFoundError:
        pytest.skip(f"{SDK} is not installed")
    if installed != compared_version():
        pytest.skip(f"{SDK} {installed} is not the one of the page")
    target = tmp_path_factory.mktemp("page") / "page.md"
    sides = (SDK, "snaptrade", "--workspace", ROOT / "specs")
    options = ("--migration", target, "--quiet", "--fail-on", "never")
    assert run("diff", "--surface", *sides, *options).code == 0
    return target.read_text(encoding="utf-8")


def test_the_page_is_current(page: str) -> None:
    assert page == PAGE.read_text(encoding="utf-8"), (
        "write it again: clientloom diff --surface snaptrade-python-sdk snaptrade "
        "--migration docs/from-snaptrade-python-sdk.md --fail-on never"
    )


def test_each_pair_sends_one_request(page: str) -> None:
    rows = re.findall(r"^\| `([A-Z]+ /\S*)` \| `(client\.\S+)` \| (.+) \|$", page, re.M)
    assert len(rows) > 50
    assert len({request for request, _, _ in rows}) == len(rows)


def test_the_vendors_layout_is_led_to_ours(page: str) -> None:
    renamed = (
        "| `GET /connections/{}/accounts` | `client.connections.list_connection_accounts` | "
        "`client.experimental_endpoints.connections_list_connection_accounts` |"
    )
    assert renamed in page
    assert "| `broker` | `broker` in `body` |" in page
    assert "| `ApiException` | `ApiError` |" in page
    assert "| 404 | `NotFoundError` |" in page
