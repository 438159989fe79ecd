"""Builds the model of one provider from its document and its settings."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator import codes
from generator.build.access import stripped
from generator.build.aliases import expand_aliases
from generator.build.binary import with_binary_texts
from generator.build.constants import with_constants
from generator.build.cutting import cut, excluded_settings, without_excluded
from generator.build.dictionaries import with_dictionaries
from generator.build.direction import with_read_only
from generator.build.discriminators import read_discriminators
from generator.build.event_data import with_event_data
from generator.build.exactness import with_exactness
from generator.build.expansion import Expansion
from generator.build.former_names import with_former_names
from generator.build.handles import Handles
from generator.build.mentions import with_mentions
from generator.build.metadata import read_metadata
from generator.build.named import build_named, nullable_components
from generator.build.operation_settings import with_idempotency
from generator.build.operations import (
    OperationBuilder,
    read_operations,
)
from generator.build.own_types import OwnTypes, with_own_types
from generator.build.paging import paging_declarations, with_paging
from generator.build.reading import check_components
from generator.build.registry import Registry
from generator.build.resources import ResourceBuilder
from generator.build.scalars import Scalars
from generator.build.secrets import Secrets
from generator.build.security import SecurityBuilder
from generator.build.selection import Selection, select
from generator.build.servers import ServerBuilder
from generator.build.streams import with_declared_items, with_streams
from generator.build.templates import Templates, with_generics
from generator.build.transport import build_transport
from generator.build.types import TypeBuilder
from generator.build.unsupported import UnsupportedFeatures
from generator.build.webhooks import EventNode, build_webhooks, read_events
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document
from generator.model import Api, ExcludedEvent, Package, Release, SignIn
from generator.naming.scope import Overrides
from generator.project.workspace import Provider

_EVENTS = frozenset({"webhooks", "WebhookEvent", "Webhooks"})
"""Names that the client uses itself if the provider sends events."""

_SIGN_IN_CLASSES = frozenset({"SignIn", "AuthorizationCodeSignIn", "DeviceSignIn"})
"""Classes that a client with a sign-in imports."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The model of one provider, the diagnostics, and the number of operations in the
    document that the model lacks. `unneeded` are the places of what provider.yaml
    leaves out."""

    api: Api
    diagnostics: tuple[Diagnostic, ...]
    left_out: int
    unneeded: tuple[str, ...] = ()


def build(document: Document, provider: Provider) -> BuildResult:
    """Build the model of a provider.

    A mistake inside one operation or schema affects only that operation or schema and
    is a diagnostic. The content of a document never raises an exception.
    """
    settings = provider.settings
    document = with_event_data(document)
    registry = Registry.of(document)
    diagnostics = check_components(registry)
    types = TypeBuilder(
        registry,
        read_discriminators(registry),
        Scalars(settings.numbers, settings.formats),
        Expansion(registry),
        diagnostics=diagnostics,
        nullable_components=nullable_components(registry),
    )
    handles = Handles(document)
    overrides = Overrides(settings.names, handles.of)
    secrets = Secrets(settings, handles.of)
    types.own = OwnTypes(settings.types, handles.of)
    types.templates = Templates.of(registry, settings.package)
    metadata = read_metadata(document, diagnostics)
    security = SecurityBuilder(metadata, diagnostics)
    client_security = security.client_security(settings, provider.settings_file)
    webhook_tags = set(settings.webhooks.tags)
    nodes = read_operations(document)
    diagnostics.extend(nodes.diagnostics)
    operations = [node for node in nodes.valid if node.tag not in webhook_tags]
    pseudo_operations = [node for node in nodes.valid if node.tag in webhook_tags]
    events = read_events(document, pseudo_operations, diagnostics)
    unread = document.left_out | nodes.invalid
    selection = select(
        operations, events, unread, settings, provider.settings_file, diagnostics
    )
    kept = [node for node in operations if selection.has(node.pointer)]
    left_out = sum(map(selection.has, unread))
    has_events = bool(pseudo_operations or document.root.get("webhooks"))
    if left_out and not kept and not has_events and not selection.reasons:
        diagnostics.append(_without_operations(left_out))
    resources = ResourceBuilder(
        metadata.tags,
        OperationBuilder(document, types, security, overrides, secrets),
        settings.class_name,
        (_EVENTS if has_events else frozenset())
        | _sign_in_names(client_security.sign_ins),
    ).build(operations)
    webhooks = build_webhooks(
        events,
        settings.webhooks,
        types,
        provider.settings_file,
        selection.has,
    )
    if webhooks is not None and webhooks.verifier is not None:
        verifier = with_constants(webhooks.verifier, settings.constants)
        webhooks = replace(webhooks, verifier=verifier)
    named = build_named(types, overrides, secrets)
    diagnostics.extend(registry.conflicts())
    servers, operation_servers = ServerBuilder(
        metadata.servers,
        settings,
        provider.settings_file,
        overrides,
        {
            credential.argument: credential.environment
            for credential in client_security.credentials
        },
        diagnostics,
    ).build((node.object.servers, node.pointer) for node in operations)
    version = stripped(metadata.info.version) or "0"
    api = Api(
        title=stripped(metadata.info.title) or settings.class_name,
        version=version,
        description=stripped(metadata.info.description),
        package=_package(provider, version),
        servers=servers,
        operation_servers=operation_servers,
        security_schemes=client_security.schemes,
        credentials=client_security.credentials,
        authentication=client_security.authentication,
        transport=build_transport(settings),
        resources=resources,
        models=named.models,
        enums=named.enums,
        aliases=named.aliases,
        webhooks=webhooks,
        sign_ins=client_security.sign_ins,
    )
    api = with_own_types(api, types.own)
    api = with_declared_items(api, provider)
    api = cut(api, selection, _excluded_events(selection, events))
    api = with_binary_texts(expand_aliases(api, diagnostics))
    api = with_read_only(with_exactness(api))
    api = with_idempotency(
        api, settings.idempotency, provider.settings_file, diagnostics
    )
    api = with_streams(api, provider, diagnostics)
    declarations = paging_declarations(api, kept, provider, diagnostics)
    api = with_paging(api, declarations, diagnostics)
    api = with_generics(api)
    api = with_dictionaries(api, diagnostics)
    api = with_former_names(api, settings.aliases, provider.settings_file, diagnostics)
    features = UnsupportedFeatures(registry.resolve)
    diagnostics.extend(features.notes(document.root))
    diagnostics.extend(overrides.unused(provider.settings_file, handles.respelling))
    diagnostics.extend(
        secrets.unused(settings, provider.settings_file, handles.respelling)
    )
    diagnostics.extend(types.own.unused(provider.settings_file, handles.respelling))
    diagnostics.extend(types.scalars.unused(provider.settings_file))
    diagnostics = without_excluded(diagnostics, selection, api.excluded)
    diagnostics.extend(
        excluded_settings(api.excluded, api, settings, provider.settings_file)
    )
    return BuildResult(
        with_mentions(api),
        tuple(_located(diagnostic, document) for diagnostic in _counted(diagnostics)),
        left_out,
        unneeded=(
            *selection.reasons,
            *(pointer for _, pointer in api.excluded.schemas),
        ),
    )


def _sign_in_names(sign_ins: tuple[SignIn, ...]) -> frozenset[str]:
    """Names that resources must not have in a client with a sign-in."""
    names = frozenset(sign_in.name for sign_in in sign_ins)
    return names | _SIGN_IN_CLASSES if names else names


def _excluded_events(
    selection: Selection, events: Sequence[EventNode]
) -> tuple[ExcludedEvent, ...]:
    """The events that the settings leave out."""
    return tuple(
        ExcludedEvent(event.name, event.pointer, selection.reasons[event.pointer])
        for event in events
        if not selection.has(event.pointer)
    )


def _without_operations(left_out: int) -> Diagnostic:
    operations = "its only operation is" if left_out == 1 else "all operations are"
    message = f"the client would have no methods: {operations} left out"
    return Diagnostic(codes.OPERATIONS_MISSING, message, Origin("", "/paths"))


def _counted(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics; those on unsupported features only once per message, with a
    count."""
    unsupported_codes = (codes.MEDIA_TYPE_UNSUPPORTED, codes.KEYWORD_UNSUPPORTED)
    places = Counter(
        diagnostic.message
        for diagnostic in diagnostics
        if diagnostic.code in unsupported_codes
    )
    for diagnostic in diagnostics:
        if diagnostic.code not in unsupported_codes:
            yield diagnostic
        elif count := places.pop(diagnostic.message, 0):
            places_too = f", here and at {count - 1} more" if count > 1 else ""
            yield replace(diagnostic, message=f"{diagnostic.message}{places_too}")


def _located(diagnostic: Diagnostic, document: Document) -> Diagnostic:
    """The diagnostic with places in the source files instead of the normal form."""

    def source(origin: Origin) -> Origin | None:
        return origin if origin.file else document.origin(origin.pointer)

    return replace(
        diagnostic,
        origin=diagnostic.origin and source(diagnostic.origin),
        related=tuple(
            origin for origin in map(source, diagnostic.related) if origin is not None
        ),
    )


def _package(provider: Provider, version: str) -> Package:
    settings, publish = provider.settings, provider.settings.publish
    return Package(
        distribution=settings.distribution or settings.package.replace("_", "-"),
        import_name=settings.package,
        class_name=settings.class_name,
        version=settings.version or package_version(version),
        license=settings.license,
        environment_prefix=settings.environment,
        urls=() if publish is None else tuple(publish.urls.items()),
        runtime=provider.runtime,
        requirements=settings.dependencies,
        shared_with=settings.package_shared_with,
        releases=tuple(
            Release(
                version=release.version,
                api_version=release.api_version,
                breaking=release.breaking,
                additive=release.additive,
                documentation=release.documentation,
            )
            for release in provider.changes.releases
        ),
    )


def package_version(version: str) -> str:
    """The version in the spec as a Python package version (PEP 440).

    `v2.1-beta` becomes `2.1`, and the date `2020-09-14` becomes `2020.9.14`. Without
    any number it is `0.0.0`.
    """
    date = re.search(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)", version)
    if date is not None:
        return ".".join(str(int(part)) for part in date.groups())
    match = re.search(r"\d+(?:\.\d+)*", version)
    return match.group() if match else "0.0.0"
