"""What users added to a package: the names of its `_custom` module."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Custom:
    """The names that `_custom.py` of a package offers; none without that file."""

    names: tuple[str, ...] = ()

    def module_of(self, class_name: str, generated: str) -> str:
        """The module that has a class, which is `generated` unless users replaced it."""
        return "._custom" if class_name in self.names else generated
