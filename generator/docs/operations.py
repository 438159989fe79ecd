"""The content of pages on operations; every text is Markdown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.docs.errors import error_class
from generator.docs.notes import Notes, default_text, former_text, limits_text
from generator.docs.streams import ArgumentRow, StreamText
from generator.docs.types import TypeLinks
from generator.examples.exchange import Example
from generator.examples.wire import json_line, json_text
from generator.model import Operation, Parameter, Response
from generator.python import markdown

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})

_SECTIONS = frozenset(
    {
        "answer",
        "authorization",
        "example",
        "media-types",
        "methods",
        "parameters",
        "raw-response",
        "responses",
        "retries",
        "return-type",
        "stream",
    }
)
"""The anchors of the sections below an operation on its page."""


def slug(text: str) -> str:
    """The anchor of a one-word heading, as GitHub and Python-Markdown make it."""
    kept = "".join(
        character
        for character in text.lower()
        if character.isalnum() or character in "_- "
    )
    return kept.strip().replace(" ", "-")


def anchor(operation: Operation) -> str:
    """The anchor of an operation on its page."""
    own = slug(operation.name)
    return f"method-{own}" if own in _SECTIONS else own


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A documented status code; every text is Markdown for a table cell."""

    status: str
    result: str
    media_types: str
    notes: str
    headers: str


@dataclass(frozen=True)
class OperationText:
    """The content of pages on one operation."""

    _operation: Operation
    _example: Example
    _links: TypeLinks
    _notes: Notes
    _headers: Mapping[str, str]

    @cached_property
    def anchor(self) -> str:
        """The anchor of the operation on its page."""
        return anchor(self._operation)

    @property
    def has_own_anchor(self) -> bool:
        """Whether the heading alone would produce a different anchor."""
        return self.anchor != slug(self._operation.name)

    @cached_property
    def title(self) -> str:
        """The purpose of the operation, in a few words."""
        operation = self._operation
        text = operation.summary or operation.description or operation.id
        return markdown.cell(text.strip().split("\n")[0]).rstrip(".")

    @cached_property
    def text(self) -> str:
        """The summary of the operation as a sentence, then its description."""
        summary, description = self._operation.summary, self._operation.description
        if not description:
            return f"{self.title}."
        if not summary or description.startswith(summary.rstrip(".")):
            return markdown.block(description)
        return f"{self.title}.\n\n{markdown.block(description)}"

    @property
    def request_line(self) -> str:
        """Method and path."""
        return f"**{self._operation.method}** {markdown.code(self._operation.path)}"

    @property
    def server(self) -> str:
        """The URL of the operation's own server; empty if it has none."""
        return (
            markdown.code(self._operation.servers[0]) if self._operation.servers else ""
        )

    def arguments(self, folder: str) -> list[ArgumentRow]:
        """The arguments of the method: required path parameters, the body, then the
        others. `folder` is the path to the pages of models."""
        rows = [
            self._parameter(parameter, folder)
            for parameter in self._operation.parameters
        ]
        if self.stream is not None:
            rows += self.stream.rows
        body = self._operation.body
        if body is None:
            return rows
        types = dict.fromkeys(
            self._links.body(content, folder, argument=True)
            for content in body.contents
        )
        row = ArgumentRow(
            name=markdown.code("body"),
            type=" or ".join(types),
            place="body",
            required=body.required,
            notes=markdown.cell(body.description) or "The request body.",
        )
        position = sum(other.required for other in rows) if body.required else len(rows)
        return [*rows[:position], row, *rows[position:]]

    def _parameter(self, parameter: Parameter, folder: str) -> ArgumentRow:
        is_same = parameter.name == parameter.wire_name
        wire_name = "" if is_same else f" {markdown.code(parameter.wire_name)}"
        return ArgumentRow(
            name=markdown.code(parameter.name),
            type=self._links.linked(parameter.type, folder, argument=True),
            place=f"{parameter.location}{wire_name}",
            required=parameter.required,
            notes=self._notes.of(
                parameter.type,
                description=parameter.description,
                deprecated=parameter.deprecated,
                more=[
                    default_text(parameter.default),
                    limits_text(parameter.constraints),
                    former_text(parameter.former_names),
                    "Never logged." if parameter.secret else "",
                ],
            ),
        )

    @cached_property
    def argument_names(self) -> str:
        """The arguments of the method in short form, for an index."""
        parameters, body = self._operation.parameters, self._operation.body
        names = [parameter.name for parameter in parameters if parameter.required]
        if body is not None and body.required:
            names.append("body")
        has_optional = any(not parameter.required for parameter in parameters)
        has_optional |= self.stream is not None and bool(self.stream.rows)
        if has_optional or (body is not None and not body.required):
            names.append("…")
        return ", ".join(names)

    def returns(self, folder: str) -> str:
        """The type of the result, with a link."""
        operation, stream = self._operation, self.stream
        if stream is not None and stream.argument is None:
            return stream.type(folder)
        result = (
            "`None`: the response has no body."
            if operation.returns is None
            else self._links.linked(operation.returns, folder)
        )
        if stream is None:
            return result
        argument = markdown.code(f"{stream.argument}=True")
        return f"{result}; with {argument}: {stream.type(folder)}"

    @cached_property
    def stream(self) -> StreamText | None:
        """The content on its stream; None if it does not stream."""
        streaming = self._operation.streaming
        if streaming is None:
            return None
        return StreamText(self._operation, streaming, self._links)

    def item_type(self, folder: str) -> str:
        """The type of the items of a paged operation, with a link."""
        assert self._operation.paging is not None
        return self._links.linked(self._operation.paging.item, folder)

    @property
    def request_media_types(self) -> str:
        """The media types of the request body."""
        body = self._operation.body
        return _media_types([content.name for content in body.contents] if body else [])

    @property
    def response_media_types(self) -> str:
        """The media types that the client asks for: a default of the provider, or those
        of all responses."""
        for name, value in self._headers.items():
            if name.lower() == "accept":
                return markdown.code(value)
        return _media_types(
            [
                content.name
                for response in self._operation.responses
                for content in response.contents
            ]
        )

    @cached_property
    def answer(self) -> str | None:
        """The response to the example as a block of code; None if it has no body."""
        answer = self._example.answer
        if answer.content is None:
            return None
        match answer.content.kind:
            case "json":
                return markdown.fence(json_text(answer.value), "json")
            case "jsonl":
                lines = map(json_line, answer.value)
                return markdown.fence("\n".join(lines), "json")
            case _:
                return None

    def statuses(self, folder: str) -> list[StatusRow]:
        """The documented status codes."""
        return [
            self._status(response, folder) for response in self._operation.responses
        ]

    def _status(self, response: Response, folder: str) -> StatusRow:
        has_success = any(other.is_success for other in self._operation.responses)
        is_result = (
            response.is_success
            or response.status.startswith("3")
            or (response.status == "default" and not has_success)
        )
        types = " or ".join(
            dict.fromkeys(
                self._links.body(content, folder) for content in response.contents
            )
        )
        if is_result:
            result = types or "`None`"
        elif response.status == "default":
            result = "`StatusError` or a subclass"
        else:
            result = markdown.code(error_class(response.status))
        if types and not is_result:
            result += f" with {types}"
        return StatusRow(
            status=response.status,
            result=result,
            media_types=", ".join(
                markdown.code(content.name) for content in response.contents
            ),
            notes=markdown.cell(response.description),
            headers="; ".join(
                f"{markdown.code(header.name)} "
                f"({self._links.linked(header.type, folder)}){': ' if header.description else ''}{markdown.cell(header.description)}"
                for header in response.headers
            ),
        )

    @property
    def has_headers(self) -> bool:
        """Whether a response header is documented."""
        return any(response.headers for response in self._operation.responses)

    @property
    def is_idempotent(self) -> bool:
        """Whether sending the request twice has the same effect as sending it once: as
        declared, or else by its method (RFC 9110, section 9.2.2)."""
        declared = self._operation.idempotent
        return self._operation.method in _IDEMPOTENT if declared is None else declared

    @property
    def idempotency_header(self) -> str:
        """The header for an idempotency key; empty if there is none."""
        header = self._operation.idempotency_header
        return "" if header is None else markdown.code(header)


def _media_types(names: list[str]) -> str:
    return ", ".join(map(markdown.code, dict.fromkeys(names))) or "none"
