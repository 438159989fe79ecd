"""Fields of models and the right sides of aliases, as Python source."""

from generator.model import (
    Alias,
    Enum,
    Field,
    Model,
)
from generator.render import methods
from generator.render.layout import (
    INDENT,
    LINE_LENGTH,
    Expression,
    Item,
    Text,
    call,
    flat,
    lay_out,
    lay_out_annotation,
    subscript,
)
from generator.render.literals import (
    string_literal,
)
from generator.render.modules import identifiers
from generator.render.types import Namespace


def field(field_: Field, names: Namespace) -> str:
    """A field of a model: name, annotation, alias and default, without description."""
    indent = len(INDENT)
    type_ = names.expression(field_.type)
    if not field_.required:
        type_ = methods._or(type_, "None")
    if facts := _facts(field_):
        type_ = subscript("Annotated", type_, call("Field", *facts))
    head = f"{field_.name}: "
    if field_.required:
        return head + _annotation(type_, indent, indent + len(head))
    tail = " = None"
    line = f"{head}{flat(type_)}"
    start = indent + len(line)
    if start + len(tail) > LINE_LENGTH and start + len(" = (") <= LINE_LENGTH:
        # The right side is the last thing that can be broken, and black takes it.
        return f"{line} = (\n{INDENT * 2}None\n{INDENT})"
    return f"{head}{lay_out_annotation(type_, indent, indent + len(head), len(tail))}{tail}"


def _facts(field_: Field) -> list[Expression]:
    """What pydantic has to know of a field besides its type."""
    facts: list[Expression] = []
    if field_.wire_name != field_.name:
        facts.append(Item("alias=", Text(string_literal(field_.wire_name))))
    if field_.secret:
        facts.append(Text("repr=False"))
    return facts


def _annotation(type_: Expression, indent: int, used: int) -> str:
    """An annotation with nothing behind it; a name that does not fit gets parentheses."""
    step = indent + len(INDENT)
    match type_:
        case Text(name) if used + len(name) > LINE_LENGTH >= step + len(name):
            return f"(\n{' ' * step}{name}\n{' ' * indent})"
        case _:
            return lay_out_annotation(type_, indent, used)


def field_text(field_: Field) -> str | None:
    """What a field's docstring says: the description, and what the server assumes."""
    parts = []
    described = (field_.description or "").strip()
    if field_.deprecated and not described.lower().startswith("deprecated"):
        parts.append("Deprecated.")
    if described:
        parts.append(described)
    if field_.default is not None and field_.default != "null":
        parts.append(f"The server assumes {field_.default} without it.")
    return " ".join(parts) or None


def model_uses(model: Model, names: Namespace) -> set[str]:
    """The names that the annotations of a model use."""
    expressions = [names.expression(one.type) for one in model.fields]
    if model.additional is not None:
        expressions.append(names.expression(model.additional))
    found = identifiers(iter(expressions))
    if any(map(_facts, model.fields)):
        found |= {"Annotated", "Field"}
    return found


def alias_uses(alias: Alias | Enum, names: Namespace) -> set[str]:
    """The names that the right side of an alias uses."""
    return identifiers(iter([names.expression(alias.type)]))


def recursive_alias(alias: Alias, names: Namespace) -> str:
    """The definition of an alias that contains itself: its type in quotes, because
    nothing that it names exists before it."""
    made = call(
        "TypeAliasType",
        Text(string_literal(alias.class_name)),
        Text(string_literal(names.source(alias.type))),
    )
    name = f"{alias.class_name} = "
    return f"{name}{lay_out(made, 0, len(name))}"


def alias_value(alias: Alias | Enum, names: Namespace) -> str:
    """The right side of `Name: TypeAlias = …`."""
    used = len(f"{alias.class_name}: TypeAlias = ")
    value = names.expression(alias.type)
    direct = lay_out_annotation(value, 0, used)
    if used + len(direct.partition("\n")[0]) <= LINE_LENGTH:
        return direct
    # Black moves what does not fit behind `=` into parentheses, if it fits there.
    moved = f"{INDENT}{lay_out(value, len(INDENT), len(INDENT))}"
    if max(map(len, moved.split("\n"))) > LINE_LENGTH:
        return direct
    return f"(\n{moved}\n)"


def extra_annotation(model: Model, names: Namespace) -> str:
    """The annotation of the keys that a model does not list."""
    assert model.additional is not None
    expression = subscript("dict", Text("str"), names.expression(model.additional))
    return lay_out_annotation(expression, 4, 4 + len("__pydantic_extra__: "))
