"""What an application sees of any provider: the facade's own words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facade.model.types import CanonicalType


@dataclass(frozen=True, slots=True)
class CanonPackage:
    """How the generated distribution is called."""

    distribution: str
    import_name: str
    version: str
    license: str


@dataclass(frozen=True, slots=True)
class CanonValue:
    """A word of an enum; `raises` is the error that stands for it, `reason` what the
    end user has to do then."""

    name: str
    about: str
    raises: str | None
    reason: str | None
    settled: bool


@dataclass(frozen=True, slots=True)
class CanonEnum:
    """Words with a meaning of their own."""

    name: str
    about: str
    values: tuple[CanonValue, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The words."""
        return tuple(value.name for value in self.values)


@dataclass(frozen=True, slots=True)
class CanonField:
    """A field of a model, an argument of an operation or an attribute of an error."""

    name: str
    type: CanonicalType
    about: str
    secret: bool = False
    default: bool | str | None = None
    source: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class CanonModel:
    """A model; `same_as` makes it another name of one."""

    name: str
    about: str
    generic: bool
    same_as: str | None
    fields: tuple[CanonField, ...]

    def field(self, name: str) -> CanonField | None:
        """A field by its name."""
        return next((one for one in self.fields if one.name == name), None)


@dataclass(frozen=True, slots=True)
class CanonOperation:
    """An operation of the facade."""

    name: str
    about: str
    arguments: tuple[CanonField, ...]
    returns: CanonicalType

    def argument(self, name: str) -> CanonField | None:
        """An argument by its name."""
        return next((one for one in self.arguments if one.name == name), None)


@dataclass(frozen=True, slots=True)
class CanonError:
    """A class in the tree of errors; `attributes` are those of its own."""

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
        """A model, other names resolved."""
        found = self.models[name]
        return self.models[found.same_as] if found.same_as else found

    def attributes(self, error: str) -> tuple[CanonField, ...]:
        """The attributes of an error with those of its parents, theirs first."""
        found = self.errors[error]
        inherited = self.attributes(found.parent) if found.parent else ()
        return (*inherited, *found.attributes)
