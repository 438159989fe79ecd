"""Calls of a provider: parameters and bodies, held against what the operation takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.catalogue import (
    FoundOperation,
)
from generator.facade.build.sending.defaults import Defaults
from generator.facade.build.sending.slot import Slot
from generator.facade.build.sending.values import SentValues
from generator.facade.model import (
    ClientCall,
    Expression,
    FunctionCall,
)
from generator.facade.reading.findings import Place
from generator.model import (
    AnyType,
    Parameter,
)


@dataclass(frozen=True, slots=True)
class Calls:
    """Reads the calls of one operation of the facade.

    `defaults` fill parameters that a call does not give.
    """

    values: SentValues
    defaults: Defaults

    def call(
        self,
        found: FoundOperation,
        parameters: dict[str, Json],
        body: Json,
        place: Place,
        besides: frozenset[str] = frozenset(),
    ) -> ClientCall | None:
        """The call of an operation; `besides` are parameters that paging fills."""
        before = len(self.values.scope.findings.diagnostics)
        arguments = self._arguments(found, parameters, place, besides)
        sent = self._body(found, body, place)
        if len(self.values.scope.findings.diagnostics) > before:
            return None
        operation = found.operation
        return ClientCall(
            operation,
            found.resource.name,
            arguments,
            sent,
        )

    # Parameters

    def _arguments(
        self,
        found: FoundOperation,
        given: dict[str, Json],
        place: Place,
        besides: frozenset[str],
    ) -> tuple[tuple[str, Expression], ...]:
        operation = found.operation
        known = {one.wire_name: one for one in operation.parameters}
        for name in given:
            if name not in known:
                near = get_close_matches(name, known, 1)
                self.values.scope.findings.add(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"{operation.id} has no parameter {name!r}",
                    place / "parameters" / name,
                    operation.pointer,
                    f"Did you mean {near[0]!r}?" if near else None,
                )
        arguments = []
        for parameter in operation.parameters:
            if parameter.wire_name in besides:
                continue
            value = self._argument(found, parameter, given, place)
            if value is not None:
                arguments.append((parameter.name, value))
        return tuple(arguments)

    def _argument(
        self,
        found: FoundOperation,
        parameter: Parameter,
        given: dict[str, Json],
        place: Place,
    ) -> Expression | None:
        name = parameter.wire_name
        pointer = f"{found.operation.pointer}/parameters"
        slot = Slot(name, parameter.type, place, pointer, parameter.required)
        if name in given:
            return self.values.value(given[name], slot.under("parameters", name))
        default = self.defaults.given.get(name)
        if name in self.defaults.given and self._available(default):
            self.defaults.used.add(name)
            where = self.defaults.place / name
            return self.values.value(default, replace(slot, place=where))
        if parameter.required:
            self.values.scope.findings.add(
                codes.BINDING_PARAMETER_UNFILLED,
                f"{found.operation.id} needs the parameter {name!r}",
                place,
                pointer,
            )
        return None

    def _available(self, raw: Json) -> bool:
        """Whether a default can be used here: not every operation has every argument."""
        if not isinstance(raw, str) or not raw.startswith("$"):
            return True
        head = raw.removeprefix("$").split(".")[0]
        return head in ("user", "settings") or head in self.values.scope.variables

    # Bodies

    def _body(
        self, found: FoundOperation, raw: Json, place: Place
    ) -> Expression | None:
        operation = found.operation
        if raw is None:
            if operation.body is not None and operation.body.required:
                self.values.scope.findings.add(
                    codes.BINDING_PARAMETER_UNFILLED,
                    f"{operation.id} needs a body",
                    place,
                    operation.pointer,
                )
            return None
        if operation.body is None or not operation.body.contents:
            self.values.scope.findings.add(
                codes.BINDING_PARAMETER_UNKNOWN,
                f"{operation.id} takes no body",
                place / "body",
                operation.pointer,
            )
            return None
        type_ = operation.body.contents[0].type or AnyType()
        pointer = f"{operation.pointer}/requestBody"
        slot = Slot("body", type_, place / "body", pointer, True)
        sent = self.values.value(raw, slot)
        return None if sent is None else FunctionCall("sent", (sent,))
