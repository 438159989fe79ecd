"""Fern: `generators.yml`, its overrides and its Python generator.

Reference: Fern's documentation of generators.yml and of its Python generator.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.migration.findings import ClientFinding, Finding, NotTaken
from generator.migration.reading import Node
from generator.naming import python

_GENERATOR = "fernapi/fern-python-sdk"
_OTHER = "clientloom has no such setting, or does not need one."


def overrides_of(root: Node, folder: Path) -> Iterator[Path]:
    """The override files that a generators.yml names."""
    api = root.child("api")
    for node in (api, *(part for _, part in api.child("specs").members())):
        for name in (node.text("overrides"), node.text("openapi-overrides")):
            if name is not None:
                yield folder / name


def fern_settings(root: Node) -> Iterator[Finding]:
    """The findings from a generators.yml, apart from its overrides."""
    for key, node in root.members():
        match key:
            case "groups":
                yield from _groups(node)
            case "api":
                yield from _api(node)
            case "default-group":
                continue
            case _:
                yield NotTaken(f"`{key}`", _OTHER, node.place)


def _api(node: Node) -> Iterator[Finding]:
    for key, part in node.members():
        if key == "specs":
            for _, spec in part.members():
                yield from _api(spec)
        elif key == "overlays":
            advice = "Add it to `overlays`."
            yield NotTaken("the overlay of the spec", advice, part.place)
        elif key not in ("path", "openapi", "overrides", "openapi-overrides"):
            yield NotTaken(f"`{key}` of the API", _OTHER, part.place)


def _groups(node: Node) -> Iterator[Finding]:
    is_known = False
    for _, group in node.members():
        for key, part in group.members():
            if key != "generators":
                yield NotTaken(f"`{key}` of a group", _OTHER, part.place)
        for _, generator in group.child("generators").members():
            name = generator.text("name") or ""
            if name.startswith(_GENERATOR) and not is_known:
                is_known = True
                yield from _python(generator)
            else:
                yield NotTaken(
                    f"the generator {name!r}",
                    "clientloom generates only Python packages.",
                    generator.place,
                )


def _python(generator: Node) -> Iterator[Finding]:
    output, config = generator.child("output"), generator.child("config")
    distribution = output.text("package-name")
    if distribution is not None:
        place = output.child("package-name").place
        yield ClientFinding("distribution", distribution, place)
        if not config.has("package_name"):
            yield ClientFinding("package", python.module_name(distribution), place)
    for key, node in output.members():
        if key != "package-name":
            advice = "Configure publishing under `publish`."
            yield NotTaken(f"`{key}` of the output", advice, node.place)
    for key, node in config.members():
        match key, node.value:
            case "client_class_name", str() as name:
                yield ClientFinding("class", python.class_name(name), node.place)
            case "package_name", str() as name:
                yield ClientFinding("package", python.module_name(name), node.place)
            case "timeout_in_seconds", int() | float() as seconds:
                yield ClientFinding("timeout", {"read": seconds}, node.place)
            case _:
                yield NotTaken(f"`{key}` of the generator", _OTHER, node.place)
    for key, node in generator.members():
        if key not in ("name", "version", "output", "config"):
            yield NotTaken(f"`{key}` of the generator", _OTHER, node.place)
