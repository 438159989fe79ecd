"""The pages and test files of a package, and their names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Api, Operation, Resource
from generator.naming.python import file_name

_MOST_OPERATIONS = 25
"""The most operations on one page; a longer page would be too large for an editor."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page about a resource, or about some of the operations of a large one.

    `name` is the file name of the page without its suffix, `module` is used in the name
    of its test file, and `number` counts from 1.
    """

    name: str
    module: str
    number: int
    resource: Resource
    operations: tuple[Operation, ...]


def pages_of(resource: Resource) -> tuple[Page, ...]:
    """The pages of a resource; the first one has the table of all its operations."""
    operations = resource.operations
    groups = [
        operations[start : start + _MOST_OPERATIONS]
        for start in range(0, len(operations), _MOST_OPERATIONS)
    ] or [operations]
    return tuple(
        Page(
            name=f"{resource.class_name}Api{'' if number == 1 else number}",
            module=f"{resource.module}{'' if number == 1 else f'_{number}'}",
            number=number,
            resource=resource,
            operations=group,
        )
        for number, group in enumerate(groups, start=1)
    )


def pages(api: Api) -> Iterator[Page]:
    """The pages of all resources."""
    for resource in api.resources:
        yield from pages_of(resource)


def model_pages(api: Api) -> Mapping[str, str]:
    """The name of each named schema's page, without its suffix, by schema name.

    It is named after the class. Classes whose names differ only in case would share a
    file on some file systems, so their pages are named after the module, which is
    always unique. The same applies to names that are devices on Windows.
    """
    classes: dict[str, int] = {}
    for schema in api.named:
        key = schema.class_name.casefold()
        classes[key] = classes.get(key, 0) + 1
    return {
        schema.schema_name: (
            schema.class_name
            if classes[schema.class_name.casefold()] == 1
            and file_name(schema.class_name) == schema.class_name
            else f"{schema.class_name}-{schema.module}"
        )
        for schema in api.named
    }
