"""What a package leaves out by choice: `include` and `exclude` in provider.yaml."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExcludedOperation:
    """An operation in the spec that the package leaves out.

    `id`, `name`, `method`, `path` and `pointer` are as in `Operation`; `resource` is
    the client attribute that would have it. `setting` is the pointer to the responsible
    setting in provider.yaml.
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
    """A webhook event that the package leaves out: its name, its place, and the
    responsible setting."""

    name: str
    pointer: str
    setting: str


@dataclass(frozen=True, slots=True)
class Excluded:
    """Everything that a package leaves out by choice.

    `schemas` are the named schemas that no other operation or event uses, with their
    pointers, by name in the spec.
    """

    operations: tuple[ExcludedOperation, ...] = ()
    events: tuple[ExcludedEvent, ...] = ()
    schemas: tuple[tuple[str, str], ...] = ()
