"""Parameters of OpenAPI 3."""

from generator import codes
from generator.document.context import Context, Field
from generator.document.payloads import (
    Payloads,
    one_description_of_value,
    with_schema,
)
from generator.document.source import Place
from generator.document.values import Object, shorten

_PLACES = frozenset({"query", "path", "header", "cookie", "querystring"})
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


class Parameters:
    """Reads parameters."""

    def __init__(self, context: Context, payloads: Payloads) -> None:
        self._context = context
        text, flag = context.text, context.flag
        self._fields: dict[str, Field] = {
            "name": text,
            "in": text,
            "description": text,
            "required": flag,
            "deprecated": flag,
            "allowEmptyValue": flag,
            "style": text,
            "explode": flag,
            "allowReserved": flag,
            "schema": context.schema,
            "example": context.any,
            "examples": payloads.examples,
            "content": payloads.content,
        }

    def parameter(self, node: Object, place: Place) -> Object | None:
        """A parameter; None, and a finding, if it has no name or no known place."""
        result = self._context.fields(
            with_schema(self._context, node, place, set(self._fields)),
            place,
            self._fields,
            "a parameter",
        )
        where = identify(self._context, result, place)
        if where is None:
            return None
        result["in"] = where
        finish_path(self._context, result, place)
        if where != "query":
            result.pop("allowEmptyValue", None)
        result = one_description_of_value(self._context, result, place, where)
        if where == "querystring":
            for key in ("style", "explode", "allowReserved"):
                result.pop(key, None)
        return result


def identify(context: Context, result: Object, place: Place) -> str | None:
    """Where a parameter goes; None, and a finding, if that or its name is not said."""
    name, where = result.get("name"), result.get("in")
    if where == "querystring" and name is None:
        # The parameter is the whole query: its name is never sent.
        name = result["name"] = "querystring"
    if not isinstance(name, str) or not name or not isinstance(where, str):
        context.findings.add(
            codes.PARAMETER_INVALID, "a parameter must have `name` and `in`", place
        )
        return None
    if where.lower() not in _PLACES:
        context.findings.add(
            codes.PARAMETER_INVALID,
            f"`{shorten(where)}` is no place for a parameter",
            place.child("in"),
        )
        return None
    return where.lower()


def finish_path(context: Context, result: Object, place: Place) -> None:
    """Parameters in the path are always required."""
    if result["in"] == "path" and result.get("required") is not True:
        result["required"] = True
        context.findings.add(
            codes.PATH_PARAMETER_OPTIONAL,
            f"the path parameter `{shorten(str(result['name']))}` is not marked as required",
            place,
        )


def is_ignored(context: Context, parameter: Object, place: Place) -> bool:
    """Whether the specification says that a parameter means nothing."""
    name = str(parameter["name"])
    if parameter["in"] != "header" or name.lower() not in _IGNORED_HEADERS:
        return False
    context.findings.add(
        codes.PARAMETER_IGNORED,
        f"the header `{shorten(name)}` is not a parameter's business and is ignored",
        place,
    )
    return True


def merge_parameters(
    context: Context,
    general: list[tuple[Object, Place]],
    own: list[tuple[Object, Place]],
) -> list[tuple[Object, Place]]:
    """The parameters of an operation: those of its path and its own, which win."""
    merged: dict[tuple[str, str], tuple[Object, Place]] = {}
    for parameters in (general, own):
        seen: set[tuple[str, str]] = set()
        for parameter, place in parameters:
            key = (str(parameter["name"]), str(parameter["in"]))
            if key in seen:
                context.findings.add(
                    codes.PARAMETER_DUPLICATE,
                    f"the {key[1]} parameter `{shorten(key[0])}` stands twice; the first one is used",
                    place,
                    related=(merged[key][1].origin,),
                )
                continue
            seen.add(key)
            merged[key] = (parameter, place)
    return list(merged.values())
