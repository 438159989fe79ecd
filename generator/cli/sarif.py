"""Diagnostics as SARIF 2.1.0, for code scanning on GitHub, on GitLab and in editors.

Names follow the standard (OASIS, Static Analysis Results Interchange Format).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from generator import __version__
from generator.cli.places import RepositoryPlace, repository_place
from generator.diagnostics import Code, Diagnostic
from generator.document.values import Json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The schema of the standard, with its first errata."""

_ROOT = "%SRCROOT%"
"""The name for the repository root that hosts know (section 3.14.14)."""


def sarif_log(diagnostics: Sequence[Diagnostic], base: Path, exit_code: int) -> Json:
    """A log with one run.

    Args:
        diagnostics: The diagnostics to report.
        base: The folder that file names are relative to.
        exit_code: The exit code of the command; 2 or more means that it could not do
            its work.
    """
    codes = {diagnostic.code.name: diagnostic.code for diagnostic in diagnostics}
    rules = sorted(codes)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "clientloom",
                        "semanticVersion": __version__,
                        "rules": [_rule(codes[name]) for name in rules],
                    }
                },
                "invocations": [
                    {"executionSuccessful": exit_code < 2, "exitCode": exit_code}
                ],
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(diagnostic, rules, base) for diagnostic in diagnostics
                ],
            }
        ],
    }


def _rule(code: Code) -> Json:
    return {
        "id": code.name,
        "shortDescription": {"text": code.summary},
        "fullDescription": {"text": code.explanation},
        "help": {"text": code.hint},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(diagnostic: Diagnostic, rules: list[str], base: Path) -> Json:
    name = diagnostic.code.name
    result: dict[str, Json] = {
        "ruleId": name,
        "ruleIndex": rules.index(name),
        "level": diagnostic.effective_severity.value,
        "message": {"text": f"{diagnostic.message}\n{diagnostic.effective_hint}"},
        "locations": [],
    }
    place = None
    if diagnostic.origin is not None:
        place = repository_place(diagnostic.origin, base)
        result["locations"] = [_location(place)]
    related = [repository_place(origin, base) for origin in diagnostic.related]
    if related:
        result["relatedLocations"] = [
            {"id": index, **_location(other)} for index, other in enumerate(related)
        ]
    result["partialFingerprints"] = {
        "clientloom/v1": _fingerprint(diagnostic, place),
    }
    return result


def _location(place: RepositoryPlace) -> dict[str, Json]:
    artifact: dict[str, Json] = {"uri": quote(place.file, safe="/:?#[]@!$&'()*+,;=%")}
    if place.is_inside:
        artifact = {"uri": quote(place.file), "uriBaseId": _ROOT}
    elif "://" not in place.file:
        artifact = {"uri": Path(place.file).as_uri()}
    physical: dict[str, Json] = {"artifactLocation": artifact}
    if place.line is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column or 1,
        }
    location: dict[str, Json] = {"physicalLocation": physical}
    if place.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": place.pointer}]
    return location


def _fingerprint(diagnostic: Diagnostic, place: RepositoryPlace | None) -> str:
    """A hash that stays the same when lines move, so that a host recognizes a
    finding."""
    parts = [diagnostic.code.name, diagnostic.message]
    parts += [] if place is None else [place.file, place.pointer]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
