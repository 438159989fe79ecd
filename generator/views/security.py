"""Credentials and authentication strategies in the template context."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.examples.credentials import credentials_of
from generator.model import (
    Api,
    Authentication,
    ConstantValue,
    Credential,
    CredentialValue,
    FixedCredential,
    MappingValue,
    SecurityScheme,
    SequenceValue,
    SettingValue,
    SignIn,
    TokenStoreValue,
    Verifier,
)
from generator.naming.python import class_name
from generator.python.literals import literal
from generator.python.text import Text, text_or_none


@dataclass(frozen=True, slots=True)
class CredentialView:
    """An argument of the client that authentication needs.

    Attributes:
        argument: Its name.
        environment: The environment variable that it comes from by default.
        secret: Whether it must stay secret.
        about: Its purpose.
        description: Its description in the spec; None if there is none.
        default: The value to send if it is not set, as Python; None for none.
    """

    argument: str
    environment: str
    secret: bool
    about: Text
    description: Text | None
    default: str | None

    @classmethod
    def of(cls, credential: Credential) -> "CredentialView":
        """The view of a credential."""
        about = (credential.description or "A credential.").strip().rstrip(".")
        default = credential.default
        otherwise = "" if default is None else f", else {default!r}"
        return cls(
            argument=credential.argument,
            environment=credential.environment,
            secret=credential.secret,
            about=Text(f"{about}; by default ${credential.environment}{otherwise}."),
            description=text_or_none(credential.description),
            default=None if default is None else literal(default),
        )


@dataclass(frozen=True, slots=True)
class SecuritySchemeView:
    """A security scheme of the spec, for pages."""

    name: Text
    kind: Text
    detail: Text
    description: Text | None

    @classmethod
    def of(cls, scheme: SecurityScheme) -> "SecuritySchemeView":
        """The view of a security scheme."""
        return cls(
            name=Text(scheme.name),
            kind=Text(scheme.kind),
            detail=Text(scheme.detail),
            description=text_or_none(scheme.description),
        )


@dataclass(frozen=True, slots=True)
class SettingView:
    """A setting of a strategy: a credential, named settings, or a literal.

    Attributes:
        name: The argument of the strategy, or the key of an entry.
        credential: The credential with its value.
        fixed: The name of a credential whose value, `literal`, is known at generation
            time.
        token_store: The argument of the client that takes a token store.
        entries: The settings in a mapping; None if it is not a mapping.
        literal: A value that is known at generation time.
    """

    name: str | Text
    credential: CredentialView | None = None
    fixed: Text | None = None
    token_store: str | None = None
    entries: "tuple[SettingView, ...] | None" = None
    literal: str = "None"

    @classmethod
    def of(
        cls,
        name: str | Text,
        value: SettingValue,
        credentials: Mapping[str, Credential],
    ) -> "SettingView":
        """The view of a setting; `credentials` are those of the API, by argument."""
        match value:
            case CredentialValue(argument):
                view = CredentialView.of(credentials[argument])
                return cls(name, credential=view)
            case FixedCredential(argument, fixed):
                return cls(name, fixed=Text(argument), literal=literal(fixed))
            case ConstantValue(constant):
                return cls(name, literal=literal(constant))
            case SequenceValue(values):
                return cls(name, literal=literal(values))
            case TokenStoreValue(argument):
                return cls(name, token_store=argument)
            case MappingValue(entries):
                return cls(
                    name,
                    entries=tuple(
                        cls.of(Text(key), entry, credentials) for key, entry in entries
                    ),
                )


@dataclass(frozen=True, slots=True)
class StrategyView:
    """A strategy for authenticating requests.

    Attributes:
        class_name: The class in the runtime.
        schemes: The security schemes that it implements.
        settings: Its arguments.
    """

    class_name: str
    schemes: tuple[Text, ...]
    settings: tuple[SettingView, ...]

    @property
    def token_store(self) -> str | None:
        """The argument of the client that takes its token store."""
        stores = (setting.token_store for setting in self.settings)
        return next(filter(None, stores), None)

    @classmethod
    def of(
        cls, strategy: Authentication, credentials: Mapping[str, Credential]
    ) -> "StrategyView":
        """The view of a strategy; `credentials` are those of the API, by argument."""
        return cls(
            class_name=strategy.class_name,
            schemes=tuple(map(Text, strategy.schemes)),
            settings=tuple(
                SettingView.of(name, value, credentials)
                for name, value in strategy.settings
            ),
        )


@dataclass(frozen=True, slots=True)
class SignInView:
    """How a user signs in.

    Attributes:
        name: The attribute of the client.
        scheme: The security scheme.
        class_name: The class in the runtime, without its flavor.
        in_browser: Whether a browser can be used.
        on_device: Whether another device can be used.
        scopes: The scopes that can be requested, each with its description.
        scope_alias: The name of the type of a scope; None if any text is valid.
        scope_annotation: The type itself.
        token_store: The argument of the client that takes a token store.
    """

    name: str
    scheme: Text
    class_name: str
    in_browser: bool
    on_device: bool
    scopes: tuple[tuple[Text, Text | None], ...]
    scope_alias: str | None
    scope_annotation: str
    token_store: str

    @classmethod
    def of(cls, sign_in: SignIn) -> "SignInView":
        """The view of a sign-in."""
        names = {
            (True, True): "SignIn",
            (True, False): "AuthorizationCodeSignIn",
            (False, True): "DeviceSignIn",
        }
        literals = ", ".join(literal(name) for name, _ in sign_in.scopes)
        return cls(
            name=sign_in.name,
            scheme=Text(sign_in.scheme),
            class_name=names[sign_in.in_browser, sign_in.on_device],
            in_browser=sign_in.in_browser,
            on_device=sign_in.on_device,
            scopes=tuple(
                (Text(name), text_or_none(description))
                for name, description in sign_in.scopes
            ),
            scope_alias=f"{class_name(sign_in.name)}Scope" if literals else None,
            scope_annotation=f"Literal[{literals}]" if literals else "str",
            token_store=sign_in.token_store,
        )


@dataclass(frozen=True, slots=True)
class VerifierView:
    """A strategy for verifying events: the class in the runtime, and its arguments."""

    class_name: str
    settings: tuple[SettingView, ...]

    @classmethod
    def of(
        cls, verifier: Verifier, credentials: Mapping[str, Credential]
    ) -> "VerifierView":
        """The view of a verifier; `credentials` are those of the API, by argument."""
        return cls(
            class_name=verifier.class_name,
            settings=tuple(
                SettingView.of(name, value, credentials)
                for name, value in verifier.settings
            ),
        )

    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments of the client that it uses, each once."""
        credentials = (setting.credential for setting in self.settings)
        return tuple(
            dict.fromkeys(each.argument for each in credentials if each is not None)
        )


def used_credentials(
    strategies: tuple[Authentication, ...], credentials: tuple[Credential, ...]
) -> tuple[CredentialView, ...]:
    """The credentials that authentication uses. Events may use others."""
    used = {
        argument for strategy in strategies for argument in credentials_of(strategy)
    }
    return tuple(
        CredentialView.of(credential)
        for credential in credentials
        if credential.argument in used
    )


def strategy_views(api: Api) -> tuple[StrategyView, ...]:
    """The strategies for authenticating requests, in order of preference."""
    credentials = {credential.argument: credential for credential in api.credentials}
    return tuple(
        StrategyView.of(strategy, credentials) for strategy in api.authentication
    )
