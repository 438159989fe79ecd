"""Examples: one call of every operation, made once from the model.

The same call stands in the docstring of the method, in the pages of the package and in
its tests, where it runs against a local server. It gives every required argument, and
those of the others for which the description has an example.
"""

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
from generator.render import exchanges
from generator.render.credentials import Mark, marks_of, strategies_of
from generator.render.exchanges import Answer, Pair
from generator.render.layout import (
    Expression,
    Item,
    Text,
    call,
    flat,
    lay_out,
)
from generator.render.literals import string_literal
from generator.render.modules import identifiers
from generator.render.sample_code import SampleCode, bytes_literal, json_text, plain
from generator.render.samples import Sampler, Wire


@dataclass(frozen=True, slots=True)
class Example:
    """One call: its arguments as Python and as values, and what the server answers."""

    operation: Operation
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
    _made: dict[str, Example] = field(default_factory=dict)

    @classmethod
    def of(cls, api: Api) -> "Examples":
        """The examples of an API."""
        return cls(api, Sampler.of(api))

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


def _form_pairs(content: MediaType, body: Wire) -> list[list[str]]:
    encodings = {one.property: one for one in content.encoding}
    pairs: list[list[str]] = []
    for name, value in body.items() if isinstance(body, dict) else ():
        nested = isinstance(value, dict) or (
            isinstance(value, list)
            and any(isinstance(one, dict | list) for one in value)
        )
        if value is None:
            continue
        if isinstance(value, list) and not nested and name not in encodings:
            pairs += [[name, exchanges.text_of(one)] for one in value]
        elif not nested:
            pairs.append([name, exchanges.text_of(value)])
        else:
            pairs.append([name, json_text(value, None)])
    return pairs


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


def call_expression(example: Example, resource: str, prefix: str = "") -> Expression:
    """The call of an example on `client`; `prefix` is one of the method's name."""
    return call(
        f"client.{resource}.{prefix}{example.operation.name}",
        *(Item(f"{name}=", value) for name, value in example.arguments),
    )


def statement(
    example: Example, resource: str, indent: int, *, waits: bool, named: str = "result"
) -> str:
    """The example as a statement that keeps its result, where it has one."""
    target = f"{named} = " if example.operation.returns is not None else ""
    head = f"{target}{'await ' if waits else ''}"
    return head + lay_out(
        call_expression(example, resource), indent, indent + len(head)
    )


def import_lines(example: Example) -> list[str]:
    """What the arguments of an example need from the standard library."""
    return standard_imports(example.uses)


def standard_imports(uses: set[str]) -> list[str]:
    """The imports from the standard library for some names."""
    lines = []
    moments = [name for name in ("date", "datetime") if name in uses]
    if moments:
        lines.append(f"from datetime import {', '.join(moments)}")
    if "Decimal" in uses:
        lines.append("from decimal import Decimal")
    return lines


def program(example: Example, api: Api, resource: str, *, asynchronous: bool) -> str:
    """The example as a whole program, sync or async."""
    package = api.package
    client = f"Async{package.class_name}" if asynchronous else package.class_name
    names = [client, *(["models"] if "models" in example.uses else [])]
    imports = [*(["import asyncio"] if asynchronous else []), *import_lines(example)]
    lines = [*imports, ""] if imports else []
    lines += [f"from {package.import_name} import {', '.join(names)}", ""]
    depth = 8 if asynchronous else 4
    margin = " " * depth
    body = [statement(example, resource, depth, waits=asynchronous)]
    if example.operation.returns is not None:
        body.append("print(result)")
    if asynchronous:
        lines += [
            "",
            "async def main() -> None:",
            f"    async with {client}() as client:",
        ]
    else:
        lines.append(f"with {client}() as client:")
    lines += [f"{margin}{line}" for line in body]
    if asynchronous:
        lines += ["", "", "asyncio.run(main())"]
    return "\n".join(lines)


def exchanges_json(examples: Examples, operations: tuple[Operation, ...]) -> str:
    """The exchanges of some operations as a JSON document, by method name."""
    return json_text({one.name: examples.exchange(one) for one in operations})


def flat_call(example: Example, resource: str) -> str:
    """The call on one line."""
    return flat(call_expression(example, resource))
