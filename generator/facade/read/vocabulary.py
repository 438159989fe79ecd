"""The facade's vocabulary: connections.yaml of the workspace, resolved and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.read.canon import (
    Canon,
    CanonError,
    CanonModel,
    CanonOperation,
    CanonPackage,
)
from generator.facade.read.fields import (
    CanonArgument,
    CanonEnum,
    CanonField,
    CanonValue,
    member,
    named,
)
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import TEXT, CanonType, parse_type
from generator.facade.read.workspace import (
    ArgumentSettings,
    FacadeSettings,
    FieldSettings,
)
from generator.python.text import Text

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
        *("operation", "supported", "calls", "asynchronous", "instead", "limits"),
    ),
    "ArgumentLimit": ("argument", "refused", "because"),
    "SessionOutcome": ("provider", "status", "raw"),
    "Event": ("provider", "kind", "name", "raw"),
}
"""The models that the handwritten part of the package uses; a facade may have more."""

_TAKEN = (
    *("application", "capabilities", "close", "for_user", "for_user_at", "list"),
    *("parse_event", "parse_redirect", "providers"),
)
"""The attributes that `Connections` always has."""


def read_canon(settings: FacadeSettings, node: YamlNode) -> Canon:
    """The facade's vocabulary; `node` is the root of its file and keeps the mistakes."""
    reader = _CanonReader(settings, node)
    package = settings.package
    canon = Canon(
        package=CanonPackage(
            distribution=package.distribution,
            import_name=package.import_name,
            version=package.version,
            license=Text(package.license),
        ),
        enums=tuple(reader.enums()),
        models=tuple(reader.models()),
        operations=tuple(reader.operations()),
        errors=tuple(reader.errors()),
        error_by_status=tuple(
            (Text(status), name) for status, name in settings.error_by_status.items()
        ),
    )
    reader.check_references()
    _check_needed(canon, node)
    return canon


@dataclass(frozen=True, slots=True)
class _CanonReader:
    settings: FacadeSettings
    node: YamlNode

    def enums(self) -> Iterator[CanonEnum]:
        for name, enum in self.settings.enums.items():
            values = tuple(
                CanonValue(
                    name=word,
                    about=Text(value.about),
                    raises=value.raises,
                    reason=None if value.reason is None else member(value.reason),
                    settled=value.settled,
                )
                for word, value in enum.values.items()
            )
            yield CanonEnum(name, Text(enum.about), values)

    def models(self) -> Iterator[CanonModel]:
        for name, model in self.settings.models.items():
            node = self.node / "models" / name
            if model.same_as and model.same_as not in self.settings.models:
                message = f"there is no model {model.same_as!r}"
                (node / "same-as").report(message)
                continue
            yield CanonModel(
                name=name,
                about=Text(model.about),
                generic=model.generic,
                same_as=model.same_as,
                fields=self._fields(model.fields, node / "fields", model.generic),
                also_called=model.also_called,
            )

    def operations(self) -> Iterator[CanonOperation]:
        for name, operation in self.settings.operations.items():
            node = self.node / "operations" / name
            group = (operation.offered_as or "").partition(".")[0]
            if group in _TAKEN:
                message = f"`Connections` already has an attribute {group!r}"
                (node / "offered-as").report(message)
            yield CanonOperation(
                name=name,
                about=Text(operation.about),
                needs_user=operation.scope == "user",
                offered_as=operation.offered_as,
                arguments=tuple(
                    self._argument(argument, settings, node / "arguments" / argument)
                    for argument, settings in operation.arguments.items()
                ),
                result_type=self._type(operation.returns, node / "returns"),
                also_called=operation.also_called,
            )

    def errors(self) -> Iterator[CanonError]:
        known: dict[str, CanonError] = {}
        for name, error in self.settings.errors.items():
            node = self.node / "errors" / name
            parent = known.get(error.is_ or "")
            if error.is_ is not None and parent is None:
                message = f"the parent {error.is_!r} must come before {name!r}"
                (node / "is").report(message)
            known[name] = CanonError(
                name=name,
                parent=error.is_,
                about=Text(error.about),
                attributes=self._fields(error.attributes, node / "attributes"),
                inherited=(
                    () if parent is None else (*parent.inherited, *parent.attributes)
                ),
            )
        yield from known.values()

    def check_references(self) -> None:
        """Checks the root of the error hierarchy, and that the errors and the reasons
        that are named exist."""
        settings, node = self.settings, self.node
        roots = [name for name, error in settings.errors.items() if error.is_ is None]
        if roots != ["ConnectionsError"]:
            message = "the error hierarchy must have exactly one root, ConnectionsError"
            (node / "errors").report(message)
        actions = settings.enums.get("ActionReason")
        reasons = () if actions is None else actions.values
        for name, enum in settings.enums.items():
            for word, value in enum.values.items():
                place = node / "enums" / name / "values" / word
                self._check_error(value.raises, place / "raises")
                if value.reason is not None and value.reason not in reasons:
                    message = f"there is no ActionReason {value.reason!r}"
                    (place / "reason").report(message)
        for status, error_name in settings.error_by_status.items():
            self._check_error(error_name, node / "error-by-status" / status)

    def _check_error(self, name: str | None, node: YamlNode) -> None:
        if name is not None and name not in self.settings.errors:
            node.report(f"there is no error {name!r}")

    def _fields(
        self, fields: dict[str, FieldSettings], node: YamlNode, in_generic: bool = False
    ) -> tuple[CanonField, ...]:
        return tuple(
            CanonField(
                name=name,
                about=Text(settings.about),
                secret=settings.secret,
                canon_type=self._type(settings.type, node / name / "type"),
                in_generic=in_generic,
            )
            for name, settings in fields.items()
        )

    def _argument(
        self, name: str, settings: ArgumentSettings, node: YamlNode
    ) -> CanonArgument:
        source, _, source_field = (settings.from_ or "").partition(".")
        return CanonArgument(
            name=name,
            about=Text(settings.about),
            secret=settings.secret,
            canon_type=self._type(settings.type, node / "type"),
            default_value=settings.default,
            source=(source, source_field) if source else None,
        )

    def _type(self, text: str, node: YamlNode) -> CanonType:
        """The type that a string spells; text, as a fallback, if it spells none."""
        models = self.settings.models
        generic = {
            name: models.get(model.same_as or name, model).generic
            for name, model in models.items()
        }
        try:
            return parse_type(text, self.settings.enums, generic)
        except ValueError as error:
            node.report(str(error))
            return TEXT


def _check_needed(canon: Canon, node: YamlNode) -> None:
    """Checks that everything exists that the handwritten part of the package uses."""
    for enum_name, words in _NEEDED_ENUMS.items():
        enum = named(enum_name, canon.enums)
        for word in words:
            if enum is None or word not in enum.names:
                message = f"the package requires the value {word!r} in {enum_name}"
                (node / "enums" / enum_name).report(message)
    for name, fields in _NEEDED_MODELS.items():
        model = named(name, canon.models)
        for field in fields:
            if model is None or model.field(field) is None:
                message = f"the package requires the field {field!r} in {name}"
                (node / "models" / name).report(message)
