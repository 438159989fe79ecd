"""Authentication: the security schemes and the client arguments that they imply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.build.access import stripped
from generator.build.implied_security import implied_strategy
from generator.build.metadata import read_metadata
from generator.build.objects import SecuritySchemeObject
from generator.document import Document
from generator.model import Api, Credential
from generator.scaffold.lines import Section, SettingValue, shortened

_GRANT: Mapping[str, SettingValue] = {
    "client_id": {"secret": False, "description": "The client ID of your application."},
    "client_secret": {"description": "The client secret of your application."},
}


def credential_section(api: Api, document: Document) -> Section | None:
    """The security schemes of a spec. None if it has none."""
    schemes = read_metadata(document, []).schemes
    if not schemes:
        return None
    known = {credential.argument: credential for credential in api.credentials}
    settings: dict[str, SettingValue] = {}
    declared = {name: _declared(credential) for name, credential in known.items()}
    grants = list(_grants(schemes))
    if grants:
        settings["credentials"] = {**declared, **_GRANT}
        settings["authentication"] = [entry for pair in grants for entry in pair]
    elif declared:
        settings["credentials"] = declared
    title = (
        "Authentication: arguments of the client, each with its environment variable."
    )
    if grants:
        title += " With both lines below, the client fetches tokens itself."
    facts = (
        fact for name, scheme in schemes.items() for fact in _facts(name, scheme, known)
    )
    return Section(title, tuple(facts), settings)


def _declared(credential: Credential) -> SettingValue:
    setting: dict[str, SettingValue] = {} if credential.secret else {"secret": False}
    if credential.description:
        setting["description"] = shortened(credential.description)
    return setting


def _facts(
    name: str, scheme: SecuritySchemeObject, known: Mapping[str, Credential]
) -> Iterator[str]:
    words = (scheme.type, scheme.scheme, scheme.security_scheme_in, scheme.name)
    kind = " ".join(filter(None, map(stripped, words)))
    flows = ", ".join(scheme.flows.by_name() if scheme.flows else ())
    described = f"{shortened(name)} ({shortened(f'{kind} {flows}')})"
    implied = implied_strategy(name, scheme)
    if implied is None:
        yield f"{described}: no default strategy; choose one under `authentication`"
        return
    arguments = (
        f"`{argument.name}=` or {known[argument.name].environment}"
        for argument in implied.arguments
        if argument.name in known
    )
    yield f"{described}: {', '.join(arguments) or 'set under `authentication`'}"


def _grants(
    schemes: Mapping[str, SecuritySchemeObject],
) -> Iterator[list[SettingValue]]:
    """Strategies for each scheme with the client credentials grant (RFC 6749, section
    4.4).

    A token from the caller has precedence."""
    for name, scheme in schemes.items():
        flow = scheme.flows.clientCredentials if scheme.flows else None
        address = stripped(flow.tokenUrl) if flow else None
        if scheme.type.strip() == "oauth2" and address:
            yield [
                {"strategy": "bearer", "schemes": [name], "token": "access_token"},
                {
                    "strategy": "oauth2-client-credentials",
                    "schemes": [name],
                    "client-id": "client_id",
                    "client-secret": "client_secret",
                    "token-url": address,
                },
            ]
