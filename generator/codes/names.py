"""Names: two that would be one, and settings for a name that is not there."""

from generator.diagnostics import Code, Severity

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
