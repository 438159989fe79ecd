"""The HTTP behavior of a provider."""

from generator.model import ErrorRules, Transport, WaitHeader
from generator.project.provider_settings import ProviderSettings


def build_transport(settings: ProviderSettings) -> Transport:
    """The HTTP behavior of a provider that its spec does not describe."""
    errors = settings.errors
    return Transport(
        errors=ErrorRules(
            code=errors.code,
            message=errors.message,
            request_id=errors.request_id,
            request_id_headers=errors.request_id_headers,
        ),
        wait_headers=tuple(
            WaitHeader(header.name, header.unit, header.remaining)
            for header in settings.wait_headers
        ),
        timeouts=tuple(
            (name, value)
            for name, value in settings.timeout.model_dump().items()
            if value is not None
        ),
        deadline=settings.deadline,
        max_retries=settings.max_retries,
        max_response_size=settings.max_response_size,
        headers=tuple(settings.headers.items()),
    )
