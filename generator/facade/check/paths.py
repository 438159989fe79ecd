"""Paths of a binding: wire names that lead to values in a response, or to variables.

A path becomes attributes of Python objects. Objects along the path get variables, so
that the generated code reads as if written by hand:

    last_attempt = expect(models.SimplifiedAttempt, source.last_attempt)
    last_attempt_last_stage = expect(
        models.Stage, last_attempt.last_stage if last_attempt else None
    )
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import codes
from generator.facade.check.catalog import field_of, field_pointer
from generator.facade.check.code import Attribute, JsonMember, Loop
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import (
    DescribedType,
    FacadeType,
    JsonType,
    TypedExpression,
)
from generator.facade.read.nodes import BindingError, YamlNode
from generator.facade.read.types import (
    CanonModelType,
    CanonOptionalType,
    CanonType,
    without_none,
)
from generator.model import (
    AnyType,
    ExternalType,
    ListType,
    MapType,
    Model,
    TypeRef,
    UnionType,
)
from generator.project.spelling import suggestion


def follow_path(scope: FunctionScope, text: str, node: YamlNode) -> TypedExpression:
    """Resolves a path. Raises BindingError."""
    path = _Path(scope, text, node)
    count = len(scope.locals)
    value, keys = path.start()
    for key in keys:
        value = path.step(value, key)
    check_room(scope, count, text, node)
    return value


def follow_path_into_list(
    scope: FunctionScope, text: str, node: YamlNode
) -> tuple[TypedExpression, tuple[Loop, ...]]:
    """Resolves a path through one list in each item, with the loops: over the list, and
    over each object along the path, which may be missing.

    Raises BindingError.
    """
    path = _Path(scope, text, node)
    value, keys = path.start()
    for index, key in enumerate(keys):
        entered = scope.loop(value, scope.item_name(value))
        if entered is not None:
            item, loop = entered
            return _follow_path_in_item(scope.inside(item), keys[index:], node, loop)
        value = path.step(value, key)
    raise node.error(f"{text!r} does not go through a list")


def _follow_path_in_item(
    scope: FunctionScope, keys: list[str], node: YamlNode, loop: Loop
) -> tuple[TypedExpression, tuple[Loop, ...]]:
    """Resolves a path in an item of a list, with all loops to it."""
    if len(keys) > 2:
        value = follow_path(scope, keys[0], node)
        entered = scope.object_loop(value, scope.path_name(value))
        if entered is not None:
            inner, inner_loop = entered
            found, loops = _follow_path_in_item(
                scope.inside(inner), keys[1:], node, inner_loop
            )
            return found, (loop, *loops)
    return follow_path(scope, ".".join(keys), node), (loop,)


def has_path(scope: FunctionScope, text: str) -> bool:
    """Whether a path can be resolved."""
    trial = FunctionScope(
        scope.provider, scope.root, scope.variables, inline=scope.inline
    )
    try:
        follow_path(trial, text, YamlNode(""))
    except BindingError:
        return False
    return True


def check_room(scope: FunctionScope, count: int, text: str, node: YamlNode) -> None:
    """Raises BindingError if there is no place for the variables of a scope after the
    first `count` ones."""
    if scope.inline and len(scope.locals) > count:
        raise node.error(f"{text!r} goes through more than one object of each item")


@dataclass(frozen=True, slots=True)
class _Path:
    scope: FunctionScope
    text: str
    node: YamlNode

    def start(self) -> tuple[TypedExpression, list[str]]:
        """The start of the path, and the keys that follow."""
        scope, text = self.scope, self.text
        if not text.startswith("$"):
            if scope.root is None:
                raise self.node.error(
                    f"{text!r} is a path into a response, but there is no response here"
                )
            return scope.root, [] if text == "." else text.split(".")
        name, *keys = text.removeprefix("$").split(".")
        if name in ("user", "settings") and name not in scope.variables:
            return self._configured(name, keys), keys[1:]
        variable = scope.variables.get(name)
        if variable is None:
            names = (*scope.variables, "user", "settings")
            known = ", ".join(f"${name}" for name in names)
            raise self.node.error(f"there is no variable ${name} here; known: {known}")
        if variable.argument is not None and variable.argument not in scope.passed:
            scope.passed.append(variable.argument)
        return variable, keys

    def _configured(self, name: str, keys: list[str]) -> TypedExpression:
        provider = self.scope.provider
        values = provider.users if name == "user" else provider.settings
        if name == "user" and not values:
            raise self.node.error(f"{self.text!r}: there is no user here")
        if not keys or keys[0] not in values:
            known = ", ".join(values) or "none"
            raise self.node.error(f"{self.text!r}: the names of {name} are {known}")
        return values[keys[0]]

    def step(self, value: TypedExpression, key: str) -> TypedExpression:
        """The value for one key of the path."""
        match value.type:
            case JsonType():
                return self._json_member(value, key)
            case FacadeType(canon_type):
                return self._facade_field(value, canon_type, key)
            case DescribedType(type_):
                return self._described_field(value, type_, key)

    def _json_member(self, value: TypedExpression, key: str) -> TypedExpression:
        match value.expression:
            case JsonMember(base, keys):
                member = JsonMember(base, (*keys, key))
            case _:
                base, _ = self.scope.base(value)
                member = JsonMember(base, (key,))
        return TypedExpression(member, JsonType())

    def _facade_field(
        self, value: TypedExpression, canon_type: CanonType, key: str
    ) -> TypedExpression:
        bare = without_none(canon_type)
        field = None
        if isinstance(bare, CanonModelType):
            field = self.scope.canon.model(bare.name).field(key)
        if field is None:
            raise self.node.error(f"{self.text!r}: there is no {key!r} there")
        base, guarded = self.scope.base(value)
        return TypedExpression(
            Attribute(base, field.name, guarded),
            FacadeType(field.canon_type),
            present=not guarded and not isinstance(field.canon_type, CanonOptionalType),
        )

    def _described_field(
        self, value: TypedExpression, type_: TypeRef, key: str
    ) -> TypedExpression:
        resolved = self.scope.catalog.resolve(type_)
        if isinstance(resolved, AnyType | MapType):
            return self._json_member(value, key)
        owners = self.scope.catalog.models_with(type_, key)
        if len(owners) > 1:
            return self._shared_field(value, owners, key)
        if not owners:
            raise self._unknown_field(value, type_, key)
        (owner,) = owners
        field = field_of(owner, key)
        assert field is not None
        is_union = isinstance(resolved, UnionType)
        base, guarded = self.scope.base(value, owner, union=is_union)
        return TypedExpression(
            Attribute(base, field.name, guarded),
            DescribedType(field.type, field_pointer(owner, key)),
        )

    def _shared_field(
        self, value: TypedExpression, owners: list[Model], key: str
    ) -> TypedExpression:
        """A property of several variants of a union. Their fields have the same
        name."""
        fields = [field for owner in owners if (field := field_of(owner, key))]
        names = sorted({field.name for field in fields})
        if len(names) > 1:
            owner_names = " and ".join(owner.schema_name for owner in owners)
            raise self.node.error(
                f"{self.text!r}: the fields of {owner_names} for {key!r} have different "
                f"names: {', '.join(names)}",
                codes.BINDING_FIELD_UNKNOWN,
                value.described,
            )
        types = tuple(dict.fromkeys(field.type for field in fields))
        described = DescribedType(
            types[0] if len(types) == 1 else UnionType(types),
            field_pointer(owners[0], key),
        )
        base, _ = self.scope.base(value)
        return TypedExpression(JsonMember(base, (names[0],)), described)

    def _unknown_field(
        self, value: TypedExpression, type_: TypeRef, key: str
    ) -> BindingError:
        catalog = self.scope.catalog
        model = catalog.model(type_)
        described, hint = value.described, None
        resolved = catalog.resolve(type_)
        if isinstance(resolved, ExternalType):
            name = f"{resolved.module}.{resolved.name}"
            problem = (
                f"`types` in provider.yaml makes it a {name}, which has no fields here"
            )
            hint = "Read the value as a whole, or remove the type."
        elif model is not None:
            problem = f"{model.schema_name} has no {key!r}"
        elif isinstance(resolved, ListType):
            problem = f"{key!r} cannot be read from a list"
        else:
            problem = f"no object has {key!r} there"
        if model is not None:
            described = model.pointer
            hint = suggestion(key, [field.wire_name for field in model.fields])
        message = f"{self.text!r}: {problem}"
        return self.node.error(message, codes.BINDING_FIELD_UNKNOWN, described, hint)
