"""Swagger 2.0: operations, responses and servers."""

from typing import TypeAlias, cast
from urllib.parse import urlsplit

from generator.document.openapi.metadata import MetadataReader
from generator.document.openapi.object_reader import (
    ABSENT,
    Absent,
    FieldReader,
    ObjectReader,
)
from generator.document.openapi.parameters import (
    merge_parameters,
    parameter_nodes,
    read_parameters,
)
from generator.document.openapi.paths import Inherited
from generator.document.openapi.responses import ResponseReader
from generator.document.openapi.security import SecurityReader
from generator.document.openapi.swagger_parameters import (
    SwaggerParameter,
    SwaggerParameterReader,
)
from generator.document.origins import Origins
from generator.document.source import Position
from generator.document.values import Json, Object

_SwaggerParameterList: TypeAlias = list[tuple[SwaggerParameter, Position]]

_JSON = "application/json"
_BYTES = "application/octet-stream"


class SwaggerOperationReader:
    """Reads operations of Swagger 2.0."""

    def __init__(
        self,
        reader: ObjectReader,
        origins: Origins,
        responses: ResponseReader,
        security: SecurityReader,
        metadata: MetadataReader,
        root: Json,
    ) -> None:
        self._reader = reader
        self._origins = origins
        self._responses = responses
        self._root = root
        self._parameters = SwaggerParameterReader(reader, origins)
        text = reader.text
        self._headers: FieldReader = reader.map_of(
            reader.shared("header", self._parameters.header, "of Swagger"),
            "an object of headers",
        )
        self._fields: dict[str, FieldReader] = {
            "tags": reader.texts,
            "summary": text,
            "description": text,
            "externalDocs": metadata.documentation,
            "operationId": text,
            "consumes": reader.skip,
            "produces": reader.skip,
            "parameters": reader.skip,
            "responses": reader.skip,
            "schemes": reader.skip,
            "deprecated": reader.flag,
            "security": security.requirements,
        }
        self._response_fields: dict[str, FieldReader] = {
            "description": text,
            "schema": reader.schema,
            "headers": self._headers,
            "examples": reader.object,
        }

    def operation(
        self,
        node: Object,
        position: Position,
        inherited: Inherited,
        normal_pointer: str | None,
    ) -> Object:
        """An operation in normal form."""
        reader = self._reader
        out = reader.fields(node, position, self._fields, "an operation")
        own_nodes = parameter_nodes(reader, node, position)
        general: _SwaggerParameterList = read_parameters(
            inherited.parameters, self._parameter
        )
        own: _SwaggerParameterList = read_parameters(own_nodes, self._parameter)
        parameters = merge_parameters(
            reader, _without_body(general), _without_body(own)
        )
        if parameters:
            out["parameters"] = [parameter for parameter, _ in parameters]
            for index, (_, parameter_position) in enumerate(parameters):
                self._origins.mount(
                    normal_pointer, parameter_position, "parameters", index
                )
        body = self._parameters.body(
            [parameter for parameter, _ in (*own, *general)],
            self._media_types(node, position, "consumes") or [_JSON],
            normal_pointer,
        )
        if body is not None:
            out["requestBody"] = body
        out["responses"] = self._all_responses(node, position)
        if isinstance(node.get("schemes"), list):
            servers = swagger_servers(self._root, node["schemes"])
            if servers != swagger_servers(self._root):
                out["servers"] = servers
        return out

    def response(self, node: Object, position: Position, produces: list[str]) -> Object:
        """A response, whose schema applies to every media type."""
        fields = self._reader.fields(
            node, position, self._response_fields, "a response"
        )
        schema = fields.pop("schema", None)
        examples = fields.pop("examples", None)
        if schema is None:
            return {"description": "", **fields}
        written = node["schema"]
        is_file = isinstance(written, dict) and written.get("type") == "file"
        types = produces or [_BYTES if is_file else _JSON]
        content: Object = {}
        for media_type in types:
            media: Object = {"schema": schema}
            if isinstance(examples, dict) and media_type in examples:
                media["example"] = examples[media_type]
            content[media_type] = media
        return {"description": "", **fields, "content": content}

    def shared_response(self, node: Object, position: Position) -> Object:
        """A response from the section of named responses."""
        return self.response(
            node, position, self._media_types({}, position, "produces")
        )

    def _parameter(self, node: Json, position: Position) -> SwaggerParameter | None:
        read = self._parameters.parameter
        result = self._reader.inline(node, position, "parameter", read, "of Swagger")
        # mypy joins the types of the union to `object`.
        return cast("SwaggerParameter | None", result)

    def _all_responses(self, node: Object, position: Position) -> Json:
        produces = self._media_types(node, position, "produces")

        def read(value: Json, position: Position) -> Json | Absent:
            result = self._reader.inline(
                value,
                position,
                "response",
                lambda item, position: self.response(item, position, produces),
                str(produces),
            )
            return ABSENT if result is None else result

        if node.get("responses") is None:
            return {}
        result = self._responses.responses(read)(
            node["responses"], position.child("responses")
        )
        return {} if result is ABSENT else result

    def _media_types(self, node: Object, position: Position, key: str) -> list[str]:
        """`consumes` or `produces` of an operation, of its file or of the whole
        document."""
        for holder in (node, position.source.root, self._root):
            types = holder.get(key) if isinstance(holder, dict) else None
            if isinstance(types, list):
                texts = [item for item in types if isinstance(item, str) and item]
                return list(dict.fromkeys(texts))
        return []


def _without_body(
    parameters: list[tuple[SwaggerParameter, Position]],
) -> list[tuple[Object, Position]]:
    return [(item, position) for item, position in parameters if isinstance(item, dict)]


def swagger_servers(root: Json, schemes: Json = None) -> list[Json]:
    """The servers that host, basePath and schemes describe, with https first.

    Without a host, the URL is relative to where the document was found.
    """
    if not isinstance(root, dict):
        return []
    host, path = root.get("host"), root.get("basePath")
    base = path if isinstance(path, str) else ""
    if base and not base.startswith("/"):
        base = f"/{base}"
    base = base.rstrip("/")
    if not isinstance(host, str) or not host:
        return [{"url": base}] if base else []
    names = schemes if isinstance(schemes, list) else root.get("schemes")
    known_schemes = [
        name.lower()
        for name in (names if isinstance(names, list) else [])
        if isinstance(name, str) and name.lower() in ("http", "https", "ws", "wss")
    ] or ["https"]
    if "://" in host:
        parts = urlsplit(host)
        known_schemes, host = [parts.scheme], parts.netloc + parts.path.rstrip("/")
    ordered = sorted(dict.fromkeys(known_schemes), key=lambda name: name != "https")
    return [{"url": f"{name}://{host}{base}"} for name in ordered]
