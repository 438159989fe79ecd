"""Every example of every page and docstring runs, and does what the page says.

The examples run as they stand: credentials and the address of the server come from the
environment, as a reader's would. The local server answers as the package's own tests say,
whose requests have the optional arguments too that examples leave out.
"""

from __future__ import annotations

import doctest
import importlib
import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from clientloom_runtime import File
from clientloom_runtime.testing import (
    Exchange,
    LocalRequest,
    LocalServer,
    read_exchanges,
)

GENERATED = Path(__file__).resolve().parents[2] / "generated"
PACKAGES = sorted(path.parent.name for path in GENERATED.glob("*/api.md"))

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## `([^`]+)`$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Program:
    """A block of Python of a page, and the method that its section is about."""

    page: Path
    line: int
    source: str
    method: str | None

    def run(self) -> dict[str, Any]:
        """Runs it as a module of its own and gives what it left behind."""
        namespace: dict[str, Any] = {"__name__": "__main__"}
        padded = "\n" * self.line + self.source
        exec(compile(padded, str(self.page), "exec"), namespace)
        return namespace


def programs(page: Path) -> Iterator[Program]:
    """The programs of a page; bare signatures are none."""
    text = page.read_text(encoding="utf-8")
    sections = [(found.start(), found[1]) for found in _SECTION.finditer(text)]
    for found in _BLOCK.finditer(text):
        if found[1].startswith("def "):
            continue
        methods = [name for start, name in sections if start < found.start()]
        line = text.count("\n", 0, found.start(1))
        yield Program(page, line, found[1], methods[-1] if methods else None)


def pages(package: str) -> list[Path]:
    """The pages of a package that are about no single resource or model."""
    folder = GENERATED / package
    return [
        folder / "README.md",
        folder / "api.md",
        *sorted(folder.glob("docs/[a-z]*.md")),
    ]


def resource_pages() -> list[Path]:
    """The pages about resources, of all packages."""
    return [
        path
        for package in PACKAGES
        for path in sorted(GENERATED.glob(f"{package}/docs/*Api*.md"))
    ]


@cache
def exchanges(package: str) -> dict[str, dict[str, Exchange]]:
    """The exchanges of a package by the name of their file."""
    folder = GENERATED / package / "tests" / "exchanges"
    return {path.stem: read_exchanges(path) for path in sorted(folder.glob("*.json"))}


def exchange_of(package: str, method: str, section: str) -> Exchange:
    """The exchange of a method whose section names its HTTP request."""
    request = re.search(r"^\*\*([A-Z]+)\*\* `([^`]+)`$", section, re.MULTILINE)
    assert request is not None
    pattern = re.sub(r"\\\{[^}]*\\\}", "[^?]+", re.escape(request[2].partition("?")[0]))
    (found,) = (
        named[method]
        for named in exchanges(package).values()
        if method in named
        and named[method].request["method"] == request[1]
        and re.search(f"{pattern}$", named[method].request["path"])
    )
    return found


@pytest.fixture
def local() -> Iterator[LocalServer]:
    """A local server."""
    with LocalServer() as server:
        yield server


def set_environment(
    package: str, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sets what the README of a package says a user has to set."""
    readme = (GENERATED / package / "README.md").read_text(encoding="utf-8")
    conftest = (GENERATED / package / "tests" / "conftest.py").read_text(
        encoding="utf-8"
    )
    given = dict(re.findall(r'^ +(\w+)="(test-[^"]*)",$', conftest, re.MULTILINE))
    for argument, variable in re.findall(
        r"^\| `(\w+)` \| `(\w+)` \|", readme, re.MULTILINE
    ):
        if argument in given:
            monkeypatch.setenv(variable, given[argument])
    variable = re.search(r"`(\w+_BASE_URL)`", readme)
    index = (GENERATED / package / "docs" / "README.md").read_text(encoding="utf-8")
    base_url = re.search(r"Base URL: `([^`]+)`", index)
    assert variable is not None
    assert base_url is not None
    monkeypatch.setenv(variable[1], server.url + urlsplit(base_url[1]).path)


def label(page: Path) -> str:
    """A page in the name of a test."""
    return page.relative_to(GENERATED).as_posix()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("page", resource_pages(), ids=label)
def test_examples_of_a_resource_send_and_give_what_its_page_says(
    page: Path, local: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = page.relative_to(GENERATED).parts[0]
    set_environment(package, local, monkeypatch)
    _, *parts = _SECTION.split(page.read_text(encoding="utf-8"))
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    found = list(programs(page))
    assert {program.method for program in found} == {*sections}
    raw = [program for program in found if ".with_raw_response." in program.source]
    assert [program.method for program in raw] == [*sections]
    for program in found:
        assert program.method is not None
        section = sections[program.method]
        if program in raw:
            check_raw_program(program, package, local, section)
            continue
        complete = exchange_of(package, program.method, section)
        local.play(complete)
        if ".iter_" in program.source:
            # Without an argument for its size, the page that follows tells the last one.
            local.serve([complete])
        left = program.run()
        exchange = narrowed(complete, local.requests[0])
        assert len(local.requests) in ((1, 2) if ".iter_" in program.source else (1,))
        exchange.check_request(local.requests[0])
        if "result" in left or " -> None\n" in section:
            exchange.check_result(left.get("result"))


def narrowed(exchange: Exchange, request: LocalRequest) -> Exchange:
    """The exchange without the optional arguments that a request leaves out: it has
    nothing that the exchange does not have."""
    expected = dict(exchange.request)
    query = [
        pair for pair in expected.get("query", []) if pair[0] in dict(request.query)
    ]
    expected["query"] = query
    if isinstance(expected.get("json"), dict):
        expected["json"] = _narrowed_value(
            expected["json"], json.loads(request.content)
        )
    return Exchange(expected, exchange.response)


def _narrowed_value(expected: Any, sent: Any) -> Any:
    if isinstance(expected, dict) and isinstance(sent, dict):
        return {
            name: _narrowed_value(value, sent[name])
            for name, value in expected.items()
            if name in sent
        }
    return expected


def check_raw_program(
    program: Program, package: str, local: LocalServer, section: str
) -> None:
    """The program gives the response of its method as it came, and handles a failure."""
    assert program.method is not None
    assert f".with_raw_response.{program.method}(" in program.source
    exchange = exchange_of(package, program.method, section)
    local.play(exchange)
    response = program.run()["response"]
    assert response.status_code == exchange.response["status"]
    exchange = narrowed(exchange, local.requests[0])
    exchange.check_request(local.requests[0])
    exchange.check_result(response.parse())
    refused = Exchange(exchange.request, {"status": 400, "json": {}})
    local.play(refused)
    assert "response" not in program.run()
    assert len(local.requests) == 1


@pytest.mark.parametrize("package", PACKAGES)
def test_examples_of_the_other_pages_run(
    package: str, local: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_environment(package, local, monkeypatch)
    local.serve(one for named in exchanges(package).values() for one in named.values())
    found = [program for page in pages(package) for program in programs(page)]
    assert len(found) > 5
    for program in found:
        program.run()
    assert local.requests


@pytest.mark.parametrize("package", PACKAGES)
def test_every_model_page_names_a_model(package: str) -> None:
    listed = sorted(GENERATED.glob(f"{package}/docs/models/*.md"))
    found = [program for page in listed for program in programs(page)]
    assert found
    for program in found:
        program.run()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("package", PACKAGES)
def test_examples_of_docstrings_send_and_give_what_the_tests_say(
    package: str, local: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_environment(package, local, monkeypatch)
    (init,) = GENERATED.glob(f"{package}/*_client/__init__.py")
    module = importlib.import_module(init.parent.name)
    (name,) = (one for one in module.__all__ if f"Async{one}" in module.__all__)
    seen = 0
    with getattr(module, name)() as client:
        namespace = {
            "client": client,
            "models": module.models,
            "date": date,
            "datetime": datetime,
            "Decimal": Decimal,
            "File": File,
        }
        for source, exchange in docstring_examples(package, client):
            local.play(exchange)
            left = dict(namespace)
            exec(source, left)
            (request,) = local.requests
            shown = narrowed(exchange, request)
            shown.check_request(request)
            shown.check_result(left.get("result"))
            seen += 1
    assert seen == sum(map(len, exchanges(package).values()))


def docstring_examples(package: str, client: Any) -> Iterator[tuple[str, Exchange]]:
    """The examples in the docstrings of a client's methods, with their exchanges."""
    for file, named in exchanges(package).items():
        resource = getattr(client, re.sub(r"_\d+$", "", file))
        for method, exchange in named.items():
            text = inspect.getdoc(getattr(type(resource), method)) or ""
            (example,) = doctest.DocTestParser().get_examples(text)
            yield example.source, exchange
