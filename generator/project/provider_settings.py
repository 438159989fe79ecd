"""provider.yaml: what is special about one provider."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from generator import codes
from generator.diagnostics import Severity
from generator.project.format_settings import FormatSettings
from generator.project.paging_settings import PagingSettings
from generator.project.publishing import ClientPublishSettings
from generator.project.selection import OperationSelector
from generator.project.settings import (
    CodeName,
    DistributionName,
    ImportName,
    PythonName,
    RuntimeKind,
    Settings,
    TypeName,
)
from generator.project.strategies import (
    AuthenticationSettings,
    VerificationSettings,
)
from generator.project.stream_settings import StreamSettings


class CredentialSettings(Settings):
    """An argument of the client's constructor that carries a credential."""

    environment: str | None = Field(
        default=None,
        description="The environment variable; by default PREFIX_ARGUMENT.",
    )
    secret: bool = True
    description: str | None = None
    default: str | None = Field(
        default=None,
        min_length=1,
        description="What is sent when neither argument nor variable is given; it stands "
        "in the code, so `secret` is false.",
    )
    constant: str | None = Field(
        default=None,
        min_length=1,
        description="What is always sent, such as the version of an API: the client has "
        "no such argument.",
    )

    @model_validator(mode="after")
    def _says_no_secret(self) -> Self:
        if self.constant is not None and self.default is not None:
            raise ValueError("a constant has no default")
        if self.default is not None and self.secret:
            raise ValueError("a default stands in the code: add `secret: false`")
        return self


class PlacedSeverity(Settings):
    """The severity of one diagnostic at one place, and why it is that."""

    code: CodeName
    pointer: str = Field(
        pattern="^(/.*)?$", description="The JSON pointer that the diagnostic prints."
    )
    severity: Severity | Literal["off"] = "off"
    reason: str = Field(min_length=1, description="Why this is right at this place.")

    @field_validator("code")
    @classmethod
    def _is_configurable(cls, name: str) -> str:
        if codes.CATALOGUE[name].fatal:
            raise ValueError(f"{name!r} is fatal: there is nothing to go on with")
        return name


class ErrorBodySettings(Settings):
    """Where error bodies hold what: JSON pointers, the first that is there wins."""

    code: tuple[str, ...] | None = None
    message: tuple[str, ...] | None = None
    request_id: tuple[str, ...] | None = None
    request_id_headers: tuple[str, ...] | None = None


class WaitHeaderSettings(Settings):
    """A header besides Retry-After that says how long to wait."""

    name: str
    unit: Literal[
        "seconds", "milliseconds", "unix-seconds", "unix-milliseconds", "date"
    ]
    remaining: str | None = Field(
        default=None,
        description="The header that says how many calls the same limit leaves: then "
        "only an exhausted limit is waited for.",
    )


class TimeoutSettings(Settings):
    """The limits of one attempt, in seconds."""

    connect: float | None = None
    read: float | None = None
    write: float | None = None
    pool: float | None = None


class IdempotencySettings(Settings):
    """What may be sent twice, though its method does not say so."""

    operations: tuple[str, ...] = Field(
        default=(), description="operationIds, or METHOD /path."
    )
    header: str | None = Field(
        default=None,
        description="The header for a key that makes repeating any POST safe.",
    )


class WebhookSettings(Settings):
    """Events that the provider sends: which they are, and how they are signed."""

    tags: tuple[str, ...] = Field(
        default=(),
        description="Tags of operations that are calls of the provider to us.",
    )
    discriminator: str | None = Field(
        default=None, description="JSON pointer to an event's name in its body."
    )
    events: dict[str, str] = Field(
        default_factory=dict,
        description="Names of events, each with its operationId or webhook.",
    )
    fallback: str | None = Field(
        default=None, description="The schema of events with any other name."
    )
    verification: VerificationSettings | None = None


class ProviderSettings(Settings):
    """provider.yaml: what is special about one provider."""

    class_name: PythonName = Field(alias="class", description="The client class.")
    package: ImportName = Field(
        description="The import name, such as `example_client`."
    )
    distribution: DistributionName | None = Field(
        default=None, description="The name on a package index; `package` with hyphens."
    )
    package_shared_with: tuple[DistributionName, ...] = Field(
        default=(),
        description="Distributions of others that install the same import package: the "
        "first page tells of them, and importing beside one of them is an error.",
    )
    openapi: str = Field(default="openapi.yaml", description="The description's file.")
    upstream: str | dict[str, str] | None = Field(
        default=None,
        description="Where the vendor publishes the description: its URL, or the URL of "
        "each file by its path in this folder. `${NAME}` is an environment variable.",
    )
    overlays: tuple[str, ...] = ()
    root: str | None = Field(
        default=None,
        description="The folder that referenced files must be in; by default the "
        "description's own.",
    )
    version: str | None = Field(
        default=None, description="The package's version; else that of the description."
    )
    license: str = "MIT"
    publish: ClientPublishSettings | None = Field(
        default=None,
        description="How a pipeline publishes the package; else it does not.",
    )
    runtime: RuntimeKind | None = Field(
        default=None,
        description="`vendored` puts the runtime inside the package, `shared` takes it "
        "from `clientloom-runtime`; by default as clientloom.yaml says.",
    )
    environment: str = Field(description="The prefix of environment variables.")
    base_url: str | None = None
    servers: dict[str, str] = Field(
        default_factory=dict, description="Names of servers, each with its URL."
    )
    include: tuple[OperationSelector, ...] = Field(
        default=(),
        description="The operations that the package has; by default all of them.",
    )
    exclude: tuple[OperationSelector, ...] = Field(
        default=(), description="Operations that the package leaves out."
    )
    numbers: Literal["decimal", "float"] = "decimal"
    webhooks: WebhookSettings = WebhookSettings()
    paging: tuple[PagingSettings, ...] = ()
    streams: tuple[StreamSettings, ...] = ()
    names: dict[str, PythonName] = Field(
        default_factory=dict,
        description="Python names by operationId or JSON pointer, with location and name "
        "of a parameter in place of its index: `/paths/~1pets/get/parameters/query:tag`.",
    )
    types: dict[str, TypeName] = Field(
        default_factory=dict,
        description="Python types by JSON pointer of the schema: `float` or `Decimal` for "
        "a number, or an existing type with its module, such as `money.Money`.",
    )
    formats: dict[str, FormatSettings] = Field(
        default_factory=dict,
        description="Python types by format, such as `uuid: UUID`: a built-in type, an "
        "existing type with its module, or one with functions that read and write it.",
    )
    dependencies: tuple[str, ...] = Field(
        default=(),
        description="Further requirements of the package, such as what has the types.",
    )
    secret_parameters: tuple[str, ...] = Field(
        default=(), description="Wire names of parameters that never reach a log."
    )
    secret_properties: tuple[str, ...] = Field(
        default=(),
        description="Wire names or JSON pointers of properties that no `repr` shows.",
    )
    severities: tuple[PlacedSeverity, ...] = Field(
        default=(), description="Diagnostics that are accepted at one place."
    )
    errors: ErrorBodySettings = ErrorBodySettings()
    wait_headers: tuple[WaitHeaderSettings, ...] = ()
    timeout: TimeoutSettings = TimeoutSettings()
    deadline: float | None = Field(
        default=None, description="Seconds for a whole call with all its attempts."
    )
    max_retries: int | None = None
    max_response_size: int | None = Field(
        default=None, gt=0, description="Bytes that a body may have, if it is no file."
    )
    headers: dict[str, str] = Field(
        default_factory=dict, description="Headers of every request."
    )
    idempotency: IdempotencySettings = IdempotencySettings()
    credentials: dict[PythonName, CredentialSettings] = Field(default_factory=dict)
    authentication: tuple[AuthenticationSettings, ...] = ()

    @property
    def constants(self) -> dict[str, str]:
        """The credentials that are known when generating, by name."""
        return {
            name: entry.constant
            for name, entry in self.credentials.items()
            if entry.constant is not None
        }
