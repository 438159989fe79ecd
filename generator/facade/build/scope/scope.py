"""Names and paths inside one generated function, each with its type.

A path of wire names becomes attributes of Python objects. Objects on the way get local
names, so that generated code reads as one would write it by hand:

    last_attempt = expect(models.SimplifiedAttempt, source.last_attempt)
    last_attempt_last_stage = expect(
        models.Stage, last_attempt.last_stage if last_attempt else None
    )
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from generator import codes
from generator.facade.build.scope.catalogue import Catalogue, field_of, field_pointer
from generator.facade.build.scope.kinds import Described, Own, Typed, Untyped
from generator.facade.build.scope.names import RESERVED, item_name, path_name, root_name
from generator.facade.model import (
    Attribute,
    Canon,
    Expression,
    FunctionCall,
    JsonMember,
    LocalVariable,
    NameReference,
)
from generator.facade.model.types import (
    CanonModelType,
    CanonOptionalType,
    CanonType,
    without_none,
)
from generator.facade.reading.findings import Findings, Place
from generator.model import (
    AnyType,
    ListType,
    MapType,
    Model,
    TypeRef,
    UnionType,
)


@dataclass(slots=True)
class Scope:
    """What can be named inside one generated function.

    `root` is what bare paths start from, `reserved` are names that locals must not
    have, `held` are values that are read from a local. In an `inline` scope there is no
    room for local names, because the expression stands inside a comprehension.
    """

    catalogue: Catalogue
    canon: Canon
    findings: Findings
    root: Typed | None = None
    variables: dict[str, Typed] = field(default_factory=dict)
    users: dict[str, Typed] = field(default_factory=dict)
    settings: dict[str, Typed] = field(default_factory=dict)
    inline: bool = False
    locals: list[LocalVariable] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    reserved: tuple[str, ...] = ()
    held: dict[Expression, str] = field(default_factory=dict)
    _named: dict[Expression, str] = field(default_factory=dict)

    def inside(self, root: Typed, **variables: Typed) -> Scope:
        """The scope of an expression inside a comprehension over `root`."""
        return Scope(
            self.catalogue,
            self.canon,
            self.findings,
            root,
            {**self.variables, **variables},
            self.users,
            self.settings,
            inline=True,
            passed=self.passed,
        )

    # Paths

    def path(self, text: str, place: Place) -> Typed | None:
        """What a path leads to; None after a diagnostic."""
        known = len(self.locals)
        start, keys = self.start(text, place)
        for key in keys:
            if start is None:
                return None
            start = self.step(start, key, text, place)
        return start if self.has_room(known, text, place) else None

    def has_room(self, known: int, text: str, place: Place) -> bool:
        """Whether the locals beyond the `known` ones can be made here; notes if not."""
        if self.inline and len(self.locals) > known:
            self.findings.invalid(
                f"{text!r} leads through more than one object of each item", place
            )
            return False
        return True

    def exists(self, text: str) -> bool:
        """Whether a path can be followed, without a diagnostic if not."""
        trial = Scope(
            self.catalogue,
            self.canon,
            Findings(),
            self.root,
            self.variables,
            self.users,
            self.settings,
            inline=self.inline,
        )
        return trial.path(text, Place("")) is not None

    def start(self, text: str, place: Place) -> tuple[Typed | None, list[str]]:
        """What a path starts from, and the keys that follow."""
        if not text.startswith("$"):
            if self.root is None:
                self.findings.invalid(
                    f"{text!r} is a path into an answer, and there is none", place
                )
                return None, []
            return self.root, [] if text == "." else text.split(".")
        head, *keys = text.removeprefix("$").split(".")
        if head in ("user", "settings") and head not in self.variables:
            return self._configured(head, keys, text, place), keys[1:]
        found = self.variables.get(head)
        if found is None:
            known = ", ".join(
                f"${name}" for name in (*self.variables, "user", "settings")
            )
            self.findings.invalid(
                f"there is no variable ${head} here; there are {known}", place
            )
        elif found.argument is not None and found.argument not in self.passed:
            self.passed.append(found.argument)
        return found, keys

    def _configured(
        self, head: str, keys: list[str], text: str, place: Place
    ) -> Typed | None:
        known = self.users if head == "user" else self.settings
        found = known.get(keys[0]) if keys else None
        if found is None:
            names = ", ".join(known) or "none"
            self.findings.invalid(f"{text!r}: the names of {head} are {names}", place)
        return found

    def step(self, start: Typed, key: str, text: str, place: Place) -> Typed | None:
        """What one key of the path `text` leads to; None after a diagnostic."""
        match start.kind:
            case Untyped():
                return self._dig(start, key)
            case Own(type_):
                return self._own_field(start, type_, key, text, place)
            case Described(type_):
                return self._described_field(start, type_, key, text, place)

    def _dig(self, start: Typed, key: str) -> Typed:
        match start.expression:
            case JsonMember(base, keys):
                return Typed(JsonMember(base, (*keys, key)), Untyped())
            case _:
                base, _ = self.base(start, None)
                return Typed(JsonMember(base, (key,)), Untyped())

    def _own_field(
        self,
        start: Typed,
        type_: CanonType,
        key: str,
        text: str,
        place: Place,
    ) -> Typed | None:
        bare = without_none(type_)
        if isinstance(bare, CanonModelType):
            found = self.canon.model(bare.name).field(key)
            if found is not None:
                base, guarded = self.base(start, None)
                return Typed(
                    Attribute(base, found.name, guarded),
                    Own(found.type),
                    not guarded and not isinstance(found.type, CanonOptionalType),
                )
        self.findings.invalid(f"{text!r}: there is no {key!r} there", place)
        return None

    def _described_field(
        self, start: Typed, type_: TypeRef, key: str, text: str, place: Place
    ) -> Typed | None:
        resolved = self.catalogue.resolve(type_)
        if isinstance(resolved, AnyType | MapType):
            return self._dig(start, key)
        owners = self.catalogue.models_with(type_, key)
        if len(owners) != 1:
            self._unknown_field(start, type_, key, text, place, owners)
            return None
        (owner,) = owners
        found = field_of(owner, key)
        assert found is not None
        union = isinstance(resolved, UnionType)
        base, guarded = self.base(start, owner, union=union)
        return Typed(
            Attribute(base, found.name, guarded),
            Described(found.type, field_pointer(owner, key)),
        )

    def _unknown_field(
        self,
        start: Typed,
        type_: TypeRef,
        key: str,
        text: str,
        place: Place,
        owners: list[Model],
    ) -> None:
        assert isinstance(start.kind, Described)
        model = self.catalogue.model(type_)
        if owners:
            names = " and ".join(owner.schema_name for owner in owners)
            message = f"{text!r}: both {names} have {key!r}"
        elif model is not None:
            message = f"{text!r}: {model.schema_name} has no {key!r}"
        elif isinstance(self.catalogue.resolve(type_), ListType):
            message = f"{text!r}: {key!r} is asked of a list"
        else:
            message = f"{text!r}: no object has {key!r} there"
        hint = None
        if model is not None:
            near = get_close_matches(key, [one.wire_name for one in model.fields], 1)
            hint = f"Did you mean {near[0]!r}?" if near else None
        pointer = model.pointer if model is not None else start.kind.pointer
        self.findings.add(codes.BINDING_FIELD_UNKNOWN, message, place, pointer, hint)

    # Local names

    def base(
        self, start: Typed, narrow: Model | None, *, union: bool = False
    ) -> tuple[str, bool]:
        """How to write an object in front of a dot, and whether it may be None.

        `narrow` is the class that it has to be; with `union` it may be another one.
        """
        match start.expression:
            case NameReference(source) if not union:
                return source, not start.present
            case Attribute(base, name, False) if self.inline and not union:
                return f"{base}.{name}", not start.present
            case expression:
                if narrow is not None:
                    wanted = NameReference(f"models.{narrow.class_name}")
                    expression = FunctionCall("expect", (wanted, expression))
                return self.local(expression, self.path_name(start, narrow)), True

    def path_name(self, typed: Typed, narrow: Model | None = None) -> str:
        """What to call what a path leads to; see `names.path_name`."""
        return path_name(typed.expression, self.root, narrow)

    def local(self, value: Expression, name: str) -> str:
        """A local name for a value, the same one each time it is asked for.

        A name that means something else begins with what paths start from. Numbers
        only tell apart what has the same meaning.
        """
        if value in self._named:
            return self._named[value]
        taken = {*self._taken(), *self._named.values()}
        chosen, number = name, 2
        if chosen in self._taken():
            chosen = name = f"{root_name(self.root)}_{name}"
        while chosen in taken:
            chosen, number = f"{name}_{number}", number + 1
        self._named[value] = chosen
        self.locals.append(LocalVariable(chosen, value))
        return chosen

    def item_name(self, typed: Typed) -> str:
        """What to call the items of a list inside a loop."""
        name = item_name(typed.expression)
        return f"each_{name}" if name != "each" and name in self._taken() else name

    def asking(self, names: frozenset[str]) -> Scope:
        """The same scope, where what these locals hold is read from them."""
        held = {value: name for value, name in self._named.items() if name in names}
        return replace(self, held=held)

    def _taken(self) -> frozenset[str]:
        """Names that the function gives to something else."""
        arguments = (
            one.expression.source
            for one in self.variables.values()
            if isinstance(one.expression, NameReference)
        )
        return RESERVED.union(
            self.reserved, self.variables, arguments, [root_name(self.root)]
        )
