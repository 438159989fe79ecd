"""The file of a facade next to a provider: how it implements the facade.

Values that refer to the provider's spec are kept as written (`Json`);
`generator.facade.check` checks them against the provider's model.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from generator.facade.read.expressions import BindingExpression
from generator.facade.read.inputs import (
    ErrorsSettings,
    SettingSettings,
    UserFieldSettings,
    VerifySettings,
)
from generator.project.settings import PythonName, Settings


def _decision_row(row: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(row.get("when", {}), dict | None):
        raise ValueError("Conditions by path")
    return row


DecisionRowSettings: TypeAlias = Annotated[
    dict[str, Any], AfterValidator(_decision_row)
]
"""A row of `decide`: conditions under `when`, and the fields that it sets."""


class MappingSettings(Settings):
    """How a facade object is made from a provider object."""

    let: dict[PythonName, BindingExpression] = Field(
        default_factory=dict,
        description="Objects to refer to as `$name`: `{first: path, where: {…}}`, "
        "`{last: path}`, or `{latest: path, by: path of a time}`.",
    )
    words: tuple[str, ...] = Field(
        default=(),
        description="Paths of the provider's own values: they are shown unchanged, "
        "and each listed value must have a row.",
    )
    unlisted: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="Values with a row that occur on the wire but are not in the "
        "spec, by path.",
    )
    decide: tuple[DecisionRowSettings, ...] = Field(
        default=(),
        description=(
            "Rows of `when` and fields; the first one whose condition holds is used."
        ),
    )
    set: dict[PythonName, BindingExpression] = Field(default_factory=dict)


class ModelMappingSettings(MappingSettings):
    """How a facade model is made from schemas of the spec."""

    of: str | tuple[str, ...] = Field(description="The schemas it is made from.")

    @property
    def schemas(self) -> tuple[str, ...]:
        """The names of the schemas."""
        return (self.of,) if isinstance(self.of, str) else self.of


class PagingSettings(Settings):
    """How to request the next page: by a cursor from the last page, by its number, or by
    the number of items before it."""

    parameter: str | None = Field(
        default=None,
        description="The parameter for the page. Without it, the body has `$page`.",
    )
    cursor: BindingExpression = Field(
        default=None,
        description="Where the last page has the next cursor: a path or a strategy.",
    )
    counts: Literal["pages", "items"] = Field(
        default="pages", description="What the parameter counts, without `cursor`."
    )
    start: int | None = Field(default=None, description="The number of the first page.")
    pages: str | None = Field(default=None, description="Path of the number of pages.")
    total: str | None = Field(
        default=None, description="Path of the number of all items, if it counts them."
    )

    @model_validator(mode="after")
    def _fits_together(self) -> PagingSettings:
        has_numbers = self.start is not None or self.pages is not None
        if self.cursor is not None and (has_numbers or self.total is not None):
            raise ValueError("`cursor` goes without `start`, `pages` and `total`")
        if self.cursor is not None and self.counts == "items":
            raise ValueError("`cursor` goes without `counts`")
        if self.counts == "items" and has_numbers:
            raise ValueError("`start` and `pages` go with `counts: pages`")
        if self.counts == "pages" and self.total is not None:
            raise ValueError("`total` goes with `counts: items`")
        return self


class MembershipSettings(Settings):
    """A member that a field of the results must have, which is a list."""

    has: str = Field(description="The argument that must be in the list.")


class BoundsSettings(Settings):
    """Bounds for a field of the results: arguments."""

    at_least: str | None = Field(
        default=None, description="The argument that it must not be below."
    )
    at_most: str | None = Field(
        default=None, description="The argument that it must not be above."
    )

    @model_validator(mode="after")
    def _has_a_bound(self) -> BoundsSettings:
        if self.at_least is None and self.at_most is None:
            raise ValueError("set `at-least`, `at-most` or both")
        return self


class UnusedArgumentSettings(Settings):
    """Why a call does not use an argument; exactly one of the two is set."""

    refused: str | None = Field(
        default=None,
        min_length=1,
        description="Why passing it, or a value other than its default, is an error.",
    )
    ignored: str | None = Field(
        default=None, min_length=1, description="Why nothing is lost without it."
    )

    @model_validator(mode="after")
    def _has_one_reason(self) -> UnusedArgumentSettings:
        if (self.refused is None) is (self.ignored is None):
            raise ValueError("set exactly one of `refused` and `ignored`")
        return self


class CallSettings(Settings):
    """One call of the provider, or the declaration that there is none."""

    call: str | None = Field(default=None, description="An operationId.")
    when: dict[str, Any] = Field(
        default_factory=dict,
        description="Conditions on arguments and on responses of `before`.",
    )
    requires: tuple[str, ...] = Field(
        default=(), description="Optional arguments that this call requires."
    )
    arguments: dict[PythonName, UnusedArgumentSettings] = Field(
        default_factory=dict,
        description="Why this call does not use some of the arguments.",
    )
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)
    body: BindingExpression = None
    paging: PagingSettings | None = None
    at: str | None = Field(
        default=None, description="The path of the object or the list in the response."
    )
    single: bool = Field(
        default=False,
        description="Whether the response has one object, which becomes a list of one.",
    )
    for_: dict[PythonName, str] = Field(
        default_factory=dict,
        alias="for",
        description="Nested lists, from the outside in, each with a name.",
    )
    detail: DetailSettings | None = None
    before: dict[PythonName, AdditionalCallSettings] = Field(
        default_factory=dict,
        description="Calls before this one. Each response is available as `$name` in "
        "`when`, `parameters`, `body` and the result.",
    )
    also: dict[PythonName, AdditionalCallSettings] = Field(
        default_factory=dict,
        description=(
            "Additional calls for the result. Each response is available as `$name`."
        ),
    )
    lookup: dict[PythonName, LookupSettings] = Field(
        default_factory=dict,
        description="Calls for what the response, or each item of its list, only "
        "refers to; `$item` is the object or item. Each response is "
        "cached and available as `$name` in the result.",
    )
    keep: dict[PythonName, str | BoundsSettings | MembershipSettings] = Field(
        default_factory=dict,
        description="Keeps only results whose field equals this argument, is within "
        "these bounds, or has this member, if they are given.",
    )
    result: MappingSettings | None = None
    fallback_on: tuple[int, ...] = Field(
        default=(), description="Statuses for which the next entry is called instead."
    )
    asynchronous: bool = False
    note: str | None = Field(
        default=None, description="Limitations, for the list of capabilities."
    )
    unsupported: str | None = Field(default=None, description="Why there is no call.")
    instead: tuple[PythonName, ...] = ()


class AdditionalCallSettings(Settings):
    """An additional call that the result needs."""

    call: str
    when: dict[str, Any] = Field(
        default_factory=dict,
        description="Conditions on arguments and, under `also`, on the response of "
        "the call. If they do not hold, `$name` is missing.",
    )
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)
    body: BindingExpression = None


class LookupSettings(Settings):
    """A call for what a response only refers to."""

    call: str
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)


class DetailSettings(Settings):
    """A call for each item, whose response replaces the item or has a name next to
    it."""

    call: str
    as_: PythonName | None = Field(
        default=None,
        alias="as",
        description=(
            "The response is available as `$name` in the result, and the item is "
            "kept."
        ),
    )
    parameters: dict[str, BindingExpression] = Field(default_factory=dict)
    body: BindingExpression = None
    at: str | None = Field(default=None, description="The path in the response.")


class InboundWebhookSettings(MappingSettings):
    """What the provider sends to an application on its own."""

    verify: VerifySettings
    name: str | None = Field(default=None, description="Path of the event name.")
    name_from_url: tuple[str, ...] = Field(
        default=(),
        description="The event names, if they are part of the URL that is called.",
    )


class BindingSettings(Settings):
    """A binding: how a provider implements a facade."""

    model_config = ConfigDict(title="a facade, next to a provider")

    user: dict[PythonName, UserFieldSettings] = Field(default_factory=dict)
    settings: dict[PythonName, SettingSettings] = Field(default_factory=dict)
    times: Literal["utc", "unknown"] = Field(
        default="unknown", description="The time zone of times without one."
    )
    parameters: dict[str, BindingExpression] = Field(
        default_factory=dict,
        description="Values for these parameters of any operation that has them.",
    )
    models: dict[str, ModelMappingSettings | tuple[ModelMappingSettings, ...]] = Field(
        default_factory=dict
    )
    operations: dict[str, CallSettings | tuple[CallSettings, ...]]
    errors: ErrorsSettings = ErrorsSettings()
    redirect: MappingSettings | None = None
    webhook: InboundWebhookSettings | None = None
