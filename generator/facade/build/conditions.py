"""Conditions of a binding: `{path: word}`, `{path: [words]}`, `{path: null}`,
`{path: {not: …}}` and `{path: {after: path}}`, all of which must hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.catalogue import as_word
from generator.facade.build.scope.fitting import moment, readable
from generator.facade.build.scope.kinds import Described, Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.model import (
    AllHold,
    Attribute,
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
from generator.facade.reading.findings import Place
from generator.model import LiteralType, Primitive, PrimitiveType


@dataclass(frozen=True, slots=True)
class Asked:
    """A word that a condition asks for, and where: to find words without a row."""

    path: str
    word: str
    place: Place


class Conditions:
    """Reads conditions inside one scope.

    `asked` collects the words they ask for, `named` the locals that hold what they
    compare.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.asked: list[Asked] = []
        self.named: list[str] = []

    def all(self, raw: dict[str, Json], place: Place) -> Condition | None:
        """The condition that all entries make together; None after a diagnostic."""
        found = []
        for path, matcher in raw.items():
            condition = self._one(path, matcher, place / path)
            if condition is None:
                return None
            found.append(condition)
        return found[0] if len(found) == 1 else AllHold(tuple(found))

    def _one(self, path: str, matcher: Json, place: Place) -> Condition | None:
        typed = self._scope.path(path, place)
        if typed is None:
            return None
        match matcher:
            case {"not": unwanted, **rest} if not rest:
                condition = self._matched(path, typed, unwanted, place / "not")
                return None if condition is None else _negated(condition)
            case {"after": str(other), **rest} if not rest:
                return self._after(typed, other, place)
            case dict():
                self._scope.findings.invalid(
                    "a condition is a value, a list, {not: …} or {after: path}", place
                )
                return None
            case _:
                return self._matched(path, typed, matcher, place)

    def _matched(
        self, path: str, typed: Typed, wanted: Json, place: Place
    ) -> Condition | None:
        if wanted is None:
            return IsNone(self._subject(typed, None))
        values = wanted if isinstance(wanted, list) else [wanted]
        constants: list[Constant | EnumConstant] = []
        for index, value in enumerate(values):
            where = place / index if isinstance(wanted, list) else place
            constant = self._constant(path, typed, value, where)
            if constant is None:
                return None
            constants.append(constant)
        return IsOneOf(self._subject(typed, constants), tuple(constants))

    def _constant(
        self, path: str, typed: Typed, value: Json, place: Place
    ) -> Constant | EnumConstant | None:
        if value is None:
            return Constant(None)
        if isinstance(value, list | dict):
            self._scope.findings.invalid("a condition asks for single values", place)
            return None
        if isinstance(typed.kind, Own):
            return self._own_constant(typed.kind.type, value, place)
        self.asked.append(
            Asked(
                path, as_word(value) if isinstance(value, bool) else str(value), place
            )
        )
        if isinstance(value, bool):
            if not readable(self._scope.catalogue, typed.kind, CanonScalar.BOOLEAN):
                self._mismatch(path, "a boolean", typed, place)
                return None
            return Constant(value)
        if not readable(self._scope.catalogue, typed.kind, CanonScalar.TEXT):
            self._mismatch(path, "a word", typed, place)
            return None
        return Constant(str(value))

    def _own_constant(
        self, type_: CanonType, value: Json, place: Place
    ) -> Constant | EnumConstant | None:
        bare = without_none(type_)
        if isinstance(bare, CanonEnumType):
            enum = self._scope.canon.enums[bare.name]
            if value in enum.names:
                return EnumConstant(enum.name, str(value))
            known = ", ".join(enum.names)
            self._scope.findings.invalid(
                f"{value!r} is not one of the words of {enum.name}: {known}", place
            )
            return None
        if isinstance(value, str | bool | int):
            return Constant(value)
        self._scope.findings.invalid(f"{value!r} cannot be asked for here", place)
        return None

    def _mismatch(self, path: str, wanted: str, typed: Typed, place: Place) -> None:
        pointer = typed.kind.pointer if isinstance(typed.kind, Described) else None
        self._scope.findings.add(
            codes.BINDING_TYPE_MISMATCH, f"{path!r} is never {wanted}", place, pointer
        )

    def _after(self, typed: Typed, other: str, place: Place) -> Condition | None:
        second = self._scope.path(other, place / "after")
        if second is None:
            return None
        return IsAfter(moment(typed.expression), moment(second.expression))

    def _subject(
        self, typed: Typed, constants: list[Constant | EnumConstant] | None
    ) -> Expression:
        """What is compared: words as text, under a local name where there is room."""
        expression = typed.expression
        if isinstance(typed.kind, Own) or isinstance(expression, NameReference):
            return expression
        if constants and all(
            isinstance(one, Constant) and isinstance(one.value, bool)
            for one in constants
        ):
            return self._named(expression, typed)
        if constants is None and not self._is_word(typed):
            return self._named(expression, typed)
        return self._named(FunctionCall("text", (expression,)), typed)

    def _named(self, expression: Expression, typed: Typed) -> Expression:
        scope = self._scope
        inner = typed.expression
        simple = isinstance(expression, Attribute) and not expression.guarded
        if scope.inline or simple or not isinstance(inner, Attribute | JsonMember):
            return expression
        name = scope.local(expression, scope.path_name(typed))
        self.named.append(name)
        return NameReference(name)

    def _is_word(self, typed: Typed) -> bool:
        if not isinstance(typed.kind, Described):
            return True
        match self._scope.catalogue.resolve(typed.kind.type):
            case LiteralType() | PrimitiveType(Primitive.STRING):
                return True
            case _:
                return False


def _negated(condition: Condition) -> Condition:
    match condition:
        case IsNone(value):
            return IsNone(value, negated=True)
        case IsOneOf(value, constants):
            return IsOneOf(value, constants, negated=True)
        case _:
            return condition


def in_words(raw: dict[str, Json]) -> str:
    """Conditions as a reader sees them in a table of the documentation."""
    return ", ".join(_in_words(path, matcher) for path, matcher in raw.items())


def _in_words(path: str, matcher: Json) -> str:
    match matcher:
        case None:
            return f"no `{path}`"
        case {"not": None}:
            return f"`{path}` is there"
        case {"not": unwanted}:
            return f"`{path}` is not {' or '.join(_words(unwanted))}"
        case {"after": other}:
            return f"`{path}` after `{other}`"
        case _:
            return f"`{path}` is {' or '.join(_words(matcher))}"


def _words(value: Json) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        yield (
            "absent"
            if one is None
            else f"`{as_word(one) if isinstance(one, bool) else one}`"
        )
