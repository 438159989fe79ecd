"""The models of a package: their fields, a sample, and who uses them."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import (
    Api,
    Enum,
    Field,
    Model,
    ModelType,
    NamedSchema,
    Operation,
    TypeRef,
)
from generator.render import markdown
from generator.render.documentation.anchors import anchor
from generator.render.documentation.notes import Notes, default_text, one_line
from generator.render.examples.sampler import Sampler
from generator.render.examples.wire import json_text
from generator.render.modules import referenced, types_of
from generator.render.pages import model_pages, pages_of
from generator.render.type_text import TypeText, is_nullable


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of a model: every text is Markdown for a cell."""

    name: str
    type: str
    required: bool
    nullable: bool
    notes: str


class Models:
    """Writes about the models of one API."""

    def __init__(
        self, api: Api, types: TypeText, notes: Notes, sampler: Sampler
    ) -> None:
        self._api = api
        self._types = types
        self._notes = notes
        self._sampler = sampler
        self._pages = model_pages(api)

    @cached_property
    def schemas(self) -> list[NamedSchema]:
        """Every named schema, sorted by class name."""
        return sorted(self._api.named, key=lambda one: one.class_name)

    def page(self, named: NamedSchema) -> str:
        """The page of a schema, without its suffix."""
        return self._pages[named.schema_name]

    def fields(self, model: Model) -> list[FieldRow]:
        """The fields of a model."""
        return [self._field(one) for one in model.fields]

    def _field(self, one: Field) -> FieldRow:
        limits = ", ".join(
            f"{keyword} {markdown.code(value)}" for keyword, value in one.constraints
        )
        same = one.name == one.wire_name
        wire = "" if same else f"On the wire: {markdown.code(one.wire_name)}."
        example = one_line(one.example or "")
        return FieldRow(
            name=markdown.code(one.name),
            type=self._types.linked(one.type, ""),
            required=one.required,
            nullable=is_nullable(one.type, self._sampler.named),
            notes=self._notes.of(
                one.type,
                one.description,
                one.deprecated,
                [
                    "Only in responses." if one.read_only else "",
                    "Only in requests." if one.write_only else "",
                    default_text(one.default),
                    f"Limits: {limits}." if limits else "",
                    wire,
                    f"Example: {markdown.code(example)}." if example else "",
                ],
            ),
        )

    def type(self, type_: TypeRef, folder: str) -> str:
        """A type with links."""
        return self._types.linked(type_, folder)

    def values(self, enum: Enum) -> list[str]:
        """The values of an enum as inline code."""
        return [
            markdown.code(json.dumps(one, ensure_ascii=False))
            for one in enum.type.values
        ]

    def example(self, named: NamedSchema) -> str:
        """A sample of a model as JSON."""
        type_ = ModelType(named.schema_name)
        value = self._sampler.value(type_, named.class_name, "response")
        return markdown.fence(json_text(value), "json")

    @cached_property
    def _users(self) -> Mapping[str, tuple[list[str], list[str]]]:
        """The operations and the schemas that name a schema, as links."""
        found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for resource in self._api.resources:
            for page in pages_of(resource):
                for operation in page.operations:
                    call = markdown.code(f"{resource.name}.{operation.name}")
                    link = f"[{call}](../{page.name}.md#{anchor(operation)})"
                    for name in _mentioned(operation):
                        found[name][0].append(link)
        for named in self.schemas:
            link = f"[{named.class_name}]({self._pages[named.schema_name]}.md)"
            targets = {name for type_ in types_of(named) for name in referenced(type_)}
            for name in sorted(targets - {named.schema_name}):
                found[name][1].append(link)
        return found

    def used_by(self, named: NamedSchema) -> str:
        """Which operations and models use a schema; empty when none does."""
        operations, models = self._users.get(named.schema_name, ([], []))
        return ", ".join([*operations, *models])


def _mentioned(operation: Operation) -> list[str]:
    types = [one.type for one in operation.parameters]
    contents = list(operation.body.contents) if operation.body else []
    for response in operation.responses:
        contents += response.contents
    types += [one.type for one in contents if one.type is not None]
    return sorted({name for type_ in types for name in referenced(type_)})
