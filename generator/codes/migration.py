"""Codes for configurations of other generators, which `clientloom new --from` reads."""

from generator.diagnostics import Code, Severity

MIGRATION_SOURCE_UNKNOWN = Code(
    name="migration-source-unknown",
    severity=Severity.ERROR,
    summary="A file is not the configuration of a known generator.",
    explanation=(
        "`clientloom new --from` reads the configurations of Stainless, OpenAPI "
        "Generator and Fern, and the extensions of Fern and Speakeasy. It detects "
        "them by their keys."
    ),
    hint="Choose another file, or set --from-kind.",
    fatal=True,
)

MIGRATION_UNSUPPORTED = Code(
    name="migration-unsupported",
    severity=Severity.NOTE,
    summary="A setting of another generator has no equivalent.",
    explanation=(
        "`clientloom new --from` migrates a configuration to provider.yaml and an "
        "overlay. It reports every setting that it cannot migrate."
    ),
    hint="Read `clientloom docs coming-from` for alternatives.",
)

MIGRATION_MISFIT = Code(
    name="migration-misfit",
    severity=Severity.WARNING,
    summary="A setting of another generator does not fit the spec.",
    explanation=(
        "It names an operation, schema, parameter or property that is not in the "
        "spec, so it is not migrated. The configuration may be older than the spec, "
        "or belong to another spec."
    ),
    hint="Find the new name in the spec, and add the setting to provider.yaml.",
)
