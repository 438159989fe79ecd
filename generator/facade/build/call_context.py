"""One call of a binding: its settings, and the names it can use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator import codes
from generator.document.values import Json
from generator.facade.build.calls import Calls, DefaultParameters
from generator.facade.build.mapping_functions import FunctionPlan
from generator.facade.build.mappings import Mappings
from generator.facade.build.request_values import RequestValues
from generator.facade.checking.catalogue import ResourceOperation
from generator.facade.checking.paths import follow_path
from generator.facade.checking.scope import FunctionScope
from generator.facade.checking.value_types import (
    DescribedType,
    FacadeType,
    TypedExpression,
)
from generator.facade.model import (
    CallCase,
    CanonModel,
    CanonOperation,
    ClientCall,
    NameReference,
)
from generator.facade.model.types import CanonOptionalType
from generator.facade.reading.binding import CallSettings, MappingSettings
from generator.facade.reading.mistakes import (
    BindingError,
    Mistakes,
    YamlNode,
    binding_error,
    invalid,
)
from generator.model import NullableType
from generator.naming.words import snake_case
from generator.python.annotations import Annotations


class CallContext:
    """An entry of a facade operation; `function` makes its result."""

    def __init__(
        self,
        *,
        mappings: Mappings,
        defaults: DefaultParameters,
        operation: CanonOperation,
        settings: CallSettings,
        node: YamlNode,
        function: str,
    ) -> None:
        self.mappings = mappings
        self.catalogue = mappings.provider.catalogue
        self.operation = operation
        self.settings = settings
        self.node = node
        self.name = snake_case(operation.name)
        self.function = function
        self.arguments = {
            argument.name: TypedExpression(
                NameReference(argument.local_name),
                FacadeType(argument.type),
                present=not isinstance(argument.type, CanonOptionalType),
                argument=argument.name,
            )
            for argument in operation.arguments
        }
        self._defaults = defaults
        self._scopes: list[FunctionScope] = []
        self._used: set[str] = set()

    @property
    def used(self) -> set[str]:
        """The arguments that the values read so far depend on."""
        return self._used.union(*(scope.passed for scope in self._scopes))

    def require_arguments(self) -> None:
        """Treats the arguments that the call requires as given. Raises BindingError."""
        mistakes = Mistakes()
        for index, name in enumerate(self.settings.requires):
            argument = self.operation.argument(name)
            if argument is None:
                message = f"{self.operation.name!r} has no argument {name!r}"
                mistakes.add(invalid(message, self.node / "requires" / index))
            elif isinstance(argument.type, CanonOptionalType):
                self.arguments[name] = TypedExpression(
                    self.arguments[name].expression,
                    FacadeType(argument.type.inner),
                    present=True,
                    argument=name,
                )
        mistakes.raise_any()

    def scope(
        self, root: TypedExpression | None = None, **variables: TypedExpression
    ) -> FunctionScope:
        """The scope of an expression, with the arguments of the operation."""
        scope = FunctionScope(
            self.mappings.provider, root, {**self.arguments, **variables}
        )
        self._scopes.append(scope)
        return scope

    def call(
        self,
        scope: FunctionScope,
        operation: ResourceOperation,
        parameters: dict[str, Json],
        node: YamlNode,
        body: Json = None,
        paged: Iterable[str] = (),
    ) -> ClientCall:
        """A call whose values are read in a scope. Raises BindingError."""
        values = RequestValues(scope, self.mappings.tables, self.name)
        calls = Calls(values, self._defaults)
        call = calls.call(operation, parameters, node, body, paged)
        returns = call.returns
        if returns is None or isinstance(returns, NullableType):
            return call
        model = self.catalogue.model(returns)
        return call if model is None else replace(call, response_class=model.class_name)

    def response(self, call: ClientCall, variable: str) -> TypedExpression | None:
        """The response to a call as a variable; None if it has no content."""
        if call.returns is None:
            return None
        type_ = DescribedType(call.returns, f"{call.operation.pointer}/responses")
        return TypedExpression.variable(variable, type_)

    def content(
        self, response: TypedExpression | None, path: str | None, node: YamlNode
    ) -> tuple[FunctionScope, TypedExpression]:
        """The value at the path `at` of a call in its response, and the scope of that
        path; `node` is the call. Raises BindingError."""
        if response is None:
            raise binding_error(
                codes.BINDING_TYPE_MISMATCH,
                "the operation returns nothing",
                node / "call",
                "/paths",
            )
        scope = self.scope(response)
        return scope, follow_path(scope, path or ".", node / "at")

    def case(
        self, call: ClientCall, function: str, arguments: Iterable[str], returns: str
    ) -> CallCase:
        """The case of a call whose result a function makes."""
        return CallCase(
            call=call,
            function=function,
            arguments=tuple(arguments),
            returns=returns,
            requires=self.settings.requires,
            asynchronous=self.settings.asynchronous,
            note=self.settings.note,
        )

    def own_case(
        self,
        call: ClientCall,
        plan: FunctionPlan,
        settings: MappingSettings,
        returns: str,
    ) -> CallCase:
        """The case of a call whose result its own function makes. Raises
        BindingError."""
        passed = self.mappings.add(plan, settings, self.node / "result")
        arguments = [parameter.name for parameter in plan.parameters]
        if plan.root is not None:
            assert isinstance(plan.root.expression, NameReference)
            arguments.append(plan.root.expression.source)
        keywords = map(self.local_name, passed)
        arguments += ["scope", *(f"{name}={name}" for name in keywords)]
        case = self.case(call, plan.function, arguments, returns)
        return replace(case, opens=self.mappings.opened_by(plan.function))

    def local_name(self, argument: str) -> str:
        """The variable of an argument that is used."""
        self._used.add(argument)
        expression = self.arguments[argument].expression
        assert isinstance(expression, NameReference)
        return expression.source

    def annotation(self, response: TypedExpression) -> str:
        """The annotation of a response in the provider's client."""
        assert isinstance(response.type, DescribedType)
        return Annotations(self.catalogue.classes, "models.").of(response.type.type)

    def unmapped(self, model: CanonModel, described: str | None) -> BindingError:
        """The error that `models` cannot make the result from the response of the
        call."""
        return binding_error(
            codes.BINDING_TYPE_MISMATCH,
            f"`models` has no {model.name} made of the response of this call",
            self.node,
            described,
            "Set `at` to its place in the response, or add the schema to `models`.",
        )
