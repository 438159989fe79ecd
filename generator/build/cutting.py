"""Removes what `include` and `exclude` leave out, and checks settings that refer to
it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator import codes
from generator.build.references import (
    reachable,
    references_of,
    schema_names,
    used_types,
)
from generator.build.selection import Selection
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document, escape
from generator.model import (
    Api,
    Excluded,
    ExcludedEvent,
    ExcludedOperation,
)
from generator.project.provider_settings import ProviderSettings


def cut(api: Api, selection: Selection, events: tuple[ExcludedEvent, ...]) -> Api:
    """The model with only the chosen operations, and the schemas that they and the
    events need.

    Without a choice, the model is unchanged. `events` are the ones left out.
    """
    if not selection.is_chosen:
        return api
    excluded = tuple(
        ExcludedOperation(
            id=operation.id,
            name=operation.name,
            resource=resource.name,
            method=operation.method,
            path=operation.path,
            pointer=operation.pointer,
            setting=selection.reasons[operation.pointer],
        )
        for resource in api.resources
        for operation in resource.operations
        if not selection.has(operation.pointer)
    )
    resources = tuple(
        replace(resource, operations=operations)
        for resource in api.resources
        if (
            operations := tuple(
                operation
                for operation in resource.operations
                if selection.has(operation.pointer)
            )
        )
    )
    chosen = replace(api, resources=resources)
    needed = _needed(chosen)
    return replace(
        chosen,
        models=tuple(model for model in api.models if model.schema_name in needed),
        enums=tuple(enum for enum in api.enums if enum.schema_name in needed),
        aliases=tuple(alias for alias in api.aliases if alias.schema_name in needed),
        excluded=Excluded(
            operations=excluded,
            events=events,
            schemas=tuple(
                (schema.schema_name, schema.pointer)
                for schema in api.named
                if schema.schema_name not in needed
            ),
        ),
    )


def _needed(api: Api) -> set[str]:
    """The schemas that operations and events lead to."""
    references = references_of(api)
    starts = (name for type_ in used_types(api) for name in schema_names(type_))
    return reachable(starts, lambda name: references.get(name, ()))


def excluded_settings(
    excluded: Excluded, api: Api, settings: ProviderSettings, settings_file: str
) -> Iterator[Diagnostic]:
    """A diagnostic for each setting in provider.yaml that refers to something that the
    package leaves out."""
    if not excluded.operations and not excluded.schemas and not excluded.events:
        return
    there = {operation.id for operation in api.operations}
    pointers = _Places(excluded)
    by_id = {operation.id: operation for operation in excluded.operations}
    for handle in settings.types:
        place = Origin(settings_file, f"/types/{escape(handle)}")
        yield from pointers.about(f"the type for {handle!r}", handle, place)
    for handle in settings.names:
        place = Origin(settings_file, f"/names/{escape(handle)}")
        operation = by_id.get(handle)
        if operation is not None and handle not in there:
            yield setting_excluded(
                f"the name for {handle!r}", operation, settings_file, place
            )
        else:
            yield from pointers.about(f"the name for {handle!r}", handle, place)
    for index, handle in enumerate(settings.secret_properties):
        place = Origin(settings_file, f"/secret-properties/{index}")
        yield from pointers.about(f"the secret property {handle!r}", handle, place)
    events = {event.name: event for event in excluded.events}
    for name, handle in settings.webhooks.events.items():
        if handle in events:
            place = Origin(settings_file, f"/webhooks/events/{escape(name)}")
            subject = f"the event {name!r}"
            yield setting_excluded(subject, events[handle], settings_file, place)


def _parts(excluded: Excluded) -> Iterator[ExcludedOperation | ExcludedEvent]:
    yield from excluded.operations
    yield from excluded.events


class _Places:
    """Looks up pointers into the document that lead to something left out."""

    def __init__(self, excluded: Excluded) -> None:
        self._operations = {part.pointer: part for part in _parts(excluded)}
        self._schemas = {pointer: name for name, pointer in excluded.schemas}

    def about(self, subject: str, handle: str, place: Origin) -> Iterator[Diagnostic]:
        """The diagnostic for a setting that refers to something left out."""
        pointer = handle.removeprefix("#")
        for head in _heads(pointer):
            if head in self._operations:
                yield setting_excluded(
                    subject, self._operations[head], place.file, place
                )
                return
            if head in self._schemas:
                yield Diagnostic(
                    codes.SETTING_EXCLUDED,
                    f"{subject} refers to the schema {self._schemas[head]!r}, which "
                    "no operation in the package uses",
                    place,
                )
                return


def _heads(pointer: str) -> Iterator[str]:
    """A pointer and all its ancestors."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def setting_excluded(
    subject: str,
    part: ExcludedOperation | ExcludedEvent,
    settings_file: str,
    origin: Origin,
) -> Diagnostic:
    """The diagnostic for a setting that refers to an operation or event that is left
    out.

    Args:
        subject: The setting, as the start of the sentence.
        part: What the setting refers to.
        settings_file: The provider.yaml that leaves it out.
        origin: The setting.
    """
    return Diagnostic(
        codes.SETTING_EXCLUDED,
        f"{subject} refers to {label(part)}, which {reason(part.setting)}",
        origin,
        related=(Origin(settings_file, part.setting), Origin("", part.pointer)),
    )


def label(part: ExcludedOperation | ExcludedEvent) -> str:
    """The name of an excluded operation or event in a message."""
    match part:
        case ExcludedOperation():
            return f"{part.method} {part.path}"
        case ExcludedEvent():
            return f"the webhook {part.name!r}"


def reason(setting: str) -> str:
    """Why something is left out, as the rest of a sentence after `which`."""
    if setting == "/include":
        return "`include` does not select"
    return "`exclude` leaves out"


def without_excluded(
    diagnostics: Iterable[Diagnostic], selection: Selection, excluded: Excluded
) -> list[Diagnostic]:
    """The diagnostics without those on operations, events and schemas that the package
    leaves out. Their places are in the normal form."""
    left_out = {*selection.reasons, *(pointer for _, pointer in excluded.schemas)}
    if not left_out:
        return list(diagnostics)
    return [
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.origin is None
        or diagnostic.origin.file
        or left_out.isdisjoint(_heads(diagnostic.origin.pointer))
    ]


def without_excluded_origins(
    diagnostics: Iterable[Diagnostic],
    api: Api,
    document: Document,
    pointers: Sequence[str],
) -> list[Diagnostic]:
    """The diagnostics without those on what the package leaves out. Their places are in
    the files of the document.

    A part of a file may be used twice; its diagnostics stay if the package needs one of
    the uses. `pointers` are the places of what is left out, in the normal form.
    """
    if not pointers:
        return list(diagnostics)
    places = {_place(document.origin(pointer)): False for pointer in pointers}
    kept = [
        *(operation.pointer for operation in api.operations),
        *(schema.pointer for schema in api.named),
    ]
    places |= {_place(document.origin(pointer)): True for pointer in kept}
    return [
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.origin is None or _counts(diagnostic.origin, places)
    ]


def _place(origin: Origin) -> tuple[str, str]:
    return origin.file, origin.pointer


def _counts(origin: Origin, places: Mapping[tuple[str, str], bool]) -> bool:
    """Whether the nearest place above an origin counts, or there is none."""
    found = (
        places[origin.file, head]
        for head in _heads(origin.pointer)
        if (origin.file, head) in places
    )
    return next(found, True)
