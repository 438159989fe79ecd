"""How the events of a provider are read."""

from dataclasses import dataclass

from generator.model import Webhooks

_BY_URL = "RsaUrlBodyVerifier"
"""The verifier whose signature covers the URL that was called."""


@dataclass(frozen=True, slots=True)
class WebhookText:
    """Writes about the webhooks of one API."""

    webhooks: Webhooks

    def call(self, *, verified: bool = True) -> str:
        """The call that reads an event, with the arguments that it needs."""
        webhooks = self.webhooks
        arguments = ["body", "headers"]
        if webhooks.verifier is not None and webhooks.verifier.class_name == _BY_URL:
            arguments.append("url=url")
        if webhooks.discriminator is None and len(webhooks.events) > 1:
            arguments.append("event=name")
        if verified and webhooks.verifier is not None:
            return f"client.webhooks.parse({', '.join(arguments)})"
        rest = [one for one in arguments if one.startswith(("body", "event"))]
        return f"client.webhooks.parse_unverified({', '.join(rest)})"

    def arguments(self) -> str:
        """The parameters of a function that is given an event."""
        used = self.call()
        parameters = ["body: bytes", "headers: dict[str, str]"]
        parameters += [f"{one}: str" for one in ("url", "name") if f"={one}" in used]
        return ", ".join(one for one in parameters if one.split(":")[0] in used)
