"""Detects which generator a configuration is for, and reads the findings from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError, Origin
from generator.document import Json
from generator.migration import fern, speakeasy
from generator.migration.extensions import extensions
from generator.migration.fern import fern_findings
from generator.migration.fern_generators import fern_settings, overrides_of
from generator.migration.findings import Finding
from generator.migration.openapi_generator import openapi_generator_findings
from generator.migration.reading import Node, read_node
from generator.migration.speakeasy import speakeasy_findings
from generator.migration.speakeasy_settings import speakeasy_settings
from generator.migration.stainless import stainless_findings
from generator.migration.targets import Targets


class SourceKind(StrEnum):
    """A generator whose configuration clientloom can migrate."""

    STAINLESS = "stainless"
    OPENAPI_GENERATOR = "openapi-generator"
    FERN = "fern"
    SPEAKEASY = "speakeasy"


_STAINLESS_KEYS = frozenset({"client_settings", "organization", "targets"})
_OPENAPI_GENERATOR_KEYS = frozenset(
    {"generatorName", "inputSpec", "packageName", "openapiNormalizer", "nameMappings"}
    | {"modelNameMappings", "parameterNameMappings", "operationIdNameMappings"}
    | {"additionalProperties", "typeMappings", "importMappings", "schemaMappings"}
)


def detected_kind(root: Node) -> SourceKind:
    """The generator that a file is for, detected by its keys.

    Raises DiagnosticError if no generator or more than one matches.
    """
    keys = set(root.value) if isinstance(root.value, dict) else set()
    if keys & _STAINLESS_KEYS and "resources" in keys:
        return SourceKind.STAINLESS
    if keys & _OPENAPI_GENERATOR_KEYS:
        return SourceKind.OPENAPI_GENERATOR
    if "groups" in keys or isinstance(root.child("api").child("specs").value, list):
        return SourceKind.FERN
    if "configVersion" in keys and "generation" in keys:
        return SourceKind.SPEAKEASY
    kinds = [
        kind
        for kind, prefix in (
            (SourceKind.FERN, fern.PREFIX),
            (SourceKind.SPEAKEASY, speakeasy.PREFIX),
        )
        if next(extensions(root.value, prefix, _in_file(root)), None) is not None
    ]
    if len(kinds) == 1 and "overlay" not in keys:
        return kinds[0]
    message = "cannot tell which generator the file is for"
    hint = None
    if "overlay" in keys:
        message = "the file is an overlay, not a configuration"
        hint = "Apply it to the spec, and pass the spec instead."
    raise DiagnosticError(
        Diagnostic(codes.MIGRATION_SOURCE_UNKNOWN, message, root.place, hint=hint)
    )


def migration_findings(
    paths: Sequence[Path], kind: SourceKind | None, spec: Path, targets: Targets
) -> Iterator[Finding]:
    """The findings from configurations.

    Args:
        paths: The files. The spec itself can be one of them, for its extensions.
        kind: The generator that they are for. None to detect it from their content.
        spec: The spec file.
        targets: The parts of the spec that settings can name.

    Raises:
        DiagnosticError: If a file is unreadable or its generator is unknown.
    """
    for path in paths:
        root = read_node(path)
        is_spec = path.resolve() == spec.resolve()
        match kind or detected_kind(root):
            case SourceKind.STAINLESS:
                yield from stainless_findings(root, targets)
            case SourceKind.OPENAPI_GENERATOR:
                yield from openapi_generator_findings(root, targets)
            case SourceKind.FERN:
                yield from _fern(root, path, targets, is_spec)
            case SourceKind.SPEAKEASY:
                yield from _speakeasy(root, targets, is_spec)
            case unknown:
                assert_never(unknown)


def _fern(root: Node, path: Path, targets: Targets, is_spec: bool) -> Iterator[Finding]:
    """The findings for Fern. Overrides come first, so that they take precedence over
    the spec."""
    if root.has("groups") or root.has("api"):
        yield from fern_settings(root)
        roots = [read_node(each) for each in overrides_of(root, path.parent)]
    else:
        roots = [] if is_spec else [root]
    trees = [(each.value, _in_file(each)) for each in roots]
    trees.append((targets.document.root, targets.document.origin))
    for tree, place in trees:
        fern_extensions = list(extensions(tree, fern.PREFIX, place))
        yield from fern_findings(fern_extensions, targets)


def _speakeasy(root: Node, targets: Targets, is_spec: bool) -> Iterator[Finding]:
    """The findings for Speakeasy. A gen.yaml and the spec both bring in the extensions
    of the spec. Any other file has extensions at pointers of the spec."""
    tree: Json = targets.document.root
    place: Callable[[str], Origin] = targets.document.origin
    if root.has("generation"):
        yield from speakeasy_settings(root)
    elif not is_spec:
        tree, place = root.value, _in_file(root)
    yield from speakeasy_findings(extensions(tree, speakeasy.PREFIX, place), targets)


def _in_file(root: Node) -> Callable[[str], Origin]:
    return lambda pointer: Origin(root.place.file, pointer)
