"""The texts of a package by what they are about."""

from generator.model import Api, Resource
from generator.render import markdown
from generator.render.documentation.arguments import Arguments
from generator.render.documentation.authentication import AuthenticationText
from generator.render.documentation.models import Models
from generator.render.documentation.notes import Notes
from generator.render.documentation.operations import Operations
from generator.render.documentation.programs import Programs
from generator.render.documentation.responses import Responses
from generator.render.documentation.webhooks import WebhookText
from generator.render.examples.examples import Examples
from generator.render.pages import Page, model_pages, pages_of
from generator.render.type_text import TypeText
from generator.render.types import Namespace


class Documentation:
    """The texts of the pages of one API."""

    api: Api
    """The API."""
    operations: Operations
    """What pages say of an operation as a whole."""
    arguments: Arguments
    """The arguments of a method."""
    responses: Responses
    """What an operation answers."""
    authentication: AuthenticationText
    """How requests are authenticated."""
    models: Models
    """The pages of named schemas."""
    programs: Programs
    """Programs that can be run."""
    webhooks: WebhookText | None
    """How events are received; None without webhooks."""

    def __init__(self, api: Api, names: Namespace, examples: Examples) -> None:
        sampler = examples.sampler
        types = TypeText(sampler.named, model_pages(api), names)
        notes = Notes(types)
        self.api = api
        self.operations = Operations(types, Namespace(names.classes, "models."))
        self.arguments = Arguments(types, notes)
        self.responses = Responses(api, types)
        self.authentication = AuthenticationText(api)
        self.models = Models(api, types, notes, sampler)
        self.programs = Programs(api, examples)
        self.webhooks = None if api.webhooks is None else WebhookText(api.webhooks)

    def pages(self, resource: Resource) -> tuple[Page, ...]:
        """The pages of a resource."""
        return pages_of(resource)

    def base_url(self) -> str:
        """Where requests go by default, as inline code."""
        server = next(iter(self.api.servers), None)
        return markdown.code(server.url) if server else "*(set `base_url`)*"
