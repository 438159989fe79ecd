"""What a provider supports, and how its values are translated."""

import re
from dataclasses import dataclass

from generator.facade.model import (
    BoundOperation,
    ProviderFacade,
    StatusTableVariable,
)
from generator.facade.views.operations import LimitView
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class CapabilityView:
    """What a provider supports of an operation, or of reading redirects and webhooks.

    Attributes:
        operation: The operation, or the function that reads.
        supported: Whether it can be called.
        calls: The provider's operations behind it; empty if it calls nothing.
        asynchronous: Whether the provider continues after it responds; None if it calls
            nothing.
        instead: What to use instead if it is not supported.
        notes: What users should know.
        limits: The arguments that the provider does not use.
    """

    operation: str
    supported: bool
    calls: tuple[Text, ...] = ()
    asynchronous: bool | None = None
    instead: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    limits: tuple[LimitView, ...] = ()

    @property
    def note(self) -> Text | None:
        """All notes in one text; None if there are none."""
        note: Text | None = None
        for text in self.notes:
            note = text if note is None else note + " " + text
        return note

    @classmethod
    def of_operation(cls, bound: BoundOperation) -> "CapabilityView":
        """What a provider supports of an operation."""
        name, cases, unsupported = bound.operation.name, bound.cases, bound.unsupported
        if cases:
            calls = dict.fromkeys(
                operation
                for case in cases
                for operation in (case.call.operation_id, *case.opens)
            )
            return cls(
                name,
                supported=True,
                calls=tuple(map(Text, calls)),
                asynchronous=any(case.asynchronous for case in cases),
                notes=tuple(Text(case.note) for case in cases if case.note),
                limits=tuple(map(LimitView.of, bound.limits)),
            )
        if unsupported is None:
            return cls(name, supported=False)
        notes = (Text(unsupported.because),)
        return cls(name, supported=False, instead=unsupported.instead, notes=notes)

    @classmethod
    def of_redirects(cls, provider: ProviderFacade) -> "CapabilityView":
        """Whether the redirects of a provider can be read."""
        if provider.redirect is not None:
            return cls("parse_redirect", supported=True)
        return cls(
            "parse_redirect",
            supported=False,
            instead=("list",),
            notes=(Text("Its redirects carry no information."),),
        )

    @classmethod
    def of_webhooks(cls, provider: ProviderFacade) -> "CapabilityView":
        """Whether the webhooks of a provider can be read."""
        if provider.webhook is None:
            return cls(
                "parse_event",
                supported=False,
                instead=("list", "get"),
                notes=(Text("How it signs its webhooks is not known."),),
            )
        if not provider.webhook.needs_url:
            return cls("parse_event", supported=True)
        note = Text(
            "Needs `url`, the URL that was called, because the signature includes it."
        )
        return cls("parse_event", supported=True, notes=(note,))


@dataclass(frozen=True, slots=True)
class StatusTableView:
    """How the values of a provider are translated, for a page.

    Attributes:
        model: What the values describe.
        rows: The rows: a condition, and the fields that it sets with their values.
        variables: The meanings of the names in conditions, and of the names in those
            meanings.
    """

    model: str
    rows: tuple[tuple[Text, tuple[tuple[str, str], ...]], ...]
    variables: tuple[tuple[Text, Text], ...]

    @classmethod
    def of(cls, provider: ProviderFacade, model: str) -> "StatusTableView":
        """The table of a model."""
        rows = [row for row in provider.statuses if row.model == model]
        variables = [
            variable for variable in provider.status_names if variable.model == model
        ]
        return cls(
            model=model,
            rows=tuple((Text(row.condition), row.meaning) for row in rows),
            variables=tuple(
                (Text(variable.name), Text(variable.meaning))
                for variable in _used(variables, [row.condition for row in rows])
            ),
        )


def _used(
    variables: list[StatusTableVariable], texts: list[str]
) -> list[StatusTableVariable]:
    """The variables that texts name, and those that their meanings name in turn."""
    used: list[StatusTableVariable] = []
    # A variable comes after those that it is made of.
    for variable in reversed(variables):
        name = re.compile(rf"{re.escape(variable.name)}\b")
        if any(name.search(text) for text in texts):
            texts.append(variable.meaning)
            used.insert(0, variable)
    return used
