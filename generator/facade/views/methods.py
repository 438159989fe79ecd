"""The methods of an adapter: the calls of the provider's client behind an operation."""

from dataclasses import dataclass
from functools import cached_property

from generator.facade.model import BoundOperation, Canon
from generator.facade.model.types import CanonIdType, CanonOptionalType, without_none
from generator.facade.views.cases import CaseView
from generator.facade.views.expressions import configured, reads
from generator.facade.views.operations import CanonOperationView, LimitView
from generator.python.text import Text, text_or_none


@dataclass(frozen=True, slots=True)
class IdView:
    """An argument that accepts an object or its id: the variable for the id."""

    variable: str
    argument: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class DerivedArgumentView:
    """An argument that comes from a field of another one if it is omitted."""

    argument: str
    source: str
    field: str


@dataclass(frozen=True)
class MethodView:
    """How a provider implements an operation: a method of its adapter."""

    _bound: BoundOperation
    _canon: Canon

    @property
    def operation(self) -> CanonOperationView:
        """The operation of the facade."""
        return CanonOperationView(self._bound.operation, self._canon)

    @property
    def name(self) -> str:
        """The method."""
        return self._bound.operation.name

    @property
    def supported(self) -> bool:
        """Whether the provider supports it."""
        return self._bound.supported

    @property
    def returns(self) -> str:
        """The type of the result."""
        return " | ".join(dict.fromkeys(case.returns for case in self._bound.cases))

    @property
    def note(self) -> Text | None:
        """What users should know about this provider; None if nothing."""
        notes = [case.note for case in self._bound.cases if case.note]
        return text_or_none(" ".join(notes))

    @property
    def limits(self) -> dict[str, LimitView]:
        """The arguments that this provider does not use, by name."""
        limits = map(LimitView.of, self._bound.limits)
        return {limit.argument: limit for limit in limits}

    @cached_property
    def cases(self) -> tuple[CaseView, ...]:
        """The ways to implement it; the first whose condition holds is used."""
        return tuple(CaseView(case, self._bound) for case in self._bound.cases)

    @property
    def may_be_unsupported(self) -> bool:
        """Whether a call may match none of the cases."""
        return self.cases[-1].condition is not None

    # The start of the body

    @cached_property
    def _references(self) -> set[str]:
        return {reference for case in self.cases for reference in case.references}

    @property
    def configured(self) -> tuple[str, ...]:
        """The parts of the scope that it reads by name: `user`, `settings`."""
        return configured(self._references)

    @property
    def needs_scope(self) -> bool:
        """Whether it reads the scope."""
        return bool(self.configured) or reads(self._references, "scope")

    @property
    def ids(self) -> tuple[IdView, ...]:
        """The arguments whose ids it reads."""
        return tuple(
            IdView(
                variable=argument.local_name,
                argument=argument.name,
                is_optional=isinstance(argument.type, CanonOptionalType),
            )
            for argument in self._bound.operation.arguments
            if isinstance(without_none(argument.type), CanonIdType)
            and reads(self._references, argument.local_name)
        )

    @property
    def derived(self) -> tuple[DerivedArgumentView, ...]:
        """The arguments that it reads and that may come from another one."""
        return tuple(
            DerivedArgumentView(argument.name, *argument.source)
            for argument in self._bound.operation.arguments
            if argument.source is not None and reads(self._references, argument.name)
        )
