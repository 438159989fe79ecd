"""The arguments of a method and example calls, in the template context."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.examples.exchange import Example
from generator.model import NullableType, Parameter, RequestBody
from generator.python.annotations import Annotations, join
from generator.python.text import Text, sentence
from generator.views.imports import TypeImportView


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method.

    Attributes:
        name: Its name in Python.
        annotation: Its type.
        default: Its default, as Python; empty if it is required.
        about: Its purpose.
    """

    name: str
    annotation: str
    default: str
    about: Text

    @classmethod
    def of_parameter(
        cls, parameter: Parameter, annotations: Annotations
    ) -> "ArgumentView":
        """The argument for a parameter."""
        about = sentence(
            parameter.description or f"The parameter `{parameter.wire_name}`."
        )
        if parameter.default is not None:
            about += f" The server uses {parameter.default} if you omit it."
        return cls._of(
            parameter.name,
            annotations.argument_members(parameter.type),
            Text(about),
            is_required=parameter.required,
            is_nullable=isinstance(parameter.type, NullableType),
        )

    @classmethod
    def of_body(cls, body: RequestBody, annotations: Annotations) -> "ArgumentView":
        """The argument for a request body."""
        return cls._of(
            "body",
            annotations.body_members(body),
            Text(body.description or "The request body."),
            is_required=body.required,
            is_nullable=any(
                isinstance(content.type, NullableType) for content in body.contents
            ),
        )

    @classmethod
    def _of(
        cls,
        name: str,
        members: list[str],
        about: Text,
        *,
        is_required: bool,
        is_nullable: bool,
    ) -> "ArgumentView":
        """An argument. An optional one is None if omitted, unless null can be sent."""
        if is_required:
            return cls(name, join(members), "", about)
        if is_nullable:
            return cls(name, join([*members, "Unset"]), "UNSET", about)
        return cls(name, join([*members, "None"]), "None", about)


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example call.

    Attributes:
        resource: The attribute of the client that has the method.
        method: The method.
        arguments: The arguments, `name=value` each.
        dates: The names that they use from the module `datetime`, sorted.
        uses_decimal: Whether they use `Decimal`.
        uses_files: Whether they use the runtime's `File`.
        uses_models: Whether they use `models`.
        types: The existing Python types that they use; each value is made by a
            `TypeAdapter`.
        has_result: Whether the call returns something.
        streams: Whether it returns a stream.
    """

    resource: str
    method: str
    arguments: tuple[str, ...]
    dates: tuple[str, ...]
    uses_decimal: bool
    uses_files: bool
    uses_models: bool
    types: tuple[TypeImportView, ...]
    has_result: bool
    streams: bool

    @classmethod
    def of(cls, example: Example, types: Sequence[TypeImportView]) -> "ExampleView":
        """The view of an example; `types` are the existing types of the package."""
        return cls(
            resource=example.resource,
            method=example.operation.name,
            arguments=example.arguments,
            dates=tuple(name for name in ("date", "datetime") if name in example.names),
            uses_decimal="Decimal" in example.names,
            uses_files="File" in example.names,
            uses_models="models" in example.names,
            types=tuple(type_ for type_ in types if type_.alias in example.names),
            has_result=example.streams or example.operation.returns is not None,
            streams=example.streams,
        )
