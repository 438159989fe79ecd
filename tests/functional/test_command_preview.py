"""`clientloom preview`: a real process, asked over HTTP, and looked at in Chromium."""

from __future__ import annotations

import importlib.util
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
import yaml

from tests.support.browser import CHROMIUM, Opened, chromium
from tests.support.commands import run
from tests.support.preview import Preview
from tests.support.workspace import Example, write_workspace

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}

PETS = Example("""
    servers: [{url: "https://pets.example"}]
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          description: "All pets. <img src=x onerror=alert(1)>"
          parameters: [{name: limit, in: query, schema: {type: integer}}]
          responses:
            "200":
              description: All pets.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        post:
          operationId: addPet
          tags: [pets]
          requestBody:
            content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          responses: {"201": {description: Added.}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}}}
""")
NOTES = """\
{% for operation in api.operations %}
{{ operation.name }} is an operation
{% endfor %}
"""
MODULE = "client/{package}/ours.py.jinja"

needs_browser = pytest.mark.skipif(
    CHROMIUM is None or importlib.util.find_spec("playwright") is None,
    reason="there is no Chromium, or the extra `docs` is not installed",
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A workspace with two templates of its own."""
    specs = write_workspace(tmp_path, {"pets": PETS})
    settings = specs / "clientloom.yaml"
    data = yaml.safe_load(settings.read_text(encoding="utf-8"))
    settings.write_text(yaml.safe_dump({**data, "templates": "own"}), encoding="utf-8")
    save(tmp_path, "client/NOTES.md.jinja", NOTES)
    save(tmp_path, MODULE, "names = {'one':1}\n")
    return tmp_path


def save(home: Path, name: str, text: str) -> None:
    """Writes an own template as editors do: nobody ever sees half of it."""
    path = home / "specs" / "own" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = home / "draft"
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


@pytest.fixture
def preview(home: Path) -> Iterator[Preview]:
    """The preview of the workspace."""
    with Preview(home) as started:
        yield started


def test_it_shows_every_file_as_generate_writes_it(home: Path) -> None:
    specs = home / "specs"
    assert run("generate", "--workspace", specs).code == 0
    with Preview(home, "pets") as preview:
        assert preview.url.endswith("#pets")
        assert preview.ask("/packages") == {"packages": ["pets"]}
        listed = preview.ask("/package", package="pets")["files"]
        shown = {}
        for file in listed:
            answer = preview.ask("/file", package="pets", path=file["path"])
            assert answer["problem"] is None
            assert answer["templates"][0]["name"] == file["template"]
            if answer["formatted"]["text"].strip() or file["path"].endswith("py.typed"):
                shown[file["path"]] = answer["formatted"]["text"]
    generated = home / "generated" / "pets"
    assert shown == {path: (generated / path).read_text("utf-8") for path in shown}
    written = {
        path.relative_to(generated).as_posix()
        for path in generated.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert written == set(shown)


def test_the_facade_is_shown_as_it_is_generated(tmp_path: Path) -> None:
    workspace = Path(__file__).resolve().parents[2] / "specs"
    generated = workspace.parent / "generated" / "connections"
    with Preview(tmp_path, "--workspace", str(workspace)) as preview:
        package = preview.ask("/package", package="connections")
        kinds = {subject["kind"] for subject in package["subjects"]}
        assert kinds == {"operation", "model", "provider"}
        for subject in package["subjects"]:
            assert preview.ask("/view", package="connections", subject=subject["key"])
        for file in package["files"]:
            path = file["path"]
            answer = preview.ask("/file", package="connections", path=path)
            assert answer["formatted"]["text"] == (generated / path).read_text("utf-8")
            assert preview.ask("/view", package="connections", path=path)


def test_a_view_is_shown_as_templates_see_it(preview: Preview) -> None:
    package = preview.ask("/package", package="pets")
    subjects = {(one["kind"], one["name"]): one for one in package["subjects"]}
    assert {kind for kind, _ in subjects} == {"operation", "model", "page"}
    add = subjects["operation", "add_pet"]
    view = preview.ask("/view", package="pets", subject=add["key"])
    assert (view["http_method"], view["path"]) == ("POST", "/pets")
    assert any(path.endswith("resources/pets.py") for path in add["files"])
    assert "docs/PetsApi.md" in add["files"]
    pet = preview.ask("/view", package="pets", subject=subjects["model", "Pet"]["key"])
    assert pet["fields"][0]["name"] == "name"
    for subject in package["subjects"]:
        assert preview.ask("/view", package="pets", subject=subject["key"])
    for file in package["files"]:
        assert preview.ask("/view", package="pets", path=file["path"])


def test_only_the_loopback_address_is_answered_and_only_what_there_is(
    preview: Preview,
) -> None:
    status, headers, _ = preview.request("/")
    assert status == 200
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert preview.request("/packages", host=f"localhost:{preview.port}")[0] == 200
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", ""):
        status, _, text = preview.request("/packages", host=host)
        assert status == 403
        assert "pets" not in text
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "HEAD"):
        status, headers, _ = preview.request("/packages", method=method)
        assert (status, headers["Allow"]) == (405, "GET")
    for path in (
        "/server.py",
        "/../server.py",
        "/file?package=pets&path=../../specs/clientloom.yaml",
        "/file?package=pets&path=/etc/hostname",
        "/file?package=../pets&path=README.md",
        "/file?package=pets",
        "/view?package=pets&subject=nothing",
    ):
        assert preview.request(path)[0] == 404


def test_ctrl_c_ends_it(preview: Preview) -> None:
    assert preview.first_line == f"preview at {preview.url} (press Ctrl-C to stop)"
    assert preview.interrupt() == "stopped\n"
    assert preview.process.returncode == 0
    assert preview.errors == ""


def test_what_cannot_be_served_is_an_error_at_once(home: Path) -> None:
    specs = home / "specs"
    unknown = run("preview", "cats", "--workspace", specs)
    assert unknown.code == 2
    assert "error[provider-unknown]" in unknown.stderr
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = run("preview", "--workspace", specs, "--port", port)
    assert refused.code == 2
    assert refused.stderr.startswith(f"cannot listen on 127.0.0.1:{port}: ")


def test_the_formatter_of_the_workspace_is_used(home: Path) -> None:
    settings = home / "specs" / "clientloom.yaml"
    settings.write_text(settings.read_text("utf-8") + "formatter: none\n", "utf-8")
    with Preview(home) as preview:
        path = f"{PETS.package}/ours.py"
        file = preview.ask("/file", package="pets", path=path)
        assert file["formatted"]["text"] == "names = {'one':1}\n"


# In the browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with chromium() as browser:
        yield browser


class PreviewPage(Opened):
    """The page of the preview in the browser."""

    def lines(self, side: str, kind: str = "") -> list[str]:
        """The text of the lines of a pane that are marked in a way."""
        rows = self.page.locator(f"#{side}-lines .line{kind} .code")
        return [text.strip() for text in rows.all_inner_texts()]

    def output(self, text: str) -> Any:
        """The first line of the output with a text."""
        return self.page.locator("#output-lines .line", has_text=text).first


@pytest.fixture
def opened(browser: Browser, preview: Preview) -> Iterator[Any]:
    """Opens the page in a window of a size, at a place."""
    contexts = []

    def open_page(size: dict[str, int], place: str = "pets") -> PreviewPage:
        context = browser.new_context(viewport=size)  # type: ignore[arg-type]
        contexts.append(context)
        found = PreviewPage.of(context)
        page = found.page
        page.on("dialog", lambda dialog: found.complaints.append(dialog.message))
        page.goto(f"{preview.url}#{place}")
        page.locator("#output-lines .line").first.wait_for(state="attached")
        return found

    yield open_page
    for context in contexts:
        context.close()


@needs_browser
def test_an_operation_is_shown_with_what_made_it(opened: Any, preview: Preview) -> None:
    shown = opened(DESKTOP)
    page = shown.page
    page.locator("#kind").get_by_text("Operations").click()
    page.locator("#items").get_by_role("button", name="add_pet").click()
    # The view, the template and the output, at the method.
    page.locator("#tree").get_by_text('"addPet"').wait_for()
    page.locator("#output-lines .hit", has_text="def add_pet(").wait_for()
    assert shown.lines("template", ".hit") == [
        "{{ flavour.def }} {{ operation.name }}("
    ]
    assert "operation add_pet" in page.locator("#trail").inner_text()
    # The lines about the operation are told from those about another one.
    about = shown.lines("output", ".subject")
    assert 'id="addPet",' in about
    assert 'id="listPets",' not in about
    # A line of the parent shows the parent.
    shown.output("from __future__ import annotations").click()
    page.locator("#template-lines .hit").wait_for()
    chosen = page.locator("#templates option:checked").inner_text()
    assert chosen == "shared/module.py.jinja"
    assert shown.lines("template", ".hit") == ["from __future__ import annotations"]
    # A line of the template shows all that it made.
    page.locator("#templates").select_option("0")
    page.locator("#template-lines .line", has_text="operation.http_method").click()
    assert shown.lines("output", ".hit") == ['method="GET",', 'method="POST",']
    # Text of the description is text, nothing is loaded from elsewhere.
    page.locator("#files").get_by_text("docs/PetsApi.md").click()
    page.locator("#path", has_text="docs/PetsApi.md").wait_for()
    assert page.locator("main img").count() == 0
    assert shown.complaints == []
    origin = f"http://127.0.0.1:{preview.port}/"
    assert all(url.startswith((origin, "data:")) for url in shown.requests)


@needs_browser
def test_the_copied_override_is_a_template_that_works(home: Path, opened: Any) -> None:
    shown = opened(DESKTOP)
    page = shown.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#kind").get_by_text("Operations").click()
    page.locator("#items").get_by_role("button", name="add_pet").click()
    page.locator("#output-lines .hit", has_text="def add_pet(").wait_for()
    page.get_by_role("button", name="Copy an override of method_signature").click()
    page.locator("#status", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")

    template = "client/{package}/resources/{resource_part}.py.jinja"
    save(home, template, copied.replace("{{ super() }}", "    @ours\n{{ super() }}"))
    shown.output("@ours").wait_for()
    signatures = [line for line in shown.lines("output") if line.startswith("@ours")]
    assert len(signatures) == 4
    # Now the own template is the first of those that take part.
    shown.output("@ours").click()
    assert shown.lines("template", ".hit") == ["@ours"]
    chosen = page.locator("#templates option:checked").inner_text()
    assert chosen == f"own: {template}"
    # Without it the built-in one counts again.
    (home / "specs" / "own" / template).unlink()
    shown.output("@ours").wait_for(state="detached")
    assert "@ours" not in shown.lines("output")
    assert shown.complaints == []


@needs_browser
def test_a_change_is_seen_where_one_is(home: Path, opened: Any) -> None:
    shown = opened(DESKTOP, f"pets?file={quote('NOTES.md')}")
    page = shown.page
    assert shown.lines("output") == [
        "list_pets is an operation",
        "add_pet is an operation",
    ]
    shown.output("add_pet").click()
    trail = page.locator("#trail")
    assert "NOTES.md.jinja:2" in trail.inner_text()
    assert "operation add_pet" in trail.inner_text()

    save(home, "client/NOTES.md.jinja", NOTES.replace("is an", "is one"))
    shown.output("list_pets is one operation").wait_for()
    # The chosen line stays chosen, and the address stays what it was.
    assert shown.lines("output", ".hit") == ["add_pet is one operation"]
    assert "NOTES.md" in page.url

    # A template that is new is a file that is new.
    save(home, "client/NEWS.md.jinja", "Nothing new.\n")
    page.locator("#items button", has_text="NEWS.md").wait_for()

    description = home / "specs" / "pets" / "openapi.yaml"
    text = description.read_text(encoding="utf-8")
    description.write_text(text.replace("addPet", "buyPet"), encoding="utf-8")
    shown.output("buy_pet is one operation").wait_for()
    assert shown.complaints == []


@needs_browser
@pytest.mark.parametrize(
    ("broken", "line", "message"),
    [
        ("fine\n{{ api.nonsense }}\n", "{{ api.nonsense }}", "nonsense"),
        ("fine\n{% for %}\n", "{% for %}", "Expected"),
        ("fine\n{{ api.title }}\n", "{{ api.title }}", "use a filter"),
    ],
)
def test_a_broken_template_shows_its_line_and_recovers(
    home: Path, opened: Any, broken: str, line: str, message: str
) -> None:
    shown = opened(DESKTOP, f"pets?file={quote('NOTES.md')}")
    page = shown.page
    save(home, "client/NOTES.md.jinja", broken)
    page.locator("#template-lines .wrong").wait_for()
    assert shown.lines("template", ".wrong") == [line]
    assert message in page.locator("#template-lines .note").inner_text()
    assert "NOTES.md.jinja:2: " in page.locator("#problem").inner_text()
    # The last good output stays.
    assert shown.lines("output")[0] == "list_pets is an operation"
    assert page.locator("#badge").is_visible()

    save(home, "client/NOTES.md.jinja", "Better.\n")
    shown.output("Better.").wait_for()
    assert not page.locator("#problem").is_visible()
    assert not page.locator("#badge").is_visible()
    assert shown.complaints == []


@needs_browser
def test_output_that_is_no_python_is_shown_at_its_line(home: Path, opened: Any) -> None:
    shown = opened(DESKTOP, f"pets?file={quote(f'{PETS.package}/ours.py')}")
    page = shown.page
    assert shown.lines("output") == ['names = {"one": 1}']
    page.locator("#form").get_by_text("As written").click()
    assert shown.lines("output") == ["names = {'one':1}"]
    page.locator("#form").get_by_text("Formatted").click()

    save(home, MODULE, "a = 1\nb = (\nc c\n")
    page.locator("#output-lines .wrong").wait_for()
    assert shown.lines("output") == ["a = 1", "b = (", "c c"]
    assert shown.lines("output", ".wrong") == ["c c"]
    # From there to the line of the template.
    shown.output("c c").click()
    assert shown.lines("template", ".hit") == ["c c"]

    save(home, MODULE, "a = {'x':2}\n")
    shown.output('a = {"x": 2}').wait_for()
    assert not page.locator("#problem").is_visible()


@needs_browser
def test_a_description_that_breaks_leaves_the_last_package(
    home: Path, opened: Any
) -> None:
    shown = opened(DESKTOP, f"pets?file={quote('NOTES.md')}")
    description = home / "specs" / "pets" / "openapi.yaml"
    good = description.read_text(encoding="utf-8")
    description.write_text("openapi: [\n", encoding="utf-8")
    findings = shown.page.locator("#findings li .error")
    findings.first.wait_for()
    assert "openapi.yaml" in shown.page.locator("#findings").inner_text()
    assert shown.lines("output")[0] == "list_pets is an operation"
    description.write_text(good, encoding="utf-8")
    findings.first.wait_for(state="detached")


@needs_browser
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_can_be_used_with_the_keyboard(size: dict[str, int], opened: Any) -> None:
    shown = opened(size)
    page = shown.page
    page.locator("body").press("/")
    page.keyboard.type("notes")
    page.keyboard.press("Enter")
    page.locator("#title", has_text="NOTES.md").wait_for()
    page.locator("#output-lines").press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert shown.lines("output", ".hit") == ["add_pet is an operation"]
    active = page.locator("#output-lines").get_attribute("aria-activedescendant")
    assert active == "output-2"
    # The page itself never scrolls sideways.
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    if size is PHONE:
        visible = [
            name
            for name in ("list", "view", "template", "output")
            if page.locator(f"#{name}").is_visible()
        ]
        assert visible == ["output"]
        page.locator("#trail button").first.click()
        assert page.locator("#template").is_visible()
        assert re.search("for|operation", " ".join(shown.lines("template", ".hit")))
    assert shown.complaints == []
