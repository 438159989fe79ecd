"""The names that one generated function can use, and the names of its variables.

The name of a variable depends only on the path to its value, never on the other names
of a function, so that a new row in a binding renames nothing.
"""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from generator.facade.check.catalog import Catalog
from generator.facade.check.code import (
    Attribute,
    Expression,
    FunctionCall,
    JsonMember,
    Loop,
    NameReference,
    TupleExpression,
)
from generator.facade.check.functions import LocalVariable
from generator.facade.check.values import (
    DescribedType,
    FacadeType,
    JsonType,
    TypedExpression,
    ValueType,
)
from generator.facade.read.canon import Canon
from generator.facade.read.types import CanonListType, without_none
from generator.model import ListType, Model
from generator.naming.python import is_name
from generator.naming.words import snake_case

_RESERVED = frozenset(
    {
        *keyword.kwlist,
        *("answer", "body", "detail", "details", "each", "found", "item", "models"),
        *("pages", "query"),
        *("scope", "self", "settings", "source", "text", "user"),
    }
)
"""Names that generated functions use for other purposes."""


USER_SCOPE, APPLICATION_SCOPE, ANY_SCOPE = "_Scope", "_ApplicationScope", "_AnyScope"
"""The types of scopes in a generated module: with a user, without one, and either."""


@dataclass(frozen=True, slots=True)
class ProviderScope:
    """The names that all functions of one provider can use: its model, the facade's
    vocabulary, and what an application configures (`$user.…`, `$settings.…`).

    `annotation` is the type of their `scope` parameter.
    """

    catalog: Catalog
    canon: Canon
    users: dict[str, TypedExpression]
    settings: dict[str, TypedExpression]
    annotation: str = USER_SCOPE

    def without_user(self, annotation: str) -> ProviderScope:
        """The same without a user: `$user` has no names."""
        return replace(self, users={}, annotation=annotation)


@dataclass(slots=True)
class FunctionScope:
    """The names that one generated function can use.

    Attributes:
        provider: The names that all functions of the provider can use.
        root: What paths without a variable start from.
        variables: What paths with a `$` start from.
        inline: Whether the expression is inside a comprehension, where variables are
            impossible.
        reserved: Names that variables of the function must not use.
        locals: The variables that the function needs so far.
        passed: The operation's arguments that the function uses so far.
        held: Values that are read from a variable.
        opened: The operations whose URLs the function makes, for a browser.
    """

    provider: ProviderScope
    root: TypedExpression | None = None
    variables: dict[str, TypedExpression] = field(default_factory=dict)
    inline: bool = False
    reserved: tuple[str, ...] = ()
    locals: list[LocalVariable] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    held: dict[Expression, str] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)
    _names: dict[Expression, str] = field(default_factory=dict)

    @property
    def catalog(self) -> Catalog:
        """The contents of the provider's model."""
        return self.provider.catalog

    @property
    def canon(self) -> Canon:
        """The facade's vocabulary."""
        return self.provider.canon

    def inside(self, root: TypedExpression) -> FunctionScope:
        """The scope of an expression inside a comprehension over `root`."""
        return FunctionScope(
            self.provider,
            root,
            dict(self.variables),
            inline=True,
            passed=self.passed,
            opened=self.opened,
        )

    def holding(self, names: Iterable[str]) -> FunctionScope:
        """The same scope, but the values of these variables are read from them."""
        held = {value: name for value, name in self._names.items() if name in names}
        return replace(self, held=held)

    def words(self, value: TypedExpression) -> tuple[str, ...] | None:
        """The values that the spec lists for a value; None if it lists none."""
        if not isinstance(value.type, DescribedType):
            return None
        return self.catalog.words(value.type.type)

    def schema(self, value: TypedExpression) -> Model | None:
        """The class of a response value; None if it has none."""
        if not isinstance(value.type, DescribedType):
            return None
        return self.catalog.model(value.type.type)

    def loop(
        self, value: TypedExpression, name: str
    ) -> tuple[TypedExpression, Loop] | None:
        """The item of a list and the loop over it; None if it is not a list."""
        item: ValueType
        class_name = None
        match value.type:
            case DescribedType(type_, pointer):
                resolved = self.catalog.resolve(type_)
                if not isinstance(resolved, ListType):
                    return None
                item = DescribedType(resolved.item, f"{pointer}/items")
                model = self.catalog.model(resolved.item)
                class_name = model.class_name if model else None
            case FacadeType(canon_type):
                bare = without_none(canon_type)
                if not isinstance(bare, CanonListType):
                    return None
                item = FacadeType(bare.item)
            case JsonType():
                return None
        loop = Loop(name, class_name, value.expression)
        return TypedExpression.variable(name, item), loop

    def object_loop(
        self, value: TypedExpression, name: str
    ) -> tuple[TypedExpression, Loop] | None:
        """An object and a loop over it alone, or over nothing if it is missing; None if
        the value is not an object."""
        schema = self.schema(value)
        if schema is None:
            return None
        loop = Loop(name, schema.class_name, TupleExpression((value.expression,)))
        return TypedExpression.variable(name, value.type), loop

    def base(
        self,
        value: TypedExpression,
        model: Model | None = None,
        *,
        union: bool = False,
    ) -> tuple[str, bool]:
        """The Python source for an object in front of a dot, and whether it may be
        None.

        `model` is its class; in a `union` it may be another one.
        """
        match value.expression:
            case NameReference(source) if not union:
                return source, not value.present
            case Attribute(base, name, False) if self.inline and not union:
                return f"{base}.{name}", not value.present
            case expression if model is not None:
                expected = NameReference(f"models.{model.class_name}")
                expression = FunctionCall("expect", (expected, expression))
                return self.local(expression, self.path_name(value, model)), True
            case expression:
                return self.local(expression, self.path_name(value)), True

    def path_name(self, value: TypedExpression, model: Model | None = None) -> str:
        """The name of the value at a path."""
        return _path_name(value.expression, self.root, model)

    def local(self, value: Expression, name: str) -> str:
        """The variable of a value, the same one each time.

        If a name already means something else, or no variable can have it, it is
        prefixed with the start of the path. Numbers only distinguish values with the
        same meaning.
        """
        if value in self._names:
            return self._names[value]
        if name in self._taken() or not is_name(name):
            name = f"{_root_name(self.root)}_{name}"
        unique = unique_name(name, {*self._taken(), *self._names.values()})
        self._names[value] = unique
        self.locals.append(LocalVariable(unique, value))
        return unique

    def item_name(self, value: TypedExpression) -> str:
        """The name of the items of a list inside a loop."""
        name = _item_name(value.expression)
        is_free = name == "each" or (is_name(name) and name not in self._taken())
        return name if is_free else f"each_{name}"

    def _taken(self) -> frozenset[str]:
        """Names that the function uses for something else."""
        sources = (
            variable.expression.source
            for variable in self.variables.values()
            if isinstance(variable.expression, NameReference)
        )
        root = _root_name(self.root)
        return _RESERVED.union(self.reserved, self.variables, sources, [root])


def unique_name(name: str, taken: Collection[str]) -> str:
    """A free name: the name itself, or with the first free number."""
    unique, number = name, 2
    while unique in taken:
        unique, number = f"{name}_{number}", number + 1
    return unique


def _path_name(
    expression: Expression, root: TypedExpression | None, model: Model | None
) -> str:
    """The name of the value at a path: its keys after the `root`.

    A value without a path is named after its class, `model`.
    """
    match expression:
        case Attribute(base, name):
            return _joined(base, name.rstrip("_") or name, root)
        case JsonMember(base, keys):
            return _joined(base, "_".join(map(snake_case, keys)) or "value", root)
        case _:
            return snake_case(model.class_name) if model is not None else "value"


def _root_name(root: TypedExpression | None) -> str:
    """The name of the start of paths."""
    if root is None or not isinstance(root.expression, NameReference):
        return "value"
    return root.expression.source


def _item_name(expression: Expression) -> str:
    """The name of the items of a list: its singular, or `each`."""
    match expression:
        case Attribute(_, name):
            plural = name
        case JsonMember(_, (*_, key)):
            plural = snake_case(key)
        case _:
            return "each"
    if plural.endswith("ies"):
        return f"{plural.removesuffix('ies')}y"
    if plural.endswith(("sses", "xes", "ches", "shes")):
        return plural.removesuffix("es")
    if plural.endswith("s") and not plural.endswith("ss"):
        return plural.removesuffix("s")
    return "each"


def _joined(base: str, name: str, root: TypedExpression | None) -> str:
    return name if base == _root_name(root) else f"{base.replace('.', '_')}_{name}"
