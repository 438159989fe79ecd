"""Builds the facade over the providers of a workspace, before rendering."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.diagnostics import Diagnostic
from generator.facade.files import facade_inputs
from generator.facade.plan.facade import build_facade
from generator.facade.plan.providers import Facade
from generator.model import Api
from generator.project.workspace import Provider, Workspace


class ModelledProvider(Protocol):
    """The model of a provider (None if its spec cannot be used), the files that were
    read for it, and their diagnostics."""

    @property
    def api(self) -> Api | None:
        """The model."""
        ...

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files."""
        ...

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The diagnostics."""
        ...


@dataclass(frozen=True)
class FacadeWithApis:
    """The facade and the models that it uses, before templates are rendered.

    Attributes:
        facade: The facade; None if a spec or a binding cannot be used.
        apis: The models of the providers, by the provider's name.
        inputs: The files that were read.
        diagnostics: The diagnostics.
    """

    facade: Facade | None
    apis: Mapping[str, Api]
    inputs: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def facade_with_apis(
    workspace: Workspace, modelled: Callable[[Provider], ModelledProvider]
) -> FacadeWithApis:
    """Build the facade over all providers of a workspace, from their models.

    Args:
        workspace: The workspace.
        modelled: Returns the model of a provider.
    """
    inputs = tuple(facade_inputs(workspace))
    apis: dict[str, Api] = {}
    for provider in workspace.providers:
        built = modelled(provider)
        inputs += built.inputs
        if built.api is None:
            return FacadeWithApis(None, {}, inputs, built.diagnostics)
        apis[provider.name] = built.api
    result = build_facade(workspace, apis)
    return FacadeWithApis(result.facade, apis, inputs, result.diagnostics)
