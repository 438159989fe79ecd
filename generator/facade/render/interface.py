"""The interface that every provider has, and what each can do of it."""

from __future__ import annotations

from generator.facade.model import BoundOperation, Canon, CanonOperation, ProviderFacade
from generator.facade.model.types import (
    CanonListType,
    CanonModelType,
    CanonType,
    annotation_of,
)
from generator.facade.render.docstrings import text_docstring
from generator.facade.render.errors import texts_tuple
from generator.facade.render.signatures import method_head, operation_docstring
from generator.facade.render.source import Bracket, Named, Node, Text, call, lay_out
from generator.render.literals import literal


def returned(type_: CanonType, canon: Canon) -> str:
    """What a method of the interface gives, whoever the provider is."""
    match type_:
        case CanonListType(CanonModelType(name)):
            return f"tuple[{_any(name, canon)}, ...]"
        case CanonModelType(name):
            return _any(name, canon)
        case _:
            return annotation_of(type_)


def _any(name: str, canon: Canon) -> str:
    return f"{name}[Any]" if canon.model(name).generic else name


def interface_method(
    operation: CanonOperation, canon: Canon, asynchronous: bool
) -> str:
    """The head of a method of the interface, with its docstring."""
    returns = returned(operation.returns, canon)
    head = method_head(operation, returns, asynchronous)
    return f"{head.lstrip()}\n        {operation_docstring(operation)}"


def capability(operation: BoundOperation) -> str:
    """What a provider can do of an operation, as an expression."""
    cases = operation.cases
    notes = [one.note for one in cases if one.note]
    if operation.unsupported is not None and not cases:
        notes = [operation.unsupported.because]
    calls = tuple(dict.fromkeys(one.call.operation_id for one in cases))
    instead = (
        operation.unsupported.instead if operation.unsupported and not cases else ()
    )
    built = call(
        "Capability",
        Named("operation=", Text(literal(operation.operation.name))),
        Named("supported=", Text(str(bool(cases)))),
        *([Named("calls=", texts_tuple(calls))] if calls else []),
        *(
            [Named("asynchronous=", Text(str(any(one.asynchronous for one in cases))))]
            if cases
            else []
        ),
        *([Named("instead=", texts_tuple(instead))] if instead else []),
        *([Named("note=", Text(literal(" ".join(notes))))] if notes else []),
        *([Named("limits=", _limits(operation))] if operation.limits else []),
    )
    return lay_out(built, 8, 8 + len(operation.operation.name) + 4, 1)


def _limits(operation: BoundOperation) -> Node:
    """What a provider does nothing with, as a tuple."""
    return Bracket(
        "",
        "(",
        tuple(
            call(
                "ArgumentLimit",
                Named("argument=", Text(literal(one.argument.name))),
                Named("refused=", Text(str(one.refused))),
                Named("because=", Text(literal(one.because))),
            )
            for one in operation.limits
        ),
        ")",
    )


def adapter_docstring(provider: ProviderFacade) -> str:
    """The docstring of an adapter: what it cannot do."""
    text = f"The connections of one user at {provider.class_name}."
    missing = [one.operation.name for one in provider.operations if not one.supported]
    if missing:
        names = ", ".join(f"`{name}`" for name in missing)
        text += f"\n\nNot supported: {names}."
    return text_docstring(text, 4)
