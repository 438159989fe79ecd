"""The names that the package offers."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facade.model import Canon, ProviderFacade
from generator.naming.words import snake_case


def public_models(canon: Canon) -> list[str]:
    """The names of the enums and models, sorted."""
    return sorted((*canon.enums, *canon.models))


def user_classes(providers: Sequence[ProviderFacade]) -> list[str]:
    """The classes of users and settings, sorted."""
    return sorted(
        name
        for one in providers
        for name in (f"{one.class_name}User", f"{one.class_name}Settings")
    )


def public_names(canon: Canon, providers: Sequence[ProviderFacade]) -> list[str]:
    """Everything that the package offers, sorted."""
    fixed = (
        "AsyncConnections",
        "AsyncUserConnections",
        "CAPABILITIES",
        "Connections",
        "Failure",
        "Listing",
        "Timestamp",
        "UserConnections",
        "__version__",
        "capabilities",
        "errors",
        "parse_event",
        "parse_redirect",
    )
    return sorted((*fixed, *public_models(canon), *user_classes(providers)))


def constant(name: str) -> str:
    """A name as a constant."""
    return snake_case(name).upper()
