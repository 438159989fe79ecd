"""The complete model of one provider: its operations, schemas, transport and
webhooks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.excluded import Excluded
from generator.model.operation import MediaType, Operation, Resource
from generator.model.schema import Alias, Enum, Model, NamedSchema
from generator.model.security import (
    Authentication,
    Credential,
    SecurityScheme,
    SettingValue,
    SignIn,
)
from generator.model.types import ExternalType


@dataclass(frozen=True, slots=True)
class WebhookEvent:
    """One event: the name that identifies it, and its body."""

    name: str
    content: MediaType
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Verifier:
    """A verifier of the runtime with its settings."""

    class_name: str
    settings: tuple[tuple[str, SettingValue], ...]


@dataclass(frozen=True, slots=True)
class Webhooks:
    """The events of a provider.

    `discriminator` is the JSON pointer to an event's name in its body; None if the name
    comes from the URL that was called. `verifier` is None if it is not known how the
    provider signs. `fallback` is the body of events with any other name.
    """

    events: tuple[WebhookEvent, ...]
    discriminator: str | None = None
    verifier: Verifier | None = None
    fallback: MediaType | None = None


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """Where error bodies have their parts: JSON pointers in order; None means the
    default."""

    code: tuple[str, ...] | None = None
    message: tuple[str, ...] | None = None
    request_id: tuple[str, ...] | None = None
    request_id_headers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class WaitHeader:
    """A header besides Retry-After that says how long to wait, and its unit;
    `remaining` is the header with the number of calls left under the same limit."""

    name: str
    unit: str
    remaining: str | None = None


@dataclass(frozen=True, slots=True)
class Transport:
    """Error shapes, waiting, limits and default headers of a provider.

    Times are in seconds; `timeouts` has the limits of one attempt that are set.
    """

    errors: ErrorRules = ErrorRules()
    wait_headers: tuple[WaitHeader, ...] = ()
    timeouts: tuple[tuple[str, float], ...] = ()
    deadline: float | None = None
    max_retries: int | None = None
    max_response_size: int | None = None
    headers: tuple[tuple[str, str], ...] = ()


MODEL_VERSION = "1.4"
"""The version of this model and of everything else in the template context: templates
and `inspect --json` depend on it.

The minor version grows when something is added, and existing templates keep working.
The major version grows when something changes or is removed.
"""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that users of the client can choose.

    `name` is in braces in the URL; `argument` is the argument of the client. `default`
    is None if it is required; `values` is empty if it can be anything.
    """

    name: str
    argument: str
    environment: str
    default: str | None = None
    values: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A server of the API: a URL and its purpose.

    In `url`, variables are replaced with their defaults; in `template`, their names are
    in braces. `name` is how users choose the server; None if it has no name.
    """

    url: str
    description: str | None = None
    name: str | None = None
    template: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """The changes in one release of the distribution, as lines of Markdown."""

    version: str
    api_version: str
    breaking: tuple[str, ...] = ()
    additive: tuple[str, ...] = ()
    documentation: tuple[str, ...] = ()


SHARED_RUNTIME = "clientloom_runtime"
"""The import name of the runtime that clients share."""

VENDORED_RUNTIME = "runtime"
"""The subpackage of a client that has its runtime inside."""


@dataclass(frozen=True, slots=True)
class Package:
    """The names of the generated distribution and its classes.

    `releases` are the recorded ones, newest first. `shared_with` are other
    distributions that install an import package of the same name. `runtime` says
    whether all clients share one runtime, or the package has its own inside.
    `requirements` are additional requirements of the distribution. `urls` are the links
    on its package index page, each with its label.
    """

    distribution: str
    import_name: str
    class_name: str
    version: str
    license: str
    environment_prefix: str
    releases: tuple[Release, ...] = ()
    shared_with: tuple[str, ...] = ()
    runtime: Literal["shared", "vendored"] = "shared"
    requirements: tuple[str, ...] = ()
    urls: tuple[tuple[str, str], ...] = ()

    @property
    def runtime_module(self) -> str:
        """The import name of the runtime."""
        if self.runtime == "vendored":
            return f"{self.import_name}.{VENDORED_RUNTIME}"
        return SHARED_RUNTIME


@dataclass(frozen=True, slots=True)
class Api:
    """One provider: its package, its operations by resource and its named schemas.

    `excluded` is the rest of the spec, which provider.yaml leaves out. `existing` are
    the named schemas that existing Python types replace.
    """

    title: str
    version: str
    description: str | None
    package: Package
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    credentials: tuple[Credential, ...]
    authentication: tuple[Authentication, ...]
    transport: Transport
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]
    enums: tuple[Enum, ...]
    aliases: tuple[Alias, ...]
    webhooks: Webhooks | None = None
    excluded: Excluded = field(default_factory=Excluded)
    existing: tuple[tuple[str, ExternalType], ...] = ()
    operation_servers: tuple[Server, ...] = ()
    """The servers of single operations that have a name or variables."""
    sign_ins: tuple[SignIn, ...] = ()
    """How users sign in."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, resource by resource."""
        return tuple(
            operation
            for resource in self.resources
            for operation in resource.operations
        )

    @property
    def dictionaries(self) -> Mapping[str, Model | Alias]:
        """The models, and the aliases with models, that requests also accept as
        dictionaries: by the name of the dictionary, sorted."""
        schemas: list[Model | Alias] = [*self.models, *self.aliases]
        named = {
            schema.dictionary: schema
            for schema in schemas
            if schema.dictionary is not None
        }
        return dict(sorted(named.items()))

    @property
    def named(self) -> tuple[NamedSchema, ...]:
        """Every named schema: models, enums, aliases."""
        return (*self.models, *self.enums, *self.aliases)
