"""Replaces wire names in descriptions with Python names.

Vendors write `Orders_place`, `userSecret` or `createdDate` in their texts. A reader of
the docstring knows `orders.place`, `user_secret` and `created_date`. So a code span
that is exactly the name of an operation, of a parameter of the same operation, or of a
property of the same schema is replaced with the Python name. Other text is unchanged.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator.model import (
    Api,
    Field,
    Header,
    Model,
    ModelType,
    NullableType,
    Operation,
    Parameter,
    RequestBody,
    Resource,
    Response,
    TypeRef,
)

DescribedT = TypeVar("DescribedT", Field, Header, Parameter)

_CODE_SPAN = re.compile(r"(?<![`\\])`([^`\n]+)`(?!`)")
"""A code span of one backtick (CommonMark 0.31, section 6.1)."""

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
"""The start of a fenced code block, which is an example and not prose."""


def with_mentions(api: Api) -> Api:
    """The model with Python names in its descriptions."""
    mentions = _Mentions(api)
    return replace(
        api,
        description=mentions.text(api.description, {}),
        resources=tuple(map(mentions.resource, api.resources)),
        models=tuple(map(mentions.model, api.models)),
        enums=tuple(
            replace(enum, description=mentions.text(enum.description, {}))
            for enum in api.enums
        ),
        aliases=tuple(
            replace(alias, description=mentions.text(alias.description, {}))
            for alias in api.aliases
        ),
    )


class _Mentions:
    def __init__(self, api: Api) -> None:
        self._operations = {
            operation.id: f"{resource.name}.{operation.name}"
            for resource in api.resources
            for operation in resource.operations
        }
        self._fields = {model.schema_name: _names(model.fields) for model in api.models}

    def text(self, text: str | None, names: Mapping[str, str]) -> str | None:
        """The text with Python names in its code spans; `names` take precedence."""
        if text is None or "`" not in text or _FENCE.search(text):
            return text

        def in_python(match: re.Match[str]) -> str:
            wire_name = match[1]
            name = names.get(wire_name) or self._operations.get(wire_name)
            return match[0] if name is None else f"`{name}`"

        return _CODE_SPAN.sub(in_python, text)

    def _described(
        self, things: tuple[DescribedT, ...], names: Mapping[str, str]
    ) -> tuple[DescribedT, ...]:
        """The things with their descriptions replaced."""
        texts = (self.text(thing.description, names) for thing in things)
        return tuple(
            # There are thousands of them, and most stay as they are.
            thing if text is thing.description else replace(thing, description=text)
            for thing, text in zip(things, texts, strict=True)
        )

    def resource(self, resource: Resource) -> Resource:
        """The resource with the texts of its operations replaced."""
        return replace(
            resource,
            description=self.text(resource.description, {}),
            operations=tuple(map(self._operation, resource.operations)),
        )

    def model(self, model: Model) -> Model:
        """The model with the texts of its fields replaced."""
        names = self._fields[model.schema_name]
        return replace(
            model,
            description=self.text(model.description, names),
            fields=self._described(model.fields, names),
        )

    def _operation(self, operation: Operation) -> Operation:
        names = {**self._body_fields(operation.body), **_names(operation.parameters)}
        body = operation.body
        return replace(
            operation,
            summary=self.text(operation.summary, names),
            description=self.text(operation.description, names),
            parameters=self._described(operation.parameters, names),
            body=body and replace(body, description=self.text(body.description, names)),
            responses=tuple(
                self._response(response, names) for response in operation.responses
            ),
        )

    def _response(self, response: Response, names: Mapping[str, str]) -> Response:
        return replace(
            response,
            description=self.text(response.description, names),
            headers=self._described(response.headers, names),
        )

    def _body_fields(self, body: RequestBody | None) -> Mapping[str, str]:
        """The fields of the request model, which the texts of the operation explain."""
        if body is None:
            return {}
        model = _model(body.contents[0].type)
        return {} if model is None else self._fields.get(model, {})


def _model(type_: TypeRef | None) -> str | None:
    match type_:
        case ModelType(name):
            return name
        case NullableType(inner):
            return _model(inner)
        case _:
            return None


def _names(arguments: tuple[Field, ...] | tuple[Parameter, ...]) -> Mapping[str, str]:
    """Python names by wire name; an ambiguous name is left out."""
    names: dict[str, str] = {}
    for argument in arguments:
        wire_name = argument.wire_name
        names[wire_name] = wire_name if wire_name in names else argument.name
    return names
