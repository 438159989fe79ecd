"""Finds what replaces the arguments and the errors of an old package in a new one."""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.surface.methods import pair_arguments
from generator.surface.model import Argument, ArgumentKind, Class, Method, Surface
from generator.surface.pairing import Call, words
from generator.surface.types import names_in, simplified


@dataclass(frozen=True, slots=True)
class CommonArguments:
    """The arguments that more than half of the calls have in one package only. They
    control how calls are made, such as a timeout."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @classmethod
    def of(cls, pairs: Sequence[tuple[Call, Call]]) -> CommonArguments:
        """The arguments that most of these calls share."""
        old: Counter[str] = Counter()
        new: Counter[str] = Counter()
        for before, after in pairs:
            for was, now in pair_arguments(before.method, after.method):
                if now is None and was is not None:
                    old[was.name] += 1
                elif was is None and now is not None and not now.is_required:
                    new[now.name] += 1
        half = len(pairs) / 2
        return cls(
            tuple(name for name, count in sorted(old.items()) if count > half),
            tuple(name for name, count in sorted(new.items()) if count > half),
        )


def signature(name: str, method: Method, leave_out: Sequence[str] = ()) -> str:
    """A call with the names of its arguments. Optional and keyword-only ones have `=…`."""
    arguments = [
        _in_signature(argument)
        for argument in method.arguments
        if argument.name not in leave_out
    ]
    return f"{name}({', '.join(arguments)})"


def _in_signature(argument: Argument) -> str:
    match argument.kind:
        case ArgumentKind.VAR_POSITIONAL:
            return f"*{argument.name}"
        case ArgumentKind.VAR_KEYWORD:
            return f"**{argument.name}"
        case _ if argument.is_required and argument.goes_by_position:
            return argument.name
        case _:
            return f"{argument.name}=…"


def argument_rows(
    old: Method, new: Method, common: CommonArguments, surface: Surface
) -> Iterator[str]:
    """The rows of the argument table: each old argument and what replaces it.

    Args:
        old: The old method.
        new: The new method.
        common: The arguments that the page lists once for all calls.
        surface: The surface of the new package, which has the fields of a body.
    """
    bodies = _bodies(new, surface)
    replaced: set[str] = set()
    for was, now in pair_arguments(old, new):
        if was is not None and now is not None:
            yield f"| `{was.name}` | {_described(now)} |"
        elif was is not None and was.name not in common.old:
            place = bodies.get(words(was.name))
            if place is None:
                yield f"| `{was.name}` | no counterpart |"
            else:
                replaced.add(place[0])
                yield f"| `{was.name}` | `{place[1]}` in `{place[0]}` |"
        elif was is None and now is not None and now.name not in common.new:
            yield (
                f"| {'the fields above' if now.name in replaced else 'none'} | "
                f"{_described(now)} |"
            )


def _described(argument: Argument) -> str:
    need = "required" if argument.is_required else "optional"
    if argument.annotation is None:
        return f"`{argument.name}`, {need}"
    return f"`{argument.name}`: `{_cell(simplified(argument.annotation))}`, {need}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _bodies(method: Method, surface: Surface) -> dict[frozenset[str], tuple[str, str]]:
    """The fields of the models that a method takes: the argument and the field, by the
    words of the field's name."""
    classes = {class_.name: class_ for class_ in surface.classes}
    fields_by_words: dict[frozenset[str], tuple[str, str]] = {}
    for argument in method.arguments:
        for name in sorted(names_in(argument.annotation or "None")):
            fields = classes[name].fields if name in classes else {}
            for field in fields:
                fields_by_words.setdefault(words(field), (argument.name, field))
    return fields_by_words


def error_counterparts(
    old: Surface, new: Surface
) -> tuple[tuple[str, str | None], ...]:
    """The old errors by name, each with its counterpart: the new error with the same
    words in its name, the only one with the same built-in base class, or, for the base
    class of all old errors, that of all new ones."""
    before = {error.name: error for error in old.classes if error.is_exception}
    after = {error.name: error for error in new.classes if error.is_exception}
    by_words = {_error_words(name): name for name in sorted(after, reverse=True)}
    by_builtin: dict[str, list[str]] = {}
    for name, error in sorted(after.items()):
        for builtin in _builtins(error):
            by_builtin.setdefault(builtin, []).append(name)
    root = _root(after)
    old_root = _root(before)
    return tuple(
        (
            name,
            by_words.get(_error_words(name))
            or _only_catch(error, by_builtin)
            or (root if name == old_root else None),
        )
        for name, error in sorted(before.items())
    )


def _root(errors: Mapping[str, Class]) -> str | None:
    """The base class of most errors of a package."""
    counts = Counter(
        ancestor
        for error in errors.values()
        for ancestor in error.ancestors
        if ancestor in errors
    )
    common = [name for name, count in counts.items() if count > len(errors) / 2]
    return next(
        (name for name in common if not set(errors[name].ancestors) & set(common)), None
    )


def _error_words(name: str) -> frozenset[str]:
    """The words of an error's name, without the suffix `Error` or `Exception`."""
    return words(name) - {"error", "exception"}


def _builtins(error: Class) -> tuple[str, ...]:
    """The built-in base classes of an error that say what went wrong."""
    general = {"BaseException", "Exception", "RuntimeError", "OSError"}
    return tuple(
        name
        for name in error.ancestors
        if name not in general and isinstance(getattr(builtins, name, None), type)
    )


def _only_catch(error: Class, by_builtin: dict[str, list[str]]) -> str | None:
    caught = {
        name for builtin in _builtins(error) for name in by_builtin.get(builtin, ())
    }
    return next(iter(caught)) if len(caught) == 1 else None


def statuses(methods: Iterable[Method]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The statuses that methods document, each with its error classes."""
    errors: dict[str, set[str]] = {}
    for method in methods:
        for error in method.raises:
            if error.status is not None:
                errors.setdefault(error.status, set()).add(error.name)
    return tuple(
        (status, tuple(sorted(names))) for status, names in sorted(errors.items())
    )
