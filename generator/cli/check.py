"""`clientloom check`: checks that the packages on disk are up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.check_report import (
    CheckedPackage,
    PackageState,
    findings,
    text_lines,
    to_junit,
    to_output,
)
from generator.cli.command import (
    Command,
    allow_remote_option,
    complete_providers,
    output_option,
    package_option,
    workspace_option,
)
from generator.cli.console import Console
from generator.cli.selection import select_packages
from generator.diagnostics import Severity, reaches

if TYPE_CHECKING:
    from generator.cli.outputs.packages import CheckOutput
    from generator.generation.package import GeneratedPackage


@click.command(
    cls=Command,
    formats=("text", "json", "github", "sarif", "junit"),
    epilog="""Examples:

  clientloom check                  check the committed packages
  clientloom check --format json    the same, as JSON for a pipeline
  clientloom check --format github  as annotations on a pull request
""",
)
@click.argument("providers", nargs=-1, shell_complete=complete_providers)
@workspace_option
@output_option
@package_option
@allow_remote_option
def check(
    providers: tuple[str, ...],
    folder: Path | None,
    output: Path | None,
    packages: tuple[str, ...],
    allow_remote: bool,
    console: Console,
) -> int:
    """Check that packages are up to date.

    Checks the packages of PROVIDERS, or all packages. Writes nothing. Exit code 0: up
    to date. 1: stale, left over, or only partly written. 2: error.
    """
    from generator.generation import packages as generation
    from generator.generation.ownership import leftovers

    workspace, selection = select_packages(
        folder, output, providers, packages, allow_remote=allow_remote
    )
    checked: list[CheckedPackage] = []
    for package in generation.packages(workspace, selection, console.progress):
        console.clear_progress()
        checked.append(_checked(package, workspace.output / package.name))
        _print(checked[-1], console)
    if not providers and not packages:
        for name, diagnostics in leftovers(workspace).items():
            place, state = workspace.output / name, PackageState.LEFTOVER
            checked.append(CheckedPackage(name, place, state, {}, diagnostics))
            _print(checked[-1], console)
    states = {package.state for package in checked}
    code = int(states != {PackageState.CURRENT})
    code = 2 if PackageState.ERROR in states else code
    _print_document(checked, code, console)
    return code


def _checked(package: GeneratedPackage, folder: Path) -> CheckedPackage:
    """Compare a package with what would be generated."""
    from generator.output.changes import compare
    from generator.output.manifest import (
        MANIFEST_FILE,
        Manifest,
        read_manifest,
        unfinished_file,
    )

    name = package.name
    if package.files is None or reaches(package.diagnostics, Severity.ERROR):
        state = PackageState.ERROR
        return CheckedPackage(name, folder, state, {}, package.diagnostics)
    changes = compare(folder, read_manifest(folder), package.files)
    paths = {
        "missing": changes.missing,
        "changed": changes.changed,
        "edited": changes.edited,
        "extra": (*changes.removed, *changes.kept),
    }
    if not any(paths.values()) and not Manifest.of(package.files).is_at(folder):
        paths["changed"] = (MANIFEST_FILE,)
    if not any(paths.values()):
        state = PackageState.CURRENT
    elif unfinished_file(folder).exists():
        state = PackageState.INTERRUPTED
    else:
        state = PackageState.STALE
    return CheckedPackage(name, folder, state, paths)


def _print(package: CheckedPackage, console: Console) -> None:
    if console.is_json:
        return
    match package.state:
        case PackageState.ERROR:
            console.diagnostics(package.diagnostics)
            console.warn(f"{package.name}: cannot be generated")
        case PackageState.LEFTOVER:
            console.say(f"{package.name}: leftover")
            console.diagnostics(package.diagnostics)
        case PackageState.CURRENT | PackageState.STALE | PackageState.INTERRUPTED:
            for line in text_lines(package):
                console.say(line)
            if console.format == "github":
                console.diagnostics(tuple(findings(package)))


def _print_document(checked: list[CheckedPackage], code: int, console: Console) -> None:
    """Print the requested document, if any."""
    match console.format:
        case "json":
            output: CheckOutput = {
                "ok": code == 0,
                "packages": [to_output(package, console.base) for package in checked],
            }
            console.json(output)
        case "sarif":
            diagnostics = [
                finding for package in checked for finding in findings(package)
            ]
            console.sarif(diagnostics, code)
        case "junit":
            from generator.cli.junit import junit_report

            cases = [to_junit(package, console.base) for package in checked]
            console.answer(junit_report("clientloom check", cases))
        case _:
            pass
