"""What an application tells a provider: who the user is, and what it configures."""

from dataclasses import dataclass

from generator.facade.model import ProviderSetting, UserField
from generator.python.literals import Value
from generator.python.text import Text


@dataclass(frozen=True, slots=True)
class UserFieldView:
    """A value that tells the provider who the user is.

    Attributes:
        name: The field.
        about: What it holds.
        secret: Whether nobody may see it.
        credential: The credential of the client that it takes the place of.
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
    """A value that an application configures once for the provider.

    Attributes:
        name: The field.
        about: What it is for.
        boolean: Whether it is yes or no.
        secret: Whether nobody may see it.
        environment: The variable that it comes from by default.
        default: What it is when nothing says it, for `literal`.
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
