"""Where a name leads that one module takes from another."""

import griffe


def target_of(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    """What a name leads to; None where that is in a package that is not at hand."""
    if not isinstance(member, griffe.Alias):
        return member
    try:
        target = member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None
    return None if isinstance(target, griffe.Alias) else target
