"""The documentation site, as a browser shows it from the file system.

It is built once for this module, without a network, and opened in headless Chromium.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.browser import CHROMIUM, Opened, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

PAGES = [
    "index.html",
    "quick-start.html",
    "clients/snaptrade/index.html",
    "clients/snaptrade/docs/ConnectionsApi.html",
    "clients/saltedge/docs/models/Connection.html",
    "clients/powens/docs/errors.html",
    "clients/basiq/docs/authentication.html",
    "clients/connections/index.html",
]

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("zensical") is None
        or importlib.util.find_spec("playwright") is None,
        reason="the extra `docs` is not installed",
    ),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; building it also checks every link."""
    place = tmp_path_factory.mktemp("site") / "site"
    command = [sys.executable, str(ROOT / "docs" / "site" / "build.py"), str(place)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert " 0 broken links" in ran.stdout
    return place


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser, site: Path) -> Iterator[Any]:
    """Opens a page of the site in a window of a size, without a network."""
    contexts = []

    def opened(path: str, size: dict[str, int]) -> Opened:
        context = browser.new_context(offline=True, viewport=size)  # type: ignore[arg-type]
        contexts.append(context)
        found = Opened.of(context)
        page = found.page
        page.on("requestfailed", lambda request: found.complaints.append(request.url))
        page.goto((site / path).as_uri())
        page.wait_for_load_state("networkidle")
        return found

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_renders_without_a_network_and_without_complaint(
    path: str, size: dict[str, int], open_page: Any
) -> None:
    opened = open_page(path, size)
    assert opened.complaints == []
    assert all(one.startswith(("file:", "data:", "about:")) for one in opened.requests)
    assert opened.page.locator("article h1").inner_text().strip()
    # Wide tables scroll by themselves; the page does not.
    wide = opened.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_landing_page_shows_the_pipeline(
    size: dict[str, int], scheme: str, open_page: Any
) -> None:
    """One layout of the picture is visible, and all its texts are within it."""
    page = open_page("index.html", size).page
    page.emulate_media(color_scheme=scheme)
    pictures = page.locator("svg.pipeline").filter(visible=True)
    assert pictures.count() == 1
    outside = pictures.evaluate("""(picture) => {
            const frame = picture.getBoundingClientRect();
            return [...picture.querySelectorAll("text")].filter((text) => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left || box.right > frame.right;
            }).length;
        }""")
    assert outside == 0
    colors = pictures.evaluate("""(picture) => [
            getComputedStyle(picture.querySelector("text")).fill,
            getComputedStyle(picture.querySelector(".box")).fill,
        ]""")
    assert colors[0] != colors[1]


def test_no_page_is_wider_than_a_phone(site: Path, open_page: Any) -> None:
    """Each article in turn takes the place of that of one open page."""
    page = open_page("index.html", PHONE).page
    too_wide = []
    for path in sorted(site.rglob("*.html")):
        article = re.search(
            r"<article\b[^>]*>(.*)</article>", path.read_text("utf-8"), re.DOTALL
        )
        if article is None:
            continue
        excess = page.evaluate(
            """(html) => {
                document.querySelector("article").innerHTML = html;
                return document.documentElement.scrollWidth - innerWidth;
            }""",
            article[1],
        )
        if excess > 0:
            too_wide.append(path.relative_to(site).as_posix())
    assert too_wide == []


def test_search_finds_a_method_and_leads_to_it(open_page: Any) -> None:
    opened = open_page("index.html", DESKTOP)
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("list_brokerage_authorizations", delay=5)
    page.get_by_text(re.compile(r"\d+ results")).wait_for()
    # The first hit is chosen already.
    page.keyboard.press("Enter")
    page.wait_for_url("**/ConnectionsApi.html*")
    assert page.locator("h2#list_brokerage_authorizations").is_visible()
    assert opened.complaints == []


def test_a_method_is_one_click_from_the_table_of_methods(open_page: Any) -> None:
    page = open_page("clients/snaptrade/docs/ConnectionsApi.html", DESKTOP).page
    page.locator("article table a", has_text="session_events").first.click()
    heading = page.locator("h2#session_events")
    heading.wait_for()
    assert page.url.endswith("#session_events")
    assert heading.bounding_box()["y"] < DESKTOP["height"]


def test_code_is_shown_as_code(open_page: Any) -> None:
    page = open_page("clients/snaptrade/docs/ConnectionsApi.html", DESKTOP).page
    blocks = page.locator("article pre code")
    assert blocks.count() > 20
    # The first method: signature, both examples, and the program about its response.
    texts = [blocks.nth(number).inner_text() for number in range(4)]
    signature, example, _, raw_response = texts
    assert signature.startswith("def return_rates(\n")
    assert "with SnapTrade() as client:\n    result = " in example
    assert "    except errors.StatusError as error:\n" in raw_response


def test_the_index_for_language_models_leads_to_pages(site: Path) -> None:
    """`llms.txt` names the guide and every client, and each link has its page."""
    text = (site / "llms.txt").read_text("utf-8")
    links = re.findall(r"^- \[[^]]+\]\(([^)]+)\)$", text, re.MULTILINE)
    assert "quick-start.html" in links
    assert "clients/basiq/index.html" in links
    for link in links:
        assert (site / link).is_file(), link
