"""What changes for the users of a client between two models of one provider."""

from generator.comparison.changes import Change, Effect
from generator.comparison.compare import compare
from generator.comparison.versions import next_version

__all__ = ["Change", "Effect", "compare", "next_version"]
