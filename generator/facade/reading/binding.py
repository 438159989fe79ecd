"""connections.yaml of a provider: how it does what the facade offers.

The values that refer to the provider's description are kept as they were written
(`Json`); `generator.facade.build` reads them against the provider's model.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, WithJsonSchema, model_validator

from generator.facade.reading.configured import SettingSettings, UserFieldSettings
from generator.facade.reading.errors import ErrorsSettings
from generator.facade.reading.workspace import PythonName
from generator.project.settings import Settings

_PATH = "a path of wire names into the answer, or a variable such as `$user.id`"

BindingExpression: TypeAlias = Annotated[
    Any,
    WithJsonSchema(
        {
            "description": "Where a value comes from.",
            "anyOf": [
                {"type": "string", "description": _PATH},
                {"type": "array", "description": "The first of these that is there."},
                {
                    "type": "object",
                    "required": ["value"],
                    "properties": {"value": {"description": "A constant."}},
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "required": ["of", "table"],
                    "properties": {
                        "of": {"description": "The word to translate."},
                        "table": {"type": "object"},
                        "otherwise": {"description": "For words without a row."},
                        "unlisted": {
                            "type": "array",
                            "description": "Words with a row that are seen on the "
                            "wire and not in the description.",
                        },
                    },
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "required": ["format"],
                    "properties": {
                        "format": {"type": "string"},
                        "with": {"type": "object"},
                    },
                    "additionalProperties": False,
                },
                {
                    "type": "object",
                    "required": ["using"],
                    "properties": {"using": {"type": "string"}},
                },
                {
                    "type": "object",
                    "description": "The fields of a model; with `when` only if that "
                    "holds, with `each` once for each item of a list.",
                },
                {"type": ["boolean", "number", "null"]},
            ],
        }
    ),
]
"""A value of a binding, as it was written."""


def _decision_row(row: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(row.get("when", {}), dict | None):
        raise ValueError("`when` is conditions by path")
    return row


DecisionRowSettings: TypeAlias = Annotated[
    dict[str, Any], AfterValidator(_decision_row)
]
"""A row of `decide`: conditions under `when`, and the fields that it sets."""


class MappingSettings(Settings):
    """How an object of the facade is made from one of the provider."""

    let: dict[PythonName, BindingExpression] = Field(
        default_factory=dict,
        description="Objects to refer to as `$name`: `{first: path, where: {…}}`, "
        "`{last: path}`, or `{latest: path, by: path of a time}`.",
    )
    words: tuple[str, ...] = Field(
        default=(),
        description="Paths of the provider's own words: shown as they are, and each "
        "listed value must have a row.",
    )
    unlisted: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="Words with a row that are seen on the wire and not in the "
        "description, by path.",
    )
    decide: tuple[DecisionRowSettings, ...] = Field(
        default=(), description="Rows of `when` and fields; the first that holds wins."
    )
    set: dict[PythonName, BindingExpression] = Field(default_factory=dict)


class ModelMappingSettings(MappingSettings):
    """How a model of the facade is made from schemas of the description."""

    of: str | tuple[str, ...] = Field(description="The schemas it is made from.")

    @property
    def schemas(self) -> tuple[str, ...]:
        """The names of the schemas."""
        return (self.of,) if isinstance(self.of, str) else self.of


class PagingSettings(Settings):
    """How the next page is asked for: by a cursor of the last, or by its number."""

    parameter: str
    cursor: str | None = Field(default=None, description="Path of the next cursor.")
    start: int | None = Field(default=None, description="The first page's number.")
    pages: str | None = Field(default=None, description="Path of the number of pages.")


class UnusedArgumentSettings(Settings):
    """Why a call does not use an argument: one of the two."""

    refused: str | None = Field(
        default=None,
        min_length=1,
        description="Why giving it, or another value than its default, is an error.",
    )
    ignored: str | None = Field(
        default=None, min_length=1, description="Why nothing is lost without it."
    )

    @model_validator(mode="after")
    def _has_one_reason(self) -> UnusedArgumentSettings:
        if (self.refused is None) is (self.ignored is None):
            raise ValueError("an argument is either `refused` or `ignored`")
        return self


class CallSettings(Settings):
    """One call of the provider, or the statement that there is none."""

    call: str | None = Field(default=None, description="An operationId.")
    when: dict[str, Any] = Field(
        default_factory=dict, description="Conditions on arguments."
    )
    requires: tuple[str, ...] = Field(
        default=(), description="Optional arguments that this call cannot do without."
    )
    arguments: dict[PythonName, UnusedArgumentSettings] = Field(
        default_factory=dict,
        description="What becomes of arguments that this call does nothing with.",
    )
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)
    body: BindingExpression = None
    paging: PagingSettings | None = None
    at: str | None = Field(
        default=None, description="Where in the answer the object or the list is."
    )
    for_: dict[PythonName, str] = Field(
        default_factory=dict,
        alias="for",
        description="Nested lists, from the outside in, each under a name.",
    )
    detail: DetailSettings | None = None
    before: dict[PythonName, AdditionalCallSettings] = Field(
        default_factory=dict,
        description="Calls before this one, for what it changes; each answer is a "
        "`$name` of the result.",
    )
    also: dict[PythonName, AdditionalCallSettings] = Field(
        default_factory=dict,
        description="Further calls before the result is made; each answer is a `$name`.",
    )
    lookup: dict[PythonName, LookupSettings] = Field(
        default_factory=dict,
        description="Calls for what the answer, or each item of its list, only names: "
        "`$item` is that. Each answer is a `$name` of the result, and is kept.",
    )
    keep: dict[PythonName, str] = Field(
        default_factory=dict,
        description="Only results whose field is this argument, if that is given.",
    )
    result: MappingSettings | None = None
    asynchronous: bool = False
    note: str | None = Field(default=None, description="Limits, for the capabilities.")
    unsupported: str | None = Field(default=None, description="Why there is no call.")
    instead: tuple[PythonName, ...] = ()


class AdditionalCallSettings(Settings):
    """A call that the result needs besides."""

    call: str
    when: dict[str, Any] = Field(
        default_factory=dict,
        description="Only then: conditions on arguments, and under `also` on the answer "
        "of the call. Else its `$name` is missing.",
    )
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)
    body: BindingExpression = None


class LookupSettings(Settings):
    """A call for what an answer only names."""

    call: str
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)


class DetailSettings(Settings):
    """A call for each item, whose answer takes the item's place, or has a name beside it."""

    call: str
    as_: PythonName | None = Field(
        default=None,
        alias="as",
        description="The answer is this `$name` of the result, and the item stays.",
    )
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)
    body: BindingExpression = None
    at: str | None = Field(default=None, description="Where in the answer it is.")


class VerifySettings(Settings):
    """How a webhook proves who sent it."""

    strategy: Literal["hmac-canonical-json", "rsa-url-body", "standard-webhooks"]
    secret: str = Field(description="The setting that holds the key.")
    timestamp: str | None = Field(
        default=None, description="JSON pointer to the time, which must be fresh."
    )


class InboundWebhookSettings(MappingSettings):
    """What the provider sends to an application by itself."""

    verify: VerifySettings
    name: str | None = Field(default=None, description="Path of the event's name.")
    name_from_url: tuple[str, ...] = Field(
        default=(), description="The names, where the URL that is called tells it."
    )


class BindingSettings(Settings):
    """connections.yaml of a provider."""

    model_config = ConfigDict(title="connections.yaml of a provider")

    user: dict[PythonName, UserFieldSettings] = Field(default_factory=dict)
    settings: dict[PythonName, SettingSettings] = Field(default_factory=dict)
    times: Literal["utc", "unknown"] = Field(
        default="unknown", description="What zone a time without one is in."
    )
    parameters: dict[str, BindingExpression] = Field(
        default_factory=dict,
        description="What fills these parameters wherever an operation has them.",
    )
    models: dict[str, ModelMappingSettings | tuple[ModelMappingSettings, ...]] = Field(
        default_factory=dict
    )
    operations: dict[str, CallSettings | tuple[CallSettings, ...]]
    errors: ErrorsSettings = ErrorsSettings()
    redirect: MappingSettings | None = None
    webhook: InboundWebhookSettings | None = None
