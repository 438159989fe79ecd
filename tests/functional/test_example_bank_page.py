"""The example of a web page: people connect banks on it, at simulated providers.

It runs as the README says, in a process of its own. Each scenario is played twice: in a
browser, and with a client that submits the forms.
"""

from __future__ import annotations

import importlib.util
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any, Protocol

import httpx2
import pytest

from tests.support.browser import CHROMIUM, Opened, chromium
from tests.support.facade import DRIVERS

ROOT = Path(__file__).resolve().parents[2]
ACCOUNTS = {
    "snaptrade": ("SnapTrade Sandbox Margin", "18452.07 USD", "Bought 1", "-10.5 USD"),
    "powens": ("Livret A", "0.10 EUR", "Achat 1", "-1.99"),
    "saltedge": ("Giro", "2007.2 EUR", "Purchase 1", "-1 EUR"),
    "basiq": ("Savings", "38383.73 AUD", "Purchase 1", "-1.00"),
}
"""An account of each provider and a transaction on it, as the page shows them."""


class Visitor(Protocol):
    """Somebody who looks at pages and presses buttons."""

    def open(self, url: str) -> None:
        """Go to a page."""

    def press(self, button: str) -> None:
        """Press a button, and wait for the page that follows."""

    def text(self) -> str:
        """What the page says."""


class FormVisitor:
    """Submits forms without a browser."""

    def __init__(self) -> None:
        self._client = httpx2.Client(follow_redirects=True, timeout=60)
        self._page = httpx2.Response(200)

    def open(self, url: str) -> None:
        self._page = self._client.get(url)

    def press(self, button: str) -> None:
        pattern = rf'action="([^"]+)"><button>{button}</button>'
        (action,) = re.findall(pattern, self._page.text)
        url = self._page.url.join(unescape(action))
        self._page = self._client.post(url)

    def text(self) -> str:
        body = self._page.text.partition("<body>")[2] or self._page.text
        return unescape(re.sub(r"<[^>]+>", " ", body))


class BrowserVisitor:
    """Uses Chromium."""

    def __init__(self, opened: Opened) -> None:
        self._page = opened.page

    def open(self, url: str) -> None:
        self._page.goto(url)

    def press(self, button: str) -> None:
        with self._page.expect_navigation():
            self._page.get_by_role("button", name=button, exact=True).click()

    def text(self) -> str:
        return self._page.inner_text("body")


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Where the page runs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = subprocess.Popen(
        [sys.executable, "-m", "examples", str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={name: os.environ[name] for name in os.environ if name != "PYTHONPATH"},
    )
    assert program.stdout is not None
    line = program.stdout.readline()
    assert line == f"Open http://127.0.0.1:{port}\n"
    origin = line.split()[1]
    until(lambda: answers(origin))
    yield origin
    program.send_signal(signal.SIGINT)
    rest, _ = program.communicate(timeout=60)
    assert "Traceback" not in rest, rest


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(600):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("it did not happen")


def answers(origin: str) -> bool:
    """Whether the page can be opened."""
    try:
        return httpx2.get(origin).status_code == 200
    except httpx2.TransportError:
        return False


NO_BROWSER = CHROMIUM is None or importlib.util.find_spec("playwright") is None


@pytest.fixture(
    scope="module",
    params=[
        "forms",
        pytest.param(
            "browser",
            marks=pytest.mark.skipif(
                NO_BROWSER, reason="needs Chromium and the package playwright"
            ),
        ),
    ],
)
def visitor(request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Somebody at the page."""
    if request.param == "forms":
        yield FormVisitor()
        return
    with chromium() as browser, browser.new_context() as context:
        opened = Opened.of(context)
        yield BrowserVisitor(opened)
        failed = [each for each in opened.complaints if "502" not in each]
        assert failed == []


@pytest.mark.parametrize("provider", [driver.name for driver in DRIVERS])
def test_a_bank_is_connected_and_its_accounts_are_there(
    origin: str, visitor: Visitor, provider: str
) -> None:
    visitor.open(origin)
    visitor.press(provider)
    assert f"This is the page of {provider}" in visitor.text()
    visitor.press("Log in")
    text = visitor.text()
    assert f"active at {provider}" in text
    for words in ACCOUNTS[provider]:
        assert words in text

    def is_reported() -> bool:
        visitor.open(origin)
        return f"{provider}: " in visitor.text().partition("What providers report")[2]

    if provider == "powens":
        # Nobody can verify its webhooks, so the page refuses them.
        return
    until(is_reported)


def test_what_went_wrong_is_on_the_page(origin: str, visitor: Visitor) -> None:
    visitor.open(origin)
    visitor.press("snaptrade")
    visitor.press("Cancel")
    assert "nothing was connected" in visitor.text()
    visitor.open(origin)
    visitor.press("snaptrade")
    visitor.press("Enter a wrong password")
    assert "code 1066" in visitor.text()


def test_a_webhook_that_nobody_signed_is_refused(origin: str) -> None:
    for provider in (*ACCOUNTS, "nobody"):
        forged: Any = httpx2.post(f"{origin}/webhooks/{provider}/", content=b"{}")
        assert forged.status_code == 400


def test_the_page_is_about_a_hundred_lines() -> None:
    page = ROOT / "examples" / "bank_page.py"
    lines = page.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.strip()]) <= 120
