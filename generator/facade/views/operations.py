"""The operations of the facade: their arguments and the limits of those."""

from dataclasses import dataclass
from functools import cached_property

from generator.facade.model import (
    ArgumentLimit,
    Canon,
    CanonField,
    CanonOperation,
)
from generator.facade.model.types import (
    CanonEnumType,
    CanonIdType,
    CanonListType,
    CanonMapType,
    CanonModelType,
    CanonOptionalType,
    CanonScalarType,
    CanonType,
    annotation_of,
    without_none,
)
from generator.facade.views.expressions import member
from generator.naming.words import pascal_case
from generator.python.literals import literal
from generator.python.markdown import code
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class CanonArgumentView:
    """An argument of an operation.

    Attributes:
        name: The argument.
        annotation: Its type.
        about: What it is for.
        secret: Whether it must stay secret.
        default: Its value if it is omitted, as Python; None if it is required.
        given: The condition that its value differs from the default.
        is_positional: Whether it may be passed by position.
    """

    name: str
    annotation: str
    about: Text
    secret: bool
    default: str | None
    given: str
    is_positional: bool
    _type: CanonType

    @classmethod
    def of(cls, argument: CanonField) -> "CanonArgumentView":
        """The view of an argument."""
        is_optional = isinstance(argument.type, CanonOptionalType)
        default = _default(argument)
        match argument.default:
            case None:
                given = f"{argument.name} is not None"
            case "empty" | False:
                given = argument.name
            case True:
                given = f"not {argument.name}"
            case _:
                given = f"{argument.name} != {default}"
        return cls(
            name=argument.name,
            annotation=annotation_of(argument.type),
            about=Text(argument.about),
            secret=argument.secret,
            default=default,
            given=given,
            is_positional=not is_optional and argument.default in (None, "empty"),
            _type=argument.type,
        )

    def type(self, page: str) -> str:
        """Its type as Markdown; `page` is the page of models."""
        return linked_type(self.annotation, self._type, page)


def _default(argument: CanonField) -> str | None:
    type_ = without_none(argument.type)
    match argument.default:
        case None:
            return "None" if isinstance(argument.type, CanonOptionalType) else None
        case "empty":
            return "EMPTY"
        case str() as word if isinstance(type_, CanonEnumType):
            return f"{type_.name}.{member(word)}"
        case value:
            return literal(value)


@dataclass(frozen=True, slots=True)
class LimitView:
    """An argument that a provider does not use.

    Attributes:
        argument: The argument.
        refused: Whether passing it is an error; otherwise it is ignored.
        given: The condition that its value differs from the default.
        because: Why the provider does not use it.
        text: What that means for callers who pass it.
    """

    argument: str
    refused: bool
    given: str
    because: Text
    text: Text

    @classmethod
    def of(cls, limit: ArgumentLimit) -> "LimitView":
        """The view of a limit."""
        default = limit.argument.default
        if not limit.refused:
            consequence = "Ignored"
        elif default in (None, "empty"):
            consequence = "Refused"
        else:
            consequence = f"Raises an error unless it is `{default}`"
        return cls(
            argument=limit.argument.name,
            refused=limit.refused,
            given=CanonArgumentView.of(limit.argument).given,
            because=Text(limit.because),
            text=Text(f"{consequence}: {limit.because}"),
        )


@dataclass(frozen=True)
class CanonOperationView:
    """An operation of the facade."""

    _operation: CanonOperation
    _canon: Canon

    @property
    def name(self) -> str:
        """The method."""
        return self._operation.name

    @property
    def about(self) -> Text:
        """What it does."""
        return Text(self._operation.about)

    @property
    def needs_user(self) -> bool:
        """Whether it is for one user, who is given to `for_user`."""
        return self._operation.needs_user

    @property
    def offered_as(self) -> str | None:
        """Its alias, `group.method` of `Connections`; None if it has none."""
        offered = self._operation.offered_as
        return None if offered is None else ".".join(offered)

    @cached_property
    def arguments(self) -> tuple[CanonArgumentView, ...]:
        """The arguments, in the order of connections.yaml."""
        return tuple(map(CanonArgumentView.of, self._operation.arguments))

    @property
    def positional(self) -> tuple[CanonArgumentView, ...]:
        """The arguments that may be passed by position."""
        return tuple(argument for argument in self.arguments if argument.is_positional)

    @property
    def keywords(self) -> tuple[CanonArgumentView, ...]:
        """The arguments by keyword."""
        return tuple(
            argument for argument in self.arguments if not argument.is_positional
        )

    @property
    def returns(self) -> str:
        """The type of the result."""
        match self._operation.returns:
            case CanonListType(CanonModelType(name)):
                return f"tuple[{model_annotation(name, self._canon)}, ...]"
            case CanonModelType(name):
                return model_annotation(name, self._canon)
            case type_:
                return annotation_of(type_)

    def result(self, page: str) -> str:
        """The type of the result as Markdown, followed by a link to its model; `page`
        is the page of models."""
        name = _named_type(self._operation.returns)
        text = code(self.returns)
        return text if name is None else f"{text}: see [{name}]({page}#{name.lower()})"


@dataclass(frozen=True, slots=True)
class OfferedOperationView:
    """An operation in a group of `Connections`.

    Attributes:
        method: Its name in the group.
        operation: The operation.
        needs_user: Whether it takes the user, besides its own arguments.
    """

    method: str
    operation: CanonOperationView
    needs_user: bool


@dataclass(frozen=True, slots=True)
class OperationGroupView:
    """Operations that `Connections` has under one name, for any provider.

    Attributes:
        name: The attribute of `Connections`.
        class_name: The class of that attribute.
        operations: The operations.
    """

    name: str
    class_name: str
    operations: tuple[OfferedOperationView, ...]


def operation_groups(canon: Canon) -> tuple[OperationGroupView, ...]:
    """The groups of operations, in the order of their first operations."""
    groups: dict[str, list[OfferedOperationView]] = {}
    for operation in canon.operations.values():
        if operation.offered_as is not None:
            group, method = operation.offered_as
            offered = OfferedOperationView(
                method, CanonOperationView(operation, canon), operation.needs_user
            )
            groups.setdefault(group, []).append(offered)
    return tuple(
        OperationGroupView(name, pascal_case(name), tuple(operations))
        for name, operations in groups.items()
    )


def model_annotation(name: str, canon: Canon) -> str:
    """A model with an object of any provider in it."""
    return f"{name}[Any]" if canon.model(name).generic else name


def linked_type(annotation: str, type_: CanonType, page: str) -> str:
    """An annotation as Markdown with a link to its model on `page`."""
    name = _named_type(type_)
    text = code(annotation)
    return text if name is None else f"[{text}]({page}#{name.lower()})"


def _named_type(type_: CanonType) -> str | None:
    """The model or the enum in a type."""
    match type_:
        case CanonModelType(name) | CanonEnumType(name) | CanonIdType(name):
            return name
        case CanonListType(inner) | CanonOptionalType(inner) | CanonMapType(inner):
            return _named_type(inner)
        case CanonScalarType():
            return None
