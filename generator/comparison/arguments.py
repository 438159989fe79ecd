"""Changes in the arguments of a method: its parameters and its body."""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from generator.comparison.changes import (
    Impact,
    ImpactAndText,
    default_changes,
    deprecation_changes,
    text_changes,
)
from generator.comparison.renames import (
    is_akin,
    is_kept,
    is_same_text,
    lost_names,
    rename_impact,
    rename_text,
    renamed,
)
from generator.comparison.sides import REQUEST, Sides
from generator.comparison.types import type_changes
from generator.comparison.writing import part_changes, writing_changes
from generator.model import Operation, Parameter, RequestBody

PATH_PARAMETER = re.compile(r"\{[^}]*\}")
"""A path parameter."""


@dataclass(frozen=True, slots=True)
class ArgumentChange:
    """A change to an argument.

    Attributes:
        name: The name of the argument.
        impact: The effects of the change.
        message: What happened to the argument.
        old_name: The argument's old name, if it has another one now.
        former_name: The name that an alias would keep, if the change breaks code.
    """

    name: str
    impact: Impact
    message: str
    old_name: str | None = None
    former_name: str | None = None


def argument_changes(
    old: Operation, new: Operation, sides: Sides
) -> Iterator[ArgumentChange]:
    """The changes to every argument. Removed ones come first."""
    before = {_key(parameter): parameter for parameter in old.parameters}
    after = _by_old_key(old, new)
    for key, parameter in before.items():
        if key not in after:
            message = f"was removed ({_place(parameter)})"
            yield ArgumentChange(parameter.name, Impact.BREAKING, message)
    for key, parameter in after.items():
        if key not in before:
            impact, message = _added(parameter.required, _place(parameter))
            yield ArgumentChange(parameter.name, impact, message)
        else:
            yield from _partner_changes(before[key], parameter, sides)
    yield from _order(old, new)
    for impact, message in _body(old.body, new.body, sides):
        yield ArgumentChange("body", impact, message)


def _key(parameter: Parameter) -> tuple[str, str]:
    return parameter.location, parameter.wire_name


def _by_old_key(old: Operation, new: Operation) -> dict[tuple[str, str], Parameter]:
    """The new parameters by the keys of the old ones. A path parameter with a new name
    in the same position is the same one, because its name is not sent."""
    in_path = _renamed_in_path(old.path, new.path)
    parameters: dict[tuple[str, str], Parameter] = {}
    for parameter in new.parameters:
        location, name = _key(parameter)
        old_name = in_path.get(name, name) if location == "path" else name
        parameters[location, old_name] = parameter
    before = {_key(parameter): parameter for parameter in old.parameters}
    pairs = renamed(
        [parameter for key, parameter in before.items() if key not in parameters],
        [parameter for key, parameter in parameters.items() if key not in before],
        _content,
        _is_evident,
    )
    old_keys = {_key(after): _key(was) for was, after in pairs}
    return {old_keys.get(key, key): parameter for key, parameter in parameters.items()}


def _content(parameter: Parameter) -> Hashable:
    """What an argument accepts and how it is sent, without its name."""
    if parameter.location == "path":
        return None
    return (
        parameter.location,
        parameter.type,
        parameter.required,
        parameter.style,
        parameter.explode,
        parameter.content_type,
    )


def _is_evident(old: Parameter, new: Parameter) -> bool:
    return is_akin(old.wire_name, new.wire_name) or is_same_text(
        old.description, new.description
    )


def _renamed_in_path(old: str, new: str) -> dict[str, str]:
    """The old name of each path parameter, if only names differ in a path."""
    if PATH_PARAMETER.split(old) != PATH_PARAMETER.split(new):
        return {}
    return {
        after[1:-1]: before[1:-1]
        for before, after in zip(
            PATH_PARAMETER.findall(old), PATH_PARAMETER.findall(new), strict=True
        )
    }


def _place(parameter: Parameter) -> str:
    return f"{parameter.location} `{parameter.wire_name}`"


def _added(required: bool, place: str) -> ImpactAndText:
    if required:
        return Impact.BREAKING, f"is a new required argument ({place})"
    return Impact.ADDITIVE, f"is a new optional argument ({place})"


def _partner_changes(
    old: Parameter, new: Parameter, sides: Sides
) -> Iterator[ArgumentChange]:
    """The changes to an argument that both sides have."""
    kept = is_kept(old.name, new.former_names)
    # The name of a path parameter is not sent.
    is_sent = new.location != "path" and old.wire_name != new.wire_name
    if old.name != new.name:
        yield ArgumentChange(
            new.name,
            rename_impact(old.name, new.former_names, is_sent=is_sent),
            rename_text(old.name, is_kept=kept),
            old.name,
            None if kept else old.name,
        )
    elif is_sent:
        message = f"is sent as {_place(new)} instead of {_place(old)}"
        yield ArgumentChange(new.name, Impact.WIRE_BREAKING, message)
    for name in lost_names(old.former_names, new.former_names, new.name):
        message = f"its deprecated alias `{name}` was removed"
        yield ArgumentChange(new.name, Impact.CODE_BREAKING, message, old.name)
    for impact, message in _parameter(old, new, sides):
        yield ArgumentChange(new.name, impact, message, old.name)


def _parameter(old: Parameter, new: Parameter, sides: Sides) -> Iterator[ImpactAndText]:
    yield from _requirement(old.required, new.required)
    yield from writing_changes(old, new)
    yield from type_changes(old.type, new.type, sides, REQUEST)
    yield from deprecation_changes(old.deprecated, new.deprecated)
    yield from default_changes(old.default, new.default)
    yield from text_changes(old.description, new.description)


def _requirement(old: bool, new: bool) -> Iterator[ImpactAndText]:
    if new and not old:
        yield Impact.BREAKING, "is now required"
    elif old and not new:
        yield Impact.ADDITIVE, "is now optional"


def _order(old: Operation, new: Operation) -> Iterator[ArgumentChange]:
    """The changes to the order of the arguments that can be passed by position."""
    before, after = _positional(old), _positional(new)
    kept = [name for name in after if name in before]
    if kept != [name for name in before if name in after]:
        order = ", ".join(f"`{name}`" for name in after)
        message = f"moved to another position: {order}"
        yield ArgumentChange(kept[0], Impact.CODE_BREAKING, message)


def _positional(operation: Operation) -> list[str]:
    return [
        parameter.name
        for parameter in operation.parameters
        if parameter.location == "path" and parameter.required
    ]


def _body(
    old: RequestBody | None, new: RequestBody | None, sides: Sides
) -> Iterator[ImpactAndText]:
    match old, new:
        case None, None:
            return
        case _, None:
            yield Impact.BREAKING, "was removed"
        case None, RequestBody():
            yield _added(new.required, new.contents[0].name)
        case RequestBody(), RequestBody():
            yield from _requirement(old.required, new.required)
            yield from _media_types(old, new, sides)
            yield from text_changes(old.description, new.description)


def _media_types(
    old: RequestBody, new: RequestBody, sides: Sides
) -> Iterator[ImpactAndText]:
    before = {content.name: content.type for content in old.contents}
    after = {content.name: content.type for content in new.contents}
    if not before.keys() & after.keys():
        yield Impact.BREAKING, (
            f"is sent as `{_first(after)}` instead of `{_first(before)}`"
        )
        return
    for name in before:
        if name not in after:
            yield Impact.BREAKING, f"can no longer be sent as `{name}`"
    for name, type_ in after.items():
        if name not in before:
            yield Impact.ADDITIVE, f"can also be sent as `{name}`"
            continue
        known = before[name]
        if known is not None and type_ is not None:
            yield from type_changes(known, type_, sides, REQUEST)
    yield from part_changes(old, new)


def _first(contents: Mapping[str, object]) -> str:
    return next(iter(contents))
