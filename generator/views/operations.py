"""An operation as templates see it: a method, its arguments, its descriptor."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.docs.authentication import authorization
from generator.docs.operations import OperationText
from generator.examples.credentials import credential_choices
from generator.model import (
    MediaType,
    NullableType,
    Operation,
    Parameter,
    RequestBody,
    Response,
)
from generator.model.operation import DEFAULT_STYLES
from generator.python.annotations import Annotations, join
from generator.python.literals import literal
from generator.python.runtime_errors import error_class
from generator.python.text import Text, prose, sentence, text_or_none
from generator.views.context import ApiContext
from generator.views.paging import PagingView
from generator.views.security import CredentialView

_DEFAULT_KINDS = {"application/json": "json"}
"""How the runtime reads a media type when nothing else is said."""

_REASON = re.compile(
    r"(?:^|\n)\W*deprecated\s*[:;,\u2013\u2014-]\s*(?P<reason>[^\n]+?)(?:[.!](?:\s|$)|\n|$)",
    re.IGNORECASE,
)
"""How texts begin that give a reason: «Deprecated: use `orders.place` instead.»"""


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method.

    Attributes:
        name: Its name in Python.
        annotation: Its type.
        default: What it is when left out, as Python; empty when it must be given.
        about: What it is for.
    """

    name: str
    annotation: str
    default: str
    about: Text


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A parameter as the runtime is told about it.

    Attributes:
        name: The name of its argument.
        wire_name: Its name on the wire.
        location: Where it is sent: path, query, header, cookie or querystring.
        settings: What differs from the runtime's defaults: names and literals.
    """

    name: str
    wire_name: Text
    location: str
    settings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, parameter: Parameter) -> "ParameterView":
        """The view of a parameter."""
        settings: dict[str, str | bool] = {}
        if parameter.style != DEFAULT_STYLES[parameter.location]:
            settings["style"] = parameter.style
        if parameter.explode != (parameter.style == "form"):
            settings["explode"] = parameter.explode
        flags = {
            "required": parameter.required,
            "secret": parameter.secret,
            "allow_reserved": parameter.allow_reserved,
            "allow_empty": parameter.allow_empty_value,
            "nullable": isinstance(parameter.type, NullableType),
        }
        settings |= {name: True for name, is_set in flags.items() if is_set}
        if parameter.content_type is not None:
            settings["content"] = parameter.content_type
        return cls(
            name=parameter.name,
            wire_name=Text(parameter.wire_name),
            location=parameter.location,
            settings=_literals(settings),
        )


@dataclass(frozen=True, slots=True)
class EncodingView:
    """How one property of a form or multipart body is written.

    Attributes:
        property: The property.
        settings: What the description says: names and literals.
    """

    property: Text
    settings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ContentView:
    """A media type as the runtime is told about it.

    Attributes:
        name: The media type.
        annotation: The type of the body; None where it has none of its own.
        settings: What differs from the runtime's defaults: names and literals.
        encoding: How properties of a form are written.
    """

    name: Text
    annotation: str | None
    settings: tuple[tuple[str, str], ...]
    encoding: tuple[EncodingView, ...]

    @classmethod
    def of(cls, content: MediaType, annotations: Annotations) -> "ContentView":
        """The view of a media type."""
        settings: dict[str, str | bool] = {}
        if _DEFAULT_KINDS.get(content.name) != content.kind:
            settings["kind"] = content.kind
        if not content.exact:
            settings["exact"] = False
        annotation = None
        if content.type is not None and content.kind != "text":
            annotation = annotations.of(content.type)
        return cls(
            name=Text(content.name),
            annotation=annotation,
            settings=_literals(settings),
            encoding=tuple(
                EncodingView(
                    Text(encoding.property),
                    _literals(
                        {
                            "content_type": encoding.content_type,
                            "style": encoding.style,
                            "explode": encoding.explode,
                        }
                    ),
                )
                for encoding in content.encoding
            ),
        )


def _literals(
    settings: Mapping[str, str | bool | None],
) -> tuple[tuple[str, str], ...]:
    """Settings with their values as literals; those that are None are left out."""
    return tuple(
        (name, literal(value)) for name, value in settings.items() if value is not None
    )


@dataclass(frozen=True, slots=True)
class ResponseView:
    """What is documented for one status, which is a number, `4XX` or `default`."""

    status: Text
    contents: tuple[ContentView, ...]


@dataclass(frozen=True, slots=True)
class FailureView:
    """A documented status that is no success: the error it raises, what it says."""

    error: str
    about: Text


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example call.

    Attributes:
        resource: The attribute of the client that has the method.
        method: The method.
        arguments: The arguments, `name=value` each.
        dates: What they use of the module `datetime`, sorted.
        uses_decimal: Whether they use `Decimal`.
        uses_models: Whether they use `models`.
        has_result: Whether the call gives something back.
    """

    resource: str
    method: str
    arguments: tuple[str, ...]
    dates: tuple[str, ...]
    uses_decimal: bool
    uses_models: bool
    has_result: bool


@dataclass(frozen=True)
class OperationView:
    """One operation: the method that calls it."""

    _operation: Operation
    _context: ApiContext
    _annotations: Annotations

    def is_view_of(self, operation: Operation) -> bool:
        """Whether this is the view of an operation."""
        return self._operation.pointer == operation.pointer

    @property
    def name(self) -> str:
        """The method."""
        return self._operation.name

    @property
    def constant(self) -> str:
        """The module constant that describes the operation to the runtime."""
        return f"_{self._operation.name.upper()}"

    @property
    def resource(self) -> str:
        """The attribute of the client that has the method."""
        return self._context.examples.resources[self._operation.pointer]

    @property
    def id(self) -> Text:
        """The operationId, or the method without one."""
        return Text(self._operation.id)

    @property
    def http_method(self) -> Text:
        """The method of HTTP."""
        return Text(self._operation.method)

    @property
    def path(self) -> Text:
        """The path with its placeholders."""
        return Text(self._operation.path)

    @property
    def pointer(self) -> Text:
        """Where the operation stands in the description, as a JSON pointer."""
        return Text(self._operation.pointer)

    @cached_property
    def title(self) -> Text:
        """What the operation does, in one sentence."""
        operation = self._operation
        summary = operation.summary or operation.description or operation.id
        return Text(sentence(prose(summary).strip().split("\n")[0]))

    @property
    def description(self) -> Text | None:
        """What the operation does at length; None where the title says it."""
        description = self._operation.description
        if description == self._operation.summary:
            return None
        return text_or_none(description)

    @property
    def deprecated(self) -> bool:
        """Whether the operation is deprecated."""
        return self._operation.deprecated

    @property
    def deprecation(self) -> Text:
        """One sentence: that the method is deprecated and, if the description says so
        in its first words, what to use."""
        found = _REASON.search(prose(self._operation.description or ""))
        if found is None:
            return Text(f"{self.name} is deprecated.")
        reason = found["reason"].replace("`", "")
        return Text(f"{self.name} is deprecated: {reason}.")

    # The signature

    @cached_property
    def positional(self) -> tuple[ArgumentView, ...]:
        """The arguments that may stand without their names: the parameters of the path,
        in its order."""
        return tuple(
            self._parameter_argument(parameter)
            for parameter in self._operation.parameters
            if parameter.location == "path"
        )

    @cached_property
    def keywords(self) -> tuple[ArgumentView, ...]:
        """The arguments by keyword: what is required (the body first), then what may be
        left out (the body last)."""
        others = [
            parameter
            for parameter in self._operation.parameters
            if parameter.location != "path"
        ]
        required = [
            self._parameter_argument(parameter)
            for parameter in others
            if parameter.required
        ]
        optional = [
            self._parameter_argument(parameter)
            for parameter in others
            if not parameter.required
        ]
        body = self._operation.body
        if body is None:
            return (*required, *optional)
        argument = self._body_argument(body)
        if body.required:
            return (argument, *required, *optional)
        return (*required, *optional, argument)

    @property
    def arguments(self) -> tuple[ArgumentView, ...]:
        """All arguments, as the signature has them."""
        return (*self.positional, *self.keywords)

    def _parameter_argument(self, parameter: Parameter) -> ArgumentView:
        about = sentence(
            parameter.description or f"The parameter `{parameter.wire_name}`."
        )
        if parameter.default is not None:
            about += f" The server assumes {parameter.default} without it."
        members = self._annotations.argument_members(parameter.type)
        is_nullable = isinstance(parameter.type, NullableType)
        return _argument(
            parameter.name, members, parameter.required, is_nullable, Text(about)
        )

    def _body_argument(self, body: RequestBody) -> ArgumentView:
        members = self._annotations.body_members(body)
        is_nullable = any(
            isinstance(content.type, NullableType) for content in body.contents
        )
        about = Text(body.description or "The request body.")
        return _argument("body", members, body.required, is_nullable, about)

    @property
    def returns(self) -> str:
        """The type of what the method gives back, `None` for nothing."""
        if self._operation.returns is None:
            return "None"
        return self._annotations.of(self._operation.returns)

    @property
    def has_result(self) -> bool:
        """Whether the method gives something back."""
        return self._operation.returns is not None

    @property
    def result(self) -> Text | None:
        """What the method gives back, in words; None for nothing."""
        if self._operation.returns is None:
            return None
        success = next(
            response for response in self._operation.responses if response.contents
        )
        return Text(sentence(success.description or "The response."))

    @cached_property
    def failures(self) -> tuple[FailureView, ...]:
        """The documented statuses that are no success."""
        return tuple(
            FailureView(error_class(response.status), _failure_text(response))
            for response in self._operation.responses
            if not response.is_success and response.status != "default"
        )

    # The descriptor

    @cached_property
    def parameters(self) -> tuple[ParameterView, ...]:
        """The parameters, as the runtime is told about them."""
        return tuple(map(ParameterView.of, self._operation.parameters))

    @property
    def has_body(self) -> bool:
        """Whether the method takes a body."""
        return self._operation.body is not None

    @property
    def body_is_required(self) -> bool:
        """Whether a call must have a body."""
        return self._operation.body is not None and self._operation.body.required

    @cached_property
    def body(self) -> tuple[ContentView, ...]:
        """The media types of the body, the preferred one first."""
        body = self._operation.body
        return self._contents(body.contents) if body is not None else ()

    def _contents(self, contents: tuple[MediaType, ...]) -> tuple[ContentView, ...]:
        return tuple(ContentView.of(content, self._annotations) for content in contents)

    @cached_property
    def responses(self) -> tuple[ResponseView, ...]:
        """The documented responses."""
        return tuple(
            ResponseView(Text(response.status), self._contents(response.contents))
            for response in self._operation.responses
        )

    @property
    def security(self) -> tuple[dict[Text, tuple[Text, ...]], ...]:
        """The alternatives of authentication, each its schemes with their scopes; empty
        when the operation needs none."""
        requirements = self._operation.security
        if not any(requirement.schemes for requirement in requirements):
            return ()
        return tuple(
            {
                Text(scheme): tuple(map(Text, scopes))
                for scheme, scopes in requirement.schemes
            }
            for requirement in requirements
        )

    @property
    def servers(self) -> tuple[Text, ...]:
        """The URLs of the operation's own servers."""
        return tuple(map(Text, self._operation.servers))

    @property
    def idempotent(self) -> bool | None:
        """Whether it is declared to be idempotent; None when its method says so."""
        return self._operation.idempotent

    @property
    def idempotency_header(self) -> Text | None:
        """The header that carries a key of the call."""
        return text_or_none(self._operation.idempotency_header)

    @cached_property
    def paging(self) -> PagingView | None:
        """How its pages follow each other; None when it has none."""
        paging = self._operation.paging
        if paging is None:
            return None
        return PagingView.of(paging, f"{self.constant}_PAGING", self._annotations)

    # Pages, examples and tests

    @cached_property
    def example(self) -> ExampleView:
        """The example call."""
        example = self._context.examples.of_operation(self._operation)
        names = example.names
        return ExampleView(
            resource=example.resource,
            method=self.name,
            arguments=example.arguments,
            dates=tuple(name for name in ("date", "datetime") if name in names),
            uses_decimal="Decimal" in names,
            uses_models="models" in names,
            has_result=self.has_result,
        )

    @cached_property
    def page(self) -> OperationText:
        """What pages say."""
        return OperationText(
            self._operation,
            self._context.examples.of_operation(self._operation),
            self._context.links,
            self._context.notes,
        )

    def authorization(self, page: str) -> str:
        """Its security schemes as Markdown; `page` leads to the page about them."""
        return authorization(self._operation, page)

    @property
    def credential_choices(self) -> list[list[CredentialView]]:
        """The credentials that a call needs, by each way to authenticate it."""
        choices = credential_choices(self._context.api, self._operation)
        return [list(map(CredentialView.of, choice)) for choice in choices]

    @property
    def result_class(self) -> str | None:
        """The model that a test expects; None if the result is no model or empty."""
        return self._context.tests.result_class(self._operation)

    @property
    def item_class(self) -> str | None:
        """The model that a test expects of the first item of a list, likewise."""
        return self._context.tests.item_class(self._operation)


def _argument(
    name: str, members: list[str], is_required: bool, is_nullable: bool, about: Text
) -> ArgumentView:
    """An argument. One that may be left out is None then, unless null can be sent."""
    if is_required:
        return ArgumentView(name, join(members), "", about)
    if is_nullable:
        return ArgumentView(name, join([*members, "Unset"]), "UNSET", about)
    return ArgumentView(name, join([*members, "None"]), "None", about)


def _failure_text(response: Response) -> Text:
    text = (response.description or "").strip()
    return Text(
        sentence(f"{response.status}: {text}" if text else f"{response.status}.")
    )
