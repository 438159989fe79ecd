"""The public surface of a package: everything that its users can write."""

import builtins
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SurfacePackage:
    """The name and version that a package is installed by, and its import name."""

    distribution: str
    version: str
    import_name: str


class ArgumentKind(StrEnum):
    """How an argument can be passed, as in `inspect.Parameter.kind`."""

    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method. `annotation` and `default` are Python expressions."""

    name: str
    kind: ArgumentKind
    annotation: str | None = None
    default: str | None = None

    @property
    def is_variadic(self) -> bool:
        """Whether it takes any number of values."""
        return self.kind in (ArgumentKind.VAR_POSITIONAL, ArgumentKind.VAR_KEYWORD)

    @property
    def is_required(self) -> bool:
        """Whether a call without it fails."""
        return self.default is None and not self.is_variadic

    @property
    def goes_by_position(self) -> bool:
        """Whether it can be passed by position."""
        return self.kind in (
            ArgumentKind.POSITIONAL_ONLY,
            ArgumentKind.POSITIONAL_OR_KEYWORD,
        )

    @property
    def goes_by_name(self) -> bool:
        """Whether it can be passed by name."""
        return self.kind in (
            ArgumentKind.POSITIONAL_OR_KEYWORD,
            ArgumentKind.KEYWORD_ONLY,
        )


@dataclass(frozen=True, slots=True)
class Raised:
    """An error that a method raises, and the HTTP status that causes it, if known."""

    name: str
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A method or a function, without `self`.

    `requests` are the HTTP requests that its code visibly sends, as method and path with
    `{}` for a parameter.
    """

    arguments: tuple[Argument, ...] = ()
    returns: str | None = None
    is_async: bool = False
    raises: tuple[Raised, ...] = ()
    requests: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NamedValue:
    """An attribute of a class or a variable of a module, as Python expressions."""

    annotation: str | None = None
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Class:
    """A class: a model, an error or another one.

    `paths` are its import paths, shortest first. `ancestors` are the names of its base
    classes and of theirs.
    """

    name: str
    paths: tuple[str, ...]
    ancestors: tuple[str, ...]
    constructor: Method | None
    methods: Mapping[str, Method]
    fields: Mapping[str, NamedValue]

    @property
    def is_exception(self) -> bool:
        """Whether it can be raised."""
        return any(
            isinstance(builtin := getattr(builtins, name, None), type)
            and issubclass(builtin, BaseException)
            for name in self.ancestors
        )


@dataclass(frozen=True, slots=True)
class Client:
    """A class that users construct to make calls.

    `methods` and `values` are keyed by the dotted name after the client, such as
    `orders.list`. `name` is the variable name of an instance in examples.
    """

    path: str
    name: str
    constructor: Method | None
    methods: Mapping[str, Method]
    values: Mapping[str, NamedValue]


@dataclass(frozen=True, slots=True)
class Surface:
    """The public surface of a package.

    `open_modules` are modules with names that could not be read, mostly because they
    come from another package. Such a module may have names that are not listed here.
    """

    package: SurfacePackage
    clients: tuple[Client, ...]
    classes: tuple[Class, ...]
    functions: Mapping[str, Method]
    values: Mapping[str, NamedValue]
    modules: frozenset[str]
    open_modules: frozenset[str]
    unreadable: tuple[str, ...] = ()
    """Files that are not valid Python, relative to the package."""
