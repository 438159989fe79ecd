"""docs/facade.md names every strategy and every key that bindings may use."""

from __future__ import annotations

import pytest
import yaml

from generator.facade.plan.known_strategies import STRATEGIES
from generator.facade.read.binding import (
    BindingSettings,
    CallSettings,
    MappingSettings,
)
from generator.facade.read.workspace import FacadeSettings
from generator.project.settings import Settings
from generator.project.workspace import WorkspaceSettings
from tests.support.facade import ROOT

PAGE = (ROOT / "docs" / "facade.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_strategy_is_explained(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("kind", [BindingSettings, CallSettings, MappingSettings])
def test_every_key_is_explained(kind: type[Settings]) -> None:
    for name, field in kind.model_fields.items():
        key = field.alias or name
        assert f"`{key}`" in PAGE or f"{key}:" in PAGE


def test_the_examples_are_valid() -> None:
    workspace, facade, roles, binding, entries = (
        yaml.safe_load(block.split("```")[0]) for block in PAGE.split("```yaml")[1:]
    )
    WorkspaceSettings.model_validate(workspace)
    FacadeSettings.model_validate({**facade, **roles})
    BindingSettings.model_validate(binding)
    BindingSettings.model_validate({"operations": entries})
