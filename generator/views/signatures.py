"""The signature of a method, in the template context."""

from dataclasses import dataclass
from functools import cached_property

from generator.model import Operation
from generator.python.annotations import Annotations
from generator.python.text import Text, sentence
from generator.views.arguments import ArgumentView
from generator.views.context import ApiContext
from generator.views.deprecation import deprecation
from generator.views.former_names import (
    FormerNameView,
    former_argument_views,
    former_name_views,
)
from generator.views.streaming import StreamingView, SwitchView


@dataclass(frozen=True)
class SignatureView:
    """The signature of the method for an operation."""

    _operation: Operation
    _context: ApiContext
    _annotations: Annotations

    @property
    def name(self) -> str:
        """The name of the method."""
        return self._operation.name

    @property
    def constant(self) -> str:
        """The module constant that describes the operation to the runtime."""
        return f"_{self._operation.name.upper()}"

    @property
    def deprecated(self) -> bool:
        """Whether the operation is deprecated."""
        return self._operation.deprecated

    @property
    def deprecation(self) -> Text:
        """One sentence: that the method is deprecated and, if the description starts
        with it, what to use instead."""
        return deprecation(self.name, self._operation.description)

    @property
    def former_names(self) -> tuple[FormerNameView, ...]:
        """The former names of the method, which are deprecated aliases."""
        return former_name_views(self._operation.former_names, self.name)

    @property
    def former_arguments(self) -> tuple[FormerNameView, ...]:
        """The former names of arguments, which are deprecated aliases."""
        return former_argument_views(self._operation)

    @cached_property
    def positional(self) -> tuple[ArgumentView, ...]:
        """The arguments that may be passed by position: the path parameters, in path
        order."""
        return tuple(
            ArgumentView.of_parameter(parameter, self._annotations)
            for parameter in self._operation.parameters
            if parameter.location == "path"
        )

    @cached_property
    def keywords(self) -> tuple[ArgumentView, ...]:
        """The keyword arguments: required ones first (starting with the body), then
        optional ones (ending with the body)."""
        arguments = [
            (
                parameter.required,
                ArgumentView.of_parameter(parameter, self._annotations),
            )
            for parameter in self._operation.parameters
            if parameter.location != "path"
        ]
        required = [argument for is_required, argument in arguments if is_required]
        optional = [argument for is_required, argument in arguments if not is_required]
        if self.switch is not None and not self.switch.is_parameter:
            optional.append(self.switch.argument)
        body = self._operation.body
        if body is None:
            return (*required, *optional)
        argument = ArgumentView.of_body(body, self._annotations)
        if body.required:
            return (argument, *required, *optional)
        return (*required, *optional, argument)

    @property
    def arguments(self) -> tuple[ArgumentView, ...]:
        """All arguments, in the order of the signature."""
        return (*self.positional, *self.keywords)

    @property
    def returns(self) -> str:
        """The return type of the method, `None` for nothing."""
        if self._operation.returns is None:
            return "None"
        return self._annotations.of(self._operation.returns)

    @property
    def has_result(self) -> bool:
        """Whether the method returns something."""
        return self._operation.returns is not None

    @property
    def result(self) -> Text | None:
        """A description of the result; None if there is none."""
        if self._operation.returns is None:
            return None
        success = next(
            response for response in self._operation.responses if response.contents
        )
        return Text(sentence(success.description or "The response."))

    @cached_property
    def streaming(self) -> StreamingView | None:
        """How the method streams; None if it does not."""
        streaming, constant = self._operation.streaming, f"{self.constant}_STREAM"
        if streaming is None:
            return None
        return StreamingView(
            self._operation, streaming, constant, self._context, self._annotations
        )

    @property
    def switch(self) -> SwitchView | None:
        """The argument that requests a stream; None if there is no choice."""
        return self.streaming.switch if self.streaming is not None else None
