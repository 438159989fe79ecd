"""The JSON for the page; see `page/` for its reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from generator.diagnostics import Diagnostic
from generator.preview.packages import PreviewedPackage, group_of, view_of
from generator.preview.rendering import Problem, TemplateSource, TracedOutput
from generator.preview.session import Shown
from generator.project.files import display_path
from generator.render.filters import json_value
from generator.render.provenance import Iteration, NamedBlock, Provenance


class FileEntry(TypedDict):
    """A file in the list."""

    path: str
    template: str
    group: str


class SubjectEntry(TypedDict):
    """An operation, a model or a page in the list."""

    key: str
    kind: str
    name: str
    group: str
    files: Sequence[str]
    iteration: str


class DiagnosticEntry(TypedDict):
    """A diagnostic of an input."""

    severity: str
    message: str
    place: str
    hint: str


class PackagePayload(TypedDict):
    """A package and its contents."""

    name: str
    files: list[FileEntry]
    subjects: list[SubjectEntry]
    diagnostics: list[DiagnosticEntry]


class TemplateEntry(TypedDict):
    """A template that contributes to a file."""

    name: str
    place: str
    own: bool
    text: str


class OutputPayload(TypedDict):
    """A text, and the source of each line.

    `lines` has the indexes of the `sources` of each line. A source is the index of a
    template, a line from 1, and the indexes of its scopes. A scope is a named block
    (`["block", name]`) or a loop iteration (`["round", variable, number, item]`).
    """

    text: str
    lines: list[list[int]]
    sources: list[tuple[int, int, list[int]]]
    scopes: list[list[str | int]]


class ProblemPayload(TypedDict):
    """An error, with its line in a template or in the output."""

    message: str
    hint: str
    template: int | None
    line: int | None
    output_line: int | None


class FilePayload(TypedDict):
    """A file: its templates, their output, and the formatted result."""

    path: str
    templates: list[TemplateEntry]
    written: OutputPayload | None
    formatted: OutputPayload | None
    stale: bool
    problem: ProblemPayload | None


def package_payload(package: PreviewedPackage) -> PackagePayload:
    """The contents of a package."""
    return {
        "name": package.name,
        "files": [
            {"path": path, "template": file.template, "group": group_of(file)}
            for path, file in package.files.items()
        ],
        "subjects": [
            {
                "key": subject.key,
                "kind": subject.kind,
                "name": subject.name,
                "group": subject.group,
                "files": subject.files,
                "iteration": subject.iteration,
            }
            for subject in package.subjects
        ],
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in package.diagnostics],
    }


def subject_view(package: PreviewedPackage, key: str) -> object:
    """The JSON of the view of a subject.

    Raises:
        KeyError: If there is no such subject.
    """
    subjects = {subject.key: subject for subject in package.subjects}
    return json_value(subjects[key].view)


def file_view(package: PreviewedPackage, path: str) -> object:
    """The JSON of a file's template context.

    Raises:
        KeyError: If there is no such file.
    """
    file = package.files[path]
    # The common context is large; deeper parts have their own views.
    depth = 3 if file.context else 2
    return json_value(dict(view_of(file, package.context)), depth)


def file_payload(path: str, shown_file: Shown) -> FilePayload:
    """A file, or its last version without a problem together with the current
    problem."""
    file, last_good = shown_file.file, shown_file.last_good
    templates = file.templates
    written, formatted = file.written, file.formatted
    stale = written is None and last_good is not None
    if stale and last_good is not None:
        written, formatted = last_good.written, last_good.formatted
    indexes = {template.file: index for index, template in enumerate(templates)}
    return {
        "path": path,
        "templates": [_template(template) for template in templates],
        "written": _output(written, indexes) if written else None,
        "formatted": _output(formatted, indexes) if formatted else None,
        "stale": stale,
        "problem": _problem(file.problem, indexes) if file.problem else None,
    }


def _template(template: TemplateSource) -> TemplateEntry:
    return {
        "name": template.name,
        "place": display_path(Path(template.file)),
        "own": template.is_own,
        "text": template.text,
    }


def _problem(problem: Problem, indexes: Mapping[str, int]) -> ProblemPayload:
    line = problem.template_line
    return {
        "message": problem.message,
        "hint": problem.hint,
        "template": None if line is None else indexes.get(line.file),
        "line": None if line is None else line.number,
        "output_line": problem.output_line,
    }


def _output(output: TracedOutput, indexes: Mapping[str, int]) -> OutputPayload:
    sources: dict[tuple[int, int, tuple[int, ...]], int] = {}
    scopes: dict[NamedBlock | Iteration, int] = {}

    def source_index(provenance: Provenance) -> int:
        inside = (scopes.setdefault(scope, len(scopes)) for scope in provenance.scopes)
        template = indexes.get(provenance.line.file, -1)
        source = (template, provenance.line.number, tuple(inside))
        return sources.setdefault(source, len(sources))

    lines = [
        [source_index(provenance) for provenance in provenances]
        for provenances in output.provenances
    ]
    return {
        "text": output.text,
        "lines": lines,
        "sources": [
            (template, line, list(inside)) for template, line, inside in sources
        ],
        "scopes": [_scope(scope) for scope in scopes],
    }


def _scope(scope: NamedBlock | Iteration) -> list[str | int]:
    match scope:
        case NamedBlock(name):
            return ["block", name]
        case Iteration(variable, number, item):
            return ["round", variable, number, item]


def _diagnostic(diagnostic: Diagnostic) -> DiagnosticEntry:
    origin = diagnostic.origin
    parts: Iterable[object] = (
        () if origin is None else (origin.file, origin.line, origin.pointer)
    )
    return {
        "severity": diagnostic.effective_severity.value,
        "message": diagnostic.message,
        "place": ":".join(str(part) for part in parts if part),
        "hint": diagnostic.effective_hint,
    }
