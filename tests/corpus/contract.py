"""Calls every operation of a package and compares both directions with the document."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from generator.examples.credentials import is_served
from generator.model import Api, ModelType, Operation, Resource
from tests.corpus.bodies import BodyContent, body_contents
from tests.corpus.client import CalledClient, Exchange, encoded
from tests.corpus.judge import Judge
from tests.corpus.original import LostReferenceError, Original, OriginalOperation
from tests.corpus.requests import Requests, SampledRequest
from tests.corpus.responses import (
    MISTAKES,
    DocumentedResponse,
    Mistake,
    SampledResponse,
    documented_responses,
    mistaken,
    sample_response,
)
from tests.corpus.schemas import Schemas
from tests.corpus.values import NoValueError, Sampler
from tests.corpus.wire import WireError, equal
from tests.support.http_server import Reply

_DIRECT = {
    "unknown-word": {"Enum", "Constant"},
    "unexpected-null": {"Type", "Enum"},
    "missing-required": {"Required"},
    "extra-field": {"AdditionalProperties", "FalseSchema"},
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as the document says.

    Attributes:
        operation: Method and path.
        check: What was checked, such as `request` or `strict`.
        detail: What was wrong.
    """

    operation: str
    check: str
    detail: str


@dataclass(slots=True)
class Findings:
    """What came of the calls of one document.

    Attributes:
        operations: How many operations the document has.
        called: How many calls were made.
        faults: What was wrong.
        untried: What could not be tried, and why: method and path, reason.
        absent: The operations that the package lacks.
    """

    operations: int = 0
    called: int = 0
    faults: list[Fault] = field(default_factory=list)
    untried: list[tuple[str, str]] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    @property
    def true(self) -> int:
        """How many operations are right in everything, and were tried in everything."""
        wrong = {fault.operation for fault in self.faults}
        wrong |= {name for name, _ in self.untried} | set(self.absent)
        return self.operations - len(wrong)


class Contract:
    """The operations of one document and of the package that was made from it.

    Args:
        original: The document.
        api: The model of the package.
        client: Calls it.
    """

    def __init__(self, original: Original, api: Api, client: CalledClient) -> None:
        self._original = original
        self._api = api
        self._client = client
        self._sent = Schemas(original, "request")
        self._read = Schemas(original, "response")
        self._sent_judge = Judge(self._sent)
        self._read_judge = Judge(self._read)
        self._sent_sampler = Sampler(self._sent, self._sent_judge, "readOnly")
        self._read_sampler = Sampler(self._read, self._read_judge, "writeOnly")
        self._requests = Requests(original, self._sent, self._sent_sampler)
        self._methods: dict[tuple[str, str], tuple[Resource, Operation]] = {
            (operation.method, operation.path): (resource, operation)
            for resource in api.resources
            for operation in resource.operations
        }
        self.findings = Findings()

    def _prepare(self, source: OriginalOperation) -> None:
        """Add the schemas of an operation, so that the judges read them once."""
        try:
            self._requests.prepare(source)
            body_contents(self._original, source, self._sent)
            documented_responses(self._original, source, self._read)
        except LostReferenceError:
            # It is met again when the operation is called.
            return

    def _is_closed(self, key: str) -> bool:
        """Whether a schema lists its properties and says nothing of others."""
        schema = self._read.definitions[key]
        while isinstance(schema, dict) and "$ref" in schema:
            schema = self._read.definitions[schema["$ref"].removeprefix("#/$defs/")]
        extending = {"additionalProperties", "patternProperties", "allOf", "anyOf"}
        extending |= {"oneOf", "unevaluatedProperties"}
        return (
            isinstance(schema, dict)
            and bool(schema.get("properties"))
            and not extending & schema.keys()
        )

    def check(self, progress: Callable[[str], None] = lambda _: None) -> Findings:
        """Call every operation."""
        for source in self._original.operations():
            self._prepare(source)
        for source in self._original.operations():
            self.findings.operations += 1
            name = f"{source.method} {source.path}"
            progress(name)
            found = self._methods.get((source.method, source.path))
            if found is None:
                self.findings.absent.append(name)
                continue
            _Called(self, name, source, *found).check()
        return self.findings


@dataclass(slots=True)
class _Called:
    """The calls of one operation."""

    contract: Contract
    name: str
    source: OriginalOperation
    resource: Resource
    operation: Operation

    def _fault(self, check: str, detail: str) -> None:
        self.contract.findings.faults.append(Fault(self.name, check, detail[:500]))

    def _untried(self, reason: str) -> None:
        self.contract.findings.untried.append((self.name, reason[:300]))

    def check(self) -> None:
        chance = random.Random(zlib.crc32(self.name.encode()))
        contract = self.contract
        if not is_served(contract._api, self.operation):
            self._untried("the client has no strategy for its credentials")
            return
        try:
            bodies, required = body_contents(
                contract._original, self.source, contract._sent
            )
            responses = documented_responses(
                contract._original, self.source, contract._read
            )
        except LostReferenceError as error:
            self._untried(str(error))
            return
        good = self._good_reply(chance, responses)
        minimal = self._check_requests(chance, bodies, required, good)
        if minimal is None:
            return
        for documented in responses:
            self._check_response(chance, documented, minimal)

    def _good_reply(
        self, chance: random.Random, responses: list[DocumentedResponse]
    ) -> Reply:
        for documented in responses:
            if documented.status < 300 and documented.kind not in ("lines", "events"):
                try:
                    return sample_response(
                        chance, self.contract._read_sampler, documented
                    ).reply
                except NoValueError:
                    continue
        return Reply(200, body=b"")

    def _check_requests(
        self,
        chance: random.Random,
        bodies: list[BodyContent],
        required: bool,
        reply: Reply,
    ) -> SampledRequest | None:
        """Send requests with everything and with the least; the least one."""
        minimal = None
        known = (
            {one.name for one in self.operation.body.contents}
            if (self.operation.body is not None)
            else set[str]()
        )
        usable = [body for body in bodies if body.media_type in known] or bodies
        for number, body in enumerate(usable[:3] or [None]):
            for full in (True, False):
                sent = None if body is None or not (full or required) else (body,)
                try:
                    sampled = self.contract._requests.sample(
                        chance, self.source, self.operation, sent, full=full
                    )
                except NoValueError as error:
                    self._untried(f"request: {error}")
                    continue
                except WireError as error:
                    self._fault("request", str(error))
                    continue
                chosen = body is not None and (number > 0 or len(known) > 1)
                arguments = sampled.arguments
                if chosen and sent is not None and body is not None:
                    if "*" in body.media_type:
                        continue
                    arguments["options"] = {"content_type": body.media_type}
                exchange = self._call(arguments, reply)
                self._check_request(sampled, exchange)
                if full and sampled.body is not None:
                    self._check_model(sampled, arguments, reply)
                if not full and number == 0:
                    minimal = sampled
        return minimal

    def _call(
        self, arguments: dict[str, Any], reply: Reply, *, strict: bool = False
    ) -> Exchange:
        self.contract.findings.called += 1
        return self.contract._client.call(
            self.resource.name, self.operation, arguments, reply, strict=strict
        )

    def _check_request(self, sampled: SampledRequest, exchange: Exchange) -> None:
        if exchange.request is None:
            self._fault("request", f"nothing was sent: {exchange.error!r}")
            return
        requests = self.contract._requests
        try:
            requests.check(self.source, sampled, exchange.request)
            requests.check_security(self.source, exchange.request, self.contract._api)
        except (WireError, ValueError) as error:
            self._fault("request", str(error))

    def _check_model(
        self, sampled: SampledRequest, arguments: dict[str, Any], reply: Reply
    ) -> None:
        """Send the body as an object of its class, too."""
        body = sampled.body
        contents = self.operation.body.contents if self.operation.body else ()
        for content in contents:
            if (
                body is None
                or content.name != body.content.media_type
                or content.kind != "json"
                or not isinstance(content.type, ModelType)
            ):
                continue
            name = content.type.name
            for model in self.contract._api.models:
                if model.schema_name == name:
                    kind = getattr(
                        self.contract._client.module.models, model.class_name
                    )
                    try:
                        instance = kind.model_validate(body.argument)
                    except ValueError as error:
                        self._fault("model", f"{model.class_name}: {error}")
                        return
                    exchange = self._call({**arguments, "body": instance}, reply)
                    self._check_request(sampled, exchange)

    def _check_response(
        self,
        chance: random.Random,
        documented: DocumentedResponse,
        request: SampledRequest,
    ) -> None:
        if documented.kind in ("lines", "events") or documented.status < 200:
            return
        if self.operation.method == "HEAD" and documented.kind != "none":
            return
        if 300 <= documented.status < 400:
            return
        try:
            sampled = sample_response(chance, self.contract._read_sampler, documented)
        except NoValueError as error:
            self._untried(f"response {documented.declared}: {error}")
            return
        if documented.status >= 400:
            self._check_error(sampled, request)
            return
        for strict in (False, True):
            mode = "strict" if strict else "lenient"
            exchange = self._call(request.arguments, sampled.reply, strict=strict)
            self._check_result(f"response-{mode}", sampled, exchange)
        if documented.kind == "json" and documented.key is not None:
            for mistake in MISTAKES:
                self._check_mistake(chance, mistake, sampled, request)

    def _check_result(
        self, check: str, sampled: SampledResponse, exchange: Exchange
    ) -> None:
        if exchange.error is not None:
            self._fault(check, _words(exchange.error))
            return
        documented = sampled.documented
        if documented.kind == "none" or self.operation.method == "HEAD":
            if exchange.result not in (None, b"", ""):
                self._fault(check, f"a result without a body: {exchange.result!r}")
        elif documented.kind == "json":
            self._compare(check, exchange.result, sampled.value)
        elif exchange.result is not None:
            data = exchange.result
            text = data if isinstance(data, bytes) else str(data).encode()
            whole = sampled.reply.body or b""
            if text not in (whole, whole.decode("utf-8", "replace").encode()):
                self._fault(check, f"{data!r:.100} is not {whole!r:.100}")

    def _compare(
        self,
        check: str,
        result: Any,
        value: Any,
    ) -> None:
        try:
            again = encoded(result)
        except (TypeError, ValueError) as error:
            self._fault(check, f"the result cannot be encoded: {error}")
            return
        if not equal(again, value):
            self._fault(check, f"encodes to {_difference(again, value)}")

    def _check_error(self, sampled: SampledResponse, request: SampledRequest) -> None:
        exchange = self._call(request.arguments, sampled.reply)
        module = self.contract._client.module.errors
        status = sampled.documented.status
        expected = _expected_class(module, status)
        error = exchange.error
        if not isinstance(error, expected):
            self._fault("error", f"{status} is {_words(error)}")
            return
        if getattr(error, "status_code", None) != status:
            self._fault("error", f"{status} has another status")
        if sampled.documented.kind == "json" and self.operation.method != "HEAD":
            self._compare("error", getattr(error, "body", None), sampled.value)

    def _check_mistake(
        self,
        chance: random.Random,
        mistake: Mistake,
        sampled: SampledResponse,
        request: SampledRequest,
    ) -> None:
        key = sampled.documented.key
        assert key is not None
        judge = self.contract._read_judge
        for place, value in mistaken(chance, sampled.value, mistake):
            kinds = judge.kinds(key, value)
            if mistake == "extra-field":
                closed = place == () and self.contract._is_closed(key)
                if kinds - _DIRECT[mistake] or not (kinds or closed):
                    continue
            elif not kinds or kinds - _DIRECT[mistake]:
                continue
            if mistake == "unexpected-null" and self._is_optional(key, sampled, place):
                continue
            wrong = SampledResponse(sampled.documented, value)
            where = f"{mistake} at /{'/'.join(map(str, place))}"
            exchange = self._call(request.arguments, wrong.reply)
            if exchange.error is not None:
                self._fault(mistake, f"{where} is not read: {_words(exchange.error)}")
            else:
                self._compare(mistake, exchange.result, value)
            exchange = self._call(request.arguments, wrong.reply, strict=True)
            if exchange.error is None:
                self._fault(f"{mistake}-strict", f"{where} is not refused")
            return

    def _is_optional(
        self, key: str, sampled: SampledResponse, place: tuple[str | int, ...]
    ) -> bool:
        """Whether a property may be absent, which is what null for it is read as."""
        copy = deepcopy(sampled.value)
        holder = copy
        for token in place[:-1]:
            holder = holder[token]
        if not isinstance(holder, dict):
            return False
        del holder[place[-1]]
        return self.contract._read_judge.is_valid(key, copy)


def _words(error: BaseException | None) -> str:
    if error is None:
        return "no error"
    problems = getattr(error, "problems", ())
    return f"{type(error).__name__}: {error} {list(problems)[:3] or ''}"


def _expected_class(module: Any, status: int) -> Any:
    name = _CLASSES.get(status)
    if name is None:
        name = "ClientError" if status < 500 else "ServerError"
    return getattr(module, name)


_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    402: "PaymentRequiredError",
    404: "NotFoundError",
    409: "ConflictError",
    405: "MethodNotAllowedError",
    406: "NotAcceptableError",
    410: "GoneError",
    413: "PayloadTooLargeError",
    422: "UnprocessableEntityError",
    423: "LockedError",
    425: "TooEarlyError",
    429: "RateLimitError",
    500: "InternalServerError",
    502: "BadGatewayError",
    503: "ServiceUnavailableError",
    504: "GatewayTimeoutError",
}


def _difference(one: Any, other: Any) -> str:
    """Where two JSON values differ first."""
    for place, left, right in _differences(one, other, ""):
        return f"{left!r:.120} at {place or '/'}, not {right!r:.120}"
    return "something else"


_ABSENT = object()


def _differences(one: Any, other: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in {**one, **other}:
            yield from _differences(
                one.get(key, _ABSENT), other.get(key, _ABSENT), f"{place}/{key}"
            )
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _differences(left, right, f"{place}/{index}")
    elif not equal(one, other):
        yield place, one, other
