"""The parameters that a binding gives to an operation, by their names on the wire."""

from __future__ import annotations

from collections.abc import Iterable

from generator import codes
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error
from generator.model import Operation
from generator.project.spelling import suggestion


def check_parameters(
    operation: Operation, names: Iterable[str], node: YamlNode
) -> None:
    """Checks that an operation has the parameters of these names.

    Args:
        operation: The operation.
        names: The keys of `node`.
        node: Where the binding gives the parameters.

    Raises BindingError.
    """
    known = [parameter.wire_name for parameter in operation.parameters]
    mistakes = Mistakes()
    for name in names:
        if name not in known:
            mistakes.add(
                binding_error(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"{operation.id} has no parameter {name!r}",
                    node / name,
                    operation.pointer,
                    suggestion(name, known),
                )
            )
    mistakes.raise_any()
