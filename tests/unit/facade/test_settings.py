"""The published JSON Schemas accept the files that clientloom itself comes with."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from jsonschema_rs import Draft202012Validator

from generator.facade.read.binding import BindingSettings
from generator.facade.read.workspace import FacadeSettings
from generator.project.settings import Settings
from tests.support.facade import ROOT

FILES = [
    ("specs/connections.yaml", FacadeSettings),
    *(
        (f"specs/{name}/connections.yaml", BindingSettings)
        for name in ("snaptrade", "powens", "saltedge", "basiq")
    ),
    ("tests/cases/facade/workspace/harbour/connections.yaml", BindingSettings),
]


def validator(kind: type[Settings]) -> Any:
    return Draft202012Validator(kind.model_json_schema(by_alias=True))


def load(path: str) -> Any:
    text = (ROOT / path).read_text(encoding="utf-8")
    return json.loads(json.dumps(yaml.safe_load(text)))


@pytest.mark.parametrize(("path", "kind"), FILES)
def test_schema_accepts_the_file(path: str, kind: type[Settings]) -> None:
    validator(kind).validate(load(path))


@pytest.mark.parametrize(
    "change",
    [
        {"times": "Paris"},
        {"operations": {"list": {"cal": "listThings"}}},
        {"user": {"two words": {"about": "No name."}}, "operation": {}},
    ],
)
def test_schema_refuses_what_the_reader_refuses(change: dict[str, Any]) -> None:
    data = {**load("specs/basiq/connections.yaml"), **change}
    assert not validator(BindingSettings).is_valid(data)
    with pytest.raises(ValueError, match=r".+"):
        BindingSettings.model_validate(data)
