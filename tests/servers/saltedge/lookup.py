"""Reading requests: bodies, and the objects that they are about."""

from tests.servers.saltedge.bodies import refused
from tests.servers.saltedge.providers import PROVIDERS, Provider
from tests.servers.saltedge.world import Connection, Customer, World
from tests.servers.wire import Json, Request

SCOPES = {"account_details", "holder_information", "transactions_details"}


def data(request: Request) -> Json:
    """The `data` of a body, empty where there is no body."""
    try:
        body = request.json()
    except ValueError as problem:
        raise refused("JsonParseError", str(problem), request) from problem
    found = body.get("data", {})
    if not isinstance(found, dict):
        raise refused("WrongRequestFormat", "data must be an object", request)
    return found


def required(values: Json, name: str, request: Request) -> str:
    """A text that must be there."""
    value = values.get(name)
    if not isinstance(value, str) or not value:
        raise refused("WrongRequestFormat", f"{name} is required", request)
    return value


class Lookup:
    """Finds what a request is about, or refuses it."""

    def __init__(self, world: World) -> None:
        self._world = world

    def connection(self, request: Request, id_: str | None = None) -> Connection:
        """The connection of the path, of the query or of the body."""
        wanted = id_ or request.path_parameters.get("connection")
        wanted = wanted or request.parameters.get("connection_id", "")
        found = self._world.connections.get(wanted)
        if found is None:
            message = f"Connection {wanted} was not found"
            raise refused("ConnectionNotFound", message, request)
        return found

    def customer(self, id_: str, request: Request) -> Customer:
        """A customer."""
        found = self._world.customers.get(id_)
        if found is None:
            message = f"Customer {id_} was not found"
            raise refused("CustomerNotFound", message, request)
        return found

    def open_customer(self, id_: str, request: Request) -> Customer:
        """A customer who is not locked."""
        found = self.customer(id_, request)
        if found.blocked is not None:
            raise refused("CustomerLocked", "The customer is locked", request)
        return found

    def provider(self, code: str, *, fake: bool, request: Request) -> Provider:
        """A provider; fake ones only if they may be meant."""
        found = PROVIDERS.get(code)
        if found is None or (found.fake and not fake):
            message = f"Provider {code} was not found"
            raise refused("ProviderNotFound", message, request)
        return found

    def working_provider(self, values: Json, request: Request) -> Provider:
        """The provider of a body, if it can be connected."""
        code = required(values, "provider_code", request)
        fake = bool(values.get("include_fake_providers", False))
        found = self.provider(code, fake=fake, request=request)
        if found.status == "disabled":
            raise refused("ProviderDisabled", "The provider is disabled", request)
        return found

    def consent(self, values: Json, request: Request) -> None:
        """Refuses a consent that is missing or wrong."""
        scopes = (values.get("consent") or {}).get("scopes")
        if not scopes:
            raise refused("WrongRequestFormat", "consent.scopes is required", request)
        if not set(scopes) <= SCOPES:
            message = "One of the scopes does not exist"
            raise refused("AispConsentScopesInvalid", message, request)
