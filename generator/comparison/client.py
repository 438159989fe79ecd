"""Changes to a client: installation, construction, methods and models."""

from collections.abc import Iterator

from generator.comparison.changes import Change, Impact, setting_name, severity
from generator.comparison.operations import operation_changes
from generator.comparison.renames import with_new_schema_names
from generator.comparison.schemas import schema_changes
from generator.comparison.sides import Side, Sides
from generator.document import pointer
from generator.model import Api, Credential, Package, ServerVariable, Webhooks


def compare(old: Api, new: Api) -> tuple[Change, ...]:
    """Compare two models: what changes for users of the client.

    Args:
        old: The model that users have.
        new: The model that users will get.

    Returns:
        Every change, once each. Changes that break code come first. Changes with the same
        effect are ordered by client, methods and models.
    """
    sides = Sides(Side.of(with_new_schema_names(old, new)), Side.of(new))
    changes = (
        *_client_changes(old, new),
        *operation_changes(sides),
        *schema_changes(sides),
    )
    return tuple(sorted(dict.fromkeys(changes), key=severity))


def _client_changes(old: Api, new: Api) -> Iterator[Change]:
    yield from _package(old.package, new.package)
    yield from _credentials(old, new)
    yield from _server(old, new)
    yield from _server_choices(old, new)
    yield from _headers(old, new)
    yield from _schemes(old, new)
    yield from _webhooks(old, new)


def _package(old: Package, new: Package) -> Iterator[Change]:
    for before, after, kind in (
        (old.distribution, new.distribution, "distribution"),
        (old.import_name, new.import_name, "package"),
        (old.class_name, new.class_name, "class"),
        (old.environment_prefix, new.environment_prefix, "environment prefix"),
    ):
        if before != after:
            text = f"the {kind} was renamed from `{before}`"
            yield Change(Impact.CODE_BREAKING, after, text)
    if old.runtime != new.runtime:
        text = (
            f"its runtime is now `{new.runtime_module}`: import from there instead of "
            f"`{old.runtime_module}`"
        )
        yield Change(Impact.CODE_BREAKING, new.import_name, text)
    if old.license != new.license:
        text = f"the license is {new.license} instead of {old.license}"
        yield Change(Impact.DOCUMENTATION, new.distribution, text)


def _credentials(old: Api, new: Api) -> Iterator[Change]:
    before = {credential.argument: credential for credential in old.credentials}
    after = {credential.argument: credential for credential in new.credentials}
    name = new.package.class_name
    for argument in before:
        if argument not in after:
            subject = f"{name}({argument}=)"
            yield Change(Impact.CODE_BREAKING, subject, "is no longer an argument")
    for argument, credential in after.items():
        subject = f"{name}({argument}=)"
        if argument not in before:
            yield Change(Impact.CODE_ADDITIVE, subject, "is a new argument")
        else:
            yield from _environment(subject, before[argument], credential)


def _environment(subject: str, old: Credential, new: Credential) -> Iterator[Change]:
    if old.environment != new.environment:
        text = f"is read from `{new.environment}` instead of `{old.environment}`"
        yield Change(Impact.CODE_BREAKING, subject, text)


def _server(old: Api, new: Api) -> Iterator[Change]:
    before = old.servers[0].url if old.servers else None
    after = new.servers[0].url if new.servers else None
    subject = f"{new.package.class_name}(base_url=)"
    if before == after:
        return
    if after is None:
        text = f"is now required: its default `{before}` was removed"
        yield Change(Impact.CODE_BREAKING, subject, text, "/servers")
    elif before is None:
        text = f"now defaults to `{after}`"
        yield Change(Impact.CODE_ADDITIVE, subject, text, "/servers")
    else:
        # The same code calls a different server: production, say, instead of a sandbox.
        text = f"defaults to `{after}` instead of `{before}`"
        yield Change(Impact.BREAKING, subject, text, "/servers")


def _headers(old: Api, new: Api) -> Iterator[Change]:
    """The changes to the default request headers, which provider.yaml sets."""
    before, after = dict(old.transport.headers), dict(new.transport.headers)
    subject = f"{new.package.class_name}(headers=)"
    for name in dict.fromkeys((*before, *after)):
        if name not in after:
            text = f"`{name}: {before[name]}` is no longer sent"
            yield Change(Impact.WIRE_BREAKING, subject, text)
        elif name not in before:
            text = f"`{name}: {after[name]}` is sent with every request"
            yield Change(Impact.ADDITIVE, subject, text)
        elif before[name] != after[name]:
            text = f"`{name}` is `{after[name]}` instead of `{before[name]}`"
            yield Change(Impact.WIRE_BREAKING, subject, text)


def _schemes(old: Api, new: Api) -> Iterator[Change]:
    """The changes to how credentials are sent. A change to the credentials that an
    operation needs is a change to the operation."""
    before = {scheme.name: scheme for scheme in old.security_schemes}
    for scheme in new.security_schemes:
        known = before.get(scheme.name)
        if known is None or (known.kind, known.detail) == (scheme.kind, scheme.detail):
            continue
        yield Change(
            Impact.WIRE_BREAKING,
            f"authentication {scheme.name}",
            (
                f"is {scheme.kind} ({scheme.detail}) instead of {known.kind} "
                f"({known.detail})"
            ),
            pointer("components", "securitySchemes", scheme.name),
        )


def _server_choices(old: Api, new: Api) -> Iterator[Change]:
    """The changes to the names of servers and to the variables of their URLs."""
    client = new.package.class_name
    names_before, names_after = _server_names(old), _server_names(new)
    subject = f"{client}(server=)"
    for name in sorted(names_before - names_after):
        yield Change(
            Impact.CODE_BREAKING, subject, f"no longer accepts `{name}`", "/servers"
        )
    for name in sorted(names_after - names_before):
        yield Change(
            Impact.CODE_ADDITIVE, subject, f"also accepts `{name}`", "/servers"
        )
    before, after = _variables(old), _variables(new)
    for argument in sorted(before.keys() - after.keys()):
        subject = f"{client}({argument}=)"
        yield Change(
            Impact.CODE_BREAKING, subject, "is no longer an argument", "/servers"
        )
    for argument, variable in after.items():
        subject = f"{client}({argument}=)"
        if argument in before:
            yield from _variable(subject, before[argument], variable)
        elif variable.default is None:
            text = "is a new required argument"
            yield Change(Impact.CODE_BREAKING, subject, text, "/servers")
        else:
            yield Change(Impact.CODE_ADDITIVE, subject, "is a new argument", "/servers")


def _variable(
    subject: str, old: ServerVariable, new: ServerVariable
) -> Iterator[Change]:
    if old.environment != new.environment:
        text = f"is read from `{new.environment}` instead of `{old.environment}`"
        yield Change(Impact.CODE_BREAKING, subject, text, "/servers")
    if old.default is not None and new.default is None:
        text = f"is now required: its default `{old.default}` was removed"
        yield Change(Impact.CODE_BREAKING, subject, text, "/servers")
    elif old.default != new.default:
        # The same code calls a different server if it relied on the default.
        impact = Impact.CODE_ADDITIVE if old.default is None else Impact.BREAKING
        was = "" if old.default is None else f" instead of `{old.default}`"
        text = f"now defaults to `{new.default}`{was}"
        yield Change(impact, subject, text, "/servers")
    if new.values and not old.values:
        text = f"accepts only {', '.join(f'`{value}`' for value in new.values)}"
        yield Change(Impact.CODE_BREAKING, subject, text, "/servers")
    elif old.values and not new.values:
        yield Change(Impact.CODE_ADDITIVE, subject, "accepts any value", "/servers")
    else:
        for value in sorted(set(old.values) - set(new.values)):
            text = f"no longer accepts `{value}`"
            yield Change(Impact.CODE_BREAKING, subject, text, "/servers")
        for value in sorted(set(new.values) - set(old.values)):
            text = f"also accepts `{value}`"
            yield Change(Impact.CODE_ADDITIVE, subject, text, "/servers")


def _server_names(api: Api) -> set[str]:
    """The names by which users choose servers."""
    names = {server.name for server in api.servers if server.name is not None}
    return names if len(api.servers) > 1 else set()


def _variables(api: Api) -> dict[str, ServerVariable]:
    return {
        variable.argument: variable
        for server in reversed((*api.servers, *api.operation_servers))
        for variable in server.variables
    }


def _webhooks(old: Api, new: Api) -> Iterator[Change]:
    before, after = _events(old.webhooks), _events(new.webhooks)
    chosen = {event.name: setting_name(event.setting) for event in new.excluded.events}
    included = {event.name for event in old.excluded.events}
    for name in before:
        if name not in after:
            setting = chosen.get(name)
            text = "was removed" if setting is None else f"is left out by `{setting}`"
            yield Change(Impact.BREAKING, f"webhook {name}", text)
    for name in after:
        if name not in before:
            text = "is now included" if name in included else "is new"
            yield Change(Impact.ADDITIVE, f"webhook {name}", text)


def _events(webhooks: Webhooks | None) -> list[str]:
    return [] if webhooks is None else [event.name for event in webhooks.events]
