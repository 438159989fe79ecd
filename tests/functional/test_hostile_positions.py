"""Hostile text at every position of a spec, and of every file of a workspace.

The documents of `tests/cases/hostile` are walked, keys and values, so that whatever is
added to them is tested. For settings the published schemas say which positions there
are. One text with everything in it is tried alone at every position, all other texts
at many positions of a package at once. `CLIENTLOOM_HOSTILE=all` tries all texts alone.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.schemas.worker import DictionaryWorker
from tests.support.commands import run
from tests.support.hostile import TEXTS
from tests.support.positions import (
    Grafter,
    Position,
    Route,
    positions,
    routes,
    with_texts,
)
from tests.support.proving import ClientMaker, FacadeMaker, Proof, Prover, data_of

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
LIBRARY = CASES / "hostile" / "harmless"
EVERYTHING = TEXTS["everything"]
ALL = os.environ.get("CLIENTLOOM_HOSTILE") == "all"
SIZES = (150, 25)
"""How many positions hold the text at once, in one round after the other."""

PACKAGE = "library_client"
PLAIN = {"class": "Library", "package": PACKAGE, "environment": "LIBRARY"}
"""A provider.yaml that names nothing of its spec."""


@pytest.fixture(scope="module")
def worker() -> Iterator[DictionaryWorker]:
    with DictionaryWorker() as worker:
        yield worker


def prove(prover: Prover, places: list[Any]) -> Proof:
    """Tries one text at many positions at once, and then alone at those of each kind
    that no package has shown. Then those that were shown hold all other texts at once,
    which they exchange with each other in the next package."""
    proof = prover.proof
    for size in () if ALL else SIZES:
        hidden = [place for place in places if place not in proof.shown]
        prover.try_groups(EVERYTHING, hidden, size)
    kinds: dict[object, Any] = {}
    for place in places:
        if ALL or place not in proof.shown:
            kinds.setdefault(place if ALL else kind_of(place), place)
    for name in TEXTS if ALL else ["everything"]:
        prover.try_alone(TEXTS[name], list(kinds.values()))
    assert proof.accepted | proof.refused >= set(kinds.values())
    shown = [place for place in places if place in proof.shown]
    assert shown
    texts = list(TEXTS.values())
    for first in range(0, len(texts), 1 if ALL else 5):
        turns = itertools.cycle([*texts[first:], *texts[:first]])
        prover.try_together(dict(zip(shown, turns, strict=False)))
    return proof


def kind_of(place: Position | Route) -> object:
    """What positions of the same meaning have in common."""
    return place.kind if isinstance(place, Position) else place.pointer


SPECS = {
    "3.1": LIBRARY / "library" / "openapi.yaml",
    "3.0": CASES / "document" / "openapi-3.0" / "openapi.yaml",
    "3.2": CASES / "document" / "openapi-3.2" / "openapi.yaml",
    "2.0": CASES / "document" / "swagger-2.0" / "openapi.yaml",
}


@pytest.mark.parametrize("version", SPECS)
def test_every_string_of_a_spec(
    version: str, worker: DictionaryWorker, tmp_path: Path
) -> None:
    spec = yaml.safe_load(SPECS[version].read_bytes())
    documents = {
        "clientloom.yaml": {"output": "../generated", "providers": ["library"]},
        "library/provider.yaml": PLAIN,
        "library/openapi.yaml": spec,
    }

    def change(texts: Mapping[Position, str]) -> dict[str, Any]:
        return {"library/openapi.yaml": with_texts(spec, texts)}

    maker = ClientMaker(tmp_path / "specs", documents, worker)
    prover = Prover(maker, change, PACKAGE)
    proof = prove(prover, list(positions(spec)))
    # Only the outermost keys have no meaning with another name.
    refused = [place.pointer for place in proof.refused if len(place.path) > 3]
    assert refused == []


def test_every_string_of_an_overlay(worker: DictionaryWorker, tmp_path: Path) -> None:
    documents = data_of(LIBRARY)
    overlay = documents["library/overlay.yaml"]

    def change(texts: Mapping[Position, str]) -> dict[str, Any]:
        return {"library/overlay.yaml": with_texts(overlay, texts)}

    maker = ClientMaker(tmp_path / "specs", documents, worker)
    prove(Prover(maker, change, PACKAGE), list(positions(overlay)))


def schema_of(file: str) -> Any:
    """The published schema of a settings file."""
    return run("schema", file).json


def change_by_schema(file: str, document: Any, schema: Any) -> Any:
    """Changes a document at positions of its own, or where routes of a schema lead."""
    grafter = Grafter(schema)

    def change(texts: Mapping[Position | Route, str]) -> dict[str, Any]:
        own = {p: text for p, text in texts.items() if isinstance(p, Position)}
        changed = with_texts(document, own)
        for route, text in texts.items():
            if not isinstance(route, Position):
                changed = grafter.graft(changed, route, text)
        return {file: changed}

    return change


def test_every_string_of_provider_yaml(
    worker: DictionaryWorker, tmp_path: Path
) -> None:
    documents = data_of(LIBRARY)
    settings = documents["library/provider.yaml"]
    schema = schema_of("provider.yaml")
    change = change_by_schema("library/provider.yaml", settings, schema)
    maker = ClientMaker(tmp_path / "specs", documents, worker)
    places = [*positions(settings), *routes(schema)]
    proof = prove(Prover(maker, change, PACKAGE), places)
    names = {p.pointer for p in proof.accepted if not isinstance(p, Position)}
    assert {"/credentials/*/description", "/headers/*", "/license"} <= names


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("connections.yaml", "connections.yaml"),
        ("harbour/connections.yaml", "provider/connections.yaml"),
    ],
)
def test_every_string_of_the_facade(file: str, name: str, tmp_path: Path) -> None:
    documents = data_of(CASES / "facade" / "workspace")
    words = ROOT / "specs" / "connections.yaml"
    documents["connections.yaml"] = yaml.safe_load(words.read_bytes())
    schema = schema_of(name)
    change = change_by_schema(file, documents[file], schema)
    prover = Prover(FacadeMaker(tmp_path / "specs", documents), change)
    # The files say the same kinds of things many times, under names of their own.
    words = {name for route in routes(schema) for _, name, _ in route.steps if name}
    kinds = {
        (place.is_key, *(step if step in words else "*" for step in place.path)): place
        for place in positions(documents[file])
    }
    proof = prove(prover, [*kinds.values(), *routes(schema)])
    assert len(proof.shown) > 10
