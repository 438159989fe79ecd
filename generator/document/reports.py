"""How a pass over one schema tells what it found."""

from collections.abc import Callable
from typing import TypeAlias

from generator.diagnostics import Code

Report: TypeAlias = Callable[[Code, str, str], None]
"""Records a finding: its code, its message and the keyword that it is about."""
