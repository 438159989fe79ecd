"""Objects that take the entries of a map: `'*': $variable`, perhaps only some names."""

from __future__ import annotations

from generator import codes
from generator.document.values import Json
from generator.facade.build.scope.catalogue import field_of
from generator.facade.build.scope.kinds import Own
from generator.facade.build.scope.scope import Scope
from generator.facade.model import Constant, Expression, FunctionCall, ListExpression
from generator.facade.model.types import CanonMapType, without_none
from generator.facade.reading.findings import Findings, Place
from generator.model import Model

SPREAD = "*"
"""The key of a body that takes all entries of a map."""


def spread(scope: Scope, raw: Json, place: Place) -> Expression | None:
    """The map whose entries are taken; None after a diagnostic."""
    options = raw if isinstance(raw, dict) else {"of": raw}
    path = options.get("of")
    typed = scope.path(path, place) if isinstance(path, str) else None
    if typed is None:
        return None
    is_map = isinstance(typed.kind, Own) and isinstance(
        without_none(typed.kind.type), CanonMapType
    )
    if not is_map:
        scope.findings.invalid(f"{path} is no map", place)
        return None
    names, ignored = options.get("names"), options.get("ignore")
    if not isinstance(names, list):
        return typed.expression
    arguments = [typed.expression, _texts(names)]
    if isinstance(ignored, list):
        arguments.append(_texts(ignored))
    return FunctionCall("only", tuple(arguments))


def _texts(values: list[Json]) -> Expression:
    return ListExpression(tuple(Constant(str(one)) for one in values))


def spread_names(
    findings: Findings, raw: Json, model: Model, place: Place
) -> tuple[str, ...]:
    """The properties that a spread map may hold, for a schema without free keys."""
    if raw is None:
        return ()
    names = raw.get("names") if isinstance(raw, dict) else None
    if isinstance(names, list):
        for name in names:
            if field_of(model, str(name)) is None:
                findings.add(
                    codes.BINDING_PARAMETER_UNKNOWN,
                    f"{model.schema_name} has no {name!r}",
                    place / "names",
                    model.pointer,
                )
        return tuple(map(str, names))
    if model.additional is None:
        findings.add(
            codes.BINDING_TYPE_MISMATCH,
            f"{model.schema_name} takes no free keys: say which with {{names: […]}}",
            place,
            model.pointer,
        )
    return ()
