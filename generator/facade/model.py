"""The facade as the templates see it: frozen dataclasses and closed unions.

Every name of a provider's description has been resolved and checked; what is left are
names of generated Python, and expressions over them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.document.values import Json
from generator.facade.canon import Canon, CanonModel, CanonOperation
from generator.model import Operation as ApiOperation
from generator.model import Package, TypeRef
from generator.naming.python import module_name

Scalar: TypeAlias = str | int | float | bool | None


# Expressions


@dataclass(frozen=True, slots=True)
class Constant:
    """A scalar that is known when generating."""

    value: Scalar

    @classmethod
    def of(cls, value: Json) -> Constant:
        """A JSON scalar as a constant."""
        match value:
            case Decimal():
                return cls(float(value))
            case list() | dict():
                raise TypeError("lists and objects are no constants")
            case _:
                return cls(value)


@dataclass(frozen=True, slots=True)
class EnumConstant:
    """A word of an enum of the facade."""

    enum: str
    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A local name, an argument, or an attribute of one that is always there."""

    source: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a local that may be None when it is `guarded`."""

    base: str
    name: str
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Dig:
    """What keys lead to in JSON values."""

    base: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the package's own runtime, or a strategy."""

    function: str
    arguments: tuple[Expression, ...] = ()
    named: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class Lookup:
    """A word translated by a table of the module; `table` is its name there.

    No word gives None, or with `always` what any other word gives.
    """

    table: str
    word: Expression
    otherwise: Expression
    always: bool = False


@dataclass(frozen=True, slots=True)
class Build:
    """A model of the facade; None instead if `optional` and nothing is in it."""

    model: str
    fields: tuple[tuple[str, Expression], ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A value where a condition holds, else another."""

    condition: Condition
    value: Expression
    otherwise: Expression


@dataclass(frozen=True, slots=True)
class Sequence:
    """A tuple of values; those that are None left out if `sparse`."""

    items: tuple[Expression, ...]
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Comprehension:
    """A value for each item of nested lists of which each depends on those before."""

    loops: tuple[Loop, ...]
    value: Expression
    conditions: tuple[Condition, ...] = ()
    kind: str = "tuple"


@dataclass(frozen=True, slots=True)
class Loop:
    """`for name in listed(Class, source)`; without a class, `texts(source)`."""

    name: str
    class_name: str | None
    source: Expression


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping with constant keys, perhaps with another one spread into it."""

    entries: tuple[tuple[str, Expression], ...]
    spread: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Values:
    """A list of values."""

    items: tuple[Expression, ...]


Expression: TypeAlias = (
    Constant
    | EnumConstant
    | Reference
    | Attribute
    | Dig
    | Call
    | Lookup
    | Build
    | When
    | Sequence
    | Comprehension
    | Entries
    | Values
)
"""Everything that a value of generated code can be."""


# Conditions


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """The value is one of these; `negated` turns it round."""

    value: Expression
    constants: tuple[Constant | EnumConstant, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsNone:
    """There is no value; `negated` turns it round."""

    value: Expression
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsAfter:
    """A time is after another, or the other one is not there."""

    value: Expression
    other: Expression


@dataclass(frozen=True, slots=True)
class All:
    """Every condition holds."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = IsOneOf | IsNone | IsAfter | All
"""Everything that a row can ask."""


# Functions


@dataclass(frozen=True, slots=True)
class Local:
    """A name for an object on the way to a value: `name = value`."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Row:
    """What a table says where its condition holds; None is the last row."""

    condition: Condition | None
    values: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A table of rows of which the first that holds counts: it sets local names.

    `types` are the annotations of the names.
    """

    names: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a generated function with its annotation."""

    name: str
    annotation: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """A function that makes an object of the facade from one of the provider.

    `origin` says what it is made from, for its docstring, `returns` is its annotation.
    The `decision` is taken after `locals` and before `late`.
    """

    function: str
    model: str
    origin: str
    returns: str
    parameters: tuple[Parameter, ...]
    locals: tuple[Local, ...]
    decision: Decision | None
    late: tuple[Local, ...]
    value: Expression


@dataclass(frozen=True, slots=True)
class Table:
    """Words of the provider and what they mean, as a constant of the module."""

    name: str
    annotation: str
    rows: tuple[tuple[str, Constant | EnumConstant], ...]


# Operations


@dataclass(frozen=True, slots=True)
class ClientCall:
    """A method of the provider's client with its arguments; `operation` is what it
    calls."""

    operation: ApiOperation
    resource: str
    method: str
    arguments: tuple[tuple[str, Expression], ...]
    body: Expression | None

    @property
    def operation_id(self) -> str:
        """The name of the operation in the description."""
        return self.operation.id

    @property
    def returns(self) -> TypeRef | None:
        """What the method gives."""
        return self.operation.returns


@dataclass(frozen=True, slots=True)
class CursorPages:
    """Pages by a cursor: `argument` takes what the last page gave."""

    argument: str
    locals: tuple[Local, ...]
    cursor: Expression


@dataclass(frozen=True, slots=True)
class NumberedPages:
    """Pages by their number; `pages` is how many there are, where the answer tells."""

    argument: str
    start: int
    locals: tuple[Local, ...]
    pages: Expression | None


Pages: TypeAlias = CursorPages | NumberedPages


@dataclass(frozen=True, slots=True)
class Items:
    """The list in each page: where it is, and the class of its items."""

    locals: tuple[Local, ...]
    source: Expression
    class_name: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A call for each item, whose answer takes the item's place."""

    item: str
    call: ClientCall
    locals: tuple[Local, ...]
    value: Expression
    class_name: str


@dataclass(frozen=True, slots=True)
class Also:
    """A call besides; `name` is what its answer is called."""

    name: str
    call: ClientCall


@dataclass(frozen=True, slots=True)
class CallCase:
    """One way to do an operation: under a condition, or always.

    `requires` are arguments that it cannot do without. `mapping` is the name of the
    function that makes the result, `passed` are its arguments. A list is found at
    `items`; its items are called `names[0]`, those of `loops` inside them `names[1:]`.
    Of the results only those count whose fields in `keep` are the arguments beside them
    (the last value is whether the argument may be missing). `also` are calls that come
    between the first one and the result.
    """

    condition: Condition | None
    requires: tuple[str, ...]
    call: ClientCall
    items: Items | None
    pages: Pages | None
    detail: Detail | None
    mapping: str
    passed: tuple[str, ...]
    returns: str
    asynchronous: bool = False
    note: str | None = None
    names: tuple[str, ...] = ()
    loops: tuple[Loop, ...] = ()
    keep: tuple[tuple[str, str, bool], ...] = ()
    also: tuple[Also, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Why a provider cannot do an operation, and what to use instead."""

    because: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """How a provider does an operation of the facade.

    Without cases it cannot; `unsupported` says why.
    """

    operation: CanonOperation
    cases: tuple[CallCase, ...]
    unsupported: Unsupported | None

    @property
    def supported(self) -> bool:
        """Whether it can be called."""
        return bool(self.cases)


# Providers


@dataclass(frozen=True, slots=True)
class UserField:
    """Something that tells the provider who the user is."""

    name: str
    about: str
    secret: bool
    credential: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that an application configures once for the provider."""

    name: str
    about: str
    boolean: bool
    secret: bool
    environment: str
    default: str | bool | None
    from_host: bool


@dataclass(frozen=True, slots=True)
class ErrorRule:
    """Which error an answer stands for."""

    error: str
    codes: tuple[str, ...]
    statuses: tuple[int, ...]
    operations: tuple[str, ...]
    scope: str | None


@dataclass(frozen=True, slots=True)
class Webhook:
    """What a provider sends by itself: how it is verified, named and read."""

    strategy: str
    secret: str
    timestamp: str | None
    name_keys: tuple[str, ...]
    names_in_url: tuple[str, ...]
    mapping: Mapping


@dataclass(frozen=True, slots=True)
class ProviderFacade:
    """One provider behind the facade."""

    name: str
    package: Package
    user: tuple[UserField, ...]
    settings: tuple[Setting, ...]
    utc: bool
    tables: tuple[Table, ...]
    mappings: tuple[Mapping, ...]
    operations: tuple[Operation, ...]
    error_rules: tuple[ErrorRule, ...]
    not_before: tuple[str, ...]
    redirect: Mapping | None
    webhook: Webhook | None
    statuses: tuple[StatusRow, ...]
    inbound_tables: tuple[Table, ...] = ()

    @property
    def class_name(self) -> str:
        """The class of the provider's client, which names the classes here too."""
        return self.package.class_name

    @property
    def module(self) -> str:
        """The provider's name as Python can use it: for modules and arguments."""
        return module_name(self.name)


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One row of the status table, in words for the documentation."""

    model: str
    condition: str
    meaning: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facade:
    """The whole package."""

    canon: Canon
    providers: tuple[ProviderFacade, ...]


__all__ = [
    "All",
    "Also",
    "Attribute",
    "Build",
    "Call",
    "CallCase",
    "CanonModel",
    "ClientCall",
    "Comprehension",
    "Condition",
    "Constant",
    "CursorPages",
    "Decision",
    "Detail",
    "Dig",
    "Entries",
    "EnumConstant",
    "ErrorRule",
    "Expression",
    "Facade",
    "IsAfter",
    "IsNone",
    "IsOneOf",
    "Items",
    "Local",
    "Lookup",
    "Loop",
    "Mapping",
    "NumberedPages",
    "Operation",
    "Pages",
    "Parameter",
    "ProviderFacade",
    "Reference",
    "Row",
    "Sequence",
    "Setting",
    "StatusRow",
    "Table",
    "Unsupported",
    "UserField",
    "Values",
    "Webhook",
    "When",
]
