"""The stream of an operation as templates see it."""

from dataclasses import dataclass
from functools import cached_property

from generator.model import Operation, Streaming, StreamSwitch
from generator.python.annotations import Annotations
from generator.python.literals import literal
from generator.python.text import Text
from generator.views.arguments import ArgumentView, ExampleView
from generator.views.context import ApiContext


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


@dataclass(frozen=True)
class StreamingView:
    """How an operation streams.

    Attributes:
        constant: The module constant that tells the runtime.
    """

    _operation: Operation
    _streaming: Streaming
    constant: str
    _context: ApiContext
    _annotations: Annotations

    @property
    def item(self) -> str:
        """The type of what the stream yields."""
        return self._annotations.of(self._streaming.item)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """What differs from the runtime's defaults: names and literals."""
        switch = self._streaming.switch
        settings = {
            "property": switch.property if switch is not None else None,
            "done": self._streaming.done,
            "error_events": self._streaming.error_events or None,
            "error_pointer": self._streaming.error_pointer,
        }
        return tuple(
            (name, literal(value))
            for name, value in settings.items()
            if value is not None
        )

    @cached_property
    def switch(self) -> SwitchView | None:
        """What asks for the stream; None where it is the only result."""
        switch = self._streaming.switch
        if switch is None:
            return None
        return SwitchView.of(switch, self._operation, self._annotations)

    @cached_property
    def example(self) -> ExampleView:
        """The call that gives the stream, as docstrings and pages show it."""
        example = self._context.examples.shortest_stream(self._operation)
        return ExampleView.of(example, self._context.type_imports)

    @cached_property
    def tested_call(self) -> ExampleView:
        """The call that gives the stream, as tests make it."""
        example = self._context.examples.complete_stream(self._operation)
        return ExampleView.of(example, self._context.type_imports)

    @property
    def item_class(self) -> str | None:
        """The model that a test expects of the first item; None if an item is no model,
        or there is none."""
        return self._context.tests.stream_class(self._operation)
