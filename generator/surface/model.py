"""The public surface of a package: what its users can write, and nothing of how it works."""

import builtins
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SurfacePackage:
    """What a package is called where it is installed and where it is imported."""

    distribution: str
    version: str
    import_name: str


class ArgumentKind(StrEnum):
    """How an argument can be given (inspect.Parameter has the same kinds)."""

    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method: `annotation` and `default` are expressions of Python."""

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
        """Whether it can be given without its name."""
        return self.kind in (
            ArgumentKind.POSITIONAL_ONLY,
            ArgumentKind.POSITIONAL_OR_KEYWORD,
        )

    @property
    def goes_by_name(self) -> bool:
        """Whether it can be given with its name."""
        return self.kind in (
            ArgumentKind.POSITIONAL_OR_KEYWORD,
            ArgumentKind.KEYWORD_ONLY,
        )


@dataclass(frozen=True, slots=True)
class Raised:
    """An error that a method raises, and the HTTP status that it stands for."""

    name: str
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A method or a function, without `self`.

    `requests` are the HTTP requests that its code may send, as far as they stand there:
    method and path, with `{}` for a parameter.
    """

    arguments: tuple[Argument, ...] = ()
    returns: str | None = None
    is_async: bool = False
    raises: tuple[Raised, ...] = ()
    requests: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NamedValue:
    """An attribute of a class or a name of a module: expressions of Python."""

    annotation: str | None = None
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Class:
    """A class: a model, an error or another one. `paths` are what it is imported from,
    the shortest first; `ancestors` the names of all classes that it is made from."""

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
            isinstance(found := getattr(builtins, name, None), type)
            and issubclass(found, BaseException)
            for name in self.ancestors
        )


@dataclass(frozen=True, slots=True)
class Client:
    """A class that users construct to make calls.

    `methods` and `values` have the names that stand after the client, such as
    `orders.list`. `name` is what examples call an instance.
    """

    path: str
    name: str
    constructor: Method | None
    methods: Mapping[str, Method]
    values: Mapping[str, NamedValue]


@dataclass(frozen=True, slots=True)
class Surface:
    """The public surface of a package.

    `open_modules` offer names that could not be read, those of another package mostly:
    nothing can be said about a name that is not seen there.
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
