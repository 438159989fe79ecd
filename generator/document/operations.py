"""Operations of OpenAPI 3."""

from collections.abc import Callable

from generator.document.context import ABSENT, Absent, Context, Field
from generator.document.metadata import Metadata
from generator.document.origins import Origins
from generator.document.parameters import Parameters, merge_parameters
from generator.document.paths import Inherited, parameter_nodes, usable
from generator.document.responses import Responses
from generator.document.security import Security
from generator.document.source import Place
from generator.document.values import Json, Object

PathItemReader = Callable[[Object, Place], Object]
"""Reads the path items of a callback."""


class Operations:
    """Reads operations of OpenAPI 3.0, 3.1 and 3.2."""

    def __init__(
        self,
        context: Context,
        origins: Origins,
        parameters: Parameters,
        responses: Responses,
        security: Security,
        metadata: Metadata,
        path_items: PathItemReader,
    ) -> None:
        self._context = context
        self._origins = origins
        self._parameters = parameters
        self._responses = responses
        self._path_items = path_items
        text = context.text
        self.callbacks: Field = context.map_of(
            self._shared_callback, "an object of callbacks"
        )
        self._fields: dict[str, Field] = {
            "tags": context.texts,
            "summary": text,
            "description": text,
            "externalDocs": metadata.documentation,
            "operationId": text,
            "parameters": self._nothing,
            "requestBody": self._nothing,
            "responses": responses.responses(
                context.shared("response", responses.response)
            ),
            "callbacks": self.callbacks,
            "deprecated": context.flag,
            "security": security.requirements,
            "servers": metadata.servers,
        }

    def operation(
        self, node: Object, place: Place, inherited: Inherited, normal: str | None
    ) -> Object | None:
        """An operation in normal form; None if a parameter or the body is unreadable."""
        context = self._context
        out = context.fields(node, place, self._fields, "an operation")
        parameters = self._merged(node, place, inherited)
        if parameters is None:
            return None
        if parameters:
            out["parameters"] = [parameter for parameter, _ in parameters]
            if normal is not None:
                for index, (_, at) in enumerate(parameters):
                    self._origins.mount(f"{normal}/parameters/{index}", at)
        if node.get("requestBody") is not None:
            body = context.inline_described(
                node["requestBody"],
                place.child("requestBody"),
                "request body",
                self._responses.body,
            )
            if body is None:
                return None
            if body["content"] or "description" in body:
                out["requestBody"] = body
        return _in_order(out, node)

    def _merged(
        self, node: Object, place: Place, inherited: Inherited
    ) -> list[tuple[Object, Place]] | None:
        general = self._read(inherited.parameters)
        own = self._read(parameter_nodes(self._context, node, place))
        if general is None or own is None:
            return None
        return usable(self._context, merge_parameters(self._context, general, own))

    def _read(
        self, nodes: list[tuple[Json, Place]]
    ) -> list[tuple[Object, Place]] | None:
        """The parameters; None if one of them cannot be read."""
        read = self._parameters.parameter
        result: list[tuple[Object, Place]] = []
        for node, place in nodes:
            parameter = self._context.inline_described(node, place, "parameter", read)
            if parameter is None:
                return None
            result.append((parameter, place))
        return result

    def _nothing(self, _value: Json, _place: Place) -> Json | Absent:
        """Fields that are read together with others."""
        return ABSENT

    def _shared_callback(self, value: Json, place: Place) -> Json | Absent:
        result = self._context.inline(value, place, "callback", self._callback)
        return ABSENT if result is None else result

    def _callback(self, node: Object, place: Place) -> Object:
        self._context.inlined_callbacks = True
        return self._path_items(node, place)


def _in_order(out: Object, node: Object) -> Object:
    """The fields in the order of the file, those that were added at the end."""
    return {key: out[key] for key in node if key in out} | out
