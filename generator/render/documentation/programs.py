"""The programs of pages: examples with what is around them."""

from dataclasses import dataclass

from generator.model import Api, Operation, Resource
from generator.render import markdown
from generator.render.examples.examples import Examples
from generator.render.examples.programs import (
    call_expression,
    import_block,
    loop,
    program,
    raw_program,
)
from generator.render.examples.wire import json_text
from generator.render.layout import lay_out


@dataclass(frozen=True, slots=True)
class Programs:
    """Writes the programs of one API."""

    api: Api
    examples: Examples

    def first(self) -> tuple[Resource, Operation] | None:
        """The operation that a README starts with: one that needs least and gives
        something back, a read if there is one."""

        def effort(place: tuple[Resource, Operation]) -> tuple[bool, bool, bool, int]:
            operation = place[1]
            needed = sum(one.required for one in operation.parameters)
            return (
                operation.deprecated,
                operation.method != "GET" or operation.returns is None,
                self.examples.item_class(operation) is None,
                needed + 2 * (operation.body is not None and operation.body.required),
            )

        places = [
            (resource, operation)
            for resource in self.api.resources
            for operation in resource.operations
        ]
        return min(places, key=effort, default=None)

    def whole(self, operation: Operation, kind: str) -> str:
        """The example as a whole program; `kind` is `sync` or `async`."""
        made = self.examples.of_operation(operation)
        source = program(made, self.api, asynchronous=kind == "async")
        return markdown.fence(source, "python")

    def raw(self, operation: Operation) -> str:
        """A program that shows the response itself and the errors of a call."""
        made = self.examples.of_operation(operation)
        return markdown.fence(raw_program(made, self.api), "python")

    def answer(self, operation: Operation) -> str | None:
        """The answer to the example as a block of code; None when it has no body."""
        answer = self.examples.of_operation(operation).answer
        if answer.content is None:
            return None
        match answer.content.kind:
            case "json":
                return markdown.fence(json_text(answer.value), "json")
            case "jsonl":
                lines = (json_text(one, None) for one in answer.value)
                return markdown.fence("\n".join(lines), "json")
            case _:
                return None

    def raw_call(self, operation: Operation) -> str:
        """The example as a statement that keeps the raw response."""
        made = self.examples.of_operation(operation)
        value = call_expression(made, view="with_raw_response")
        return f"response = {lay_out(value, 4, 4 + len('response = '))}"

    def streamed_call(self, operation: Operation) -> str:
        """The head of a `with` statement around the streamed response."""
        made = self.examples.of_operation(operation)
        value = call_expression(made, view="with_streaming_response")
        after = " as response:"
        return f"with {lay_out(value, 4, 4 + len('with '), len(after))}{after}"

    def paged(self) -> list[tuple[Resource, Operation]]:
        """The operations whose pages can be walked through."""
        return [
            (resource, operation)
            for resource in self.api.resources
            for operation in resource.operations
            if operation.paging is not None
        ]

    def paging(self, operation: Operation) -> str:
        """A program that walks through all pages of an operation."""
        package = self.api.package
        made = self.examples.of_operation(operation)
        source = [
            *import_block(made, [package.class_name], package.import_name),
            f"with {package.class_name}() as client:",
            f"    {loop(made, 4, asynchronous=False, body='print(item)')}",
        ]
        return markdown.fence("\n".join(source), "python")
