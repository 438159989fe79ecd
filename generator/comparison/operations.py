"""What changes in the methods of a client.

An operation is recognised by its HTTP method and path, else by its operationId, else by
method and path with the names of path parameters left out.
"""

from collections.abc import Iterator

from generator.comparison.arguments import PATH_PARAMETER, argument_changes
from generator.comparison.changes import (
    Change,
    Impact,
    ImpactAndText,
    deprecation_changes,
    setting_name,
    text_changes,
)
from generator.comparison.sides import RESPONSE, Sides
from generator.comparison.types import type_changes
from generator.model import Api, Operation, Response, SecurityRequirement, TypeRef


def operation_changes(sides: Sides) -> Iterator[Change]:
    """The changes of every operation: those that are gone, then in the new order."""
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
            gain = "is included now" if was_excluded else "is new"
            text = f"{gain} (`{_request(operation)}`)"
            yield Change(Impact.ADDITIVE, name, text, operation.pointer)
            continue
        if before[old.pointer] != name:
            text = f"was called `{before[old.pointer]}`"
            yield Change(Impact.CODE_BREAKING, name, text, operation.pointer)
        for impact, text in _own_changes(old, operation, sides):
            yield Change(impact, name, text, operation.pointer)
        for argument, impact, text in argument_changes(old, operation, sides):
            yield Change(impact, f"{name}({argument}=)", text, operation.pointer)


def _by_choice(api: Api) -> dict[str, str]:
    """What provider.yaml leaves out: the setting that does it, by request and by id."""
    settings: dict[str, str] = {}
    for operation in api.excluded.operations:
        setting = setting_name(operation.setting)
        settings[f"{operation.method} {operation.path}"] = setting
        # Without an operationId the id is the method, which others may have too.
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
    """The old operation for each new one that has one, by the new one's pointer."""
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
    return partners


def _identity(operation: Operation) -> str:
    return operation.id


def _shape(operation: Operation) -> str:
    """The request with the names of path parameters left out: they are not sent."""
    return f"{operation.method} {PATH_PARAMETER.sub('{}', operation.path)}"


def _request(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _own_changes(
    old: Operation, new: Operation, sides: Sides
) -> Iterator[ImpactAndText]:
    if _shape(old) != _shape(new):
        yield Impact.WIRE_BREAKING, f"sends `{_request(new)}`, before `{_request(old)}`"
    yield from _result_changes(old, new, sides)
    yield from _paging(old, new)
    yield from _security(old, new)
    if old.servers != new.servers:
        servers = ", ".join(new.servers) or "the server of the client"
        yield Impact.BREAKING, f"is sent to {servers}"
    yield from deprecation_changes(old.deprecated, new.deprecated)
    yield from text_changes(old.summary, new.summary, "summary")
    yield from text_changes(old.description, new.description)


def _result_changes(
    old: Operation, new: Operation, sides: Sides
) -> Iterator[ImpactAndText]:
    """The changes of the result, of the items of its pages, and of its statuses."""
    yield from _streaming(old, new, sides)
    yield from _return_type(old.returns, new.returns, sides)
    yield from _successes(old, new)
    if old.paging is not None and new.paging is not None:
        for impact, text in type_changes(
            old.paging.item, new.paging.item, sides, RESPONSE
        ):
            yield impact, f"an item of its pages: {text}"
    before, after = _failures(old), _failures(new)
    for status in before:
        if status not in after:
            yield Impact.DOCUMENTATION, f"status {status} is no longer documented"
    for status, response in after.items():
        if status not in before:
            yield Impact.DOCUMENTATION, f"status {status} is documented"
        else:
            for impact, text in _bodies(before[status], response, sides):
                yield impact, f"the body of status {status}: {text}"


def _successes(old: Operation, new: Operation) -> Iterator[ImpactAndText]:
    """The changes of the statuses of a success, and of the media types that are accepted."""
    before, after = _success_statuses(old), _success_statuses(new)
    yield from _set_changes(before, after, "succeeds with status {}")
    before, after = _accepted(old), _accepted(new)
    if before and after:
        yield from _set_changes(before, after, "answers with `{}`")


def _success_statuses(operation: Operation) -> list[str]:
    return [response.status for response in operation.responses if response.is_success]


def _accepted(operation: Operation) -> list[str]:
    """The media types of the results of an operation, each once."""
    return list(
        dict.fromkeys(
            content.name
            for response in operation.responses
            if response.is_success
            for content in response.contents
        )
    )


def _set_changes(
    before: list[str], after: list[str], text: str
) -> Iterator[ImpactAndText]:
    """The changes from some words to others; `text` says what one of them means."""
    gone = [word for word in before if word not in after]
    new = [word for word in after if word not in before]
    match gone, new:
        case [], []:
            return
        case [], _:
            for word in new:
                yield Impact.ADDITIVE, f"{text.format(word)} too"
        case _, []:
            for word in gone:
                yield Impact.WIRE_BREAKING, f"{text.format(word)} no more"
        case _:
            now, was = " or ".join(new), " or ".join(gone)
            yield Impact.WIRE_BREAKING, f"{text.format(now)}, was {was}"


def _streaming(old: Operation, new: Operation, sides: Sides) -> Iterator[ImpactAndText]:
    """The changes of what streams, and of how a call asks for it."""
    before, after = old.streaming, new.streaming
    if before is None or after is None:
        if after is not None and after.switch is not None:
            yield Impact.CODE_ADDITIVE, f"streams with `{after.switch.argument}=True`"
        elif after is not None:
            yield Impact.CODE_BREAKING, "returns a stream, before all at once"
        elif before is not None:
            yield Impact.CODE_BREAKING, "streams no more"
        return
    if (before.switch and before.switch.argument) != (
        after.switch and after.switch.argument
    ):
        yield Impact.CODE_BREAKING, "is asked for its stream in another way"
    if after.switch is not None:
        # Without a switch it is the type of the result.
        for impact, text in type_changes(before.item, after.item, sides, RESPONSE):
            yield impact, f"an item of its stream: {text}"


def _failures(operation: Operation) -> dict[str, Response]:
    """The documented responses that are no success, by status."""
    return {
        response.status: response
        for response in operation.responses
        if not response.is_success
    }


def _return_type(
    old: TypeRef | None, new: TypeRef | None, sides: Sides
) -> Iterator[ImpactAndText]:
    if old is None and new is None:
        return
    if old is None and new is not None:
        yield Impact.ADDITIVE, f"gives `{sides.new.source(new)}`, gave nothing"
    elif new is None and old is not None:
        yield Impact.BREAKING, f"gives nothing, gave `{sides.old.source(old)}`"
    elif old is not None and new is not None:
        for impact, text in type_changes(old, new, sides, RESPONSE):
            yield impact, f"its result: {text}"


def _bodies(old: Response, new: Response, sides: Sides) -> Iterator[ImpactAndText]:
    before = {content.name: content.type for content in old.contents}
    for content in new.contents:
        known = before.get(content.name)
        if known is not None and content.type is not None:
            yield from type_changes(known, content.type, sides, RESPONSE)


def _paging(old: Operation, new: Operation) -> Iterator[ImpactAndText]:
    if old.paging is None and new.paging is not None:
        yield Impact.CODE_ADDITIVE, f"has pages: `iter_{new.name}`, `pages_{new.name}`"
    elif old.paging is not None and new.paging is None:
        yield (
            Impact.CODE_BREAKING,
            f"has no pages any more: `iter_{old.name}` and `pages_{old.name}` are gone",
        )


def _security(old: Operation, new: Operation) -> Iterator[ImpactAndText]:
    if set(old.security) == set(new.security):
        return
    before, after = _required(old), _required(new)
    text = f"is authorised by {_alternatives(after)}, was by {_alternatives(before)}"
    is_kept = all(any(given >= needed for needed in after) for given in before)
    yield (Impact.ADDITIVE if is_kept else Impact.BREAKING), text


def _required(operation: Operation) -> list[set[str]]:
    """The schemes and scopes of each alternative; nothing needed is one without any."""
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
