"""Examples as templates see them."""

from dataclasses import dataclass

from generator.examples.example import Example


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example call.

    Attributes:
        resource: The attribute of the client that has the method.
        method: The method.
        arguments: The arguments, `name=value` each.
        dates: What they use of the module `datetime`, sorted.
        uses_decimal: Whether they use `Decimal`.
        uses_models: Whether they use `models`.
        has_result: Whether the call gives something back.
    """

    resource: str
    method: str
    arguments: tuple[str, ...]
    dates: tuple[str, ...]
    uses_decimal: bool
    uses_models: bool
    has_result: bool

    @classmethod
    def of(cls, example: Example) -> "ExampleView":
        """The view of an example."""
        return cls(
            resource=example.resource,
            method=example.operation.name,
            arguments=example.arguments,
            dates=tuple(name for name in ("date", "datetime") if name in example.names),
            uses_decimal="Decimal" in example.names,
            uses_models="models" in example.names,
            has_result=example.operation.returns is not None,
        )
