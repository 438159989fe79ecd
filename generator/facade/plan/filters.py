"""Which results of a list are kept."""

from __future__ import annotations

from generator import codes
from generator.facade.check import code
from generator.facade.check.predicates import (
    BoundsFilter,
    MembershipFilter,
    ResultFilter,
)
from generator.facade.check.values import FacadeType, TypedExpression
from generator.facade.plan.entries import Entry
from generator.facade.read.binding import BoundsSettings, MembershipSettings
from generator.facade.read.canon import CanonModel
from generator.facade.read.fields import CanonField
from generator.facade.read.nodes import YamlNode
from generator.facade.read.types import (
    TEXT,
    CanonListType,
    CanonScalar,
    CanonScalarType,
    type_spelling,
    without_none,
)

_ORDERED = tuple(
    CanonScalarType(scalar)
    for scalar in (CanonScalar.DATE, CanonScalar.INTEGER, CanonScalar.DECIMAL)
)
"""The types of fields that can have bounds."""


def result_filter(
    entry: Entry,
    model: CanonModel,
    name: str,
    kept: str | BoundsSettings | MembershipSettings,
) -> code.Condition:
    """The condition on a field of the results, by its name: an argument that it equals,
    its bounds, or a member. Raises BindingError."""
    node, field = entry.node / "keep" / name, model.field(name)
    if field is None:
        raise node.error(f"{model.name} has no field {name!r}")
    match kept:
        case str():
            argument, local = _argument(entry, kept, node)
            return ResultFilter(name, local, optional=not argument.present)
        case MembershipSettings(has=variable):
            if field.canon_type != CanonListType(TEXT):
                raise node.error(f"{name!r} is not a list of strings")
            argument, local = _argument(entry, variable, node / "has")
            return MembershipFilter(name, local, optional=not argument.present)
        case BoundsSettings(at_least=at_least, at_most=at_most):
            least, most = (
                None if bound is None else _bound(entry, field, bound, node / key)
                for key, bound in (("at-least", at_least), ("at-most", at_most))
            )
            return BoundsFilter(name, least, most)


def _argument(
    entry: Entry, variable: str, node: YamlNode
) -> tuple[TypedExpression, code.NameReference]:
    """The argument of the operation that a variable names, and its name in the code."""
    name = variable.removeprefix("$")
    argument = entry.arguments.get(name)
    if argument is None or not variable.startswith("$"):
        raise node.error(f"{variable!r} is not an argument")
    return argument, code.NameReference(entry.local_name(name))


def _bound(
    entry: Entry, field: CanonField, variable: str, node: YamlNode
) -> code.NameReference:
    """The argument that is a bound of a field: of the same type, whose values have an
    order."""
    argument, local = _argument(entry, variable, node)
    ordered = without_none(field.canon_type)
    assert isinstance(argument.type, FacadeType)
    if ordered not in _ORDERED or without_none(argument.type.type) != ordered:
        message = (
            f"{field.name!r} is {type_spelling(ordered)} and {variable} is "
            f"{type_spelling(without_none(argument.type.type))}: bounds must be both "
            "dates, both integers or both decimals"
        )
        raise node.error(message, codes.BINDING_TYPE_MISMATCH)
    return local
