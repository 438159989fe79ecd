"""What comes to an application by itself: redirects of hosted pages, and webhooks."""

from __future__ import annotations

from generator.facade.build.mappings.mappings import Mappings
from generator.facade.build.mappings.wanted import Wanted
from generator.facade.build.scope.kinds import Own, Typed, Untyped
from generator.facade.model import BoundWebhook, MappingFunction, NameReference
from generator.facade.model.types import TEXT, CanonOptionalType
from generator.facade.reading.binding import (
    BindingSettings,
    MappingSettings,
    WebhookSettings,
)
from generator.facade.reading.findings import Place


def bind_redirect(
    mappings: Mappings, settings: BindingSettings, place: Place
) -> MappingFunction | None:
    """The function that reads the parameters of a redirect."""
    if settings.redirect is None:
        return None
    return _mapping(
        mappings,
        settings.redirect,
        place / "redirect",
        Wanted(
            "read_redirect",
            mappings.around.canon.model("SessionOutcome"),
            Typed(NameReference("query"), Untyped(), present=True),
            "Mapping[str, str]",
            "the parameters of a redirect",
            "redirect",
        ),
        {},
    )


def bind_webhook(
    mappings: Mappings, settings: BindingSettings, place: Place
) -> BoundWebhook | None:
    """How a webhook is verified, named and read."""
    webhook = settings.webhook
    if webhook is None:
        return None
    place = place / "webhook"
    secret = webhook.verify.secret
    if secret not in settings.settings:
        known = ", ".join(settings.settings) or "none"
        mappings.around.findings.invalid(
            f"there is no setting {secret!r}; there are {known}",
            place / "verify" / "secret",
        )
    event = Typed(
        NameReference("event"),
        Own(CanonOptionalType(TEXT)),
        argument="event",
    )
    found = _mapping(
        mappings,
        webhook,
        place,
        Wanted(
            "read_event",
            mappings.around.canon.model("Event"),
            Typed(NameReference("body"), Untyped(), present=True),
            "Mapping[str, Any]",
            "the body of a webhook",
            "event",
        ),
        {"event": event},
    )
    if found is None:
        return None
    return BoundWebhook(
        webhook.verify.strategy,
        secret,
        webhook.verify.timestamp,
        _name_keys(webhook),
        webhook.name_from_url,
        found,
    )


def _name_keys(webhook: WebhookSettings) -> tuple[str, ...]:
    return tuple(webhook.name.split(".")) if webhook.name else ()


def _mapping(
    mappings: Mappings,
    settings: MappingSettings,
    place: Place,
    wanted: Wanted,
    variables: dict[str, Typed],
) -> MappingFunction | None:
    before = len(mappings.made)
    if mappings.add(wanted, settings, place, variables) is None:
        return None
    return mappings.made.pop(before)
