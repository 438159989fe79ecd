"""The stream of an operation as templates see it."""

from dataclasses import dataclass

from generator.model import Operation, Streaming, StreamSwitch
from generator.python.annotations import Annotations
from generator.python.literals import literal
from generator.python.text import Text
from generator.views.arguments import ArgumentView


@dataclass(frozen=True, slots=True)
class SwitchView:
    """The argument that asks for the stream of an operation that has another result too.

    Attributes:
        argument: It, as the method takes it.
        off: It, where it asks for the other result.
        on: It, where it asks for the stream.
        either: It, where nobody knows.
        is_parameter: Whether it is a parameter of the operation, which may be None.
    """

    argument: ArgumentView
    off: ArgumentView
    on: ArgumentView
    either: ArgumentView
    is_parameter: bool

    @classmethod
    def of(
        cls, switch: StreamSwitch, operation: Operation, annotations: Annotations
    ) -> "SwitchView":
        """The view of a switch."""
        boolean = annotations.builtin("bool")
        about = Text("`True` asks for the stream instead of the other result.")
        argument = ArgumentView(switch.argument, boolean, "False", about)
        off = "Literal[False]"
        if switch.place == "argument":
            parameter = next(
                each for each in operation.parameters if each.name == switch.argument
            )
            argument = ArgumentView.of_parameter(parameter, annotations)
            without = argument.annotation.split(" | ")[1:]
            off = " | ".join([off, *without])

        def form(annotation: str, default: str) -> ArgumentView:
            return ArgumentView(switch.argument, annotation, default, argument.about)

        return cls(
            argument=argument,
            off=form(off, argument.default),
            on=form("Literal[True]", ""),
            either=form(boolean, ""),
            is_parameter=switch.place == "argument",
        )


@dataclass(frozen=True, slots=True)
class StreamingView:
    """How an operation streams.

    Attributes:
        constant: The module constant that tells the runtime.
        item: The type of what the stream yields.
        settings: What differs from the runtime's defaults: names and literals.
        switch: What asks for the stream; None where it is the only result.
    """

    constant: str
    item: str
    settings: tuple[tuple[str, str], ...]
    switch: SwitchView | None

    @classmethod
    def of(
        cls,
        streaming: Streaming,
        operation: Operation,
        constant: str,
        annotations: Annotations,
    ) -> "StreamingView":
        """The view of a streaming."""
        switch = streaming.switch
        settings = {
            "property": switch.property if switch is not None else None,
            "done": streaming.done,
            "error_events": streaming.error_events or None,
            "error_pointer": streaming.error_pointer,
        }
        return cls(
            constant=constant,
            item=annotations.of(streaming.item),
            settings=tuple(
                (name, literal(value))
                for name, value in settings.items()
                if value is not None
            ),
            switch=(
                SwitchView.of(switch, operation, annotations)
                if switch is not None
                else None
            ),
        )
