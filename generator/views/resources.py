"""Resources in the template context: their modules and pages.

A large resource is written in parts, so that no module becomes too large for an editor.
Each part is a class with some of the operations; the class that users see inherits from
all of them.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from generator.docs.pages import Page, pages_of
from generator.model import ModelType, Operation, Resource
from generator.model.types import parts
from generator.python.annotations import SHADOWABLE
from generator.python.text import Text, text_or_none
from generator.views.context import ApiContext
from generator.views.operations import OperationView

MODULE_LIMIT = 130_000
"""The estimated maximum size of one module, in characters; the estimate is right within
a factor of 1.5."""


@dataclass(frozen=True)
class ResourceView:
    """Operations that are together under one attribute of the client."""

    _resource: Resource
    _context: ApiContext

    @property
    def name(self) -> str:
        """The path from the client: an attribute, or several with dots."""
        return self._resource.name

    @property
    def attribute(self) -> str:
        """The attribute of the client, or of the enclosing resource."""
        return self._resource.name.rpartition(".")[2]

    @property
    def parent(self) -> str | None:
        """The name of the enclosing resource; None for an attribute of the client."""
        return self._resource.parent

    @property
    def children(self) -> "tuple[ResourceView, ...]":
        """The nested resources."""
        return tuple(
            ResourceView(resource, self._context)
            for resource in self._context.api.resources
            if resource.parent == self.name
        )

    @property
    def class_name(self) -> str:
        """The class name, without the prefix of the async class."""
        return self._resource.class_name

    @property
    def module(self) -> str:
        """The module in the package `resources`."""
        return self._resource.module

    @property
    def tag(self) -> Text:
        """The tag in the spec."""
        return Text(self._resource.tag)

    @property
    def about(self) -> Text:
        """The purpose of the resource: its description, or else its tag."""
        return Text(self._resource.description or self._resource.tag)

    @property
    def description(self) -> Text | None:
        """Its description in the spec."""
        return text_or_none(self._resource.description)

    @cached_property
    def operations(self) -> tuple[OperationView, ...]:
        """The operations, with types as written in the resource's module: a method may
        hide a builtin there."""
        names = {operation.name for operation in self._resource.operations}
        annotations = self._context.outside_models(SHADOWABLE & names)
        return tuple(
            OperationView(operation, self._context, annotations)
            for operation in self._resource.operations
        )

    @property
    def uses_dictionaries(self) -> bool:
        """Whether a method accepts a dictionary in place of a model."""
        sent = self._context.sent_members
        return any(
            isinstance(part, ModelType) and part.name in sent
            for operation in self._resource.operations
            for type_ in operation.sent_types
            for part in parts(type_)
        )

    @cached_property
    def parts(self) -> "tuple[ResourceView, ...]":
        """The parts of a resource that is too large for one module; otherwise empty."""
        groups = _groups(self._resource.operations)
        if len(groups) == 1:
            return ()
        resource = self._resource
        return tuple(
            ResourceView(
                replace(
                    resource,
                    name=f"{resource.name}_part_{number}",
                    class_name=f"{resource.class_name}Part{number}",
                    module=f"{resource.module}_part_{number}",
                    operations=operations,
                ),
                self._context,
            )
            for number, operations in enumerate(groups, start=1)
        )

    @cached_property
    def pages(self) -> "tuple[PageView, ...]":
        """The pages on the resource; the first one lists all its operations."""
        return tuple(
            PageView(page, self, self._context) for page in pages_of(self._resource)
        )


@dataclass(frozen=True)
class PageView:
    """A page on a resource, or on some operations of a large one."""

    _page: Page
    resource: ResourceView
    _context: ApiContext

    @property
    def name(self) -> str:
        """The file name, without its suffix."""
        return self._page.name

    @property
    def module(self) -> str:
        """The name for the page's test file."""
        return self._page.module

    @property
    def number(self) -> int:
        """The number of the page within the resource, from 1."""
        return self._page.number

    @cached_property
    def operations(self) -> tuple[OperationView, ...]:
        """The operations on the page."""
        return self._views(self._page.operations)

    @cached_property
    def tested(self) -> tuple[OperationView, ...]:
        """The operations on the page whose examples can run against a local server."""
        return self._views(self._context.tests.tested(self._page.operations))

    def _views(self, operations: tuple[Operation, ...]) -> tuple[OperationView, ...]:
        annotations = self._context.outside_models()
        return tuple(
            OperationView(operation, self._context, annotations)
            for operation in operations
        )

    @property
    def exchanges(self) -> str:
        """The requests and responses in the tests of the page, as JSON."""
        tested = self._context.tests.tested(self._page.operations)
        return self._context.tests.exchanges(tested)


def _groups(operations: tuple[Operation, ...]) -> list[tuple[Operation, ...]]:
    """The operations in groups that each fit into one module."""
    groups: list[tuple[Operation, ...]] = []
    group: list[Operation] = []
    size = 0
    for operation in operations:
        added = _size(operation)
        if group and size + added > MODULE_LIMIT:
            groups.append(tuple(group))
            group, size = [], 0
        group.append(operation)
        size += added
    return [*groups, tuple(group)]


def _size(operation: Operation) -> int:
    """The approximate number of characters for an operation, sync and async."""
    texts = [operation.summary or "", operation.description or ""]
    texts += [parameter.description or "" for parameter in operation.parameters]
    texts += [response.description or "" for response in operation.responses]
    prose = sum(len(text) for text in texts)
    signature = 90 * len(operation.parameters) + 500
    descriptor = 110 * len(operation.parameters) + 180 * len(operation.responses) + 400
    example = 400 + 60 * len(operation.parameters)
    return int(2.2 * prose) + 2 * (signature + example) + descriptor + 500
