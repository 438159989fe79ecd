"""Downloads the spec for a new provider from where its vendor publishes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import codes
from generator.diagnostics import Diagnostic, DiagnosticError
from generator.document.files.download import download
from generator.document.files.lock import Lock, Locked
from generator.document.limits import DEFAULT_LIMITS
from generator.document.problems import UnreadableError
from generator.output.manifest import digest
from generator.upstream.addresses import (
    AddressError,
    admits_redirect,
    fingerprint,
    read_address,
)


@dataclass(frozen=True, slots=True)
class PublishedSpec:
    """A downloaded spec: `file` is its file name, `locked` its entry in the lock
    file."""

    content: bytes
    file: str
    locked: Locked

    @property
    def lock(self) -> bytes:
        """The complete lock file of the provider."""
        return Lock(upstream={self.file: self.locked}).to_bytes()


def is_address(text: str) -> bool:
    """Whether an argument is a URL rather than a path."""
    return "://" in text


def published_spec(
    text: str, environment: Mapping[str, str], timeout: float
) -> PublishedSpec:
    """Download a spec.

    Args:
        text: Its URL, in which `${NAME}` is an environment variable.
        environment: The environment variables.
        timeout: The time limit in seconds.

    Raises:
        DiagnosticError: If it cannot be downloaded.
    """
    try:
        address = read_address(text, environment)
        file = download(
            address, timeout=timeout, limits=DEFAULT_LIMITS, admits=admits_redirect
        )
    except AddressError as error:
        message = f"the OpenAPI document cannot be fetched: {error}"
        hint = "Correct the URL, or set the environment variable that it uses."
        diagnostic = Diagnostic(codes.UPSTREAM_INVALID, message, hint=hint)
        raise DiagnosticError(diagnostic) from error
    except UnreadableError as error:
        raise DiagnosticError(
            Diagnostic(error.code, error.message, hint=error.hint)
        ) from error
    assert file is not None
    content = file.content
    is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    locked = Locked(
        address.shown,
        digest(content),
        len(content),
        file.etag,
        file.last_modified,
        fingerprint(text, address) or None,
    )
    return PublishedSpec(content, "openapi.json" if is_json else "openapi.yaml", locked)
