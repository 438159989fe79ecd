"""From an OpenAPI document in any dialect to one OpenAPI 3.1 document."""

from dataclasses import dataclass

from generator import codes
from generator.document.components import Components
from generator.document.dialect import NORMAL_VERSION, SWAGGER
from generator.document.files.library import Library
from generator.document.limits import Limits
from generator.document.openapi.object_reader import (
    ABSENT,
    FieldReader,
    UnknownFields,
)
from generator.document.openapi.paths import METHODS
from generator.document.openapi.readers import Readers, reserve_schemas
from generator.document.openapi.swagger import swagger_servers
from generator.document.origins import Origins
from generator.document.problems import DiagnosticCollector
from generator.document.references import ReferenceResolver
from generator.document.source import Position, Source
from generator.document.values import Json, Object

_FIELDS = frozenset(
    {"openapi", "info", "servers", "paths", "webhooks", "components", "security", "tags",
     "externalDocs", "jsonSchemaDialect", "$self", "$schema", "x-webhooks"}
)  # fmt: skip
_SWAGGER_FIELDS = frozenset(
    {"swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths",
     "definitions", "parameters", "responses", "securityDefinitions", "security", "tags",
     "externalDocs", "$schema"}
)  # fmt: skip
_COMPONENTS = frozenset(
    {"schemas", "responses", "parameters", "examples", "requestBodies", "headers",
     "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Normalized:
    """A document in normal form, and the way back to the files. `left_out` are the
    pointers of operations that cannot be read."""

    root: Object
    origins: Origins
    left_out: frozenset[str]


def normalize(
    source: Source,
    library: Library,
    diagnostics: DiagnosticCollector,
    limits: Limits,
    unknown: UnknownFields = UnknownFields.LEFT_OUT,
) -> Normalized:
    """The normal form of the OpenAPI document whose main file is `source`.

    `unknown` decides what happens to fields that the specification does not define.
    """
    root = source.root
    assert isinstance(root, dict)
    resolver = ReferenceResolver(library, diagnostics)
    components = Components(diagnostics)
    origins = Origins(source, resolver)
    readers = Readers(source, resolver, components, origins, diagnostics, unknown)
    reserve_schemas(source, components, resolver)
    _find_shared(source, library, resolver, components)
    out = _general_fields(root, source, readers)
    out["paths"] = readers.paths.paths(
        root.get("paths"), Position(source, "/paths"), "/paths", slash=True
    )
    webhooks = _webhooks(root, source, readers, origins)
    if webhooks:
        out["webhooks"] = webhooks
    named = readers.named_objects()
    schemes = readers.security_schemes()
    schemas = _schemas(source, components, readers, origins)
    sections = {"schemas": schemas, **named, "securitySchemes": schemes}
    out["components"] = {name: part for name, part in sections.items() if part}
    out.update(
        (key, value)
        for key, value in root.items()
        if key.startswith("x-") and not (key == "x-webhooks" and webhooks)
    )
    _unknown_fields(root, source, readers, out)
    if _size(out) > limits.nodes:
        diagnostics.add(
            codes.LIMIT_EXCEEDED,
            (
                "with all references inlined, the document has more than "
                f"{limits.nodes:,} values"
            ),
            Position(source, ""),
        )
    return Normalized(out, origins, frozenset(readers.paths.left_out))


def _find_shared(
    source: Source,
    library: Library,
    resolver: ReferenceResolver,
    components: Components,
) -> None:
    """Reads all files of the document, and marks every schema that something refers
    to."""
    pending = [source]
    seen = {id(source)}
    for current in pending:
        for reference in dict.fromkeys(current.references):
            path = reference.partition("#")[0]
            if path and library.peek(path, current) is None:
                continue
            target = resolver.find(reference, current)
            if target is None:
                continue
            components.share(target)
            if id(target.position.source) not in seen:
                seen.add(id(target.position.source))
                pending.append(target.position.source)


def _general_fields(root: Object, source: Source, readers: Readers) -> Object:
    """The fields that describe the API as a whole."""
    position = Position(source, "")
    metadata = readers.metadata
    out: Object = {
        "openapi": NORMAL_VERSION,
        "info": metadata.info(root.get("info"), position.child("info")),
    }
    fields: dict[str, FieldReader] = {
        "servers": metadata.servers,
        "security": readers.security.requirements,
        "tags": metadata.tags,
        "externalDocs": metadata.documentation,
    }
    if source.dialect == SWAGGER:
        del fields["servers"]
        servers = swagger_servers(root)
        if servers:
            out["servers"] = servers
    for key, read in fields.items():
        if root.get(key) is not None:
            result = read(root[key], position.child(key))
            if result is not ABSENT:
                out[key] = result
    return out


def _webhooks(
    root: Object, source: Source, readers: Readers, origins: Origins
) -> Object:
    """Webhooks; before OpenAPI 3.1, an extension had them."""
    key = "webhooks" if root.get("webhooks") is not None else "x-webhooks"
    webhooks = root.get(key)
    if not isinstance(webhooks, dict) or source.dialect == SWAGGER:
        return {}
    if key == "x-webhooks" and not all(map(_is_path_item, webhooks.values())):
        return {}
    position = Position(source, f"/{key}")
    if key == "x-webhooks":
        origins.mount("/webhooks", position)
    return readers.paths.paths(webhooks, position, "/webhooks", slash=False)


def _is_path_item(value: Json) -> bool:
    return isinstance(value, dict) and (
        "$ref" in value or any(key in METHODS for key in value)
    )


def _schemas(
    source: Source, components: Components, readers: Readers, origins: Origins
) -> Object:
    """All named schemas, once everything else has been read."""
    while unread := components.take_unread():
        for component in unread:
            component.content = readers.schemas.component(component.target)
    out: Object = {}
    for name, component in components.finish(source).items():
        out[name] = component.content
        origins.mount("/components/schemas", component.target.position, name)
    return out


def _unknown_fields(
    root: Object, source: Source, readers: Readers, out: Object
) -> None:
    """Fields of the document that the specification does not define."""
    position = Position(source, "")
    fields = _SWAGGER_FIELDS if source.dialect == SWAGGER else _FIELDS
    for key, value in root.items():
        if key not in fields and not key.startswith("x-"):
            readers.objects.unknown(
                out, key, value, position.child(key), "an OpenAPI document"
            )
    sections = root.get("components")
    components = out["components"]
    if source.dialect == SWAGGER or not isinstance(sections, dict):
        return
    assert isinstance(components, dict)
    position = position.child("components")
    for key, value in sections.items():
        if key.startswith("x-"):
            components[key] = value
        elif key not in _COMPONENTS:
            readers.objects.unknown(
                components, key, value, position.child(key), "the components"
            )


def _size(root: Object) -> int:
    """The number of values in a document if everything that is shared is counted at
    each place."""
    sizes: dict[int, int] = {}

    def size(node: Object | list[Json]) -> int:
        if id(node) not in sizes:
            children = node.values() if isinstance(node, dict) else node
            total = len(children)
            for child in children:
                if isinstance(child, (dict, list)):
                    total += size(child)
            sizes[id(node)] = total
        return sizes[id(node)]

    return size(root)
