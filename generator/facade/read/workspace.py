"""connections.yaml of the workspace: what an application sees."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from generator.project.changes import VERSION
from generator.project.settings import (
    DistributionName,
    ImportName,
    PythonName,
    Settings,
)


class PackageSettings(Settings):
    """The name of the generated distribution."""

    distribution: DistributionName
    import_name: ImportName = Field(alias="import", description="The import name.")
    version: str = Field(default="0.1.0", pattern=f"^{VERSION.pattern}$")
    license: str = "MIT"


class EnumValueSettings(Settings):
    """One word of an enum."""

    about: str
    raises: str | None = Field(default=None, description="The error for this value.")
    reason: str | None = Field(
        default=None, description="What the end user then has to do."
    )
    settled: bool = Field(
        default=True, description="Whether waiting ends with this value."
    )


class EnumSettings(Settings):
    """An enum of the facade."""

    about: str
    values: dict[PythonName, EnumValueSettings] = Field(min_length=1)


class FieldSettings(Settings):
    """A field of a model or an attribute of an error."""

    type: str
    about: str
    secret: bool = Field(default=False, description="Whether it is hidden in reprs.")


class ModelSettings(Settings):
    """A model: a frozen dataclass in the generated package."""

    about: str
    generic: bool = Field(
        default=False, description="Whether the type of `raw` is a parameter."
    )
    same_as: str | None = Field(
        default=None, description="The model that it is an alias for."
    )
    also_called: tuple[str, ...] = Field(
        default=(),
        description="What specs call it, for `clientloom facade draft`.",
    )
    fields: dict[PythonName, FieldSettings] = Field(default_factory=dict)


class ArgumentSettings(Settings):
    """An argument of an operation.

    `default` is a constant; `from` is a field of another argument, if that is an
    object.
    """

    type: str
    about: str
    secret: bool = False
    default: bool | str | Literal["empty"] | None = None
    from_: str | None = Field(default=None, alias="from")


class OperationSettings(Settings):
    """An operation of the facade."""

    about: str
    scope: Literal["user", "application"] = Field(
        default="user",
        description="`user`: a method of the object that `for_user` returns. "
        "`application`: needs no user, only the application's "
        "credentials.",
    )
    offered_as: str | None = Field(
        default=None,
        pattern=r"^[a-z_]+\.[a-z_]+$",
        description="An alias of the form `group.method`: `Connections` has the "
        "group, whose methods take the provider first.",
    )
    also_called: tuple[str, ...] = Field(
        default=(),
        description="What specs call it, for `clientloom facade draft`.",
    )
    arguments: dict[PythonName, ArgumentSettings] = Field(default_factory=dict)
    returns: str


class ErrorClassSettings(Settings):
    """One class in the error hierarchy."""

    about: str
    is_: str | None = Field(default=None, alias="is", description="Its parent.")
    attributes: dict[PythonName, FieldSettings] = Field(default_factory=dict)


class FacadeSettings(Settings):
    """connections.yaml: the package, and what an application sees of any provider."""

    model_config = ConfigDict(title="connections.yaml of a workspace")

    package: PackageSettings
    enums: dict[PythonName, EnumSettings]
    models: dict[PythonName, ModelSettings]
    operations: dict[PythonName, OperationSettings]
    errors: dict[PythonName, ErrorClassSettings]
    error_by_status: dict[str, str] = Field(
        description="The error for a status code (`404`, `4XX`) without its own rule."
    )
