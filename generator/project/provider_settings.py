"""provider.yaml: the settings of one provider."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from generator import codes
from generator.diagnostics import Severity
from generator.project.alias_settings import AliasSettings
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
        description="The value to send if neither the argument nor the variable is "
        "set. It appears in the generated code, so `secret` must be "
        "false.",
    )
    constant: str | None = Field(
        default=None,
        min_length=1,
        description="The value that is always sent, such as an API version. The "
        "client has no argument for it.",
    )

    @model_validator(mode="after")
    def _says_no_secret(self) -> Self:
        if self.constant is not None and self.default is not None:
            raise ValueError("a constant cannot have a default")
        if self.default is not None and self.secret:
            raise ValueError(
                "a default appears in the generated code: add `secret: false`"
            )
        return self


class PlacedSeverity(Settings):
    """The severity of one diagnostic at one place, with the reason."""

    code: CodeName
    pointer: str = Field(
        pattern="^(/.*)?$", description="The JSON pointer that the diagnostic prints."
    )
    severity: Severity | Literal["off"] = "off"
    reason: str = Field(
        min_length=1, description="Why this severity is right at this place."
    )

    @field_validator("code")
    @classmethod
    def _is_configurable(cls, name: str) -> str:
        if codes.CATALOGUE[name].fatal:
            raise ValueError(
                f"{name!r} is fatal: nothing can be generated without its fix"
            )
        return name


class ErrorBodySettings(Settings):
    """Where error bodies have their parts: JSON pointers, of which the first that
    exists is used."""

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
        description="The header with the number of calls left under the same limit. "
        "The client then waits only if none are left.",
    )


class TimeoutSettings(Settings):
    """The time limits of one attempt, in seconds."""

    connect: float | None = None
    read: float | None = None
    write: float | None = None
    pool: float | None = None


class IdempotencySettings(Settings):
    """The requests that are safe to repeat although their method does not say so."""

    operations: tuple[str, ...] = Field(
        default=(), description="operationIds, or METHOD /path."
    )
    header: str | None = Field(
        default=None,
        description=(
            "The header for an idempotency key, which makes it safe to repeat any "
            "POST."
        ),
    )


class WebhookSettings(Settings):
    """The events that the provider sends: which they are, and how they are signed."""

    tags: tuple[str, ...] = Field(
        default=(),
        description="Tags of operations that are calls from the provider to us.",
    )
    discriminator: str | None = Field(
        default=None, description="JSON pointer to the name of an event in its body."
    )
    events: dict[str, str] = Field(
        default_factory=dict,
        description="Names of events, each with its operationId or webhook.",
    )
    fallback: str | None = Field(
        default=None, description="The schema of events that have any other name."
    )
    verification: VerificationSettings | None = None


class ProviderSettings(Settings):
    """provider.yaml: the settings of one provider."""

    class_name: PythonName = Field(
        alias="class", description="The name of the client class."
    )
    package: ImportName = Field(
        description="The import name, such as `example_client`."
    )
    distribution: DistributionName | None = Field(
        default=None,
        description="The name on a package index; by default `package` with hyphens.",
    )
    package_shared_with: tuple[DistributionName, ...] = Field(
        default=(),
        description="Other distributions that install the same import package. The "
        "README mentions them, and importing the client while one is "
        "installed raises an error.",
    )
    openapi: str = Field(
        default="openapi.yaml", description="The file name of the spec."
    )
    upstream: str | dict[str, str] | None = Field(
        default=None,
        description="Where the vendor publishes the spec: its URL, or the URL of "
        "each file by its path in this folder. `${NAME}` is an "
        "environment variable.",
    )
    overlays: tuple[str, ...] = ()
    root: str | None = Field(
        default=None,
        description="The folder that must contain all referenced files; by default "
        "the folder of the spec.",
    )
    version: str | None = Field(
        default=None,
        description="The version of the package; by default that of the spec.",
    )
    license: str = "MIT"
    publish: ClientPublishSettings | None = Field(
        default=None,
        description=(
            "How a pipeline publishes the package; if missing, it is not published."
        ),
    )
    runtime: RuntimeKind | None = Field(
        default=None,
        description="`vendored` puts the runtime inside the package; `shared` uses "
        "`clientloom-runtime`. By default as in clientloom.yaml.",
    )
    environment: str = Field(description="The prefix of environment variables.")
    base_url: str | None = None
    servers: dict[str, str] = Field(
        default_factory=dict, description="Names of servers, each with its URL."
    )
    include: tuple[OperationSelector, ...] = Field(
        default=(),
        description="The operations that the package includes; by default all of them.",
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
        description="Python names by operationId or JSON pointer. A parameter is "
        "identified by location and name instead of its index: "
        "`/paths/~1pets/get/parameters/query:tag`.",
    )
    aliases: tuple[AliasSettings, ...] = Field(
        default=(),
        description="Former names, kept as deprecated aliases for a while.",
    )
    types: dict[str, TypeName] = Field(
        default_factory=dict,
        description="Python types by JSON pointer to the schema: `float` or "
        "`Decimal` for a number, or an existing type with its module, "
        "such as `money.Money`.",
    )
    dependencies: tuple[str, ...] = Field(
        default=(),
        description=(
            "Additional requirements of the package, such as the distribution that "
            "has the types."
        ),
    )
    secret_parameters: tuple[str, ...] = Field(
        default=(), description="Wire names of parameters that are never logged."
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
        default=None,
        description="Time limit for a whole call with all its attempts, in seconds.",
    )
    max_retries: int | None = None
    max_response_size: int | None = Field(
        default=None,
        gt=0,
        description="The most bytes that a body may have, unless it is a file.",
    )
    headers: dict[str, str] = Field(
        default_factory=dict, description="Headers to send with every request."
    )
    idempotency: IdempotencySettings = IdempotencySettings()
    credentials: dict[PythonName, CredentialSettings] = Field(default_factory=dict)
    authentication: tuple[AuthenticationSettings, ...] = ()

    @property
    def constants(self) -> dict[str, str]:
        """The credentials whose values are known at generation time, by name."""
        return {
            name: entry.constant
            for name, entry in self.credentials.items()
            if entry.constant is not None
        }
