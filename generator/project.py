"""The settings of a workspace: clientloom.yaml and one provider.yaml per provider."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, TypeVar

import yaml
from pydantic import AfterValidator, Field, ValidationError

from generator import codes
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.locating import PROVIDER_FILE, WORKSPACE_FILE
from generator.naming.python import is_name
from generator.paging_settings import PagingSettings
from generator.strategies import AuthenticationSettings, Settings
from generator.verifiers import VerificationSettings


class _Loader(yaml.CSafeLoader):
    """Reads booleans as YAML 1.2 does: `off` is a text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"true|false"), list("tf")
)

SettingsT = TypeVar("SettingsT", bound=Settings)


def _python_name(text: str) -> str:
    if not is_name(text):
        raise ValueError(f"{text!r} is not a name that Python code can use")
    return text


PythonName: TypeAlias = Annotated[str, AfterValidator(_python_name)]
"""A setting that becomes a name in generated code."""

RUNTIME = "runtime"
"""The folder of the package that all clients share."""


def _provider_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", text) is None:
        raise ValueError(f"{text!r} is not the name of a folder")
    if text == RUNTIME:
        raise ValueError(f"the folder {text!r} belongs to the shared runtime")
    return text


ProviderName: TypeAlias = Annotated[str, AfterValidator(_provider_name)]
"""A provider: the folder of its specs, and of its package."""


class CredentialSettings(Settings):
    """An argument of the client's constructor that carries a credential."""

    environment: str | None = Field(
        default=None,
        description="The environment variable; by default PREFIX_ARGUMENT.",
    )
    secret: bool = True
    description: str | None = None


class ErrorSettings(Settings):
    """Where error bodies hold what: JSON pointers, the first that is there wins."""

    code: tuple[str, ...] | None = None
    message: tuple[str, ...] | None = None
    request_id: tuple[str, ...] | None = None
    request_id_headers: tuple[str, ...] | None = None


class WaitHeaderSettings(Settings):
    """A header besides Retry-After that says how long to wait."""

    name: str
    unit: Literal[
        "seconds", "milliseconds", "unix-seconds", "unix-milliseconds", "date"
    ]


class TimeoutSettings(Settings):
    """The limits of one attempt, in seconds."""

    connect: float | None = None
    read: float | None = None
    write: float | None = None
    pool: float | None = None


class IdempotencySettings(Settings):
    """What may be sent twice, though its method does not say so."""

    operations: tuple[str, ...] = Field(
        default=(), description="operationIds, or METHOD /path."
    )
    header: str | None = Field(
        default=None,
        description="The header for a key that makes repeating any POST safe.",
    )


class WebhookSettings(Settings):
    """Events that the provider sends: which they are, and how they are signed."""

    tags: tuple[str, ...] = Field(
        default=(),
        description="Tags of operations that are calls of the provider to us.",
    )
    discriminator: str | None = Field(
        default=None, description="JSON pointer to an event's name in its body."
    )
    events: dict[str, str] = Field(
        default_factory=dict,
        description="Names of events, each with its operationId or webhook.",
    )
    fallback: str | None = Field(
        default=None, description="The schema of events with any other name."
    )
    verification: VerificationSettings | None = None


class ProviderSettings(Settings):
    """provider.yaml: what is special about one provider."""

    class_name: PythonName = Field(alias="class", description="The client class.")
    package: PythonName = Field(
        description="The import name, such as `example_client`."
    )
    distribution: str | None = Field(
        default=None, description="The name on a package index; `package` with hyphens."
    )
    openapi: str = Field(default="openapi.yaml", description="The description's file.")
    overlays: tuple[str, ...] = ()
    root: str | None = Field(
        default=None,
        description="The folder that referenced files must be in; by default the "
        "description's own.",
    )
    version: str | None = Field(
        default=None, description="The package's version; else that of the description."
    )
    license: str = "MIT"
    environment: str = Field(description="The prefix of environment variables.")
    base_url: str | None = None
    numbers: Literal["decimal", "float"] = "decimal"
    webhooks: WebhookSettings = WebhookSettings()
    paging: tuple[PagingSettings, ...] = ()
    names: dict[str, PythonName] = Field(
        default_factory=dict,
        description="Python names by JSON pointer or operationId.",
    )
    secret_parameters: tuple[str, ...] = Field(
        default=(), description="Wire names of parameters that never reach a log."
    )
    secret_properties: tuple[str, ...] = Field(
        default=(),
        description="Wire names or JSON pointers of properties that no `repr` shows.",
    )
    errors: ErrorSettings = ErrorSettings()
    wait_headers: tuple[WaitHeaderSettings, ...] = ()
    timeout: TimeoutSettings = TimeoutSettings()
    deadline: float | None = Field(
        default=None, description="Seconds for a whole call with all its attempts."
    )
    max_retries: int | None = None
    headers: dict[str, str] = Field(
        default_factory=dict, description="Headers of every request."
    )
    idempotency: IdempotencySettings = IdempotencySettings()
    credentials: dict[PythonName, CredentialSettings] = Field(default_factory=dict)
    authentication: tuple[AuthenticationSettings, ...] = ()


class WorkspaceSettings(Settings):
    """clientloom.yaml: the providers, and what holds for all of them."""

    output: str = Field(default="../generated", description="Where packages go.")
    providers: tuple[ProviderName, ...] = Field(
        min_length=1, description="Folders beside this file, one per provider."
    )
    runtime: Literal["shared"] = "shared"
    templates: str | None = Field(
        default=None, description="A folder whose templates replace the built-in ones."
    )
    severities: dict[str, Severity | Literal["off"]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider of a workspace: its name (the folder's), folder and settings."""

    name: str
    folder: Path
    settings: ProviderSettings
    allow_remote: bool = False
    """Whether references over the network are followed, as `lock` has them."""

    @property
    def root(self) -> Path | None:
        """The folder that referenced files must be in, if it is not the usual one."""
        root = self.settings.root
        return None if root is None else self.folder / root

    @property
    def lock(self) -> Path:
        """The file with the URLs and hashes of everything that was fetched."""
        return self.folder / "remote.lock.json"

    @property
    def description(self) -> Path:
        """The file of the description."""
        return self.folder / self.settings.openapi

    @property
    def settings_file(self) -> str:
        """The path of provider.yaml as users see it."""
        return shown(self.folder / PROVIDER_FILE)

    @property
    def overlays(self) -> tuple[Path, ...]:
        """The overlays, in the order in which they are applied."""
        return tuple(self.folder / overlay for overlay in self.settings.overlays)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with clientloom.yaml, its settings and its providers."""

    folder: Path
    settings: WorkspaceSettings
    providers: tuple[Provider, ...]

    @property
    def output(self) -> Path:
        """The folder under which every package is written."""
        return (self.folder / self.settings.output).resolve()


def shown(path: Path) -> str:
    """A path as users see it: relative to the current folder if it is inside."""
    full, base = path.resolve(), Path.cwd()
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else str(full)


class ProjectError(Exception):
    """A settings file cannot be used. Carries the diagnostics that say why."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics


def load_workspace(folder: Path) -> Workspace:
    """Reads the settings of a workspace and of all its providers.

    Raises ProjectError when a file is missing, is not YAML or is not valid.
    """
    settings = _read(folder / WORKSPACE_FILE, WorkspaceSettings)
    providers = tuple(
        Provider(
            name, folder / name, _read(folder / name / PROVIDER_FILE, ProviderSettings)
        )
        for name in settings.providers
    )
    return Workspace(folder, settings, providers)


def find_provider(workspace: Workspace, name: str) -> Provider:
    """The provider of that name. Raises KeyError when there is none."""
    return {provider.name: provider for provider in workspace.providers}[name]


def _read(path: Path, kind: type[SettingsT]) -> SettingsT:
    """One settings file, validated."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ProjectError((_unreadable(path, str(reason)),)) from error
    except yaml.YAMLError as error:
        raise ProjectError((_not_yaml(path, error),)) from error
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise ProjectError(
            tuple(
                Diagnostic(
                    codes.SETTINGS_INVALID,
                    f"{problem['msg']} ({'.'.join(map(str, problem['loc'])) or 'file'})",
                    Origin(shown(path), _pointer(problem["loc"])),
                )
                for problem in error.errors(include_input=False, include_url=False)
            )
        ) from error


def _unreadable(path: Path, reason: str) -> Diagnostic:
    return Diagnostic(
        codes.FILE_UNREADABLE,
        f"{path.name} cannot be read: {reason}",
        Origin(shown(path)),
    )


def _not_yaml(path: Path, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it is not YAML"
    origin = (
        Origin(shown(path), "", mark.line + 1, mark.column + 1)
        if mark
        else Origin(shown(path))
    )
    return Diagnostic(codes.SETTINGS_INVALID, f"{path.name}: {problem}", origin)


def _pointer(location: tuple[int | str, ...]) -> str:
    return "".join(
        "/" + str(step).replace("~", "~0").replace("/", "~1") for step in location
    )
