"""Reads the public surface of a package from its files, without importing it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import griffe

from generator.surface.clients import ClientReader
from generator.surface.definitions import (
    read_class,
    read_field,
    read_function,
)
from generator.surface.files import PackageFiles
from generator.surface.model import Class, Method, NamedValue, Surface
from generator.surface.targets import target_of


def read_surface(files: PackageFiles) -> Surface:
    """The public surface of a package.

    Public names do not begin with `_`. They are the names in `__all__`; without one,
    those that a module defines or imports with `*`, and those that an `__init__.py`
    imports from its package. Classes that users reach through a client belong to the
    client, not to their module.

    Args:
        files: The location of the package.
    """
    with griffe.logger.disable():
        return _read(files)


def _read(files: PackageFiles) -> Surface:
    name = files.package.import_name
    loader = griffe.GriffeLoader(
        search_paths=list(files.search_paths),
        extensions=griffe.load_extensions(),
        allow_inspection=False,
    )
    root = loader.load(name, try_relative_path=False)
    assert isinstance(root, griffe.Module)
    _load_dependencies(loader, root)
    loader.expand_exports(root)
    loader.expand_wildcards(root)
    modules = tuple(_modules(root))
    public = _public_paths(modules, name)
    reader = ClientReader(loader.modules_collection, name)
    clients = reader.clients(public)
    classes: list[Class] = []
    functions: dict[str, Method] = {}
    values: dict[str, NamedValue] = {}
    for definition, paths in public.values():
        match definition:
            case griffe.Class() if definition.path not in reader.visited:
                classes.append(read_class(definition, paths))
            case griffe.Function():
                functions |= dict.fromkeys(paths, read_function(definition, None))
            case griffe.Attribute():
                values |= dict.fromkeys(paths, read_field(definition))
            case None:
                values |= dict.fromkeys(paths, NamedValue())
            case _:
                pass
    return Surface(
        files.package,
        clients,
        tuple(sorted(classes, key=lambda class_: class_.paths)),
        dict(sorted(functions.items())),
        dict(sorted(values.items())),
        frozenset(module.path for module in modules),
        frozenset(module.path for module in modules if _is_open(module)),
        tuple(_unreadable(root)),
    )


def _load_dependencies(loader: griffe.GriffeLoader, root: griffe.Module) -> None:
    """Load the packages from which modules import `*`, if they can be found."""
    names = {
        target.partition(".")[0]
        for module in _modules(root)
        for target in _wildcards(module)
    }
    for name in sorted(names - {root.name}):
        try:
            loader.load(name, try_relative_path=False)
        except (ImportError, griffe.LoadingError):
            continue


def _wildcards(module: griffe.Module) -> Iterator[str]:
    for member in module.members.values():
        if isinstance(member, griffe.Alias) and member.wildcard:
            yield member.wildcard


def _is_open(module: griffe.Module) -> bool:
    return any(True for _ in _wildcards(module))


def _modules(module: griffe.Module) -> Iterator[griffe.Module]:
    """A module and its public submodules."""
    yield module
    for name, member in sorted(module.members.items()):
        if isinstance(member, griffe.Module) and not name.startswith("_"):
            yield from _modules(member)


PublicPaths = dict[str, tuple[griffe.Object | None, tuple[str, ...]]]
"""The public names by the path of their definition: the definition (None if its package
cannot be found) and the import paths."""


def _public_paths(modules: tuple[griffe.Module, ...], package: str) -> PublicPaths:
    public: dict[str, tuple[griffe.Object | None, list[str]]] = {}
    for module in modules:
        for name in _public_names(module, package):
            member = module.members.get(name)
            if member is None:
                continue
            target = target_of(member)
            if isinstance(target, griffe.Module):
                continue
            key = member.target_path if target is None else target.path  # type: ignore[union-attr]
            public.setdefault(key, (target, []))[1].append(f"{module.path}.{name}")
    return {
        key: (definition, tuple(sorted(paths, key=_length)))
        for key, (definition, paths) in sorted(public.items())
    }


def _length(path: str) -> tuple[int, str]:
    return path.count("."), path


def _public_names(module: griffe.Module, package: str) -> Iterator[str]:
    if module.exports is not None:
        yield from (
            str(name) for name in module.exports if not str(name).startswith("__")
        )
        return
    for name, member in module.members.items():
        if name.startswith("_"):
            continue
        if not isinstance(member, griffe.Alias) or (
            not member.wildcard
            and (
                member.is_wildcard_exposed
                if name not in module.imports
                else module.is_init_module
                and member.target_path.startswith(f"{package}.")
            )
        ):
            yield name


def _unreadable(root: griffe.Module) -> Iterator[str]:
    """The files of a package that are not valid Python."""
    assert isinstance(root.filepath, Path)
    folder = root.filepath.parent
    for path in sorted(folder.rglob("*.py")):
        names = path.relative_to(folder).with_suffix("").parts
        if names[-1] == "__init__":
            names = names[:-1]
        module: griffe.Module | griffe.Alias | griffe.Object | None = root
        for name in names:
            module = None if module is None else module.members.get(name)
        if not isinstance(module, griffe.Module):
            yield path.relative_to(folder).as_posix()
