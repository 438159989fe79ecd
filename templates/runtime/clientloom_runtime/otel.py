"""OpenTelemetry spans for the requests of a client, following its HTTP conventions.

Install the extra `otel`, then pass an `OpenTelemetry` to a client:

    client = Example(telemetry=OpenTelemetry())

Each attempt is a client span whose parent is the current span. It starts before the
request is signed and ends when the response headers arrive or the attempt fails. Only
the configured servers get the `traceparent` header. Names and attributes:
https://opentelemetry.io/docs/specs/semconv/http/http-spans/
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
        "or install opentelemetry-api if the client contains its own runtime"
    ) from None

if TYPE_CHECKING:
    from opentelemetry.propagators.textmap import TextMapPropagator
    from opentelemetry.trace import Span, TracerProvider

    from ._hooks import FailureEvent, RequestEvent, ResponseEvent, RetryEvent

__all__ = ["OpenTelemetry"]

_SPAN = f"{__name__}.span"
_SCHEMA = "https://opentelemetry.io/schemas/1.26.0"
# RFC 9110 and RFC 5789, as the conventions list them. Others are _OTHER.
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
    """Creates spans. For the option `telemetry` of a sync or async client.

    Args:
        tracer_provider: Where spans go. By default, the global provider.
        propagator: Writes the span context into headers. By default, the global one,
            which writes `traceparent`, `tracestate` and `baggage`.
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
        """Start a span and write its context into the request headers."""
        known = event.method in _METHODS
        template = event.path.partition("#")[0].partition("?")[0]
        span = self._tracer.start_span(
            f"{event.method if known else 'HTTP'} {template}",
            kind=SpanKind.CLIENT,
            # Samplers only see attributes set at the start.
            attributes=_attributes(event, template, known=known),
        )
        event.context[_SPAN] = span
        # The API's type for the carrier does not match its own default setter.
        propagator: Any = self._propagator or propagate.get_global_textmap()
        propagator.inject(event.headers, context=trace.set_span_in_context(span))

    def response(self, event: ResponseEvent) -> None:
        """End the span with a status. In client spans, 4xx and 5xx are errors."""
        span = _taken(event.context)
        if span is None:
            return
        span.set_attribute("http.response.status_code", event.status_code)
        if event.status_code >= 400:
            span.set_attribute("error.type", str(event.status_code))
            span.set_status(StatusCode.ERROR)
        span.end()

    def retry(self, event: RetryEvent) -> None:
        """End the span of an attempt without a response."""
        _end(_taken(event.context), event.reason, event.message)

    def failure(self, event: FailureEvent) -> None:
        """End the span of the last attempt if it had no response."""
        kind = type(event.error)
        message = getattr(event.error, "message", None)
        error_type: str = event.reason
        if event.reason == "other":
            # The message of a foreign error may contain anything.
            error_type, message = f"{kind.__module__}.{kind.__qualname__}", None
        _end(_taken(event.context), error_type, message)


def _attributes(
    event: RequestEvent, template: str, *, known: bool
) -> dict[str, str | int]:
    """The attributes known before the request is sent."""
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
    """The open span, to be ended once."""
    span: Span | None = context.pop(_SPAN, None)
    return span


def _end(span: Span | None, error_type: str, message: str | None) -> None:
    if span is not None:
        span.set_attribute("error.type", error_type)
        span.set_status(StatusCode.ERROR, message)
        span.end()
