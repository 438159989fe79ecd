"""Where paging is declared: in provider.yaml, and at operations themselves."""

from collections.abc import Iterable

from pydantic import TypeAdapter, ValidationError

from generator import codes
from generator.build.handles import find_operations
from generator.build.operations import OperationNode
from generator.build.paging import PagingDeclaration
from generator.diagnostics import Diagnostic, Origin
from generator.model import Api
from generator.project.paging import PagingSettings
from generator.project.workspace import Provider

EXTENSION = "x-clientloom-paging"
"""The extension of an operation that declares its paging."""


def paging_declarations(
    api: Api,
    nodes: Iterable[OperationNode],
    provider: Provider,
    diagnostics: list[Diagnostic],
) -> dict[str, PagingDeclaration]:
    """The declarations by the pointer of their operation; provider.yaml wins."""
    declared = {
        node.pointer: declaration
        for node in nodes
        if EXTENSION in node.node
        and (declaration := _of_extension(node, diagnostics)) is not None
    }
    for index, settings in enumerate(provider.settings.paging):
        origin = Origin(provider.settings_file, f"/paging/{index}")
        for operation in find_operations(api, settings.operations, origin, diagnostics):
            declared[operation.pointer] = PagingDeclaration(settings, origin)
    return declared


def _of_extension(
    node: OperationNode, diagnostics: list[Diagnostic]
) -> PagingDeclaration | None:
    adapter: TypeAdapter[PagingSettings] = TypeAdapter(PagingSettings)
    origin = Origin("", f"{node.pointer}/{EXTENSION}")
    try:
        return PagingDeclaration(adapter.validate_python(node.node[EXTENSION]), origin)
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, problem["loc"]))
        message = f"the paging is not valid: {problem['msg']} ({where})"
        diagnostics.append(Diagnostic(codes.PAGING_MISFIT, message, origin))
        return None
