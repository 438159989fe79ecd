"""Security schemes, requirements, and the strategies that satisfy them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import codes
from generator.build.access import stripped
from generator.build.constants import with_constants
from generator.build.implied_security import ImpliedStrategy, implied_strategy
from generator.build.metadata import Metadata
from generator.build.oauth import (
    completed,
    implied_grants,
    lacks_token_url,
    sign_ins,
)
from generator.build.objects import OperationObject, SecuritySchemeObject
from generator.diagnostics import Diagnostic, Origin
from generator.document import escape
from generator.model import (
    Authentication,
    ConstantValue,
    Credential,
    CredentialValue,
    FixedCredential,
    MappingValue,
    SecurityRequirement,
    SecurityScheme,
    SequenceValue,
    SettingValue,
    SignIn,
    TokenStoreValue,
)
from generator.project.provider_settings import ProviderSettings


@dataclass(frozen=True, slots=True)
class ClientSecurity:
    """What a client needs to authenticate: its credentials and how they are used."""

    schemes: tuple[SecurityScheme, ...]
    credentials: tuple[Credential, ...]
    authentication: tuple[Authentication, ...]
    sign_ins: tuple[SignIn, ...]


class SecurityBuilder:
    """Reads the security requirements of operations against the document's schemes."""

    def __init__(self, metadata: Metadata, diagnostics: list[Diagnostic]) -> None:
        self._schemes = metadata.schemes
        self._general = metadata.security
        server = next(iter(metadata.servers), None)
        self._base_url = "" if server is None else server.url.strip()
        self._diagnostics = diagnostics

    def schemes(self) -> tuple[SecurityScheme, ...]:
        """The security schemes of the document."""
        return tuple(
            SecurityScheme(
                name,
                scheme.type.strip(),
                _detail(scheme),
                stripped(scheme.description),
            )
            for name, scheme in self._schemes.items()
        )

    def requirements(
        self, operation: OperationObject, pointer: str
    ) -> tuple[SecurityRequirement, ...]:
        """The alternatives of an operation: its own, or else the document's.

        Alternatives that name an unknown scheme are used only if there are no others,
        with the schemes that are known.
        """
        own = operation.security is not None
        alternatives = operation.security if own else self._general
        place = f"{pointer}/security" if own else "/security"
        complete, partial = [], []
        incomplete: dict[int, list[str]] = {}
        for index, entry in enumerate(alternatives or ()):
            unknown = [name for name in entry if name not in self._schemes]
            requirement = self._requirement(entry)
            if unknown:
                incomplete[index] = unknown
                partial.append(requirement)
            else:
                complete.append(requirement)
        known = tuple(requirement for requirement in partial if requirement.schemes)
        requirements = tuple(complete) or known
        for index, unknown in incomplete.items():
            loss = _loss(requirements, is_alternative=bool(complete))
            self._unknown(unknown, loss, f"{place}/{index}")
        return requirements

    def _requirement(self, entry: Mapping[str, list[str]]) -> SecurityRequirement:
        """A requirement without its unknown schemes."""
        return SecurityRequirement(
            tuple(
                (name, tuple(scopes))
                for name, scopes in entry.items()
                if name in self._schemes
            )
        )

    def _unknown(self, names: list[str], loss: str, pointer: str) -> None:
        diagnostic = Diagnostic(
            codes.SECURITY_UNKNOWN,
            f"there is no security scheme {', '.join(map(repr, names))}; {loss}",
            Origin("", pointer),
        )
        if diagnostic not in self._diagnostics:
            self._diagnostics.append(diagnostic)

    def client_security(
        self, settings: ProviderSettings, settings_file: str
    ) -> ClientSecurity:
        """Credentials and strategies: those of provider.yaml, and the implied strategy
        for every other scheme."""
        self._check_credentials(settings, settings_file)
        constants = settings.constants
        authentication = self._declared(settings, settings_file)
        credentials = {
            argument: Credential(
                argument,
                entry.environment or _variable(settings, argument),
                entry.secret,
                entry.description,
                entry.default,
            )
            for argument, entry in settings.credentials.items()
            if argument not in constants
        }
        for implied, description in self._implied(authentication):
            authentication.append(implied.strategy)
            for argument in implied.arguments:
                if argument.name in constants:
                    continue
                credentials.setdefault(
                    argument.name,
                    Credential(
                        argument.name,
                        _variable(settings, argument.name),
                        argument.secret,
                        description or argument.description,
                    ),
                )
        strategies = tuple(
            with_constants(strategy, constants) for strategy in authentication
        )
        return ClientSecurity(
            self.schemes(),
            tuple(credentials.values()),
            strategies,
            sign_ins(strategies, self._schemes),
        )

    def _declared(self, settings: ProviderSettings, file: str) -> list[Authentication]:
        """The strategies of provider.yaml, with what the spec says about them."""
        strategies = []
        for index, entry in enumerate(settings.authentication):
            strategy = completed(
                entry.authentication(),
                self._schemes,
                self._base_url,
                discovers=getattr(entry, "discovery", False) is True,
            )
            if lacks_token_url(strategy):
                self._diagnostics.append(
                    Diagnostic(
                        codes.TOKEN_URL_MISSING,
                        "neither the strategy nor its security scheme has a token URL",
                        Origin(file, f"/authentication/{index}"),
                    )
                )
            strategies.append(strategy)
        return strategies

    def _implied(
        self, declared: list[Authentication]
    ) -> Iterator[tuple[ImpliedStrategy, str | None]]:
        """The strategies that the kinds of the other schemes imply, each with the
        description of its credentials."""
        served = {scheme for strategy in declared for scheme in strategy.schemes}
        unserved = {
            name: scheme for name, scheme in self._schemes.items() if name not in served
        }
        for name, scheme in unserved.items():
            implied = implied_strategy(name, scheme)
            if implied is None:
                self._unserved(name)
                continue
            yield implied, stripped(scheme.description)
        for implied in implied_grants(unserved, self._base_url):
            yield implied, None

    def _check_credentials(self, settings: ProviderSettings, file: str) -> None:
        """A diagnostic for each credential that is used but not declared."""
        used = [
            (argument, f"/authentication/{index}")
            for index, entry in enumerate(settings.authentication)
            for argument in _arguments(entry.authentication().settings)
        ]
        if settings.webhooks.verification is not None:
            verifier = settings.webhooks.verification.verifier()
            used += [
                (argument, "/webhooks/verification")
                for argument in _arguments(verifier.settings)
            ]
        for argument, pointer in used:
            if argument not in settings.credentials:
                self._diagnostics.append(
                    Diagnostic(
                        codes.CREDENTIAL_UNKNOWN,
                        f"there is no credential {argument!r}",
                        Origin(file, pointer),
                    )
                )

    def _unserved(self, name: str) -> None:
        self._diagnostics.append(
            Diagnostic(
                codes.SECURITY_UNSERVED,
                f"there is no strategy for the security scheme {name!r}",
                Origin("", f"/components/securitySchemes/{escape(name)}"),
            )
        )


def _loss(
    requirements: tuple[SecurityRequirement, ...], *, is_alternative: bool
) -> str:
    """The consequence of an unknown scheme for the requests that need it."""
    if is_alternative:
        return "this alternative is left out"
    if not requirements:
        return "requests are sent without credentials"
    left = " or ".join(
        " and ".join(repr(name) for name, _ in requirement.schemes)
        for requirement in requirements
    )
    return f"requests are sent only with {left}"


def _arguments(settings: tuple[tuple[str, SettingValue], ...]) -> Iterator[str]:
    """The credentials that settings refer to."""
    for _, value in settings:
        match value:
            case CredentialValue(argument):
                yield argument
            case MappingValue(entries):
                yield from _arguments(entries)
            case (
                FixedCredential()
                | ConstantValue()
                | SequenceValue()
                | TokenStoreValue()
            ):
                continue


def _variable(settings: ProviderSettings, argument: str) -> str:
    """The environment variable of a credential, if provider.yaml does not set it."""
    return f"{settings.environment}_{argument.upper()}"


def _detail(scheme: SecuritySchemeObject) -> str:
    match scheme.type.strip():
        case "apiKey":
            location = stripped(scheme.security_scheme_in)
            return f"{location} {stripped(scheme.name)}"
        case "http":
            return stripped(scheme.scheme) or ""
        case "oauth2":
            return ", ".join(scheme.flows.by_name() if scheme.flows else ())
        case "openIdConnect":
            return stripped(scheme.openIdConnectUrl) or ""
        case _:
            return ""
