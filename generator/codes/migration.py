"""Configurations of other generators that `clientloom new --from` reads."""

from generator.diagnostics import Code, Severity

MIGRATION_SOURCE_UNKNOWN = Code(
    name="migration-source-unknown",
    severity=Severity.ERROR,
    summary="A file is no configuration of a generator that is known.",
    explanation=(
        "`clientloom new --from` reads the configuration of Stainless, of OpenAPI Generator "
        "and of Fern, and the extensions of Fern and Speakeasy. It tells them apart by "
        "their keys."
    ),
    hint="Name another file, or say what it is with --from-kind.",
    fatal=True,
)

MIGRATION_NOT_TAKEN = Code(
    name="migration-not-taken",
    severity=Severity.NOTE,
    summary="A setting of another generator has no counterpart.",
    explanation=(
        "Everything that `clientloom new --from` finds in a configuration is either taken "
        "over into provider.yaml or an overlay, or told by this note."
    ),
    hint="The page on coming from other generators says what there is instead.",
)

MIGRATION_MISFIT = Code(
    name="migration-misfit",
    severity=Severity.WARNING,
    summary="A setting of another generator does not fit the spec.",
    explanation=(
        "It names an operation, a schema, a parameter or a place in a page that the spec "
        "does not have, so it is not taken over. The configuration may be older than the "
        "spec, or belong to another one."
    ),
    hint="Look for what it means in the spec, and write the setting yourself.",
)
