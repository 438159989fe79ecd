"""Comparison of the public surfaces of two packages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from generator.comparison.changes import Change, Impact, severity
from generator.surface.classes import class_changes, directions
from generator.surface.methods import method_changes, result_changes
from generator.surface.model import Client, Method, NamedValue, Surface
from generator.surface.pairing import Pairs


def surface_changes(old: Surface, new: Surface, pairs: Pairs) -> tuple[Change, ...]:
    """The changes for users, breaking changes first.

    Args:
        old: The surface of the old package.
        new: The surface of the new package.
        pairs: The paired calls of both packages.
    """
    changes = (
        *_package(old, new),
        *_clients(old, new),
        *_calls(pairs),
        *_modules(old, new),
        *_functions(old, new),
        *_classes(old, new),
        *_values(old, new),
    )
    return tuple(sorted(dict.fromkeys(changes), key=severity))


def _package(old: Surface, new: Surface) -> Iterator[Change]:
    for before, after, kind in (
        (old.package.distribution, new.package.distribution, "distribution"),
        (old.package.import_name, new.package.import_name, "package"),
    ):
        if before != after:
            text = f"the {kind} was renamed from `{before}`"
            yield Change(Impact.CODE_BREAKING, after, text)


def _clients(old: Surface, new: Surface) -> Iterator[Change]:
    after = {client.path: client for client in new.clients}
    before = {client.path: client for client in old.clients}
    for path, client in before.items():
        if path not in after:
            yield Change(Impact.CODE_BREAKING, path, "was removed", side="old")
        else:
            yield from _client(client, after[path])
    for path in after:
        if path not in before:
            yield Change(Impact.CODE_ADDITIVE, path, "is a new client")


def _client(old: Client, new: Client) -> Iterator[Change]:
    if old.constructor is not None and new.constructor is not None:
        for argument, impact, text in method_changes(old.constructor, new.constructor):
            yield Change(impact, f"{new.path}({_given(argument)})", text)
    for name in old.values:
        if name not in new.values:
            subject = f"{old.name}.{name}"
            yield Change(Impact.CODE_BREAKING, subject, "was removed", side="old")
    for name, value in new.values.items():
        subject = f"{new.name}.{name}"
        if name not in old.values:
            yield Change(Impact.CODE_ADDITIVE, subject, "is new")
            continue
        for impact, text in result_changes(
            old.values[name].annotation, value.annotation
        ):
            yield Change(impact, subject, text)


def _calls(pairs: Pairs) -> Iterator[Change]:
    for call in pairs.gone:
        yield Change(
            Impact.CODE_BREAKING,
            call.subject,
            f"was removed{_sent(call.method)}",
            side="old",
        )
    for before, after in pairs.both:
        if before.subject != after.subject:
            text = f"was renamed from `{before.subject}`"
            yield Change(Impact.CODE_BREAKING, after.subject, text)
        for argument, impact, text in method_changes(before.method, after.method):
            where = f"({_given(argument)})" if argument else ""
            yield Change(impact, f"{after.subject}{where}", text)
    for call in pairs.new:
        text = f"is new{_sent(call.method)}"
        yield Change(Impact.CODE_ADDITIVE, call.subject, text)


def _given(argument: str) -> str:
    return f"{argument}=" if argument else ""


def _sent(method: Method) -> str:
    """The request of a method, if its code shows exactly one."""
    return f" (`{next(iter(method.requests))}`)" if len(method.requests) == 1 else ""


def _modules(old: Surface, new: Surface) -> Iterator[Change]:
    if old.package.import_name != new.package.import_name:
        return
    for module in _outermost(old.modules - new.modules):
        text = f"was removed, with its {_count(old, module)}"
        yield Change(Impact.CODE_BREAKING, module, text, side="old")
    for module in _outermost(new.modules - old.modules):
        text = f"is a new module with {_count(new, module)}"
        yield Change(Impact.CODE_ADDITIVE, module, text)


def _outermost(modules: Set[str]) -> list[str]:
    return sorted(
        module for module in modules if module.rpartition(".")[0] not in modules
    )


def _count(surface: Surface, module: str) -> str:
    paths = (
        *(path for class_ in surface.classes for path in class_.paths),
        *surface.functions,
        *surface.values,
    )
    count = sum(path.startswith(f"{module}.") for path in paths)
    return f"{count} name{'' if count == 1 else 's'}"


def _module(path: str) -> str:
    return path.rpartition(".")[0]


def _is_certain(path: str, surface: Surface, other: Surface) -> bool:
    """Whether a name is known to be missing from the other package.

    Its module must be in both packages, and all names of that module must be known.
    """
    module = _module(path)
    return module in surface.modules & other.modules and (
        module not in other.open_modules
    )


def _functions(old: Surface, new: Surface) -> Iterator[Change]:
    yield from _losses_and_gains(old.functions, new.functions, old, new)
    for path in sorted(old.functions.keys() & new.functions.keys()):
        for argument, impact, text in method_changes(
            old.functions[path], new.functions[path]
        ):
            where = f"({_given(argument)})" if argument else ""
            yield Change(impact, f"{path}{where}", text)


def _values(old: Surface, new: Surface) -> Iterator[Change]:
    yield from _losses_and_gains(old.values, new.values, old, new)
    for path in sorted(old.values.keys() & new.values.keys()):
        yield from _value(path, old.values[path], new.values[path])


def _value(path: str, old: NamedValue, new: NamedValue) -> Iterator[Change]:
    if _is_alias(old) and _is_alias(new):
        changes = result_changes(old.default, new.default)
    else:
        changes = result_changes(old.annotation, new.annotation)
    for impact, text in changes:
        yield Change(impact, path, text)


def _is_alias(field: NamedValue) -> bool:
    return (field.annotation or "").endswith("TypeAlias")


def _losses_and_gains(
    before: Mapping[str, Method | NamedValue],
    after: Mapping[str, Method | NamedValue],
    old: Surface,
    new: Surface,
) -> Iterator[Change]:
    elsewhere_old = {path for class_ in old.classes for path in class_.paths}
    elsewhere_new = {path for class_ in new.classes for path in class_.paths}
    for path in sorted(before.keys() - after.keys() - elsewhere_new):
        if _is_certain(path, old, new):
            yield Change(Impact.CODE_BREAKING, path, "was removed", side="old")
    for path in sorted(after.keys() - before.keys() - elsewhere_old):
        if _is_certain(path, new, old):
            yield Change(Impact.CODE_ADDITIVE, path, "is new")


def _classes(old: Surface, new: Surface) -> Iterator[Change]:
    after = {path: class_ for class_ in new.classes for path in class_.paths}
    before = {path: class_ for class_ in old.classes for path in class_.paths}
    other = after.keys() | new.values.keys()
    uses = directions(new)
    for class_ in old.classes:
        kept = [path for path in class_.paths if path in after]
        lost = [
            path
            for path in class_.paths
            if path not in other and _is_certain(path, old, new)
        ]
        if not kept:
            for path in lost[:1]:
                yield Change(Impact.CODE_BREAKING, path, "was removed", side="old")
            continue
        for path in lost:
            text = f"can no longer be imported from here: use `{kept[0]}`"
            yield Change(Impact.CODE_BREAKING, path, text, side="old")
        for where, impact, text in class_changes(class_, after[kept[0]], uses):
            yield Change(impact, f"{kept[0]}{where}", text)
    for new_class in new.classes:
        path = new_class.paths[0]
        if not any(known in before for known in new_class.paths) and _is_certain(
            path, new, old
        ):
            yield Change(Impact.CODE_ADDITIVE, path, "is new")
