"""Examples: one call of every operation, made once from the model.

The same call stands in the docstring of the method, in the pages of the package and in
its tests, where it runs against a local server. It gives every required argument, and
those of the others for which the description has an example.
"""

from collections.abc import Mapping, Sequence
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
from generator.render import exchanges
from generator.render.credentials import Mark, is_served, marks_of, strategies_of
from generator.render.exchanges import Answer, Pair
from generator.render.layout import (
    INDENT,
    LINE_LENGTH,
    Bracket,
    Expression,
    Item,
    Text,
    call,
    lay_out,
    subscript,
)
from generator.render.literals import string_literal
from generator.render.modules import identifiers
from generator.render.sample_code import SampleCode, bytes_literal, json_text, plain
from generator.render.samples import Sampler, Wire


@dataclass(frozen=True, slots=True)
class Example:
    """One call: its arguments as Python and as values, and what the server answers."""

    operation: Operation
    resource: str
    arguments: tuple[tuple[str, Expression], ...]
    values: Mapping[str, Wire]
    content: MediaType | None
    body: Wire
    answer: Answer

    @property
    def uses(self) -> set[str]:
        """The names that the arguments use, `models` and `datetime` say."""
        return identifiers(value for _, value in self.arguments)


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
            answer=exchanges.answer_of(operation, self.sampler),
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

    def exchange(self, operation: Operation) -> dict[str, Wire]:
        """The example on the wire, for `clientloom_runtime.testing.Exchange`."""
        example = self.of_operation(operation)
        target = exchanges.target_of(self.api, operation, example.values)
        marks = [
            mark
            for strategy in strategies_of(self.api, operation)
            for mark in marks_of(strategy)
        ]
        request: dict[str, Wire] = {
            "method": operation.method,
            "path": target.path,
            "query": [*map(list, target.query), *map(list, _query(example, marks))],
            "headers": dict(_headers(example, marks)),
        }
        request |= _request_body(example)
        return {"request": request, "response": _response(example.answer)}

    def exchanges(self, operations: Sequence[Operation]) -> str:
        """The exchanges of some operations as a JSON document, by method name."""
        return json_text({one.name: self.exchange(one) for one in operations})

    def imports(self, operations: Sequence[Operation]) -> list[str]:
        """What the examples of some operations import from the standard library."""
        return standard_imports(self._uses(operations))

    def uses_models(self, operations: Sequence[Operation]) -> bool:
        """Whether the tests of some operations name a model."""
        return "models" in self._uses(operations) or any(
            self.result_class(one) or self.item_class(one) for one in operations
        )

    def _uses(self, operations: Sequence[Operation]) -> set[str]:
        return {name for one in operations for name in self.of_operation(one).uses}

    def tested(self, operations: Sequence[Operation]) -> list[Operation]:
        """The operations that can be called against a local server: those that some
        strategy authenticates, with arguments that can be written."""
        return [
            one
            for one in operations
            if is_served(self.api, one) and self._is_writable(one)
        ]

    def _is_writable(self, operation: Operation) -> bool:
        """Whether no argument of the example is a list of objects in a URL: OpenAPI
        leaves open how that is written."""
        values = self.of_operation(operation).values
        return not any(
            isinstance(values.get(one.name), list)
            and _is_nested(values[one.name])
            and one.content_type is None
            and one.style != "deepObject"
            for one in operation.parameters
        )

    def test_call(self, operation: Operation, indent: int, asynchronous: bool) -> str:
        """The example as the statement of a test."""
        return statement(self.of_operation(operation), indent, waits=asynchronous)

    def doctest(self, operation: Operation) -> list[str]:
        """The example for the docstring of the method."""
        return doctest(self.of_operation(operation), 12)

    def exchanges_line(self, module: str) -> str:
        """The constant of a test file that holds its exchanges."""
        file = string_literal(f"exchanges/{module}.json")
        head = "EXCHANGES = "
        value = call("read_exchanges", Text(f"Path(__file__).parent / {file}"))
        return head + lay_out(value, 0, len(head))

    def test_play(self, operation: Operation) -> str:
        """The statement of a test that tells the server what to answer."""
        key = subscript("EXCHANGES", Text(string_literal(operation.name)))
        return lay_out(call("server.play", key), 8, 8)

    def test_loop(self, operation: Operation, asynchronous: bool) -> str:
        """The loop of a test over all pages of the example."""
        made = self.of_operation(operation)
        return loop(made, 8, asynchronous=asynchronous, body="items.append(item)")

    def test_claim(self, operation: Operation) -> str | None:
        """What a test asserts of the type of a result; None if it is no model."""
        answer = self.of_operation(operation).answer
        if answer.content is None or answer.value == []:
            return None
        single = self.result_class(operation)
        if single is not None:
            value = call("isinstance", Text("result"), Text(f"models.{single}"))
            return f"assert {lay_out(value, 8, 8 + len('assert '))}"
        item = self.item_class(operation)
        if item is None:
            return None
        value = call("isinstance", Text("result[0]"), Text(f"models.{item}"))
        return f"assert {lay_out(value, 8, 8 + len('assert '))}"

    def test_head(
        self, operation: Operation, asynchronous: bool, named: str = ""
    ) -> str:
        """The head of the test that runs the example; `named` is put before its name."""
        prefix = "Async" if asynchronous else ""
        head = call(
            f"{'async ' if asynchronous else ''}def test_{named}{operation.name}",
            Text("self"),
            Text("server: LocalServer"),
            Text(f"client: {prefix}{self.api.package.class_name}"),
        )
        return lay_out(head, 4, 4, len(" -> None:")) + " -> None:"

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


def _query(example: Example, marks: list[Mark]) -> list[Pair]:
    pairs: list[Pair] = [
        pair
        for one in example.operation.parameters
        if one.location in ("query", "querystring") and one.name in example.values
        for pair in exchanges.query_pairs(one, example.values[one.name])
    ]
    return pairs + [
        (mark.name, mark.test_value) for mark in marks if mark.place == "query"
    ]


def _headers(example: Example, marks: list[Mark]) -> list[Pair]:
    operation = example.operation
    pairs: list[Pair] = [("accept", exchanges.accept_header(operation))]
    cookies: list[Pair] = []
    for one in operation.parameters:
        if one.name not in example.values:
            continue
        value = example.values[one.name]
        if one.location == "header":
            pairs.append((one.wire_name.lower(), exchanges.simple_text(one, value)))
        elif one.location == "cookie":
            cookies += exchanges.query_pairs(one, value)
    for mark in marks:
        if mark.place == "header":
            pairs.append((mark.name.lower(), mark.test_value))
        elif mark.place == "cookie":
            cookies.append((mark.name, mark.test_value))
    if cookies:
        text = "; ".join(f"{name}={value}" for name, value in cookies)
        pairs.append(("cookie", text))
    return pairs


def _request_body(example: Example) -> dict[str, Wire]:
    content, body = example.content, example.body
    if content is None:
        return {}
    named = (
        {"content_type": content.name.partition(";")[0]}
        if "*" not in content.name
        else {}
    )
    match content.kind:
        case "json":
            return {**named, "json": body}
        case "jsonl":
            return {**named, "lines": body}
        case "form":
            return {**named, "form": _form_pairs(content, body)}
        case "multipart":
            return {**named, "parts": list(body) if isinstance(body, dict) else []}
        case _:
            return {**named, "text": body}


def _form_pairs(content: MediaType, body: Wire) -> list[Pair]:
    encodings = {one.property: one for one in content.encoding}
    pairs: list[Pair] = []
    for name, value in body.items() if isinstance(body, dict) else ():
        encoding = encodings.get(name)
        if value is None:
            continue
        if encoding is None:
            # Without an encoding, a form has no way to write objects but as JSON.
            as_json, style, explode = _is_nested(value), "form", True
        else:
            style = encoding.style or "form"
            explode = style == "form" if encoding.explode is None else encoding.explode
            as_json = encoding.style is None and "json" in (encoding.content_type or "")
        if as_json:
            pairs.append((name, json_text(value, None)))
        else:
            pairs += exchanges.styled_pairs(name, value, style, explode)
    return pairs


def _is_nested(value: Wire) -> bool:
    if isinstance(value, list):
        return any(isinstance(one, dict | list) for one in value)
    return isinstance(value, dict)


def _response(answer: Answer) -> dict[str, Wire]:
    described: dict[str, Wire] = {"status": answer.status}
    if answer.headers:
        described["headers"] = dict(answer.headers)
    content = answer.content
    if content is None:
        return described
    name = content.name.partition(";")[0]
    concrete = {"json": "application/json"}.get(
        content.kind, "application/octet-stream"
    )
    described["content_type"] = name if "*" not in name else concrete
    key = {"json": "json", "jsonl": "lines", "sse": "events"}.get(content.kind, "text")
    described[key] = answer.value
    return described


def call_expression(example: Example, *, view: str = "", prefix: str = "") -> Bracket:
    """The call of an example on `client`.

    Args:
        example: What is called.
        view: An attribute of the resource to call through, `with_raw_response` say.
        prefix: A prefix of the method's name, `iter_` say.
    """
    path = ".".join(["client", example.resource, *([view] if view else [])])
    return call(
        f"{path}.{prefix}{example.operation.name}",
        *(Item(f"{name}=", value) for name, value in example.arguments),
    )


def statement(example: Example, indent: int, *, waits: bool) -> str:
    """The example as a statement that keeps its result, where it has one."""
    target = "result = " if example.operation.returns is not None else ""
    wait = "await " if waits else ""
    value = call_expression(example)
    used = indent + len(target) + len(wait)
    direct = target + wait + lay_out(value, indent, used)
    if not target or indent + len(direct.partition("\n")[0]) <= LINE_LENGTH:
        return direct
    # Black moves what does not fit behind `=` into parentheses of its own, unless there
    # is an argument that does not fit in them either.
    inner = indent + len(INDENT)
    moved = f"{' ' * inner}{wait}{lay_out(value, inner, inner + len(wait))}"
    if value.items and max(map(len, moved.split("\n"))) > LINE_LENGTH:
        return direct
    return f"{target}(\n{moved}\n{' ' * indent})"


def doctest(example: Example, indent: int) -> list[str]:
    """The example the way an interactive session shows it."""
    first, *rest = statement(example, indent + 4, waits=False).split("\n")
    margin = " " * (indent + 4)
    return [f">>> {first}", *(f"... {line.removeprefix(margin)}" for line in rest)]


def loop(example: Example, indent: int, *, asynchronous: bool, body: str) -> str:
    """A loop over the items of all pages; `body` is what is done with `item`."""
    head = f"{'async ' if asynchronous else ''}for item in "
    value = call_expression(example, prefix="iter_")
    margin = " " * (indent + len(INDENT))
    return f"{head}{lay_out(value, indent, indent + len(head), 1)}:\n{margin}{body}"


def standard_imports(uses: set[str]) -> list[str]:
    """The imports from the standard library for some names."""
    lines = []
    moments = [name for name in ("date", "datetime") if name in uses]
    if moments:
        lines.append(f"from datetime import {', '.join(moments)}")
    if "Decimal" in uses:
        lines.append("from decimal import Decimal")
    return lines


def import_block(example: Example, names: list[str], package: str) -> list[str]:
    """The imports of a program that calls an example, an empty line after each group."""
    standard = standard_imports(example.uses)
    used = [*names, *(["models"] if "models" in example.uses else [])]
    lines = [*standard, ""] if standard else []
    return [*lines, f"from {package} import {', '.join(used)}", ""]


def program(example: Example, api: Api, *, asynchronous: bool) -> str:
    """The example as a whole program, sync or async."""
    package = api.package
    client = f"Async{package.class_name}" if asynchronous else package.class_name
    depth = 8 if asynchronous else 4
    body = [statement(example, depth, waits=asynchronous)]
    if example.operation.returns is not None:
        body.append("print(result)")
    lines = import_block(example, [client], package.import_name)
    if asynchronous:
        first = ["import asyncio", *([] if standard_imports(example.uses) else [""])]
        lines = [*first, *lines, "", "async def main() -> None:"]
        lines.append(f"    async with {client}() as client:")
    else:
        lines.append(f"with {client}() as client:")
    lines += [f"{' ' * depth}{line}" for line in body]
    if asynchronous:
        lines += ["", "", "asyncio.run(main())"]
    return "\n".join(lines)
