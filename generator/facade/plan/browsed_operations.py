"""Operations that a browser opens: their URLs, checked against the spec."""

from __future__ import annotations

from generator import codes
from generator.document.values import Json
from generator.facade.check.catalog import check_parameters
from generator.facade.check.scope import FunctionScope
from generator.facade.read.nodes import YamlNode
from generator.model import Operation


def browsed_operation(scope: FunctionScope, raw: Json, node: YamlNode) -> Operation:
    """An operation that a browser can open. Raises BindingError."""
    operation = scope.catalog.operation(str(raw), node).operation
    if operation.method != "GET" or "{" in operation.path:
        message = (
            f"{operation.id} is not a GET of a fixed path, so a browser cannot open it"
        )
        raise node.error(message)
    return operation


def check_query(scope: FunctionScope, raw: dict[str, Json], node: YamlNode) -> None:
    """Checks the query of a URL against the operation it is for. Raises
    BindingError."""
    operation = browsed_operation(scope, raw["operation"], node / "operation")
    query = raw["query"] if isinstance(raw["query"], dict) else {}
    check_parameters(operation, query, node / "query")
    known = {parameter.wire_name: parameter for parameter in operation.parameters}
    for name, parameter in known.items():
        if parameter.required and name not in query:
            message = f"{operation.id} requires the parameter {name!r}"
            unfilled = codes.BINDING_PARAMETER_UNFILLED
            (node / "query").report(message, unfilled, operation.pointer)
