"""The whole of one provider, ready for templates."""

from dataclasses import dataclass

from generator.model.operation import Operation, Resource
from generator.model.schema import Alias, Enum, Model, NamedSchema
from generator.model.security import Authentication, Credential, SecurityScheme
from generator.model.transport import Transport
from generator.model.webhooks import Webhooks

MODEL_VERSION = "1.1"
"""The version of this model and of everything else that templates get: templates and
`inspect --json` are written against it.

The second number grows when something new appears, and what was written before goes on
working. The first number grows when something that existed changes or goes away.
"""


@dataclass(frozen=True, slots=True)
class Server:
    """Where the API is: a URL without its variables, and what it is for."""

    url: str
    description: str | None = None


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
