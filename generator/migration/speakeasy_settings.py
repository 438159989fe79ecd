"""Speakeasy: `gen.yaml`, with the settings for each language.

Reference: Speakeasy's documentation of gen.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.migration.findings import ClientFinding, Finding, NotTaken
from generator.migration.reading import Node
from generator.naming import python

_OTHER = "clientloom has no such setting, or does not need one."
_IGNORED = frozenset({"configVersion", "management", "lockVersion"})
"""Keys about the file itself."""


def speakeasy_settings(root: Node) -> Iterator[Finding]:
    """The findings from a gen.yaml."""
    for key, node in root.members():
        if key == "generation":
            for name, part in node.members():
                yield _generation(name, part)
        elif key == "python":
            for name, part in node.members():
                yield from _python(name, part)
        elif key not in _IGNORED:
            yield NotTaken(
                f"the target `{key}`",
                "clientloom generates only Python packages.",
                node.place,
            )


def _generation(key: str, node: Node) -> Finding:
    match key, node.value:
        case "sdkClassName", str() as name:
            return ClientFinding("class", python.class_name(name), node.place)
        case "baseServerUrl", str() as url if url:
            return ClientFinding("base-url", url, node.place)
        case _:
            return NotTaken(f"`{key}` of the generation", _OTHER, node.place)


def _python(key: str, node: Node) -> Iterator[Finding]:
    match key, node.value:
        case "packageName", str() as name:
            yield ClientFinding("distribution", name, node.place)
            yield ClientFinding("package", python.module_name(name), node.place)
        case "version", str() as version:
            yield ClientFinding("version", version, node.place)
        case "license", str() as name:
            yield ClientFinding("license", name, node.place)
        case _:
            yield NotTaken(f"`{key}` of the target `python`", _OTHER, node.place)
