"""What a path leads to, converted into the type that a field of the facade has."""

from __future__ import annotations

from generator import codes
from generator.facade.build.scope.fitting import moment, readable, readable_texts
from generator.facade.build.scope.kinds import Described, Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.target import Target
from generator.facade.model import (
    Call,
    Constant,
    EnumConstant,
    Expression,
    IsNone,
    Reference,
    When,
)
from generator.facade.model import types as canonical
from generator.facade.model.types import Scalar, spelled

_READERS = {
    Scalar.TEXT: "text",
    Scalar.INTEGER: "integer",
    Scalar.BOOLEAN: "flag",
    Scalar.DECIMAL: "decimal",
}


def converted(reader: Reader, typed: Typed, target: Target) -> Expression | None:
    """A value of an answer as what the target has to be; None after a diagnostic."""
    scope, bare = reader.scope, target.bare
    catalogue = scope.catalogue
    if isinstance(typed.kind, Own) and _same(typed.kind.type, bare):
        return typed.expression
    match bare:
        case canonical.ScalarType(Scalar.RAW | Scalar.DATA):
            return typed.expression
        case canonical.ScalarType(Scalar.TIMESTAMP):
            if readable(catalogue, typed.kind, Scalar.TIMESTAMP):
                return moment(typed.expression)
        case canonical.ScalarType(kind):
            if readable(catalogue, typed.kind, kind):
                found = Call(_READERS[kind], (typed.expression,))
                held = scope.held.get(found)
                return found if held is None else Reference(held)
        case canonical.ListOf(canonical.ScalarType(Scalar.TEXT)):
            if readable_texts(catalogue, typed.kind):
                return Call("texts", (typed.expression,))
        case canonical.ModelType(model) if isinstance(typed.kind, Described):
            return _mapped(reader, typed, typed.kind, model, target)
        case _:
            pass
    mismatch(scope, typed, target)
    return None


def required(reader: Reader, found: Expression, name: str) -> Expression:
    """A text that must be there: an error where it is not, or an empty one."""
    if isinstance(found, Constant | EnumConstant | Reference):
        return found
    if reader.needed:
        return Call("needed", (found, Constant(name)))
    return Call("word", (found,))


def mismatch(scope: Scope, typed: Typed, target: Target) -> None:
    """Notes that what is there cannot be what the target has to be."""
    pointer = typed.kind.pointer if isinstance(typed.kind, Described) else None
    wanted = f"{spelled(target.bare)}, which {target.name!r} is"
    scope.findings.add(
        codes.BINDING_TYPE_MISMATCH,
        f"what is there cannot be read as {wanted}",
        target.place,
        pointer,
    )


def _same(own: canonical.CanonicalType, bare: canonical.CanonicalType) -> bool:
    """Whether a type of the facade is the wanted one; ids are text by then."""
    found = canonical.without_none(own)
    return bare == (canonical.TEXT if isinstance(found, canonical.IdOf) else found)


def _mapped(
    reader: Reader, typed: Typed, kind: Described, model: str, target: Target
) -> Expression | None:
    """An object of the provider that has a mapping of its own."""
    scope = reader.scope
    schema = scope.catalogue.model(kind.type)
    function = reader.mapping_for(model, schema.schema_name) if schema else None
    if schema is None or function is None:
        what = schema.schema_name if schema else "what is there"
        scope.findings.add(
            codes.BINDING_TYPE_MISMATCH,
            f"`models` has no {model} made of {what}",
            target.place,
            kind.pointer,
        )
        return None
    if typed.present:
        return Call(function, (typed.expression, Reference("scope")))
    known = len(scope.locals)
    base, _ = scope.base(typed, schema)
    if not scope.has_room(known, target.name, target.place):
        return None
    mapped = Call(function, (Reference(base), Reference("scope")))
    return When(IsNone(Reference(base), negated=True), mapped, Constant(None))
