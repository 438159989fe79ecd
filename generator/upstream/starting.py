"""A description that a new provider starts with, from where its vendor publishes it."""

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
class PublishedDescription:
    """A description from the network: `file` is what it is to be called, `locked` what
    the lock file says of it."""

    content: bytes
    file: str
    locked: Locked

    @property
    def lock(self) -> bytes:
        """The whole lock file of the provider."""
        return Lock(upstream={self.file: self.locked}).to_bytes()


def is_address(text: str) -> bool:
    """Whether a description is named by its address, not by its path."""
    return "://" in text


def published_description(
    text: str, environment: Mapping[str, str], timeout: float
) -> PublishedDescription:
    """Downloads a description.

    Args:
        text: Its address, in which `${NAME}` is a variable of the environment.
        environment: The variables.
        timeout: The most seconds that it may take.

    Raises:
        DiagnosticError: when there is none to be had.
    """
    try:
        address = read_address(text, environment)
        file = download(
            address, timeout=timeout, limits=DEFAULT_LIMITS, admits=admits_redirect
        )
    except AddressError as error:
        message = f"the description cannot be fetched: {error}"
        hint = "Correct the address, or set the variable that it names."
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
    return PublishedDescription(
        content, "openapi.json" if is_json else "openapi.yaml", locked
    )
