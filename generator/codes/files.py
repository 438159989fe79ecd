"""Reading a file: bytes, YAML, JSON."""

from generator.diagnostics import Code, Severity

FILE_UNREADABLE = Code(
    name="file-unreadable",
    severity=Severity.ERROR,
    summary="A file of the description cannot be read.",
    explanation="The file does not exist, is a folder, or may not be read.",
    hint="Check the path in provider.yaml and the file's permissions.",
    fatal=True,
)

FILE_NOT_UTF8 = Code(
    name="file-not-utf8",
    severity=Severity.ERROR,
    summary="A file is not encoded in UTF-8.",
    explanation="YAML and JSON files are read as UTF-8, with or without a byte order mark.",
    hint="Save the file as UTF-8.",
    fatal=True,
)

LIMIT_EXCEEDED = Code(
    name="limit-exceeded",
    severity=Severity.ERROR,
    summary="A file is larger, deeper or more entangled than any honest description.",
    explanation=(
        "Reading has bounds for the size of files, for nested objects and lists, and "
        "for what YAML aliases expand to, so that no file can exhaust time or memory."
    ),
    hint="Split the file, or look for aliases that repeat each other.",
    fatal=True,
)

YAML_INVALID = Code(
    name="yaml-invalid",
    severity=Severity.ERROR,
    summary="A file is not valid YAML.",
    explanation="The YAML parser stopped at the given place.",
    hint="Look at the indentation, quotes and colons at and just before that place.",
    fatal=True,
)

YAML_MANY_DOCUMENTS = Code(
    name="yaml-many-documents",
    severity=Severity.WARNING,
    summary="A YAML file holds more than one document.",
    explanation="Only the first document, up to the line `---`, is read.",
    hint="Move the other documents into files of their own.",
)

YAML_TAG_IGNORED = Code(
    name="yaml-tag-ignored",
    severity=Severity.WARNING,
    summary="A YAML tag has no meaning in a description.",
    explanation=(
        "Only the tags of YAML's core schema (`!!str`, `!!int`, …) are understood. The "
        "value is read as if it had no tag; nothing of a file is ever executed."
    ),
    hint="Remove the tag.",
)

JSON_INVALID = Code(
    name="json-invalid",
    severity=Severity.ERROR,
    summary="A file is not valid JSON.",
    explanation="The JSON parser stopped at the given place.",
    hint="Look for a missing or superfluous comma, quote or brace at that place.",
    fatal=True,
)

JSON_NOT_STRICT = Code(
    name="json-not-strict",
    severity=Severity.WARNING,
    summary="A file that is called JSON follows the rules of YAML only.",
    explanation=(
        "Comments and commas before a closing brace are no JSON. The file is read all "
        "the same, because almost all JSON is YAML."
    ),
    hint="Remove what JSON does not allow, or call the file `.yaml`.",
)

DUPLICATE_KEY = Code(
    name="duplicate-key",
    severity=Severity.WARNING,
    summary="A key stands twice in one object.",
    explanation="The last of the values is used; the others are lost.",
    hint="Remove or rename one of them.",
)
