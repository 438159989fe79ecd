"""One provider, from its document and its settings to the model."""

import re
from dataclasses import dataclass, replace

from generator.build import access
from generator.build.direction import with_read_only
from generator.build.discriminators import narrow_variants
from generator.build.exactness import with_exactness
from generator.build.expansion import expand_aliases
from generator.build.idempotency import with_idempotency
from generator.build.mentions import with_mentions
from generator.build.named import build_named, check_components, nullable_components
from generator.build.operations import (
    OperationBuilder,
    check_operations,
    operation_nodes,
)
from generator.build.paging import with_paging
from generator.build.paging_declarations import paging_declarations
from generator.build.registry import Registry
from generator.build.secrets import Secrets
from generator.build.security import SecurityBuilder
from generator.build.servers import build_servers
from generator.build.transport import build_transport
from generator.build.types import TypeBuilder
from generator.build.webhooks import build_webhooks
from generator.diagnostics import Diagnostic, Origin
from generator.document import Document, Json
from generator.model import Api, Package, Release, Server
from generator.naming.overrides import Overrides
from generator.project.provider_settings import ProviderSettings
from generator.project.workspace import Provider

_EVENTS = frozenset({"webhooks", "Webhooks"})
"""What a client has whose provider sends events."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The model of one provider, and what was found while building it."""

    api: Api
    diagnostics: tuple[Diagnostic, ...]


def build(document: Document, provider: Provider) -> BuildResult:
    """The model of a provider.

    Mistakes inside one operation or schema cost that operation or schema and are
    diagnostics; this never raises for the content of a document.
    """
    settings = provider.settings
    registry = Registry.of(document)
    found = check_components(registry)
    narrow_variants(registry)
    types = TypeBuilder(
        registry,
        settings.numbers,
        diagnostics=found,
        nullable_components=nullable_components(registry),
    )
    overrides = Overrides(settings.names)
    secrets = Secrets(settings)
    security = SecurityBuilder(document, found)
    webhook_tags = set(settings.webhooks.tags)
    everything = list(operation_nodes(document))
    nodes, invalid = check_operations(
        [node for node in everything if node.tag not in webhook_tags]
    )
    pseudo_operations = [node for node in everything if node.tag in webhook_tags]
    found.extend(invalid)
    resources = OperationBuilder(
        document,
        types,
        security,
        overrides,
        secrets,
        settings.class_name,
        _EVENTS if pseudo_operations or document.root.get("webhooks") else frozenset(),
    ).resources(nodes)
    webhooks = build_webhooks(
        document, pseudo_operations, settings.webhooks, types, provider.settings_file
    )
    named = build_named(types, overrides, secrets)
    granted = security.access(settings, provider.settings_file)
    info = access.mapping(document.root, "info")
    version = access.text(info, "version") or "0"
    api = Api(
        title=access.text(info, "title") or settings.class_name,
        version=version,
        description=access.text(info, "description"),
        package=_package(provider, version),
        servers=_servers(document.root, settings),
        security_schemes=granted.schemes,
        credentials=granted.credentials,
        authentication=granted.authentication,
        transport=build_transport(settings),
        resources=resources,
        models=named.models,
        enums=named.enums,
        aliases=named.aliases,
        webhooks=webhooks,
    )
    api = with_read_only(with_exactness(expand_aliases(api, found)))
    api = with_idempotency(api, settings.idempotency, provider.settings_file, found)
    declarations = paging_declarations(api, nodes, provider, found)
    api = with_paging(api, declarations, found)
    found.extend(overrides.unused(provider.settings_file))
    found.extend(secrets.unused(settings, provider.settings_file))
    return BuildResult(
        with_mentions(api), tuple(_located(one, document) for one in found)
    )


def _located(diagnostic: Diagnostic, document: Document) -> Diagnostic:
    """The diagnostic with places in the source instead of in the normal form."""

    def source(origin: Origin | None) -> Origin | None:
        if origin is None or origin.file:
            return origin
        return document.origin(origin.pointer)

    return replace(
        diagnostic,
        origin=source(diagnostic.origin),
        related=tuple(
            one for one in map(source, diagnostic.related) if one is not None
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
                one.version,
                one.api_version,
                one.breaking,
                one.additive,
                one.documentation,
            )
            for one in provider.changes.releases
        ),
    )


def package_version(version: str) -> str:
    """The description's version as a version of Python packaging (PEP 440).

    `v2.1-beta` becomes `2.1`; without any number it is `0.0.0`.
    """
    match = re.search(r"\d+(?:\.\d+)*", version)
    return match.group() if match else "0.0.0"


def _servers(root: dict[str, Json], settings: ProviderSettings) -> tuple[Server, ...]:
    servers = build_servers(root)
    return (
        servers if settings.base_url is None else (Server(settings.base_url), *servers)
    )
