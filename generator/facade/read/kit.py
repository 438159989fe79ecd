"""Kits: what a package gets for the roles that models and enums of its facade play.

A kit is a folder of templates with a kit.yaml. The engine's own, `facade`, belongs to
every package. A facade can name one more, and each of its parts is added if the facade
declares the roles that the part needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import ConfigDict, Field

from generator.facade.read.canon import SUBJECT
from generator.facade.read.nodes import YamlNode
from generator.facade.read.settings import read_settings
from generator.facade.read.workspace import (
    ErrorClassSettings,
    FacadeSettings,
    FieldSettings,
    ModelSettings,
)
from generator.naming.words import pascal_case, snake_case
from generator.project.settings import PythonName, Settings
from generator.render.templates import KIT_FILE, find

ENGINE = "facade"
"""The kit of every facade, which is also the folder of the engine's templates."""


T = TypeVar("T")


class RoleSettings(Settings):
    """A role: what plays it."""

    about: str
    is_: Literal["model", "enum"] = Field(default="model", alias="is")


class PartSettings(Settings):
    """A part of a kit. In names, `{subject}` and `{Subject}` stand for the model with
    that role."""

    about: str
    needs: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="The roles that it needs, each with fields or values.",
    )
    parts: tuple[str, ...] = Field(default=(), description="Parts that it extends.")
    operations: tuple[str, ...] = Field(
        default=(), description="Operations without which it is left out."
    )
    errors: tuple[str, ...] = Field(default=(), description="Errors that it raises.")
    attributes: tuple[str, ...] = Field(
        default=(), description="Names that it adds to the class of the facade."
    )
    exports: dict[PythonName, str] = Field(
        default_factory=dict, description="Public names, with their modules."
    )
    templates: tuple[str, ...] = Field(
        default=(), description="Templates that only this part has."
    )


class KitSettings(Settings):
    """kit.yaml: roles, and the parts that need them."""

    model_config = ConfigDict(title="kit.yaml of a folder with templates")

    roles: dict[str, RoleSettings] = Field(default_factory=dict)
    models: dict[PythonName, ModelSettings] = Field(
        default_factory=dict, description="Models that a facade has anyway."
    )
    errors: dict[PythonName, ErrorClassSettings] = Field(
        default_factory=dict, description="Errors that a facade has anyway."
    )
    root_error: ErrorClassSettings = ErrorClassSettings(about="")
    error_by_status: dict[str, str] = Field(default_factory=dict)
    parts: dict[str, PartSettings] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kits:
    """The kits of a facade, by the folders of their templates: the engine's first."""

    by_folder: Mapping[str, KitSettings]

    @property
    def roles(self) -> dict[str, RoleSettings]:
        """All roles."""
        return {
            name: role
            for kit in self.by_folder.values()
            for name, role in kit.roles.items()
        }

    def template_folders(self, name: str, folders: Sequence[Path]) -> tuple[str, ...]:
        """The folders with templates of the facade of a name: those of its kits, and its
        own, unless that is a kit for others."""
        own = () if _is_kit(name, folders) else (name,)
        return (*self.by_folder, *own)

    def parts(self, settings: FacadeSettings) -> dict[str, PartSettings]:
        """The parts that a facade gets."""
        parts: dict[str, PartSettings] = {}
        for kit in self.by_folder.values():
            for name, part in kit.parts.items():
                if (
                    part.needs.keys() <= settings.roles.keys()
                    and parts.keys() >= {*part.parts}
                    and settings.operations.keys() >= {*part.operations}
                ):
                    parts[name] = part
        return parts

    def unused_templates(self, settings: FacadeSettings) -> frozenset[str]:
        """The templates of the parts that a facade does not get."""
        own = self.parts(settings)
        used = {path for part in own.values() for path in part.templates}
        return frozenset(
            f"{folder}/{path}"
            for folder, kit in self.by_folder.items()
            for part in kit.parts.values()
            for path in part.templates
            if path not in used
        )


def _is_kit(name: str, folders: Sequence[Path]) -> bool:
    return any((folder / name / KIT_FILE).is_file() for folder in folders)


def read_kits(
    settings: FacadeSettings, node: YamlNode, folders: Sequence[Path]
) -> Kits | None:
    """The kits of a facade; `node` is the root of its file. None if one cannot be used.

    `folders` are those of templates.
    """
    kits: dict[str, KitSettings] = {}
    for name in dict.fromkeys((ENGINE, settings.kit or ENGINE)):
        try:
            path = find(f"{name}/{KIT_FILE}", folders)
        except FileNotFoundError:
            (node / "kit").report(f"there are no templates {name}/{KIT_FILE}")
            return None
        root = YamlNode.root(path)
        kit = read_settings(path, KitSettings, root)
        if kit is None:
            node.mistakes.extend(root.mistakes)
            return None
        kits[name] = kit
    return Kits(kits)


def with_kits(name: str, settings: FacadeSettings, kits: Kits) -> FacadeSettings:
    """The settings of the facade of a name, with the models and errors that it has
    anyway. Those that it declares itself gain only what they lack."""
    models, errors, statuses = (
        dict(settings.models),
        dict(settings.errors),
        dict(settings.error_by_status),
    )
    root = next((each for each, error in errors.items() if error.is_ is None), None)
    if root is None and not errors:
        root = f"{pascal_case(name)}Error"
        about = "The base class of everything that the facade raises."
        errors[root] = ErrorClassSettings(about=about)
    for kit in kits.by_folder.values():
        for model_name, model in kit.models.items():
            own = models.get(model_name, model)
            update = {"fields": {**own.fields, **_missing(model.fields, own.fields)}}
            models[model_name] = own.model_copy(update=update)
        if root is not None:
            errors[root] = _completed(errors[root], kit.root_error)
            errors[root] = _completed(errors[root], _with_subject(settings))
        for error_name, error in kit.errors.items():
            known = errors.get(error_name)
            if known is None:
                parent = error.is_ or root
                errors[error_name] = error.model_copy(update={"is_": parent})
            else:
                errors[error_name] = _completed(known, error)
        statuses |= _missing(kit.error_by_status, statuses)
    return settings.model_copy(
        update={"models": models, "errors": errors, "error_by_status": statuses}
    )


def _with_subject(settings: FacadeSettings) -> ErrorClassSettings:
    """The attribute that the subject adds to errors, if there is one."""
    subject = settings.roles.get(SUBJECT)
    attributes = {}
    if subject is not None:
        about = f"The {snake_case(subject).replace('_', ' ')} in question."
        field = FieldSettings(type="text or none", about=about)
        attributes[f"{snake_case(subject)}_id"] = field
    return ErrorClassSettings(about="", attributes=attributes)


def _completed(
    own: ErrorClassSettings, needed: ErrorClassSettings
) -> ErrorClassSettings:
    """An error of a facade, with what it has anyway."""
    attributes = {**own.attributes, **_missing(needed.attributes, own.attributes)}
    timeout = own.timeout or needed.timeout
    return own.model_copy(update={"attributes": attributes, "timeout": timeout})


def _missing(needed: Mapping[str, T], own: Mapping[str, T]) -> dict[str, T]:
    return {name: value for name, value in needed.items() if name not in own}


def check_roles(settings: FacadeSettings, kits: Kits, node: YamlNode) -> None:
    """Checks that roles exist and are played, and that everything is there that the
    parts of kits need; `node` is the root of the facade's file."""
    known = kits.roles
    for role, name in settings.roles.items():
        with node / "roles" / role as place:
            if role not in known:
                names = ", ".join(known)
                raise place.error(f"there is no role {role!r}; there are {names}")
            is_model = known[role].is_ == "model"
            if name not in (settings.models if is_model else settings.enums):
                raise place.error(f"there is no {known[role].is_} {name!r}")
    if node.mistakes:
        return
    for name, part in kits.parts(settings).items():
        _check_part(name, part, settings, kits, node)


def _check_part(
    name: str, part: PartSettings, settings: FacadeSettings, kits: Kits, node: YamlNode
) -> None:
    for role, members in part.needs.items():
        player = settings.roles[role]
        if kits.roles[role].is_ == "model":
            model = settings.models[player]
            own = {*settings.models.get(model.same_as or player, model).fields}
            kind, place = "field", node / "models" / player
        else:
            own = {*settings.enums[player].values}
            kind, place = "value", node / "enums" / player
        for member in _named(members, settings):
            if member not in own:
                place.report(
                    f"the part {name!r} of the package requires the {kind} {member!r} "
                    f"in {player}"
                )
    for error in _named(part.errors, settings):
        if error not in settings.errors:
            message = f"the part {name!r} of the package requires the error {error!r}"
            (node / "errors").report(message)


def _named(names: tuple[str, ...], settings: FacadeSettings) -> Iterator[str]:
    """Names with that of the subject filled in."""
    subject = settings.roles.get(SUBJECT, "")
    for name in names:
        yield name.replace("{subject}", snake_case(subject)).replace(
            "{Subject}", subject
        )
