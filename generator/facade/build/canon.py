"""The facade's own words: connections.yaml of the workspace, resolved and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.model import (
    Canon,
    CanonEnum,
    CanonError,
    CanonField,
    CanonModel,
    CanonOperation,
    CanonPackage,
    CanonValue,
)
from generator.facade.model.types import (
    TEXT,
    CanonType,
    parse_type,
)
from generator.facade.reading.findings import Findings, Place
from generator.facade.reading.workspace import (
    ArgumentSettings,
    FacadeSettings,
    FieldSettings,
)

_NEEDED_ENUMS = {
    "ConnectionStatus": ("unknown", "active", "action_required", "error"),
    "ActionReason": ("unknown", "mfa"),
    "ProblemKind": ("unknown",),
    "ProgressKind": ("done", "queued", "job", "failed"),
    "SessionStatus": ("unknown",),
    "EventKind": ("other",),
}
_NEEDED_MODELS = {
    "Connection": ("provider", "id", "status", "reason", "problem", "challenge", "raw"),
    "Progress": ("kind", "connection_id", "job_id", "connection", "challenge"),
    "Problem": ("kind", "code", "message"),
    "Institution": ("id",),
    "Challenge": ("id", "kind"),
    "Capability": (
        "operation",
        "supported",
        "calls",
        "asynchronous",
        "instead",
        "limits",
    ),
    "ArgumentLimit": ("argument", "refused", "because"),
    "SessionOutcome": ("provider", "status", "raw"),
    "Event": ("provider", "kind", "name", "raw"),
}
"""What the handwritten part of the package works with. More may be added, these stay."""


def build_canon(settings: FacadeSettings, place: Place, findings: Findings) -> Canon:
    """The facade's own words; mistakes are noted, and what is wrong left out."""
    builder = _Builder(settings, place, findings)
    canon = Canon(
        CanonPackage(
            settings.package.distribution,
            settings.package.import_name,
            settings.package.version,
            settings.package.license,
        ),
        {
            name: CanonEnum(
                name,
                enum.about,
                tuple(
                    CanonValue(
                        word, value.about, value.raises, value.reason, value.settled
                    )
                    for word, value in enum.values.items()
                ),
            )
            for name, enum in settings.enums.items()
        },
        dict(builder.models()),
        dict(builder.operations()),
        dict(builder.errors()),
        tuple(settings.error_by_status.items()),
    )
    builder.check_errors(canon)
    builder.check_needed(canon)
    return canon


@dataclass(frozen=True, slots=True)
class _Builder:
    settings: FacadeSettings
    place: Place
    findings: Findings

    def models(self) -> Iterator[tuple[str, CanonModel]]:
        for name, model in self.settings.models.items():
            place = self.place / "models" / name
            if model.same_as and model.same_as not in self.settings.models:
                self.findings.invalid(
                    f"there is no model {model.same_as!r}", place / "same-as"
                )
                continue
            fields = tuple(self._fields(model.fields, place / "fields"))
            yield name, CanonModel(
                name, model.about, model.generic, model.same_as, fields
            )

    def operations(self) -> Iterator[tuple[str, CanonOperation]]:
        for name, operation in self.settings.operations.items():
            place = self.place / "operations" / name
            arguments = tuple(
                self._argument(argument, one, place / "arguments" / argument)
                for argument, one in operation.arguments.items()
            )
            returns = self._type(operation.returns, place / "returns")
            yield name, CanonOperation(name, operation.about, arguments, returns)

    def errors(self) -> Iterator[tuple[str, CanonError]]:
        for name, error in self.settings.errors.items():
            place = self.place / "errors" / name
            attributes = tuple(self._fields(error.attributes, place / "attributes"))
            yield name, CanonError(name, error.is_, error.about, attributes)

    def check_errors(self, canon: Canon) -> None:
        """Notes errors that are named and do not exist."""
        roots = [name for name, error in canon.errors.items() if error.parent is None]
        seen: set[str] = set()
        for name, error in canon.errors.items():
            place = self.place / "errors" / name / "is"
            if error.parent is not None and error.parent not in seen:
                self.findings.invalid(
                    f"the parent {error.parent!r} does not stand before {name!r}", place
                )
            seen.add(name)
        if roots != ["ConnectionsError"]:
            self.findings.invalid(
                "the tree of errors has one root, ConnectionsError",
                self.place / "errors",
            )
        for enum, settings in self.settings.enums.items():
            for word, value in settings.values.items():
                place = self.place / "enums" / enum / "values" / word / "raises"
                self._known_error(value.raises, canon, place)
                reasons = canon.enums["ActionReason"].names
                if value.reason is not None and value.reason not in reasons:
                    self.findings.invalid(
                        f"there is no ActionReason {value.reason!r}",
                        self.place / "enums" / enum / "values" / word / "reason",
                    )
        for status, error_name in canon.error_by_status:
            place = self.place / "error-by-status" / status
            self._known_error(error_name, canon, place)

    def check_needed(self, canon: Canon) -> None:
        """Notes what the handwritten part of the package would miss."""
        for enum, words in _NEEDED_ENUMS.items():
            known = canon.enums[enum].names if enum in canon.enums else ()
            for word in words:
                if word not in known:
                    message = f"the package needs the word {word!r} of {enum}"
                    self.findings.invalid(message, self.place / "enums" / enum)
        for model, fields in _NEEDED_MODELS.items():
            found = canon.models.get(model)
            for name in fields:
                if found is None or found.field(name) is None:
                    message = f"the package needs the field {name!r} of {model}"
                    self.findings.invalid(message, self.place / "models" / model)

    def _known_error(self, name: str | None, canon: Canon, place: Place) -> None:
        if name is not None and name not in canon.errors:
            self.findings.invalid(f"there is no error {name!r}", place)

    def _fields(
        self, fields: dict[str, FieldSettings], place: Place
    ) -> Iterator[CanonField]:
        for name, one in fields.items():
            type_ = self._type(one.type, place / name / "type")
            yield CanonField(name, type_, one.about, one.secret)

    def _argument(self, name: str, one: ArgumentSettings, place: Place) -> CanonField:
        source = None
        if one.from_ is not None:
            head, _, tail = one.from_.partition(".")
            source = (head, tail)
        return CanonField(
            name,
            self._type(one.type, place / "type"),
            one.about,
            one.secret,
            one.default,
            source,
        )

    def _type(self, text: str, place: Place) -> CanonType:
        try:
            return parse_type(text, self.settings.enums, self.settings.models)
        except ValueError as error:
            self.findings.invalid(str(error), place)
            return TEXT
