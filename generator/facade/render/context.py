"""What the facade's templates get."""

from __future__ import annotations

from typing import TypedDict

from generator.facade.model import Canon, Facade, ProviderFacade
from generator.facade.render.trials import Trials


class FacadeContext(TypedDict):
    """What every template under `connections/` gets."""

    facade: Facade
    """The facade over all providers."""
    canon: Canon
    """What an application sees of any provider."""
    providers: tuple[ProviderFacade, ...]
    """The providers, in the order of clientloom.yaml."""


class ProviderContext(TypedDict, total=False):
    """What templates under `connections/` get besides when `{provider}` is in their path."""

    provider: ProviderFacade
    """One provider."""
    trials: Trials
    """The tests of its adapter."""
