"""A description as a whole, its overlays, and the names that it gives to Python."""

from generator.diagnostics import Code, Severity

NOT_AN_OBJECT = Code(
    name="not-an-object",
    severity=Severity.ERROR,
    summary="A file does not hold an object.",
    explanation="A description is an object with the keys `openapi`, `info`, `paths`.",
    hint="Check that this is the file you mean and that it is not empty.",
    fatal=True,
)

NOT_OPENAPI = Code(
    name="not-openapi",
    severity=Severity.ERROR,
    summary="A file is not an OpenAPI description.",
    explanation="It has neither `openapi` nor `swagger`, one of which names the version.",
    hint="Add `openapi: 3.1.0`, or check that this is the file you mean.",
    fatal=True,
)

VERSION_UNSUPPORTED = Code(
    name="version-unsupported",
    severity=Severity.ERROR,
    summary="The description has a version that is not supported.",
    explanation="Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported.",
    hint="Convert the description, or correct the version.",
    fatal=True,
)

INFO_INCOMPLETE = Code(
    name="info-incomplete",
    severity=Severity.NOTE,
    summary="The description has no title or version.",
    explanation="`info` must have both; an empty text is used.",
    hint="Add `info.title` and `info.version`.",
)

FIELD_UNKNOWN = Code(
    name="field-unknown",
    severity=Severity.WARNING,
    summary="An object has a field that the specification does not know.",
    explanation="The field is ignored. Extensions start with `x-` and are kept.",
    hint="Look for a misspelling or a wrong indentation.",
)

VALUE_MALFORMED = Code(
    name="value-malformed",
    severity=Severity.WARNING,
    summary="A value has the wrong shape.",
    explanation=(
        "The specification wants another kind of value. It is ignored, or read as what "
        "its author most likely meant; the message says which."
    ),
    hint="Correct the value.",
)

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

NAME_COLLISION = Code(
    name="name-collision",
    severity=Severity.WARNING,
    summary="Two names of the description would be the same in Python.",
    explanation=(
        "Names are converted to Python's conventions, and two different names gave the "
        "same result. One of them got a suffix made from its own spelling, so that both "
        "stay usable and stay stable."
    ),
    hint="Choose a name in provider.yaml under `names`, by JSON pointer.",
)

COMPONENT_NAME_COLLISION = Code(
    name="component-name-collision",
    severity=Severity.NOTE,
    summary="Two schemas of different files have the same name.",
    explanation=(
        "Schemas of other files get a name from their place. When it is taken by a "
        "different schema, the file's name is put before it."
    ),
    hint="Give the schema a name under components/schemas of the first file.",
)

OVERRIDE_UNUSED = Code(
    name="override-unused",
    severity=Severity.ERROR,
    summary="A setting of provider.yaml refers to something that does not exist.",
    explanation=(
        "A name override, tag or operation in provider.yaml matches nothing in the "
        "description, perhaps because the description changed."
    ),
    hint="Correct or remove the setting.",
    fatal=True,
)

SELECTION_UNUSED = Code(
    name="selection-unused",
    severity=Severity.ERROR,
    summary="`include` or `exclude` has a pattern that fits nothing.",
    explanation=(
        "No operation of the description has the tag, path, method or operationId that an "
        "entry of `include` or `exclude` in provider.yaml asks for, or none has all that "
        "one entry asks for together. Perhaps the description changed."
    ),
    hint="Correct or remove the pattern; `*` stands for any text.",
)

SELECTION_EMPTY = Code(
    name="selection-empty",
    severity=Severity.ERROR,
    summary="`include` and `exclude` leave nothing of a description.",
    explanation=(
        "Every operation is left out by `exclude` in provider.yaml, or named by no entry of "
        "`include`. A client without methods is of no use."
    ),
    hint="Include at least one operation.",
)

SETTING_EXCLUDED = Code(
    name="setting-excluded",
    severity=Severity.WARNING,
    summary="A setting of provider.yaml is about something that the package leaves out.",
    explanation=(
        "`include` and `exclude` leave out the operation or webhook that another setting "
        "names, or no operation of the package needs the schema. The setting has no effect."
    ),
    hint="Remove the setting, or include what it is about.",
)

NAME_BY_INDEX = Code(
    name="name-by-index",
    severity=Severity.ERROR,
    summary="A setting of provider.yaml names a parameter by its place in a list.",
    explanation=(
        "When the vendor inserts a parameter, every index behind it means another one, and "
        "a name that goes by an index would move to it in silence. Location and name are "
        "what tells the parameters of an operation apart: "
        "`/paths/~1pets/get/parameters/query:tag`. One that several operations share is "
        "`/components/parameters/Tag`."
    ),
    hint="Write location and name in place of the index.",
    fatal=True,
)
