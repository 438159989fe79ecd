"""An operation in the template context: a method, its arguments, its descriptor."""

from dataclasses import dataclass
from functools import cached_property

from generator.docs.authentication import authorization
from generator.docs.operations import OperationText
from generator.examples.credentials import credential_choices
from generator.examples.exchange import Example
from generator.model import MediaType
from generator.python.text import Text, prose, sentence, text_or_none
from generator.views.arguments import ExampleView
from generator.views.descriptors import (
    ContentView,
    ParameterView,
    ResponseView,
    security_alternatives,
)
from generator.views.failures import FailureView
from generator.views.paging import PagingView
from generator.views.security import CredentialView
from generator.views.signatures import SignatureView


@dataclass(frozen=True)
class OperationView(SignatureView):
    """One operation: the method that calls it."""

    @property
    def resource(self) -> str:
        """The client attribute that has the method."""
        return self._context.examples.resources[self._operation.pointer]

    @property
    def id(self) -> Text:
        """The operationId, or the method name if there is none."""
        return Text(self._operation.id)

    @property
    def http_method(self) -> Text:
        """The HTTP method."""
        return Text(self._operation.method)

    @property
    def path(self) -> Text:
        """The path, with placeholders."""
        return Text(self._operation.path)

    @property
    def pointer(self) -> Text:
        """The place of the operation in the spec, as a JSON pointer."""
        return Text(self._operation.pointer)

    @cached_property
    def title(self) -> Text:
        """The purpose of the operation, in one sentence."""
        operation = self._operation
        summary = operation.summary or operation.description or operation.id
        return Text(sentence(prose(summary).strip().split("\n")[0]))

    @property
    def description(self) -> Text | None:
        """The description of the operation; None if the title says everything."""
        description = self._operation.description
        if description == self._operation.summary:
            return None
        return text_or_none(description)

    @cached_property
    def failures(self) -> tuple[FailureView, ...]:
        """The documented statuses that are not a success."""
        return tuple(
            FailureView.of(response)
            for response in self._operation.responses
            if response.is_error
        )

    # The descriptor

    @cached_property
    def parameters(self) -> tuple[ParameterView, ...]:
        """The parameters, as described to the runtime."""
        return tuple(
            ParameterView.of(parameter, self._annotations)
            for parameter in self._operation.parameters
        )

    @property
    def has_body(self) -> bool:
        """Whether the method accepts a body."""
        return self._operation.body is not None

    @property
    def body_is_required(self) -> bool:
        """Whether the body is required."""
        return self._operation.body is not None and self._operation.body.required

    @cached_property
    def body(self) -> tuple[ContentView, ...]:
        """The media types of the body, preferred one first."""
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
        """The alternatives for authentication, each with its schemes and their scopes;
        empty if the operation needs none."""
        return security_alternatives(self._operation.security)

    @property
    def servers(self) -> tuple[Text, ...]:
        """The URLs of the operation's own servers."""
        return tuple(map(Text, self._operation.servers))

    @property
    def idempotent(self) -> bool | None:
        """Whether it is declared idempotent; None if its HTTP method decides."""
        return self._operation.idempotent

    @property
    def idempotency_header(self) -> Text | None:
        """The header for an idempotency key."""
        return text_or_none(self._operation.idempotency_header)

    @cached_property
    def paging(self) -> PagingView | None:
        """How its pages follow each other; None if it has none."""
        paging = self._operation.paging
        if paging is None:
            return None
        return PagingView.of(paging, f"{self.constant}_PAGING", self._annotations)

    # Pages, examples and tests

    @cached_property
    def example(self) -> ExampleView:
        """The call that docstrings and pages show, with only the required arguments."""
        return self._example_view(self._context.examples.shortest(self._operation))

    @cached_property
    def tested_call(self) -> ExampleView:
        """The call that tests make, with every argument that has an example."""
        return self._example_view(self._context.examples.complete(self._operation))

    def _example_view(self, example: Example) -> ExampleView:
        return ExampleView.of(example, self._context.type_imports)

    @cached_property
    def page(self) -> OperationText:
        """The content of pages on it."""
        return OperationText(
            self._operation,
            self._context.examples.shortest(self._operation),
            self._context.links,
            self._context.notes,
            dict(self._context.api.transport.headers),
        )

    def authorization(self, page: str) -> str:
        """Its security schemes as Markdown; `page` leads to the page about them."""
        return authorization(self._operation, page)

    @property
    def credential_choices(self) -> list[list[CredentialView]]:
        """The credentials that a call needs, for each way to authenticate it."""
        choices = credential_choices(self._context.api, self._operation)
        return [list(map(CredentialView.of, choice)) for choice in choices]

    @property
    def result_class(self) -> str | None:
        """The model that a test expects; None if the result is not a model, or is
        empty."""
        return self._context.tests.result_class(self._operation)

    @property
    def item_class(self) -> str | None:
        """The model that a test expects as the first item of a list; None likewise."""
        return self._context.tests.item_class(self._operation)
