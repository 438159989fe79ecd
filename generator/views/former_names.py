"""Former names in the template context: deprecated aliases of the current names."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import FormerName, Operation


@dataclass(frozen=True, slots=True)
class FormerNameView:
    """A former name.

    Attributes:
        name: The former name.
        new_name: The current name.
        until: The first version of the package without the alias; None if not decided.
        owner: How messages write a former name, with `{}` for the name; empty for the name
            alone.
    """

    name: str
    new_name: str
    until: str | None
    owner: str = ""

    @property
    def deprecation(self) -> str:
        """The deprecation message for users of the former name."""
        end = (
            ""
            if self.until is None
            else f" It will be removed in version {self.until}."
        )
        subject = self.owner.format(self.name) if self.owner else self.name
        return f"{subject} is deprecated: use {self.new_name}.{end}"

    def prefixed(self, prefix: str) -> "FormerNameView":
        """The same for the method with a prefix, `iter_` or `pages_`."""
        return replace(
            self, name=f"{prefix}{self.name}", new_name=f"{prefix}{self.new_name}"
        )


def former_name_views(
    names: Iterable[FormerName], new_name: str, owner: str = ""
) -> tuple[FormerNameView, ...]:
    """The views of the former names of one thing.

    Args:
        names: The former names.
        new_name: Its current name.
        owner: How messages write a name, with `{}` for the name; empty for the name alone.
    """
    return tuple(
        FormerNameView(former.name, new_name, former.until, owner) for former in names
    )


def former_argument_views(operation: Operation) -> tuple[FormerNameView, ...]:
    """The views of the former names of all arguments of an operation."""
    return tuple(
        former
        for parameter in operation.parameters
        for former in former_name_views(
            parameter.former_names, parameter.name, f"{operation.name}({{}}=)"
        )
    )
