"""Overlays."""

from generator.diagnostics import Code, Severity

OVERLAY_INVALID = Code(
    name="overlay-invalid",
    severity=Severity.ERROR,
    summary="An overlay does not follow the Overlay specification.",
    explanation=(
        "An overlay has `overlay` (1.0.0 or 1.1.0), `info` and a list of `actions`, "
        "each with a `target` and one of `update`, `remove` and `copy`."
    ),
    hint="Correct the overlay.",
    fatal=True,
)

OVERLAY_TARGET_INVALID = Code(
    name="overlay-target-invalid",
    severity=Severity.ERROR,
    summary="The target of an overlay action is no JSONPath.",
    explanation="Targets follow RFC 9535, which is stricter than older dialects.",
    hint="Write keys with special characters as `$.paths['/users/{id}']`.",
    fatal=True,
)

OVERLAY_NO_MATCH = Code(
    name="overlay-no-match",
    severity=Severity.ERROR,
    summary="An overlay action matches nothing.",
    explanation=(
        "Perhaps the vendor corrected or moved what the action was for. An action that "
        "does nothing would hide that."
    ),
    hint="Correct or remove the action.",
)

OVERLAY_MISMATCH = Code(
    name="overlay-mismatch",
    severity=Severity.ERROR,
    summary="An overlay action does not fit what it matches.",
    explanation=(
        "Objects are merged with objects and values appended to lists; a single value "
        "can only be replaced by updating the object around it."
    ),
    hint="Point the target at the object or list around the value.",
)
