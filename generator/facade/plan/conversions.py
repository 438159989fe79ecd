"""Converts scalar values into the type of a field: paths, constants, enum values."""

from __future__ import annotations

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.catalog import check_table
from generator.facade.check.conditions import enum_constant
from generator.facade.check.functions import WordTable
from generator.facade.check.paths import check_room, follow_path
from generator.facade.check.predicates import IsNone
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import (
    DescribedType,
    FacadeType,
    TypedExpression,
    is_readable,
    is_text_list,
)
from generator.facade.plan.targets import ValueContext, ValueTarget
from generator.facade.read.nodes import BindingError, YamlNode
from generator.facade.read.types import (
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
from generator.python.text import Text

_READERS = {
    CanonScalar.TEXT: "text",
    CanonScalar.INTEGER: "integer",
    CanonScalar.BOOLEAN: "flag",
    CanonScalar.DECIMAL: "decimal",
    CanonScalar.DATE: "day",
}
"""The functions of the generated package that read scalars."""

_IDENTITY = "id"
"""The field that identifies an object; without it, the object is useless."""

LOOKUP_KEYS = frozenset({"of", "table", "otherwise", "unlisted"})
"""The keys of a table lookup; `of` and `table` are required."""


def converted(
    context: ValueContext, value: TypedExpression, target: ValueTarget
) -> code.Expression:
    """A response value as the type of the target. Raises BindingError."""
    scope, bare = context.scope, target.bare
    if isinstance(value.type, FacadeType) and _as_text(value.type.type) == bare:
        return value.expression
    match bare:
        case CanonScalarType(CanonScalar.RAW | CanonScalar.DATA):
            return value.expression
        case CanonScalarType(CanonScalar.TIMESTAMP as scalar):
            if is_readable(scope.catalog, value.type, scalar):
                return code.moment(value.expression)
        case CanonScalarType(scalar):
            if is_readable(scope.catalog, value.type, scalar):
                call = code.call(_READERS[scalar], value.expression)
                variable = scope.held.get(call)
                return call if variable is None else code.NameReference(variable)
        case CanonListType(CanonScalarType(CanonScalar.TEXT)):
            if is_text_list(scope.catalog, value.type):
                return code.call("texts", value.expression)
        case CanonModelType(model) if isinstance(value.type, DescribedType):
            return _mapped(context, value, model, target)
        case _:
            pass
    raise mismatch(value, target)


def required_text(
    context: ValueContext, value: code.Expression, target: ValueTarget
) -> code.Expression:
    """A required string: an error if it is missing or empty."""
    if isinstance(value, code.AnyConstant | code.NameReference):
        return value
    if context.needed or target.name == _IDENTITY:
        return code.call("needed", value, code.Constant(target.name))
    return code.call("word", value)


def mismatch(value: TypedExpression, target: ValueTarget) -> BindingError:
    """The error for a value that cannot be converted to the target."""
    expected = f"{type_spelling(target.bare)}, which {target.name!r} is"
    message = f"the value cannot be read as {expected}"
    return target.node.error(message, codes.BINDING_TYPE_MISMATCH, value.described)


def _as_text(type_: CanonType) -> CanonType:
    """The type of an argument inside a method, where ids are strings."""
    bare = without_none(type_)
    return TEXT if isinstance(bare, CanonIdType) else bare


def _mapped(
    context: ValueContext,
    value: TypedExpression,
    model: str,
    target: ValueTarget,
) -> code.Expression:
    """An object of the provider that has its own mapping."""
    scope = context.scope
    schema = scope.schema(value)
    function = context.function_for(model, schema.schema_name) if schema else None
    if schema is None or function is None:
        origin = schema.schema_name if schema else "the value"
        message = f"`models` has no {model} made of {origin}"
        raise target.node.error(message, codes.BINDING_TYPE_MISMATCH, value.described)
    if value.present:
        return code.call(function, value.expression, code.NameReference("scope"))
    count = len(scope.locals)
    base, _ = scope.base(value, schema)
    check_room(scope, count, target.name, target.node)
    mapped = code.FunctionCall(
        function, (code.NameReference(base), code.NameReference("scope"))
    )
    is_there = IsNone(code.NameReference(base), excluded=True)
    return code.Conditional(is_there, mapped, code.NONE)


def constant(scope: FunctionScope, raw: Json, target: ValueTarget) -> code.AnyConstant:
    """A scalar constant in the binding. Raises BindingError."""
    if isinstance(target.bare, CanonEnumType) and isinstance(raw, str):
        return enum_word(scope, raw, target.bare, target)
    if isinstance(raw, list | dict):
        raise target.node.error(f"{target.name!r} must be a single value")
    return code.Constant.of(raw)


def enum_word(
    scope: FunctionScope, word: str, type_: CanonEnumType, target: ValueTarget
) -> code.EnumConstant:
    """A value of a facade enum. Raises BindingError."""
    return enum_constant(
        scope.canon.enum(type_.name),
        word,
        target.node,
        "Translate a field of the response with {of: path, table: …}.",
    )


def lookup(
    context: ValueContext, raw: dict[str, Json], target: ValueTarget
) -> code.Expression:
    """A value translated by a table: `{of: path, table: {value: value}}`.

    Raises BindingError.
    """
    otherwise = raw.get("otherwise")
    if target.required and otherwise is None:
        message = f"{target.name!r} must have a value: add `otherwise`"
        raise target.node.error(message)
    value, word = _word(context.scope, raw["of"], target.node / "of")
    words = raw["table"]
    if not isinstance(words, dict):
        raise (target.node / "table").error("`table` must map values to values")
    rows = tuple(
        (
            Text(key),
            constant(context.scope, cell, target.at(target.node / "table" / key)),
        )
        for key, cell in words.items()
    )
    _check_words(context, value, raw, list(words), target)
    fallback: code.AnyConstant = code.NONE
    if otherwise is not None:
        fallback = constant(
            context.scope, otherwise, target.at(target.node / "otherwise")
        )
    annotation = annotation_of(target.bare)
    if code.NONE in (cell for _, cell in rows):
        annotation += " | None"
    name = f"_{context.prefix}_{target.name}".upper()
    table = WordTable(name, f"Mapping[str, {annotation}]", rows)
    return code.TableLookup(
        context.tables.name(table), word, fallback, always=target.required
    )


def _word(
    scope: FunctionScope, raw: Json, node: YamlNode
) -> tuple[TypedExpression, code.Expression]:
    """The value to translate, or the first of several that exists."""
    if isinstance(raw, list) and raw:
        words = [_word(scope, path, node / index) for index, path in enumerate(raw)]
        texts = tuple(code.call("text", word) for _, word in words)
        return words[0][0], code.FunctionCall("first", texts)
    if not isinstance(raw, str):
        raise node.error("`of` must be a path")
    value = follow_path(scope, raw, node)
    return value, value.expression


def _check_words(
    context: ValueContext,
    value: TypedExpression,
    raw: dict[str, Json],
    words: list[str],
    target: ValueTarget,
) -> None:
    """Checks the rows of a table against the values that the spec lists: each of them
    needs one, if it is possible here and there is no `otherwise`."""
    described_words, path = context.scope.words(value), raw["of"]
    if described_words is None:
        return
    covered: list[str] = []
    if raw.get("otherwise") is not None:
        covered = list(described_words)
    elif isinstance(path, str):
        guards = [guard for guard in context.guards if guard.path == path]
        covered = [
            word
            for word in described_words
            if not all(guard.admits(word) for guard in guards)
        ]
    node, unlisted = target.node / "table", raw.get("unlisted")
    rows = {word: node / word for word in words}
    others = map(str, unlisted) if isinstance(unlisted, list) else ()
    check_table(described_words, rows, others, node, value.described, covered)
