"""What a client module says: who the provider is, and how requests are signed."""

from generator.model import (
    Api,
    SettingValue,
)
from generator.model.security import (
    Authentication,
    ConstantValue,
    Credential,
    CredentialValue,
    MappingValue,
    SequenceValue,
)
from generator.render import methods
from generator.render.layout import (
    INDENT,
    Expression,
    Item,
    Text,
    call,
    dict_display,
    lay_out,
    tuple_display,
)
from generator.render.literals import (
    docstring,
    literal,
    string_literal,
    wrap,
)
from generator.render.modules import identifiers
from generator.render.servers import own_servers
from generator.render.transport import transport_settings


def setting(value: SettingValue) -> Expression:
    """A setting of an authentication strategy as an expression."""
    match value:
        case CredentialValue(argument):
            return Text(f"{argument}_")
        case ConstantValue(constant):
            return Text(literal(constant))
        case SequenceValue(values):
            return tuple_display(*(Text(literal(one)) for one in values))
        case MappingValue(entries):
            return dict_display(
                *(
                    Item(f"{string_literal(name)}: ", setting(one))
                    for name, one in entries
                )
            )


def authentication(
    strategy: Authentication, credentials: tuple[Credential, ...], indent: int
) -> str:
    """The construction of a strategy in a client's `__init__`."""
    known = {credential.argument: credential for credential in credentials}

    def expression(value: SettingValue) -> Expression:
        match value:
            case CredentialValue(argument):
                return credential_expression(known[argument])
            case MappingValue(entries):
                return dict_display(
                    *(
                        Item(f"{string_literal(name)}: ", expression(one))
                        for name, one in entries
                    )
                )
            case _:
                return setting(value)

    schemes = tuple_display(*(Text(string_literal(one)) for one in strategy.schemes))
    built = call(
        strategy.class_name,
        Item("schemes=", schemes),
        *(Item(f"{name}=", expression(value)) for name, value in strategy.settings),
    )
    return lay_out(built, indent, indent, 1)


def credential_expression(credential: Credential) -> Expression:
    """The value of a credential: the argument, else the environment variable."""
    return call(
        "Credential.of",
        Text(credential.argument),
        Item("argument=", Text(string_literal(credential.argument))),
        Item("environment=", Text(string_literal(credential.environment))),
    )


def auth_credentials(api: Api) -> list[Credential]:
    """The credentials that authentication uses; events may have others."""
    used = set()
    for strategy in api.authentication:
        for _, value in strategy.settings:
            entries = (
                value.entries if isinstance(value, MappingValue) else (("", value),)
            )
            used |= {
                one.argument for _, one in entries if isinstance(one, CredentialValue)
            }
    return [one for one in api.credentials if one.argument in used]


def client_imports(api: Api) -> str:
    """What the client module imports from the runtime, in the order of isort."""
    used = {strategy.class_name for strategy in api.authentication}
    if api.credentials:
        used.add("Credential")
    if api.webhooks is not None and api.webhooks.verifier is not None:
        used.add(api.webhooks.verifier.class_name)
    used |= identifiers(iter(transport_settings(api.transport))) & {
        "ErrorRules",
        "Timeout",
        "WaitHeader",
    }
    names = sorted({"ProviderInfo"} | used)
    listed = "".join(f"{INDENT}{name},\n" for name in names)
    statements = {
        # A package may call its own class what the runtime calls its base.
        "AsyncClient": "from clientloom_runtime import AsyncClient as AsyncBaseClient",
        "Client": "from clientloom_runtime import Client as BaseClient",
        names[0]: f"from clientloom_runtime import (\n{listed})",
    }
    return "\n".join(statements[name] for name in sorted(statements))


def provider_info(api: Api) -> str:
    """The constant that tells the runtime who the provider is."""
    package = api.package
    texts = {
        "name": package.class_name,
        "package": package.distribution,
        "version": package.version,
        "base_url": api.servers[0].url if api.servers else "",
        "base_url_environment": f"{package.environment_prefix}_BASE_URL",
    }
    built = call(
        "ProviderInfo",
        *(Item(f"{name}=", Text(string_literal(text))) for name, text in texts.items()),
        *_servers(api),
        *transport_settings(api.transport),
    )
    return f"_PROVIDER = {lay_out(built, 0, 12)}"


def _servers(api: Api) -> list[Expression]:
    """The argument for the servers of single operations, if there are any."""
    urls = own_servers(api)
    if not urls:
        return []
    return [Item("servers=", tuple_display(*(Text(string_literal(u)) for u in urls)))]


def client_docstring(api: Api, prefix: str) -> str:
    """The docstring of a client class with its arguments."""
    kind = "An async client" if prefix else "A client"
    lines = [*wrap(f"{kind} for {api.title}.", 4, first=3), ""]
    if api.description:
        lines += [*wrap(api.description, 4), ""]
    lines.append("Args:")
    for credential in api.credentials:
        text = (credential.description or "A credential.").strip().rstrip(".")
        lines += methods._documented(
            credential.argument, f"{text}; by default ${credential.environment}.", 4
        )
    lines += methods._documented(
        "base_url", "Where all requests go, if not where the description says.", 4
    )
    lines += methods._documented(
        "options", "Settings of the runtime: `clientloom_runtime.ClientOptions`.", 4
    )
    return docstring(lines, 4)
