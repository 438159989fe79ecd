"""What an application sees of any provider: the facade's vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.model.types import CanonIdType, CanonType, without_none


@dataclass(frozen=True, slots=True)
class CanonPackage:
    """The names and the version of the generated distribution."""

    distribution: str
    import_name: str
    version: str
    license: str


@dataclass(frozen=True, slots=True)
class CanonValue:
    """A value of an enum.

    `raises` is the error for it, `reason` what the end user then has to do. Waiting
    ends with a `settled` value.
    """

    name: str
    about: str
    raises: str | None
    reason: str | None
    settled: bool


@dataclass(frozen=True, slots=True)
class CanonEnum:
    """An enum of the facade."""

    name: str
    about: str
    values: tuple[CanonValue, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The values."""
        return tuple(value.name for value in self.values)


@dataclass(frozen=True, slots=True)
class CanonField:
    """A field of a model, an argument of an operation or an attribute of an error.

    `source` is where the value of an omitted argument comes from: another argument and
    one of its fields.
    """

    name: str
    type: CanonType
    about: str
    secret: bool = False
    default: bool | str | None = None
    source: tuple[str, str] | None = None

    @property
    def local_name(self) -> str:
        """The variable of an argument inside a method: ids have other names than
        objects."""
        is_id = isinstance(without_none(self.type), CanonIdType)
        return f"{self.name}_id" if is_id else self.name


@dataclass(frozen=True, slots=True)
class CanonModel:
    """A model, or an alias for the model `same_as`."""

    name: str
    about: str
    generic: bool
    same_as: str | None
    fields: tuple[CanonField, ...]

    def field(self, name: str) -> CanonField | None:
        """A field by its name."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class CanonOperation:
    """An operation of the facade.

    Attributes:
        name: Its name.
        about: What it does.
        arguments: The arguments.
        returns: The type of the result.
        needs_user: Whether it is for one user, who is given to `for_user`.
        offered_as: The group of `Connections` that also has the operation, and its name
            there.
    """

    name: str
    about: str
    arguments: tuple[CanonField, ...]
    returns: CanonType
    needs_user: bool = True
    offered_as: tuple[str, str] | None = None

    def argument(self, name: str) -> CanonField | None:
        """An argument by its name."""
        return next(
            (argument for argument in self.arguments if argument.name == name), None
        )


@dataclass(frozen=True, slots=True)
class CanonError:
    """A class in the error hierarchy; `attributes` are its own."""

    name: str
    parent: str | None
    about: str
    attributes: tuple[CanonField, ...]


@dataclass(frozen=True, slots=True)
class Canon:
    """Everything that an application sees, by name."""

    package: CanonPackage
    enums: dict[str, CanonEnum]
    models: dict[str, CanonModel]
    operations: dict[str, CanonOperation]
    errors: dict[str, CanonError]
    error_by_status: tuple[tuple[str, str], ...]

    def model(self, name: str) -> CanonModel:
        """A model, with aliases resolved."""
        model = self.models[name]
        return self.models[model.same_as] if model.same_as else model

    def attributes(self, error: str) -> tuple[CanonField, ...]:
        """The attributes of an error, with those of its parents first."""
        own = self.errors[error]
        inherited = self.attributes(own.parent) if own.parent else ()
        return (*inherited, *own.attributes)
