"""Checks a built site: no link is broken, and nothing is loaded from the network.

    python docs/site/check.py SITE

Prints one line per problem. Exits with 1 if there is any.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADED = {("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src")}
"""What a browser loads automatically, as far as pages have it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a page: its target, and whether the browser loads it."""

    target: str
    is_loaded: bool


@dataclass(slots=True)
class _Reader(HTMLParser):
    """Collects the links of a page and its anchors."""

    links: list[Link] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id" or (tag == "a" and name == "name"):
                self.anchors.add(value)
            is_loaded = (tag, name) in _LOADED
            if is_loaded or (tag == "a" and name == "href"):
                self.links.append(Link(value, is_loaded))


@dataclass(frozen=True, slots=True)
class Page:
    """The links of a page, and its anchors."""

    links: tuple[Link, ...]
    anchors: frozenset[str]


def read_site(site: Path) -> dict[Path, Page]:
    """All pages of a site, by path."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        pages[path.resolve()] = Page(tuple(reader.links), frozenset(reader.anchors))
    return pages


def problems(site: Path) -> Iterator[str]:
    """All problems, each with its page."""
    pages = read_site(site)
    root = site.resolve()
    for path, page in pages.items():
        where = path.relative_to(root).as_posix()
        if where == "404.html":
            # Its links are absolute, because a server shows it for any path.
            continue
        for link in page.links:
            problem = _problem(link, path, pages, root)
            if problem is not None:
                yield f"{where}: {link.target}: {problem}"


def _problem(link: Link, path: Path, pages: dict[Path, Page], root: Path) -> str | None:
    parts = urlsplit(link.target)
    if parts.scheme in ("data", "mailto", "javascript"):
        return None
    if parts.scheme or parts.netloc:
        return "is loaded from the network" if link.is_loaded else None
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target.is_dir():
        target = target / "index.html"
    if not target.is_relative_to(root):
        return "leads out of the site"
    if not target.is_file():
        return "does not exist"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target].anchors:
        return "has no such anchor"
    return None


def main() -> int:
    """Checks a site. Returns the exit code."""
    site = Path(sys.argv[1])
    found = list(problems(site))
    for problem in found:
        print(problem)
    print(f"{len(read_site(site))} pages, {len(found)} broken links")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
