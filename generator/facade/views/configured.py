"""What an application passes to a provider: who the user is, and its settings."""

from dataclasses import dataclass

from generator.facade.model import ProviderSetting, UserField
from generator.python.literals import Value
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class UserFieldView:
    """A value that identifies the user to the provider.

    Attributes:
        name: The field.
        about: Its meaning.
        secret: Whether it must stay secret.
        credential: The credential of the client that it replaces.
    """

    name: str
    about: Text
    secret: bool
    credential: str | None

    @classmethod
    def of(cls, field: UserField) -> "UserFieldView":
        """The view of a field."""
        return cls(field.name, Text(field.about), field.secret, field.credential)


@dataclass(frozen=True, slots=True)
class ProviderSettingView:
    """A setting of an application for the provider.

    Attributes:
        name: The field.
        about: What it is for.
        boolean: Whether it is a boolean.
        secret: Whether it must stay secret.
        environment: The environment variable that it comes from by default.
        default: Its value if it is not set, for `literal`.
        from_host: Whether it may come from the base URL of the client.
    """

    name: str
    about: Text
    boolean: bool
    secret: bool
    environment: str
    default: Value
    from_host: bool

    @classmethod
    def of(cls, setting: ProviderSetting) -> "ProviderSettingView":
        """The view of a setting."""
        return cls(
            name=setting.name,
            about=Text(setting.about),
            boolean=setting.boolean,
            secret=setting.secret,
            environment=setting.environment,
            default=bool(setting.default) if setting.boolean else setting.default,
            from_host=setting.from_host,
        )
