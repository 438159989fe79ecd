"""Resolves a name that one module imports from another."""

import griffe


def target_of(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    """The definition of a name; None if it is in a package that cannot be found."""
    if not isinstance(member, griffe.Alias):
        return member
    try:
        target = member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None
    return None if isinstance(target, griffe.Alias) else target
