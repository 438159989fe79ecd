"""What a package's tests need: the examples that can run, and their exchanges."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from generator.examples.credentials import (
    TEST_TOKEN,
    is_served,
    sample_credential,
    tested_credentials,
    token_endpoints,
)
from generator.examples.examples import Examples
from generator.examples.exchange import base_path, exchange
from generator.examples.parameters import is_nested
from generator.examples.wire import Wire, json_text
from generator.model import Operation, Parameter
from generator.python.literals import literal, string_literal


@dataclass(frozen=True)
class PackageTests:
    """The tests of one package: its examples, run against a local server."""

    examples: Examples

    def tested(self, operations: Sequence[Operation]) -> tuple[Operation, ...]:
        """The operations that can be called against a local server: those that can be
        authenticated, with arguments that can be serialized."""
        return tuple(
            operation
            for operation in operations
            if is_served(self.examples.api, operation) and self._is_writable(operation)
        )

    def _is_writable(self, operation: Operation) -> bool:
        """Whether no argument of the example is a list of objects in a URL, or is
        nested in a path or a header: OpenAPI does not define how to serialize that."""
        values = self.examples.complete(operation).values
        return not any(
            _is_unwritable(parameter, values[parameter.name])
            for parameter in operation.parameters
            if parameter.name in values and parameter.content_type is None
        )

    def exchanges(self, operations: Sequence[Operation]) -> str:
        """The exchanges of some operations as a JSON document, by method name."""
        exchanges: dict[str, Wire] = {}
        for operation in operations:
            example = self.examples.complete(operation)
            exchanges[operation.name] = exchange(example, self.examples.api)
            stream = self.examples.complete_stream(operation)
            if stream is not example:
                key = stream_exchange(operation)
                exchanges[key] = exchange(stream, self.examples.api)
        return json_text(exchanges)

    def stream_class(self, operation: Operation) -> str | None:
        """The model that a test expects as the first item of the stream; None if items
        are not models, or there are none."""
        answer = self.examples.complete_stream(operation).answer
        if answer.content is None or not answer.value:
            return None
        return self.examples.stream_class(operation)

    def result_class(self, operation: Operation) -> str | None:
        """The model that a test expects; None if the result is not a model, or is
        empty."""
        answer = self.examples.complete(operation).answer
        if answer.content is None or answer.value == []:
            return None
        return self.examples.result_class(operation)

    def item_class(self, operation: Operation) -> str | None:
        """The model that a test expects as the first item of a list; None likewise."""
        answer = self.examples.complete(operation).answer
        if answer.content is None or answer.value == []:
            return None
        return self.examples.item_class(operation)

    @cached_property
    def client_arguments(self) -> tuple[str, ...]:
        """The arguments of the clients in tests, `name=value` each: credentials, and a
        base URL if the spec has no complete one."""
        arguments = [
            f"{name}={string_literal(sample_credential(name))}"
            for name in tested_credentials(self.examples.api)
        ]
        server = next(iter(self.examples.api.servers), None)
        url = server.url if server else ""
        if "{" in url or not url.startswith(("http://", "https://")):
            base_url = string_literal(f"https://api.test{base_path(url)}")
            arguments.append(f"base_url={base_url}")
        return tuple(arguments)

    @cached_property
    def token_answers(self) -> tuple[tuple[str, str], ...]:
        """The paths at which tests request a token, and the responses, as literals."""
        server = next(iter(self.examples.api.servers), None)
        base = base_path(server.url) if server else ""
        answers = []
        for url, pointer in token_endpoints(self.examples.api):
            try:
                parts = urlsplit(url)
            except ValueError:
                # A setting may be no URL. No test can call it.
                continue
            path = parts.path if parts.scheme else f"{base}/{parts.path.lstrip('/')}"
            body: Wire = TEST_TOKEN
            for token in reversed(pointer.split("/")[1:]):
                body = {token: body}
            answers.append((string_literal(path), literal(body)))
        return tuple(answers)


def stream_exchange(operation: Operation) -> str:
    """The name of the exchange in which an operation with two results streams; no
    method has that name."""
    return f"{operation.name} (stream)"


def _is_unwritable(parameter: Parameter, value: Wire) -> bool:
    if isinstance(value, list):
        return is_nested(value) and parameter.style != "deepObject"
    in_query = parameter.location in ("query", "querystring", "cookie")
    return isinstance(value, dict) and not in_query and is_nested(list(value.values()))
