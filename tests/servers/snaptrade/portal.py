"""The connection portal: what a person sees and does there."""

from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.base import PageError
from tests.servers.snaptrade.brokerages import ACCOUNTS, BROKERAGES, Brokerage
from tests.servers.snaptrade.world import (
    Connection,
    Event,
    Session,
    SessionEvent,
    World,
)
from tests.servers.visitors import EndUser, People

CODE = "123456"
"""The right answer to the second factor."""


def _person(username: str, password: str = "correct", code: str = CODE) -> EndUser:
    credentials = {"username": username, "password": password}
    return EndUser("SANDBOX", credentials, {"code": code})


PEOPLE = People(
    good=_person("self-directed"),
    mistaken=_person("self-directed", password="wrong"),
    careful=_person("two-factor"),
    confused=_person("two-factor", code="000000"),
    stranded=EndUser("KRAKEN", {"username": "self-directed", "password": "correct"}),
    leaving=EndUser("SANDBOX", leaves=True),
)


class PortalError(Exception):
    """The portal gives up and sends the person back with an error.

    The vendor lists the codes; which code belongs to which failure is ours.
    """

    def __init__(self, result: str, status: int, code: str) -> None:
        super().__init__(result)
        self.result = result
        self.status = status
        self.code = code


INVALID_CREDENTIALS = PortalError("INVALID_CREDENTIALS", 401, "1066")
INVALID_MFA_CODE = PortalError("INVALID_MFA_CODE", 401, "1006")
ACCOUNT_LOCKED = PortalError("AUTH_EXPIRED", 403, "1012")
RATE_LIMITED = PortalError("UNCAUGHT_ERROR", 429, "0000")
NO_DATA = PortalError("NO_DATA", 404, "1086")
DIFFERENT_ACCOUNT = PortalError("DIFFERENT_ACCOUNT", 400, "1140")
MAINTENANCE = PortalError("UNCAUGHT_ERROR", 503, "3000")

_LOGINS = {
    "invalid-credentials": INVALID_CREDENTIALS,
    "account-locked": ACCOUNT_LOCKED,
    "rate-limited": RATE_LIMITED,
    "no-accounts": NO_DATA,
}


class Portal:
    """The pages behind the links that `POST /snapTrade/login` hands out."""

    def __init__(self, world: World) -> None:
        self._world = world

    def link(self, session: Session, client_id: str) -> str:
        """The address of the portal for one session."""
        query = {"token": session.token, "clientId": client_id}
        query["sessionId"] = session.id
        return f"https://app.snaptrade.com/snapTrade/redeemToken?{urlencode(query)}"

    def visit(self, url: str, visitor: EndUser) -> str:
        """Lets a person go through the portal; returns where the browser ends."""
        session = self._open(url)
        self._note(session, "SESSION_STARTED")
        if visitor.leaves:
            self._note(session, "CONNECTION_ABORTED")
            return self._back(session, {"status": "ABANDONED"})
        self._note(session, "DISCLAIMER_ACCEPTED")
        try:
            connection = self._connect(session, visitor)
        except PortalError as failure:
            return self._failed(session, failure)
        self._note(session, "CONNECTION_SUCCESSFUL", connection)
        self._attempted(session, "SUCCESS")
        return self._back(
            session, {"status": "SUCCESS", "connection_id": connection.id}
        )

    def _open(self, url: str) -> Session:
        token = parse_qs(urlsplit(url).query).get("token", [""])[0]
        session = self._world.sessions.get(token)
        if session is None or session.used:
            raise PageError("the link is not valid")
        if session.expires <= self._world.clock.now():
            raise PageError("the link has expired")
        session.used = True
        return session

    def _connect(self, session: Session, visitor: EndUser) -> Connection:
        known = self._world.connections.get(session.reconnect or "")
        if known is not None:
            self._note(session, "BROKERAGE_RECONNECT_INITIATED", known)
            username = self._log_in(session, known.brokerage, visitor)
            if username != known.login:
                raise DIFFERENT_ACCOUNT
            self._world.repair(known, session.access)
            return known
        self._note(session, "BROKERAGE_CONNECTION_INITIATED")
        brokerage = BROKERAGES.get(session.broker or visitor.institution)
        if brokerage is None:
            raise PageError("there is no such brokerage to pick")
        username = self._log_in(session, brokerage, visitor)
        holdings = ACCOUNTS[username]
        return self._world.connect(session, brokerage, username, holdings)

    def _log_in(self, session: Session, brokerage: Brokerage, visitor: EndUser) -> str:
        """What happens at the brokerage; returns who logged in."""
        if brokerage.maintenance:
            raise MAINTENANCE
        if brokerage.oauth:
            self._note(session, "OAUTH_REDIRECT")
            self._note(session, "OAUTH_BROKERAGE_AUTHENTICATION")
        else:
            self._note(session, "BROKERAGE_AUTHENTICATION")
        username = visitor.credentials.get("username", "")
        if username in _LOGINS:
            raise _LOGINS[username]
        if visitor.credentials.get("password") != "correct" or username not in ACCOUNTS:
            raise INVALID_CREDENTIALS
        if username == "two-factor":
            self._note(session, "MFA_REQUESTED")
            self._note(session, "MFA_SUBMITTED")
            if visitor.answers.get("code") != CODE:
                raise INVALID_MFA_CODE
        return username

    def _failed(self, session: Session, failure: PortalError) -> str:
        self._note(session, "CONNECTION_FAILED")
        self._attempted(session, failure.result)
        self._world.events.append(Event("CONNECTION_FAILED", session.user_id))
        answer = {
            "status": "ERROR",
            "status_code": str(failure.status),
            "error_code": failure.code,
        }
        return self._back(session, answer)

    def _attempted(self, session: Session, result: str) -> None:
        details = {"result": result, "sessionId": session.id}
        event = Event("CONNECTION_ATTEMPTED", session.user_id, details=details)
        self._world.events.append(event)

    def _back(self, session: Session, answer: dict[str, str]) -> str:
        self._note(session, "PARTNER_REDIRECT")
        joint = "&" if urlsplit(session.redirect).query else "?"
        return f"{session.redirect}{joint}{urlencode(answer)}"

    def _note(
        self, session: Session, kind: str, connection: Connection | None = None
    ) -> None:
        world = self._world
        connection_id = connection.id if connection else None
        event = SessionEvent(
            world.ids.uuid(), kind, session, world.clock.now(), connection_id
        )
        world.session_events.append(event)
