"""Headless Chromium, and what goes wrong on a page in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        yield browser
        browser.close()


@dataclass(slots=True)
class Opened:
    """A page in the browser, its requests and everything that went wrong on it."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, context: BrowserContext) -> Self:
        """A new page, which is listened to from its beginning."""
        opened = cls(context.new_page())
        page, complain = opened.page, opened.complaints.append
        page.on("pageerror", lambda error: complain(str(error)))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on(
            "console",
            lambda message: complain(message.text) if message.type == "error" else None,
        )
        return opened
