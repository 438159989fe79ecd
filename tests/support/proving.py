"""Puts hostile texts into the files of a workspace, and proves what they cannot do."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.cli.diagnostics import render_text
from generator.diagnostics import Diagnostic, DiagnosticError, Severity, reaches
from generator.generation.facade import facade_with_apis
from generator.generation.package import BuiltApi
from generator.generation.pipeline import build_api, client_package, facade_package
from generator.model.serialization import to_json
from generator.project.reading import load_workspace
from generator.project.workspace import Workspace
from generator.schemas.worker import DictionaryWorker
from tests.support.hostile import (
    imported_modules,
    marked,
    marker,
    markers_in,
    problems,
    trace_of_loading,
)


def data_of(folder: Path) -> dict[str, Any]:
    """The documents of a workspace, as data."""
    return {
        path.relative_to(folder).as_posix(): yaml.safe_load(path.read_bytes())
        for path in sorted(folder.rglob("*.yaml"))
    }


class Maker(ABC):
    """Makes a package of a workspace whose documents are changed before."""

    def __init__(self, folder: Path, documents: Mapping[str, Any]) -> None:
        self.folder = folder
        self.documents = documents
        self._written: dict[str, Any] = {}

    def model(self, changed: Mapping[str, Any]) -> str | None:
        """All that templates would see, as text; None if the workspace is refused."""
        try:
            model, diagnostics = self._model(self._workspace(changed))
        except DiagnosticError as error:
            self._assert_printable(error.diagnostics)
            return None
        self._assert_printable(diagnostics)
        return None if reaches(diagnostics, Severity.ERROR) else model

    def files(self, changed: Mapping[str, Any]) -> Mapping[str, bytes] | None:
        """The files of the package as templates write them; None if the workspace is
        refused."""
        settings = {**self.documents["clientloom.yaml"], "formatter": "none"}
        return self.formatted_files({"clientloom.yaml": settings, **changed})

    def formatted_files(self, changed: Mapping[str, Any]) -> Mapping[str, bytes] | None:
        """The files of the package; None if the workspace is refused."""
        try:
            files, diagnostics = self._files(self._workspace(changed))
        except DiagnosticError as error:
            self._assert_printable(error.diagnostics)
            return None
        self._assert_printable(diagnostics)
        return None if reaches(diagnostics, Severity.ERROR) else files

    @abstractmethod
    def _model(self, workspace: Workspace) -> tuple[str | None, Iterable[Diagnostic]]:
        """The model as text, and the diagnostics."""

    @abstractmethod
    def _files(
        self, workspace: Workspace
    ) -> tuple[Mapping[str, bytes] | None, Iterable[Diagnostic]]:
        """The files of the package, and the diagnostics."""

    def _workspace(self, changed: Mapping[str, Any]) -> Workspace:
        for path, data in {**self.documents, **changed}.items():
            if self._written.get(path) == data:
                continue
            self._written[path] = data
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            text = yaml.safe_dump(data, sort_keys=False)
            place.write_text(text, encoding="utf-8")
        return load_workspace(self.folder)

    def _assert_printable(self, diagnostics: Iterable[Diagnostic]) -> None:
        """No diagnostic may control a terminal."""
        text = render_text(tuple(diagnostics), self.folder, color=False)
        assert all(char.isprintable() or char == "\n" for char in text), repr(text)


class ClientMaker(Maker):
    """Makes the client of the only provider."""

    def __init__(
        self, folder: Path, documents: Mapping[str, Any], worker: DictionaryWorker
    ) -> None:
        super().__init__(folder, documents)
        self._worker = worker

    def _model(self, workspace: Workspace) -> tuple[str | None, Iterable[Diagnostic]]:
        (provider,) = workspace.providers
        built = build_api(provider)
        model = None if built.api is None else json.dumps(to_json(built.api))
        return model, built.diagnostics

    def _files(
        self, workspace: Workspace
    ) -> tuple[Mapping[str, bytes] | None, Iterable[Diagnostic]]:
        (provider,) = workspace.providers
        package = client_package(provider, workspace, self._worker)
        return package.files, package.diagnostics


class FacadeMaker(Maker):
    """Makes the facade over all providers, whose specs do not change."""

    _built: BuiltApi | None = None

    def _model(self, workspace: Workspace) -> tuple[str | None, Iterable[Diagnostic]]:
        if self._built is None:
            self._built = build_api(workspace.providers[0])
        built = self._built
        found = facade_with_apis(workspace, "connections", lambda _: built)
        model = None if found.facade is None else repr(found.facade)
        return model, found.diagnostics

    def _files(
        self, workspace: Workspace
    ) -> tuple[Mapping[str, bytes] | None, Iterable[Diagnostic]]:
        package = facade_package(workspace, "connections", {})
        return package.files, package.diagnostics


@dataclass(slots=True)
class Proof:
    """What was found at the positions of one file.

    Attributes:
        accepted: Those where the text may be: it does no harm there.
        shown: Those of them whose text is somewhere in the package.
        refused: Those where a diagnostic refuses it.
    """

    accepted: set[Any] = field(default_factory=set)
    shown: set[Any] = field(default_factory=set)
    refused: set[Any] = field(default_factory=set)


class Prover:
    """Puts texts into the positions of one file.

    Args:
        maker: Makes the package.
        change: Returns the changed documents for texts at positions.
        import_name: What is imported of the package; "" if nothing is.
    """

    def __init__(
        self,
        maker: Maker,
        change: Callable[[Mapping[Any, str]], Mapping[str, Any]],
        import_name: str = "",
    ) -> None:
        self._maker = maker
        self._change = change
        self._import_name = import_name
        harmless = maker.files({})
        assert harmless is not None
        self._harmless = harmless
        self._imported = imported_modules(harmless)
        self.proof = Proof()

    def try_alone(self, text: str, places: Sequence[Any]) -> None:
        """Puts a text into one position after the other. Where it is in the model, which
        is all that templates see, the package is made and judged."""
        for number, place in enumerate(places):
            texts = {place: marked(text, marker(number))}
            model = self._maker.model(self._change(texts))
            if model is None:
                self.proof.refused.add(place)
            elif markers_in({"": model.encode("utf-8", "replace")}):
                self._judge(texts, {marker(number): place})
            else:
                self.proof.accepted.add(place)

    def try_groups(self, text: str, places: Sequence[Any], size: int) -> None:
        """Puts a text into so many positions of one package at a time, if it may be
        there."""
        for start in range(0, len(places), size):
            group = places[start : start + size]
            self._judge(*_marked(dict.fromkeys(group, text)))

    def try_together(self, texts: Mapping[Any, str]) -> None:
        """Puts a text into each position of one package, and loads it. Texts that are
        refused are left out. What has a model must become a package: a formatter that
        fails is not what refuses a text."""
        for group in self._accepted(texts):
            assert self._judge(*_marked(group), loads=True), list(group)[:5]

    def _accepted(self, texts: Mapping[Any, str]) -> list[Mapping[Any, str]]:
        """The texts that are not refused: in one group, unless they are refused
        together."""
        if self._is_accepted(texts):
            return [texts]
        places = list(texts)
        if len(places) == 1:
            self.proof.refused.update(places)
            return []
        groups = [
            group
            for half in (places[::2], places[1::2])
            for group in self._accepted({place: texts[place] for place in half})
        ]
        together = {place: text for group in groups for place, text in group.items()}
        if len(groups) > 1 and self._is_accepted(together):
            return [together]
        return groups

    def _is_accepted(self, texts: Mapping[Any, str]) -> bool:
        changed, _ = _marked(texts)
        return self._maker.model(self._change(changed)) is not None

    def _judge(
        self,
        texts: Mapping[Any, str],
        markers: Mapping[str, Any],
        *,
        loads: bool = False,
    ) -> bool:
        """Makes a package and requires that nothing of the texts is code in it; whether
        there is a package."""
        changed = self._change(texts)
        # The model is made quickly, and most texts are refused then.
        accepted = len(texts) == 1 or self._maker.model(changed) is not None
        make = self._maker.formatted_files if loads else self._maker.files
        files = make(changed) if accepted else None
        if files is None:
            if len(texts) == 1:
                self.proof.refused.update(texts)
            return False
        where = [getattr(place, "pointer", place) for place in list(texts)[:5]]
        found = list(problems(files, self._harmless, self._imported))
        assert not found, (where, found[:5])
        self.proof.accepted.update(texts)
        shown = markers_in(files) & markers.keys()
        self.proof.shown.update(markers[word] for word in shown)
        if loads and self._import_name:
            self._load(files)
        return True

    def _load(self, files: Mapping[str, bytes]) -> None:
        """Imports all modules of a package, in which nothing of a text may run."""
        folder = self._maker.folder.parent / "loaded"
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        assert trace_of_loading(folder, self._import_name) == ""


def _marked(texts: Mapping[Any, str]) -> tuple[dict[Any, str], dict[str, Any]]:
    """The text for each position with a marker of its own, and the markers."""
    markers = {marker(number): place for number, place in enumerate(texts)}
    return {
        place: marked(texts[place], word) for word, place in markers.items()
    }, markers
