"""Named schemas in the template context: models with fields, and aliases."""

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
from generator.views.former_names import FormerNameView, former_name_views
from generator.views.schema_imports import ImportView, SchemaImports, schema_imports


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a model.

    Attributes:
        name: Its name in Python.
        wire_name: Its key in JSON.
        annotation: Its type; a field that may be absent is None if it is.
        required: Whether it is always present.
        facts: What pydantic needs besides the type: names and literals.
        about: Its purpose, and the server's default; None if neither is known.
        former_names: Its former names, which are deprecated aliases.
    """

    name: str
    wire_name: Text
    annotation: str
    required: bool
    facts: tuple[tuple[str, str], ...]
    about: Text | None
    former_names: tuple[FormerNameView, ...]

    @classmethod
    def of(cls, field: Field, model: str, annotations: Annotations) -> "FieldView":
        """The view of a field of a model."""
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
            former_names=former_name_views(
                field.former_names, field.name, f"{model}.{{}}"
            ),
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
        parts.append(f"The server uses {field.default} if you omit it.")
    return text_or_none(" ".join(parts))


@dataclass(frozen=True)
class NamedSchemaView:
    """What all named schemas share."""

    _schema: NamedSchema
    _context: ApiContext
    _imports: SchemaImports

    @property
    def class_name(self) -> str:
        """Its name in Python."""
        return self._schema.class_name

    @property
    def members_class(self) -> str | None:
        """The class with the named values of an enum; None if no value has a name."""
        schema = self._schema
        return schema.members_class if isinstance(schema, Enum) else None

    @property
    def class_names(self) -> tuple[str, ...]:
        """The names that the schema's module adds to the package `models`."""
        members_class = self.members_class
        return (self.class_name, *([members_class] if members_class else []))

    @property
    def module(self) -> str:
        """The module in the package `models`."""
        return self._schema.module

    @property
    def schema_name(self) -> Text:
        """Its name in the spec."""
        return Text(self._schema.schema_name)

    @property
    def pointer(self) -> Text:
        """The place of the schema in the spec, as a JSON pointer."""
        return Text(self._schema.pointer)

    @property
    def dictionary(self) -> str | None:
        """The dictionary in the module `dicts` that requests accept in its place; None if
        there is none."""
        return None if isinstance(self._schema, Enum) else self._schema.dictionary

    @property
    def former_names(self) -> tuple[FormerNameView, ...]:
        """The former names in Python, which are deprecated aliases."""
        return former_name_views(
            self._schema.former_names, self.class_name, "models.{}"
        )

    @property
    def about(self) -> Text:
        """The purpose of the schema: its description, or else its name."""
        return Text(self._schema.description or self._schema.class_name)

    @property
    def description(self) -> Text | None:
        """Its description in the spec."""
        return text_or_none(self._schema.description)

    @property
    def imports_first(self) -> tuple[ImportView, ...]:
        """What the module imports at its start."""
        return self._imports.first

    @property
    def imports_last(self) -> tuple[ImportView, ...]:
        """What the module imports at its end, because those modules need this one."""
        return self._imports.last

    @property
    def imports_linked(self) -> tuple[ImportView, ...]:
        """What the module refers to, and receives once every module of a long chain is
        imported."""
        return self._imports.linked

    @cached_property
    def page(self) -> SchemaText:
        """The content of the schema's page."""
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
        """`model`, to distinguish it from aliases."""
        return "model"

    @property
    def deprecated(self) -> bool:
        """Whether the schema is deprecated."""
        return self._schema.deprecated

    @property
    def bases(self) -> str:
        """What the class inherits from."""
        annotations = self._context.annotations
        base = self._schema.base
        if base is not None:
            arguments = ", ".join(map(annotations.of, base.arguments))
            return f"{annotations.classes[base.schema_name]}[{arguments}]"
        if self._schema.variables:
            names = ", ".join(map(annotations.of, self._schema.variables))
            return f"Model, Generic[{names}]"
        return "Model"

    @cached_property
    def fields(self) -> tuple[FieldView, ...]:
        """The fields of the class itself, in the order of the spec."""
        annotations = self._context.annotations
        inherited = self._context.generic_fields(self._schema)
        return tuple(
            FieldView.of(field, self.class_name, annotations)
            for field in self._schema.fields
            if field.wire_name not in inherited
        )

    @property
    def extra(self) -> str | None:
        """The type of the keys that the model does not list; None if it has none."""
        if self._schema.additional is None:
            return None
        return self._context.annotations.of(self._schema.additional)


@dataclass(frozen=True, slots=True)
class EnumMemberView:
    """A named value of an enum.

    Attributes:
        name: The name of the constant.
        value: Its value, as a literal.
        about: Its meaning; None if the spec does not say.
    """

    name: str
    value: str
    about: Text | None


@dataclass(frozen=True)
class AliasView(NamedSchemaView):
    """A schema that is an alias of a type: a list, a map, a union, an enum."""

    _schema: Enum | Alias

    @property
    def kind(self) -> Literal["alias", "enum"]:
        """`enum` for a list of values, otherwise `alias`."""
        return "enum" if isinstance(self._schema, Enum) else "alias"

    @property
    def annotation(self) -> str:
        """The type."""
        return self._context.annotations.of(self._schema.type)

    @property
    def members(self) -> tuple[EnumMemberView, ...]:
        """The named values of an enum."""
        if not isinstance(self._schema, Enum):
            return ()
        return tuple(
            EnumMemberView(
                member.name, literal(member.value), text_or_none(member.description)
            )
            for member in self._schema.members
        )

    @property
    def recursive(self) -> bool:
        """Whether the type contains itself."""
        return isinstance(self._schema, Alias) and self._schema.recursive


SchemaView: TypeAlias = ModelView | AliasView
"""Every view with its own module under `models`."""


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
