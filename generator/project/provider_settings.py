"""provider.yaml: the settings of one provider."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from generator import codes
from generator.diagnostics import Severity
from generator.project.alias_settings import AliasSettings
from generator.project.changes import VERSION
from generator.project.format_settings import FormatSettings
from generator.project.paging_settings import PagingSettings
from generator.project.publishing import ClientPublishSettings
from generator.project.selection import OperationSelector
from generator.project.settings import (
    CodeName,
    DistributionName,
    EnvironmentName,
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
    """A credential: an argument of the client's constructor."""

    environment: EnvironmentName | None = Field(
        default=None,
        description="The environment variable. Default: PREFIX_ARGUMENT.",
    )
    secret: bool = True
    description: str | None = None
    default: str | None = Field(
        default=None,
        min_length=1,
        description="The value to send if neither the argument nor the environment "
        "variable is set. It appears in the generated code, so `secret` must be false.",
    )
    constant: str | None = Field(
        default=None,
        min_length=1,
        description="A fixed value, such as an API version. The client then has no "
        "argument for it.",
    )

    @model_validator(mode="after")
    def _default_is_public(self) -> Self:
        if self.constant is not None and self.default is not None:
            raise ValueError("a constant cannot have a default")
        if self.default is not None and self.secret:
            raise ValueError(
                "a default appears in the generated code, so it needs `secret: false`"
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
                f"{name!r} is fatal: without a fix, nothing can be generated"
            )
        return name


class ErrorBodySettings(Settings):
    """The parts of error bodies, as JSON pointers. The first one that exists is used."""

    code: tuple[str, ...] | None = None
    message: tuple[str, ...] | None = None
    request_id: tuple[str, ...] | None = None
    request_id_headers: tuple[str, ...] | None = None


class WaitHeaderSettings(Settings):
    """A header besides Retry-After with the time to wait."""

    name: str
    unit: Literal[
        "seconds", "milliseconds", "unix-seconds", "unix-milliseconds", "date"
    ]
    remaining: str | None = Field(
        default=None,
        description="The header with the number of remaining calls under the same limit. "
        "The client then waits only if there are none.",
    )


class TimeoutSettings(Settings):
    """The time limits of one attempt, in seconds."""

    connect: float | None = None
    read: float | None = None
    write: float | None = None
    pool: float | None = None


class IdempotencySettings(Settings):
    """Requests that are safe to repeat although their HTTP method is not idempotent."""

    operations: tuple[str, ...] = Field(
        default=(), description="The operations, as operationIds or METHOD /path."
    )
    header: str | None = Field(
        default=None,
        description=(
            "The header for idempotency keys, which make every POST and PATCH safe to "
            "repeat."
        ),
    )


class WebhookSettings(Settings):
    """The events that the provider sends, and how they are verified."""

    tags: tuple[str, ...] = Field(
        default=(),
        description="The tags of operations that are really webhooks of the provider.",
    )
    discriminator: str | None = Field(
        default=None, description="JSON pointer to the event name in the body."
    )
    events: dict[str, str] = Field(
        default_factory=dict,
        description="Event names, each with the operationId or webhook of the event.",
    )
    fallback: str | None = Field(
        default=None, description="The schema of events with any other name."
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
        description="The name on the package index. Default: `package` with hyphens.",
    )
    package_shared_with: tuple[DistributionName, ...] = Field(
        default=(),
        description="Other distributions with the same import name. The README mentions "
        "them, and importing the client raises an error if one is installed.",
    )
    openapi: str = Field(
        default="openapi.yaml", description="The file name of the spec."
    )
    upstream: str | dict[str, str] | None = Field(
        default=None,
        description="The URL where the vendor publishes the spec, or the URL of each "
        "file by its path in this folder. `${NAME}` is an environment variable.",
    )
    overlays: tuple[str, ...] = ()
    root: str | None = Field(
        default=None,
        description="The folder that must contain all referenced files. Default: the "
        "folder of the spec.",
    )
    version: str | None = Field(
        default=None,
        pattern=f"^{VERSION.pattern}$",
        description="The version of the package. Default: that of the spec.",
    )
    license: str = "MIT"
    publish: ClientPublishSettings | None = Field(
        default=None,
        description=(
            "How a pipeline publishes the package. Default: it is not published."
        ),
    )
    runtime: RuntimeKind | None = Field(
        default=None,
        description="`vendored` puts the runtime inside the package; `shared` uses "
        "`clientloom-runtime`. Default: the setting in clientloom.yaml.",
    )
    environment: EnvironmentName = Field(
        description="The prefix of environment variables."
    )
    base_url: str | None = None
    servers: dict[str, str] = Field(
        default_factory=dict, description="Names of servers, each with its URL."
    )
    include: tuple[OperationSelector, ...] = Field(
        default=(),
        description="The operations that the package has. Default: all of them.",
    )
    exclude: tuple[OperationSelector, ...] = Field(
        default=(), description="Operations that the package does not have."
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
        description="Former names that the package keeps as deprecated aliases.",
    )
    types: dict[str, TypeName] = Field(
        default_factory=dict,
        description="Python types by JSON pointer to the schema: `float` or "
        "`Decimal` for a number, or an existing type with its module, "
        "such as `money.Money`.",
    )
    formats: dict[str, FormatSettings] = Field(
        default_factory=dict,
        description="Python types by format, such as `uuid: UUID`: a built-in type, an "
        "existing type with its module, or a type with functions that read and write it.",
    )
    dependencies: tuple[str, ...] = Field(
        default=(),
        description=(
            "Additional requirements of the package, such as a distribution with "
            "types."
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
        default=(), description="The severities of diagnostics at single places."
    )
    errors: ErrorBodySettings = ErrorBodySettings()
    wait_headers: tuple[WaitHeaderSettings, ...] = ()
    timeout: TimeoutSettings = TimeoutSettings()
    deadline: float | None = Field(
        default=None,
        description="The time limit for a call including retries, in seconds.",
    )
    max_retries: int | None = None
    max_response_size: int | None = Field(
        default=None,
        gt=0,
        description="The maximum size of a response body that is not a file, in bytes.",
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
