"""The pages of named schemas: their fields, an example, and their users."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.docs.notes import (
    Notes,
    default_text,
    example_text,
    former_text,
    limits_text,
)
from generator.docs.operations import anchor
from generator.docs.pages import pages_of
from generator.docs.types import TypeLinks
from generator.examples.sampler import Sampler
from generator.examples.wire import json_text
from generator.model import (
    Api,
    Enum,
    EnumMember,
    Field,
    Model,
    ModelType,
    NamedSchema,
    Operation,
)
from generator.model.schema import referenced, types_of
from generator.python import markdown


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of a model; every text is Markdown for a table cell."""

    name: str
    type: str
    required: bool
    nullable: bool
    notes: str


@dataclass(frozen=True)
class SchemaUsers:
    """The operations and schemas that use the named schemas of an API."""

    api: Api
    links: TypeLinks

    @cached_property
    def _users(self) -> Mapping[str, list[str]]:
        users: dict[str, list[str]] = defaultdict(list)
        for resource in self.api.resources:
            for page in pages_of(resource):
                for operation in page.operations:
                    call = markdown.code(f"{resource.name}.{operation.name}")
                    link = f"[{call}](../{page.name}.md#{anchor(operation)})"
                    for name in sorted(set(_mentioned(operation))):
                        users[name].append(link)
        for schema in sorted(self.api.named, key=lambda schema: schema.class_name):
            page_name = self.links.pages[schema.schema_name]
            link = f"[{schema.class_name}]({page_name}.md)"
            names = {name for type_ in types_of(schema) for name in referenced(type_)}
            for name in sorted(names - {schema.schema_name}):
                users[name].append(link)
        return users

    def of(self, schema: NamedSchema) -> str:
        """The operations and then the schemas that use a schema, as links from its
        page; empty if there are none."""
        return ", ".join(self._users.get(schema.schema_name, ()))


def _constant(enum: Enum, member: EnumMember) -> str:
    """The constant of a value and its meaning, as text after the value."""
    constant = markdown.code(f"models.{enum.members_class}.{member.name}")
    about = "" if member.description is None else markdown.inline(member.description)
    return f", {constant}{': ' if about else ''}{about}"


def _mentioned(operation: Operation) -> Iterator[str]:
    """The named schemas in the types of an operation."""
    types = [parameter.type for parameter in operation.parameters]
    contents = list(operation.body.contents) if operation.body else []
    for response in operation.responses:
        contents += response.contents
    types += [content.type for content in contents if content.type is not None]
    for type_ in types:
        yield from referenced(type_)


@dataclass(frozen=True)
class SchemaText:
    """The content of a named schema's page."""

    _schema: NamedSchema
    _links: TypeLinks
    _notes: Notes
    _sampler: Sampler
    _users: SchemaUsers

    @property
    def page(self) -> str:
        """The name of the page, without its suffix."""
        return self._links.pages[self._schema.schema_name]

    @cached_property
    def fields(self) -> list[FieldRow]:
        """The fields of a model; empty for other schemas."""
        if not isinstance(self._schema, Model):
            return []
        return [self._field(field) for field in self._schema.fields]

    def _field(self, field: Field) -> FieldRow:
        is_same = field.name == field.wire_name
        return FieldRow(
            name=markdown.code(field.name),
            type=self._links.linked(field.type, ""),
            required=field.required,
            nullable=self._links.is_nullable(field.type),
            notes=self._notes.of(
                field.type,
                description=field.description,
                deprecated=field.deprecated,
                more=[
                    "Only in responses." if field.read_only else "",
                    "Only in requests." if field.write_only else "",
                    default_text(field.default),
                    limits_text(field.constraints),
                    (
                        ""
                        if is_same
                        else f"On the wire: {markdown.code(field.wire_name)}."
                    ),
                    former_text(field.former_names),
                    example_text(field.example),
                ],
            ),
        )

    @property
    def additional(self) -> str | None:
        """The type of the keys that a model does not list; None if it has none."""
        if not isinstance(self._schema, Model) or self._schema.additional is None:
            return None
        return self._links.linked(self._schema.additional, "")

    @property
    def type(self) -> str | None:
        """The type of an alias or an enum, with links; None for a model."""
        if isinstance(self._schema, Model):
            return None
        return self._links.linked(self._schema.type, "")

    @property
    def values(self) -> list[str]:
        """The values of an enum as inline code, with their constants; empty for other
        schemas."""
        schema = self._schema
        if not isinstance(schema, Enum):
            return []
        constants = {
            repr(member.value): _constant(schema, member) for member in schema.members
        }
        return [
            markdown.code(json.dumps(value, ensure_ascii=False))
            + constants.get(repr(value), "")
            for value in schema.type.values
        ]

    @property
    def example(self) -> str:
        """An example as a block of JSON."""
        type_ = ModelType(self._schema.schema_name)
        value = self._sampler.value(type_, self._schema.class_name, "response")
        return markdown.fence(json_text(value), "json")

    @property
    def used_by(self) -> str:
        """The operations and models that use the schema; empty if there are none."""
        return self._users.of(self._schema)
