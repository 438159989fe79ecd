"""The examples of an API."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import (
    Api,
    ListType,
    MediaType,
    Model,
    ModelType,
    Operation,
    Parameter,
    TypeRef,
)
from generator.render.examples.answers import answer_of
from generator.render.examples.code import SampleCode, bytes_literal, plain
from generator.render.examples.example import Example
from generator.render.examples.programs import doctest
from generator.render.examples.sampler import Sampler
from generator.render.examples.wire import Wire
from generator.render.layout import Expression, Text
from generator.render.literals import string_literal


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of an API, each made when first asked for."""

    api: Api
    sampler: Sampler
    resources: Mapping[str, str]
    """The attribute of the client that has an operation, by the operation's pointer."""
    _made: dict[str, Example] = field(default_factory=dict)

    @classmethod
    def of(cls, api: Api) -> "Examples":
        """The examples of an API."""
        resources = {
            operation.pointer: resource.name
            for resource in api.resources
            for operation in resource.operations
        }
        return cls(api, Sampler.of(api), resources)

    def of_operation(self, operation: Operation) -> Example:
        """The example of an operation."""
        if operation.pointer not in self._made:
            self._made[operation.pointer] = self._make(operation)
        return self._made[operation.pointer]

    def _make(self, operation: Operation) -> Example:
        code = SampleCode(self.sampler)
        values = {
            one.name: self._argument(one) for one in operation.parameters if _shown(one)
        }
        arguments = [
            (one.name, code.expression(one.type, values[one.name]))
            for one in operation.parameters
            if one.name in values
        ]
        content, body = None, None
        if operation.body is not None:
            content = operation.body.contents[0]
            body = self._body(content, operation)
            arguments.append(("body", self._body_code(content, body, code)))
        return Example(
            operation=operation,
            resource=self.resources[operation.pointer],
            arguments=tuple(arguments),
            values=values,
            content=content,
            body=body,
            answer=answer_of(operation, self.sampler),
        )

    def _argument(self, parameter: Parameter) -> Wire:
        return self.sampler.value(
            parameter.type,
            parameter.wire_name,
            "request",
            parameter.example,
            parameter.default,
            # An argument is short: a model in it holds no more than it must.
            level=1,
        )

    def _body(self, content: MediaType, operation: Operation) -> Wire:
        if content.type is None:
            if content.kind in ("json", "jsonl", "form", "multipart"):
                return (
                    [{"key": "value"}] if content.kind == "jsonl" else {"key": "value"}
                )
            return "<example/>" if content.kind == "xml" else "example"
        type_ = ListType(content.type) if _is_sequence(content) else content.type
        return self.sampler.value(type_, operation.name, "request", content.example)

    def _body_code(
        self, content: MediaType, body: Wire, code: SampleCode
    ) -> Expression:
        if content.type is not None:
            type_ = ListType(content.type) if _is_sequence(content) else content.type
            return code.body(type_, body)
        if content.kind == "bytes":
            return Text(bytes_literal(body))
        return Text(string_literal(body)) if isinstance(body, str) else plain(body)

    def doctest(self, operation: Operation) -> list[str]:
        """The example for the docstring of the method."""
        return doctest(self.of_operation(operation), 12)

    def result_class(self, operation: Operation) -> str | None:
        """The model that a method gives back, None when it gives another type."""
        return self._class_of(operation.returns)

    def item_class(self, operation: Operation) -> str | None:
        """The model of the items, where a method gives a list of models."""
        match operation.returns:
            case ListType(item):
                return self._class_of(item)
            case _:
                return None

    def _class_of(self, type_: TypeRef | None) -> str | None:
        match type_:
            case ModelType(name):
                model = self.sampler.named[name]
                return model.class_name if isinstance(model, Model) else None
            case _:
                return None


def _shown(parameter: Parameter) -> bool:
    if parameter.required:
        return True
    return parameter.example is not None and not parameter.deprecated


def _is_sequence(content: MediaType) -> bool:
    return content.streamed or content.kind in ("jsonl", "sse")
