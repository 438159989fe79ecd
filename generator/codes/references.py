"""References: to nowhere, out of the folder, over the network."""

from generator.diagnostics import Code, Severity

REFERENCE_UNRESOLVED = Code(
    name="reference-unresolved",
    severity=Severity.WARNING,
    summary="A reference leads nowhere.",
    explanation=(
        "The file has no such place. What it stands for is lost, and the rest is "
        "generated: a schema admits any value, a parameter is left out, an operation "
        "whose body or path it is is not generated."
    ),
    hint="Correct the `$ref`, or define what it names.",
)

REFERENCE_INVALID = Code(
    name="reference-invalid",
    severity=Severity.WARNING,
    summary="A `$ref` is not a reference.",
    explanation=(
        "The value of `$ref` is a URI reference: a file, a fragment, or both. What "
        "refers so is lost, as with a reference to nowhere."
    ),
    hint="Write `#/components/…` or `file.yaml#/…`.",
)

REFERENCE_CYCLE = Code(
    name="reference-cycle",
    severity=Severity.WARNING,
    summary="References lead in a circle.",
    explanation=(
        "Schemas may contain themselves, because a class can. A reference to a "
        "reference to itself says nothing, and a path or a parameter that contains "
        "itself would be endless."
    ),
    hint="Let one of the references lead to a definition.",
)

REFERENCE_FILE_UNREADABLE = Code(
    name="reference-file-unreadable",
    severity=Severity.WARNING,
    summary="The file that a reference names cannot be read.",
    explanation=(
        "It does not exist, may not be read, or is neither YAML nor JSON. What it should "
        "hold is lost, as with a reference to nowhere."
    ),
    hint="References are relative to the file that they stand in.",
)

REFERENCE_OUTSIDE_ROOT = Code(
    name="reference-outside-root",
    severity=Severity.WARNING,
    summary="A reference leaves the folder of the description.",
    explanation=(
        "A description from elsewhere must not read other files of this machine. Only "
        "files in the folder of the description are read, also through symbolic links. "
        "What the file should hold is lost, as with a reference to nowhere."
    ),
    hint="Move the file into the folder, or name a higher folder as the root.",
)

REFERENCE_REMOTE = Code(
    name="reference-remote",
    severity=Severity.ERROR,
    summary="A reference leads to the network.",
    explanation=(
        "Nothing is fetched unless that is allowed, and then only by http and https "
        "and with a lock file that keeps the content's hash. This is an error, because "
        "the same description must not give another client when an option is forgotten."
    ),
    hint="Save the file beside the description, or allow it with --allow-remote.",
)

REFERENCE_MISPLACED = Code(
    name="reference-misplaced",
    severity=Severity.WARNING,
    summary="A reference leads nowhere, but it is clear what is meant.",
    explanation=(
        "The name exists in the section of another version of OpenAPI (`definitions`, "
        "`components/schemas`) or among the definitions of a schema around it."
    ),
    hint="Correct the `$ref`.",
)

REFERENCE_SIBLINGS_IGNORED = Code(
    name="reference-siblings-ignored",
    severity=Severity.NOTE,
    summary="Keywords beside a `$ref` are ignored.",
    explanation=(
        "Before OpenAPI 3.1 a `$ref` hides everything beside it. Descriptions, "
        "defaults and `nullable` are kept all the same; what restricts the value is not."
    ),
    hint="Put the reference into an `allOf` and the keywords beside it.",
)

DYNAMIC_REFERENCE = Code(
    name="dynamic-reference",
    severity=Severity.WARNING,
    summary="A dynamic reference is read as a plain one.",
    explanation=(
        "`$dynamicRef` may mean another schema depending on who refers to the schema "
        "around it. Classes cannot: the anchor in the same file is used."
    ),
    hint="Nothing to do, unless the schema is extended elsewhere.",
)

REMOTE_UNAVAILABLE = Code(
    name="remote-unavailable",
    severity=Severity.ERROR,
    summary="A file cannot be fetched.",
    explanation="The server did not answer in time or did not answer with the file.",
    hint="Try again, or save the file beside the description.",
)

REMOTE_CHANGED = Code(
    name="remote-changed",
    severity=Severity.ERROR,
    summary="A file on the network has changed since it was locked.",
    explanation="Its sha256 is not the one in the lock file.",
    hint="Look at the change; then remove the line from the lock file.",
)

REMOTE_LOCK_INVALID = Code(
    name="remote-lock-invalid",
    severity=Severity.ERROR,
    summary="The lock file of what came from the network cannot be read.",
    explanation=(
        "It is a JSON object whose `files` maps URLs of references to sha256 hashes, and "
        "whose `upstream` has the files that were fetched."
    ),
    hint="Restore the file, or remove it to lock everything anew.",
)
