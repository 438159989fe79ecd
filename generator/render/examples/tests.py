"""What the tests of a package say: the examples, called against a local server."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model import Operation, Parameter
from generator.render.credentials import (
    TEST_TOKEN,
    is_served,
    sample_credential,
    tested_credentials,
    token_endpoints,
)
from generator.render.examples.code import plain
from generator.render.examples.examples import Examples
from generator.render.examples.exchange import exchange
from generator.render.examples.parameters import is_nested
from generator.render.examples.programs import loop, standard_imports, statement
from generator.render.examples.wire import Wire, json_text
from generator.render.layout import Text, call, flat, lay_out, subscript
from generator.render.literals import string_literal
from generator.render.servers import base_path


def _is_unwritable(parameter: Parameter, value: Wire) -> bool:
    if isinstance(value, list):
        return is_nested(value) and parameter.style != "deepObject"
    in_query = parameter.location in ("query", "querystring", "cookie")
    return isinstance(value, dict) and not in_query and is_nested(list(value.values()))


@dataclass(frozen=True, slots=True)
class ExampleTests:
    """Writes the tests of one package."""

    examples: Examples

    def tested(self, operations: Sequence[Operation]) -> list[Operation]:
        """The operations that can be called against a local server: those that some
        strategy authenticates, with arguments that can be written."""
        return [
            one
            for one in operations
            if is_served(self.examples.api, one) and self._is_writable(one)
        ]

    def _is_writable(self, operation: Operation) -> bool:
        """Whether no argument of the example is a list of objects in a URL, or nested
        in a path or a header: OpenAPI leaves open how that is written."""
        values = self.examples.of_operation(operation).values
        return not any(
            _is_unwritable(one, values[one.name])
            for one in operation.parameters
            if one.name in values and one.content_type is None
        )

    def imports(self, operations: Sequence[Operation]) -> list[str]:
        """What the examples of some operations import from the standard library."""
        return standard_imports(self._uses(operations))

    def uses_models(self, operations: Sequence[Operation]) -> bool:
        """Whether the tests of some operations name a model."""
        return "models" in self._uses(operations) or any(
            self.examples.result_class(one) or self.examples.item_class(one)
            for one in operations
        )

    def _uses(self, operations: Sequence[Operation]) -> set[str]:
        return {
            name for one in operations for name in self.examples.of_operation(one).uses
        }

    def exchanges(self, operations: Sequence[Operation]) -> str:
        """The exchanges of some operations as a JSON document, by method name."""
        return json_text(
            {
                one.name: exchange(self.examples.of_operation(one), self.examples.api)
                for one in operations
            }
        )

    def exchanges_line(self, module: str) -> str:
        """The constant of a test file that holds its exchanges."""
        file = string_literal(f"exchanges/{module}.json")
        head = "EXCHANGES = "
        value = call("read_exchanges", Text(f"Path(__file__).parent / {file}"))
        return head + lay_out(value, 0, len(head))

    def head(self, operation: Operation, asynchronous: bool, named: str = "") -> str:
        """The head of the test that runs the example; `named` is put before its name."""
        prefix = "Async" if asynchronous else ""
        head = call(
            f"{'async ' if asynchronous else ''}def test_{named}{operation.name}",
            Text("self"),
            Text("server: LocalServer"),
            Text(f"client: {prefix}{self.examples.api.package.class_name}"),
        )
        return lay_out(head, 4, 4, len(" -> None:")) + " -> None:"

    def play(self, operation: Operation) -> str:
        """The statement of a test that tells the server what to answer."""
        key = subscript("EXCHANGES", Text(string_literal(operation.name)))
        return lay_out(call("server.play", key), 8, 8)

    def call(self, operation: Operation, indent: int, asynchronous: bool) -> str:
        """The example as the statement of a test."""
        return statement(
            self.examples.of_operation(operation), indent, waits=asynchronous
        )

    def loop(self, operation: Operation, asynchronous: bool) -> str:
        """The loop of a test over all pages of the example."""
        made = self.examples.of_operation(operation)
        return loop(made, 8, asynchronous=asynchronous, body="items.append(item)")

    def claim(self, operation: Operation) -> str | None:
        """What a test asserts of the type of a result; None if it is no model."""
        answer = self.examples.of_operation(operation).answer
        if answer.content is None or answer.value == []:
            return None
        single = self.examples.result_class(operation)
        if single is not None:
            value = call("isinstance", Text("result"), Text(f"models.{single}"))
            return f"assert {lay_out(value, 8, 8 + len('assert '))}"
        item = self.examples.item_class(operation)
        if item is None:
            return None
        value = call("isinstance", Text("result[0]"), Text(f"models.{item}"))
        return f"assert {lay_out(value, 8, 8 + len('assert '))}"

    def client_arguments(self) -> list[str]:
        """The arguments of the clients in tests: credentials, and a base URL where the
        description has none that is complete."""
        arguments = [
            f"{name}={string_literal(sample_credential(name))}"
            for name in tested_credentials(self.examples.api)
        ]
        server = next(iter(self.examples.api.servers), None)
        if server is None or not server.url.startswith(("http://", "https://")):
            path = base_path(server.url) if server else ""
            arguments.append(f"base_url={string_literal(f'https://api.test{path}')}")
        return arguments

    def token_answers(self) -> list[tuple[str, str]]:
        """The paths at which tests are asked for a token, and the answers as Python."""
        server = next(iter(self.examples.api.servers), None)
        base = base_path(server.url) if server else ""
        answers = []
        for url, pointer in token_endpoints(self.examples.api):
            parts = urlsplit(url)
            path = parts.path if parts.scheme else f"{base}/{parts.path.lstrip('/')}"
            body: object = TEST_TOKEN
            for token in reversed(pointer.split("/")[1:]):
                body = {token: body}
            answers.append((path, flat(plain(body))))
        return answers
