"""Codes for an OpenAPI document as a whole, its overlays and its Python names."""

from generator.diagnostics import Code, Severity

NOT_AN_OBJECT = Code(
    name="not-an-object",
    severity=Severity.ERROR,
    summary="A file does not hold an object.",
    explanation=(
        "An OpenAPI document is an object with the keys `openapi`, `info` and "
        "`paths`."
    ),
    hint="Check that this is the right file and that it is not empty.",
    fatal=True,
)

NOT_OPENAPI = Code(
    name="not-openapi",
    severity=Severity.ERROR,
    summary="A file is not an OpenAPI document.",
    explanation=(
        "It has neither `openapi` nor `swagger`, the key that states the version."
    ),
    hint="Add `openapi: 3.1.0`, or check that this is the right file.",
    fatal=True,
)

VERSION_UNSUPPORTED = Code(
    name="version-unsupported",
    severity=Severity.ERROR,
    summary="The version of the OpenAPI document is not supported.",
    explanation="Supported versions are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2.",
    hint="Convert the document, or correct the version.",
    fatal=True,
)

INFO_INCOMPLETE = Code(
    name="info-incomplete",
    severity=Severity.NOTE,
    summary="The OpenAPI document has no title or no version.",
    explanation="`info` must have both. A missing one is read as an empty string.",
    hint="Add `info.title` and `info.version`.",
)

FIELD_UNKNOWN = Code(
    name="field-unknown",
    severity=Severity.WARNING,
    summary="An object has a field that the OpenAPI specification does not define.",
    explanation="The field is ignored. Extensions start with `x-` and are kept.",
    hint="Check the spelling and the indentation.",
)

VALUE_MALFORMED = Code(
    name="value-malformed",
    severity=Severity.WARNING,
    summary="A value has the wrong shape.",
    explanation=(
        "The OpenAPI specification requires another kind of value here. The value is "
        "ignored, or read as what its author most likely meant. The message says "
        "which."
    ),
    hint="Correct the value.",
)

OVERLAY_INVALID = Code(
    name="overlay-invalid",
    severity=Severity.ERROR,
    summary="An overlay does not follow the Overlay specification.",
    explanation=(
        "An overlay has `overlay` (1.0.0 or 1.1.0), `info` and a list of `actions`. "
        "Each action has a `target` and one of `update`, `remove` and `copy`."
    ),
    hint="Correct the overlay.",
    fatal=True,
)

OVERLAY_TARGET_INVALID = Code(
    name="overlay-target-invalid",
    severity=Severity.ERROR,
    summary="The target of an overlay action is not valid JSONPath.",
    explanation="Targets follow RFC 9535, which is stricter than older dialects.",
    hint="Write keys with special characters in brackets: `$.paths['/users/{id}']`.",
    fatal=True,
)

OVERLAY_NO_MATCH = Code(
    name="overlay-no-match",
    severity=Severity.ERROR,
    summary="An overlay action matches nothing.",
    explanation=(
        "The vendor may have fixed or moved what the action was written for. An "
        "action that has no effect would hide that."
    ),
    hint="Correct the target, or remove the action.",
)

OVERLAY_MISMATCH = Code(
    name="overlay-mismatch",
    severity=Severity.ERROR,
    summary="An overlay action cannot be applied to what it matches.",
    explanation=(
        "Objects are merged into objects, and values are appended to arrays. To "
        "replace a single value, update the object around it."
    ),
    hint="Point the target at the object or array around the value.",
)

NAME_COLLISION = Code(
    name="name-collision",
    severity=Severity.WARNING,
    summary="Two names in the OpenAPI document would be the same in Python.",
    explanation=(
        "Names are converted to Python's conventions, and two different names gave "
        "the same result. One of them gets a suffix that is derived from its own "
        "spelling, so that both remain usable and stable."
    ),
    hint="Choose a name in provider.yaml under `names`, by JSON pointer.",
)

COMPONENT_NAME_COLLISION = Code(
    name="component-name-collision",
    severity=Severity.NOTE,
    summary="Two schemas in different files have the same name.",
    explanation=(
        "A schema in another file is named after its place. When a different schema "
        "already has that name, the file's name becomes a prefix."
    ),
    hint="Name the schema under components/schemas of the main file.",
)

OVERRIDE_UNUSED = Code(
    name="override-unused",
    severity=Severity.ERROR,
    summary="A setting in provider.yaml refers to something that does not exist.",
    explanation=(
        "A name override, tag or operation in provider.yaml matches nothing in the "
        "OpenAPI document. The document may have changed."
    ),
    hint="Correct or remove the setting.",
    fatal=True,
)

SELECTION_UNUSED = Code(
    name="selection-unused",
    severity=Severity.ERROR,
    summary="A pattern under `include` or `exclude` matches nothing.",
    explanation=(
        "No operation in the OpenAPI document has the tag, path, method or "
        "operationId that an entry of `include` or `exclude` in provider.yaml names, "
        "or none has everything that the entry names. The document may have changed."
    ),
    hint="Correct or remove the pattern. `*` matches any text.",
)

SELECTION_EMPTY = Code(
    name="selection-empty",
    severity=Severity.ERROR,
    summary="`include` and `exclude` leave no operation.",
    explanation=(
        "`exclude` in provider.yaml matches every operation, or no entry of "
        "`include` matches any. A client without methods is useless."
    ),
    hint="Include at least one operation.",
)

SETTING_EXCLUDED = Code(
    name="setting-excluded",
    severity=Severity.WARNING,
    summary="A setting in provider.yaml is for something that the package leaves out.",
    explanation=(
        "`include` and `exclude` leave out the operation or webhook that another "
        "setting names, or no operation in the package uses the schema. The setting "
        "has no effect."
    ),
    hint="Remove the setting, or include what it refers to.",
)

NAME_BY_INDEX = Code(
    name="name-by-index",
    severity=Severity.ERROR,
    summary="A setting in provider.yaml identifies a parameter by its index.",
    explanation=(
        "When the vendor inserts a parameter, every later index refers to a "
        "different one, and a name set by index would silently move to it. Location "
        "and name identify a parameter of an operation: "
        "`/paths/~1pets/get/parameters/query:tag`. A shared parameter is "
        "`/components/parameters/Tag`."
    ),
    hint="Write the location and name instead of the index.",
    fatal=True,
)
