"""Operations of OpenAPI 3."""

from collections.abc import Callable

from generator.document.openapi.metadata import MetadataReader
from generator.document.openapi.object_reader import (
    ABSENT,
    Absent,
    FieldReader,
    ObjectReader,
)
from generator.document.openapi.parameters import (
    ParameterReader,
    merge_parameters,
    parameter_nodes,
    read_parameters,
)
from generator.document.openapi.paths import Inherited
from generator.document.openapi.responses import ResponseReader
from generator.document.openapi.security import SecurityReader
from generator.document.origins import Origins
from generator.document.source import Position
from generator.document.values import Json, Object

PathItemReader = Callable[[Object, Position], Object]
"""Reads the path items of a callback."""


class OpenApiOperationReader:
    """Reads operations of OpenAPI 3.0, 3.1 and 3.2."""

    def __init__(
        self,
        reader: ObjectReader,
        origins: Origins,
        parameters: ParameterReader,
        responses: ResponseReader,
        security: SecurityReader,
        metadata: MetadataReader,
        path_items: PathItemReader,
    ) -> None:
        self._reader = reader
        self._origins = origins
        self._parameters = parameters
        self._responses = responses
        self._path_items = path_items
        text = reader.text
        self.callbacks: FieldReader = reader.map_of(
            self._shared_callback, "an object of callbacks"
        )
        self._fields: dict[str, FieldReader] = {
            "tags": reader.texts,
            "summary": text,
            "description": text,
            "externalDocs": metadata.documentation,
            "operationId": text,
            "parameters": reader.skip,
            "requestBody": reader.skip,
            "responses": responses.responses(
                reader.shared("response", responses.response)
            ),
            "callbacks": self.callbacks,
            "deprecated": reader.flag,
            "security": security.requirements,
            "servers": metadata.servers,
        }

    def operation(
        self,
        node: Object,
        position: Position,
        inherited: Inherited,
        normal_pointer: str | None,
    ) -> Object | None:
        """An operation in normal form; None if its body is unreadable."""
        reader = self._reader
        out = reader.fields(node, position, self._fields, "an operation")
        parameters = self._merged_parameters(node, position, inherited)
        if parameters:
            out["parameters"] = [parameter for parameter, _ in parameters]
            for index, (_, parameter_position) in enumerate(parameters):
                self._origins.mount(
                    normal_pointer, parameter_position, "parameters", index
                )
        if node.get("requestBody") is not None:
            body = reader.inline_described(
                node["requestBody"],
                position.child("requestBody"),
                "request body",
                self._responses.body,
            )
            if body is None:
                return None
            if body["content"] or "description" in body:
                out["requestBody"] = body
        return _in_file_order(out, node)

    def _merged_parameters(
        self, node: Object, position: Position, inherited: Inherited
    ) -> list[tuple[Object, Position]]:
        reader = self._reader
        own_nodes = parameter_nodes(reader, node, position)
        general = read_parameters(inherited.parameters, self._parameter)
        own = read_parameters(own_nodes, self._parameter)
        return merge_parameters(reader, general, own)

    def _parameter(self, node: Json, position: Position) -> Object | None:
        read = self._parameters.parameter
        return self._reader.inline_described(node, position, "parameter", read)

    def _shared_callback(self, value: Json, position: Position) -> Json | Absent:
        result = self._reader.inline(value, position, "callback", self._callback)
        return ABSENT if result is None else result

    def _callback(self, node: Object, position: Position) -> Object:
        return self._path_items(node, position)


def _in_file_order(out: Object, node: Object) -> Object:
    """The fields in the order of the file; added fields come last."""
    return {key: out[key] for key in node if key in out} | out
