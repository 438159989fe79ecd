"""What generated code computes: expressions and conditions. The string of each one is
Python on one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Literal, TypeAlias

from generator.document.values import Json
from generator.facade.read.fields import member
from generator.python.literals import literal

ConstantValue: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class CodeNode:
    """A part of generated code."""

    def reads(self) -> Iterator[str]:
        """The variables that it reads, each with the attribute that is read: `user.id`,
        `scope`."""
        for field in fields(self):
            yield from _read_in(getattr(self, field.name))


def _read_in(value: object) -> Iterator[str]:
    if isinstance(value, CodeNode):
        yield from value.reads()
    elif isinstance(value, tuple):
        for item in value:
            yield from _read_in(item)


@dataclass(frozen=True, slots=True)
class Condition(CodeNode):
    """What holds or does not."""

    def negated(self) -> Condition:
        """The opposite."""
        return self


@dataclass(frozen=True, slots=True)
class Expression(CodeNode):
    """A value."""

    @property
    def operand(self) -> str:
        """The value in front of an operator, in parentheses if needed."""
        return str(self)


@dataclass(frozen=True, slots=True)
class Constant(Expression):
    """A scalar that is known at generation time."""

    value: ConstantValue

    @classmethod
    def of(cls, value: Json) -> Constant:
        """A JSON scalar as a constant."""
        match value:
            case Decimal():
                return cls(float(value))
            case list() | dict():
                raise TypeError("lists and objects cannot be constants")
            case _:
                return cls(value)

    def __str__(self) -> str:
        return literal(self.value)


NONE = Constant(None)


@dataclass(frozen=True, slots=True)
class EnumConstant(Expression):
    """A value of a facade enum."""

    enum: str
    value: str

    def __str__(self) -> str:
        return f"{self.enum}.{member(self.value)}"


AnyConstant: TypeAlias = Constant | EnumConstant


@dataclass(frozen=True, slots=True)
class NameReference(Expression):
    """A variable, or one of its attributes that is never None, as Python source."""

    source: str

    def __str__(self) -> str:
        return self.source

    def reads(self) -> Iterator[str]:
        """Itself."""
        yield self.source


@dataclass(frozen=True, slots=True)
class Attribute(Expression):
    """An attribute of a local variable that may be None if it is `guarded`."""

    base: str
    name: str
    guarded: bool = False

    def __str__(self) -> str:
        source = f"{self.base}.{self.name}"
        return f"{source} if {self.base} else None" if self.guarded else source

    @property
    def operand(self) -> str:
        """The value in front of an operator, in parentheses if needed."""
        return f"({self})" if self.guarded else str(self)

    def reads(self) -> Iterator[str]:
        """The object that has it."""
        yield self.base


@dataclass(frozen=True, slots=True)
class JsonMember(Expression):
    """The value at a sequence of keys in JSON."""

    base: str
    keys: tuple[str, ...]

    def __str__(self) -> str:
        return f"dig({', '.join([self.base, *map(literal, self.keys)])})"

    def reads(self) -> Iterator[str]:
        """The object that has it."""
        yield self.base


@dataclass(frozen=True, slots=True)
class FunctionCall(Expression):
    """A call of a mapping, of a strategy or of a function of the package's runtime."""

    function: str
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()

    def __str__(self) -> str:
        keywords = (f"{name}={value}" for name, value in self.keywords)
        return f"{self.function}({', '.join([*map(str, self.arguments), *keywords])})"


def call(function: str, *arguments: Expression) -> FunctionCall:
    """A call with positional arguments."""
    return FunctionCall(function, arguments)


def moment(time: Expression) -> Expression:
    """A time in the facade's form, in the provider's zone if it has none."""
    return call("moment", time, NameReference("scope.zone"))


@dataclass(frozen=True, slots=True)
class TableLookup(Expression):
    """A value translated by the constant `table`; a value without a row returns
    `otherwise`.

    A missing value returns None, or `otherwise` with `always`.
    """

    table: str
    word: Expression
    otherwise: Expression = NONE
    always: bool = False

    def __str__(self) -> str:
        if self.always:
            return f"translate({self.table}, {self.word}, {self.otherwise})"
        otherwise = "" if self.otherwise == NONE else f", {self.otherwise}"
        return f"lookup({self.table}, {self.word}{otherwise})"


@dataclass(frozen=True, slots=True)
class ModelConstruction(Expression):
    """A new facade model; an `optional` one without values is None."""

    model: str
    fields: tuple[tuple[str, Expression], ...]
    optional: bool = False

    def __str__(self) -> str:
        keywords = (f"{name}={value}" for name, value in self.fields)
        construction = f"{self.model}({', '.join(keywords)})"
        return f"unless_empty({construction})" if self.optional else construction


@dataclass(frozen=True, slots=True)
class Conditional(Expression):
    """A value where a condition holds, otherwise another one."""

    condition: Condition
    value: Expression
    otherwise: Expression = NONE

    def __str__(self) -> str:
        return f"{self.value.operand} if {self.condition} else {self.otherwise}"

    @property
    def operand(self) -> str:
        """The value in front of an operator, in parentheses."""
        return f"({self})"


@dataclass(frozen=True, slots=True)
class TupleExpression(Expression):
    """A tuple of values; a `sparse` one omits those that are None."""

    items: tuple[Expression, ...]
    sparse: bool = False

    def __str__(self) -> str:
        items = ", ".join(map(str, self.items))
        if self.sparse:
            return f"present({items})"
        return f"({items},)" if len(self.items) == 1 else f"({items})"


@dataclass(frozen=True, slots=True)
class Loop(CodeNode):
    """`for name in listed(Class, source)`; without a class, `texts(source)`."""

    name: str
    class_name: str | None
    source: Expression

    def __str__(self) -> str:
        if self.class_name is None:
            return f"for {self.name} in texts({self.source})"
        return f"for {self.name} in listed(models.{self.class_name}, {self.source})"


@dataclass(frozen=True, slots=True)
class Comprehension(Expression):
    """A value for each item of nested lists; `kind` picks one of them, or all. In a
    dict, each is a pair of a key and a value."""

    loops: tuple[Loop, ...]
    value: Expression
    conditions: tuple[Condition, ...] = ()
    kind: Literal["tuple", "dict", "first", "last", "latest"] = "tuple"

    def __str__(self) -> str:
        clauses = [*map(str, self.loops), *(f"if {each}" for each in self.conditions)]
        if isinstance(self.value, TupleExpression) and self.kind == "dict":
            key, value = self.value.items
            return f"{{{key}: {value} {' '.join(clauses)}}}"
        function = "tuple" if self.kind == "tuple" else f"{self.kind}_of"
        return f"{function}({' '.join([str(self.value), *clauses])})"


@dataclass(frozen=True, slots=True)
class DictExpression(Expression):
    """A dict with constant keys, and the entries of the mappings in `spread`."""

    entries: tuple[tuple[str, Expression], ...]
    spread: tuple[Expression, ...] = ()

    def __str__(self) -> str:
        parts = [f"**{mapping.operand}" for mapping in self.spread]
        parts += [f"{literal(key)}: {entry}" for key, entry in self.entries]
        return f"{{{', '.join(parts)}}}"


@dataclass(frozen=True, slots=True)
class ListExpression(Expression):
    """A list of values."""

    items: tuple[Expression, ...]

    def __str__(self) -> str:
        return f"[{', '.join(map(str, self.items))}]"


@dataclass(frozen=True, slots=True)
class ListOfEach(Expression):
    """A list with a value for each `item`, or for each `key` and `value` of a map."""

    source: Expression
    value: Expression
    kind: Literal["items", "entries"]

    def __str__(self) -> str:
        entries = f"key, value in {self.source.operand}.items()"
        loop = f"item in {self.source}" if self.kind == "items" else entries
        return f"[{self.value} for {loop}]"
