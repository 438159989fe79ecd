"""Calls of a provider: parameters and bodies, checked against the operation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator import codes
from generator.document.values import Json
from generator.facade.build.request_constants import RequestSlot
from generator.facade.build.request_values import RequestValues
from generator.facade.checking.catalogue import ResourceOperation
from generator.facade.checking.parameters import check_parameters
from generator.facade.model import Canon, ClientCall, Expression, FunctionCall
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error, invalid
from generator.model import AnyType, Api, Operation, Parameter
from generator.project.spelling import suggestion


@dataclass(frozen=True, slots=True)
class DefaultParameters:
    """The `parameters` of a binding, which apply to any operation that has them.

    `used` collects the names of those that were used.
    """

    values: dict[str, Json]
    node: YamlNode
    used: set[str] = field(default_factory=set)

    def check(self, canon: Canon) -> None:
        """Checks that their variables are arguments of some operation. Raises
        BindingError."""
        known = {"user", "settings"}
        for operation in canon.operations.values():
            known.update(argument.name for argument in operation.arguments)
        mistakes = Mistakes()
        for name, raw in self.values.items():
            variable = _variable(raw)
            if variable is not None and variable not in known:
                message = f"no operation has the argument {raw}"
                hint = suggestion(variable, known, "${}")
                mistakes.add(invalid(message, self.node / name, hint))
        mistakes.raise_any()

    def check_used(self, api: Api) -> None:
        """Checks that each of them is used, or would be if more operations were bound.

        Raises BindingError.
        """
        known = {
            parameter.wire_name
            for operation in api.operations
            for parameter in operation.parameters
        }
        # Two names for the same value support two versions of a spec.
        used_values = {str(self.values[name]) for name in self.used}
        mistakes = Mistakes()
        for name, raw in self.values.items():
            if name not in {*self.used, *known} and str(raw) not in used_values:
                message = f"no operation has a parameter {name!r}"
                mistakes.add(
                    binding_error(
                        codes.BINDING_PARAMETER_UNKNOWN,
                        message,
                        self.node / name,
                        "/paths",
                    )
                )
        mistakes.raise_any()


@dataclass(frozen=True, slots=True)
class Calls:
    """Reads the calls of one operation of the facade."""

    values: RequestValues
    defaults: DefaultParameters

    def call(
        self,
        requested: ResourceOperation,
        parameters: dict[str, Json],
        node: YamlNode,
        body: Json = None,
        paged: Iterable[str] = (),
    ) -> ClientCall:
        """Reads the call of an operation; paging fills the parameters `paged`.

        Raises BindingError.
        """
        operation = requested.operation
        streaming = operation.streaming
        if streaming is not None and streaming.switch is None:
            raise binding_error(
                codes.BINDING_TYPE_MISMATCH,
                (
                    f"{operation.id} returns a stream, but the facade needs complete "
                    "results"
                ),
                node,
                operation.pointer,
            )
        mistakes, arguments, content = Mistakes(), [], None
        with mistakes:
            check_parameters(operation, parameters, node / "parameters")
        for parameter in operation.parameters:
            if parameter.wire_name in paged:
                continue
            with mistakes:
                value = self._argument(operation, parameter, parameters, node)
                if value is not None:
                    arguments.append((parameter.name, value))
        with mistakes:
            content = self._body(operation, body, node)
        mistakes.raise_any()
        return ClientCall(operation, requested.resource.name, tuple(arguments), content)

    def _argument(
        self,
        operation: Operation,
        parameter: Parameter,
        values: dict[str, Json],
        node: YamlNode,
    ) -> Expression | None:
        """The value of a parameter; None if it is not sent."""
        name = parameter.wire_name
        pointer = f"{operation.pointer}/parameters"
        slot = RequestSlot(
            name=name,
            type=parameter.type,
            node=node,
            described=pointer,
            required=parameter.required,
        )
        if name in values:
            return self.values.value(values[name], slot.under("parameters", name))
        if name in self.defaults.values and self._has_default(name):
            self.defaults.used.add(name)
            slot = replace(slot, node=self.defaults.node / name)
            return self.values.value(self.defaults.values[name], slot)
        if parameter.required:
            message = f"{operation.id} requires the parameter {name!r}"
            raise binding_error(
                codes.BINDING_PARAMETER_UNFILLED, message, node, pointer
            )
        return None

    def _has_default(self, name: str) -> bool:
        """Whether a default can be used: not every operation has every argument."""
        variable = _variable(self.defaults.values[name])
        scope = self.values.scope
        known = (
            "settings",
            *(["user"] if scope.provider.users else []),
            *scope.variables,
        )
        return variable is None or variable in known

    def _body(
        self, operation: Operation, raw: Json, node: YamlNode
    ) -> Expression | None:
        """The body of the request; None if there is none."""
        body = operation.body
        if raw is None:
            if body is not None and body.required:
                message = f"{operation.id} requires a body"
                raise binding_error(
                    codes.BINDING_PARAMETER_UNFILLED, message, node, operation.pointer
                )
            return None
        node = node / "body"
        if body is None or not body.contents:
            message = f"{operation.id} accepts no body"
            raise binding_error(
                codes.BINDING_PARAMETER_UNKNOWN, message, node, operation.pointer
            )
        type_ = body.contents[0].type or AnyType()
        pointer = f"{operation.pointer}/requestBody"
        slot = RequestSlot("body", type_, node, pointer, required=True)
        return FunctionCall("sent", (self.values.value(raw, slot),))


def _variable(raw: Json) -> str | None:
    """The variable that a path starts from; None for other values."""
    if not isinstance(raw, str) or not raw.startswith("$"):
        return None
    return raw.removeprefix("$").split(".")[0]
