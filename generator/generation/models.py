"""Saves the models of providers for the facade.

When one provider changes, the facade needs the models of all others. The key of a
model is the fingerprint of everything that it was built from. Like a compiled template,
it is read from a folder that only the user can write to, because reading it runs code.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from pathlib import Path

from generator import __version__
from generator.cache import Cache
from generator.generation.freshness import package_fingerprint
from generator.generation.package import BuiltApi
from generator.model import Api
from generator.output.state import State, read_state
from generator.project.workspace import Provider, Workspace

_FOLDER = "models"


def keep_model(api: Api, fingerprint: str) -> None:
    """Save a model for the next run; `fingerprint` is that of its package."""
    try:
        payload = pickle.dumps(api, pickle.HIGHEST_PROTOCOL)
    except RecursionError:
        # A type with hundreds of levels is built again instead.
        return
    Cache(_FOLDER).write(_key(fingerprint), payload)


def kept_model(provider: Provider, workspace: Workspace) -> BuiltApi | None:
    """The saved model of a provider; None if there is none, or if an input changed since
    it was saved."""
    state = read_state(workspace.output, provider.name)
    if state is None or not _is_current(state, provider, workspace):
        return None
    payload = Cache(_FOLDER).read(_key(state.fingerprint))
    api = None if payload is None else pickle.loads(payload)
    if not isinstance(api, Api):
        return None
    return BuiltApi(api, None, tuple(map(Path, state.inputs)), state.diagnostics)


def _is_current(state: State, provider: Provider, workspace: Workspace) -> bool:
    inputs = tuple(map(Path, state.inputs))
    if provider.spec.resolve() not in inputs:
        return False
    return package_fingerprint(inputs, workspace, provider.name) == state.fingerprint


def _key(fingerprint: str) -> str:
    text = "\0".join((__version__, sys.version, fingerprint))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
