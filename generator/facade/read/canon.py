"""What an application sees of any provider: the facade's vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facade.read.fields import CanonArgument, CanonEnum, CanonField, named
from generator.facade.read.types import (
    CanonType,
    Planned,
    annotation_with_raw,
    named_type,
)
from generator.naming.words import pascal_case
from generator.python.markdown import code
from generator.python.text import Text, source_of

_BRANCH, _LAST_BRANCH = ("├── ", "│   "), ("└── ", "    ")
"""What is drawn in front of an error, and in front of those below it."""


@dataclass(frozen=True, slots=True)
class CanonPackage:
    """The distribution of the facade; the license is an SPDX expression."""

    distribution: str
    import_name: str
    version: str
    license: Text


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
class CanonOperation:
    """An operation of the facade.

    Attributes:
        name: The method.
        about: What it does.
        needs_user: Whether it is for one user, who is given to `for_user`.
        offered_as: Its alias, `group.method` of `Connections`; None if it has none.
        arguments: The arguments, in the order of connections.yaml.
    """

    name: str
    about: Text
    needs_user: bool
    offered_as: str | None
    arguments: tuple[CanonArgument, ...]
    result_type: Planned[CanonType]
    also_called: Planned[tuple[str, ...]] = ()
    """What specs call it."""

    @property
    def positional(self) -> tuple[CanonArgument, ...]:
        """The arguments that may be passed by position."""
        return tuple(argument for argument in self.arguments if argument.is_positional)

    @property
    def keywords(self) -> tuple[CanonArgument, ...]:
        """The arguments by keyword."""
        return tuple(
            argument for argument in self.arguments if not argument.is_positional
        )

    @property
    def returns(self) -> str:
        """The type of the result."""
        return annotation_with_raw(self.result_type)

    def result(self, page: str) -> str:
        """The type of the result as Markdown, followed by a link to its model; `page`
        is the page of models."""
        name, text = named_type(self.result_type), code(self.returns)
        return text if name is None else f"{text}: see [{name}]({page}#{name.lower()})"

    def argument(self, name: str) -> CanonArgument | None:
        """An argument by its name."""
        return named(name, self.arguments)


@dataclass(frozen=True, slots=True)
class OfferedOperation:
    """An operation in a group of `Connections`, under the name `method`."""

    method: str
    operation: CanonOperation

    @property
    def needs_user(self) -> bool:
        """Whether it takes the user, besides its own arguments."""
        return self.operation.needs_user


@dataclass(frozen=True, slots=True)
class OperationGroup:
    """Operations that `Connections` has under one name, for any provider.

    Attributes:
        name: The attribute of `Connections`.
        operations: The operations.
    """

    name: str
    operations: tuple[OfferedOperation, ...]

    @property
    def class_name(self) -> str:
        """The class of that attribute."""
        return pascal_case(self.name)


@dataclass(frozen=True, slots=True)
class CanonError:
    """An error that the facade raises.

    Attributes:
        name: The class.
        parent: The parent class; None for the root.
        about: When it is raised.
        attributes: Its own attributes.
        inherited: The attributes of the parent classes, those of the root first.
    """

    name: str
    parent: str | None
    about: Text
    attributes: tuple[CanonField, ...]
    inherited: tuple[CanonField, ...]


@dataclass(frozen=True, slots=True)
class Canon:
    """Everything that an application sees of any provider.

    Attributes:
        package: The distribution.
        enums: The enums.
        models: The models.
        operations: The operations.
        errors: The errors, each after its parent.
        error_by_status: The error for each status code, which is a number or `4XX`.
    """

    package: CanonPackage
    enums: tuple[CanonEnum, ...]
    models: tuple[CanonModel, ...]
    operations: tuple[CanonOperation, ...]
    errors: tuple[CanonError, ...]
    error_by_status: tuple[tuple[Text, str], ...]

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
        """The operations that `Connections` has in groups, for any provider."""
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

    def model(self, name: str) -> CanonModel:
        """A model by its name, with aliases resolved."""
        model = next(model for model in self.models if model.name == name)
        return self.model(model.same_as) if model.same_as else model
