"""The parts of a package besides the API: its releases, and what users added."""

from dataclasses import dataclass

from generator.model import Release
from generator.python.text import Text


@dataclass(frozen=True)
class ReleaseView:
    """The changes in one release of the package."""

    _release: Release

    @property
    def version(self) -> str:
        """The version of the package."""
        return self._release.version

    @property
    def api_version(self) -> Text:
        """The version of the API."""
        return Text(self._release.api_version)

    @property
    def breaking(self) -> tuple[Text, ...]:
        """What breaks code that uses the package, one line each."""
        return tuple(map(Text, self._release.breaking))

    @property
    def additive(self) -> tuple[Text, ...]:
        """What is new and breaks nothing, one line each."""
        return tuple(map(Text, self._release.additive))

    @property
    def documentation(self) -> tuple[Text, ...]:
        """What changed only in texts, one line each."""
        return tuple(map(Text, self._release.documentation))


@dataclass(frozen=True, slots=True)
class Custom:
    """The names that `_custom.py` of a package exports; empty without that file."""

    names: tuple[str, ...] = ()

    def module_of(self, class_name: str, generated: str) -> str:
        """The module that has a class: `generated`, unless users replaced it."""
        return "._custom" if class_name in self.names else generated
