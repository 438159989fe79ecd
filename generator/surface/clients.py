"""The client classes of a package, and what users reach through their attributes.

A client is a class of the package with methods that send HTTP requests: its own, or
those of the resources in its attributes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import griffe

from generator.surface.definitions import (
    constructor_of,
    public_members,
    read_field,
    read_function,
)
from generator.surface.evidence import Evidence
from generator.surface.model import Client, Method, NamedValue, Raised
from generator.surface.targets import target_of


class ClientReader:
    """Reads the clients of a package.

    Attributes:
        visited: The paths of the classes that are part of a client.
    """

    def __init__(self, modules: griffe.ModulesCollection, package: str) -> None:
        self._modules = modules
        self._prefix = f"{package}."
        self._evidence = Evidence()
        self.visited: set[str] = set()

    def clients(
        self, public: Mapping[str, tuple[griffe.Object | None, tuple[str, ...]]]
    ) -> tuple[Client, ...]:
        """The clients among the public definitions of a package."""
        candidates: list[tuple[str, griffe.Class, _Reached]] = []
        for definition, paths in public.values():
            path = paths[0]
            if isinstance(definition, griffe.Class) and path.count(".") == 1:
                reached = self._reach(definition, frozenset((definition.path,)))
                if reached.sends:
                    candidates.append((path, definition, reached))
        held = {class_ for _, _, reached in candidates for class_ in reached.classes}
        candidates = [item for item in candidates if item[1].path not in held]
        self.visited |= held | {definition.path for _, definition, _ in candidates}
        names = _instance_names([definition for _, definition, _ in candidates])
        return tuple(
            Client(
                path,
                names[definition.path],
                constructor_of(definition),
                reached.methods,
                reached.values,
            )
            for path, definition, reached in candidates
        )

    def _reach(self, class_: griffe.Class, above: frozenset[str]) -> _Reached:
        """The members reachable from an instance of a class. `above` has the paths of
        the classes on the way to it."""
        reached = _Reached()
        held: list[tuple[str, griffe.Attribute]] = []
        for name, member in public_members(class_):
            if isinstance(member, griffe.Function):
                reached.methods[name] = self._call(member, class_)
            elif isinstance(member, griffe.Attribute):
                held.append((name, member))
        direct = set(reached.methods)
        for name, attribute in held:
            holder = self._class_of(attribute)
            if holder is None or holder.path in above:
                reached.values[name] = read_field(attribute)
                continue
            below = self._reach(holder, above | {holder.path})
            if below.sends:
                reached.add(name, holder.path, below)
                continue
            reached.values[name] = read_field(attribute)
            # Another form of the same methods. Both change together.
            if below.values and not below.methods and below.values.keys() <= direct:
                reached.classes.add(holder.path)
        return reached

    def _call(self, function: griffe.Function, owner: griffe.Class) -> Method:
        """A method with the requests that its code sends. If its docstring names no
        errors, also with those that the code raises."""
        method = read_function(function, owner)
        raised = tuple(map(Raised, self._evidence.raised(function, owner)))
        return replace(
            method,
            raises=method.raises or raised,
            requests=self._evidence.requests(function, owner),
        )

    def _class_of(self, attribute: griffe.Attribute) -> griffe.Class | None:
        """The class of the package that an attribute holds an instance of."""
        for expression in (attribute.annotation, attribute.value):
            if isinstance(expression, griffe.ExprCall):
                expression = expression.function
            if isinstance(expression, griffe.ExprSubscript):
                expression = expression.left
            if isinstance(expression, griffe.Expr):
                class_ = self._defined(expression.canonical_path)
                if class_ is not None:
                    return class_
        return None

    def _defined(self, path: str) -> griffe.Class | None:
        if not path.startswith(self._prefix):
            return None
        try:
            definition = target_of(self._modules.get_member(path))
        except KeyError:
            return None
        return definition if isinstance(definition, griffe.Class) else None


class _Reached:
    """The members reachable from an instance, by dotted name: `orders.list`."""

    def __init__(self) -> None:
        self.methods: dict[str, Method] = {}
        self.values: dict[str, NamedValue] = {}
        self.classes: set[str] = set()

    @property
    def sends(self) -> bool:
        """Whether one of the methods sends a request."""
        return any(method.requests for method in self.methods.values())

    def add(self, name: str, class_: str, below: _Reached) -> None:
        """Add the members that are reachable through one attribute."""
        self.classes |= {class_, *below.classes}
        self.methods |= {f"{name}.{key}": value for key, value in below.methods.items()}
        self.values |= {f"{name}.{key}": value for key, value in below.values.items()}


def _instance_names(classes: list[griffe.Class]) -> dict[str, str]:
    """The variable name of each client in examples: `client` for a single client and
    its async twin."""
    plain = {class_.name.removeprefix("Async") for class_ in classes}
    return {
        class_.path: "client" if len(plain) == 1 else class_.name for class_ in classes
    }
