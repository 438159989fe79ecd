"""A provider in the template context: the root of all other views."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.docs.authentication import StrategyText, strategy_texts
from generator.docs.errors import ErrorRow, error_rows
from generator.model import Api, Credential
from generator.python import markdown
from generator.python.text import Text, text_or_none
from generator.views.context import ApiContext
from generator.views.files import FilesView
from generator.views.imports import TypeImportView
from generator.views.operations import OperationView
from generator.views.package import ReleaseView
from generator.views.resources import PageView, ResourceView
from generator.views.schemas import SchemaView, schema_views
from generator.views.security import (
    CredentialView,
    SecuritySchemeView,
    SignInView,
    StrategyView,
    used_credentials,
)
from generator.views.servers import ServersView, own_servers
from generator.views.transport import TransportView
from generator.views.webhooks import WebhooksView

_INDEX_SIZE = 1000
"""The most schemas in one index module; a package with no more than that has none."""


@dataclass(frozen=True)
class ApiView:
    """One provider: its package, its operations by resource, and its named schemas."""

    _api: Api

    @cached_property
    def _context(self) -> ApiContext:
        return ApiContext(self._api)

    @property
    def title(self) -> Text:
        """The name of the API."""
        return Text(self._api.title)

    @property
    def version(self) -> Text:
        """The version of the API."""
        return Text(self._api.version)

    @property
    def description(self) -> Text | None:
        """The purpose of the API."""
        return text_or_none(self._api.description)

    # The package

    @property
    def class_name(self) -> str:
        """The class of the sync client."""
        return self._api.package.class_name

    @property
    def import_name(self) -> str:
        """The import package."""
        return self._api.package.import_name

    @property
    def distribution(self) -> str:
        """The name of the distribution."""
        return self._api.package.distribution

    @property
    def package_version(self) -> str:
        """The version of the distribution."""
        return self._api.package.version

    @property
    def shared_with(self) -> tuple[str, ...]:
        """Other distributions that install an import package of the same name."""
        return self._api.package.shared_with

    @property
    def license(self) -> Text:
        """The license of the distribution, as an SPDX expression."""
        return Text(self._api.package.license)

    @property
    def urls(self) -> tuple[tuple[Text, Text], ...]:
        """The links on its package index page: the label and URL of each."""
        return tuple((Text(label), Text(url)) for label, url in self._api.package.urls)

    @property
    def environment_prefix(self) -> str:
        """The prefix of the client's environment variables."""
        return self._api.package.environment_prefix

    @property
    def runtime(self) -> str:
        """The import package of the runtime: templates import from it, so that they
        work whether or not clients share it."""
        return self._api.package.runtime_module

    @property
    def is_vendored(self) -> bool:
        """Whether the runtime is inside the package."""
        return self._api.package.runtime == "vendored"

    @property
    def releases(self) -> tuple[ReleaseView, ...]:
        """The recorded releases, newest first."""
        return tuple(map(ReleaseView, self._api.package.releases))

    # Operations and schemas

    @cached_property
    def resources(self) -> tuple[ResourceView, ...]:
        """The resources, in the order of the spec."""
        return tuple(
            ResourceView(resource, self._context) for resource in self._api.resources
        )

    @cached_property
    def operations(self) -> tuple[OperationView, ...]:
        """Every operation, resource by resource."""
        return tuple(
            operation
            for resource in self.resources
            for page in resource.pages
            for operation in page.operations
        )

    @property
    def pages(self) -> tuple[PageView, ...]:
        """The pages of all resources."""
        return tuple(page for resource in self.resources for page in resource.pages)

    @cached_property
    def _schema_views(self) -> Mapping[str, SchemaView]:
        return schema_views(self._context)

    @cached_property
    def schemas(self) -> tuple[SchemaView, ...]:
        """Every named schema, sorted by class name."""
        views = self._schema_views.values()
        return tuple(sorted(views, key=lambda schema: schema.class_name))

    @cached_property
    def schema_indexes(self) -> tuple[tuple[str, tuple[SchemaView, ...]], ...]:
        """The index modules of a package with very many schemas, each with the schemas
        that it lists; empty for a package whose schemas fit into one list."""
        schemas = self.schemas
        if len(schemas) <= _INDEX_SIZE:
            return ()
        return tuple(
            (
                f"_index_{start // _INDEX_SIZE + 1}",
                schemas[start : start + _INDEX_SIZE],
            )
            for start in range(0, len(schemas), _INDEX_SIZE)
        )

    @property
    def imported_types(self) -> tuple[TypeImportView, ...]:
        """The existing Python types that provider.yaml sets for schemas."""
        return self._context.type_imports

    @property
    def requirements(self) -> tuple[Text, ...]:
        """Additional requirements of the distribution, from provider.yaml."""
        return tuple(map(Text, self._api.package.requirements))

    # Sending

    @property
    def base_url(self) -> Text:
        """The default base URL; empty if the spec has none."""
        return Text(self._api.servers[0].url if self._api.servers else "")

    @property
    def base_url_text(self) -> str:
        """The same as Markdown."""
        servers = self._api.servers
        return markdown.code(servers[0].url) if servers else "*(set `base_url`)*"

    @cached_property
    def own_servers(self) -> tuple[Text, ...]:
        """The URLs of servers of single operations and of tokens, each once."""
        return own_servers(self._api)

    @cached_property
    def servers(self) -> ServersView:
        """The servers that users choose from, and the variables of their URLs."""
        return ServersView.of(self._api)

    @property
    def transport(self) -> TransportView:
        """How requests are sent."""
        return TransportView(self._api.transport)

    # Authentication

    @cached_property
    def credentials(self) -> tuple[CredentialView, ...]:
        """The arguments of the client for authentication."""
        return tuple(map(CredentialView.of, self._api.credentials))

    @property
    def signing_credentials(self) -> tuple[CredentialView, ...]:
        """The credentials for authenticating requests; events may have others."""
        return used_credentials(self._api.authentication, self._api.credentials)

    @property
    def _credentials(self) -> Mapping[str, Credential]:
        return {credential.argument: credential for credential in self._api.credentials}

    @property
    def authentication(self) -> tuple[StrategyView, ...]:
        """The strategies for authenticating requests, in order of preference."""
        return tuple(
            StrategyView.of(strategy, self._credentials)
            for strategy in self._api.authentication
        )

    @property
    def authentication_texts(self) -> list[StrategyText]:
        """The same as text, for pages."""
        return strategy_texts(self._api)

    @cached_property
    def sign_ins(self) -> tuple[SignInView, ...]:
        """How users sign in."""
        return tuple(map(SignInView.of, self._api.sign_ins))

    @property
    def security_schemes(self) -> tuple[SecuritySchemeView, ...]:
        """The security schemes of the spec."""
        return tuple(map(SecuritySchemeView.of, self._api.security_schemes))

    @cached_property
    def webhooks(self) -> WebhooksView | None:
        """The events that the provider sends; None if it sends none."""
        if self._api.webhooks is None:
            return None
        return WebhooksView(self._api.webhooks, self._context)

    # Pages and tests

    @property
    def error_rows(self) -> list[ErrorRow]:
        """The errors for documented status codes, for a table."""
        return error_rows(self._api, self._context.links)

    @property
    def test_arguments(self) -> tuple[str, ...]:
        """The arguments of the clients in tests, `name=value` each: credentials, and a
        base URL if the spec has no complete one."""
        return self._context.tests.client_arguments

    @property
    def test_tokens(self) -> tuple[tuple[str, str], ...]:
        """The paths at which tests request a token, and the responses, as literals."""
        return self._context.tests.token_answers

    @cached_property
    def first_operation(self) -> OperationView | None:
        """The operation that a README starts with: the one that needs the least and
        returns something, a read if there is one."""
        effort = self._context.examples.effort
        # The views are in the order of the operations.
        pairs = zip(self._api.operations, self.operations, strict=True)
        first = min(pairs, key=lambda pair: effort(pair[0]), default=None)
        return None if first is None else first[1]

    @cached_property
    def streaming_operations(self) -> tuple[OperationView, ...]:
        """The operations that stream; those with no other result come first."""
        streaming = [
            operation
            for operation in self.operations
            if operation.streaming is not None
        ]
        return tuple(sorted(streaming, key=lambda each: each.switch is not None))

    @cached_property
    def files(self) -> FilesView:
        """The operations that upload and download files."""
        return FilesView.of(self._api.operations, self.operations)

    @property
    def paged_operations(self) -> tuple[OperationView, ...]:
        """The operations with pages."""
        return tuple(
            operation for operation in self.operations if operation.paging is not None
        )
