"""The catalogue of diagnostic codes. A name, once released, keeps its meaning."""

from generator.diagnostics import Code, Severity

FILE_UNREADABLE = Code(
    name="file-unreadable",
    severity=Severity.ERROR,
    summary="A file of the description cannot be read.",
    explanation="The file does not exist, is a folder, may not be read, or is not UTF-8.",
    hint="Check the path in provider.yaml and the file's permissions and encoding.",
    fatal=True,
)
