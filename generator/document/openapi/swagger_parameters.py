"""Swagger 2.0 parameters, headers and bodies.

The type is on the parameter itself, and some parameters make up the body.
"""

from dataclasses import dataclass

from generator import codes
from generator.document.openapi.object_reader import FieldReader, ObjectReader
from generator.document.openapi.parameters import identify, require_path_parameter
from generator.document.openapi.payloads import VALUE_FIELDS, value_schema
from generator.document.origins import Origins
from generator.document.source import Position
from generator.document.values import Json, Object, shorten

COLLECTION_FORMAT = "x-clientloom-collection-format"
"""The collection format of a parameter if no OpenAPI 3 style matches it."""

_MULTIPART = "multipart/form-data"
_URLENCODED = "application/x-www-form-urlencoded"

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
"""What a Swagger 2.0 parameter becomes: a parameter, or a part of the body."""


class SwaggerParameterReader:
    """Reads parameters, headers and bodies of Swagger 2.0."""

    def __init__(self, reader: ObjectReader, origins: Origins) -> None:
        self._reader = reader
        self._origins = origins
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
        """A parameter; None, and a diagnostic, if it has no name or no known `in`."""
        reader = self._reader
        fields = reader.fields(node, position, self._fields, "a parameter")
        fields.pop("examples", None)
        kind = str(fields.get("in", "")).lower()
        if kind == "body":
            return BodyParameter(_without_values(fields), position)
        if kind == "formdata":
            return self._form(fields, node, position)
        location = identify(reader, fields, position)
        if location is None or location in ("cookie", "querystring"):
            if location is not None:
                reader.diagnostics.add(
                    codes.PARAMETER_INVALID,
                    (
                        f"`{shorten(location)}` is not a parameter location in Swagger "
                        "2.0; it is left out"
                    ),
                    position.child("in"),
                )
            return None
        result = _without_values(fields)
        result["in"] = location
        schema = result.pop("schema", None)
        result["schema"] = schema or value_schema(reader, node, position)
        result.update(self._style(fields, position, location))
        require_path_parameter(reader, result, position)
        if location != "query":
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

    def body(
        self,
        parameters: list[SwaggerParameter],
        media_types: list[str],
        normal_pointer: str | None,
    ) -> Object | None:
        """The request body that parameters make up; None if there is none.

        `media_types` are what the operation consumes, `normal_pointer` its pointer in
        the normal form.
        """
        bodies = [item for item in parameters if isinstance(item, BodyParameter)]
        forms: dict[str, FormParameter] = {}
        for parameter in parameters:
            if isinstance(parameter, FormParameter):
                forms.setdefault(parameter.name, parameter)
        if bodies and (len(bodies) > 1 or forms):
            self._reader.diagnostics.add(
                codes.BODY_CONFLICT,
                "the body is declared more than once; the first `in: body` is used",
                bodies[0].position,
            )
        if bodies:
            return self._whole_body(bodies[0], media_types, normal_pointer)
        return self._form_body(forms, media_types, normal_pointer) if forms else None

    def _whole_body(
        self, body: BodyParameter, media_types: list[str], normal_pointer: str | None
    ) -> Object:
        fields = dict(body.fields)
        schema = fields.pop("schema", {})
        for key in ("name", "in", "allowEmptyValue", "deprecated", "example"):
            fields.pop(key, None)
        self._origins.mount(normal_pointer, body.position, "requestBody")
        content: Object = {name: {"schema": schema} for name in media_types}
        return {**fields, "content": content}

    def _form_body(
        self,
        forms: dict[str, FormParameter],
        media_types: list[str],
        normal_pointer: str | None,
    ) -> Object:
        """A body whose schema is one object with all fields of the form."""
        schema: Object = {
            "type": "object",
            "properties": {name: form.schema for name, form in forms.items()},
        }
        required: list[Json] = [name for name, form in forms.items() if form.required]
        if required:
            schema["required"] = required
        encoding: Object = {
            name: form.encoding for name, form in forms.items() if form.encoding
        }
        has_file = any(form.is_file for form in forms.values())
        mount = self._origins.mount
        mount(normal_pointer, next(iter(forms.values())).position, "requestBody")
        content: Object = {}
        for media_type in _form_types(media_types, has_file):
            content[media_type] = {
                "schema": schema,
                **({"encoding": encoding} if encoding else {}),
            }
            properties = ("requestBody", "content", media_type, "schema", "properties")
            for name, form in forms.items():
                mount(normal_pointer, form.position, *properties, name)
        return {"content": content, **({"required": True} if required else {})}

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

    def _style(self, fields: Object, position: Position, location: str) -> Object:
        """The style of an array; {} for anything else."""
        if fields.get("type") != "array":
            return {}
        name = str(fields.get("collectionFormat", "csv"))
        if name == "tsv" or (location != "query" and name in ("ssv", "pipes")):
            style = "form" if location == "query" else "simple"
            return {"style": style, "explode": False, COLLECTION_FORMAT: name}
        if location == "query" and name in _QUERY_STYLES:
            style, explode = _QUERY_STYLES[name]
            return {"style": style, "explode": explode}
        if name != "csv":
            self._reader.diagnostics.add(
                codes.VALUE_MALFORMED,
                f"`{shorten(name)}` is not a collection format for a {location} "
                "parameter; csv is used",
                position.child("collectionFormat"),
            )
        if location == "query":
            return {"style": "form", "explode": False}
        return {"style": "simple", "explode": False}


def _without_values(fields: Object) -> Object:
    """The fields that describe the parameter and not its value."""
    return {
        key: value
        for key, value in fields.items()
        if key != "collectionFormat" and key not in VALUE_FIELDS
    }


def _form_types(media_types: list[str], has_file: bool) -> list[str]:
    """The media types that a form is sent as."""
    types = [
        name
        for name in media_types
        if name.partition(";")[0].strip().lower() in (_MULTIPART, _URLENCODED)
    ]
    if has_file:
        types = [name for name in types if name.lower().startswith(_MULTIPART)]
        return types or [_MULTIPART]
    return types or [_URLENCODED]
