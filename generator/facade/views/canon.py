"""What an application sees of any provider: models, enums and errors."""

from dataclasses import dataclass
from functools import cached_property

from generator.facade.model import (
    Canon,
    CanonEnum,
    CanonModel,
    CanonValue,
)
from generator.facade.views.errors import CanonErrorView, error_tree
from generator.facade.views.expressions import member
from generator.facade.views.fields import CanonFieldView
from generator.facade.views.operations import (
    CanonOperationView,
    OperationGroupView,
    operation_groups,
)
from generator.naming.words import snake_case
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class CanonPackageView:
    """The distribution of the facade; the license is an SPDX expression."""

    distribution: str
    import_name: str
    version: str
    license: Text


@dataclass(frozen=True, slots=True)
class CanonValueView:
    """A value of an enum.

    Attributes:
        name: The value.
        member: The member of the enum.
        about: What it means.
        raises: The error for it.
        reason: The member of `ActionReason` that says what the end user then has to do.
        settled: Whether waiting ends with it.
    """

    name: str
    member: str
    about: Text
    raises: str | None
    reason: str | None
    settled: bool

    @classmethod
    def of(cls, value: CanonValue) -> "CanonValueView":
        """The view of a value."""
        return cls(
            name=value.name,
            member=member(value.name),
            about=Text(value.about),
            raises=value.raises,
            reason=member(value.reason) if value.reason else None,
            settled=value.settled,
        )


@dataclass(frozen=True)
class CanonEnumView:
    """An enum of the facade.

    Attributes:
        name: The class.
        constant: The name as part of the names of constants.
        about: What the values describe.
        values: The values.
    """

    name: str
    constant: str
    about: Text
    values: tuple[CanonValueView, ...]

    @classmethod
    def of(cls, enum: CanonEnum) -> "CanonEnumView":
        """The view of an enum."""
        return cls(
            name=enum.name,
            constant=snake_case(enum.name).upper(),
            about=Text(enum.about),
            values=tuple(map(CanonValueView.of, enum.values)),
        )

    @property
    def has_errors(self) -> bool:
        """Whether any value has an error."""
        return any(value.raises for value in self.values)

    @property
    def has_reasons(self) -> bool:
        """Whether any value has a reason to act."""
        return any(value.reason for value in self.values)


@dataclass(frozen=True, slots=True)
class CanonModelView:
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
    fields: tuple[CanonFieldView, ...]

    @classmethod
    def of(cls, model: CanonModel, canon: Canon) -> "CanonModelView":
        """The view of a model."""
        raw = "RawT" if model.generic else "Any"
        return cls(
            name=model.name,
            about=Text(model.about),
            generic=model.generic,
            same_as=model.same_as,
            fields=tuple(
                CanonFieldView.of(field, canon, raw) for field in model.fields
            ),
        )


@dataclass(frozen=True)
class CanonView:
    """Everything that an application sees of any provider."""

    _canon: Canon

    @property
    def package(self) -> CanonPackageView:
        """The distribution."""
        package = self._canon.package
        return CanonPackageView(
            distribution=package.distribution,
            import_name=package.import_name,
            version=package.version,
            license=Text(package.license),
        )

    @cached_property
    def enums(self) -> tuple[CanonEnumView, ...]:
        """The enums."""
        return tuple(map(CanonEnumView.of, self._canon.enums.values()))

    @cached_property
    def models(self) -> tuple[CanonModelView, ...]:
        """The models."""
        models = self._canon.models.values()
        return tuple(CanonModelView.of(model, self._canon) for model in models)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of all enums and models, sorted."""
        return tuple(sorted((*self._canon.enums, *self._canon.models)))

    @cached_property
    def operations(self) -> tuple[CanonOperationView, ...]:
        """The operations."""
        operations = self._canon.operations.values()
        return tuple(
            CanonOperationView(operation, self._canon) for operation in operations
        )

    @cached_property
    def groups(self) -> tuple[OperationGroupView, ...]:
        """The operations that `Connections` has in groups, for any provider."""
        return operation_groups(self._canon)

    @cached_property
    def errors(self) -> tuple[CanonErrorView, ...]:
        """The errors, each after its parent."""
        errors = self._canon.errors.values()
        return tuple(CanonErrorView.of(error, self._canon) for error in errors)

    @property
    def error_by_status(self) -> tuple[tuple[Text, str], ...]:
        """The error for each status code, which is a number or `4XX`."""
        return tuple(
            (Text(status), name) for status, name in self._canon.error_by_status
        )

    @cached_property
    def error_tree(self) -> tuple[tuple[str, Text], ...]:
        """The error hierarchy, one line each: the branch as a drawing, and its text."""
        return error_tree(self._canon)

    @property
    def error_drawing(self) -> Text:
        """The same hierarchy as one string, for a page."""
        drawing = Text("")
        for branch, about in self.error_tree:
            drawing = drawing + f"{branch}  " + about + "\n"
        return drawing
