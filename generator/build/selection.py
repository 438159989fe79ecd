"""Which operations and events a package has: `include` and `exclude` in provider.yaml.

The whole document is built first and then cut, so that the choice renames nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator import codes
from generator.build.access import stripped
from generator.build.operations import OperationNode
from generator.build.webhooks import EventNode
from generator.diagnostics import Diagnostic, Origin
from generator.document.pointer import split
from generator.project.provider_settings import ProviderSettings
from generator.project.selection import (
    CONDITIONS,
    Condition,
    OperationSelector,
    path_pattern,
    text_pattern,
)
from generator.project.spelling import suggestion


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An operation or event that can be chosen, with the values that conditions
    test."""

    pointer: str
    deprecated: bool
    values: Mapping[Condition, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Selection:
    """What the settings leave out: the pointer of each operation and event, with the
    pointer to the responsible setting in provider.yaml."""

    reasons: Mapping[str, str] = field(default_factory=dict)
    is_chosen: bool = False
    """Whether there is any choice; without one, unused schemas stay."""

    def has(self, pointer: str) -> bool:
        """Whether the operation or event at a place belongs to the package."""
        return pointer not in self.reasons


def select(
    operations: Sequence[OperationNode],
    events: Sequence[EventNode],
    unread: Collection[str],
    settings: ProviderSettings,
    settings_file: str,
    diagnostics: list[Diagnostic],
) -> Selection:
    """Select what `include` and `exclude` leave out.

    Args:
        operations: The operations that a client calls; only these are subject to
            `include`.
        events: The calls from the provider.
        unread: The places of operations that cannot be read. Only their path and
            method are known.
        settings: The settings of the provider.
        settings_file: Their file, for diagnostics.
        diagnostics: Receives a diagnostic for each pattern that matches nothing.
    """
    if not settings.include and not settings.exclude:
        return Selection()
    called = list(map(_candidate, operations))
    hidden = list(map(_unread, sorted(unread)))
    everything = [*called, *map(_event, events), *hidden]
    for key, selectors, candidates in (
        ("include", settings.include, [*called, *hidden]),
        ("exclude", settings.exclude, everything),
    ):
        for index, selector in enumerate(selectors):
            origin = Origin(settings_file, f"/{key}/{index}")
            diagnostics.extend(_unused(selector, candidates, origin))
    reasons: dict[str, str] = {}
    for candidates, may_belong in ((called, _fits), (hidden, _may_fit)):
        for candidate in candidates if settings.include else ():
            if not any(may_belong(each, candidate) for each in settings.include):
                reasons[candidate.pointer] = "/include"
    for candidate in everything:
        for index, selector in enumerate(settings.exclude):
            if candidate.pointer not in reasons and _fits(selector, candidate):
                reasons[candidate.pointer] = f"/exclude/{index}"
    if called and all(candidate.pointer in reasons for candidate in everything):
        diagnostics.append(_nothing_left(settings, settings_file))
    return Selection(reasons, is_chosen=True)


def _candidate(operation: OperationNode) -> _Candidate:
    request = f"{operation.method} {operation.path}"
    identifier = operation.operation_id
    tags = tuple(tag for tag in operation.object.tags or () if tag.strip())
    return _Candidate(
        operation.pointer,
        operation.object.deprecated,
        {
            "tags": tags or (operation.tag,),
            "paths": (operation.path,),
            "methods": (operation.method,),
            "operations": (request,) if identifier is None else (identifier, request),
        },
    )


def _event(event: EventNode) -> _Candidate:
    identifier = stripped(event.object.operationId)
    return _Candidate(
        event.pointer,
        event.object.deprecated,
        {
            "tags": tuple(event.object.tags or ()),
            "paths": (),
            "methods": (event.pointer.rpartition("/")[2].upper(),),
            "operations": tuple(filter(None, dict.fromkeys((event.name, identifier)))),
        },
    )


def _unread(pointer: str) -> _Candidate:
    """An operation that cannot be read, or all operations of a path, which have no
    method."""
    _, path, *rest = split(pointer)
    methods = rest[-1:]
    requests = tuple(f"{method.upper()} {path}" for method in methods)
    return _Candidate(
        pointer,
        False,
        {
            "tags": (),
            "paths": (path,),
            "methods": tuple(method.upper() for method in methods),
            "operations": requests,
        },
    )


def _may_fit(selector: OperationSelector, unread: _Candidate) -> bool:
    """Whether an operation that cannot be read may match, as far as is known."""
    return all(
        any(_has(unread, condition, pattern) for pattern in patterns)
        for condition in ("paths", "methods")
        if unread.values[condition] and (patterns := _patterns(selector, condition))
    )


def _fits(selector: OperationSelector, candidate: _Candidate) -> bool:
    """Whether a candidate matches every condition of a selector."""
    if selector.deprecated not in (None, candidate.deprecated):
        return False
    return all(
        any(_has(candidate, condition, pattern) for pattern in patterns)
        for condition in CONDITIONS
        if (patterns := _patterns(selector, condition))
    )


def _patterns(selector: OperationSelector, condition: Condition) -> tuple[str, ...]:
    patterns: tuple[str, ...] = getattr(selector, condition)
    return patterns


def _has(candidate: _Candidate, condition: Condition, pattern: str) -> bool:
    compiled = path_pattern if condition == "paths" else text_pattern
    fits: Callable[[str], object] = compiled(pattern).fullmatch
    return any(fits(value) for value in candidate.values[condition])


_NOUNS: Mapping[Condition, str] = {
    "tags": "tag",
    "paths": "path",
    "methods": "method",
    "operations": "operationId",
}


def _unused(
    selector: OperationSelector, candidates: Sequence[_Candidate], origin: Origin
) -> Iterator[Diagnostic]:
    """A diagnostic for each pattern that matches nothing, or one for conditions that
    nothing matches together.

    A selector for deprecated operations that matches nothing is not a mistake: a policy
    may be ahead of the vendor.
    """
    is_complete = True
    for condition in CONDITIONS:
        for index, pattern in enumerate(_patterns(selector, condition)):
            if any(_has(candidate, condition, pattern) for candidate in candidates):
                continue
            is_complete = False
            yield Diagnostic(
                codes.SELECTION_UNUSED,
                f"no operation has a {_NOUNS[condition]} that matches {pattern!r}",
                Origin(origin.file, f"{origin.pointer}/{condition}/{index}"),
                hint=suggestion(
                    pattern,
                    dict.fromkeys(
                        value
                        for candidate in candidates
                        for value in candidate.values[condition]
                    ),
                ),
            )
    if (
        is_complete
        and selector.deprecated is None
        and not any(_fits(selector, candidate) for candidate in candidates)
    ):
        yield Diagnostic(
            codes.SELECTION_UNUSED,
            (
                "each condition matches some operation, but no operation matches all "
                "of them"
            ),
            origin,
            hint="If one of the conditions is enough, write a separate entry for each.",
        )


def _nothing_left(settings: ProviderSettings, settings_file: str) -> Diagnostic:
    key: Literal["include", "exclude"] = "exclude" if settings.exclude else "include"
    return Diagnostic(
        codes.SELECTION_EMPTY,
        "`include` and `exclude` leave out every operation in the OpenAPI document",
        Origin(settings_file, f"/{key}"),
    )
