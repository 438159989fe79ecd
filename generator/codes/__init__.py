"""The catalog of diagnostic codes, one file per subject.

A released name keeps its meaning.
"""

from collections.abc import Mapping

from generator.codes.aliases import *  # noqa: F403
from generator.codes.bindings import *  # noqa: F403
from generator.codes.descriptions import *  # noqa: F403
from generator.codes.files import *  # noqa: F403
from generator.codes.migration import *  # noqa: F403
from generator.codes.operations import *  # noqa: F403
from generator.codes.packages import *  # noqa: F403
from generator.codes.schemas import *  # noqa: F403
from generator.codes.security import *  # noqa: F403
from generator.codes.workspaces import *  # noqa: F403
from generator.diagnostics import Code

CATALOGUE: Mapping[str, Code] = {
    value.name: value for value in tuple(globals().values()) if isinstance(value, Code)
}
"""Every code, keyed by name."""
