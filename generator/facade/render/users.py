"""The classes of users and settings."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facade.model import ProviderFacade, ProviderSetting
from generator.facade.render.docstrings import text_docstring
from generator.facade.render.source import Bracket, Named, Text, call, lay_out
from generator.render.layout import LINE_LENGTH
from generator.render.literals import literal, string_literal


def type_alias(providers: Sequence[ProviderFacade], name: str, suffix: str) -> str:
    """A union of the classes of all providers."""
    classes = [f"{one.class_name}{suffix}" for one in providers]
    line = f"{name}: TypeAlias = {' | '.join(classes)}"
    if len(line) <= LINE_LENGTH:
        return line
    whole = " | ".join(classes)
    if 4 + len(whole) <= LINE_LENGTH:
        return f"{name}: TypeAlias = (\n    {whole}\n)"
    listed = "\n    | ".join(classes)
    return f"{name}: TypeAlias = (\n    {listed}\n)"


def settings_docstring(provider: ProviderFacade) -> str:
    """The docstring of a provider's settings."""
    text = f"What an application configures for {provider.class_name}."
    if provider.settings:
        text += " What is not given comes from the environment."
    return text_docstring(text, 4)


def setting_field(setting: ProviderSetting) -> str:
    """A field of a provider's settings."""
    if setting.boolean:
        return _flag_field(setting)
    metadata = [Named('"environment": ', Text(string_literal(setting.environment)))]
    if setting.from_host:
        metadata.append(Named('"host": ', Text("True")))
    built = call(
        "field",
        Named("default=", Text(literal(setting.default))),
        *([Named("repr=", Text("False"))] if setting.secret else []),
        Named("metadata=", Bracket("", "{", tuple(metadata), "}")),
    )
    head = f"{setting.name}: str | None = "
    return head + lay_out(built, 4, 4 + len(head))


def _flag_field(setting: ProviderSetting) -> str:
    """A field that is yes or no."""
    environment, default = setting.environment, str(bool(setting.default))
    made = call("flag", Text(string_literal(environment)), Text(default))
    built = call("field", Named("default_factory=", made))
    head = f"{setting.name}: bool = "
    return head + lay_out(built, 4, 4 + len(head))


def setting(provider: ProviderFacade, name: str) -> ProviderSetting:
    """A setting by its name."""
    return next(one for one in provider.settings if one.name == name)
