"""Selects the packages of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.project.files import RUNTIME
from generator.project.workspace import Provider, Workspace


@dataclass(frozen=True, slots=True)
class PackageSelection:
    """The client packages of `providers`, whether the shared runtime is included, and
    the names of the facades."""

    providers: tuple[Provider, ...]
    has_runtime: bool
    facades: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the packages, in the order in which they are generated."""
        clients = (provider.name for provider in self.providers)
        runtime = (RUNTIME,) if self.has_runtime else ()
        return (*runtime, *clients, *self.facades)


def packages_of(
    workspace: Workspace, providers: Sequence[Provider]
) -> PackageSelection:
    """The packages of providers, with those they depend on and those that depend on
    them."""
    has_runtime = workspace.shares_runtime
    return PackageSelection(tuple(providers), has_runtime, workspace.facades)
