"""Finds what a call sends: an argument of the facade for each parameter and property."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.draft.operations import argument_names
from generator.draft.proposals import Row
from generator.draft.terms import PEOPLE, SIMILAR, meanings
from generator.facade.read.types import (
    CanonEnumType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    without_none,
)
from generator.model import MapType, Model, ModelType, Operation, Parameter, TypeRef
from generator.naming.words import snake_case
from generator.scaffold.lines import SettingValue

if TYPE_CHECKING:
    from generator.draft.terms import Terms
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon
    from generator.facade.read.fields import CanonArgument
    from generator.facade.read.operations import CanonOperation

_IDENTITY = PEOPLE | {"id", "secret", "token", "key"}
"""The words in the names of parameters that identify a user."""


class IncompleteError(Exception):
    """A call needs something that the facade does not have; the text says what."""


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What a call sends.

    Attributes:
        parameters: The values of parameters, by their names on the wire.
        body: The body.
        arguments: The arguments of the facade's operation that are sent.
    """

    parameters: dict[str, SettingValue] = field(default_factory=dict)
    body: dict[str, SettingValue] = field(default_factory=dict)
    arguments: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class RequestDrafts:
    """Drafts requests.

    Attributes:
        canon: What the facade offers.
        catalog: The provider's model.
        terms: How names are compared.
        user: What identifies the user, by the names of the binding.
    """

    canon: Canon
    catalog: Catalog
    terms: Terms
    user: tuple[str, ...]

    def request(self, wanted: CanonOperation, operation: Operation) -> RequestDraft:
        """The request of an operation. Raises IncompleteError."""
        request = RequestDraft()
        for parameter in operation.parameters:
            value = self._parameter(wanted, parameter, operation)
            if value is not None:
                request.parameters[parameter.wire_name] = value
                request.arguments.add(value.removeprefix("$"))
            elif parameter.required and parameter.default is None:
                name = parameter.wire_name
                raise IncompleteError(f"no value for the parameter `{name}`")
        if operation.body is not None:
            type_ = operation.body.contents[0].type
            schema = None if type_ is None else self.catalog.model(type_)
            if schema is not None:
                request.body.update(self._properties(wanted, schema, request, ""))
            elif operation.body.required:
                raise IncompleteError("its body is not an object")
        return request

    def _parameter(
        self, wanted: CanonOperation, parameter: Parameter, operation: Operation
    ) -> str | None:
        """The variable for a parameter; None if there is none."""
        name = parameter.wire_name
        for argument in wanted.arguments:
            if _is_sent_as_it_is(argument) and self._is_called(argument, name):
                return f"${argument.name}"
        if wanted.needs_user and snake_case(name) in self.user:
            return f"$user.{snake_case(name)}"
        if parameter.location == "path" and set(meanings(name)) == {"id"}:
            return self._by_place(wanted, name, operation)
        return None

    def _by_place(
        self, wanted: CanonOperation, name: str, operation: Operation
    ) -> str | None:
        """The argument for `/things/{id}`: the id of a thing."""
        segments = operation.path.split("/")
        place = f"{{{name}}}"
        before = segments[segments.index(place) - 1] if place in segments else ""
        for argument in wanted.arguments:
            if _is_sent_as_it_is(argument) and self._is_called(argument, before):
                return f"${argument.name}"
        return None

    def _is_called(self, argument: CanonArgument, name: str) -> bool:
        """Whether a parameter or property has the name of an argument."""
        return any(
            self.terms.likeness(each, name) >= SIMILAR
            for each in argument_names(argument, self.canon)
        )

    def _properties(
        self, wanted: CanonOperation, schema: Model, request: RequestDraft, place: str
    ) -> dict[str, SettingValue]:
        """The properties of a body, or of an object at a place in it."""
        body: dict[str, SettingValue] = {}
        for each in schema.fields:
            name, inner = each.wire_name, self.catalog.model(each.type)
            if each.read_only or "." in name:
                continue
            value = self._property(wanted, name, each.type, request)
            if value is not None:
                body[name] = value
            elif inner is not None and each.required:
                body[name] = self._properties(wanted, inner, request, f"{place}{name}.")
            elif each.required and each.default is None:
                raise IncompleteError(f"no value for the property `{place}{name}`")
        return body

    def _property(
        self, wanted: CanonOperation, name: str, type_: TypeRef, request: RequestDraft
    ) -> SettingValue:
        """The value of a property; None if there is none."""
        for argument in wanted.arguments:
            if argument.name in request.arguments or not self._is_called(
                argument, name
            ):
                continue
            value = self._sent(argument, type_)
            if value is not None:
                request.arguments.add(argument.name)
                return value
        if wanted.needs_user and snake_case(name) in self.user:
            return f"$user.{snake_case(name)}"
        return None

    def _sent(self, argument: CanonArgument, theirs: TypeRef) -> SettingValue:
        """How an argument is sent as a property; None if it cannot be."""
        is_object = isinstance(theirs, MapType | ModelType)
        match without_none(argument.canon_type):
            case CanonMapType():
                return f"${argument.name}" if is_object else None
            case CanonEnumType(name):
                return self._translated(argument, self.canon.enum(name).names, theirs)
            case _:
                fits = _is_sent_as_it_is(argument) and not self.catalog.model(theirs)
                return f"${argument.name}" if fits else None

    def _translated(
        self, argument: CanonArgument, words: tuple[str, ...], theirs: TypeRef
    ) -> SettingValue:
        """An enum as a table of what the provider calls its values; None if one has no
        value there."""
        listed = self.catalog.words(theirs) or ()
        table: dict[str, SettingValue] = {
            ours: word
            for ours in words
            for word in listed
            if self.terms.likeness(ours, word)
        }
        is_complete = len(table) == len(words)
        return {"of": f"${argument.name}", "table": table} if is_complete else None


def user_fields(operations: tuple[Operation, ...]) -> tuple[Row, ...]:
    """What identifies the user: required parameters of several operations whose names
    say so."""
    counts: dict[str, int] = {}
    for operation in operations:
        for parameter in operation.parameters:
            words = set(meanings(parameter.wire_name))
            if parameter.required and words & PEOPLE and words <= _IDENTITY:
                counts[parameter.wire_name] = counts.get(parameter.wire_name, 0) + 1
    rows = []
    for name, count in counts.items():
        if count > 1:
            settings: dict[str, SettingValue] = {"about": "TODO: say what it is."}
            if {"secret", "token"} & set(meanings(name)):
                settings["secret"] = True
            why = f"the parameter `{name}` of {count} operations"
            rows.append(Row(snake_case(name), settings, why))
    return tuple(rows)


def _is_sent_as_it_is(argument: CanonArgument) -> bool:
    return not isinstance(
        without_none(argument.canon_type),
        CanonEnumType | CanonMapType | CanonModelType | CanonListType,
    )
