"""Turns a candidate into a call: what it sends, and what its response means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.draft.proposals import CallDraft
from generator.draft.requests import IncompleteError, RequestDraft, RequestDrafts
from generator.facade.read.types import (
    CanonEnumType,
    CanonIdType,
    CanonModelType,
    single_type,
    without_none,
)
from generator.model import CursorPaging, OffsetPaging, Operation, PageNumberPaging
from generator.scaffold.lines import SettingValue

if TYPE_CHECKING:
    from generator.draft.fields import Fields
    from generator.draft.operations import Candidate
    from generator.draft.proposals import ModelDraft
    from generator.facade.read.canon import CanonModel
    from generator.facade.read.operations import CanonOperation

_ACCEPTED = frozenset({"queued", "accepted", "processing"})
"""Names of enum values that mean the status 202 (RFC 9110, section 15.3.3)."""

_DONE = frozenset({"done", "completed", "finished"})
"""Names of enum values that mean any other success."""

_REFUSED = "TODO: say why it is not used, or send it."


@dataclass(frozen=True, slots=True)
class Calls:
    """Drafts the calls of candidates.

    Attributes:
        fields: Maps objects of responses.
        models: The models with a schema.
    """

    fields: Fields
    models: tuple[ModelDraft, ...]

    def call(self, wanted: CanonOperation, candidate: Candidate) -> CallDraft:
        """The call of a candidate. Raises IncompleteError."""
        operation = candidate.operation
        fields = self.fields
        requests = RequestDrafts(
            fields.canon, fields.catalog, fields.terms, fields.user
        )
        request = requests.request(wanted, operation)
        kept = self._kept(wanted, candidate, request)
        unused = [
            argument
            for argument in wanted.arguments
            if argument.name not in request.arguments
            and f"${argument.name}" not in kept.values()
        ]
        for argument in unused:
            if argument.is_required:
                name = argument.name
                raise IncompleteError(f"nothing to send the argument `{name}` as")
        refused: dict[str, SettingValue] = {
            argument.name: {"refused": _REFUSED} for argument in unused
        }
        is_accepted = _is_accepted(operation)
        rows = self._result(wanted, operation)
        result: dict[str, SettingValue] = {"set": rows}
        settings: dict[str, SettingValue] = {
            "at": candidate.response.at if candidate.response else None,
            "parameters": request.parameters,
            "body": request.body,
            "paging": _paging(operation),
            "keep": kept,
            "arguments": refused,
            "asynchronous": is_accepted,
            "result": result if rows else None,
        }
        todos = {
            "arguments that are refused": bool(refused),
            "whether everything is done when the call returns": (
                bool(rows) and not is_accepted
            ),
        }
        return CallDraft(
            operation.id,
            f"{operation.method} {operation.path}",
            candidate.why,
            {key: value for key, value in settings.items() if value},
            tuple(todo for todo, applies in todos.items() if applies),
        )

    def _kept(
        self, wanted: CanonOperation, candidate: Candidate, request: RequestDraft
    ) -> dict[str, SettingValue]:
        """Which results of a list are kept: those with the id that the operation takes,
        if the call does not send it."""
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
            if argument.name not in request.arguments
            and isinstance(without_none(argument.canon_type), CanonIdType)
            and f"{argument.name}_id" in rows
        }

    def _result(
        self, wanted: CanonOperation, operation: Operation
    ) -> dict[str, SettingValue]:
        """The rows of a result whose model has no schema of its own. Raises
        IncompleteError."""
        type_ = single_type(wanted.result_type)
        if not isinstance(type_, CanonModelType):
            return {}
        model = self.fields.canon.model(type_.name)
        if model.name in {each.name for each in self.models}:
            return {}
        rows: dict[str, SettingValue] = {}
        if operation.returns is not None:
            response = self.fields.catalog.model(operation.returns)
            if response is not None:
                mapped = self.fields.mapping(model, response)
                rows = {row.key: row.value for row in mapped.rows if row.likeness}
        rows |= dict(self._known(wanted, operation, model))
        for each in model.fields:
            known = each.name in rows or each.name in self.fields.decided
            if each.default is None and not known:
                raise IncompleteError(f"no value for `{each.name}` of the result")
        return rows

    def _known(
        self, wanted: CanonOperation, operation: Operation, model: CanonModel
    ) -> Iterator[tuple[str, SettingValue]]:
        """The fields of a result that are known before the response: the id that the
        operation takes, and whether the work is done."""
        for argument in wanted.arguments:
            is_id = isinstance(without_none(argument.canon_type), CanonIdType)
            if is_id and model.field(f"{argument.name}_id") is not None:
                yield f"{argument.name}_id", f"${argument.name}"
        state = _ACCEPTED if _is_accepted(operation) else _DONE
        for each in model.fields:
            if isinstance(each.canon_type, CanonEnumType):
                for word in self.fields.canon.enum(each.canon_type.name).names:
                    if word in state:
                        yield each.name, {"value": word}


def _is_accepted(operation: Operation) -> bool:
    """Whether work continues after the response (RFC 9110, section 15.3.3)."""
    return any(response.status == "202" for response in operation.responses)


def _paging(operation: Operation) -> dict[str, SettingValue]:
    """The paging of an operation, if bindings have its kind."""
    paging = operation.paging
    if not isinstance(paging, CursorPaging | PageNumberPaging | OffsetPaging):
        return {}
    names = [
        each.wire_name
        for each in operation.parameters
        if paging.parameter in (each.name, each.wire_name)
    ]
    match paging, names:
        case CursorPaging(place="argument"), [name]:
            return {"parameter": name, "cursor": _path(paging.cursor)}
        case PageNumberPaging(total_pages=str() as pages), [name]:
            return {"parameter": name, "start": paging.start, "pages": _path(pages)}
        case OffsetPaging(total=total), [name]:
            counted: dict[str, SettingValue] = {"parameter": name, "counts": "items"}
            return counted if total is None else {**counted, "total": _path(total)}
        case _:
            return {}


def _path(pointer: str) -> str:
    """A JSON pointer as a path of a binding."""
    return pointer.strip("/").replace("/", ".")
