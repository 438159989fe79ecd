"""The migration guide from one package to another: what users write instead.

The page has only facts from both surfaces, and no text of either package.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.surface.model import Client, Surface
from generator.surface.pairing import Call, Pairs
from generator.surface.replacements import (
    CommonArguments,
    argument_rows,
    error_counterparts,
    signature,
    statuses,
)
from generator.surface.types import simplified


def migration_page(old: Surface, new: Surface, pairs: Pairs) -> str:
    """The migration guide as Markdown.

    Args:
        old: The surface of the old package.
        new: The surface of the new package.
        pairs: The paired calls of both packages.
    """
    paired = [pair for pair in pairs.both if not pair[0].method.is_async]
    paired = sorted(paired or pairs.both, key=lambda pair: pair[0].place)
    twins = {
        after.subject: before.subject
        for before, after in pairs.both
        if before.method.is_async
    }
    common = CommonArguments.of(paired)
    lines = (
        *_head(old, new, pairs),
        *_packages(old, new),
        *_overview(paired),
        *_common(common),
        *(
            line
            for pair in paired
            for line in _call(*pair, twins.get(pair[1].subject), common, new)
        ),
        *_errors(old, new, paired),
        *_rest(pairs),
    )
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(old: Surface, new: Surface, pairs: Pairs) -> Iterator[str]:
    before, after = old.package, new.package
    kept = len({call.method.requests for call, _ in pairs.both})
    gone = len({call.method.requests for call in pairs.gone})
    yield f"# From {before.distribution} to {after.distribution}"
    yield ""
    yield (
        f"How to move from `{before.distribution}` {before.version} to "
        f"`{after.distribution}` {after.version}. Two calls correspond if they send the "
        "same request, or, if the code does not show a request, if their names are alike."
    )
    yield ""
    yield f"Requests with a call in both packages: {kept}. Only in the old one: {gone}."
    yield ""


def _packages(old: Surface, new: Surface) -> Iterator[str]:
    before, after = old.package, new.package
    yield from ("## Install and construct", "")
    yield from ("| | Old | New |", "| --- | --- | --- |")
    yield f"| Distribution | `{before.distribution}` | `{after.distribution}` |"
    yield f"| Package | `{before.import_name}` | `{after.import_name}` |"
    for is_async, kind in ((False, "Client"), (True, "Async client")):
        old_client, new_client = _client(old, is_async), _client(new, is_async)
        if old_client is not None or new_client is not None:
            yield (
                f"| {kind} | {_constructed(old_client)} | {_constructed(new_client)} |"
            )
    yield ""
    if before.import_name == after.import_name:
        yield (
            f"Both are imported as `{after.import_name}`, so an environment can have "
            f"only one of them. Uninstall `{before.distribution}` first."
        )
        yield ""


def _client(surface: Surface, is_async: bool) -> Client | None:
    """The first client with sync or async methods."""
    for client in surface.clients:
        kinds = {
            method.is_async for method in client.methods.values() if method.requests
        }
        if is_async in kinds:
            return client
    return None


def _constructed(client: Client | None) -> str:
    if client is None:
        return "none"
    name = client.path.rpartition(".")[2]
    if client.constructor is None:
        return f"`{name}`"
    return f"`{signature(name, client.constructor)}`"


def _overview(pairs: Sequence[tuple[Call, Call]]) -> Iterator[str]:
    yield from ("## Calls", "")
    yield from ("| Request | Old | New |", "| --- | --- | --- |")
    for before, after in pairs:
        new = "unchanged" if before.subject == after.subject else f"`{after.subject}`"
        yield f"| {_request(before, after)} | `{before.subject}` | {new} |"
    yield ""


def _request(before: Call, after: Call) -> str:
    shared = before.method.requests & after.method.requests
    return ", ".join(f"`{request}`" for request in sorted(shared)) or "paired by name"


def _common(common: CommonArguments) -> Iterator[str]:
    if not common.old and not common.new:
        return
    yield from ("## Arguments that most calls share", "")
    if common.old:
        names = ", ".join(f"`{name}`" for name in common.old)
        yield f"Only in the old package: {names}."
    if common.new:
        names = ", ".join(f"`{name}`" for name in common.new)
        line = f"Only in the new package: {names}."
        yield from ("", line) if common.old else (line,)
    yield from ("", "The tables below omit them.", "")


def _call(
    before: Call, after: Call, twin: str | None, common: CommonArguments, new: Surface
) -> Iterator[str]:
    yield from (f"### `{before.place}`", "")
    yield from ("```python", f"# {_plain_request(before, after)}")
    if before.subject != after.subject:
        yield f"{before.subject}(…)  # before"
    yield signature(after.subject, after.method, leave_out=common.new)
    yield from ("```", "")
    rows = list(argument_rows(before.method, after.method, common, new))
    if rows:
        yield from ("| Old argument | New argument |", "| --- | --- |", *rows, "")
    new_result, old_result = after.method.returns, before.method.returns
    if new_result is not None and old_result is not None:
        yield f"- Result: {_type(old_result)} → {_type(new_result)}"
    raised = [
        f"`{error.name}`{f' ({error.status})' if error.status else ''}"
        for error in after.method.raises
    ]
    if raised:
        old = ", ".join(f"`{error.name}`" for error in before.method.raises) or "none"
        yield f"- Errors: {old} → {', '.join(raised)}"
    if twin is not None and twin != after.subject:
        yield f"- Async: `{twin}` → `{after.subject}` of the async client"
    yield ""


def _plain_request(before: Call, after: Call) -> str:
    shared = sorted(before.method.requests & after.method.requests)
    return ", ".join(shared) or "Paired by name"


def _type(annotation: str) -> str:
    return f"`{simplified(annotation)}`"


def _errors(
    old: Surface, new: Surface, pairs: Sequence[tuple[Call, Call]]
) -> Iterator[str]:
    counterparts = error_counterparts(old, new)
    if counterparts:
        yield from ("## Errors", "", "| Old | New |", "| --- | --- |")
        for name, counterpart in counterparts:
            target = "no counterpart" if counterpart is None else f"`{counterpart}`"
            yield f"| `{name}` | {target} |"
        yield ""
    errors_by_status = statuses(after.method for _, after in pairs)
    if errors_by_status:
        yield "These statuses have an error class of their own:"
        yield from ("", "| Status | New |", "| --- | --- |")
        for status, names in errors_by_status:
            yield f"| {status} | {', '.join(f'`{name}`' for name in names)} |"
        yield ""


def _rest(pairs: Pairs) -> Iterator[str]:
    for title, calls in (
        ("Without a counterpart", pairs.gone),
        ("Only in the new package", pairs.new),
    ):
        listed = [call for call in calls if call.method.requests]
        plain = [call for call in listed if not call.method.is_async] or listed
        if plain:
            yield from (f"## {title}", "", "| Call | Request |", "| --- | --- |")
        for call in sorted(plain, key=lambda call: call.place):
            requests = ", ".join(f"`{item}`" for item in sorted(call.method.requests))
            yield f"| `{call.subject}` | {requests} |"
        if plain:
            yield ""
