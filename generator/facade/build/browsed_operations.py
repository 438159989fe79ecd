"""Operations that a browser opens: their addresses, held against the description."""

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
        message = f"no browser can open {operation.id}: it is no GET of a fixed path"
        raise invalid(message, node)
    return operation


def check_query(scope: FunctionScope, raw: dict[str, Json], node: YamlNode) -> None:
    """Holds the query of an address against the operation that it is for. Raises
    BindingError."""
    operation = browsed_operation(scope, raw["operation"], node / "operation")
    query = raw["query"] if isinstance(raw["query"], dict) else {}
    mistakes = Mistakes()
    with mistakes:
        check_parameters(operation, query, node / "query")
    known = {parameter.wire_name: parameter for parameter in operation.parameters}
    for name, parameter in known.items():
        if parameter.required and name not in query:
            message = f"{operation.id} needs the parameter {name!r}"
            mistakes.add(
                binding_error(
                    codes.BINDING_PARAMETER_UNFILLED,
                    message,
                    node / "query",
                    operation.pointer,
                )
            )
    mistakes.raise_any()
