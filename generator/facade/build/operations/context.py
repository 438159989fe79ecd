"""One call of a binding: what it says, and what it can name."""

from __future__ import annotations

from generator import codes
from generator.facade.build.mappings.mappings import Mappings
from generator.facade.build.scope.kinds import Described, Own, Typed
from generator.facade.build.scope.scope import Scope
from generator.facade.build.sending.calls import Calls
from generator.facade.build.sending.defaults import Defaults
from generator.facade.build.sending.values import SentValues
from generator.facade.model import CanonModel, CanonOperation, NameReference
from generator.facade.model.types import CanonOptionalType
from generator.facade.reading.binding import CallSettings
from generator.facade.reading.findings import Place
from generator.naming.words import snake_case
from generator.python.annotations import Annotations


class Context:
    """An entry of an operation of the facade; `function` makes its result."""

    def __init__(
        self,
        mappings: Mappings,
        defaults: Defaults,
        operation: CanonOperation,
        settings: CallSettings,
        place: Place,
        function: str,
    ) -> None:
        self.mappings = mappings
        self.around = mappings.around
        self.operation = operation
        self.settings = settings
        self.place = place
        self.name = snake_case(operation.name)
        self.function = function
        self.arguments = {
            one.name: Typed(
                NameReference(one.local_name),
                Own(one.type),
                not isinstance(one.type, CanonOptionalType),
                argument=one.name,
            )
            for one in operation.arguments
        }
        self._defaults = defaults
        self._scopes: list[Scope] = []
        self._passed: set[str] = set()

    @property
    def used(self) -> set[str]:
        """The arguments that what was read so far depends on."""
        named = {name for scope in self._scopes for name in scope.passed}
        return named | self._passed

    def require(self) -> None:
        """Takes the arguments that the call cannot do without as given."""
        for index, name in enumerate(self.settings.requires):
            argument = self.operation.argument(name)
            if argument is None:
                self.around.findings.invalid(
                    f"{self.operation.name!r} has no argument {name!r}",
                    self.place / "requires" / index,
                )
            elif isinstance(argument.type, CanonOptionalType):
                known = self.arguments[name].expression
                self.arguments[name] = Typed(
                    known, Own(argument.type.inner), True, name
                )

    def scope(self, root: Typed | None, **more: Typed) -> Scope:
        """The scope of an expression, with the arguments of the operation."""
        made = self.around.scope(root, {**self.arguments, **more})
        self._scopes.append(made)
        return made

    def calls(self, scope: Scope) -> Calls:
        """The reader of a call."""
        values = SentValues(scope, self.mappings.tables, self.name)
        return Calls(values, self._defaults)

    def python(self, argument: str) -> str:
        """What an argument that is used is called in the method."""
        self._passed.add(argument)
        expression = self.arguments[argument].expression
        assert isinstance(expression, NameReference)
        return expression.source

    def passed(self, arguments: tuple[str, ...]) -> tuple[str, ...]:
        """The arguments as they are passed on by name."""
        names = map(self.python, arguments)
        return tuple(f"{name}={name}" for name in names)

    def annotation(self, answer: Typed | None) -> str | None:
        """The annotation of an answer, as the client's method has it."""
        if answer is None:
            return None
        assert isinstance(answer.kind, Described)
        classes = self.around.catalogue.classes
        return Annotations(classes, "models.").of(answer.kind.type)

    def at(self, answer: Typed | None, path: str | None) -> tuple[Scope, Typed] | None:
        """What a path leads to in the answer; None after a diagnostic."""
        if answer is None:
            self.around.findings.add(
                codes.BINDING_TYPE_MISMATCH,
                "the operation answers with nothing",
                self.place / "call",
                "/paths",
            )
            return None
        scope = self.scope(answer)
        typed = scope.path(path or ".", self.place / "at")
        return None if typed is None else (scope, typed)

    def unmapped(self, model: CanonModel, pointer: str) -> None:
        """Notes that `models` cannot make the result of what the call gives."""
        self.around.findings.add(
            codes.BINDING_TYPE_MISMATCH,
            f"`models` has no {model.name} made of what this call gives",
            self.place,
            pointer,
            "Say with `at` where in the answer it is, or add the schema to `models`.",
        )
