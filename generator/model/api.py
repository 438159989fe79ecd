"""The whole of one provider: its operations, schemas, transport and webhooks."""

from dataclasses import dataclass

from generator.model.operation import MediaType, Operation, Resource
from generator.model.schema import Alias, Enum, Model, NamedSchema
from generator.model.security import (
    Authentication,
    Credential,
    SecurityScheme,
    SettingValue,
)


@dataclass(frozen=True, slots=True)
class WebhookEvent:
    """One event by the name that tells it apart, and its body."""

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

    `discriminator` is the JSON pointer to an event's name in its body; None when the
    name is known from the URL that was called. `verifier` is None when the way in which
    the provider signs is not known. `fallback` is the body of events with another name.
    """

    events: tuple[WebhookEvent, ...]
    discriminator: str | None = None
    verifier: Verifier | None = None
    fallback: MediaType | None = None


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """Where error bodies hold what: JSON pointers in order; None is the default."""

    code: tuple[str, ...] | None = None
    message: tuple[str, ...] | None = None
    request_id: tuple[str, ...] | None = None
    request_id_headers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class WaitHeader:
    """A header besides Retry-After that says how long to wait, and its unit."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Transport:
    """Error shapes, waiting, limits and fixed headers of a provider.

    Times are seconds; `timeouts` holds those limits of one attempt that are set.
    """

    errors: ErrorRules = ErrorRules()
    wait_headers: tuple[WaitHeader, ...] = ()
    timeouts: tuple[tuple[str, float], ...] = ()
    deadline: float | None = None
    max_retries: int | None = None
    max_response_size: int | None = None
    headers: tuple[tuple[str, str], ...] = ()


MODEL_VERSION = "1.2"
"""The version of this model and of everything else that templates get: templates and
`inspect --json` are written against it.

The second number grows when something new appears, and what was written before goes on
working. The first number grows when something that existed changes or goes away.
"""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that users of the client choose.

    `name` stands between braces in the URL, `argument` is that of the client. `default`
    is None when it must be given; `values` is empty when it can be anything.
    """

    name: str
    argument: str
    environment: str
    default: str | None = None
    values: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """Where the API is: a URL, and what it is for.

    In `url` variables have their defaults, in `template` their names between braces.
    `name` is what users choose the server by; None when it has no name.
    """

    url: str
    description: str | None = None
    name: str | None = None
    template: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """What changed in one release of the distribution: lines of Markdown."""

    version: str
    api_version: str
    breaking: tuple[str, ...] = ()
    additive: tuple[str, ...] = ()
    documentation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """How the generated distribution and its classes are called.

    `releases` are those that are recorded, the newest first.
    """

    distribution: str
    import_name: str
    class_name: str
    version: str
    license: str
    environment_prefix: str
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True, slots=True)
class Api:
    """One provider: its package, its operations by resource and its named schemas."""

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
    operation_servers: tuple[Server, ...] = ()
    """The servers of single operations that have a name or variables."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, resource by resource."""
        return tuple(
            operation
            for resource in self.resources
            for operation in resource.operations
        )

    @property
    def named(self) -> tuple[NamedSchema, ...]:
        """Every named schema: models, enums, aliases."""
        return (*self.models, *self.enums, *self.aliases)
