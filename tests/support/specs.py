"""The specs that ship with clientloom, the vendors' files that they restate, and what
of a spec its readers see.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.shared import SHARED
from tests.support.structure import NAME_MAPS, load

SPECS = Path(__file__).resolve().parents[2] / "specs"
"""The folder of our specs."""

METHODS = {"delete", "get", "head", "options", "patch", "post", "put", "trace"}


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider's spec: our files, each with the vendor's file of the same role.

    `files` maps a path under `specs/<name>` to a path under `shared/upstream`, or to
    None where the vendor publishes no such file. The first one is the root document.
    `mistakes` are the validator's messages about what is wrong in the vendor's file
    and stays so in ours, because `overlay.yaml` or the reader puts it right.
    """

    name: str
    files: Mapping[str, str | None]
    mistakes: frozenset[str] = frozenset()

    def ours(self, file: str) -> Path:
        """The path of one of our files."""
        return SPECS / self.name / file

    def theirs(self) -> Iterator[tuple[str, Path]]:
        """Our file names with the path of the vendor's file, where there is one."""
        for file, upstream in self.files.items():
            if upstream is not None:
                yield file, SHARED / "upstream" / upstream


POWENS_TOPICS = (
    "authentication",
    "bank-account-types",
    "bank-accounts",
    "bank-transactions",
    "connections",
    "connectors",
    "core",
    "users",
)

PROVIDERS = (
    Provider("snaptrade", {"openapi.yaml": "snaptrade/api-2026-08-07.yaml"}),
    Provider(
        "powens",
        {"openapi.yaml": "powens/powens-api.yml"}
        | {f"openapi/{topic}.yaml": f"powens/{topic}.yml" for topic in POWENS_TOPICS},
        # `type: null` without quotes is YAML's null, not the name of a type.
        mistakes=frozenset(
            {
                "None is not valid under any of the given schemas",
                "['array', None] is not valid under any of the given schemas",
            }
        ),
    ),
    Provider("basiq", {"openapi.yaml": "basiq/swagger.json"}),
)


@dataclass(frozen=True, slots=True)
class Described:
    """A part of a spec that a reader looks up: where it is, and what it says."""

    pointer: str
    description: object


def described(document: object) -> Iterator[Described]:
    """Every operation, parameter and named schema that stands in a file."""
    assert isinstance(document, dict)
    for path, item in document.get("paths", {}).items():
        step = path.replace("~", "~0").replace("/", "~1")
        yield from _path_item(item, f"/paths/{step}")
    components = document.get("components", {})
    for base, owner in (("", document), ("/components", components)):
        yield from _named(owner.get("parameters", {}), f"{base}/parameters")
        yield from _named(owner.get("schemas", {}), f"{base}/schemas")
        yield from _named(owner.get("definitions", {}), f"{base}/definitions")


def _path_item(item: dict[str, object], pointer: str) -> Iterator[Described]:
    yield from _parameters(item, pointer)
    for method, operation in item.items():
        if method in METHODS and isinstance(operation, dict):
            where = f"{pointer}/{method}"
            yield Described(where, operation.get("description"))
            yield from _parameters(operation, where)


def _parameters(owner: dict[str, object], pointer: str) -> Iterator[Described]:
    parameters = owner.get("parameters", [])
    assert isinstance(parameters, list)
    for index, parameter in enumerate(parameters):
        if "$ref" not in parameter:
            where = f"{pointer}/parameters/{index}"
            yield Described(where, parameter.get("description"))


def _named(owner: dict[str, dict[str, object]], pointer: str) -> Iterator[Described]:
    for name, part in owner.items():
        if set(part) != {"$ref"}:
            yield Described(f"{pointer}/{name}", part.get("description"))


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that only people read: where it stands in a file, and the text."""

    pointer: str
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The text without the differences of case and white space."""
        return tuple(self.text.casefold().split())


def prose(node: object, pointer: str = "", *, names: bool = False) -> Iterator[Prose]:
    """Every description and summary in a document."""
    match node:
        case dict():
            for key, value in node.items():
                step = str(key).replace("~", "~0").replace("/", "~1")
                where = f"{pointer}/{step}"
                if names:
                    yield from prose(value, where)
                elif key in ("description", "summary") and isinstance(value, str):
                    yield Prose(where, value)
                else:
                    is_map = key in NAME_MAPS and isinstance(value, dict)
                    yield from prose(value, where, names=is_map)
        case list():
            for index, item in enumerate(node):
                yield from prose(item, f"{pointer}/{index}")
        case _:
            return


def read(provider: Provider) -> dict[str, object]:
    """Our documents of a provider, by file name."""
    return {file: load(provider.ours(file)) for file in provider.files}
