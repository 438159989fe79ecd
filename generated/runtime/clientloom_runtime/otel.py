"""Spans of OpenTelemetry for the requests of a client, by its HTTP conventions.

Install the extra `otel`, then give the class of this module to a client:

    client = Example(telemetry=OpenTelemetry())

Each attempt is a span of kind client, whose parent is the current span. It begins before
the request is signed and ends when the headers of the response are there, or when the
attempt fails. The header `traceparent` goes to the configured servers only. Names and
attributes: https://opentelemetry.io/docs/specs/semconv/http/http-spans/
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ._version import __version__

try:
    from opentelemetry import propagate, trace
    from opentelemetry.trace import SpanKind, StatusCode
except ImportError:
    raise ImportError(
        "OpenTelemetry is not installed: pip install 'clientloom-runtime[otel]', "
        "or opentelemetry-api beside a client that has this inside it"
    ) from None

if TYPE_CHECKING:
    from opentelemetry.propagators.textmap import TextMapPropagator
    from opentelemetry.trace import Span, TracerProvider

    from ._hooks import FailureEvent, RequestEvent, ResponseEvent, RetryEvent

__all__ = ["OpenTelemetry"]

_SPAN = f"{__name__}.span"
_SCHEMA = "https://opentelemetry.io/schemas/1.26.0"
# RFC 9110 and RFC 5789, as the conventions list them; others are called _OTHER.
_METHODS = frozenset(
    {
        "CONNECT",
        "DELETE",
        "GET",
        "HEAD",
        "OPTIONS",
        "PATCH",
        "POST",
        "PUT",
        "QUERY",
        "TRACE",
    }
)
_PORTS = {"http": 80, "https": 443}


class OpenTelemetry:
    """Makes spans; for the option `telemetry` of a sync or an async client.

    Args:
        tracer_provider: Where spans go; by default to the global provider.
        propagator: Writes the context of the span into headers; by default the global
            one, which writes `traceparent`, `tracestate` and `baggage`.
    """

    def __init__(
        self,
        tracer_provider: TracerProvider | None = None,
        propagator: TextMapPropagator | None = None,
    ) -> None:
        self._tracer = trace.get_tracer(
            __package__ or __name__, __version__, tracer_provider, schema_url=_SCHEMA
        )
        self._propagator = propagator

    def request(self, event: RequestEvent) -> None:
        """Begins a span, and writes its context into the headers of the request."""
        known = event.method in _METHODS
        template = event.path.partition("#")[0].partition("?")[0]
        span = self._tracer.start_span(
            f"{event.method if known else 'HTTP'} {template}",
            kind=SpanKind.CLIENT,
            # Samplers see only what is there from the beginning.
            attributes=_attributes(event, template, known=known),
        )
        event.context[_SPAN] = span
        # The API types the carrier in a way that its own default setter does not fit.
        propagator: Any = self._propagator or propagate.get_global_textmap()
        propagator.inject(event.headers, context=trace.set_span_in_context(span))

    def response(self, event: ResponseEvent) -> None:
        """Ends the span with a status; 4xx and 5xx are errors of a client's span."""
        span = _taken(event.context)
        if span is None:
            return
        span.set_attribute("http.response.status_code", event.status_code)
        if event.status_code >= 400:
            span.set_attribute("error.type", str(event.status_code))
            span.set_status(StatusCode.ERROR)
        span.end()

    def retry(self, event: RetryEvent) -> None:
        """Ends the span of an attempt that had no response."""
        _end(_taken(event.context), event.reason, event.message)

    def failure(self, event: FailureEvent) -> None:
        """Ends the span of the last attempt if it had no response."""
        kind = type(event.error)
        message = getattr(event.error, "message", None)
        error_type: str = event.reason
        if event.reason == "other":
            # An error that is not ours may have anything in its message.
            error_type, message = f"{kind.__module__}.{kind.__qualname__}", None
        _end(_taken(event.context), error_type, message)


def _attributes(
    event: RequestEvent, template: str, *, known: bool
) -> dict[str, str | int]:
    """What is known of a request before it is sent."""
    url = urlsplit(event.url)
    attributes: dict[str, str | int] = {
        "http.request.method": event.method if known else "_OTHER",
        "server.address": url.hostname or "",
        "server.port": url.port or _PORTS.get(url.scheme, 0),
        "url.full": event.url,
        "url.template": template,
    }
    if not known:
        attributes["http.request.method_original"] = event.method
    if event.attempt > 1:
        attributes["http.request.resend_count"] = event.attempt - 1
    return attributes


def _taken(context: dict[str, Any]) -> Span | None:
    """The span that is open; it is ended once."""
    span: Span | None = context.pop(_SPAN, None)
    return span


def _end(span: Span | None, error_type: str, message: str | None) -> None:
    if span is not None:
        span.set_attribute("error.type", error_type)
        span.set_status(StatusCode.ERROR, message)
        span.end()
