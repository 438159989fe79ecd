"""Named schemas of a package: models with fields, enums, and aliases."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.types import LiteralType, TypeRef


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a model.

    `name` is the Python name, `wire_name` the key in JSON. A field that is not
    `required` may be absent; whether it may be null is part of `type`. `default` is
    JSON text of the value that the server assumes when the field is absent; it is
    documentation and never sent. A `secret` is in no `repr`.
    """

    name: str
    wire_name: str
    type: TypeRef
    required: bool
    description: str | None = None
    default: str | None = None
    example: str | None = None
    constraints: tuple[tuple[str, str], ...] = ()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """A schema with properties: it becomes a class in a module of its own.

    `schema_name` is its name in `components/schemas`, `pointer` the place in the
    normal form. `additional` is the type of keys that are not listed.
    """

    schema_name: str
    class_name: str
    module: str
    pointer: str
    fields: tuple[Field, ...]
    description: str | None = None
    additional: TypeRef | None = None
    deprecated: bool = False
    example: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """A named schema that is a list of values: it becomes an alias of a literal."""

    schema_name: str
    class_name: str
    module: str
    pointer: str
    type: LiteralType
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A named schema that is neither: a list, a map, a union, a scalar.

    One that is `recursive` contains itself, or is too large to be spelled at each place
    that uses it, so types name it; any other is replaced by what it stands for.
    """

    schema_name: str
    class_name: str
    module: str
    pointer: str
    type: TypeRef
    description: str | None = None
    recursive: bool = False


NamedSchema: TypeAlias = Model | Enum | Alias
"""Everything that has a module of its own under `models`."""
