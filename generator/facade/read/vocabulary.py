"""The facade's vocabulary: its file in the workspace, resolved and checked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.facade.read.canon import Canon, CanonError, CanonModel, CanonPackage
from generator.facade.read.defaults import default_problem
from generator.facade.read.fields import (
    CanonArgument,
    CanonEnum,
    CanonField,
    CanonValue,
    member,
)
from generator.facade.read.kit import Kits, check_roles, read_kits, with_kits
from generator.facade.read.nodes import YamlNode
from generator.facade.read.operations import CURSOR, CanonOperation
from generator.facade.read.settings import read_settings
from generator.facade.read.types import (
    TEXT,
    CanonPagesType,
    CanonType,
    parse_result_type,
    parse_type,
)
from generator.facade.read.workspace import (
    ArgumentSettings,
    FacadeSettings,
    FieldSettings,
)
from generator.python.text import Text

ParseType: TypeAlias = Callable[[str, Collection[str], Mapping[str, bool]], CanonType]
"""Parses the spelling of a type, with the enums and the models."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an application sees of a facade, and the templates for it.

    Attributes:
        canon: What an application sees.
        template_folders: The folders of its templates; a template of a later one
            replaces those before it.
        unused_templates: The templates in those folders that make no file of it.
    """

    canon: Canon
    template_folders: tuple[str, ...]
    unused_templates: frozenset[str]


def read_vocabulary(
    name: str, path: Path, node: YamlNode, folders: Sequence[Path]
) -> Vocabulary | None:
    """The vocabulary of the facade of a name, from its file in the workspace; None if it
    has mistakes, which `node`, its root, keeps. `folders` are those of templates."""
    settings = read_settings(path, FacadeSettings, node)
    kits = None if settings is None else read_kits(settings, node, folders)
    if settings is None or kits is None:
        return None
    canon = _read_canon(name, settings, kits, node)
    if node.mistakes:
        return None
    return Vocabulary(
        canon, kits.template_folders(name, folders), kits.unused_templates(settings)
    )


def _read_canon(
    name: str, declared: FacadeSettings, kits: Kits, node: YamlNode
) -> Canon:
    """The vocabulary of the facade of a name; `node` is the root of its file and keeps
    the mistakes."""
    settings = with_kits(name, declared, kits)
    parts = kits.parts(settings)
    reader = _CanonReader(settings, node)
    package = settings.package
    taken = {each for part in parts.values() for each in part.attributes}
    canon = Canon(
        name=name,
        roles=settings.roles,
        parts=tuple(parts),
        exports=tuple(
            export for part in parts.values() for export in part.exports.items()
        ),
        package=CanonPackage(
            distribution=package.distribution,
            import_name=package.import_name,
            version=package.version,
            license=Text(package.license),
            about=Text(package.about),
        ),
        enums=tuple(reader.enums()),
        models=tuple(reader.models()),
        operations=tuple(reader.operations(taken)),
        errors=tuple(reader.errors()),
        error_by_status=tuple(
            (Text(status), name) for status, name in settings.error_by_status.items()
        ),
    )
    reader.check_references()
    reader.check_class_names(canon)
    check_roles(settings, kits, node)
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
                    read_again=value.read_again,
                )
                for word, value in enum.values.items()
            )
            yield CanonEnum(name, Text(enum.about), values)

    def check_class_names(self, canon: Canon) -> None:
        """Checks that no model or enum has the name of another class of the package."""
        taken = {canon.class_name, *(interface.name for interface in canon.interfaces)}
        taken |= {name for name, _ in canon.exports}
        taken |= {"Page", "Pages"} if canon.gives_pages else set()
        for key in ("enums", "models"):
            for name in getattr(self.settings, key):
                if name.removeprefix("Async") in {*taken, "Timestamp"}:
                    message = f"{name!r} is a class of the package"
                    (self.node / key / name).report(message)

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

    def operations(self, taken: Collection[str]) -> Iterator[CanonOperation]:
        for name, operation in self.settings.operations.items():
            node = self.node / "operations" / name
            group = (operation.offered_as or "").partition(".")[0]
            if group in taken:
                message = f"the facade already has an attribute {group!r}"
                (node / "offered-as").report(message)
            arguments = [
                self._argument(argument, settings, node / "arguments" / argument)
                for argument, settings in operation.arguments.items()
            ]
            result_type = self._type(
                operation.returns, node / "returns", parse_result_type
            )
            if isinstance(result_type, CanonPagesType):
                if CURSOR.name in operation.arguments:
                    message = "pages have the argument `cursor` anyway"
                    (node / "arguments" / CURSOR.name).report(message)
                arguments.append(CURSOR)
            yield CanonOperation(
                name=name,
                about=Text(operation.about),
                scope=operation.scope,
                offered_as=operation.offered_as,
                arguments=tuple(arguments),
                result_type=result_type,
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
                is_timeout=error.timeout,
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
        if len(roots) != 1:
            message = "the error hierarchy must have exactly one root"
            (node / "errors").report(f"{message}, but has {', '.join(roots)}")
        role = settings.roles.get("reason", "")
        actions = settings.enums.get(role)
        reasons = () if actions is None else actions.values
        for name, enum in settings.enums.items():
            for word, value in enum.values.items():
                place = node / "enums" / name / "values" / word
                self._check_error(value.raises, place / "raises")
                if value.reason is not None and value.reason not in reasons:
                    message = (
                        f"there is no reason {value.reason!r} in {role or 'a role'}"
                    )
                    (place / "reason").report(message)
                for operation in value.read_again:
                    if operation not in settings.operations:
                        message = f"there is no operation {operation!r}"
                        (place / "read-again").report(message)
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
        type_ = self._type(settings.type, node / "type")
        problem = default_problem(settings.default, type_, self.settings.enums)
        if problem is not None:
            (node / "default").report(problem)
        return CanonArgument(
            name=name,
            about=Text(settings.about),
            secret=settings.secret,
            canon_type=type_,
            default_value=settings.default,
            source=(source, source_field) if source else None,
        )

    def _type(
        self, text: str, node: YamlNode, parse: ParseType = parse_type
    ) -> CanonType:
        """The type that a string spells; text, as a fallback, if it spells none."""
        models = self.settings.models
        generic = {
            name: models.get(model.same_as or name, model).generic
            for name, model in models.items()
        }
        try:
            return parse(text, self.settings.enums, generic)
        except ValueError as error:
            node.report(str(error))
            return TEXT
