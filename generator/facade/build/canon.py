"""The facade's vocabulary: connections.yaml of the workspace, resolved and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

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
from generator.facade.model.types import TEXT, CanonType, parse_type
from generator.facade.reading.mistakes import Mistakes, YamlNode, invalid
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
"""The models that the handwritten part of the package uses; a facade may have more."""

_TAKEN = (
    "application",
    "capabilities",
    "close",
    "for_user",
    "for_user_at",
    "list",
    "parse_event",
    "parse_redirect",
    "providers",
)
"""The attributes that `Connections` always has."""


def build_canon(settings: FacadeSettings, node: YamlNode) -> Canon:
    """The facade's vocabulary; `node` is the root of its file.

    Raises BindingError.
    """
    reader = _CanonReader(settings, node)
    package = settings.package
    canon = Canon(
        package=CanonPackage(
            distribution=package.distribution,
            import_name=package.import_name,
            version=package.version,
            license=package.license,
        ),
        enums=dict(reader.enums()),
        models=dict(reader.models()),
        operations=dict(reader.operations()),
        errors=dict(reader.errors()),
        error_by_status=tuple(settings.error_by_status.items()),
    )
    reader.check_errors(canon)
    reader.check_needed(canon)
    reader.mistakes.raise_any()
    return canon


@dataclass(frozen=True, slots=True)
class _CanonReader:
    settings: FacadeSettings
    node: YamlNode
    mistakes: Mistakes = field(default_factory=Mistakes)

    def enums(self) -> Iterator[tuple[str, CanonEnum]]:
        for name, enum in self.settings.enums.items():
            values = tuple(
                CanonValue(
                    name=word,
                    about=value.about,
                    raises=value.raises,
                    reason=value.reason,
                    settled=value.settled,
                )
                for word, value in enum.values.items()
            )
            yield name, CanonEnum(name, enum.about, values)

    def models(self) -> Iterator[tuple[str, CanonModel]]:
        for name, model in self.settings.models.items():
            node = self.node / "models" / name
            if model.same_as and model.same_as not in self.settings.models:
                message = f"there is no model {model.same_as!r}"
                self._invalid(message, node / "same-as")
                continue
            yield name, CanonModel(
                name=name,
                about=model.about,
                generic=model.generic,
                same_as=model.same_as,
                fields=self._fields(model.fields, node / "fields"),
            )

    def operations(self) -> Iterator[tuple[str, CanonOperation]]:
        for name, operation in self.settings.operations.items():
            node = self.node / "operations" / name
            arguments = tuple(
                self._argument(argument, settings, node / "arguments" / argument)
                for argument, settings in operation.arguments.items()
            )
            group, _, method = (operation.offered_as or "").partition(".")
            if group in _TAKEN:
                message = f"`Connections` already has an attribute {group!r}"
                self._invalid(message, node / "offered-as")
            yield name, CanonOperation(
                name=name,
                about=operation.about,
                arguments=arguments,
                returns=self._type(operation.returns, node / "returns"),
                needs_user=operation.scope == "user",
                offered_as=(group, method) if group else None,
            )

    def errors(self) -> Iterator[tuple[str, CanonError]]:
        for name, error in self.settings.errors.items():
            node = self.node / "errors" / name / "attributes"
            attributes = self._fields(error.attributes, node)
            yield name, CanonError(name, error.is_, error.about, attributes)

    def check_errors(self, canon: Canon) -> None:
        """Checks the error hierarchy, and that errors that are named exist."""
        previous: set[str] = set()
        for name, error in canon.errors.items():
            if error.parent is not None and error.parent not in previous:
                message = f"the parent {error.parent!r} must come before {name!r}"
                self._invalid(message, self.node / "errors" / name / "is")
            previous.add(name)
        roots = [name for name, error in canon.errors.items() if error.parent is None]
        if roots != ["ConnectionsError"]:
            message = "the error hierarchy must have exactly one root, ConnectionsError"
            self._invalid(message, self.node / "errors")
        reasons = canon.enums["ActionReason"].names
        for enum in canon.enums.values():
            for value in enum.values:
                node = self.node / "enums" / enum.name / "values" / value.name
                self._check_error(value.raises, canon, node / "raises")
                if value.reason is not None and value.reason not in reasons:
                    message = f"there is no ActionReason {value.reason!r}"
                    self._invalid(message, node / "reason")
        for status, name in canon.error_by_status:
            self._check_error(name, canon, self.node / "error-by-status" / status)

    def check_needed(self, canon: Canon) -> None:
        """Checks that everything exists that the handwritten part of the package
        uses."""
        for enum, words in _NEEDED_ENUMS.items():
            known = canon.enums[enum].names if enum in canon.enums else ()
            for word in words:
                if word not in known:
                    message = f"the package requires the value {word!r} in {enum}"
                    self._invalid(message, self.node / "enums" / enum)
        for name, fields in _NEEDED_MODELS.items():
            model = canon.models.get(name)
            for field_name in fields:
                if model is None or model.field(field_name) is None:
                    message = f"the package requires the field {field_name!r} in {name}"
                    self._invalid(message, self.node / "models" / name)

    def _check_error(self, name: str | None, canon: Canon, node: YamlNode) -> None:
        if name is not None and name not in canon.errors:
            self._invalid(f"there is no error {name!r}", node)

    def _fields(
        self, fields: dict[str, FieldSettings], node: YamlNode
    ) -> tuple[CanonField, ...]:
        return tuple(
            CanonField(
                name=name,
                type=self._type(settings.type, node / name / "type"),
                about=settings.about,
                secret=settings.secret,
            )
            for name, settings in fields.items()
        )

    def _argument(
        self, name: str, settings: ArgumentSettings, node: YamlNode
    ) -> CanonField:
        source = None
        if settings.from_ is not None:
            argument, _, field_name = settings.from_.partition(".")
            source = argument, field_name
        return CanonField(
            name=name,
            type=self._type(settings.type, node / "type"),
            about=settings.about,
            secret=settings.secret,
            default=settings.default,
            source=source,
        )

    def _type(self, text: str, node: YamlNode) -> CanonType:
        """The type that a string spells; text, as a fallback, if it spells none."""
        try:
            return parse_type(text, self.settings.enums, self.settings.models)
        except ValueError as error:
            self._invalid(str(error), node)
            return TEXT

    def _invalid(self, message: str, node: YamlNode) -> None:
        self.mistakes.add(invalid(message, node))
