"""Requests of operations: parameters and bodies, checked against the spec."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.catalog import ResourceOperation, check_parameters
from generator.facade.plan.calls import ClientCall
from generator.facade.plan.requests import RequestValues
from generator.facade.plan.slots import RequestSlot
from generator.facade.read.canon import Canon
from generator.facade.read.nodes import YamlNode
from generator.model import AnyType, Api, NullableType, Operation, Parameter
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
        """Checks that their variables are arguments of some operation."""
        known = {"user", "settings"}
        for operation in canon.operations:
            known.update(argument.name for argument in operation.arguments)
        for name, raw in self.values.items():
            variable = _variable(raw)
            if variable is not None and variable not in known:
                message = f"no operation has the argument {raw}"
                hint = suggestion(variable, known, "${}")
                (self.node / name).report(message, hint=hint)

    def check_used(self, api: Api) -> None:
        """Checks that each of them is used, or would be if more operations were
        bound."""
        known = {
            parameter.wire_name
            for operation in api.operations
            for parameter in operation.parameters
        }
        # Two names for the same value support two versions of a spec.
        used_values = {str(self.values[name]) for name in self.used}
        for name, raw in self.values.items():
            if name not in {*self.used, *known} and str(raw) not in used_values:
                message = f"no operation has a parameter {name!r}"
                unknown = codes.BINDING_PARAMETER_UNKNOWN
                (self.node / name).report(message, unknown, "/paths")


@dataclass(frozen=True, slots=True)
class Requests:
    """Reads the requests of one operation of the facade."""

    values: RequestValues
    defaults: DefaultParameters

    def call(
        self,
        requested: ResourceOperation,
        parameters: dict[str, Json],
        node: YamlNode,
        body: Json = None,
        page: tuple[str, str] | None = None,
    ) -> ClientCall:
        """The call of an operation, as written at a node; paging fills the argument
        `page`. Raises BindingError."""
        operation = requested.operation
        streaming = operation.streaming
        if streaming is not None and streaming.switch is None:
            raise node.error(
                f"{operation.id} returns a stream, but the facade needs complete "
                "results",
                codes.BINDING_TYPE_MISMATCH,
                operation.pointer,
            )
        check_parameters(operation, parameters, node / "parameters")
        arguments, content = [], None
        for parameter in operation.parameters:
            if page is None or parameter.name != page[0]:
                with node:
                    value = self._argument(operation, parameter, parameters, node)
                    if value is not None:
                        arguments.append((parameter.name, value))
        with node:
            content = self._body(operation, body, node)
        model = None
        if not isinstance(operation.returns, NullableType | None):
            model = self.values.scope.catalog.model(operation.returns)
        return ClientCall(
            operation=operation,
            resource=requested.resource.name,
            parameters=tuple(arguments),
            body=content,
            answer_class=None if model is None else model.class_name,
            page=page,
        )

    def _argument(
        self,
        operation: Operation,
        parameter: Parameter,
        values: dict[str, Json],
        node: YamlNode,
    ) -> code.Expression | None:
        """The value of a parameter; None if it is not sent."""
        name, defaults = parameter.wire_name, self.defaults
        pointer = f"{operation.pointer}/parameters"
        slot = RequestSlot(name, parameter.type, node, pointer, parameter.required)
        if name in values:
            slot = replace(slot, node=node / "parameters" / name)
            return self.values.value(values[name], slot)
        if name in defaults.values and self._has_default(name):
            defaults.used.add(name)
            slot = replace(slot, node=defaults.node / name)
            return self.values.value(defaults.values[name], slot)
        if parameter.required:
            message = f"{operation.id} requires the parameter {name!r}"
            raise node.error(message, codes.BINDING_PARAMETER_UNFILLED, pointer)
        return None

    def _has_default(self, name: str) -> bool:
        """Whether a default can be used: not every operation has every argument."""
        variable = _variable(self.defaults.values[name])
        scope = self.values.scope
        user = ("user",) if scope.provider.users else ()
        return variable in (None, "settings", *user, *scope.variables)

    def _body(
        self, operation: Operation, raw: Json, node: YamlNode
    ) -> code.Expression | None:
        """The body of the request; None if there is none."""
        body = operation.body
        if raw is None:
            if body is not None and body.required:
                message = f"{operation.id} requires a body"
                unfilled = codes.BINDING_PARAMETER_UNFILLED
                raise node.error(message, unfilled, operation.pointer)
            return None
        node = node / "body"
        if body is None or not body.contents:
            message = f"{operation.id} accepts no body"
            unknown = codes.BINDING_PARAMETER_UNKNOWN
            raise node.error(message, unknown, operation.pointer)
        type_ = body.contents[0].type or AnyType()
        pointer = f"{operation.pointer}/requestBody"
        slot = RequestSlot("body", type_, node, pointer, required=True)
        return code.call("sent", self.values.value(raw, slot))


def _variable(raw: Json) -> str | None:
    """The variable that a path starts from; None for other values."""
    if not isinstance(raw, str) or not raw.startswith("$"):
        return None
    return raw.removeprefix("$").split(".")[0]
