"""How an operation pages, as declared in provider.yaml or on the operation itself,
checked against the operation.

A declaration names operations, or patterns that match operations. A pattern applies to
the matching operations that the declaration fits.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError

from generator import codes
from generator.build.objects import extension
from generator.build.operation_settings import find_operations
from generator.build.operations import OperationNode
from generator.build.paging_fit import MisfitError, fitting_paging
from generator.build.rewriting import map_operations
from generator.diagnostics import Diagnostic, Origin
from generator.model import Api, Model, Operation
from generator.project.paging_settings import PagingSettings
from generator.project.workspace import Provider

EXTENSION = "x-clientloom-paging"
"""The extension of an operation that declares its paging."""


@dataclass(frozen=True, slots=True)
class PagingDeclaration:
    """A paging setting and its place."""

    settings: PagingSettings
    origin: Origin


@dataclass(frozen=True, slots=True)
class PagingDeclarations:
    """All paging declarations of a provider: those for single operations by the
    operation's pointer, and those for patterns, in order."""

    by_pointer: Mapping[str, PagingDeclaration]
    patterns: Sequence[tuple[str, PagingDeclaration]]


def paging_declarations(
    api: Api,
    nodes: Iterable[OperationNode],
    provider: Provider,
    diagnostics: list[Diagnostic],
) -> PagingDeclarations:
    """The declarations of the operations themselves, and of provider.yaml, which
    wins."""
    declarations = {
        node.pointer: declaration
        for node in nodes
        if EXTENSION in (node.object.model_extra or {})
        and (declaration := _of_extension(node, diagnostics)) is not None
    }
    patterns: list[tuple[str, PagingDeclaration]] = []
    for index, settings in enumerate(provider.settings.paging):
        origin = Origin(provider.settings_file, f"/paging/{index}")
        declaration = PagingDeclaration(settings, origin)
        handles = [handle for handle in settings.operations if "*" not in handle]
        for operation in find_operations(api, handles, origin, diagnostics):
            declarations[operation.pointer] = declaration
        patterns += [
            (handle, declaration) for handle in settings.operations if "*" in handle
        ]
    return PagingDeclarations(declarations, patterns)


def _of_extension(
    node: OperationNode, diagnostics: list[Diagnostic]
) -> PagingDeclaration | None:
    adapter: TypeAdapter[PagingSettings] = TypeAdapter(PagingSettings)
    origin = Origin("", f"{node.pointer}/{EXTENSION}")
    try:
        return PagingDeclaration(
            adapter.validate_python(extension(node.object, EXTENSION)), origin
        )
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        location = ".".join(map(str, problem["loc"]))
        message = f"the paging declaration is not valid: {problem['msg']} ({location})"
        diagnostics.append(Diagnostic(codes.PAGING_MISFIT, message, origin))
        return None


def with_paging(
    api: Api, declarations: PagingDeclarations, diagnostics: list[Diagnostic]
) -> Api:
    """The model with the paging of its operations.

    If a declaration names an operation that it does not fit, that is a diagnostic, and
    the operation gets no paging. If it has a pattern, the matching operations that it
    fits get paging; a diagnostic reports that it fits none.
    """
    models = {model.schema_name: model for model in api.models}
    matching = [
        _Matching(re.compile(_regex(pattern)), pattern, declaration)
        for pattern, declaration in declarations.patterns
    ]

    def paged(operation: Operation) -> Operation:
        declaration = declarations.by_pointer.get(operation.pointer)
        if declaration is None:
            return _by_pattern(operation, matching, models)
        try:
            return replace(
                operation,
                paging=fitting_paging(operation, declaration.settings, models),
            )
        except MisfitError as error:
            message = f"the paging declaration does not fit {operation.id}: {error}"
            diagnostics.append(
                Diagnostic(
                    codes.PAGING_MISFIT,
                    message,
                    declaration.origin,
                    related=(Origin("", operation.pointer),),
                )
            )
            return operation

    result = map_operations(api, paged)
    diagnostics.extend(entry.unused() for entry in matching if not entry.is_used)
    return result


@dataclass(slots=True)
class _Matching:
    """A declaration for the operations that match a pattern, and its outcome.

    Attributes:
        regex: Matches the handles of operations.
        pattern: The pattern as written.
        declaration: The declaration.
        is_used: Whether any operation got its paging from it.
        misfit: The first operation that matches but does not fit, and why.
    """

    regex: re.Pattern[str]
    pattern: str
    declaration: PagingDeclaration
    is_used: bool = False
    misfit: tuple[Operation, str] | None = None

    def matches(self, operation: Operation) -> bool:
        handles = (operation.id, f"{operation.method} {operation.path}")
        return any(map(self.regex.fullmatch, handles))

    def unused(self) -> Diagnostic:
        origin = self.declaration.origin
        if self.misfit is None:
            message = f"no operation matches {self.pattern!r}"
            return Diagnostic(codes.OVERRIDE_UNUSED, message, origin)
        operation, reason = self.misfit
        return Diagnostic(
            codes.PAGING_MISFIT,
            "the paging declaration fits none of the operations that match "
            f"{self.pattern!r}; for example, it does not fit {operation.id}: {reason}",
            origin,
            related=(Origin("", operation.pointer),),
        )


def _regex(pattern: str) -> str:
    """The regular expression for a pattern in which `*` matches any text."""
    return ".*".join(map(re.escape, pattern.split("*")))


def _by_pattern(
    operation: Operation, matching: Sequence[_Matching], models: Mapping[str, Model]
) -> Operation:
    """The operation with the first paging declaration whose pattern matches and that
    fits."""
    for entry in matching:
        if not entry.matches(operation):
            continue
        try:
            paging = fitting_paging(operation, entry.declaration.settings, models)
        except MisfitError as error:
            entry.misfit = entry.misfit or (operation, str(error))
            continue
        entry.is_used = True
        return replace(operation, paging=paging)
    return operation
