"""What a path leads to, converted into the type that a field of the facade has."""

from __future__ import annotations

from generator import codes
from generator.facade.build.scope.fitting import moment, readable, readable_texts
from generator.facade.build.scope.kinds import Described, Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.reader import Reader
from generator.facade.build.values.target import Target
from generator.facade.model import (
    Conditional,
    Constant,
    EnumConstant,
    Expression,
    FunctionCall,
    IsNone,
    NameReference,
)
from generator.facade.model.types import (
    TEXT,
    CanonIdType,
    CanonListType,
    CanonModelType,
    CanonScalar,
    CanonScalarType,
    CanonType,
    type_spelling,
    without_none,
)

_READERS = {
    CanonScalar.TEXT: "text",
    CanonScalar.INTEGER: "integer",
    CanonScalar.BOOLEAN: "flag",
    CanonScalar.DECIMAL: "decimal",
}


def converted(reader: Reader, typed: Typed, target: Target) -> Expression | None:
    """A value of an answer as what the target has to be; None after a diagnostic."""
    scope, bare = reader.scope, target.bare
    catalogue = scope.catalogue
    if isinstance(typed.kind, Own) and _same(typed.kind.type, bare):
        return typed.expression
    match bare:
        case CanonScalarType(CanonScalar.RAW | CanonScalar.DATA):
            return typed.expression
        case CanonScalarType(CanonScalar.TIMESTAMP):
            if readable(catalogue, typed.kind, CanonScalar.TIMESTAMP):
                return moment(typed.expression)
        case CanonScalarType(kind):
            if readable(catalogue, typed.kind, kind):
                found = FunctionCall(_READERS[kind], (typed.expression,))
                held = scope.held.get(found)
                return found if held is None else NameReference(held)
        case CanonListType(CanonScalarType(CanonScalar.TEXT)):
            if readable_texts(catalogue, typed.kind):
                return FunctionCall("texts", (typed.expression,))
        case CanonModelType(model) if isinstance(typed.kind, Described):
            return _mapped(reader, typed, typed.kind, model, target)
        case _:
            pass
    mismatch(scope, typed, target)
    return None


def required(reader: Reader, found: Expression, name: str) -> Expression:
    """A text that must be there: an error where it is not, or an empty one."""
    if isinstance(found, Constant | EnumConstant | NameReference):
        return found
    if reader.needed:
        return FunctionCall("needed", (found, Constant(name)))
    return FunctionCall("word", (found,))


def mismatch(scope: Scope, typed: Typed, target: Target) -> None:
    """Notes that what is there cannot be what the target has to be."""
    pointer = typed.kind.pointer if isinstance(typed.kind, Described) else None
    wanted = f"{type_spelling(target.bare)}, which {target.name!r} is"
    scope.findings.add(
        codes.BINDING_TYPE_MISMATCH,
        f"what is there cannot be read as {wanted}",
        target.place,
        pointer,
    )


def _same(own: CanonType, bare: CanonType) -> bool:
    """Whether a type of the facade is the wanted one; ids are text by then."""
    found = without_none(own)
    return bare == (TEXT if isinstance(found, CanonIdType) else found)


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
        return FunctionCall(function, (typed.expression, NameReference("scope")))
    known = len(scope.locals)
    base, _ = scope.base(typed, schema)
    if not scope.has_room(known, target.name, target.place):
        return None
    mapped = FunctionCall(function, (NameReference(base), NameReference("scope")))
    return Conditional(
        IsNone(NameReference(base), negated=True), mapped, Constant(None)
    )
