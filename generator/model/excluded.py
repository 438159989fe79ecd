"""What a package leaves out by choice: `include` and `exclude` of provider.yaml."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExcludedOperation:
    """An operation of the description that the package leaves out.

    `id`, `name`, `method`, `path` and `pointer` are those of `Operation`, `resource` is
    the attribute of the client that would have it. `setting` is the pointer into
    provider.yaml to the setting that leaves it out.
    """

    id: str
    name: str
    resource: str
    method: str
    path: str
    pointer: str
    setting: str


@dataclass(frozen=True, slots=True)
class ExcludedEvent:
    """A webhook event that the package leaves out: its name, its place, and the setting
    that leaves it out."""

    name: str
    pointer: str
    setting: str


@dataclass(frozen=True, slots=True)
class Excluded:
    """Everything that a package leaves out by choice.

    `schemas` are the named schemas that no other operation or event needs, each by its
    name in the description with its pointer.
    """

    operations: tuple[ExcludedOperation, ...] = ()
    events: tuple[ExcludedEvent, ...] = ()
    schemas: tuple[tuple[str, str], ...] = ()
