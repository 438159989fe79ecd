"""The arguments of a method, as a table."""

from dataclasses import dataclass

from generator.model import Operation, Parameter
from generator.render import markdown
from generator.render.documentation.bodies import raw_type
from generator.render.documentation.notes import Notes, default_text
from generator.render.type_text import TypeText


@dataclass(frozen=True, slots=True)
class ArgumentRow:
    """An argument of a method: every text is Markdown for a cell."""

    name: str
    type: str
    place: str
    required: bool
    notes: str


@dataclass(frozen=True, slots=True)
class Arguments:
    """Writes the arguments of the methods of one API."""

    types: TypeText
    notes: Notes

    def of(self, operation: Operation, folder: str) -> list[ArgumentRow]:
        """The arguments of a method, in the order of its signature."""
        rows = [self._parameter(one, folder) for one in operation.parameters]
        body = operation.body
        if body is None:
            return rows
        types = dict.fromkeys(
            (
                self.types.linked(one.type, folder, argument=True)
                if one.type is not None
                else raw_type(one)
            )
            for one in body.contents
        )
        row = ArgumentRow(
            name=markdown.code("body"),
            type=" or ".join(types),
            place="body",
            required=body.required,
            notes=markdown.cell(body.description) or "The request body.",
        )
        required = [one for one in rows if one.required]
        first = len(rows) if not body.required else len(required)
        return [*rows[:first], row, *rows[first:]]

    def _parameter(self, parameter: Parameter, folder: str) -> ArgumentRow:
        same = parameter.name == parameter.wire_name
        wire = "" if same else f" {markdown.code(parameter.wire_name)}"
        return ArgumentRow(
            name=markdown.code(parameter.name),
            type=self.types.linked(parameter.type, folder, argument=True),
            place=f"{parameter.location}{wire}",
            required=parameter.required,
            notes=self.notes.of(
                parameter.type,
                parameter.description,
                parameter.deprecated,
                [
                    default_text(parameter.default),
                    "Sent, but in no log." if parameter.secret else "",
                ],
            ),
        )

    def names(self, operation: Operation) -> str:
        """The arguments of a method in short, for an index."""
        body = operation.body
        names = [one.name for one in operation.parameters if one.required]
        if body is not None and body.required:
            names.append("body")
        optional = len(operation.parameters) - sum(
            one.required for one in operation.parameters
        )
        optional += body is not None and not body.required
        if optional:
            names.append("…")
        return ", ".join(names)
