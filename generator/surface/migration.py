"""The migration page from one package to another: what users write instead.

The page only has facts from both surfaces, and no text of either package.
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
    """The page as Markdown. The output is deterministic.

    Args:
        old: The surface of the old package.
        new: The surface of the new package.
        pairs: The paired calls of both packages.
    """
    together = [pair for pair in pairs.both if not pair[0].method.is_async]
    together = sorted(together or pairs.both, key=lambda pair: pair[0].place)
    twins = {
        after.subject: before.subject
        for before, after in pairs.both
        if before.method.is_async
    }
    common = CommonArguments.of(together)
    lines = (
        *_head(old, new, pairs),
        *_packages(old, new),
        *_overview(together),
        *_common(common),
        *(
            line
            for pair in together
            for line in _call(*pair, twins.get(pair[1].subject), common, new)
        ),
        *_errors(old, new, together),
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
        f"What replaces what when a program goes from `{before.distribution}` "
        f"{before.version} to `{after.distribution}` {after.version}. Calls go "
        "together when they send the same request; where the code does not show one, "
        "by their names."
    )
    yield ""
    yield f"{kept} requests have a call in both packages, {gone} only in the old one."
    yield ""


def _packages(old: Surface, new: Surface) -> Iterator[str]:
    before, after = old.package, new.package
    yield from ("## Install and construct", "")
    yield from ("| | Old | New |", "| --- | --- | --- |")
    yield f"| Distribution | `{before.distribution}` | `{after.distribution}` |"
    yield f"| Package | `{before.import_name}` | `{after.import_name}` |"
    for is_async, kind in ((False, "Client"), (True, "Async client")):
        one, other = _client(old, is_async), _client(new, is_async)
        if one is not None or other is not None:
            yield f"| {kind} | {_constructed(one)} | {_constructed(other)} |"
    yield ""
    if before.import_name == after.import_name:
        yield (
            f"Both are imported as `{after.import_name}`, so that an environment can "
            f"have only one of them: uninstall `{before.distribution}` first."
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
        new = f"`{after.subject}`"
        yield (
            f"| {_request(before, after)} | `{before.subject}` | "
            f"{'the same name' if before.subject == after.subject else new} |"
        )
    yield ""


def _request(before: Call, after: Call) -> str:
    shared = before.method.requests & after.method.requests
    return ", ".join(f"`{request}`" for request in sorted(shared)) or "by name"


def _common(common: CommonArguments) -> Iterator[str]:
    if not common.old and not common.new:
        return
    yield from ("## Arguments of most calls", "")
    if common.old:
        names = ", ".join(f"`{name}`" for name in common.old)
        yield f"Old, without a counterpart: {names}."
    if common.new:
        names = ", ".join(f"`{name}`" for name in common.new)
        yield from ("", f"New: {names}.") if common.old else (f"New: {names}.",)
    yield from ("", "The tables below leave them out.", "")


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
    gives, gave = after.method.returns, before.method.returns
    if gives is not None and gave is not None:
        yield f"- Result: {_type(gave)} → {_type(gives)}"
    raised = [
        f"`{error.name}`{f' ({error.status})' if error.status else ''}"
        for error in after.method.raises
    ]
    if raised:
        old = ", ".join(f"`{error.name}`" for error in before.method.raises) or "none"
        yield f"- Errors: {old} → {', '.join(raised)}"
    if twin is not None and twin != after.subject:
        yield f"- With asyncio: `{twin}` → `{after.subject}` of the async client"
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
    found = statuses(after.method for _, after in pairs)
    if found:
        yield "Errors of one status have a class of their own:"
        yield from ("", "| Status | New |", "| --- | --- |")
        for status, names in found:
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
