"""Swagger 2.0: operations, responses and servers."""

from typing import cast
from urllib.parse import urlsplit

from generator import codes
from generator.document.openapi.metadata import MetadataReader
from generator.document.openapi.object_reader import (
    ABSENT,
    Absent,
    FieldReader,
    ObjectReader,
)
from generator.document.openapi.parameters import merge_parameters
from generator.document.openapi.paths import Inherited, parameter_nodes, usable
from generator.document.openapi.responses import ResponseReader
from generator.document.openapi.security import SecurityReader
from generator.document.openapi.swagger_parameters import (
    BodyParameter,
    FormParameter,
    SwaggerParameter,
    SwaggerParameterReader,
)
from generator.document.origins import Origins
from generator.document.pointer import pointer
from generator.document.source import Position
from generator.document.values import Json, Object

_JSON = "application/json"
_MULTIPART = "multipart/form-data"
_URLENCODED = "application/x-www-form-urlencoded"
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
        self._parameters = SwaggerParameterReader(reader)
        text = reader.text
        self._headers: FieldReader = reader.map_of(
            reader.shared("swagger header", self._parameters.header),
            "an object of headers",
        )
        self._fields: dict[str, FieldReader] = {
            "tags": reader.texts,
            "summary": text,
            "description": text,
            "externalDocs": metadata.documentation,
            "operationId": text,
            "consumes": self._elsewhere,
            "produces": self._elsewhere,
            "parameters": self._elsewhere,
            "responses": self._elsewhere,
            "schemes": self._elsewhere,
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
        self, node: Object, position: Position, inherited: Inherited, normal: str | None
    ) -> Object | None:
        """An operation in normal form; None if one of its parameters is unreadable."""
        reader = self._reader
        out = reader.fields(node, position, self._fields, "an operation")
        general = self._read(inherited.parameters)
        own = self._read(parameter_nodes(reader, node, position))
        if general is None or own is None:
            return None
        parameters = usable(
            reader, merge_parameters(reader, _plain(general), _plain(own))
        )
        if parameters:
            out["parameters"] = [parameter for parameter, _ in parameters]
            for index, (_, at) in enumerate(parameters):
                self._mount(normal, f"/parameters/{index}", at)
        body = self._body(node, position, [*own, *general], normal)
        if body is not None:
            out["requestBody"] = body
        out["responses"] = self._all_responses(node, position)
        if isinstance(node.get("schemes"), list):
            servers = swagger_servers(self._root, node["schemes"])
            if servers != swagger_servers(self._root):
                out["servers"] = servers
        return out

    def response(self, node: Object, position: Position, produces: list[str]) -> Object:
        """A response, whose schema holds for every media type."""
        fields = self._reader.fields(
            node, position, self._response_fields, "a response"
        )
        schema = fields.pop("schema", None)
        examples = fields.pop("examples", None)
        if schema is None:
            return {"description": "", **fields}
        raw = node["schema"]
        is_file = isinstance(raw, dict) and raw.get("type") == "file"
        types = produces or [_BYTES if is_file else _JSON]
        content: Object = {}
        for media_type in types:
            media: Object = {"schema": schema}
            if isinstance(examples, dict) and media_type in examples:
                media["example"] = examples[media_type]
            content[media_type] = media
        return {"description": "", **fields, "content": content}

    def shared_response(self, node: Object, position: Position) -> Object:
        """A response that stands among the named ones."""
        return self.response(
            node, position, self._media_types({}, position, "produces")
        )

    def _elsewhere(self, _value: Json, _position: Position) -> Json | Absent:
        """Fields that are read together with others."""
        return ABSENT

    def _mount(self, normal: str | None, steps: str, position: Position) -> None:
        if normal is not None:
            self._origins.mount(normal + steps, position)

    def _read(
        self, nodes: list[tuple[Json, Position]]
    ) -> list[tuple[SwaggerParameter, Position]] | None:
        result: list[tuple[SwaggerParameter, Position]] = []
        for node, position in nodes:
            parameter = self._parameter(node, position)
            if parameter is None:
                return None
            result.append((parameter, position))
        return result

    def _parameter(self, node: Json, position: Position) -> SwaggerParameter | None:
        read = self._parameters.parameter
        result = self._reader.inline(node, position, "swagger parameter", read)
        # mypy joins the types of the union to `object`.
        return cast("SwaggerParameter | None", result)

    def _all_responses(self, node: Object, position: Position) -> Json:
        produces = self._media_types(node, position, "produces")

        def read(value: Json, at: Position) -> Json | Absent:
            result = self._reader.inline(
                value,
                at,
                f"response {produces}",
                lambda item, item_at: self.response(item, item_at, produces),
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
        description."""
        for holder in (node, position.source.root, self._root):
            types = holder.get(key) if isinstance(holder, dict) else None
            if isinstance(types, list):
                texts = [item for item in types if isinstance(item, str) and item]
                return list(dict.fromkeys(texts))
        return []

    # The body

    def _body(
        self,
        node: Object,
        position: Position,
        parameters: list[tuple[SwaggerParameter, Position]],
        normal: str | None,
    ) -> Object | None:
        bodies = [item for item, _ in parameters if isinstance(item, BodyParameter)]
        forms = [item for item, _ in parameters if isinstance(item, FormParameter)]
        if bodies and (len(bodies) > 1 or forms):
            self._reader.diagnostics.add(
                codes.BODY_CONFLICT,
                "the body is described more than once; the first `in: body` is used",
                bodies[0].position,
            )
        consumes = self._media_types(node, position, "consumes")
        if bodies:
            return self._whole_body(bodies[0], consumes, normal)
        return self._form(forms, consumes, normal) if forms else None

    def _whole_body(
        self, body: BodyParameter, consumes: list[str], normal: str | None
    ) -> Object:
        fields = dict(body.fields)
        schema = fields.pop("schema", {})
        for key in ("name", "in", "allowEmptyValue", "deprecated", "example"):
            fields.pop(key, None)
        types = consumes or [_JSON]
        self._mount(normal, "/requestBody", body.position)
        return {**fields, "content": {name: {"schema": schema} for name in types}}

    def _form(
        self, forms: list[FormParameter], consumes: list[str], normal: str | None
    ) -> Object:
        """One object schema out of the fields of a form."""
        fields: dict[str, FormParameter] = {}
        for form in forms:
            fields.setdefault(form.name, form)
        schema: Object = {
            "type": "object",
            "properties": {name: form.schema for name, form in fields.items()},
        }
        required: list[Json] = [name for name, form in fields.items() if form.required]
        if required:
            schema["required"] = required
        encoding: Object = {
            name: form.encoding for name, form in fields.items() if form.encoding
        }
        has_file = any(form.is_file for form in fields.values())
        types = _form_types(consumes, has_file)
        content: Object = {}
        for media_type in types:
            media: Object = {"schema": schema}
            if encoding:
                media["encoding"] = encoding
            content[media_type] = media
            for name, form in fields.items():
                steps = pointer(
                    "requestBody", "content", media_type, "schema", "properties", name
                )
                self._mount(normal, steps, form.position)
        self._mount(normal, "/requestBody", next(iter(fields.values())).position)
        return {"content": content, **({"required": True} if required else {})}


def _plain(
    parameters: list[tuple[SwaggerParameter, Position]],
) -> list[tuple[Object, Position]]:
    return [(item, position) for item, position in parameters if isinstance(item, dict)]


def _form_types(consumes: list[str], has_file: bool) -> list[str]:
    """The media types that a form is sent as."""
    types = [
        name
        for name in consumes
        if name.partition(";")[0].strip().lower() in (_MULTIPART, _URLENCODED)
    ]
    if has_file:
        types = [name for name in types if name.lower().startswith(_MULTIPART)]
        return types or [_MULTIPART]
    return types or [_URLENCODED]


def swagger_servers(root: Json, schemes: Json = None) -> list[Json]:
    """The servers that host, basePath and schemes describe, https before others.

    Without a host the address is relative to where the description was found.
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
    known = [
        name.lower()
        for name in (names if isinstance(names, list) else [])
        if isinstance(name, str) and name.lower() in ("http", "https", "ws", "wss")
    ] or ["https"]
    if "://" in host:
        parts = urlsplit(host)
        known, host = [parts.scheme], parts.netloc + parts.path.rstrip("/")
    ordered = sorted(dict.fromkeys(known), key=lambda name: name != "https")
    return [{"url": f"{name}://{host}{base}"} for name in ordered]
