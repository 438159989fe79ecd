"""The examples of an API."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain
from types import MappingProxyType

from generator.examples.answers import answer_of
from generator.examples.arguments import all_arguments, first_arguments
from generator.examples.exchange import Example
from generator.examples.expressions import Expressions
from generator.examples.media_types import is_json_patch
from generator.examples.parameters import writable
from generator.examples.sampler import Sampler
from generator.examples.wire import Wire
from generator.model import (
    Api,
    ExternalType,
    ListType,
    MediaType,
    Model,
    ModelType,
    Operation,
    Parameter,
    TypeRef,
)
from generator.python.literals import bytes_literal, string_literal


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of an API, each made on first use.

    Attributes:
        api: The API.
        sampler: Makes the values.
        resources: The client attribute that has an operation, by the operation's
            pointer.
        externals: How programs call existing Python types.
    """

    api: Api
    sampler: Sampler
    resources: Mapping[str, str]
    externals: Mapping[ExternalType, str] = field(default_factory=dict)
    _complete: dict[str, Example] = field(default_factory=dict)
    _shortest: dict[str, Example] = field(default_factory=dict)
    _complete_streams: dict[str, Example] = field(default_factory=dict)
    _shortest_streams: dict[str, Example] = field(default_factory=dict)

    @classmethod
    def of(
        cls, api: Api, externals: Mapping[ExternalType, str] = MappingProxyType({})
    ) -> "Examples":
        """The examples of an API; `externals` says how programs call existing types."""
        resources = {
            operation.pointer: resource.name
            for resource in api.resources
            for operation in resource.operations
        }
        return cls(api, Sampler.of(api), resources, externals)

    def complete(self, operation: Operation) -> Example:
        """The call with every argument that has an example, for a package's tests."""
        if operation.pointer not in self._complete:
            self._complete[operation.pointer] = self._example(
                operation, all_arguments(operation), level=0
            )
        return self._complete[operation.pointer]

    def complete_stream(self, operation: Operation) -> Example:
        """The same call if it returns the stream."""
        if _only_streams(operation):
            return self.complete(operation)
        if operation.pointer not in self._complete_streams:
            self._complete_streams[operation.pointer] = self._example(
                operation, all_arguments(operation), level=0, as_stream=True
            )
        return self._complete_streams[operation.pointer]

    def shortest(self, operation: Operation) -> Example:
        """The call that people would write first, for docstrings and pages: only the
        required arguments, or one argument that narrows it down if none is required."""
        if operation.pointer not in self._shortest:
            self._shortest[operation.pointer] = self._example(
                operation,
                first_arguments(operation),
                level=1,
            )
        return self._shortest[operation.pointer]

    def shortest_stream(self, operation: Operation) -> Example:
        """The same call if it returns the stream."""
        if _only_streams(operation):
            return self.shortest(operation)
        if operation.pointer not in self._shortest_streams:
            self._shortest_streams[operation.pointer] = self._example(
                operation, first_arguments(operation), level=1, as_stream=True
            )
        return self._shortest_streams[operation.pointer]

    def _example(
        self,
        operation: Operation,
        parameters: list[Parameter],
        *,
        level: int,
        as_stream: bool = False,
    ) -> Example:
        """An example; `as_stream` requests the stream if there is a choice."""
        streaming = operation.streaming
        switch = streaming.switch if streaming is not None else None
        expressions = Expressions(self.sampler, self.externals)
        if switch is not None and switch.place == "argument":
            parameters = [
                parameter
                for parameter in operation.parameters
                if (parameter.name == switch.argument and as_stream)
                or parameter in parameters
            ]
        values = {parameter.name: self._value(parameter) for parameter in parameters}
        if switch is not None and switch.argument in values:
            values[switch.argument] = as_stream
        arguments = [
            f"{parameter.name}={expressions.of(parameter.type, values[parameter.name])}"
            for parameter in parameters
        ]
        content, body = None, None
        if operation.body is not None:
            content, body = self._sent(operation, operation.body.contents, level)
            if switch is not None and switch.property is not None:
                body = _switched(body, switch.property, False)
            in_body = expressions.in_form(content)
            arguments.append(f"body={_body_expression(content, body, in_body)}")
            if switch is not None and switch.property is not None and as_stream:
                assert isinstance(body, dict)
                body = {**body, switch.property: True}
        if switch is not None and switch.place != "argument" and as_stream:
            arguments.append(f"{switch.argument}=True")
        streams = streaming is not None and (switch is None or as_stream)
        return Example(
            operation=operation,
            resource=self.resources[operation.pointer],
            arguments=tuple(arguments),
            names=frozenset(expressions.names),
            values=values,
            content=content,
            body=body,
            answer=answer_of(operation, self.sampler, streams=streams),
            streams=streams,
        )

    def _value(self, parameter: Parameter) -> Wire:
        # A path cannot have an empty segment.
        unusable = '""' if parameter.location == "path" else None
        examples = (parameter.example, parameter.default)
        value = self.sampler.value(
            parameter.type,
            parameter.wire_name,
            "request",
            *(text for text in examples if text != unusable),
            # An argument is short: a model in it has only what is required.
            level=1,
        )
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            is_integer = isinstance(value, int)
            return parameter.limits.nearest(value, is_integer=is_integer)
        short = writable(parameter, value)
        return short if self.sampler.fits(parameter.type, short) else value

    def _sent(
        self, operation: Operation, contents: Sequence[MediaType], level: int
    ) -> tuple[MediaType, Wire]:
        """A body and the media type that a client sends it in: the first one, but an
        object is not a JSON Patch (RFC 6902, section 3)."""
        bodies = (
            (content, self._body(content, operation, level)) for content in contents
        )
        first = next(bodies)
        usable = (
            (content, body)
            for content, body in chain([first], bodies)
            if isinstance(body, list) or not is_json_patch(content.name)
        )
        return next(usable, first)

    def _body(self, content: MediaType, operation: Operation, level: int) -> Wire:
        if content.type is None:
            if content.kind in ("json", "jsonl", "form", "multipart"):
                return (
                    [{"key": "value"}] if content.kind == "jsonl" else {"key": "value"}
                )
            return "<example/>" if content.kind == "xml" else "example"
        type_ = ListType(content.type) if _is_sequence(content) else content.type
        return self.sampler.value(
            type_, operation.name, "request", content.example, level=level
        )

    def result_class(self, operation: Operation) -> str | None:
        """The model that a method returns; None if it returns another type."""
        return self._class_of(operation.returns)

    def item_class(self, operation: Operation) -> str | None:
        """The model of the items if a method returns a list of models."""
        match operation.returns:
            case ListType(item):
                return self._class_of(item)
            case _:
                return None

    def stream_class(self, operation: Operation) -> str | None:
        """The model that a stream yields; None if it yields another type."""
        streaming = operation.streaming
        return None if streaming is None else self._class_of(streaming.item)

    def effort(self, operation: Operation) -> tuple[bool, bool, bool, bool, int]:
        """How hard an operation is to call for a newcomer. The easiest is a read that
        needs few arguments and returns a list of models."""
        required = sum(parameter.required for parameter in operation.parameters)
        needs_body = operation.body is not None and operation.body.required
        return (
            operation.deprecated,
            operation.streaming is not None and operation.streaming.switch is None,
            operation.method != "GET" or operation.returns is None,
            self.item_class(operation) is None,
            required + 2 * needs_body,
        )

    def _class_of(self, type_: TypeRef | None) -> str | None:
        match type_:
            case ModelType(name):
                schema = self.sampler.named[name]
                return schema.class_name if isinstance(schema, Model) else None
            case _:
                return None


def _switched(body: Wire, name: str, value: bool) -> Wire:
    """A body whose property that requests the stream, if any, has that value."""
    if isinstance(body, dict) and name in body:
        return {**body, name: value}
    return body


def _only_streams(operation: Operation) -> bool:
    return operation.streaming is None or operation.streaming.switch is None


def _body_expression(content: MediaType, body: Wire, expressions: Expressions) -> str:
    if content.type is not None:
        type_ = ListType(content.type) if _is_sequence(content) else content.type
        return expressions.body(type_, body)
    if content.kind == "bytes" and "*" in content.name:
        return expressions.file(body, content.name, "file")
    if content.kind == "bytes":
        return bytes_literal(body.encode("utf-8"))
    return string_literal(body) if isinstance(body, str) else expressions.plain(body)


def _is_sequence(content: MediaType) -> bool:
    return content.streamed or content.is_stream
