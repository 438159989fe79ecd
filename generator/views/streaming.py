"""The stream of an operation in the template context."""

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
    """The argument that requests the stream of an operation that also has another
    result.

    Attributes:
        argument: The argument, as in the signature.
        off: The argument when it requests the other result.
        on: The argument when it requests the stream.
        either: The argument when its value is not known.
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
        about = Text("`True` requests a stream instead of a complete result.")
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
        constant: The module constant that describes it to the runtime.
    """

    _operation: Operation
    _streaming: Streaming
    constant: str
    _context: ApiContext
    _annotations: Annotations

    @property
    def item(self) -> str:
        """The type of the stream's items."""
        return self._annotations.of(self._streaming.item)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The settings that differ from the runtime's defaults: names and literals."""
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
        """What requests the stream; None if it is the only result."""
        switch = self._streaming.switch
        if switch is None:
            return None
        return SwitchView.of(switch, self._operation, self._annotations)

    @cached_property
    def example(self) -> ExampleView:
        """The call that docstrings and pages show to get the stream."""
        example = self._context.examples.shortest_stream(self._operation)
        return ExampleView.of(example, self._context.type_imports)

    @cached_property
    def tested_call(self) -> ExampleView:
        """The call that tests make to get the stream."""
        example = self._context.examples.complete_stream(self._operation)
        return ExampleView.of(example, self._context.type_imports)

    @property
    def item_class(self) -> str | None:
        """The model that a test expects as the first item; None if items are not
        models, or there are none."""
        return self._context.tests.stream_class(self._operation)
