"""The readers of all OpenAPI objects, put together for one document.

Also reads the sections of named objects: `components`, or those of Swagger 2.0.
"""

from collections.abc import Callable

from generator.document.chains import is_only_reference
from generator.document.components import Components
from generator.document.dialect import SWAGGER
from generator.document.openapi.metadata import MetadataReader
from generator.document.openapi.object_reader import ObjectReader, UnknownFields
from generator.document.openapi.operations import OpenApiOperationReader
from generator.document.openapi.parameters import ParameterReader
from generator.document.openapi.paths import OperationReader, PathReader
from generator.document.openapi.payloads import PayloadReader
from generator.document.openapi.responses import ResponseReader
from generator.document.openapi.security import SecurityReader
from generator.document.openapi.swagger import SwaggerOperationReader
from generator.document.origins import Origins
from generator.document.problems import DiagnosticCollector
from generator.document.references import ReferenceResolver
from generator.document.schemas.schema_reader import ANY_VALUE, SchemaReader
from generator.document.source import Position, ReferenceTarget, Source
from generator.document.values import Json, Object

_SWAGGER_SECTIONS = {
    "schemas": "definitions",
    "securitySchemes": "securityDefinitions",
    "responses": "responses",
}
"""Sections of Swagger 2.0 that have a counterpart in OpenAPI 3."""


class Readers:
    """One reader per kind of object; each knows the readers of the objects inside."""

    def __init__(
        self,
        source: Source,
        resolver: ReferenceResolver,
        components: Components,
        origins: Origins,
        diagnostics: DiagnosticCollector,
        unknown: UnknownFields,
    ) -> None:
        self._source = source
        self._resolver = resolver
        self._origins = origins
        self.schemas = SchemaReader(source, resolver, components, diagnostics)
        self.objects = ObjectReader(resolver, self.schemas, diagnostics, unknown)
        self.metadata = MetadataReader(self.objects)
        self.payloads = PayloadReader(self.objects)
        self.parameters = ParameterReader(self.objects, self.payloads)
        self.responses = ResponseReader(self.objects, self.payloads)
        self.security = SecurityReader(self.objects)
        self.operations = OpenApiOperationReader(
            self.objects,
            origins,
            self.parameters,
            self.responses,
            self.security,
            self.metadata,
            self._callback,
        )
        self.swagger = SwaggerOperationReader(
            self.objects,
            origins,
            self.responses,
            self.security,
            self.metadata,
            source.root,
        )
        self.paths = PathReader(
            self.objects, origins, self._operations, self.metadata.servers
        )

    def named_objects(self) -> Object:
        """Reads the sections other than schemas and security schemes to report mistakes
        in them; operations have copies of what they use."""
        sections: tuple[
            tuple[str, str, Callable[[Object, Position], Object | None]], ...
        ]
        variant = ""
        if self._source.dialect == SWAGGER:
            # Each operation reads them again, with its own media types.
            variant = "named"
            sections = (("responses", "response", self.swagger.shared_response),)
        else:
            sections = (
                ("parameters", "parameter", self.parameters.parameter),
                ("responses", "response", self.responses.response),
                ("requestBodies", "request body", self.responses.body),
                ("headers", "header", self.payloads.header),
            )
        out: Object = {}
        for name, kind, read in sections:
            nodes, position = _section(self._source, name)
            if nodes is None:
                continue
            read_named = self.objects.map_of(
                self.objects.shared(kind, read, variant), "an object of named objects"
            )
            result = read_named(nodes, position)
            if isinstance(result, dict) and result:
                out[name] = result
        return out

    def security_schemes(self) -> Object:
        """The security schemes of the document.

        An operation in another file may name a scheme of that file. That scheme is
        added, unless the document has one of that name.
        """
        nodes, position = _section(self._source, "securitySchemes")
        schemes = nodes if isinstance(nodes, dict) else {}
        if nodes is not None and not isinstance(nodes, dict):
            self.objects.malformed(nodes, position, "an object of security schemes")
        out: Object = {}
        for name, node in schemes.items():
            self._add_scheme(out, name, ReferenceTarget(node, position.child(name)))
        for name, requirement in self.security.required.items():
            target = None if name in schemes else self._scheme_of(name, requirement)
            if target is not None:
                self._add_scheme(out, name, target)
                self._origins.mount(
                    "/components/securitySchemes", target.position, name
                )
        return out

    def _scheme_of(self, name: str, requirement: Position) -> ReferenceTarget | None:
        """The security scheme that a requirement in any file names."""
        nodes, position = _section(requirement.source, "securitySchemes")
        if isinstance(nodes, dict) and name in nodes:
            return ReferenceTarget(nodes[name], position.child(name))
        if "#" in name or "/" in name:
            # Since OpenAPI 3.2, a requirement may name a scheme by its URI.
            return self._resolver.find(name, requirement.source)
        return None

    def _add_scheme(self, out: Object, name: str, target: ReferenceTarget) -> None:
        swagger = target.position.source.dialect == SWAGGER
        read = self.security.swagger_scheme if swagger else self.security.scheme
        result = self.objects.inline(*target, "security scheme", read)
        if result is not None:
            out[name] = result

    def _operations(self, dialect: str) -> OperationReader:
        return self.swagger if dialect == SWAGGER else self.operations

    def _callback(self, node: Object, position: Position) -> Object:
        """A callback: path items by URL expression."""
        out: Object = {}
        for key, item in node.items():
            if key.startswith("x-"):
                continue
            result = self.paths.path_item(item, position.child(key), None)
            if result is not None:
                out[key] = result
        return out


def reserve_schemas(
    source: Source, components: Components, resolver: ReferenceResolver
) -> None:
    """Gives the schemas of the main file their names.

    A schema that is only a reference to something unnamed gives it its own name.
    """
    nodes, position = _section(source, "schemas")
    if not isinstance(nodes, dict):
        return
    references: list[tuple[str, ReferenceTarget]] = []
    for name, node in nodes.items():
        target = ReferenceTarget(node, position.child(name))
        if is_only_reference(node):
            references.append((name, target))
            components.keep_order(name)
        else:
            components.reserve(name, target)
    for name, target in references:
        followed = resolver.follow(*target, ANY_VALUE)
        if followed is None or components.is_reserved(followed):
            components.reserve(name, target)
        else:
            components.reserve(name, followed)


def _section(source: Source, name: str) -> tuple[Json, Position]:
    """A section of a file's named objects, and its position; None if it has none."""
    root = source.root if isinstance(source.root, dict) else {}
    if source.dialect == SWAGGER:
        old = _SWAGGER_SECTIONS.get(name, name)
        return root.get(old), Position(source, f"/{old}")
    components = root.get("components")
    sections = components if isinstance(components, dict) else {}
    return sections.get(name), Position(source, f"/components/{name}")
