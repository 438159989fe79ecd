"""What templates under `connections/` get."""

from typing import TypedDict

from generator.facade.views.canon import CanonView
from generator.facade.views.providers import ProviderView
from generator.facade.views.trials import TrialsView


class FacadeContext(TypedDict):
    """What every template under `connections/` gets."""

    canon: CanonView
    """What an application sees of any provider."""
    providers: tuple[ProviderView, ...]
    """The providers, in the order of clientloom.yaml."""


class ProviderContext(TypedDict, total=False):
    """What templates under `connections/` get besides when `{provider}` is in their path."""

    provider: ProviderView
    """One provider."""
    trials: TrialsView
    """The tests of its adapter."""
