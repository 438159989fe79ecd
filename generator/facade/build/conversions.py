"""Converts scalar values into the type of a field: paths, constants, enum values."""

from __future__ import annotations

from typing import TypeAlias

from generator import codes
from generator.document.values import Json
from generator.facade.build.targets import ValueContext, ValueTarget
from generator.facade.checking.catalogue import check_table
from generator.facade.checking.conditions import enum_constant
from generator.facade.checking.guards import admitted
from generator.facade.checking.paths import check_room, follow_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import (
    DescribedType,
    FacadeType,
    TypedExpression,
    is_readable,
    is_text_list,
    moment,
)
from generator.facade.model import (
    Conditional,
    Constant,
    EnumConstant,
    Expression,
    FunctionCall,
    IsNone,
    NameReference,
    TableLookup,
    WordTable,
)
from generator.facade.model.types import (
    TEXT,
    CanonEnumType,
    CanonIdType,
    CanonListType,
    CanonModelType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    annotation_of,
    type_spelling,
    without_none,
)
from generator.facade.reading.mistakes import (
    BindingError,
    YamlNode,
    binding_error,
    invalid,
)

_READERS = {
    CanonScalar.TEXT: "text",
    CanonScalar.INTEGER: "integer",
    CanonScalar.BOOLEAN: "flag",
    CanonScalar.DECIMAL: "decimal",
}
"""The functions of the generated package that read scalars."""

_IDENTITY = "id"
"""The field that identifies an object; without it, the object is useless."""

LOOKUP_KEYS = frozenset({"of", "table", "otherwise", "unlisted"})
"""The keys of a table lookup; `of` and `table` are required."""

TableRows: TypeAlias = tuple[tuple[str, Constant | EnumConstant], ...]


def converted(
    context: ValueContext, value: TypedExpression, target: ValueTarget
) -> Expression:
    """A response value as the type of the target. Raises BindingError."""
    scope, bare = context.scope, target.bare
    if isinstance(value.type, FacadeType) and _as_text(value.type.type) == bare:
        return value.expression
    match bare:
        case CanonScalarType(CanonScalar.RAW | CanonScalar.DATA):
            return value.expression
        case CanonScalarType(CanonScalar.TIMESTAMP as scalar):
            if is_readable(scope.catalogue, value.type, scalar):
                return moment(value.expression)
        case CanonScalarType(scalar):
            if is_readable(scope.catalogue, value.type, scalar):
                call = FunctionCall(_READERS[scalar], (value.expression,))
                variable = scope.held.get(call)
                return call if variable is None else NameReference(variable)
        case CanonListType(CanonScalarType(CanonScalar.TEXT)):
            if is_text_list(scope.catalogue, value.type):
                return FunctionCall("texts", (value.expression,))
        case CanonModelType(model) if isinstance(value.type, DescribedType):
            return _mapped(context, value, model, target)
        case _:
            pass
    raise mismatch(value, target)


def required_text(
    context: ValueContext, value: Expression, target: ValueTarget
) -> Expression:
    """A required string: an error if it is missing or empty."""
    if isinstance(value, Constant | EnumConstant | NameReference):
        return value
    if context.needed or target.name == _IDENTITY:
        return FunctionCall("needed", (value, Constant(target.name)))
    return FunctionCall("word", (value,))


def mismatch(value: TypedExpression, target: ValueTarget) -> BindingError:
    """The error for a value that cannot be converted to the target."""
    expected = f"{type_spelling(target.bare)}, which {target.name!r} is"
    message = f"the value cannot be read as {expected}"
    return binding_error(
        codes.BINDING_TYPE_MISMATCH, message, target.node, value.described
    )


def _as_text(type_: CanonType) -> CanonType:
    """The type of an argument inside a method, where ids are strings."""
    bare = without_none(type_)
    return TEXT if isinstance(bare, CanonIdType) else bare


def _mapped(
    context: ValueContext,
    value: TypedExpression,
    model: str,
    target: ValueTarget,
) -> Expression:
    """An object of the provider that has its own mapping."""
    scope = context.scope
    schema = scope.schema(value)
    function = context.function_for(model, schema.schema_name) if schema else None
    if schema is None or function is None:
        origin = schema.schema_name if schema else "the value"
        message = f"`models` has no {model} made of {origin}"
        raise binding_error(
            codes.BINDING_TYPE_MISMATCH, message, target.node, value.described
        )
    if value.present:
        return FunctionCall(function, (value.expression, NameReference("scope")))
    count = len(scope.locals)
    base, _ = scope.base(value, schema)
    check_room(scope, count, target.name, target.node)
    mapped = FunctionCall(function, (NameReference(base), NameReference("scope")))
    is_there = IsNone(NameReference(base), negated=True)
    return Conditional(is_there, mapped, Constant(None))


def constant(
    scope: FunctionScope, raw: Json, target: ValueTarget
) -> Constant | EnumConstant:
    """A scalar constant in the binding. Raises BindingError."""
    if isinstance(target.bare, CanonEnumType) and isinstance(raw, str):
        return enum_word(scope, raw, target.bare, target)
    if isinstance(raw, list | dict):
        raise invalid(f"{target.name!r} must be a single value", target.node)
    return Constant.of(raw)


def enum_word(
    scope: FunctionScope, word: str, type_: CanonEnumType, target: ValueTarget
) -> EnumConstant:
    """A value of a facade enum. Raises BindingError."""
    return enum_constant(
        scope.canon.enums[type_.name],
        word,
        target.node,
        "Translate a field of the response with {of: path, table: …}.",
    )


def lookup(
    context: ValueContext, raw: dict[str, Json], target: ValueTarget
) -> Expression:
    """A value translated by a table: `{of: path, table: {value: value}}`.

    Raises BindingError.
    """
    otherwise = raw.get("otherwise")
    if target.required and otherwise is None:
        message = f"{target.name!r} must have a value: add `otherwise`"
        raise invalid(message, target.node)
    value, word = _word(context.scope, raw["of"], target.node / "of")
    words = raw["table"]
    if not isinstance(words, dict):
        raise invalid("`table` must map values to values", target.node / "table")
    rows = tuple(
        (key, constant(context.scope, cell, target.under("table", key)))
        for key, cell in words.items()
    )
    if otherwise is None:
        _check_words(
            context, value, raw["of"], list(words), raw.get("unlisted"), target
        )
    else:
        _check_listed(context, value, list(words), raw.get("unlisted"), target)
    fallback: Constant | EnumConstant = Constant(None)
    if otherwise is not None:
        fallback = constant(context.scope, otherwise, target.under("otherwise"))
    annotation = annotation_of(target.bare)
    if Constant(None) in (cell for _, cell in rows):
        annotation += " | None"
    name = f"_{context.prefix}_{target.name}".upper()
    table = WordTable(name, f"Mapping[str, {annotation}]", rows)
    return TableLookup(
        context.tables.name(table), word, fallback, always=target.required
    )


def _word(
    scope: FunctionScope, raw: Json, node: YamlNode
) -> tuple[TypedExpression, Expression]:
    """The value to translate, or the first of several that exists."""
    if isinstance(raw, list) and raw:
        words = [_word(scope, path, node / index) for index, path in enumerate(raw)]
        texts = tuple(FunctionCall("text", (word,)) for _, word in words)
        return words[0][0], FunctionCall("first", texts)
    if not isinstance(raw, str):
        raise invalid("`of` must be a path", node)
    value = follow_path(scope, raw, node)
    return value, value.expression


def _check_words(
    context: ValueContext,
    value: TypedExpression,
    path: Json,
    words: list[str],
    unlisted: Json,
    target: ValueTarget,
) -> None:
    """Checks the rows of a table against the values that the spec lists and that the
    enclosing conditions allow."""
    described_words = context.scope.words(value)
    if described_words is None:
        return
    left_out = frozenset[str]()
    if isinstance(path, str):
        possible = admitted(described_words, path, context.guards)
        left_out = frozenset(described_words) - frozenset(possible)
    _check_table(described_words, words, unlisted, target, value, left_out)


def _check_listed(
    context: ValueContext,
    value: TypedExpression,
    words: list[str],
    unlisted: Json,
    target: ValueTarget,
) -> None:
    """Checks that the spec lists the values of a table; those without a row are
    translated by `otherwise`."""
    described_words = context.scope.words(value)
    if described_words is not None:
        covered = frozenset(described_words)
        _check_table(described_words, words, unlisted, target, value, covered)


def _check_table(
    described_words: tuple[str, ...],
    words: list[str],
    unlisted: Json,
    target: ValueTarget,
    value: TypedExpression,
    covered: frozenset[str],
) -> None:
    node = target.node / "table"
    rows = {word: node / word for word in words}
    others = map(str, unlisted) if isinstance(unlisted, list) else ()
    check_table(described_words, rows, others, node, value.described, covered)
