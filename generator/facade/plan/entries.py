"""An entry of a binding for an operation: its call, and the names that it can use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from generator import codes
from generator.document.values import Json
from generator.facade.check import code
from generator.facade.check.catalog import Catalog
from generator.facade.check.conditions import Conditions
from generator.facade.check.paths import follow_path
from generator.facade.check.scope import FunctionScope
from generator.facade.check.values import DescribedType, FacadeType, TypedExpression
from generator.facade.plan.calls import ClientCall, LookupCall
from generator.facade.plan.mappings import FunctionPlan, Mappings
from generator.facade.plan.operations import CallCase
from generator.facade.plan.requested import DefaultParameters, Requests
from generator.facade.plan.requests import RequestValues
from generator.facade.read.binding import (
    AdditionalCallSettings,
    CallSettings,
    MappingSettings,
)
from generator.facade.read.canon import SUBJECT, CanonModel
from generator.facade.read.fields import CanonArgument
from generator.facade.read.nodes import BindingError, YamlNode
from generator.facade.read.operations import CURSOR, CanonOperation
from generator.facade.read.types import CanonIdType, CanonOptionalType, without_none
from generator.naming.words import snake_case

FurtherCallKey: TypeAlias = Literal["before", "also"]
"""Where a binding lists further calls."""


@dataclass(slots=True)
class Entry:
    """An entry of a facade operation; `function` makes its result.

    Attributes:
        arguments: Those of the operation.
        used: Those that its values depend on.
        responses: The responses of the calls so far that have a name.
    """

    mappings: Mappings
    defaults: DefaultParameters
    operation: CanonOperation
    settings: CallSettings
    node: YamlNode
    function: str
    arguments: dict[str, TypedExpression] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    responses: dict[str, TypedExpression] = field(default_factory=dict)
    _scopes: list[FunctionScope] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Declares the arguments."""
        for argument in self.operation.arguments:
            self.arguments[argument.name] = TypedExpression(
                code.NameReference(argument.local_name),
                FacadeType(argument.canon_type),
                present=not argument.is_optional,
                argument=argument.name,
            )

    @property
    def name(self) -> str:
        """The prefix of its lookup tables."""
        return snake_case(self.operation.name)

    @property
    def catalog(self) -> Catalog:
        """The contents of the provider's model."""
        return self.mappings.provider.catalog

    @property
    def all_used(self) -> set[str]:
        """The arguments that the values read so far depend on."""
        paged = {CURSOR.name} if self.operation.gives_pages else set[str]()
        return paged.union(self.used, *(scope.passed for scope in self._scopes))

    def require_arguments(self) -> None:
        """Treats the arguments that the call requires as given."""
        for index, name in enumerate(self.settings.requires):
            argument = self.operation.argument(name)
            if argument is None:
                message = f"{self.operation.name!r} has no argument {name!r}"
                (self.node / "requires" / index).report(message)
            elif isinstance(argument.canon_type, CanonOptionalType):
                self.arguments[name] = replace(
                    self.arguments[name],
                    expression=code.NameReference(self._given(argument)),
                    type=FacadeType(argument.canon_type.inner),
                    present=True,
                )

    def _given(self, argument: CanonArgument) -> str:
        """The variable of an argument that the call requires. The function that reads a
        page has its own, whose type does not depend on what happens after it."""
        if self.operation.gives_pages:
            return f"given_{argument.local_name}"
        return argument.local_name

    def scope(
        self, root: TypedExpression | None = None, **variables: TypedExpression
    ) -> FunctionScope:
        """The scope of an expression, with the arguments of the operation and the
        responses so far."""
        names = {**self.arguments, **self.responses, **variables}
        scope = FunctionScope(self.mappings.provider, root, names)
        self._scopes.append(scope)
        return scope

    def call(
        self,
        scope: FunctionScope,
        operation_id: str,
        parameters: dict[str, Json],
        node: YamlNode,
        body: Json = None,
        page: tuple[str, str] | None = None,
    ) -> ClientCall:
        """The call that is written at a node, with values that are read in a scope.
        Raises BindingError."""
        operation = self.catalog.operation(operation_id, node / "call")
        values = RequestValues(scope, self.mappings.tables, self.name)
        requests = Requests(values, self.defaults)
        return requests.call(operation, parameters, node, body, page)

    def response(self, call: ClientCall, variable: str) -> TypedExpression | None:
        """The response to a call as a variable; None if it has no content."""
        operation = call.operation
        if operation.returns is None:
            return None
        type_ = DescribedType(operation.returns, f"{operation.pointer}/responses")
        return TypedExpression.variable(variable, type_)

    def content(
        self, response: TypedExpression | None, path: str | None, node: YamlNode
    ) -> tuple[FunctionScope, TypedExpression]:
        """The value at the path `at` of a call in its response, and the scope of that
        path; `node` is the call. Raises BindingError."""
        if response is None:
            message = "the operation returns nothing"
            mismatch = codes.BINDING_TYPE_MISMATCH
            raise (node / "call").error(message, mismatch, "/paths")
        scope = self.scope(response)
        return scope, follow_path(scope, path or ".", node / "at")

    def further_calls(
        self, key: FurtherCallKey, answer: TypedExpression | None
    ) -> tuple[tuple[str, ClientCall], ...]:
        """The calls under a key of the binding, each with the variable of its response.

        Conditions may use the `answer` of the operation if it came first.
        """
        calls: list[tuple[str, ClientCall]] = []
        settings: dict[str, AdditionalCallSettings] = getattr(self.settings, key)
        for name, further in settings.items():
            with self.node / key / name as node:
                self._check_name(name, node)
                call = self._further_call(further, node, answer)
                _, value = self.content(self.response(call, name), None, node)
                present = value.present and call.condition is None
                self._add_response(name, replace(value, present=present))
                calls.append((name, call))
        return tuple(calls)

    def _further_call(
        self,
        settings: AdditionalCallSettings,
        node: YamlNode,
        answer: TypedExpression | None,
    ) -> ClientCall:
        scope, parameters = self.scope(), settings.parameters
        # There is no place for variables between two calls.
        scope.inline = True
        call = self.call(scope, settings.call, parameters, node, settings.body)
        if not settings.when:
            return call
        scope = self.scope(answer)
        scope.inline = True
        condition = Conditions(scope).read_listed(
            settings.when, node / "when", self.settings.result
        )
        return replace(call, condition=condition)

    def lookups(
        self, item: TypedExpression | None, inline: bool
    ) -> tuple[LookupCall, ...]:
        """The calls for what the object `item` only refers to; `inline` for items of a
        list."""
        calls: list[LookupCall] = []
        responses: dict[str, TypedExpression] = {}
        for name, settings in self.settings.lookup.items():
            with self.node / "lookup" / name as node:
                self._check_name(name, node)
                if item is None:
                    raise node.error("the call returns nothing to look up")
                scope = self.scope(item=item)
                scope.inline = inline
                call = self.call(scope, settings.call, settings.parameters, node)
                _, value = self.content(self.response(call, name), None, node)
                # There may be nothing to look up, or no such object.
                responses[name] = replace(value, present=False)
                arguments = tuple((key, _inner(arg)) for key, arg in call.parameters)
                asked = replace(call, parameters=arguments)
                calls.append(LookupCall(name, asked, tuple(scope.locals)))
        for name, value in responses.items():
            self._add_response(name, value)
        return tuple(calls)

    def _check_name(self, name: str, node: YamlNode) -> None:
        """Raises BindingError if the name of a call already means something else."""
        if name in self.arguments:
            message = f"`{self.operation.name}` also has an argument {name!r}"
            raise node.error(message)
        for key in ("before", "also", "lookup"):
            if name in self.responses and name in getattr(self.settings, key):
                raise node.error(f"`{key}` also has a call {name!r}")

    def _add_response(self, name: str, response: TypedExpression) -> None:
        self.responses[name] = replace(response, argument=name)

    def case(
        self, call: ClientCall, function: str, arguments: Iterable[str], returns: str
    ) -> CallCase:
        """The case of a call whose result a function makes."""
        required = map(self.operation.argument, self.settings.requires)
        subject = CanonIdType(self.mappings.provider.canon.roles.get(SUBJECT, ""))
        subjects = (
            argument.local_name
            for argument in self.operation.arguments
            if without_none(argument.canon_type) == subject
        )
        is_paged = self.operation.gives_pages
        return CallCase(
            call=call,
            function=function,
            reader=f"read{self.function}" if is_paged else None,
            arguments=tuple(arguments),
            returns=returns,
            subject=next(subjects, None),
            required=tuple(
                (argument.name, argument.local_name, self._given(argument))
                for argument in required
                if argument is not None
            ),
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
        function, passed = self.mappings.add(plan, settings, self.node / "result")
        arguments = [name for name, _ in plan.parameters]
        if plan.root is not None:
            arguments.append(str(plan.root.expression))
        keywords = map(self.local_name, passed)
        arguments += ["scope", *(f"{name}={name}" for name in keywords)]
        case = self.case(call, plan.function, arguments, returns)
        return replace(case, opens=function.opens)

    def local_name(self, argument: str) -> str:
        """The variable of an argument or a response that is used."""
        self.used.add(argument)
        return str((self.arguments | self.responses)[argument].expression)

    def annotation(self, response: TypedExpression) -> str:
        """The annotation of a response in the provider's client."""
        assert isinstance(response.type, DescribedType)
        return self.catalog.annotation(response.type.type)

    def unmapped(self, model: CanonModel, described: str | None) -> BindingError:
        """The error that `models` cannot make the result from the response."""
        return self.node.error(
            f"`models` has no {model.name} made of the response of this call",
            codes.BINDING_TYPE_MISMATCH,
            described,
            "Set `at` to its place in the response, or add the schema to `models`.",
        )


def _inner(value: code.Expression) -> code.Expression:
    """A value that a call requires, treated as one that may be missing."""
    match value:
        case code.FunctionCall("needed", (inner, *_)):
            return inner
        case _:
            return value
