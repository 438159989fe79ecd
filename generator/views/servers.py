"""Servers, their variables and their names in the template context."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.examples.credentials import oauth_urls
from generator.model import Api, Server, ServerVariable
from generator.python.literals import literal
from generator.python.text import Text, text_or_none


@dataclass(frozen=True, slots=True)
class ServerVariableView:
    """A variable in a server's URL, which is an argument of the client.

    Attributes:
        name: Its name in the URL.
        argument: The argument of the client.
        environment: The environment variable that it comes from by default.
        annotation: Its type: one of the possible values, or any string.
        default: Its value if neither is set; None if it is required.
        values: Its possible values; empty if it can be anything.
        about: Its purpose.
        description: Its description in the spec; None if there is none.
        example: A possible value, as a literal.
    """

    name: Text
    argument: str
    environment: str
    annotation: str
    default: Text | None
    values: tuple[Text, ...]
    about: Text
    description: Text | None
    example: str

    @classmethod
    def of(cls, variables: list[ServerVariable]) -> "ServerVariableView":
        """The view of a variable that several servers may have; the first of them
        provides the texts. It accepts every value that any of them accepts."""
        first = variables[0]
        open_ = any(not variable.values for variable in variables)
        values = dict.fromkeys(value for each in variables for value in each.values)
        about = (first.description or "A part of the server's URL").strip()
        default = f"; by default ${first.environment}"
        if first.default:
            default += f", else `{first.default}`"
        return cls(
            name=Text(first.name),
            argument=first.argument,
            environment=first.environment,
            annotation=_literal_type(() if open_ else tuple(values)),
            default=None if first.default is None else Text(first.default),
            values=() if open_ else tuple(map(Text, values)),
            about=Text(f"{about.rstrip('.')}{default}."),
            description=text_or_none(first.description),
            example=literal(first.default or next(iter(values), "example")),
        )


@dataclass(frozen=True, slots=True)
class ServerView:
    """A server in the spec.

    Attributes:
        url: Its URL, with the names of variables between braces.
        described: The URL with the defaults of its variables filled in.
        name: The name to choose it by; None if it has none.
        description: Its purpose; None if the spec has none.
        variables: Its variables.
    """

    url: Text
    described: Text
    name: Text | None
    description: Text | None
    variables: tuple[ServerVariableView, ...]

    @classmethod
    def of(cls, server: Server) -> "ServerView":
        """The view of a server."""
        return cls(
            url=Text(server.template or server.url),
            described=Text(server.url),
            name=text_or_none(server.name),
            description=text_or_none(server.description),
            variables=tuple(
                ServerVariableView.of([variable]) for variable in server.variables
            ),
        )


@dataclass(frozen=True, slots=True)
class ServersView:
    """The servers that users choose from.

    Attributes:
        choices: The servers of the whole API, the default first; empty if there is
            nothing to choose.
        operation_choices: The servers of single operations that have names or
            variables.
        variables: The arguments for their variables.
        environment: The environment variable that names a server; None if at most one
            server has a name.
        annotation: The type of the argument that names a server.
    """

    choices: tuple[ServerView, ...]
    operation_choices: tuple[ServerView, ...]
    variables: tuple[ServerVariableView, ...]
    environment: str | None
    annotation: str

    @classmethod
    def of(cls, api: Api) -> "ServersView":
        """The view of the servers of an API."""
        names = tuple(
            dict.fromkeys(server.name for server in api.servers if server.name)
        )
        has_names = bool(names) and len(api.servers) > 1
        variables: dict[str, list[ServerVariable]] = {}
        for variable in _variables(api):
            variables.setdefault(variable.argument, []).append(variable)
        chosen = has_names or any(server.variables for server in api.servers)
        return cls(
            choices=tuple(map(ServerView.of, api.servers)) if chosen else (),
            operation_choices=tuple(map(ServerView.of, api.operation_servers)),
            variables=tuple(map(ServerVariableView.of, variables.values())),
            environment=(
                f"{api.package.environment_prefix}_SERVER" if has_names else None
            ),
            annotation=_literal_type(names if has_names else ()),
        )

    @property
    def required(self) -> tuple[ServerVariableView, ...]:
        """The variables of the default server without a default."""
        first = self.choices[0].variables if self.choices else ()
        return tuple(variable for variable in first if variable.default is None)

    @property
    def example_arguments(self) -> tuple[str, ...]:
        """Arguments that choose a server, `name=value` each, for pages."""
        named = [server for server in self.choices if server.name is not None]
        # The default needs no name.
        last = named[-1].name if self.environment and named else None
        arguments = [] if last is None else [f"server={literal(last)}"]
        used = self.choices[0].variables if self.choices else self.variables
        if last is not None:
            used = named[-1].variables
        return (
            *arguments,
            *(f"{variable.argument}={variable.example}" for variable in used),
        )


def _variables(api: Api) -> Iterator[ServerVariable]:
    for server in (*api.servers, *api.operation_servers):
        yield from server.variables


def _literal_type(values: tuple[str, ...]) -> str:
    """The type of a string that is one of some values; any string without values."""
    return f"Literal[{', '.join(map(literal, values))}]" if values else "str"


def own_servers(api: Api) -> tuple[Text, ...]:
    """The URLs of servers for single operations, tokens and sign-in, each once."""
    operations = [
        server for operation in api.operations for server in operation.servers[:1]
    ]
    endpoints = [url for url in oauth_urls(api) if "://" in url]
    return tuple(map(Text, dict.fromkeys([*operations, *endpoints])))
