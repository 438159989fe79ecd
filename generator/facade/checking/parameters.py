"""The parameters that a binding sends to an operation, by wire name."""

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
        node: The place of the parameters in the binding.

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
