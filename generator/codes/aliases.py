"""`aliases` of provider.yaml."""

from generator.diagnostics import Code, Severity

ALIAS_UNKNOWN = Code(
    name="alias-unknown",
    severity=Severity.ERROR,
    summary="An alias in provider.yaml refers to something that does not exist.",
    explanation=(
        "An entry of `aliases` names a method, an argument, a model or a field as "
        "users write it. The package has nothing of that name. It may have been "
        "renamed again, or `exclude` leaves it out."
    ),
    hint="Write its current name, or remove the entry.",
)

ALIAS_COLLISION = Code(
    name="alias-collision",
    severity=Severity.ERROR,
    summary="An alias in provider.yaml has the name of something else.",
    explanation=(
        "An alias is next to its target: a method among the methods of its "
        "resource, an argument among those of its method, a field among the "
        "attributes of its model, a model among the models. The name is already "
        "taken there, so the alias is left out."
    ),
    hint="Remove the entry. The old name now means something else.",
)

ALIAS_EXPIRED = Code(
    name="alias-expired",
    severity=Severity.WARNING,
    summary="An alias in provider.yaml has expired.",
    explanation=(
        "The package has reached the version `until` of the entry, so the alias is "
        "left out. Earlier releases gave users time to switch to the new name."
    ),
    hint="Remove the entry, or set a later `until` to keep the alias longer.",
)
