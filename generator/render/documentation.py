"""What the pages of a package say, as Markdown that is ready to stand there."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from generator.model import (
    Api,
    Authentication,
    Credential,
    Enum,
    Field,
    MediaType,
    Model,
    ModelType,
    NamedSchema,
    Operation,
    Parameter,
    Resource,
    Response,
    TypeRef,
)
from generator.render import examples as example_code
from generator.render import markdown, methods
from generator.render.credentials import (
    TEST_TOKEN,
    credential_choices,
    marks_of,
    sample_credential,
    tested_credentials,
    token_endpoints,
)
from generator.render.error_classes import error_class
from generator.render.examples import Examples
from generator.render.layout import flat, lay_out
from generator.render.literals import string_literal
from generator.render.modules import referenced, types_of
from generator.render.pages import Page, model_pages, pages_of
from generator.render.raw_program import raw_program
from generator.render.sample_code import json_text, plain
from generator.render.type_text import TypeText, is_nullable
from generator.render.types import Namespace

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY"})
_SHOWN_CHOICES = 30
_BY_URL = "RsaUrlBodyVerifier"
"""The verifier whose signature covers the URL that was called."""
_SECTIONS = frozenset(
    {
        "answer",
        "authorization",
        "example",
        "media-types",
        "methods",
        "parameters",
        "responses",
        "retries",
        "return-type",
    }
)
"""The anchors that the sections below an operation take on its page."""


@dataclass(frozen=True, slots=True)
class ArgumentRow:
    """An argument of a method: every text is Markdown for a cell."""

    name: str
    type: str
    place: str
    required: bool
    notes: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of a model: every text is Markdown for a cell."""

    name: str
    type: str
    required: bool
    nullable: bool
    notes: str


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A documented status: every text is Markdown for a cell."""

    status: str
    result: str
    media_types: str
    notes: str
    headers: str


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """An error that calls of an API raise: every text is Markdown for a cell."""

    error: str
    statuses: str
    bodies: str
    operations: int


@dataclass(frozen=True, slots=True)
class StrategyText:
    """A strategy of authentication: its schemes and what it adds to a request."""

    schemes: tuple[str, ...]
    summary: str
    additions: tuple[str, ...]


class Documentation:
    """The texts of the pages of one API."""

    def __init__(self, api: Api, names: Namespace, examples: Examples) -> None:
        self.api = api
        self.examples = examples
        self._pages = model_pages(api)
        self._names = Namespace(names.classes, "models.")
        self._named: Mapping[str, NamedSchema] = examples.sampler.named
        self._types = TypeText(self._named, self._pages, names)

    # -- pages ---------------------------------------------------------------------

    def pages(self, resource: Resource) -> tuple[Page, ...]:
        """The pages of a resource."""
        return pages_of(resource)

    def model_page(self, named: NamedSchema) -> str:
        """The page of a schema, without its suffix."""
        return self._pages[named.schema_name]

    @cached_property
    def schemas(self) -> list[NamedSchema]:
        """Every named schema, sorted by class name."""
        return sorted(self.api.named, key=lambda one: one.class_name)

    def base_url(self) -> str:
        """Where requests go by default, as inline code."""
        server = next(iter(self.api.servers), None)
        return markdown.code(server.url) if server else "*(set `base_url`)*"

    # -- operations ----------------------------------------------------------------

    def anchor(self, operation: Operation) -> str:
        """The anchor of an operation on its page."""
        slug = _slug(operation.name)
        return f"method-{slug}" if slug in _SECTIONS else slug

    def anchor_line(self, operation: Operation) -> str:
        """The line that sets the anchor, where the heading does not; else empty."""
        anchor = self.anchor(operation)
        return "" if anchor == _slug(operation.name) else f'<a id="{anchor}"></a>\n\n'

    def title(self, operation: Operation) -> str:
        """What an operation does, in a few words."""
        text = operation.summary or operation.description or operation.id
        return markdown.cell(text.strip().split("\n")[0]).rstrip(".")

    def text(self, operation: Operation) -> str:
        """What an operation does: its summary as a sentence, then its description."""
        summary, description = operation.summary, operation.description
        if not description:
            return f"{self.title(operation)}."
        if not summary or description.startswith(summary.rstrip(".")):
            return markdown.block(description)
        return f"{self.title(operation)}.\n\n{markdown.block(description)}"

    def request_line(self, operation: Operation) -> str:
        """Method and path."""
        return f"**{operation.method}** {markdown.code(operation.path)}"

    def signature(self, operation: Operation) -> str:
        """The signature of the method, as a caller sees it."""
        source = methods.signature(operation, self._names, "def")
        lines = source.removesuffix(":").split("\n")
        if len(lines) == 1:
            return lines[0].replace("(self, *, ", "(*, ").replace("(self, ", "(")
        shown = [line.removeprefix("    ") for line in lines]
        return "\n".join(line for line in shown if line.strip() != "self,")

    def example(self, operation: Operation, kind: str) -> str:
        """The example as a whole program; `kind` is `sync` or `async`."""
        made = self.examples.of_operation(operation)
        source = example_code.program(made, self.api, asynchronous=kind == "async")
        return markdown.fence(source, "python")

    def raw_program(self, operation: Operation) -> str:
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

    def arguments(self, operation: Operation, folder: str) -> list[ArgumentRow]:
        """The arguments of a method, in the order of its signature."""
        rows = [self._parameter(one, folder) for one in operation.parameters]
        body = operation.body
        if body is None:
            return rows
        types = dict.fromkeys(
            (
                self._types.linked(one.type, folder, argument=True)
                if one.type is not None
                else _raw_type(one)
            )
            for one in body.contents
        )
        row = ArgumentRow(
            name=markdown.code("body"),
            type=" or ".join(types),
            place="body",
            required=body.required,
            notes=markdown.cell(body.description) or "The request body.",
        )
        required = [one for one in rows if one.required]
        first = len(rows) if not body.required else len(required)
        return [*rows[:first], row, *rows[first:]]

    def _parameter(self, parameter: Parameter, folder: str) -> ArgumentRow:
        same = parameter.name == parameter.wire_name
        wire = "" if same else f" {markdown.code(parameter.wire_name)}"
        return ArgumentRow(
            name=markdown.code(parameter.name),
            type=self._types.linked(parameter.type, folder, argument=True),
            place=f"{parameter.location}{wire}",
            required=parameter.required,
            notes=self._notes(
                parameter.type,
                parameter.description,
                parameter.deprecated,
                [
                    _default(parameter.default),
                    "Sent, but in no log." if parameter.secret else "",
                ],
            ),
        )

    def _notes(
        self,
        type_: TypeRef,
        description: str | None,
        deprecated: bool,
        more: list[str],
    ) -> str:
        parts = [_sentence(markdown.cell(description))]
        if deprecated and not (description or "").lower().startswith("deprecated"):
            parts.insert(0, "**Deprecated.**")
        choices = self._types.choices(type_)
        if choices:
            shown = ", ".join(
                markdown.code(str(one)) for one in choices[:_SHOWN_CHOICES]
            )
            rest = len(choices) - _SHOWN_CHOICES
            parts.append(f"One of: {shown}{f' and {rest} more' if rest > 0 else ''}.")
        format_ = self._types.format(type_)
        if format_ is not None:
            parts.append(f"Format: {markdown.code(format_)}.")
        return " ".join(part for part in [*parts, *more] if part)

    def returns(self, operation: Operation, folder: str) -> str:
        """The type of the result, with a link."""
        if operation.returns is None:
            return "`None`: the response has no body."
        return self._types.linked(operation.returns, folder)

    def media_types(self, operation: Operation, direction: str) -> str:
        """The media types of a `request` or of a `response`."""
        if direction == "request":
            contents = operation.body.contents if operation.body else ()
        else:
            contents = tuple(
                content for one in operation.responses for content in one.contents
            )
        names = dict.fromkeys(content.name for content in contents)
        return ", ".join(map(markdown.code, names)) or "none"

    def statuses(self, operation: Operation, folder: str) -> list[StatusRow]:
        """The documented statuses."""
        return [self._status(operation, one, folder) for one in operation.responses]

    def _status(self, operation: Operation, one: Response, folder: str) -> StatusRow:
        only_default = one.status == "default" and not any(
            other.is_success for other in operation.responses
        )
        types = self._bodies(one, folder)
        if one.is_success or only_default or one.status.startswith("3"):
            result = " or ".join(types) or "`None`"
        elif one.status == "default":
            result = "`StatusError`, by its status"
        else:
            result = markdown.code(error_class(one.status))
        if types and not (one.is_success or only_default):
            result += f" with {' or '.join(types)}"
        return StatusRow(
            status=one.status,
            result=result,
            media_types=", ".join(markdown.code(each.name) for each in one.contents),
            notes=markdown.cell(one.description),
            headers="; ".join(
                f"{markdown.code(each.name)} ({self._types.linked(each.type, folder)})"
                f"{': ' if each.description else ''}{markdown.cell(each.description)}"
                for each in one.headers
            ),
        )

    def _bodies(self, response: Response, folder: str) -> list[str]:
        return list(
            dict.fromkeys(
                (
                    self._types.linked(one.type, folder)
                    if one.type is not None
                    else _raw_type(one)
                )
                for one in response.contents
            )
        )

    def has_headers(self, operation: Operation) -> bool:
        """Whether a response header is documented."""
        return any(one.headers for one in operation.responses)

    def authorization(self, operation: Operation, page: str) -> str:
        """The security schemes of an operation, each alternative with its scopes."""
        alternatives = []
        for requirement in operation.security:
            schemes = [
                f"[{markdown.code(name)}]({page}#{_slug(name)})"
                + (f" ({', '.join(map(markdown.code, scopes))})" if scopes else "")
                for name, scopes in requirement.schemes
            ]
            alternatives.append(" and ".join(schemes) or "no authentication")
        if not alternatives or alternatives == ["no authentication"]:
            return "No authentication required."
        return ", or ".join(alternatives) + "."

    def retries(self, operation: Operation) -> str:
        """When the client repeats a call."""
        idempotent = operation.idempotent
        if idempotent is None:
            idempotent = operation.method in _IDEMPOTENT
        if idempotent:
            return (
                "Repeated after broken connections, timeouts and the statuses 408, 425, "
                "429, 502, 503 and 504: the operation may be sent twice."
            )
        if operation.idempotency_header is not None:
            header = markdown.code(operation.idempotency_header)
            return (
                f"Every call carries a key in {header} that stays the same for all its "
                "attempts, so it is repeated after broken connections, timeouts and the "
                "statuses 408, 425, 429, 502, 503 and 504."
            )
        return (
            "Repeated only when the request certainly did not arrive, or when the server "
            "answers 429 and says how long to wait: sending it twice could do it twice."
        )

    # -- models --------------------------------------------------------------------

    def fields(self, model: Model) -> list[FieldRow]:
        """The fields of a model."""
        return [self._field(one) for one in model.fields]

    def _field(self, one: Field) -> FieldRow:
        limits = ", ".join(
            f"{keyword} {markdown.code(value)}" for keyword, value in one.constraints
        )
        same = one.name == one.wire_name
        wire = "" if same else f"On the wire: {markdown.code(one.wire_name)}."
        example = _one_line(one.example or "")
        return FieldRow(
            name=markdown.code(one.name),
            type=self._types.linked(one.type, ""),
            required=one.required,
            nullable=is_nullable(one.type, self._named),
            notes=self._notes(
                one.type,
                one.description,
                one.deprecated,
                [
                    "Only in responses." if one.read_only else "",
                    "Only in requests." if one.write_only else "",
                    _default(one.default),
                    f"Limits: {limits}." if limits else "",
                    wire,
                    f"Example: {markdown.code(example)}." if example else "",
                ],
            ),
        )

    def type(self, type_: TypeRef, folder: str) -> str:
        """A type with links."""
        return self._types.linked(type_, folder)

    def values(self, enum: Enum) -> list[str]:
        """The values of an enum as inline code."""
        return [
            markdown.code(json.dumps(one, ensure_ascii=False))
            for one in enum.type.values
        ]

    def model_example(self, named: NamedSchema) -> str:
        """A sample of a model as JSON."""
        sampler = self.examples.sampler
        type_ = ModelType(named.schema_name)
        value = sampler.value(type_, named.class_name, "response")
        return markdown.fence(json_text(value), "json")

    @cached_property
    def _users(self) -> Mapping[str, tuple[list[str], list[str]]]:
        """The operations and the schemas that name a schema, as links."""
        found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for resource in self.api.resources:
            for page in pages_of(resource):
                for operation in page.operations:
                    call = markdown.code(f"{resource.name}.{operation.name}")
                    link = f"[{call}](../{page.name}.md#{self.anchor(operation)})"
                    for name in _mentioned(operation):
                        found[name][0].append(link)
        for named in self.schemas:
            link = f"[{named.class_name}]({self._pages[named.schema_name]}.md)"
            targets = {name for type_ in types_of(named) for name in referenced(type_)}
            for name in sorted(targets - {named.schema_name}):
                found[name][1].append(link)
        return found

    def used_by(self, named: NamedSchema) -> str:
        """Which operations and models use a schema; empty when none does."""
        operations, models = self._users.get(named.schema_name, ([], []))
        return ", ".join([*operations, *models])

    # -- the package ---------------------------------------------------------------

    def errors(self) -> list[ErrorRow]:
        """The errors that documented statuses raise."""
        statuses: dict[str, dict[str, None]] = defaultdict(dict)
        bodies: dict[str, dict[str, None]] = defaultdict(dict)
        counts: dict[str, set[str]] = defaultdict(set)
        for operation in self.api.operations:
            for one in operation.responses:
                if one.is_success or one.status == "default" or one.status[0] == "3":
                    continue
                error = error_class(one.status)
                statuses[error].setdefault(one.status)
                counts[error].add(operation.pointer)
                for body in self._bodies(one, "models/"):
                    bodies[error].setdefault(body)
        return [
            ErrorRow(
                error=markdown.code(error),
                statuses=", ".join(sorted(statuses[error])),
                bodies=", ".join(bodies[error]) or "none",
                operations=len(counts[error]),
            )
            for error in sorted(statuses, key=lambda one: min(statuses[one]))
        ]

    def strategies(self) -> list[StrategyText]:
        """How requests are authenticated, in order of preference."""
        return [
            StrategyText(
                schemes=tuple(
                    f"[{markdown.code(one)}](#{_slug(one)})" for one in strategy.schemes
                ),
                summary=_SUMMARIES.get(
                    strategy.class_name, "A strategy of the runtime."
                ),
                additions=tuple(_additions(strategy)),
            )
            for strategy in self.api.authentication
        ]

    def first_example(self) -> tuple[Resource, Operation] | None:
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

    def credential_choices(self, operation: Operation) -> list[list[Credential]]:
        """The credentials that a call needs, by each way to authenticate it."""
        return credential_choices(self.api, operation)

    def raw_call(self, operation: Operation) -> str:
        """The example as a statement that keeps the raw response."""
        made = self.examples.of_operation(operation)
        value = example_code.call_expression(made, view="with_raw_response")
        return f"response = {lay_out(value, 4, 4 + len('response = '))}"

    def streamed_call(self, operation: Operation) -> str:
        """The head of a `with` statement around the streamed response."""
        made = self.examples.of_operation(operation)
        value = example_code.call_expression(made, view="with_streaming_response")
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

    def paging_example(self, operation: Operation) -> str:
        """A program that walks through all pages of an operation."""
        package = self.api.package
        made = self.examples.of_operation(operation)
        source = [
            *example_code.import_block(made, [package.class_name], package.import_name),
            f"with {package.class_name}() as client:",
            f"    {example_code.loop(made, 4, asynchronous=False, body='print(item)')}",
        ]
        return markdown.fence("\n".join(source), "python")

    def item_type(self, operation: Operation, folder: str) -> str:
        """The type of the items of a paged operation, with a link."""
        assert operation.paging is not None
        return self._types.linked(operation.paging.item, folder)

    def webhook_call(self, *, verified: bool = True) -> str:
        """The call that reads an event, with the arguments that it needs."""
        webhooks = self.api.webhooks
        assert webhooks is not None
        arguments = ["body", "headers"]
        if webhooks.verifier is not None and webhooks.verifier.class_name == _BY_URL:
            arguments.append("url=url")
        if webhooks.discriminator is None and len(webhooks.events) > 1:
            arguments.append("event=name")
        if verified and webhooks.verifier is not None:
            return f"client.webhooks.parse({', '.join(arguments)})"
        rest = [one for one in arguments if one.startswith(("body", "event"))]
        return f"client.webhooks.parse_unverified({', '.join(rest)})"

    def webhook_arguments(self) -> str:
        """The parameters of a function that is given an event."""
        used = self.webhook_call()
        parameters = ["body: bytes", "headers: dict[str, str]"]
        parameters += [f"{one}: str" for one in ("url", "name") if f"={one}" in used]
        return ", ".join(one for one in parameters if one.split(":")[0] in used)

    def test_arguments(self) -> list[str]:
        """The arguments of the clients in tests: credentials, and a base URL where the
        description has none that is complete."""
        arguments = [
            f"{name}={string_literal(sample_credential(name))}"
            for name in tested_credentials(self.api)
        ]
        server = next(iter(self.api.servers), None)
        if server is None or not server.url.startswith(("http://", "https://")):
            path = urlsplit(server.url).path if server else ""
            arguments.append(f"base_url={string_literal(f'https://api.test{path}')}")
        return arguments

    def token_answers(self) -> list[tuple[str, str]]:
        """The paths at which tests are asked for a token, and the answers as Python."""
        server = next(iter(self.api.servers), None)
        base = urlsplit(server.url).path.rstrip("/") if server else ""
        answers = []
        for url, pointer in token_endpoints(self.api):
            parts = urlsplit(url)
            path = parts.path if parts.scheme else f"{base}/{parts.path.lstrip('/')}"
            body: object = TEST_TOKEN
            for token in reversed(pointer.split("/")[1:]):
                body = {token: body}
            answers.append((path, flat(plain(body))))
        return answers

    def argument_names(self, operation: Operation) -> str:
        """The arguments of a method in short, for an index."""
        body = operation.body
        names = [one.name for one in operation.parameters if one.required]
        if body is not None and body.required:
            names.append("body")
        optional = len(operation.parameters) - sum(
            one.required for one in operation.parameters
        )
        optional += body is not None and not body.required
        if optional:
            names.append("…")
        return ", ".join(names)


_SUMMARIES = {
    "ApiKeyAuth": "Sends a key.",
    "BearerAuth": "Sends a token that you have.",
    "BasicAuth": "Sends a name and a password (RFC 7617).",
    "HmacCanonicalJsonAuth": (
        "Signs each request with an HMAC-SHA256 over its path, query and body."
    ),
    "OAuth2ClientCredentialsAuth": (
        "Fetches a token with the client credentials grant of OAuth2, keeps it until "
        "shortly before its end, and sends it."
    ),
    "TokenEndpointAuth": (
        "Fetches a token, keeps it until shortly before its end, and sends it."
    ),
    "RsaSignatureAuth": (
        "Sends credentials in headers and, with a private key, signs each request with "
        "RSA-SHA256 over its expiry, method, URL and body."
    ),
}


def _additions(strategy: Authentication) -> Iterator[str]:
    """What a strategy adds to a request, one phrase each."""
    for mark in marks_of(strategy):
        name = markdown.code(mark.name)
        source = "computed for each request"
        if mark.argument is not None:
            source = markdown.code(mark.argument)
        elif mark.value is not None:
            source = "the token"
        prefix = f"{markdown.code(mark.prefix.strip())} and " if mark.prefix else ""
        place = {"query": "query parameter"}.get(mark.place, mark.place)
        yield f"{place} {name}: {prefix}{source}"


def _mentioned(operation: Operation) -> list[str]:
    types = [one.type for one in operation.parameters]
    contents = list(operation.body.contents) if operation.body else []
    for response in operation.responses:
        contents += response.contents
    types += [one.type for one in contents if one.type is not None]
    return sorted({name for type_ in types for name in referenced(type_)})


def _raw_type(content: MediaType) -> str:
    match content.kind:
        case "text" | "xml" | "sse":
            return "`str`"
        case "bytes":
            return "`bytes`"
        case "form" | "multipart":
            return "`Mapping[str, Any]`"
        case _:
            return "`Any`"


def _default(default: str | None) -> str:
    if default is None or default == "null":
        return ""
    return f"The server assumes {markdown.code(default)} without it."


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?:…" else f"{text}."


def _one_line(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:119]}…"


def _slug(text: str) -> str:
    """The anchor of a heading that is one word, as GitHub and Python-Markdown make it."""
    kept = "".join(one for one in text.lower() if one.isalnum() or one in "_- ")
    return kept.strip().replace(" ", "-")
