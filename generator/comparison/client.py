"""What changes in a client: how it is installed and constructed, its methods, its models."""

from collections.abc import Iterator

from generator.comparison.changes import Change, Effect, setting_name
from generator.comparison.operations import operation_changes
from generator.comparison.schemas import schema_changes
from generator.comparison.sides import Side, Sides
from generator.model import Api, Credential, Package, Webhooks


def compare(old: Api, new: Api) -> tuple[Change, ...]:
    """What changes for users of the client from one model to the other.

    Args:
        old: The model that users have.
        new: The model that they get.

    Returns:
        Every change once, the breaking ones first; among those of one effect client,
        methods and models in this order.
    """
    sides = Sides(Side.of(old), Side.of(new))
    changes = (
        *_client_changes(old, new),
        *operation_changes(sides),
        *schema_changes(sides),
    )
    order = list(Effect)
    unique = dict.fromkeys(changes)
    return tuple(sorted(unique, key=lambda change: order.index(change.effect)))


def _client_changes(old: Api, new: Api) -> Iterator[Change]:
    yield from _package(old.package, new.package)
    yield from _credentials(old, new)
    yield from _server(old, new)
    yield from _webhooks(old, new)


def _package(old: Package, new: Package) -> Iterator[Change]:
    for before, after, kind in (
        (old.distribution, new.distribution, "distribution"),
        (old.import_name, new.import_name, "package"),
        (old.class_name, new.class_name, "class"),
        (old.environment_prefix, new.environment_prefix, "environment prefix"),
    ):
        if before != after:
            text = f"the {kind} was called `{before}`"
            yield Change(Effect.BREAKING, after, text)
    if old.runtime != new.runtime:
        text = (
            f"its runtime is `{new.runtime_module}` now: import from there what came from "
            f"`{old.runtime_module}`"
        )
        yield Change(Effect.BREAKING, new.import_name, text)
    if old.license != new.license:
        text = f"the licence is {new.license}, was {old.license}"
        yield Change(Effect.DOCUMENTATION, new.distribution, text)


def _credentials(old: Api, new: Api) -> Iterator[Change]:
    before = {credential.argument: credential for credential in old.credentials}
    after = {credential.argument: credential for credential in new.credentials}
    name = new.package.class_name
    for argument in before:
        if argument not in after:
            subject = f"{name}({argument}=)"
            yield Change(Effect.BREAKING, subject, "is no argument any more")
    for argument, credential in after.items():
        subject = f"{name}({argument}=)"
        if argument not in before:
            yield Change(Effect.ADDITIVE, subject, "is a new argument")
        else:
            yield from _environment(subject, before[argument], credential)


def _environment(subject: str, old: Credential, new: Credential) -> Iterator[Change]:
    if old.environment != new.environment:
        text = f"is read from `{new.environment}`, was from `{old.environment}`"
        yield Change(Effect.BREAKING, subject, text)


def _server(old: Api, new: Api) -> Iterator[Change]:
    before = old.servers[0].url if old.servers else None
    after = new.servers[0].url if new.servers else None
    subject = f"{new.package.class_name}(base_url=)"
    if before == after:
        return
    if after is None:
        text = f"has to be given: there is no default any more, it was `{before}`"
        yield Change(Effect.BREAKING, subject, text, "/servers")
    else:
        was = "there was none" if before is None else f"was `{before}`"
        text = f"is `{after}` by default, {was}"
        yield Change(Effect.ADDITIVE, subject, text, "/servers")


def _webhooks(old: Api, new: Api) -> Iterator[Change]:
    before, after = _events(old.webhooks), _events(new.webhooks)
    chosen = {event.name: setting_name(event.setting) for event in new.excluded.events}
    included = {event.name for event in old.excluded.events}
    for name in before:
        if name not in after:
            setting = chosen.get(name)
            text = "is gone" if setting is None else f"is left out by `{setting}`"
            yield Change(Effect.BREAKING, f"webhook {name}", text)
    for name in after:
        if name not in before:
            text = "is included now" if name in included else "is new"
            yield Change(Effect.ADDITIVE, f"webhook {name}", text)


def _events(webhooks: Webhooks | None) -> list[str]:
    return [] if webhooks is None else [event.name for event in webhooks.events]
