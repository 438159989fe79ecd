"""Completes a candidate to a call: what it sends, and what its response means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.draft.fields import Fields
from generator.draft.names import PEOPLE, SIMILAR, meanings
from generator.draft.operations import argument_names
from generator.draft.proposals import CallDraft, Row
from generator.facade.read.types import (
    CanonEnumType,
    CanonIdType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    without_none,
)
from generator.model import (
    CursorPaging,
    MapType,
    Model,
    ModelType,
    Operation,
    PageNumberPaging,
    Parameter,
    TypeRef,
)
from generator.naming.words import snake_case
from generator.scaffold.lines import SettingValue

if TYPE_CHECKING:
    from generator.draft.operations import Candidate
    from generator.draft.proposals import ModelDraft
    from generator.facade.check.catalog import Catalog
    from generator.facade.read.canon import Canon, CanonModel, CanonOperation
    from generator.facade.read.fields import CanonArgument

_ACCEPTED = frozenset({"queued", "accepted", "processing"})
"""What values of enums are called that mean the status 202 (RFC 9110, section
15.3.3)."""

_DONE = frozenset({"done", "completed", "finished"})
"""What values of enums are called that mean any other success."""

_IDENTITY = PEOPLE | {"id", "secret", "token", "key"}
"""The words in the names of parameters that identify a user."""

_REFUSED = "TODO: say why it is not used, or send it."


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A candidate that needs something that the facade does not have: what, and the
    candidate."""

    candidate: Candidate
    lacks: str


@dataclass(slots=True)
class _Used:
    """The arguments that a call uses, and the parameters that it sends."""

    arguments: set[str] = field(default_factory=set)
    parameters: dict[str, SettingValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Calls:
    """Makes calls of candidates.

    Attributes:
        canon: What the facade offers.
        catalog: The provider's model.
        fields: Maps objects of responses.
        models: The models with a schema.
        user: What identifies the user.
    """

    canon: Canon
    catalog: Catalog
    fields: Fields
    models: tuple[ModelDraft, ...]
    user: tuple[Row, ...]

    def call(
        self, wanted: CanonOperation, candidate: Candidate
    ) -> CallDraft | Incomplete:
        """The call of a candidate; what it lacks if it is not complete."""
        operation, used = candidate.operation, _Used()
        for parameter in operation.parameters:
            value = self._parameter(wanted, parameter, operation)
            if value is not None:
                used.parameters[parameter.wire_name] = value
                used.arguments.add(value.removeprefix("$"))
            elif parameter.required and parameter.default is None:
                return Incomplete(
                    candidate, f"no value for the parameter `{parameter.wire_name}`"
                )
        settings: dict[str, SettingValue] = {}
        body = self._body(wanted, operation, used)
        if isinstance(body, str):
            return Incomplete(candidate, body)
        if candidate.response is not None and candidate.response.at is not None:
            settings["at"] = candidate.response.at
        if used.parameters:
            settings["parameters"] = used.parameters
        if body:
            settings["body"] = body
        settings |= self._paging(operation)
        todos: list[str] = []
        kept = self._kept(wanted, candidate, used)
        if kept:
            settings["keep"] = kept
            used.arguments.update(value.removeprefix("$") for value in kept.values())
        unused = [
            argument
            for argument in wanted.arguments
            if argument.name not in used.arguments
        ]
        for argument in unused:
            if argument.is_required:
                return Incomplete(
                    candidate, f"nothing to send the argument `{argument.name}` as"
                )
        if unused:
            settings["arguments"] = {
                argument.name: {"refused": _REFUSED} for argument in unused
            }
            todos.append("arguments that are refused")
        result = self._result(wanted, operation)
        if isinstance(result, str):
            return Incomplete(candidate, result)
        settings |= result
        if any(response.status == "202" for response in operation.responses):
            settings["asynchronous"] = True
        elif "result" in result:
            todos.append("whether everything is done when the call returns")
        return CallDraft(
            operation.id,
            f"{operation.method} {operation.path}",
            candidate.why,
            settings,
            tuple(todos),
        )

    @property
    def _user_names(self) -> frozenset[str]:
        return frozenset(row.key for row in self.user)

    def _parameter(
        self, wanted: CanonOperation, parameter: Parameter, operation: Operation
    ) -> str | None:
        """The variable for a parameter; None if there is none."""
        name = parameter.wire_name
        best = max(
            wanted.arguments,
            key=lambda argument: self._argument(argument, name),
            default=None,
        )
        if best is not None and self._argument(best, name) >= SIMILAR:
            return f"${best.name}"
        if wanted.needs_user and snake_case(name) in self._user_names:
            return f"$user.{snake_case(name)}"
        if parameter.location == "path":
            return self._by_place(wanted, parameter, operation)
        return None

    def _argument(self, argument: CanonArgument, name: str) -> float:
        """How much an argument looks like a parameter or property."""
        type_ = without_none(argument.canon_type)
        if isinstance(type_, CanonEnumType | CanonMapType | CanonModelType):
            return 0.0
        return self._likeness(argument, name)

    def _likeness(self, argument: CanonArgument, name: str) -> float:
        return max(
            self.fields.names.likeness(each, name)
            for each in argument_names(argument, self.canon)
        )

    def _by_place(
        self, wanted: CanonOperation, parameter: Parameter, operation: Operation
    ) -> str | None:
        """The argument for `/things/{id}`: the id of a thing."""
        if set(meanings(parameter.wire_name)) != {"id"}:
            return None
        segments = operation.path.split("/")
        place = f"{{{parameter.wire_name}}}"
        before = segments[segments.index(place) - 1] if place in segments else ""
        return next(
            (
                f"${argument.name}"
                for argument in wanted.arguments
                if self._argument(argument, before) >= SIMILAR
            ),
            None,
        )

    def _body(
        self, wanted: CanonOperation, operation: Operation, used: _Used
    ) -> dict[str, SettingValue] | str:
        """The body; what is missing if it is not complete."""
        if operation.body is None:
            return {}
        type_ = operation.body.contents[0].type
        schema = None if type_ is None else self.catalog.model(type_)
        if schema is None:
            return "its body is not an object" if operation.body.required else {}
        return self._properties(wanted, schema, used, "")

    def _properties(
        self, wanted: CanonOperation, schema: Model, used: _Used, place: str
    ) -> dict[str, SettingValue] | str:
        body: dict[str, SettingValue] = {}
        for each in schema.fields:
            if each.read_only or "." in each.wire_name:
                continue
            name, inner = each.wire_name, self.catalog.model(each.type)
            argument = self._property(wanted, each.wire_name, inner is None)
            if argument is not None and argument.name not in used.arguments:
                value = self._sent(argument, each.type)
                if value is not None:
                    body[name] = value
                    used.arguments.add(argument.name)
                    continue
            if wanted.needs_user and snake_case(name) in self._user_names:
                body[name] = f"$user.{snake_case(name)}"
            elif inner is not None and each.required:
                part = self._properties(wanted, inner, used, f"{place}{name}.")
                if isinstance(part, str):
                    return part
                body[name] = part
            elif each.required and each.default is None:
                return f"no value for the property `{place}{name}`"
        return body

    def _property(
        self, wanted: CanonOperation, name: str, scalar: bool
    ) -> CanonArgument | None:
        for argument in wanted.arguments:
            type_ = without_none(argument.canon_type)
            if self._likeness(argument, name) >= SIMILAR and (scalar or isinstance(type_, CanonMapType)):
                return argument
        return None

    def _sent(self, argument: CanonArgument, theirs: TypeRef) -> SettingValue:
        """How an argument is sent; None if it cannot be."""
        type_ = without_none(argument.canon_type)
        match type_:
            case CanonMapType():
                fits = isinstance(theirs, MapType | ModelType)
                return f"${argument.name}" if fits else None
            case CanonEnumType(name):
                return self._translated(argument, self.canon.enum(name).names, theirs)
            case CanonModelType() | CanonListType():
                return None
            case _:
                return f"${argument.name}"

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
            if self.fields.names.likeness(ours, word)
        }
        complete = len(table) == len(words)
        return {"of": f"${argument.name}", "table": table} if complete else None

    def _kept(
        self, wanted: CanonOperation, candidate: Candidate, used: _Used
    ) -> dict[str, str]:
        """Which results of a list are kept: those that have the id that the operation
        takes and the call does not."""
        if candidate.response is None or not candidate.response.is_list:
            return {}
        schema = candidate.response.schema.schema_name
        rows = {
            row.key
            for each in self.models
            if each.schema == schema
            for row in each.mapping.rows
        }
        return {
            f"{argument.name}_id": f"${argument.name}"
            for argument in wanted.arguments
            if argument.name not in used.arguments
            and isinstance(without_none(argument.canon_type), CanonIdType)
            and f"{argument.name}_id" in rows
        }

    def _paging(self, operation: Operation) -> dict[str, SettingValue]:
        paging = operation.paging
        if not isinstance(paging, CursorPaging | PageNumberPaging):
            return {}
        parameter = next(
            (
                each.wire_name
                for each in operation.parameters
                if paging.parameter in (each.name, each.wire_name)
            ),
            None,
        )
        if parameter is None:
            return {}
        match paging:
            case CursorPaging(place="argument"):
                return {
                    "paging": {"parameter": parameter, "cursor": _path(paging.cursor)}
                }
            case PageNumberPaging(total_pages=str() as pages):
                return {
                    "paging": {
                        "parameter": parameter,
                        "start": paging.start,
                        "pages": _path(pages),
                    }
                }
            case _:
                return {}

    def _result(
        self, wanted: CanonOperation, operation: Operation
    ) -> dict[str, SettingValue] | str:
        """The settings for the result; what is missing if it is not complete."""
        type_ = without_none(wanted.result_type)
        if isinstance(type_, CanonListType):
            type_ = type_.item
        if not isinstance(type_, CanonModelType):
            return {}
        model = self.canon.model(type_.name)
        drafted = {self.canon.model(each.name).name for each in self.models}
        if model.name in drafted:
            return {}
        rows: dict[str, SettingValue] = {}
        if operation.returns is not None:
            response = self.catalog.model(operation.returns)
            if response is not None:
                mapped = self.fields.mapping(model, response)
                rows = {row.key: row.value for row in mapped.rows if row.likeness}
        rows |= dict(self._known(wanted, operation, model))
        needed = [
            each.name
            for each in model.fields
            if each.default is None
            and each.name not in rows
            and each.name not in self.fields.decided
        ]
        if needed:
            return f"no value for `{needed[0]}` of the result"
        return {"result": {"set": rows}} if rows else {}

    def _known(
        self, wanted: CanonOperation, operation: Operation, model: CanonModel
    ) -> Iterator[tuple[str, SettingValue]]:
        """The fields of a result that are known before the response: the id that the
        operation takes, and whether the work is done."""
        for argument in wanted.arguments:
            is_id = isinstance(without_none(argument.canon_type), CanonIdType)
            if is_id and model.field(f"{argument.name}_id") is not None:
                yield f"{argument.name}_id", f"${argument.name}"
        is_accepted = any(each.status == "202" for each in operation.responses)
        for field in model.fields:
            if isinstance(field.canon_type, CanonEnumType):
                words = self.canon.enum(field.canon_type.name).names
                state = _ACCEPTED if is_accepted else _DONE
                yield from (
                    (field.name, {"value": word}) for word in words if word in state
                )


def user_fields(operations: tuple[Operation, ...]) -> tuple[Row, ...]:
    """What identifies the user: parameters of most operations that name a user."""
    counts: dict[str, int] = {}
    for operation in operations:
        for parameter in operation.parameters:
            words = set(meanings(parameter.wire_name))
            if parameter.required and words & PEOPLE and words <= _IDENTITY:
                counts[parameter.wire_name] = counts.get(parameter.wire_name, 0) + 1
    return tuple(
        Row(
            snake_case(name),
            {"about": "TODO: say what it is.", "secret": True}
            if {"secret", "token"} & set(meanings(name))
            else {"about": "TODO: say what it is."},
            f"the parameter `{name}` of {count} operations",
        )
        for name, count in counts.items()
        if count > 1
    )


def _path(pointer: str) -> str:
    """A JSON pointer as a path of a binding."""
    return pointer.strip("/").replace("/", ".")
