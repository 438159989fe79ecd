"""`aliases` of provider.yaml."""

from generator.diagnostics import Code, Severity

ALIAS_UNKNOWN = Code(
    name="alias-unknown",
    severity=Severity.ERROR,
    summary="An alias of provider.yaml is for something that the package does not have.",
    explanation=(
        "An entry of `aliases` names a method, an argument, a model or a field as users "
        "write it. The package has none of that name, perhaps because it was renamed once "
        "more, or because `exclude` leaves it out."
    ),
    hint="Write the name that it has now, or remove the entry.",
)

ALIAS_COLLISION = Code(
    name="alias-collision",
    severity=Severity.ERROR,
    summary="An alias of provider.yaml is called like something else.",
    explanation=(
        "An alias stands beside what it is an alias of: a method among the methods of its "
        "resource, an argument among those of its method, a field among the fields and "
        "methods of its model, a model among the models. Another one has the name already, "
        "and the alias is left out."
    ),
    hint="Remove the entry; users of the old name get something else under it.",
)

ALIAS_EXPIRED = Code(
    name="alias-expired",
    severity=Severity.WARNING,
    summary="An alias of provider.yaml is kept until a version that is there.",
    explanation=(
        "From the version `until` on the package does not have the alias, and its users "
        "have had the time in between to use the new name."
    ),
    hint="Remove the entry, or keep the alias longer with a later `until`.",
)
