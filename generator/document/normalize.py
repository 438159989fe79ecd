"""One description in any dialect to one document of OpenAPI 3.1."""

from dataclasses import dataclass

from generator import codes
from generator.document.components import Components
from generator.document.context import ABSENT, Context
from generator.document.dialect import NORMAL_VERSION, SWAGGER
from generator.document.findings import Findings
from generator.document.library import Library
from generator.document.limits import Limits
from generator.document.metadata import Metadata
from generator.document.operations import Operations
from generator.document.origins import Origins
from generator.document.parameters import Parameters
from generator.document.paths import OperationReader, Paths
from generator.document.payloads import Payloads
from generator.document.pointer import escape, pointer
from generator.document.references import Resolver, Target
from generator.document.responses import Responses
from generator.document.schemas import Schemas
from generator.document.security import Security
from generator.document.source import Place, Source
from generator.document.swagger import SwaggerOperations, swagger_servers
from generator.document.values import Json, Object


@dataclass(frozen=True, slots=True)
class Normalized:
    """A document in normal form, and the way back to the files."""

    root: Object
    origins: Origins


def normalize(
    source: Source, library: Library, findings: Findings, limits: Limits
) -> Normalized:
    """The normal form of a description whose first file is `source`."""
    return _Normalizer(source, library, findings, limits).run()


class _Normalizer:
    def __init__(
        self, source: Source, library: Library, findings: Findings, limits: Limits
    ) -> None:
        self._source = source
        self._limits = limits
        self._findings = findings
        self._library = library
        self._resolver = Resolver(library, findings)
        self._components = Components(findings)
        self._origins = Origins(source, self._resolver)
        self._schemas = Schemas(self._resolver, self._components, findings)
        self._context = Context(self._resolver, self._schemas, findings)
        self._metadata = Metadata(self._context)
        self._payloads = Payloads(self._context)
        self._parameters = Parameters(self._context, self._payloads)
        self._responses = Responses(self._context, self._payloads, self._metadata)
        self._security = Security(self._context)
        self._operations = Operations(
            self._context,
            self._origins,
            self._parameters,
            self._responses,
            self._security,
            self._metadata,
            self._callback_items,
        )
        self._swagger = SwaggerOperations(
            self._context,
            self._origins,
            self._responses,
            self._security,
            self._metadata,
        )
        self._paths = Paths(
            self._context, self._origins, self._reader, self._metadata.servers
        )

    def run(self) -> Normalized:
        root = self._source.root
        assert isinstance(root, dict)
        self._reserve_components(root)
        self._find_shared()
        place = Place(self._source, "")
        swagger = self._source.dialect == SWAGGER
        out: Object = {
            "openapi": NORMAL_VERSION,
            "info": self._metadata.info(root.get("info"), place.child("info")),
        }
        servers: Json | object
        if swagger:
            servers = swagger_servers(root)
        else:
            servers = self._optional(root, "servers")
        if servers is not ABSENT and servers:
            out["servers"] = servers  # type: ignore[assignment]
        if root.get("security") is not None:
            security = self._security.requirements(
                root["security"], place.child("security")
            )
            if security is not ABSENT:
                out["security"] = security
        if root.get("tags") is not None:
            tags = self._metadata.tags(root["tags"], place.child("tags"))
            if tags is not ABSENT:
                out["tags"] = tags
        if root.get("externalDocs") is not None:
            docs = self._metadata.documentation(
                root["externalDocs"], place.child("externalDocs")
            )
            if docs is not ABSENT:
                out["externalDocs"] = docs
        out["paths"] = self._paths.paths(
            root.get("paths"), place.child("paths"), "/paths", slash=True
        )
        webhooks = self._webhooks(root, place)
        if webhooks:
            out["webhooks"] = webhooks
        out["components"] = self._component_objects(root, place)
        out.update(
            (key, value)
            for key, value in root.items()
            if key.startswith("x-") and key != "x-webhooks"
        )
        self._unknown(root, place)
        return Normalized(out, self._origins)

    def _reader(self, dialect: str) -> OperationReader:
        return self._swagger if dialect == SWAGGER else self._operations

    def _callback_items(self, node: Object, place: Place) -> Object:
        out: Object = {}
        for key, item in node.items():
            if key.startswith("x-"):
                out[key] = item
                continue
            result = self._paths.path_item(item, place.child(key), None)
            if result is not None:
                out[key] = result
        return out

    def _optional(self, root: Object, key: str) -> Json | object:
        if root.get(key) is None:
            return ABSENT
        return self._metadata.servers(root[key], Place(self._source, pointer(key)))

    def _webhooks(self, root: Object, place: Place) -> Object:
        """Webhooks; before OpenAPI 3.1 an extension held them."""
        key = "webhooks" if root.get("webhooks") is not None else "x-webhooks"
        if key not in root or self._source.dialect == SWAGGER:
            return {}
        at = place.child(key)
        if key == "x-webhooks":
            self._origins.mount("/webhooks", at)
        return self._paths.paths(root[key], at, "/webhooks", slash=False)

    # Components

    def _section(self, root: Object, name: str, old: str) -> tuple[Object, Place]:
        """The named objects of one kind, and where they stand."""
        place = Place(self._source, "")
        if self._source.dialect == SWAGGER:
            holder, at = root.get(old), place.child(old)
        else:
            components = root.get("components")
            inside = components if isinstance(components, dict) else {}
            holder, at = inside.get(name), place.child("components", name)
        if holder is None:
            return {}, at
        if not isinstance(holder, dict):
            self._context.malformed(holder, at, "an object")
            return {}, at
        return holder, at

    def _reserve_components(self, root: Object) -> None:
        """Names of the description's own components.

        A component that is only a reference to something without a name gives that
        its name.
        """
        holder, at = self._section(root, "schemas", "definitions")
        own: list[tuple[str, Target]] = []
        aliases: list[tuple[str, Target]] = []
        for name, node in holder.items():
            target = Target(node, at.child(name))
            pure = isinstance(node, dict) and len(node) == 1 and "$ref" in node
            (aliases if pure else own).append((name, target))
        for name, target in own:
            self._components.reserve(name, target)
        for name, alias in aliases:
            followed = self._resolver.follow(*alias)
            if followed is None or self._components.is_reserved(followed):
                self._components.reserve(name, alias)
            else:
                self._components.reserve(name, followed)
        self._order = list(holder)

    def _find_shared(self) -> None:
        """Reads all files, and marks every schema that is referenced."""
        done: set[int] = set()
        while True:
            waiting = [item for item in self._library.sources if id(item) not in done]
            if id(self._source) not in done:
                waiting.insert(0, self._source)
            if not waiting:
                return
            for source in waiting:
                if id(source) in done:
                    continue
                done.add(id(source))
                for reference in dict.fromkeys(source.references):
                    self._share(reference, source)

    def _share(self, reference: str, source: Source) -> None:
        path = reference.partition("#")[0]
        if path and self._library.peek(path, source) is None:
            return
        target = self._resolver.find(reference, source)
        if (
            target is not None
            and isinstance(target.node, dict)
            and "$ref" not in target.node
        ):
            self._components.shared.add(id(target.node))

    def _component_objects(self, root: Object, place: Place) -> Object:
        out: Object = {}
        swagger = self._source.dialect == SWAGGER
        schemes = self._security_schemes(root)
        sections: list[tuple[str, Object]] = []
        if swagger:
            sections.append(
                (
                    "responses",
                    self._named(
                        root,
                        "responses",
                        "responses",
                        lambda node, at: self._swagger.response(node, at, None),
                    ),
                )
            )
        else:
            readers = (
                ("parameters", "parameter", self._parameters.parameter),
                ("responses", "response", self._responses.response),
                ("requestBodies", "request body", self._responses.body),
                ("headers", "header", self._payloads.header),
            )
            for name, kind, read in readers:
                holder, at = self._section(root, name, name)
                result: Object = {}
                for key, node in holder.items():
                    value = self._context.inline(node, at.child(key), kind, read)  # type: ignore[arg-type]
                    if value is not None:
                        result[key] = value
                sections.append((name, result))
        schemas = self._finished_schemas()
        if schemas:
            out["schemas"] = schemas
        out.update((name, section) for name, section in sections if section)
        if schemes:
            out["securitySchemes"] = schemes
        return out

    def _named(self, root: Object, name: str, old: str, read: object) -> Object:
        holder, at = self._section(root, name, old)
        result: Object = {}
        for key, node in holder.items():
            value = self._context.inline(node, at.child(key), f"named {name}", read)  # type: ignore[arg-type]
            if value is not None:
                result[key] = value
        return result

    def _security_schemes(self, root: Object) -> Object:
        holder, at = self._section(root, "securitySchemes", "securityDefinitions")
        out: Object = {}
        for name, node in holder.items():
            self._add_scheme(out, name, node, at.child(name))
        return out

    def _add_scheme(self, out: Object, name: str, node: Json, place: Place) -> None:
        swagger = place.source.dialect == SWAGGER
        read = self._security.swagger_scheme if swagger else self._security.scheme
        result = self._context.inline(node, place, "security scheme", read)
        if result is not None:
            out[name] = result

    def _finished_schemas(self) -> Object:
        while waiting := self._components.take():
            for component in waiting:
                component.content = self._schemas.component(component.target)
        out: Object = {}
        for name, component in self._components.finish(self._source).items():
            out[name] = component.content
            self._origins.mount(
                f"/components/schemas/{escape(name)}", component.target.place
            )
        return out

    def _unknown(self, root: Object, place: Place) -> None:
        known = _SWAGGER_FIELDS if self._source.dialect == SWAGGER else _FIELDS
        for key in root:
            if key not in known and not key.startswith("x-"):
                self._findings.add(
                    codes.FIELD_UNKNOWN,
                    f"`{key}` is no field of a description; it is ignored",
                    place.child(key),
                )


_FIELDS = frozenset(
    {"openapi", "info", "servers", "paths", "webhooks", "components", "security", "tags",
     "externalDocs", "jsonSchemaDialect", "$self", "$schema"}
)  # fmt: skip
_SWAGGER_FIELDS = frozenset(
    {"swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths",
     "definitions", "parameters", "responses", "securityDefinitions", "security", "tags",
     "externalDocs", "$schema"}
)  # fmt: skip
