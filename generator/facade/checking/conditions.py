"""Conditions of a binding: `{path: value}`, `{path: [values]}`, `{path: null}`, `{path:
{not: …}}` and `{path: {after: path}}`, all of which must hold."""

from __future__ import annotations

from dataclasses import dataclass

from generator import codes
from generator.document.values import Json
from generator.facade.checking.catalogue import as_word, check_table
from generator.facade.checking.guards import covered, guards_of
from generator.facade.checking.paths import follow_path, has_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import (
    DescribedType,
    FacadeType,
    TypedExpression,
    is_readable,
    moment,
)
from generator.facade.model import (
    AllHold,
    Attribute,
    CanonEnum,
    Condition,
    Constant,
    EnumConstant,
    Expression,
    FunctionCall,
    IsAfter,
    IsNone,
    IsOneOf,
    JsonMember,
    NameReference,
)
from generator.facade.model.types import (
    CanonEnumType,
    CanonScalar,
    CanonType,
    without_none,
)
from generator.facade.reading.binding import MappingSettings
from generator.facade.reading.mistakes import Mistakes, YamlNode, binding_error, invalid
from generator.model import LiteralType, Primitive, PrimitiveType


@dataclass(frozen=True, slots=True)
class ConditionWord:
    """A value that a condition compares with the value at a path."""

    path: str
    word: str
    node: YamlNode


class Conditions:
    """Reads conditions inside one scope.

    `words` collects the values that they compare with, `variables` the variables that
    hold what they compare.
    """

    def __init__(self, scope: FunctionScope) -> None:
        self._scope = scope
        self.words: list[ConditionWord] = []
        self.variables: list[str] = []

    def read(self, raw: dict[str, Json], node: YamlNode) -> Condition:
        """The conjunction of all entries. Raises BindingError."""
        conditions = tuple(
            self._condition(path, matcher, node / path) for path, matcher in raw.items()
        )
        return conditions[0] if len(conditions) == 1 else AllHold(conditions)

    def _condition(self, path: str, matcher: Json, node: YamlNode) -> Condition:
        value = follow_path(self._scope, path, node)
        match matcher:
            case {"not": excluded, **rest} if not rest:
                return _negated(self._match(path, value, excluded, node / "not"))
            case {"after": str(other), **rest} if not rest:
                other_value = follow_path(self._scope, other, node / "after")
                return IsAfter(moment(value.expression), moment(other_value.expression))
            case dict():
                raise invalid(
                    "a condition must be a value, a list, {not: …} or {after: path}",
                    node,
                )
            case _:
                return self._match(path, value, matcher, node)

    def _match(
        self, path: str, value: TypedExpression, matcher: Json, node: YamlNode
    ) -> Condition:
        if matcher is None:
            return IsNone(self._subject(value, ()))
        if isinstance(matcher, list):
            constants = tuple(
                self._constant(path, value, option, node / index)
                for index, option in enumerate(matcher)
            )
        else:
            constants = (self._constant(path, value, matcher, node),)
        return IsOneOf(self._subject(value, constants), constants)

    def _constant(
        self, path: str, value: TypedExpression, raw: Json, node: YamlNode
    ) -> Constant | EnumConstant:
        if raw is None:
            return Constant(None)
        if isinstance(raw, list | dict):
            raise invalid("a condition can only compare with single values", node)
        if isinstance(value.type, FacadeType):
            return self._facade_constant(value.type.type, raw, node)
        word = as_word(raw) if isinstance(raw, bool) else str(raw)
        self.words.append(ConditionWord(path, word, node))
        is_flag = isinstance(raw, bool)
        scalar = CanonScalar.BOOLEAN if is_flag else CanonScalar.TEXT
        if not is_readable(self._scope.catalogue, value.type, scalar):
            expected = "a boolean" if is_flag else "a string"
            message = f"{path!r} is never {expected}"
            raise binding_error(
                codes.BINDING_TYPE_MISMATCH, message, node, value.described
            )
        return Constant(raw if isinstance(raw, bool) else word)

    def _facade_constant(
        self, type_: CanonType, raw: Json, node: YamlNode
    ) -> Constant | EnumConstant:
        bare = without_none(type_)
        if isinstance(bare, CanonEnumType):
            return enum_constant(self._scope.canon.enums[bare.name], raw, node)
        if isinstance(raw, str | bool | int):
            return Constant(raw)
        raise invalid(f"a condition on {raw!r} is not possible here", node)

    def _subject(
        self, value: TypedExpression, constants: tuple[Constant | EnumConstant, ...]
    ) -> Expression:
        """The compared value: enum values as strings, in a variable if possible."""
        expression = value.expression
        if isinstance(value.type, FacadeType) or isinstance(expression, NameReference):
            return expression
        are_flags = constants and all(
            isinstance(constant, Constant) and isinstance(constant.value, bool)
            for constant in constants
        )
        if are_flags or (not constants and not self._is_word(value)):
            return self._in_variable(expression, value)
        return self._in_variable(FunctionCall("text", (expression,)), value)

    def _in_variable(
        self, expression: Expression, value: TypedExpression
    ) -> Expression:
        scope = self._scope
        is_simple = isinstance(expression, Attribute) and not expression.guarded
        is_named = not isinstance(value.expression, Attribute | JsonMember)
        if scope.inline or is_simple or is_named:
            return expression
        name = scope.local(expression, scope.path_name(value))
        self.variables.append(name)
        return NameReference(name)

    def _is_word(self, value: TypedExpression) -> bool:
        if not isinstance(value.type, DescribedType):
            return True
        match self._scope.catalogue.resolve(value.type.type):
            case LiteralType() | PrimitiveType(Primitive.STRING):
                return True
            case _:
                return False


def enum_constant(
    enum: CanonEnum, raw: Json, node: YamlNode, hint: str | None = None
) -> EnumConstant:
    """A value of a facade enum. Raises BindingError."""
    if raw in enum.names:
        return EnumConstant(enum.name, str(raw))
    known = ", ".join(enum.names)
    message = f"{raw!r} is not one of the values of {enum.name}: {known}"
    raise invalid(message, node, hint)


def _negated(condition: Condition) -> Condition:
    match condition:
        case IsNone(value):
            return IsNone(value, negated=True)
        case IsOneOf(value, constants):
            return IsOneOf(value, constants, negated=True)
        case _:
            return condition


def check_condition_words(
    scope: FunctionScope,
    settings: MappingSettings,
    node: YamlNode,
    condition_words: list[ConditionWord],
) -> None:
    """Checks that every value of the paths in `words` has a row, or that a row excludes
    only some values, and that conditions use only values that the spec lists.

    Raises BindingError.
    """
    mistakes = Mistakes()
    guards = [guard for row in settings.decide for guard in guards_of(row.get("when"))]
    for index, path in enumerate(settings.words):
        with mistakes:
            path_node = node / "words" / index
            value = follow_path(scope, path, path_node)
            words = scope.words(value)
            rows = {
                word.word: word.node for word in condition_words if word.path == path
            }
            unlisted = settings.unlisted.get(path, ())
            if words is not None:
                check_table(
                    words,
                    rows,
                    unlisted,
                    path_node,
                    value.described,
                    covered(words, path, guards),
                )
    with mistakes:
        check_listed(
            scope,
            settings,
            [word for word in condition_words if word.path not in settings.words],
        )
    mistakes.raise_any()


def check_listed(
    scope: FunctionScope,
    settings: MappingSettings,
    condition_words: list[ConditionWord],
) -> None:
    """Checks that the spec lists the values in conditions.

    Raises BindingError.
    """
    mistakes = Mistakes()
    for word in condition_words:
        if not has_path(scope, word.path):
            continue
        value = follow_path(scope, word.path, word.node)
        words = scope.words(value)
        unlisted = settings.unlisted.get(word.path, ())
        if words is not None and word.word not in (*words, *unlisted):
            problem = "which the OpenAPI document does not list"
            message = f"a condition compares with {word.word!r}, {problem}"
            mistakes.add(
                binding_error(
                    codes.BINDING_VALUE_UNKNOWN, message, word.node, value.described
                )
            )
    mistakes.raise_any()
