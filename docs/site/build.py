"""Builds the site: clientloom's guide and the references of the generated clients.

    python docs/site/build.py [OUTPUT]

The pages are those in `docs/` and `generated/`. They are copied into one folder and built
by Zensical, and every link of the result is checked. The first page starts with
`docs/site/landing.md`. The site needs no server and no network.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GENERATED = ROOT / "generated"

GUIDE = (
    "quick-start.md",
    "add-a-provider.md",
    "coming-from.md",
    "overlays.md",
    "names.md",
    "openapi-3.2.md",
    "coverage.md",
    "corpus.md",
    "vendors.md",
    "templates.md",
    "template-recipes.md",
    "template-context.md",
    "connections-guide.md",
    "facade.md",
    "pipelines.md",
    "pipeline-recipes.md",
    "surfaces.md",
    "from-snaptrade-python-sdk.md",
    "scale.md",
    "benchmarks.md",
    "diagnostics.md",
    "glossary.md",
    "architecture.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
)
"""The pages of the guide, in the order a newcomer reads them."""

FIRST = ("README.md", "authentication.md", "errors.md", "webhooks.md", "agents.md")
"""The pages of a reference that come before those of the resources."""

Navigation: TypeAlias = "list[dict[str, str | Navigation]]"

SETTINGS = """
[project]
site_name = "clientloom"
site_description = "Typed Python clients from OpenAPI specs"
docs_dir = "pages"
site_dir = {site}
copyright = "MIT License"
nav = {navigation}
extra_css = ["assets/site.css"]

[project.theme]
font = false
features = [
    "content.code.copy",
    "navigation.indexes",
    "navigation.path",
    "navigation.top",
    "search.highlight",
    "toc.follow",
]

[[project.theme.palette]]
media = "(prefers-color-scheme: light)"
scheme = "default"
toggle.icon = "lucide/sun"
toggle.name = "Switch to dark mode"

[[project.theme.palette]]
media = "(prefers-color-scheme: dark)"
scheme = "slate"
toggle.icon = "lucide/moon"
toggle.name = "Switch to light mode"

[project.plugins.search]
[project.plugins.offline]

# Without this entry, Zensical loads such a script from the network.
[[project.extra.polyfills]]
path = "assets/iframe-worker.js"
type = "text/javascript"
async = false
defer = false

[project.markdown_extensions.tables]
[project.markdown_extensions.toc]
permalink = true
toc_depth = 2
[project.markdown_extensions.pymdownx.highlight]
[project.markdown_extensions.pymdownx.superfences]
"""


def build(site: Path) -> None:
    """Builds the site into a folder, replacing it."""
    with tempfile.TemporaryDirectory(prefix="clientloom-site-") as name:
        work = Path(name)
        pages = work / "pages"
        navigation = lay_out(pages)
        made = work / "site"
        settings = SETTINGS.format(
            site=json.dumps(str(made)), navigation=_toml(navigation)
        )
        (work / "zensical.toml").write_text(settings, encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        subprocess.run(command, cwd=work, check=True)
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(made, site)
    (site / "llms.txt").write_text(index(), encoding="utf-8", newline="\n")


def index() -> str:
    """The index of the site for language models, in the format of llmstxt.org."""
    guide = [f"- [{_title(DOCS / page)}]({Path(page).stem}.html)" for page in GUIDE]
    clients = [
        f"- [{_title(package / 'README.md')}](clients/{package.name}/index.html)"
        for package in _packages()
    ]
    return "\n".join(
        [
            "# clientloom",
            "",
            "> Generates typed Python clients from OpenAPI specs: one package per provider,",
            "> and one interface for all of them.",
            "",
            "## Guide",
            "",
            *guide,
            "",
            "## Clients",
            "",
            *clients,
            "",
        ]
    )


def lay_out(pages: Path) -> Navigation:
    """Copies every page to its place in the site. Returns the navigation."""
    shutil.copytree(DOCS / "site" / "assets", pages / "assets")
    for source in sorted(DOCS.glob("*.md")):
        _copy(source, pages / source.name)
    for source in sorted(DOCS.glob("*.svg")):
        shutil.copyfile(source, pages / source.name)
    (pages / "examples").mkdir()
    for source in sorted((ROOT / "examples").glob("*.py")):
        shutil.copyfile(source, pages / "examples" / source.name)
    _write_landing(pages / "README.md")
    decisions = sorted((DOCS / "decisions").glob("*.md"))
    for source in decisions:
        _copy(source, pages / "decisions" / source.name)
    clients: Navigation = []
    for package in _packages():
        for source in sorted(package.glob("**/*.md")):
            place = pages / "clients" / package.name / source.relative_to(package)
            _copy(source, place)
        clients.append(
            {_title(package / "README.md"): list(_client(pages, package.name))}
        )
    return [
        {"clientloom": "README.md"},
        {"Guide": [{_title(DOCS / one): one} for one in GUIDE]},
        {"Clients": clients},
        {"Decisions": [{_title(one): f"decisions/{one.name}"} for one in decisions]},
    ]


def _write_landing(page: Path) -> None:
    """Puts the landing page, with its picture, in place of the head of the index."""
    index = page.read_text(encoding="utf-8")
    head = (DOCS / "site" / "landing.md").read_text(encoding="utf-8")
    drawings = [
        (DOCS / "site" / f"pipeline-{shape}.svg").read_text(encoding="utf-8").strip()
        for shape in ("wide", "tall")
    ]
    picture = "\n".join(["<div>", *drawings, "</div>"])
    _, heading, links = index.partition("## Start here")
    page.write_text(
        head.replace("<!-- pipeline -->", picture) + "\n" + heading + links,
        encoding="utf-8",
    )


def _packages() -> list[Path]:
    """The generated packages: those of providers first, then those they share."""
    found = [path.parent for path in GENERATED.glob("*/README.md")]
    return sorted(found, key=lambda one: (not (one / "api.md").is_file(), one.name))


def _client(pages: Path, name: str) -> Iterator[dict[str, str | Navigation]]:
    """The pages of one package, except for models: links and search find those."""
    folder = pages / "clients" / name
    resources = sorted(
        path.name for path in (folder / "docs").glob("*.md") if path.name not in FIRST
    )
    listed = [
        ("Overview", "README.md"),
        ("Every method", "api.md"),
        *((None, f"docs/{file}") for file in (*FIRST, *resources)),
        ("Changes", "CHANGELOG.md"),
    ]
    for title, file in listed:
        if (folder / file).is_file():
            own = "Reference" if file == "docs/README.md" else _title(folder / file)
            yield {title or own: f"clients/{name}/{file}"}


def _copy(source: Path, place: Path) -> None:
    """Copies a page. Its links to generated/ lead to clients/ here, and those to examples/
    to the copies of them."""
    place.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_text(encoding="utf-8").replace("](../generated/", "](clients/")
    text = text.replace("](../examples/", "](examples/")
    place.write_text(text, encoding="utf-8")


def _title(page: Path) -> str:
    """The first heading of a page."""
    for line in page.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            return line[2:].strip()
    return page.stem


def _toml(navigation: Navigation) -> str:
    """A navigation as TOML: lists of tables with one key."""
    entries = []
    for entry in navigation:
        for title, target in entry.items():
            value = json.dumps(target) if isinstance(target, str) else _toml(target)
            entries.append(f"{{ {json.dumps(title)} = {value} }}")
    return f"[{', '.join(entries)}]"


def main() -> int:
    """Builds the site and checks its links. Returns the exit code."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    build(site)
    check = [sys.executable, str(DOCS / "site" / "check.py"), str(site)]
    return subprocess.run(check, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
