"""The operations at one provider, with or without a user: the same for every provider."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import date as Date
from importlib import import_module
from typing import Any, ClassVar, TypeVar, overload

from . import errors
from ._capabilities import capabilities, refused, unsupported
from ._pages import AsyncPages, Pages
from ._requests import EMPTY
from ._waiting import Target, Waiting, Waitings
from .models import (
    Access,
    Account,
    Balance,
    Capability,
    Challenge,
    Connection,
    Consent,
    Health,
    HostedSession,
    Institution,
    Owner,
    Position,
    Progress,
    RefreshResult,
    RegisteredUser,
    SessionEvent,
    SessionOutcome,
    Transaction,
    TransactionStatus,
)

__all__ = [
    "AsyncApplication",
    "AsyncUserConnections",
    "Application",
    "UserConnections",
]


AnswerT = TypeVar("AnswerT")


class UserConnections:
    """The connections of one user at one provider.

    Get one from `Connections.for_user`. An unsupported operation raises
    `UnsupportedOperation`, which names what to use instead. `capabilities` tells you up
    front.
    """

    provider: ClassVar[str] = ""
    _runtime: ClassVar[str] = "clientloom_runtime"

    def __init__(self) -> None:
        self._looked_up: dict[tuple[object, ...], Any] = {}

    def capabilities(self) -> Mapping[str, Capability]:
        """What the provider supports, by operation. Sends nothing."""
        return capabilities(self.provider)

    def list(self) -> tuple[Connection[Any], ...]:
        """Lists all connections of the user."""
        raise self._unsupported("list")

    def get(self, connection: Connection[Any] | str) -> Connection[Any]:
        """Gets the current state of one connection.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("get")

    def create(
        self,
        institution: Institution[Any] | str,
        credentials: Mapping[str, str],
        *,
        country: str | None = None,
    ) -> Progress:
        """Connects an institution with the user's credentials.

        Args:
            institution: The institution, or its id.
            credentials: What the user enters, by the names of the institution's fields.
            country: The institution's country.
        """
        raise self._unsupported("create")

    def update(
        self, connection: Connection[Any] | str, credentials: Mapping[str, str]
    ) -> Progress:
        """Repairs a connection in place with new credentials.

        Args:
            connection: The connection, or its id.
            credentials: What the user enters, by the names of the institution's fields.
        """
        raise self._unsupported("update")

    def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("delete")

    def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> RefreshResult:
        """Requests new data. `wait_until_settled` waits for it.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now.
        """
        raise self._unsupported("refresh")

    def reconnect(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page that repairs a connection in place.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        raise self._unsupported("reconnect")

    def answer(
        self, challenge: Challenge, values: Mapping[str, str] = EMPTY
    ) -> Progress:
        """Answers a challenge.

        Args:
            challenge: The challenge of a connection, its progress or an event.
            values: What the user enters, by the names of the challenge's fields.
        """
        raise self._unsupported("answer")

    def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do.
            state: A string that the redirect returns.
        """
        raise self._unsupported("start_session")

    def authorize(
        self,
        institution: Institution[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
        country: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page, where the user grants access, without a
        page of the provider. Not every institution has such a page.

        Args:
            institution: The institution, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
            country: The institution's country.
        """
        raise self._unsupported("authorize")

    def reauthorize(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page to repair an existing connection in place.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        raise self._unsupported("reauthorize")

    def job(self, job: str) -> Progress:
        """Gets the progress of a job.

        Args:
            job: The id of the job.
        """
        raise self._unsupported("job")

    def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[Any], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        raise self._unsupported("events")

    def accounts(self, connection: Connection[Any] | str) -> tuple[Account[Any], ...]:
        """Lists the accounts of a connection.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("accounts")

    def transactions(
        self,
        account: Account[Any] | str,
        *,
        since: Date | None = None,
        until: Date | None = None,
        status: TransactionStatus = TransactionStatus.BOOKED,
        connection: str | None = None,
        cursor: str | None = None,
    ) -> Pages[Transaction[Any]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

        Args:
            account: The account, or its id.
            since: The first day.
            until: The last day.
            status: Booked or pending transactions.
            connection: The id of the account's connection, which some providers
                require. An account knows it.
            cursor: Where to continue: the `cursor` of a page. Without it, the list
                starts at its beginning.
        """
        raise self._unsupported("transactions")

    def balances(self, account: Account[Any] | str) -> tuple[Balance[Any], ...]:
        """Gets the current balances of an account, one for each currency.

        Args:
            account: The account, or its id.
        """
        raise self._unsupported("balances")

    def positions(self, account: Account[Any] | str) -> tuple[Position[Any], ...]:
        """Lists the securities that an account holds.

        Args:
            account: The account, or its id.
        """
        raise self._unsupported("positions")

    def owners(
        self, *, connection: Connection[Any] | str | None = None
    ) -> tuple[Owner[Any], ...]:
        """Gets who owns the accounts.

        Args:
            connection: Only the owners of this connection.
        """
        raise self._unsupported("owners")

    def disable(self, connection: Connection[Any] | str) -> Progress:
        """Switches a connection off without deleting it. No data is read until it is
        repaired.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("disable")

    def refresh_all(self) -> tuple[Progress, ...]:
        """Requests new data for all connections of the user."""
        raise self._unsupported("refresh_all")

    def consents(self, connection: Connection[Any] | str) -> tuple[Consent[Any], ...]:
        """Lists all consents that the user ever gave for a connection.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("consents")

    def revoke_consent(
        self, connection: Connection[Any] | str, consent: Consent[Any] | str
    ) -> Consent[Any]:
        """Ends a consent. No data is read until the user consents again.

        Args:
            connection: The connection, or its id.
            consent: The consent, or its id.
        """
        raise self._unsupported("revoke_consent")

    def get_user(self) -> RegisteredUser[Any]:
        """Gets the user from the provider."""
        raise self._unsupported("get_user")

    def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        raise self._unsupported("delete_user")

    def institution(self, institution: Institution[Any] | str) -> Institution[Any]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        raise self._unsupported("institution")

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[Any], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        raise self._unsupported("institutions")

    @overload
    def wait_until_settled(
        self,
        target: SessionOutcome,
        *,
        timeout: float = 120.0,
        interval: float = 2.0,
    ) -> tuple[Connection[Any], ...]: ...

    @overload
    def wait_until_settled(
        self,
        target: Target,
        *,
        timeout: float = 120.0,
        interval: float = 2.0,
    ) -> Connection[Any]: ...

    def wait_until_settled(
        self,
        target: Target | SessionOutcome,
        *,
        timeout: float = 120.0,
        interval: float = 2.0,
    ) -> Connection[Any] | tuple[Connection[Any], ...]:
        """Wait until no work on a connection is in progress.

        The connection may need the user then: `Connection.require_active` raises the
        matching error. After `delete`, this waits until the connection is gone and has
        the status `deleted`. After `refresh`, it waits for new data.

        Args:
            target: A connection, its id, or the result of changing it. Or the outcome
                of a hosted page, which may have made several connections: all of them
                are returned as a tuple.
            timeout: The maximum wait, in seconds.
            interval: Seconds between the first polls. Later ones are further apart.

        Raises:
            StillProcessing: if the time is up.
            ConnectionStateError: if the attempt fails or needs the user before there is
                a connection. Of several, the first failure. `list` has the others.
        """
        deadline = time.monotonic() + timeout
        if not isinstance(target, SessionOutcome):
            waiting = Waiting(self.provider, target, deadline, interval)
            return self._settled(waiting)
        waitings = Waitings(self.provider, target, deadline, interval)
        for waiting in waitings:
            try:
                waitings.settled(self._settled(waiting))
            except (errors.ConnectionStateError, errors.StillProcessing) as error:
                waitings.failed(error)
        return waitings.results()

    def _settled(self, waiting: Waiting) -> Connection[Any]:
        while True:
            try:
                if waiting.job_id is not None:
                    waiting.saw_job(self.job(waiting.job_id))
                if waiting.job_id is None and waiting.connection_id is not None:
                    settled = waiting.saw(self.get(waiting.connection_id))
                    if settled is not None:
                        return settled
                pause = waiting.pause()
            except errors.NotFound as error:
                return waiting.missed(error)
            except errors.RateLimited as error:
                pause = waiting.limited(error)
            time.sleep(pause)

    def parse_redirect(self, url: str) -> SessionOutcome:
        """Read the redirect at the end of a hosted page. Sends nothing."""
        from .redirects import parse_redirect

        return parse_redirect(self.provider, url)

    def _look_up(self, ask: Callable[..., AnswerT], **asked: Any) -> AnswerT | None:
        """The cached result of a lookup. None if there is nothing to look up, or it
        does not exist."""
        if None in asked.values():
            return None
        key = (ask, *asked.items())
        if key not in self._looked_up:
            client: Any = import_module(f"{self._runtime}.errors")
            try:
                self._looked_up[key] = ask(**asked)
            except client.StatusError as error:
                if error.status_code not in (404, 410):
                    raise
                self._looked_up[key] = None
        answer: AnswerT | None = self._looked_up[key]
        return answer

    def _unsupported(self, operation: str) -> errors.UnsupportedOperation:
        return unsupported(self.provider, operation)

    def _refused(self, operation: str, argument: str) -> errors.UnsupportedOperation:
        return refused(self.provider, operation, argument)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.provider}>"


class Application:
    """The operations at one provider that need no user.

    Get one from `Connections.application`. An unsupported operation raises
    `UnsupportedOperation`, which names what to use instead. `capabilities` tells you up
    front.
    """

    provider: ClassVar[str] = ""
    _runtime: ClassVar[str] = "clientloom_runtime"

    def __init__(self) -> None:
        self._looked_up: dict[tuple[object, ...], Any] = {}

    def capabilities(self) -> Mapping[str, Capability]:
        """What the provider supports, by operation. Sends nothing."""
        return capabilities(self.provider)

    def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[Any]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Args:
            identifier: Your own id for the user.
            email: The user's email address.
            mobile: The user's phone number with country code.
        """
        raise self._unsupported("create_user")

    def institution(self, institution: Institution[Any] | str) -> Institution[Any]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        raise self._unsupported("institution")

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[Any], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        raise self._unsupported("institutions")

    def health(self) -> Health[Any]:
        """Asks whether the provider works. An error says that it does not, and why."""
        raise self._unsupported("health")

    def _look_up(self, ask: Callable[..., AnswerT], **asked: Any) -> AnswerT | None:
        """The cached result of a lookup. None if there is nothing to look up, or it
        does not exist."""
        if None in asked.values():
            return None
        key = (ask, *asked.items())
        if key not in self._looked_up:
            client: Any = import_module(f"{self._runtime}.errors")
            try:
                self._looked_up[key] = ask(**asked)
            except client.StatusError as error:
                if error.status_code not in (404, 410):
                    raise
                self._looked_up[key] = None
        answer: AnswerT | None = self._looked_up[key]
        return answer

    def _unsupported(self, operation: str) -> errors.UnsupportedOperation:
        return unsupported(self.provider, operation)

    def _refused(self, operation: str, argument: str) -> errors.UnsupportedOperation:
        return refused(self.provider, operation, argument)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.provider}>"


class AsyncUserConnections:
    """The connections of one user at one provider, async.

    Get one from `AsyncConnections.for_user`. An unsupported operation raises
    `UnsupportedOperation`, which names what to use instead. `capabilities` tells you up
    front.
    """

    provider: ClassVar[str] = ""
    _runtime: ClassVar[str] = "clientloom_runtime"

    def __init__(self) -> None:
        self._looked_up: dict[tuple[object, ...], Any] = {}

    def capabilities(self) -> Mapping[str, Capability]:
        """What the provider supports, by operation. Sends nothing."""
        return capabilities(self.provider)

    async def list(self) -> tuple[Connection[Any], ...]:
        """Lists all connections of the user."""
        raise self._unsupported("list")

    async def get(self, connection: Connection[Any] | str) -> Connection[Any]:
        """Gets the current state of one connection.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("get")

    async def create(
        self,
        institution: Institution[Any] | str,
        credentials: Mapping[str, str],
        *,
        country: str | None = None,
    ) -> Progress:
        """Connects an institution with the user's credentials.

        Args:
            institution: The institution, or its id.
            credentials: What the user enters, by the names of the institution's fields.
            country: The institution's country.
        """
        raise self._unsupported("create")

    async def update(
        self, connection: Connection[Any] | str, credentials: Mapping[str, str]
    ) -> Progress:
        """Repairs a connection in place with new credentials.

        Args:
            connection: The connection, or its id.
            credentials: What the user enters, by the names of the institution's fields.
        """
        raise self._unsupported("update")

    async def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("delete")

    async def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> RefreshResult:
        """Requests new data. `wait_until_settled` waits for it.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now.
        """
        raise self._unsupported("refresh")

    async def reconnect(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page that repairs a connection in place.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        raise self._unsupported("reconnect")

    async def answer(
        self, challenge: Challenge, values: Mapping[str, str] = EMPTY
    ) -> Progress:
        """Answers a challenge.

        Args:
            challenge: The challenge of a connection, its progress or an event.
            values: What the user enters, by the names of the challenge's fields.
        """
        raise self._unsupported("answer")

    async def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do.
            state: A string that the redirect returns.
        """
        raise self._unsupported("start_session")

    async def authorize(
        self,
        institution: Institution[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
        country: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page, where the user grants access, without a
        page of the provider. Not every institution has such a page.

        Args:
            institution: The institution, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
            country: The institution's country.
        """
        raise self._unsupported("authorize")

    async def reauthorize(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page to repair an existing connection in place.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        raise self._unsupported("reauthorize")

    async def job(self, job: str) -> Progress:
        """Gets the progress of a job.

        Args:
            job: The id of the job.
        """
        raise self._unsupported("job")

    async def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[Any], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        raise self._unsupported("events")

    async def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[Any], ...]:
        """Lists the accounts of a connection.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("accounts")

    def transactions(
        self,
        account: Account[Any] | str,
        *,
        since: Date | None = None,
        until: Date | None = None,
        status: TransactionStatus = TransactionStatus.BOOKED,
        connection: str | None = None,
        cursor: str | None = None,
    ) -> AsyncPages[Transaction[Any]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

        Args:
            account: The account, or its id.
            since: The first day.
            until: The last day.
            status: Booked or pending transactions.
            connection: The id of the account's connection, which some providers
                require. An account knows it.
            cursor: Where to continue: the `cursor` of a page. Without it, the list
                starts at its beginning.
        """
        raise self._unsupported("transactions")

    async def balances(self, account: Account[Any] | str) -> tuple[Balance[Any], ...]:
        """Gets the current balances of an account, one for each currency.

        Args:
            account: The account, or its id.
        """
        raise self._unsupported("balances")

    async def positions(self, account: Account[Any] | str) -> tuple[Position[Any], ...]:
        """Lists the securities that an account holds.

        Args:
            account: The account, or its id.
        """
        raise self._unsupported("positions")

    async def owners(
        self, *, connection: Connection[Any] | str | None = None
    ) -> tuple[Owner[Any], ...]:
        """Gets who owns the accounts.

        Args:
            connection: Only the owners of this connection.
        """
        raise self._unsupported("owners")

    async def disable(self, connection: Connection[Any] | str) -> Progress:
        """Switches a connection off without deleting it. No data is read until it is
        repaired.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("disable")

    async def refresh_all(self) -> tuple[Progress, ...]:
        """Requests new data for all connections of the user."""
        raise self._unsupported("refresh_all")

    async def consents(
        self, connection: Connection[Any] | str
    ) -> tuple[Consent[Any], ...]:
        """Lists all consents that the user ever gave for a connection.

        Args:
            connection: The connection, or its id.
        """
        raise self._unsupported("consents")

    async def revoke_consent(
        self, connection: Connection[Any] | str, consent: Consent[Any] | str
    ) -> Consent[Any]:
        """Ends a consent. No data is read until the user consents again.

        Args:
            connection: The connection, or its id.
            consent: The consent, or its id.
        """
        raise self._unsupported("revoke_consent")

    async def get_user(self) -> RegisteredUser[Any]:
        """Gets the user from the provider."""
        raise self._unsupported("get_user")

    async def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        raise self._unsupported("delete_user")

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[Any]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        raise self._unsupported("institution")

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[Any], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        raise self._unsupported("institutions")

    @overload
    async def wait_until_settled(
        self,
        target: SessionOutcome,
        *,
        timeout: float = 120.0,
        interval: float = 2.0,
    ) -> tuple[Connection[Any], ...]: ...

    @overload
    async def wait_until_settled(
        self,
        target: Target,
        *,
        timeout: float = 120.0,
        interval: float = 2.0,
    ) -> Connection[Any]: ...

    async def wait_until_settled(
        self,
        target: Target | SessionOutcome,
        *,
        timeout: float = 120.0,
        interval: float = 2.0,
    ) -> Connection[Any] | tuple[Connection[Any], ...]:
        """Wait until no work on a connection is in progress.

        The connection may need the user then: `Connection.require_active` raises the
        matching error. After `delete`, this waits until the connection is gone and has
        the status `deleted`. After `refresh`, it waits for new data.

        Args:
            target: A connection, its id, or the result of changing it. Or the outcome
                of a hosted page, which may have made several connections: all of them
                are returned as a tuple.
            timeout: The maximum wait, in seconds.
            interval: Seconds between the first polls. Later ones are further apart.

        Raises:
            StillProcessing: if the time is up.
            ConnectionStateError: if the attempt fails or needs the user before there is
                a connection. Of several, the first failure. `list` has the others.
        """
        deadline = time.monotonic() + timeout
        if not isinstance(target, SessionOutcome):
            waiting = Waiting(self.provider, target, deadline, interval)
            return await self._settled(waiting)
        waitings = Waitings(self.provider, target, deadline, interval)
        for waiting in waitings:
            try:
                waitings.settled(await self._settled(waiting))
            except (errors.ConnectionStateError, errors.StillProcessing) as error:
                waitings.failed(error)
        return waitings.results()

    async def _settled(self, waiting: Waiting) -> Connection[Any]:
        from asyncio import sleep

        while True:
            try:
                if waiting.job_id is not None:
                    waiting.saw_job(await self.job(waiting.job_id))
                if waiting.job_id is None and waiting.connection_id is not None:
                    settled = waiting.saw(await self.get(waiting.connection_id))
                    if settled is not None:
                        return settled
                pause = waiting.pause()
            except errors.NotFound as error:
                return waiting.missed(error)
            except errors.RateLimited as error:
                pause = waiting.limited(error)
            await sleep(pause)

    def parse_redirect(self, url: str) -> SessionOutcome:
        """Read the redirect at the end of a hosted page. Sends nothing."""
        from .redirects import parse_redirect

        return parse_redirect(self.provider, url)

    async def _look_up(
        self, ask: Callable[..., Awaitable[AnswerT]], **asked: Any
    ) -> AnswerT | None:
        """The cached result of a lookup. None if there is nothing to look up, or it
        does not exist."""
        if None in asked.values():
            return None
        key = (ask, *asked.items())
        if key not in self._looked_up:
            client: Any = import_module(f"{self._runtime}.errors")
            try:
                self._looked_up[key] = await ask(**asked)
            except client.StatusError as error:
                if error.status_code not in (404, 410):
                    raise
                self._looked_up[key] = None
        answer: AnswerT | None = self._looked_up[key]
        return answer

    def _unsupported(self, operation: str) -> errors.UnsupportedOperation:
        return unsupported(self.provider, operation)

    def _refused(self, operation: str, argument: str) -> errors.UnsupportedOperation:
        return refused(self.provider, operation, argument)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.provider}>"


class AsyncApplication:
    """The operations at one provider that need no user, async.

    Get one from `AsyncConnections.application`. An unsupported operation raises
    `UnsupportedOperation`, which names what to use instead. `capabilities` tells you up
    front.
    """

    provider: ClassVar[str] = ""
    _runtime: ClassVar[str] = "clientloom_runtime"

    def __init__(self) -> None:
        self._looked_up: dict[tuple[object, ...], Any] = {}

    def capabilities(self) -> Mapping[str, Capability]:
        """What the provider supports, by operation. Sends nothing."""
        return capabilities(self.provider)

    async def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[Any]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Args:
            identifier: Your own id for the user.
            email: The user's email address.
            mobile: The user's phone number with country code.
        """
        raise self._unsupported("create_user")

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[Any]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        raise self._unsupported("institution")

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[Any], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        raise self._unsupported("institutions")

    async def health(self) -> Health[Any]:
        """Asks whether the provider works. An error says that it does not, and why."""
        raise self._unsupported("health")

    async def _look_up(
        self, ask: Callable[..., Awaitable[AnswerT]], **asked: Any
    ) -> AnswerT | None:
        """The cached result of a lookup. None if there is nothing to look up, or it
        does not exist."""
        if None in asked.values():
            return None
        key = (ask, *asked.items())
        if key not in self._looked_up:
            client: Any = import_module(f"{self._runtime}.errors")
            try:
                self._looked_up[key] = await ask(**asked)
            except client.StatusError as error:
                if error.status_code not in (404, 410):
                    raise
                self._looked_up[key] = None
        answer: AnswerT | None = self._looked_up[key]
        return answer

    def _unsupported(self, operation: str) -> errors.UnsupportedOperation:
        return unsupported(self.provider, operation)

    def _refused(self, operation: str, argument: str) -> errors.UnsupportedOperation:
        return refused(self.provider, operation, argument)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.provider}>"
