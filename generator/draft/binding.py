"""Drafts the binding of a provider and checks it. Whatever the check rejects is a TODO."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.document.pointer import unescape
from generator.draft.calls import Calls
from generator.draft.operations import candidates, intent
from generator.draft.proposals import (
    CallDraft,
    Draft,
    ObjectDraft,
    OperationDraft,
    Row,
    ToDo,
)
from generator.draft.requests import IncompleteError, user_fields
from generator.draft.schemas import find_schemas
from generator.draft.writing import write
from generator.facade.check.catalog import Catalog
from generator.facade.files import facade_file
from generator.facade.plan.facade import build_facade
from generator.python.text import source_of
from generator.scaffold.lines import SettingValue

if TYPE_CHECKING:
    from generator.facade.read.canon import Canon
    from generator.facade.read.operations import CanonOperation
    from generator.model import Api
    from generator.project.workspace import Provider, Workspace

_MOST_OTHERS = 3
"""The maximum number of other candidates that are listed for an operation."""


def draft(canon: Canon, api: Api) -> Draft:
    """Draft the binding of a provider, without a check.

    Args:
        canon: What the facade offers.
        api: The provider's model.
    """
    catalog = Catalog(api)
    user = user_fields(api.operations)
    schemas = find_schemas(canon, catalog, tuple(row.key for row in user))
    calls = Calls(schemas.fields, schemas.drafts)
    operations = tuple(
        _operation(operation, canon, calls) for operation in canon.operations
    )
    shared = _shared_parameters(operations)
    return Draft(
        user,
        tuple(shared),
        schemas.drafts,
        schemas.missing,
        tuple(_without_parameters(each, shared) for each in operations),
    )


def _shared_parameters(operations: Iterable[OperationDraft]) -> list[Row]:
    """The parameters that have the same value in several calls, and no other one."""
    values: dict[str, list[SettingValue]] = {}
    for each in operations:
        for name, value in _parameters(each).items():
            values.setdefault(name, []).append(value)
    return [
        Row(name, every[0], f"in {len(every)} calls")
        for name, every in values.items()
        if len(every) > 1 and len(set(map(str, every))) == 1
    ]


def _without_parameters(each: OperationDraft, shared: list[Row]) -> OperationDraft:
    """An operation without the parameters that have the same value in several calls."""
    if each.call is None:
        return each
    names = {row.key for row in shared}
    rest = {
        name: value for name, value in _parameters(each).items() if name not in names
    }
    settings = dict(each.call.settings)
    settings.pop("parameters", None)
    if rest:
        settings["parameters"] = rest
    return replace(each, call=replace(each.call, settings=settings))


def _parameters(each: OperationDraft) -> dict[str, SettingValue]:
    parameters = each.call.settings.get("parameters") if each.call else None
    return parameters if isinstance(parameters, dict) else {}


def _operation(wanted: CanonOperation, canon: Canon, calls: Calls) -> OperationDraft:
    fields = calls.fields
    ranked = candidates(
        intent(wanted, canon), fields.catalog, fields.terms, calls.models
    )
    call: CallDraft | None = None
    others: list[str] = []
    for candidate in ranked[: _MOST_OTHERS + 1]:
        operation, lacks = candidate.operation, ""
        if call is None:
            try:
                call = calls.call(wanted, candidate)
                continue
            except IncompleteError as error:
                lacks = f": {error}"
        others.append(f"{operation.id} ({operation.method} {operation.path}){lacks}")
    problem = "no candidate is complete" if others else "no operation looks like it"
    about = source_of(wanted.about)
    return OperationDraft(wanted.name, about, call, tuple(others), problem)


def checked(
    unchecked: Draft, workspace: Workspace, facade: str, provider: Provider, api: Api
) -> Draft:
    """A draft that the check of bindings accepts: what it rejects becomes a to-do.

    Args:
        unchecked: The draft.
        workspace: The workspace of the provider.
        facade: The name of the facade.
        provider: The provider.
        api: Its model.
    """
    file, current = facade_file(facade), unchecked
    templates = workspace.templates and str(workspace.templates.resolve())
    settings = workspace.settings.model_copy(update={"templates": templates})
    with TemporaryDirectory(prefix="clientloom-") as name:
        folder = Path(name) / provider.name
        folder.mkdir()
        shutil.copy(workspace.folder / file, Path(name) / file)
        trial = replace(provider, folder=folder)
        trials = replace(
            workspace, folder=Path(name), settings=settings, providers=(trial,)
        )
        while True:
            text = write(current, provider.name)
            (folder / file).write_text(text, encoding="utf-8", newline="\n")
            built = build_facade(trials, facade, {provider.name: api})
            reduced = _without(current, built.diagnostics)
            if reduced == current:
                return current
            current = reduced


def _without(current: Draft, problems: Iterable[Diagnostic]) -> Draft:
    """A draft without what has problems."""
    for problem in problems:
        pointer = problem.origin.pointer if problem.origin else ""
        match [unescape(token) for token in pointer.split("/")[1:]]:
            case ["operations", name, *_]:
                current = _without_call(current, name, problem.message)
            case ["models", name, *rest]:
                current = _without_model(current, name, rest, problem.message)
            case _:
                pass
    return current


def _without_call(current: Draft, name: str, message: str) -> Draft:
    operations = tuple(
        (
            replace(
                each,
                call=None,
                others=(f"{each.call.operation_id} ({each.call.shown})", *each.others),
                problem=message,
            )
            if each.name == name and each.call is not None
            else each
        )
        for each in current.operations
    )
    return replace(current, operations=operations)


def _without_model(current: Draft, name: str, place: list[str], message: str) -> Draft:
    """A draft without a field of a model, or without one of its schemas."""
    index = int(place.pop(0)) if place and place[0].isdecimal() else 0
    entries = [each for each in current.models if each.name == name]
    if index >= len(entries):
        return current
    entry, models = entries[index], list(current.models)
    position = models.index(entry)
    field = place[1] if place[:1] == ["set"] and len(place) > 1 else None
    rows = tuple(row for row in entry.mapping.rows if row.key != field)
    if rows != entry.mapping.rows:
        todos = (*entry.mapping.todos, ToDo(field or "", message))
        models[position] = replace(entry, mapping=ObjectDraft(rows, todos))
        return replace(current, models=tuple(models))
    del models[position]
    missing = current.missing
    if len(entries) == 1:
        missing = (*missing, ToDo(name, message))
    return replace(current, models=tuple(models), missing=missing)
