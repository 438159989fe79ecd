"""The settings of a client, with defaults filled in, and those of one call."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ._drift import DriftReporter, log_drift
from ._message import check_header
from ._retry import RetryPolicy
from ._timeout import Timeout
from ._version import __version__

if TYPE_CHECKING:
    from ._hooks import Hooks
    from ._options import CommonOptions, Headers, RequestOptions
    from ._provider import ProviderInfo
    from ._rate_limit import RateLimit

_HOOKS = frozenset({"on_request", "on_response", "on_retry", "on_failure", "telemetry"})


class Settings(NamedTuple):
    """The settings of calls. See `CommonOptions` for each of them."""

    timeout: Timeout
    deadline: float | None
    retry: RetryPolicy
    strict: bool
    follow_redirects: bool
    max_response_size: int | None
    rate_limit: RateLimit | None
    headers: tuple[tuple[str, str], ...]
    hooks: Hooks | None
    given_hooks: Mapping[str, Any]
    drifts: DriftReporter
    logger: logging.Logger


def default_settings(provider: ProviderInfo) -> Settings:
    """The settings of a client without options."""
    logger = logging.getLogger(provider.package.replace("-", "_"))
    return Settings(
        timeout=provider.timeout,
        deadline=provider.deadline,
        retry=RetryPolicy(max_retries=provider.max_retries),
        strict=False,
        follow_redirects=True,
        max_response_size=provider.max_response_size,
        rate_limit=None,
        headers=(("User-Agent", user_agent(provider)), *provider.headers),
        hooks=None,
        given_hooks={},
        drifts=DriftReporter(log_drift(logger)),
        logger=logger,
    )


def user_agent(provider: ProviderInfo) -> str:
    """The user agent: package, runtime and Python with their versions."""
    return (
        f"{provider.package}/{provider.version} clientloom-runtime/{__version__} "
        f"python/{sys.version_info.major}.{sys.version_info.minor}"
    )


def with_client_options(settings: Settings, options: CommonOptions) -> Settings:
    """Apply the options of a client to settings."""
    changes = _common_changes(settings, options)
    given = {name: value for name, value in options.items() if name in _HOOKS}
    if given:
        from ._hooks import Hooks

        # Earlier ones stay.
        changes["given_hooks"] = {**settings.given_hooks, **given}
        changes["hooks"] = Hooks.of(changes["given_hooks"])
    if "rate_limit" in options:
        changes["rate_limit"] = options["rate_limit"]
    if "logger" in options:
        changes["logger"] = options["logger"]
        changes["drifts"] = DriftReporter(log_drift(options["logger"]))
    if "on_drift" in options:
        changes["drifts"] = DriftReporter(options["on_drift"])
    return settings._replace(**changes) if changes else settings


def with_call_options(settings: Settings, options: RequestOptions) -> Settings:
    """Apply the options of one call to settings."""
    return settings._replace(**_common_changes(settings, options))


def _common_changes(
    settings: Settings, options: CommonOptions | RequestOptions
) -> dict[str, Any]:
    given = cast("Mapping[str, Any]", options)
    changes = {
        name: given[name]
        for name in ("deadline", "strict", "follow_redirects", "max_response_size")
        if name in given
    }
    if "timeout" in options:
        changes["timeout"] = Timeout.of(options["timeout"])
    if "max_retries" in options:
        retry = settings.retry._replace(max_retries=options["max_retries"])
        changes["retry"] = retry
    if "headers" in options:
        changes["headers"] = merged_headers(settings.headers, options["headers"])
    return changes


def merged_headers(
    under: Sequence[tuple[str, str]], over: Headers
) -> tuple[tuple[str, str], ...]:
    """Merge headers. The second wins, and a sequence of values repeats a header."""
    replaced = {name.lower() for name in over}
    pairs = [pair for pair in under if pair[0].lower() not in replaced]
    for name, value in over.items():
        for each in (value,) if isinstance(value, str) else value:
            check_header(name, each)
            pairs.append((name, each))
    return tuple(pairs)
