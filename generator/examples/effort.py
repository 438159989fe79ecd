"""Which operation is the easiest to show first."""

from generator.examples.examples import Examples
from generator.model import Operation


def effort(
    operation: Operation, examples: Examples
) -> tuple[bool, bool, bool, bool, int]:
    """How much there is to explain before an operation can be called; the least first.

    Args:
        operation: What would be called.
        examples: Those of its API.
    """
    streaming = operation.streaming
    required = sum(parameter.required for parameter in operation.parameters)
    needs_body = operation.body is not None and operation.body.required
    return (
        operation.deprecated,
        streaming is not None and streaming.switch is None,
        operation.method != "GET" or operation.returns is None,
        examples.item_class(operation) is None,
        required + 2 * needs_body,
    )
