"""Conditions of a binding: `{path: value}`, `{path: [values]}`, `{path: null}`, `{path:
{not: …}}` and `{path: {after: path}}`, all of which must hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.catalog import as_word, check_table
from generator.facade.check.paths import follow_path, has_path
from generator.facade.check.predicates import (
    AllHold,
    IsAfter,
    IsBeyond,
    IsNone,
    IsOneOf,
    Side,
)
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import (
    DescribedType,
    FacadeType,
    TypedExpression,
    is_readable,
)
from generator.facade.read.binding import MappingSettings
from generator.facade.read.fields import CanonEnum
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import CanonEnumType, CanonScalar, without_none
from generator.model import LiteralType, Primitive, PrimitiveType

_SIDES: dict[str, Side] = {
    "above": "above",
    "below": "below",
    "at-least": "at_least",
    "at-most": "at_most",
}
"""The conditions on numbers, by their keys in bindings."""


@dataclass(frozen=True, slots=True)
class ConditionWord:
    """A value that a condition compares with the value at a path."""

    path: str
    word: str
    node: YamlNode


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reads conditions inside one scope.

    `words` collects the values that they compare with, `variables` the variables that
    hold what they compare.
    """

    scope: FunctionScope
    words: list[ConditionWord] = field(default_factory=list)
    variables: list[str] = field(default_factory=list)

    def read(self, raw: dict[str, Json], node: YamlNode) -> code.Condition:
        """The conjunction of all entries. Raises BindingError."""
        conditions = tuple(
            self._condition(path, matcher, node / path) for path, matcher in raw.items()
        )
        return conditions[0] if len(conditions) == 1 else AllHold(conditions)

    def read_listed(
        self, raw: dict[str, Json], node: YamlNode, settings: MappingSettings | None
    ) -> code.Condition:
        """The same, and checks that the spec lists the values, or that the mapping of
        the result does as `unlisted`."""
        condition = self.read(raw, node)
        check_listed(self.scope, settings or MappingSettings(), self.words)
        return condition

    def _condition(self, path: str, matcher: Json, node: YamlNode) -> code.Condition:
        value = follow_path(self.scope, path, node)
        match matcher:
            case {"not": excluded, **rest} if not rest:
                return self._match(path, value, excluded, node / "not").negated()
            case {"after": str(other), **rest} if not rest:
                other_value = follow_path(self.scope, other, node / "after")
                return IsAfter(
                    code.moment(value.expression), code.moment(other_value.expression)
                )
            case dict() if len(matcher) == 1 and matcher.keys() <= _SIDES.keys():
                ((side, bound),) = matcher.items()
                return self._beyond(path, value, side, bound, node / side)
            case dict():
                sides = ", ".join(f"{{{side}: number}}" for side in _SIDES)
                raise node.error(
                    "a condition must be a value, a list, {not: …}, {after: path} or "
                    f"one of {sides}"
                )
            case _:
                return self._match(path, value, matcher, node)

    def _beyond(
        self,
        path: str,
        value: TypedExpression,
        side: str,
        bound: Json,
        node: YamlNode,
    ) -> code.Condition:
        """A condition on a number."""
        if isinstance(bound, bool | str | list | dict | None):
            raise node.error(f"`{side}` must be a number")
        if not is_readable(self.scope.catalog, value.type, CanonScalar.DECIMAL):
            message = f"{path!r} is never a number"
            raise node.error(message, codes.BINDING_TYPE_MISMATCH, value.described)
        number = code.call("decimal", value.expression)
        return IsBeyond(number, code.Constant.of(bound), _SIDES[side])

    def _match(
        self, path: str, value: TypedExpression, matcher: Json, node: YamlNode
    ) -> code.Condition:
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
    ) -> code.AnyConstant:
        if raw is None:
            return code.NONE
        if isinstance(raw, list | dict):
            raise node.error("a condition can only compare with single values")
        if isinstance(value.type, FacadeType):
            bare = without_none(value.type.type)
            if isinstance(bare, CanonEnumType):
                return enum_constant(self.scope.canon.enum(bare.name), raw, node)
            if isinstance(raw, str | bool | int):
                return code.Constant(raw)
            raise node.error(f"a condition on {raw!r} is not possible here")
        is_flag = isinstance(raw, bool)
        word = as_word(raw) if isinstance(raw, bool) else str(raw)
        self.words.append(ConditionWord(path, word, node))
        scalar = CanonScalar.BOOLEAN if is_flag else CanonScalar.TEXT
        if not is_readable(self.scope.catalog, value.type, scalar):
            message = f"{path!r} is never {'a boolean' if is_flag else 'a string'}"
            raise node.error(message, codes.BINDING_TYPE_MISMATCH, value.described)
        return code.Constant(raw if isinstance(raw, bool) else word)

    def _subject(
        self, value: TypedExpression, constants: tuple[code.AnyConstant, ...]
    ) -> code.Expression:
        """The compared value: enum values as strings, in a variable if possible."""
        expression = value.expression
        if isinstance(value.type, FacadeType) or isinstance(
            expression, code.NameReference
        ):
            return expression
        are_flags = constants and all(
            isinstance(constant, code.Constant) and isinstance(constant.value, bool)
            for constant in constants
        )
        if not are_flags and (constants or self._is_word(value)):
            expression = code.call("text", expression)
        is_simple = isinstance(expression, code.Attribute) and not expression.guarded
        is_path = isinstance(value.expression, code.Attribute | code.JsonMember)
        if self.scope.inline or is_simple or not is_path:
            return expression
        name = self.scope.local(expression, self.scope.path_name(value))
        self.variables.append(name)
        return code.NameReference(name)

    def _is_word(self, value: TypedExpression) -> bool:
        if not isinstance(value.type, DescribedType):
            return True
        match self.scope.catalog.resolve(value.type.type):
            case LiteralType() | PrimitiveType(Primitive.STRING):
                return True
            case _:
                return False


def enum_constant(
    enum: CanonEnum, raw: Json, node: YamlNode, hint: str | None = None
) -> code.EnumConstant:
    """A value of a facade enum. Raises BindingError."""
    if raw in enum.names:
        return code.EnumConstant(enum.name, str(raw))
    known = ", ".join(enum.names)
    message = f"{raw!r} is not one of the values of {enum.name}: {known}"
    raise node.error(message, hint=hint)


# Values that are possible where conditions hold


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition on the value at a path: one of `words`, or none of them if
    `negated`."""

    path: str
    words: frozenset[str]
    negated: bool = False

    def admits(self, word: str) -> bool:
        """Whether the condition holds for a value."""
        return (word in self.words) is not self.negated


def guards_of(when: Json) -> Iterator[Guard]:
    """The conditions of a `when` on enum values."""
    for path, matcher in when.items() if isinstance(when, dict) else ():
        match matcher:
            case {"not": excluded, **rest} if not rest:
                yield Guard(path, _words(excluded), negated=True)
            case dict():
                pass
            case _:
                yield Guard(path, _words(matcher))


def _words(matcher: Json) -> frozenset[str]:
    options = matcher if isinstance(matcher, list) else [matcher]
    return frozenset(
        as_word(option) for option in options if isinstance(option, str | bool | int)
    )


def check_condition_words(
    scope: FunctionScope,
    settings: MappingSettings,
    node: YamlNode,
    condition_words: list[ConditionWord],
) -> None:
    """Checks that every value of the paths in `words` has a row, or that a row excludes
    only some values, and that conditions use only values that the spec lists."""
    guards = [guard for row in settings.decide for guard in guards_of(row.get("when"))]
    for index, path in enumerate(settings.words):
        with node / "words" / index as path_node:
            value = follow_path(scope, path, path_node)
            words = scope.words(value) or ()
            rows = {
                word.word: word.node for word in condition_words if word.path == path
            }
            excluding = [each for each in guards if each.path == path and each.negated]
            covered = [
                word for word in words if any(each.admits(word) for each in excluding)
            ]
            if words:
                unlisted = settings.unlisted.get(path, ())
                check_table(words, rows, unlisted, path_node, value.described, covered)
    others = (word for word in condition_words if word.path not in settings.words)
    check_listed(scope, settings, others)


def check_listed(
    scope: FunctionScope,
    settings: MappingSettings,
    condition_words: Iterable[ConditionWord],
) -> None:
    """Checks that the spec lists the values in conditions."""
    for word in condition_words:
        if not has_path(scope, word.path):
            continue
        value = follow_path(scope, word.path, word.node)
        words = scope.words(value)
        unlisted = settings.unlisted.get(word.path, ())
        if words is not None and word.word not in (*words, *unlisted):
            problem = "which the OpenAPI document does not list"
            message = f"a condition compares with {word.word!r}, {problem}"
            word.node.report(message, codes.BINDING_VALUE_UNKNOWN, value.described)
