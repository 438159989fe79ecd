"""Changes to the methods of a client.

Operations are matched by, in this order: HTTP method and path; operationId; HTTP method
and path without the names of path parameters; shape. A match by shape needs the same
arguments and result, and a similar name, the same summary or a similar path.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from generator.comparison.arguments import PATH_PARAMETER, argument_changes
from generator.comparison.changes import (
    Change,
    Impact,
    ImpactAndText,
    deprecation_changes,
    setting_name,
    text_changes,
)
from generator.comparison.renames import (
    is_akin,
    is_kept,
    is_same_text,
    lost_names,
    rename_text,
    renamed,
)
from generator.comparison.results import result_changes
from generator.comparison.sides import Sides
from generator.model import Api, Operation, SecurityRequirement

VERSION_SEGMENT = re.compile(r"/v\d+(?:\.\d+)*(?=/|$)")
"""A version segment of a path, such as `/v2`."""


def operation_changes(sides: Sides) -> Iterator[Change]:
    """The changes to every operation: removed ones first, then in the new order."""
    before, after = _methods(sides.old.api), _methods(sides.new.api)
    partners = _partners(sides.old.api.operations, sides.new.api.operations)
    kept = {operation.pointer for operation in partners.values()}
    chosen = _by_choice(sides.new.api)
    included = _by_choice(sides.old.api)
    for operation in sides.old.api.operations:
        if operation.pointer not in kept:
            setting = chosen.get(_request(operation)) or chosen.get(operation.id)
            loss = "was removed" if setting is None else f"is left out by `{setting}`"
            yield Change(
                Impact.BREAKING,
                before[operation.pointer],
                f"{loss} (`{_request(operation)}`)",
                operation.pointer,
                "old",
            )
    for operation in sides.new.api.operations:
        name = after[operation.pointer]
        old = partners.get(operation.pointer)
        if old is None:
            was_excluded = _request(operation) in included or operation.id in included
            gain = "is now included" if was_excluded else "is new"
            text = f"{gain} (`{_request(operation)}`)"
            yield Change(Impact.ADDITIVE, name, text, operation.pointer)
            continue
        yield from _partner_changes(
            _Method(old, before[old.pointer]), _Method(operation, name), sides
        )


@dataclass(frozen=True, slots=True)
class _Method:
    """An operation, and what a user writes to call it."""

    operation: Operation
    name: str

    @property
    def resource(self) -> str:
        """The resource that has the method, such as `client.accounts`."""
        return self.name.rpartition(".")[0]


def _partner_changes(old: _Method, new: _Method, sides: Sides) -> Iterator[Change]:
    """The changes to an operation that both sides have."""
    pointer = new.operation.pointer
    if old.name != new.name:
        yield _rename(old, new)
    for name in lost_names(
        old.operation.former_names, new.operation.former_names, new.operation.name
    ):
        text = f"its deprecated alias `{name}` was removed"
        yield Change(
            Impact.CODE_BREAKING, new.name, text, pointer, old_subject=old.name
        )
    for impact, text in _own_changes(old.operation, new.operation, sides):
        yield Change(impact, new.name, text, pointer, old_subject=old.name)
    for change in argument_changes(old.operation, new.operation, sides):
        yield Change(
            change.impact,
            f"{new.name}({change.name}=)",
            change.message,
            pointer,
            old_subject=f"{old.name}({change.old_name or change.name}=)",
            former_name=change.former_name,
        )


def _rename(old: _Method, new: _Method) -> Change:
    """The change to a method's name. Only a name of the same resource can be kept as an
    alias, because aliases are methods of its class."""
    is_same_resource = old.resource == new.resource
    kept = is_same_resource and is_kept(old.operation.name, new.operation.former_names)
    return Change(
        Impact.CODE_ADDITIVE if kept else Impact.CODE_BREAKING,
        new.name,
        rename_text(old.name, is_kept=kept),
        new.operation.pointer,
        old_subject=old.name,
        former_name=old.operation.name if is_same_resource and not kept else None,
    )


def _by_choice(api: Api) -> dict[str, str]:
    """The settings that exclude operations, by request and by operationId."""
    settings: dict[str, str] = {}
    for operation in api.excluded.operations:
        setting = setting_name(operation.setting)
        settings[f"{operation.method} {operation.path}"] = setting
        # Without an operationId, the id is the method name, which may not be unique.
        if operation.id != operation.name:
            settings[operation.id] = setting
    return settings


def _methods(api: Api) -> dict[str, str]:
    """What a user writes to call each operation, by its pointer."""
    return {
        operation.pointer: f"client.{resource.name}.{operation.name}"
        for resource in api.resources
        for operation in resource.operations
    }


def _partners(
    old: tuple[Operation, ...], new: tuple[Operation, ...]
) -> dict[str, Operation]:
    """The old counterpart of each new operation that has one, by the pointer of the new."""
    partners: dict[str, Operation] = {}
    for key in (_request, _identity, _shape):
        taken = {operation.pointer for operation in partners.values()}
        free = {
            key(operation): operation
            for operation in old
            if operation.pointer not in taken
        }
        for operation in new:
            if operation.pointer not in partners and key(operation) in free:
                partners[operation.pointer] = free.pop(key(operation))
    taken = {operation.pointer for operation in partners.values()}
    moved = renamed(
        [operation for operation in old if operation.pointer not in taken],
        [operation for operation in new if operation.pointer not in partners],
        _content,
        _is_evident,
    )
    return partners | {after.pointer: before for before, after in moved}


def _content(operation: Operation) -> Hashable:
    """The arguments and the result of an operation, without its name and path."""
    return (
        operation.method,
        tuple(
            parameter.type
            for parameter in operation.parameters
            if parameter.location == "path"
        ),
        frozenset(
            (
                parameter.location,
                parameter.wire_name,
                parameter.type,
                parameter.required,
            )
            for parameter in operation.parameters
            if parameter.location != "path"
        ),
        operation.body
        and (
            operation.body.required,
            tuple((content.name, content.type) for content in operation.body.contents),
        ),
        operation.returns,
    )


def _is_evident(old: Operation, new: Operation) -> bool:
    return (
        is_akin(old.name, new.name)
        or is_same_text(old.summary, new.summary)
        or _is_moved(old.path, new.path)
    )


def _is_moved(old: str, new: str) -> bool:
    """Whether two paths differ only in a version segment or a prefix."""
    before, after = (
        PATH_PARAMETER.sub("{}", VERSION_SEGMENT.sub("", path)) for path in (old, new)
    )
    return before.endswith(after) or after.endswith(before)


def _identity(operation: Operation) -> str:
    return operation.id


def _shape(operation: Operation) -> str:
    """The request without the names of path parameters, which are not sent."""
    return f"{operation.method} {PATH_PARAMETER.sub('{}', operation.path)}"


def _request(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _own_changes(
    old: Operation, new: Operation, sides: Sides
) -> Iterator[ImpactAndText]:
    if _shape(old) != _shape(new):
        yield Impact.WIRE_BREAKING, f"sends `{_request(new)}` instead of `{_request(old)}`"
    yield from result_changes(old, new, sides)
    yield from _paging(old, new)
    yield from _security(old, new)
    if old.servers != new.servers:
        servers = ", ".join(new.servers) or "the client's server"
        yield Impact.BREAKING, f"is sent to {servers}"
    yield from deprecation_changes(old.deprecated, new.deprecated)
    yield from text_changes(old.summary, new.summary, "summary")
    yield from text_changes(old.description, new.description)


def _paging(old: Operation, new: Operation) -> Iterator[ImpactAndText]:
    if old.paging is None and new.paging is not None:
        yield Impact.CODE_ADDITIVE, (
            f"is now paged: `iter_{new.name}` and `pages_{new.name}` are new"
        )
    elif old.paging is not None and new.paging is None:
        yield (
            Impact.CODE_BREAKING,
            (
                f"is no longer paged: `iter_{old.name}` and `pages_{old.name}` were "
                "removed"
            ),
        )


def _security(old: Operation, new: Operation) -> Iterator[ImpactAndText]:
    if set(old.security) == set(new.security):
        return
    before, after = _required(old), _required(new)
    text = f"is authorized by {_alternatives(after)} instead of {_alternatives(before)}"
    is_kept = all(any(given >= needed for needed in after) for given in before)
    yield (Impact.ADDITIVE if is_kept else Impact.BREAKING), text


def _required(operation: Operation) -> list[set[str]]:
    """The schemes and scopes of each alternative. An empty alternative needs no
    credentials."""
    return [_parts(requirement) for requirement in operation.security] or [set()]


def _parts(requirement: SecurityRequirement) -> set[str]:
    return {
        part
        for name, scopes in requirement.schemes
        for part in (name, *(f"{name}:{scope}" for scope in scopes))
    }


def _alternatives(alternatives: list[set[str]]) -> str:
    texts = (
        " and ".join(f"`{part}`" for part in sorted(parts)) for parts in alternatives
    )
    return ", or ".join(text or "nothing" for text in texts)
