"""The version that a package gets after a change, by Semantic Versioning 2.0.0."""

import re
from collections.abc import Iterable

from generator.comparison.changes import Effect

_RELEASE = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?")


def next_version(version: str, effects: Iterable[Effect]) -> str:
    """The version after changes with these effects.

    A breaking change raises the major version, or the minor one while the major is 0
    (section 4); an additive one the minor, one of documentation or wording the patch. Without changes
    the version stays, and so does one that does not begin with a number.
    """
    found = _RELEASE.match(version)
    worst = min(effects, key=list(Effect).index, default=None)
    if found is None or worst is None:
        return version
    major, minor, patch = (int(part or 0) for part in found.groups())
    match worst:
        case Effect.BREAKING if major > 0:
            return f"{major + 1}.0.0"
        case Effect.DOCUMENTATION | Effect.WORDING:
            return f"{major}.{minor}.{patch + 1}"
        case Effect.BREAKING | Effect.ADDITIVE:
            return f"{major}.{minor + 1}.0"
