"""What an application sees of any provider: the facade's vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facade.read.fields import CanonEnum, CanonField, named
from generator.facade.read.operations import (
    CanonOperation,
    Interface,
    OfferedOperation,
    OperationGroup,
)
from generator.facade.read.types import (
    CanonModelType,
    Planned,
    annotation_with_raw,
    named_type,
)
from generator.naming.words import pascal_case, snake_case
from generator.python.text import Text, source_of

SUBJECT = "subject"
"""The role of the model that a facade is about: errors have its id."""

_BRANCH, _LAST_BRANCH = ("├── ", "│   "), ("└── ", "    ")
"""What is drawn in front of an error, and in front of those below it."""


@dataclass(frozen=True, slots=True)
class CanonPackage:
    """The distribution of the facade; the license is an SPDX expression."""

    distribution: str
    import_name: str
    version: str
    license: Text
    about: Text


@dataclass(frozen=True, slots=True)
class CanonModel:
    """A model, or an alias for one.

    Attributes:
        name: The class.
        about: What it is.
        generic: Whether it has a type parameter for the provider's own object.
        same_as: The model that it is an alias for.
        fields: The fields.
    """

    name: str
    about: Text
    generic: bool
    same_as: str | None
    fields: tuple[CanonField, ...]
    also_called: Planned[tuple[str, ...]] = ()
    """What specs call it."""

    def field(self, name: str) -> CanonField | None:
        """A field by its name."""
        return named(name, self.fields)


@dataclass(frozen=True, slots=True)
class CanonError:
    """An error that the facade raises.

    Attributes:
        name: The class.
        parent: The parent class; None for the root.
        about: When it is raised.
        is_timeout: Whether it is also a `TimeoutError`.
        attributes: Its own attributes.
        inherited: The attributes of the parent classes, those of the root first.
    """

    name: str
    parent: str | None
    about: Text
    is_timeout: bool
    attributes: tuple[CanonField, ...]
    inherited: tuple[CanonField, ...]


@dataclass(frozen=True, slots=True)
class Canon:
    """Everything that an application sees of any provider.

    Attributes:
        name: The name of the facade, as in clientloom.yaml.
        package: The distribution.
        roles: The models and enums that play the roles of its kits.
        parts: The parts of kits that it has.
        exports: The public names of those parts, each with its module.
        enums: The enums.
        models: The models.
        operations: The operations.
        errors: The errors, each after its parent.
        error_by_status: The error for each status code, which is a number or `4XX`.
    """

    name: str
    package: CanonPackage
    roles: Mapping[str, str]
    parts: tuple[str, ...]
    exports: tuple[tuple[str, str], ...]
    enums: tuple[CanonEnum, ...]
    models: tuple[CanonModel, ...]
    operations: tuple[CanonOperation, ...]
    errors: tuple[CanonError, ...]
    error_by_status: tuple[tuple[Text, str], ...]

    @property
    def class_name(self) -> str:
        """The class of the facade, which also names the others."""
        return pascal_case(self.name)

    @property
    def noun(self) -> str:
        """What the facade is for, as words of a sentence: its name."""
        return self.name.replace("_", " ").replace("-", " ")

    @property
    def root_error(self) -> str:
        """The base class of all errors."""
        return next(error.name for error in self.errors if error.parent is None)

    @property
    def subject(self) -> CanonModel | None:
        """The model that the facade is about; None if it does not say."""
        name = self.roles.get(SUBJECT)
        return None if name is None else self.model(name)

    @property
    def event_kind(self) -> str:
        """The enum with the kinds of events."""
        event = self.model(self.roles["event"])
        kind = event.field("kind")
        name = None if kind is None else named_type(kind.canon_type)
        assert name is not None
        return name

    @property
    def subject_type(self) -> str:
        """The subject as an annotation."""
        return self.role_type(SUBJECT)

    def role_type(self, role: str) -> str:
        """The model that plays a role, as an annotation."""
        model = self.model(self.roles[role])
        return annotation_with_raw(CanonModelType(model.name, model.generic))

    @property
    def subject_name(self) -> str:
        """The subject as a variable."""
        return snake_case(self.roles[SUBJECT])

    @property
    def subject_plural(self) -> str:
        """Several of them, as a variable."""
        return f"{self.subject_name}s"

    @property
    def a_subject(self) -> str:
        """One of them, in a sentence."""
        words = self.subject_name.replace("_", " ")
        return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"

    @property
    def subject_id(self) -> str:
        """The attribute of errors that has the id of the subject."""
        return f"{self.subject_name}_id"

    @property
    def interfaces(self) -> tuple[Interface, ...]:
        """The classes with the operations: for one user, and for what needs none."""
        for_user = tuple(
            each for each in self.operations if each.scope != "application"
        )
        others = tuple(each for each in self.operations if not each.needs_user)
        interfaces = (
            Interface(f"User{self.class_name}", self.class_name, "for_user", for_user),
            Interface("Application", "Application", "application", others),
        )
        return tuple(
            each
            for each in interfaces
            if each.operations and (self.has_users or not each.needs_user)
        )

    @property
    def has_users(self) -> bool:
        """Whether any operation is for one user."""
        return any(operation.needs_user for operation in self.operations)

    @property
    def has_application(self) -> bool:
        """Whether any operation needs no user."""
        return not all(operation.needs_user for operation in self.operations)

    @property
    def gives_pages(self) -> bool:
        """Whether any operation returns pages."""
        return any(operation.gives_pages for operation in self.operations)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of all enums and models, sorted."""
        names = (
            *(enum.name for enum in self.enums),
            *(model.name for model in self.models),
        )
        return tuple(sorted(names))

    @property
    def groups(self) -> tuple[OperationGroup, ...]:
        """The operations that the facade has in groups, for any provider."""
        groups: dict[str, list[OfferedOperation]] = {}
        for operation in self.operations:
            group, _, method = (operation.offered_as or "").partition(".")
            if group:
                groups.setdefault(group, []).append(OfferedOperation(method, operation))
        return tuple(
            OperationGroup(name, tuple(operations))
            for name, operations in groups.items()
        )

    @property
    def error_tree(self) -> tuple[tuple[str, Text], ...]:
        """The error hierarchy, one line each: the branch as a drawing, and its text."""
        branches = list(self._branches(None, ""))
        width = max((len(drawing) for drawing, _ in branches), default=0)
        return tuple((drawing.ljust(width), about) for drawing, about in branches)

    @property
    def error_drawing(self) -> Text:
        """The same hierarchy as one string, for a page."""
        drawing = Text("")
        for branch, about in self.error_tree:
            drawing = drawing + f"{branch}  " + about + "\n"
        return drawing

    def _branches(self, parent: str | None, margin: str) -> Iterator[tuple[str, Text]]:
        """The branches below an error; None for the whole tree."""
        children = [error for error in self.errors if error.parent == parent]
        for number, error in enumerate(children, start=1):
            here, below = _LAST_BRANCH if number == len(children) else _BRANCH
            if parent is None:
                here = below = ""
            about = Text(" ".join(source_of(error.about).split()))
            yield f"{margin}{here}{error.name}", about
            yield from self._branches(error.name, margin + below)

    def enum(self, name: str) -> CanonEnum:
        """An enum by its name."""
        return next(enum for enum in self.enums if enum.name == name)

    def operation(self, name: str) -> CanonOperation:
        """An operation by its name."""
        return next(each for each in self.operations if each.name == name)

    def model(self, name: str) -> CanonModel:
        """A model by its name, with aliases resolved."""
        model = next(model for model in self.models if model.name == name)
        return self.model(model.same_as) if model.same_as else model
