"""One provider, from its document and its settings to the model."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import codes
from generator.build import access
from generator.build.aliases import expand_aliases
from generator.build.binary import with_binary_texts
from generator.build.direction import with_read_only
from generator.build.discriminators import read_discriminators
from generator.build.exactness import with_exactness
from generator.build.expansion import Expansion
from generator.build.mentions import with_mentions
from generator.build.named import build_named, nullable_components
from generator.build.operation_settings import with_idempotency
from generator.build.operations import OperationBuilder, operation_nodes
from generator.build.paging import paging_declarations, with_paging
from generator.build.registry import Registry
from generator.build.secrets import Secrets
from generator.build.security import SecurityBuilder
from generator.build.servers import ServerBuilder
from generator.build.transport import build_transport
from generator.build.types import TypeBuilder
from generator.build.unsupported import unsupported
from generator.build.validity import check_components, check_operations
from generator.build.webhooks import build_webhooks
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document
from generator.model import Api, Package, Release
from generator.naming.scope import Overrides
from generator.project.workspace import Provider

_EVENTS = frozenset({"webhooks", "WebhookEvent", "Webhooks"})
"""What a client has whose provider sends events."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The model of one provider, what was found while building it, and how many
    operations of the description it does not have."""

    api: Api
    diagnostics: tuple[Diagnostic, ...]
    left_out: int


def build(document: Document, provider: Provider) -> BuildResult:
    """The model of a provider.

    Mistakes inside one operation or schema cost that operation or schema and are
    diagnostics; this never raises for the content of a document.
    """
    settings = provider.settings
    registry = Registry.of(document)
    diagnostics = check_components(registry)
    types = TypeBuilder(
        registry,
        read_discriminators(registry),
        settings.numbers,
        Expansion(registry),
        diagnostics=diagnostics,
        nullable_components=nullable_components(registry),
    )
    overrides = Overrides(settings.names)
    secrets = Secrets(settings)
    security = SecurityBuilder(document, diagnostics)
    webhook_tags = set(settings.webhooks.tags)
    nodes = list(operation_nodes(document))
    callable_nodes = [node for node in nodes if node.tag not in webhook_tags]
    operations, misfits = check_operations(callable_nodes)
    pseudo_operations = [node for node in nodes if node.tag in webhook_tags]
    diagnostics.extend(misfits)
    left_out = document.left_out + len(callable_nodes) - len(operations)
    has_events = bool(pseudo_operations or document.root.get("webhooks"))
    if left_out and not operations and not has_events:
        diagnostics.append(_without_operations(left_out))
    resources = OperationBuilder(
        document,
        types,
        security,
        overrides,
        secrets,
        client=settings.class_name,
        taken=_EVENTS if has_events else frozenset(),
    ).resources(operations)
    webhooks = build_webhooks(
        document, pseudo_operations, settings.webhooks, types, provider.settings_file
    )
    named = build_named(types, overrides, secrets)
    diagnostics.extend(registry.conflicts())
    client_security = security.client_security(settings, provider.settings_file)
    servers, operation_servers = ServerBuilder(
        document,
        settings,
        provider.settings_file,
        overrides,
        {
            credential.argument: credential.environment
            for credential in client_security.credentials
        },
        diagnostics,
    ).build((node.node, node.pointer) for node in operations)
    info = access.mapping(document.root, "info")
    version = access.text(info, "version") or "0"
    api = Api(
        title=access.text(info, "title") or settings.class_name,
        version=version,
        description=access.text(info, "description"),
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
    )
    api = with_binary_texts(expand_aliases(api, diagnostics))
    api = with_read_only(with_exactness(api))
    api = with_idempotency(
        api, settings.idempotency, provider.settings_file, diagnostics
    )
    declarations = paging_declarations(api, operations, provider, diagnostics)
    api = with_paging(api, declarations, diagnostics)
    diagnostics.extend(unsupported(document.root))
    diagnostics.extend(overrides.unused(provider.settings_file))
    diagnostics.extend(secrets.unused(settings, provider.settings_file))
    return BuildResult(
        with_mentions(api),
        tuple(_located(diagnostic, document) for diagnostic in _counted(diagnostics)),
        left_out,
    )


def _without_operations(left_out: int) -> Diagnostic:
    operations = "its only operation is" if left_out == 1 else "all operations are"
    message = f"the client would have no method: {operations} left out"
    return Diagnostic(codes.OPERATIONS_MISSING, message, Origin("", "/paths"))


def _counted(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics, those on what is not supported once for each message, with their
    number."""
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
    """The diagnostic with places in the source instead of in the normal form."""

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
    settings = provider.settings
    return Package(
        distribution=settings.distribution or settings.package.replace("_", "-"),
        import_name=settings.package,
        class_name=settings.class_name,
        version=settings.version or package_version(version),
        license=settings.license,
        environment_prefix=settings.environment,
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
    """The description's version as a version of Python packaging (PEP 440).

    `v2.1-beta` becomes `2.1`; without any number it is `0.0.0`.
    """
    match = re.search(r"\d+(?:\.\d+)*", version)
    return match.group() if match else "0.0.0"
