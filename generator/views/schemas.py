"""Named schemas as templates see them: models with fields, and aliases."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from generator.docs.models import SchemaText
from generator.model import Alias, Enum, Field, Model, NamedSchema
from generator.python.annotations import Annotations, join
from generator.python.literals import Value, literal
from generator.python.text import Text, text_or_none
from generator.views.context import ApiContext
from generator.views.schema_imports import ImportView, SchemaImports, schema_imports


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a model.

    Attributes:
        name: Its name in Python.
        wire_name: Its key in JSON.
        annotation: Its type; a field that may be absent is None then.
        required: Whether it is always there.
        facts: What pydantic has to know besides the type: names and literals.
        about: What it is for, and what the server assumes; None where nobody says.
    """

    name: str
    wire_name: Text
    annotation: str
    required: bool
    facts: tuple[tuple[str, str], ...]
    about: Text | None

    @classmethod
    def of(cls, field: Field, annotations: Annotations) -> "FieldView":
        """The view of a field."""
        facts: dict[str, str] = {}
        if field.wire_name != field.name:
            facts["alias"] = literal(field.wire_name)
        if field.secret:
            facts["repr"] = "False"
        extra: dict[str, Value] = {}
        if field.read_only:
            extra["readOnly"] = True
        if field.write_only:
            extra["writeOnly"] = True
        if field.names:
            extra["discriminator"] = [*field.names]
        if extra:
            facts["json_schema_extra"] = literal(extra)
        annotation = annotations.of(field.type)
        return cls(
            name=field.name,
            wire_name=Text(field.wire_name),
            annotation=annotation if field.required else _optional(annotation),
            required=field.required,
            facts=tuple(facts.items()),
            about=_about(field),
        )


def _optional(annotation: str) -> str:
    is_optional = annotation == "None" or annotation.endswith(" | None")
    return annotation if is_optional else join([annotation, "None"])


def _about(field: Field) -> Text | None:
    description = (field.description or "").strip()
    parts = []
    if field.deprecated and not description.lower().startswith("deprecated"):
        parts.append("Deprecated.")
    if description:
        parts.append(description)
    if field.default is not None and field.default != "null":
        parts.append(f"The server uses {field.default} if you leave it out.")
    return text_or_none(" ".join(parts))


@dataclass(frozen=True)
class NamedSchemaView:
    """What all named schemas have in common."""

    _schema: NamedSchema
    _context: ApiContext
    _imports: SchemaImports

    @property
    def class_name(self) -> str:
        """The name in Python."""
        return self._schema.class_name

    @property
    def module(self) -> str:
        """The module in the package `models`."""
        return self._schema.module

    @property
    def schema_name(self) -> Text:
        """The name in the description."""
        return Text(self._schema.schema_name)

    @property
    def pointer(self) -> Text:
        """Where the schema stands in the description, as a JSON pointer."""
        return Text(self._schema.pointer)

    @property
    def dictionary(self) -> str | None:
        """What requests take in its place, in the module `dicts`; None where it is in no
        request, or has no such form."""
        return None if isinstance(self._schema, Enum) else self._schema.dictionary

    @property
    def about(self) -> Text:
        """What the schema is: its description, else its name."""
        return Text(self._schema.description or self._schema.class_name)

    @property
    def description(self) -> Text | None:
        """What the description says of it."""
        return text_or_none(self._schema.description)

    @property
    def imports_first(self) -> tuple[ImportView, ...]:
        """What the module imports at its beginning."""
        return self._imports.first

    @property
    def imports_last(self) -> tuple[ImportView, ...]:
        """What the module imports at its end, because that needs this one itself."""
        return self._imports.last

    @property
    def imports_linked(self) -> tuple[ImportView, ...]:
        """What the module names, and gets when all of a long row are imported."""
        return self._imports.linked

    @cached_property
    def page(self) -> SchemaText:
        """What the schema's page says."""
        context = self._context
        return SchemaText(
            self._schema,
            context.links,
            context.notes,
            context.examples.sampler,
            context.users,
        )


@dataclass(frozen=True)
class ModelView(NamedSchemaView):
    """A schema with properties, which becomes a class."""

    _schema: Model

    @property
    def kind(self) -> Literal["model"]:
        """`model`, to tell it from aliases."""
        return "model"

    @property
    def deprecated(self) -> bool:
        """Whether the schema is deprecated."""
        return self._schema.deprecated

    @cached_property
    def fields(self) -> tuple[FieldView, ...]:
        """The fields, in the order of the description."""
        annotations = self._context.annotations
        return tuple(FieldView.of(field, annotations) for field in self._schema.fields)

    @property
    def extra(self) -> str | None:
        """The type of the keys that the model does not list; None where it says none."""
        if self._schema.additional is None:
            return None
        return self._context.annotations.of(self._schema.additional)


@dataclass(frozen=True)
class AliasView(NamedSchemaView):
    """A schema that is another name of a type: a list, a map, a union, an enum."""

    _schema: Enum | Alias

    @property
    def kind(self) -> Literal["alias", "enum"]:
        """`enum` for a list of values, else `alias`."""
        return "enum" if isinstance(self._schema, Enum) else "alias"

    @property
    def annotation(self) -> str:
        """The type."""
        return self._context.annotations.of(self._schema.type)

    @property
    def recursive(self) -> bool:
        """Whether the type contains itself."""
        return isinstance(self._schema, Alias) and self._schema.recursive


SchemaView: TypeAlias = ModelView | AliasView
"""Everything that has a module of its own under `models`."""


def schema_views(context: ApiContext) -> Mapping[str, SchemaView]:
    """The views of all named schemas of an API, by schema name."""
    imports = schema_imports(context.api.named)
    views: dict[str, SchemaView] = {}
    for schema in context.api.named:
        name = schema.schema_name
        match schema:
            case Model():
                views[name] = ModelView(schema, context, imports[name])
            case Enum() | Alias():
                views[name] = AliasView(schema, context, imports[name])
    return views
