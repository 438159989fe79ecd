"""Converts findings to settings for provider.yaml, an overlay and diagnostics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, assert_never

from pydantic import ValidationError

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.document import escape, split
from generator.migration.findings import (
    ClientFinding,
    EntryFinding,
    Finding,
    MisfitFinding,
    NameFinding,
    NotTaken,
    PagingFinding,
    ResourceFinding,
    SelectionFinding,
    StrategyFinding,
    Value,
)
from generator.migration.overlay import Resources
from generator.migration.paging import first_fitting
from generator.migration.targets import Targets
from generator.naming import python
from generator.naming.python import is_name
from generator.project.paging_settings import PagingSettings
from generator.project.provider_settings import ProviderSettings

_HEAD = {"class": "Client", "package": "client", "environment": "CLIENT"}


@dataclass(frozen=True, slots=True)
class Migration:
    """What clientloom migrates from other generators' configurations.

    Attributes:
        settings: Keys of provider.yaml.
        overlay: The text of an overlay, for changes without a setting in provider.yaml.
        diagnostics: Settings that have no equivalent or do not fit the spec.
        places: The origin of each setting, by its pointer into provider.yaml.
    """

    settings: Mapping[str, Value]
    overlay: str | None
    diagnostics: tuple[Diagnostic, ...]
    places: Mapping[str, Origin]

    def without(self, diagnostics: Iterable[Diagnostic], file: str) -> Migration | None:
        """The migration without settings that the build stage rejects.

        Args:
            diagnostics: The findings of the build stage.
            file: The path of provider.yaml in the diagnostics.

        Returns:
            The migration that fits. None if nothing changed.
        """
        rejected = {
            diagnostic.origin.pointer: diagnostic.message
            for diagnostic in diagnostics
            if diagnostic.origin is not None
            and diagnostic.origin.file == file
            and diagnostic.effective_severity is Severity.ERROR
        }
        settings = dict(self.settings)
        misfits: list[Diagnostic] = []
        for pointer in sorted(rejected, reverse=True):
            key, *steps = split(pointer)
            if not steps and any(each.startswith(f"{pointer}/") for each in rejected):
                # Only one entry was rejected. The others may fit.
                continue
            misfits.append(
                Diagnostic(
                    codes.MIGRATION_MISFIT, rejected[pointer], self._place(pointer)
                )
            )
            match settings.get(key), steps:
                case dict() as entries, [name, *_]:
                    settings[key] = {k: v for k, v in entries.items() if k != name}
                case list() as items, [index, *_] if index.isdecimal():
                    number = int(index)
                    settings[key] = [v for i, v in enumerate(items) if i != number]
                case _:
                    settings.pop(key, None)
        if not rejected:
            return None
        kept = {key: value for key, value in settings.items() if value not in ([], {})}
        return replace(self, settings=kept, diagnostics=(*self.diagnostics, *misfits))

    def _place(self, pointer: str) -> Origin | None:
        """The origin of the setting at a pointer into provider.yaml."""
        place = pointer
        while place and place not in self.places:
            place = place.rpartition("/")[0]
        below = (each for each in self.places if each.startswith(f"{pointer}/"))
        return self.places.get(place or next(below, ""))


def take(findings: Iterable[Finding], targets: Targets) -> Migration:
    """Convert findings to settings."""
    taking = _Taking(targets, current_names(targets))
    for finding in findings:
        taking.add(finding)
    return taking.result()


@dataclass(slots=True)
class _Taking:
    """The settings and diagnostics so far."""

    targets: Targets
    names: Mapping[str, str]
    client: dict[str, Value] = field(default_factory=dict)
    entries: dict[str, dict[str, Value]] = field(default_factory=dict)
    strategies: list[Value] = field(default_factory=list)
    paging: dict[PagingSettings, list[Value]] = field(default_factory=dict)
    include: list[dict[str, Value]] = field(default_factory=list)
    exclude: list[Value] = field(default_factory=list)
    places: dict[str, Origin] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    resources: Resources = field(default_factory=Resources)

    def add(self, finding: Finding) -> None:
        """Add one finding, or report why that is not possible."""
        match finding:
            case ClientFinding(key, value, place):
                self._add_client(key, value, place)
            case EntryFinding("servers", name, value, place):
                self._add_server(name, str(value), place)
            case EntryFinding(key, name, value, place):
                self._add_entry(key, name, value, place)
            case NameFinding(handle, name, place):
                if not is_name(name):
                    self._misfit(f"{name!r} is not a valid Python name", place)
                elif self.names.get(handle) != name:
                    self._add_entry("names", handle, name, place)
            case ResourceFinding():
                self._add_resource(finding)
            case PagingFinding():
                self._add_paging(finding)
            case StrategyFinding(value, place):
                self.places[f"/authentication/{len(self.strategies)}"] = place
                self.strategies.append(value)
            case SelectionFinding("exclude", {"operations": [handle]}, place):
                self.places.setdefault("/exclude/0", place)
                self.exclude += [] if handle in self.exclude else [handle]
            case SelectionFinding(_, value, place):
                self.places[f"/include/{len(self.include)}"] = place
                self.include.append(value)
            case NotTaken(subject, advice, place):
                self._not_taken(subject, advice, place)
            case MisfitFinding(problem, place):
                self._misfit(problem, place)
            case _:
                assert_never(finding)

    def _add_client(self, key: str, value: Value, place: Origin) -> None:
        reason = _refusal({key: value})
        known = self.client.get(key, value)
        if reason is not None:
            self._misfit(f"{value!r} cannot be `{key}`: {reason}", place)
        elif known != value:
            self._not_taken(
                f"`{key}: {value}`", f"`{key}` is already {known!r}.", place
            )
        else:
            self.client[key] = value
            self.places[f"/{key}"] = place

    def _add_entry(self, key: str, name: str, value: Value, place: Origin) -> None:
        entries = self.entries.setdefault(key, {})
        reason = _refusal({key: {name: value}})
        if reason is not None:
            self._misfit(f"{value!r} does not fit `{key}`: {reason}", place)
        elif entries.get(name, value) != value:
            advice = f"`{key}` already has {entries[name]!r} for it."
            self._not_taken(f"{value!r} for {name!r}", advice, place)
        else:
            entries[name] = value
            self.places[f"/{key}/{escape(name)}"] = place

    def _add_server(self, name: str, url: str, place: Origin) -> None:
        servers = self.targets.api.servers
        known = {
            text.rstrip("/") for each in servers for text in (each.url, each.template)
        }
        if url.rstrip("/") in known:
            self._add_entry("servers", name, url, place)
        elif not servers and "base-url" not in self.client:
            self._add_client("base-url", url, place)
        else:
            self._misfit(f"the spec has no server {url!r}", place)

    def _add_resource(self, finding: ResourceFinding) -> None:
        operation, place = finding.operation, finding.place
        attribute = python.attribute_name(finding.resource)
        current = next(
            resource.name
            for resource in self.targets.api.resources
            if operation in resource.operations
        )
        if "." in finding.resource and self.resources.is_new(finding.resource):
            self._not_taken(
                f"the nesting of the resource `{finding.resource}`",
                f"Operations are in `client.{attribute}`.",
                place,
            )
        if attribute == current:
            return
        node = self.targets.node(operation.pointer)
        tags = node.get("tags") if isinstance(node, dict) else None
        if not self.resources.move(operation, finding.resource, bool(tags)):
            self._not_taken(
                f"the resource `{finding.resource}` of {operation.id}",
                "The operation is already in another resource, or its HTTP method is custom.",
                place,
            )

    def _add_paging(self, finding: PagingFinding) -> None:
        operation = finding.operation
        fitting = first_fitting(operation, finding.choices, self.targets.models)
        if not isinstance(fitting, str):
            self.paging.setdefault(fitting, []).append(self.targets.handle(operation))
            index = list(self.paging).index(fitting)
            self.places.setdefault(f"/paging/{index}", finding.place)
        elif finding.is_promised:
            problem = f"the paging of {operation.id} does not fit: {fitting}"
            self._misfit(problem, finding.place)

    def _not_taken(self, subject: str, advice: str, place: Origin) -> None:
        message = f"{subject} has no equivalent"
        self._report(
            Diagnostic(codes.MIGRATION_UNSUPPORTED, message, place, hint=advice)
        )

    def _misfit(self, problem: str, place: Origin) -> None:
        self._report(Diagnostic(codes.MIGRATION_MISFIT, problem, place))

    def _report(self, diagnostic: Diagnostic) -> None:
        """Report a diagnostic once, even if a shared part of the spec repeats it."""
        if diagnostic not in self.diagnostics:
            self.diagnostics.append(diagnostic)

    def result(self) -> Migration:
        """The whole migration, in the order of provider.yaml."""
        settings: dict[str, Value] = {**self.client}
        for key in ("servers", "headers", "credentials"):
            settings[key] = self.entries.get(key, {})
        settings["authentication"] = self.strategies
        settings["include"] = [*self.include]
        settings["exclude"] = [{"operations": self.exclude}] if self.exclude else []
        settings["names"] = self.entries.get("names", {})
        settings["types"] = self.entries.get("types", {})
        settings["paging"] = list(_paging_entries(self.paging))
        kept = {key: value for key, value in settings.items() if value not in ([], {})}
        return Migration(
            kept, self.resources.text(), tuple(self.diagnostics), self.places
        )


def _paging_entries(
    paging: Mapping[PagingSettings, list[Value]],
) -> Iterator[Value]:
    for settings, handles in paging.items():
        keys: dict[str, Any] = settings.model_dump(by_alias=True, exclude_defaults=True)
        yield {"kind": keys.pop("kind"), "operations": [*handles], **keys}


def _refusal(setting: dict[str, Value]) -> str | None:
    """Why provider.yaml rejects a setting; None if it is valid."""
    try:
        ProviderSettings.model_validate(_HEAD | setting)
    except ValidationError as error:
        return error.errors()[0]["msg"].removeprefix("Value error, ")
    return None


def current_names(targets: Targets) -> Mapping[str, str]:
    """The default names, by handle."""
    names = {
        f"/components/schemas/{escape(schema.schema_name)}": schema.class_name
        for schema in targets.api.named
    }
    for model in targets.api.models:
        base = f"/components/schemas/{escape(model.schema_name)}/properties"
        names |= {
            f"{base}/{escape(part.wire_name)}": part.name for part in model.fields
        }
    for operation in targets.api.operations:
        names[targets.name_handle(operation)] = operation.name
        for part in operation.parameters:
            step = escape(f"{part.location}:{part.wire_name}")
            names[f"{operation.pointer}/parameters/{step}"] = part.name
    return names
