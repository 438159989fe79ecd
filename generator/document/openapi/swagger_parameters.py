"""Parameters and headers of Swagger 2.0, where the type stands on the parameter."""

from dataclasses import dataclass

from generator import codes
from generator.document.openapi.object_reader import FieldReader, ObjectReader
from generator.document.openapi.parameters import finish_path, identify
from generator.document.openapi.payloads import VALUE_FIELDS, value_schema
from generator.document.source import Position
from generator.document.values import Object, shorten

COLLECTION_FORMAT = "x-clientloom-collection-format"
"""The collection format of a parameter whose format no style of OpenAPI 3 has."""

_QUERY_STYLES: dict[str, tuple[str, bool]] = {
    "csv": ("form", False),
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
}


@dataclass(frozen=True, slots=True)
class BodyParameter:
    """`in: body`: the whole body."""

    fields: Object
    position: Position


@dataclass(frozen=True, slots=True)
class FormParameter:
    """`in: formData`: one field of a form, with its style of encoding."""

    name: str
    schema: Object
    required: bool
    encoding: Object
    is_file: bool
    position: Position


SwaggerParameter = Object | BodyParameter | FormParameter
"""What a parameter of Swagger 2.0 becomes: a parameter or a part of the body."""


class SwaggerParameterReader:
    """Reads parameters and headers of Swagger 2.0."""

    def __init__(self, reader: ObjectReader) -> None:
        self._reader = reader
        text, flag = reader.text, reader.flag
        self._fields: dict[str, FieldReader] = {
            "name": text,
            "in": text,
            "description": text,
            "required": flag,
            "deprecated": flag,
            "allowEmptyValue": flag,
            "collectionFormat": text,
            "schema": reader.schema,
            "example": reader.any,
            "examples": reader.any,
            "x-example": reader.any,
            **dict.fromkeys(VALUE_FIELDS, reader.any),
        }

    def parameter(self, node: Object, position: Position) -> SwaggerParameter | None:
        """A parameter; None, and a finding, if it has no name or no known place."""
        reader = self._reader
        fields = reader.fields(node, position, self._fields, "a parameter")
        fields.pop("examples", None)
        where = str(fields.get("in", "")).lower()
        if where == "body":
            return BodyParameter(_without_values(fields), position)
        if where == "formdata":
            return self._form(fields, node, position)
        known = identify(reader, fields, position)
        if known is None or known in ("cookie", "querystring"):
            if known is not None:
                reader.diagnostics.add(
                    codes.PARAMETER_INVALID,
                    f"`{shorten(known)}` is no place for a parameter in Swagger 2.0",
                    position.child("in"),
                )
            return None
        result = _without_values(fields)
        result["in"] = known
        schema = result.pop("schema", None)
        result["schema"] = schema or value_schema(reader, node, position)
        result.update(self._style(fields, position, known))
        finish_path(reader, result, position)
        if known != "query":
            result.pop("allowEmptyValue", None)
        if "x-example" in result and "example" not in result:
            result["example"] = result.pop("x-example")
        return result

    def header(self, node: Object, position: Position) -> Object:
        """A header of a response."""
        fields = self._reader.fields(node, position, self._fields, "a header")
        result: Object = {
            key: value
            for key, value in _without_values(fields).items()
            if key == "description" or key.startswith("x-")
        }
        result["schema"] = fields.get("schema") or value_schema(
            self._reader, node, position
        )
        result.update(self._style(fields, position, "header"))
        result.pop("style", None)
        return result

    def _form(
        self, fields: Object, node: Object, position: Position
    ) -> FormParameter | None:
        name = fields.get("name")
        if not isinstance(name, str):
            identify(self._reader, fields, position)
            return None
        schema = fields.get("schema")
        if not isinstance(schema, dict):
            schema = value_schema(self._reader, node, position)
        for key in ("description", "deprecated"):
            if key in fields:
                schema.setdefault(key, fields[key])
        schema.update(
            (key, item) for key, item in fields.items() if key.startswith("x-")
        )
        return FormParameter(
            name,
            schema,
            fields.get("required") is True,
            self._style(fields, position, "query"),
            node.get("type") == "file",
            position,
        )

    def _style(self, fields: Object, position: Position, where: str) -> Object:
        """The style that a list is sent in; {} for what is no list."""
        if fields.get("type") != "array":
            return {}
        name = str(fields.get("collectionFormat", "csv"))
        if name == "tsv" or (where != "query" and name in ("ssv", "pipes")):
            style = "form" if where == "query" else "simple"
            return {"style": style, "explode": False, COLLECTION_FORMAT: name}
        if where == "query" and name in _QUERY_STYLES:
            style, explode = _QUERY_STYLES[name]
            return {"style": style, "explode": explode}
        if name != "csv":
            self._reader.diagnostics.add(
                codes.VALUE_MALFORMED,
                f"`{shorten(name)}` is no collection format of a {where} parameter; "
                "csv is used",
                position.child("collectionFormat"),
            )
        if where == "query":
            return {"style": "form", "explode": False}
        return {"style": "simple", "explode": False}


def _without_values(fields: Object) -> Object:
    """The fields that say something about the parameter and not about its value."""
    return {
        key: value
        for key, value in fields.items()
        if key != "collectionFormat" and key not in VALUE_FIELDS
    }
