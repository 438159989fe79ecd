"""The facade's file in the workspace: what an application sees."""

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
    about: str = Field(default="", description="What it is for, in one line.")


class EnumValueSettings(Settings):
    """One word of an enum."""

    about: str
    raises: str | None = Field(default=None, description="The error for this value.")
    reason: str | None = Field(
        default=None,
        description="The value of the enum with the role `reason` that says what the "
        "end user then has to do.",
    )
    settled: bool = Field(
        default=True, description="Whether waiting ends with this value."
    )
    read_again: tuple[str, ...] = Field(
        default=(),
        description="The operations whose results are different after an event of this "
        "kind.",
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
    scope: Literal["user", "application", "any"] = Field(
        default="user",
        description="`user`: a method of the object that `for_user` returns. "
        "`application`: needs no user, only the application's "
        "credentials. `any`: needs no user, but is a method of both.",
    )
    offered_as: str | None = Field(
        default=None,
        pattern=r"^[a-z_]+\.[a-z_]+$",
        description="An alias of the form `group.method`: the facade has the "
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
    timeout: bool = Field(
        default=False, description="Whether it is also a `TimeoutError`."
    )
    attributes: dict[PythonName, FieldSettings] = Field(default_factory=dict)


class FacadeSettings(Settings):
    """A facade: its package, and what an application sees of any provider."""

    model_config = ConfigDict(title="a facade, in the workspace")

    package: PackageSettings
    kit: str | None = Field(
        default=None,
        description="A folder of templates with a kit.yaml: it has parts for the "
        "`roles`.",
    )
    roles: dict[str, PythonName] = Field(
        default_factory=dict,
        description="The models and enums that play the roles of the kit.",
    )
    enums: dict[PythonName, EnumSettings] = Field(default_factory=dict)
    models: dict[PythonName, ModelSettings]
    operations: dict[PythonName, OperationSettings] = Field(min_length=1)
    errors: dict[PythonName, ErrorClassSettings] = Field(
        default_factory=dict,
        description="The errors, each after its parent. The first one is the base "
        "class; those that every facade has need not be listed.",
    )
    error_by_status: dict[str, str] = Field(
        default_factory=dict,
        description="The error for a status code (`404`, `4XX`) without its own rule.",
    )
