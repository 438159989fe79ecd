"""Parameters and headers of Swagger 2.0, where the type stands on the parameter."""

from dataclasses import dataclass

from generator import codes
from generator.document.context import Context, Field
from generator.document.parameters import finish_path, identify
from generator.document.payloads import VALUE_FIELDS, value_schema
from generator.document.source import Place
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
    place: Place


@dataclass(frozen=True, slots=True)
class FormParameter:
    """`in: formData`: one field of a form, with its style of encoding."""

    name: str
    schema: Object
    required: bool
    encoding: Object
    is_file: bool
    place: Place


SwaggerParameter = Object | BodyParameter | FormParameter
"""What a parameter of Swagger 2.0 becomes: a parameter or a part of the body."""


class SwaggerParameters:
    """Reads parameters and headers of Swagger 2.0."""

    def __init__(self, context: Context) -> None:
        self._context = context
        text, flag = context.text, context.flag
        self._fields: dict[str, Field] = {
            "name": text,
            "in": text,
            "description": text,
            "required": flag,
            "deprecated": flag,
            "allowEmptyValue": flag,
            "collectionFormat": text,
            "schema": context.schema,
            "example": context.any,
            "examples": context.any,
            "x-example": context.any,
            **dict.fromkeys(VALUE_FIELDS, context.any),
        }

    def parameter(self, node: Object, place: Place) -> SwaggerParameter | None:
        """A parameter; None, and a finding, if it has no name or no known place."""
        context = self._context
        fields = context.fields(node, place, self._fields, "a parameter")
        fields.pop("examples", None)
        where = str(fields.get("in", "")).lower()
        if where == "body":
            return BodyParameter(_without_values(fields), place)
        if where == "formdata":
            return self._form(fields, node, place)
        known = identify(context, fields, place)
        if known is None or known in ("cookie", "querystring"):
            if known is not None:
                context.findings.add(
                    codes.PARAMETER_INVALID,
                    f"`{shorten(known)}` is no place for a parameter in Swagger 2.0",
                    place.child("in"),
                )
            return None
        result = _without_values(fields)
        result["in"] = known
        schema = result.pop("schema", None)
        result["schema"] = schema or value_schema(context, node, place)
        result.update(self._style(fields, place, known))
        finish_path(context, result, place)
        if known != "query":
            result.pop("allowEmptyValue", None)
        if "x-example" in result and "example" not in result:
            result["example"] = result.pop("x-example")
        return result

    def header(self, node: Object, place: Place) -> Object:
        """A header of a response."""
        fields = self._context.fields(node, place, self._fields, "a header")
        result: Object = {
            key: value
            for key, value in _without_values(fields).items()
            if key == "description" or key.startswith("x-")
        }
        result["schema"] = fields.get("schema") or value_schema(
            self._context, node, place
        )
        result.update(self._style(fields, place, "header"))
        result.pop("style", None)
        return result

    def _form(self, fields: Object, node: Object, place: Place) -> FormParameter | None:
        name = fields.get("name")
        if not isinstance(name, str):
            identify(self._context, fields, place)
            return None
        schema = fields.get("schema")
        if not isinstance(schema, dict):
            schema = value_schema(self._context, node, place)
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
            self._style(fields, place, "query"),
            node.get("type") == "file",
            place,
        )

    def _style(self, fields: Object, place: Place, where: str) -> Object:
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
            self._context.findings.add(
                codes.VALUE_MALFORMED,
                f"`{shorten(name)}` is no collection format of a {where} parameter; "
                "csv is used",
                place.child("collectionFormat"),
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
