"""Values that are known when generating: constants, and words of an enum."""

from __future__ import annotations

from generator.document.values import Json
from generator.facade.build.scope.scope import Scope
from generator.facade.build.values.target import Target
from generator.facade.model import Constant, EnumConstant
from generator.facade.model.types import CanonEnumType


def constant(
    scope: Scope, value: Json, target: Target
) -> Constant | EnumConstant | None:
    """A single value as it stands in the binding; None after a diagnostic."""
    bare = target.bare
    if isinstance(bare, CanonEnumType) and isinstance(value, str):
        return enum_word(scope, value, bare, target)
    if isinstance(value, list | dict):
        scope.findings.invalid(f"{target.name!r} is a single value", target.place)
        return None
    return Constant.of(value)


def enum_word(
    scope: Scope, word: str, type_: CanonEnumType, target: Target
) -> EnumConstant | None:
    """A word of an enum of the facade; None after a diagnostic."""
    enum = scope.canon.enums[type_.name]
    if word in enum.names:
        return EnumConstant(enum.name, word)
    known = ", ".join(enum.names)
    scope.findings.invalid(
        f"{word!r} is not one of the words of {enum.name}: {known}",
        target.place,
        hint="Translate a field of the answer with {of: path, table: …}.",
    )
    return None
