"""Operations that a browser opens: their URLs, checked against the spec."""

from __future__ import annotations

from generator import codes
from generator.document.values import Json
from generator.facade.checking.parameters import check_parameters
from generator.facade.checking.scope import FunctionScope
from generator.facade.reading.mistakes import (
    Mistakes,
    YamlNode,
    binding_error,
    invalid,
)
from generator.model import Operation


def browsed_operation(scope: FunctionScope, raw: Json, node: YamlNode) -> Operation:
    """An operation that a browser can open. Raises BindingError."""
    operation = scope.catalogue.operation(str(raw), node).operation
    if operation.method != "GET" or "{" in operation.path:
        message = (
            f"{operation.id} is not a GET of a fixed path, so a browser cannot open it"
        )
        raise invalid(message, node)
    return operation


def check_query(scope: FunctionScope, raw: dict[str, Json], node: YamlNode) -> None:
    """Checks the query of a URL against the operation it is for. Raises
    BindingError."""
    operation = browsed_operation(scope, raw["operation"], node / "operation")
    query = raw["query"] if isinstance(raw["query"], dict) else {}
    mistakes = Mistakes()
    with mistakes:
        check_parameters(operation, query, node / "query")
    known = {parameter.wire_name: parameter for parameter in operation.parameters}
    for name, parameter in known.items():
        if parameter.required and name not in query:
            message = f"{operation.id} requires the parameter {name!r}"
            mistakes.add(
                binding_error(
                    codes.BINDING_PARAMETER_UNFILLED,
                    message,
                    node / "query",
                    operation.pointer,
                )
            )
    mistakes.raise_any()
