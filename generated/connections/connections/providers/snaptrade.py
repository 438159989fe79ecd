"""SnapTrade behind the facade, made from its connections.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .. import errors
from .._calls import Calling, ErrorRule, ErrorRules
from .._installed import missing_provider
from .._pages import AsyncPages, Offsets, Pages
from .._requests import configured, given, id_of, optional_id, sent
from .._scope import Scope
from .._times import day, earliest, from_now, latest, moment
from .._values import (
    answered,
    decimal,
    dig,
    expect,
    first,
    flag,
    integer,
    listed,
    lookup,
    needed,
    needed_object,
    size,
    text,
    translate,
)
from ..interface import (
    Application,
    AsyncApplication,
    AsyncUserConnections,
    UserConnections,
)
from ..models import (
    Access,
    Account,
    ActionReason,
    Awaited,
    Balance,
    Connection,
    ConnectionStatus,
    Health,
    HostedSession,
    Institution,
    InstitutionRef,
    Position,
    Progress,
    ProgressKind,
    RegisteredUser,
    SessionEvent,
    SessionEventKind,
    Transaction,
    TransactionStatus,
)
from ..users import SnapTradeSettings, SnapTradeUser

try:
    from snaptrade_client import models
except ImportError as _absent:
    raise missing_provider(
        _absent,
        "snaptrade_client",
        "snaptrade",
        "clientloom-connections",
    ) from _absent

if TYPE_CHECKING:
    from snaptrade_client import AsyncSnapTrade, SnapTrade

NAME = "snaptrade"

_Scope: TypeAlias = Scope[SnapTradeUser, SnapTradeSettings]
_ApplicationScope: TypeAlias = Scope[None, SnapTradeSettings]
_AnyScope: TypeAlias = Scope[Any, SnapTradeSettings]

_ERRORS = ErrorRules(
    NAME,
    rules=(
        ErrorRule(errors.SignatureRejected, codes=("1076",), statuses=(401,)),
        ErrorRule(errors.ConnectionDisabled, codes=("3003", "3011")),
        ErrorRule(errors.FeatureNotEnabled, codes=("1141",)),
        ErrorRule(errors.InstitutionUnavailable, codes=("3002",)),
        ErrorRule(errors.AlreadyProcessing, codes=("3012",)),
        ErrorRule(errors.Duplicate, codes=("1010",)),
        ErrorRule(errors.RateLimited, codes=("throttled",), scope="refresh"),
        ErrorRule(errors.InstitutionUnavailable, statuses=(503,)),
    ),
)

_CONNECTION_ACCESS: Mapping[str, Access] = {
    "read": Access.READ,
    "trade": Access.TRADE,
}

_INSTITUTION_ACCESS: Mapping[str, Access] = {
    "true": Access.TRADE,
    "false": Access.READ,
}

_START_SESSION_CONNECTION_TYPE: Mapping[str, Literal["read", "trade"]] = {
    "read": "read",
    "trade": "trade",
}

_EVENTS_KIND: Mapping[str, SessionEventKind] = {
    "SESSION_STARTED": SessionEventKind.STARTED,
    "DISCLAIMER_ACCEPTED": SessionEventKind.OTHER,
    "BROKERAGE_CONNECTION_INITIATED": SessionEventKind.STARTED,
    "BROKERAGE_RECONNECT_INITIATED": SessionEventKind.STARTED,
    "BROKERAGE_AUTHENTICATION": SessionEventKind.AUTHENTICATION,
    "OAUTH_REDIRECT": SessionEventKind.REDIRECT,
    "OAUTH_BROKERAGE_AUTHENTICATION": SessionEventKind.AUTHENTICATION,
    "MFA_REQUESTED": SessionEventKind.MFA_REQUESTED,
    "MFA_SUBMITTED": SessionEventKind.MFA_SUBMITTED,
    "MFA_CHOICE_REQUESTED": SessionEventKind.MFA_REQUESTED,
    "MFA_CHOICE_SUBMITTED": SessionEventKind.MFA_SUBMITTED,
    "CONNECTION_SUCCESSFUL": SessionEventKind.SUCCEEDED,
    "CONNECTION_FAILED": SessionEventKind.FAILED,
    "CONNECTION_ABORTED": SessionEventKind.ABORTED,
    "PARTNER_REDIRECT": SessionEventKind.REDIRECT,
}


def _connection(
    source: models.BrokerageAuthorization, scope: _Scope
) -> Connection[models.BrokerageAuthorization]:
    """Makes the Connection of `models.BrokerageAuthorization`."""
    user = scope.user
    status: ConnectionStatus
    reason: ActionReason | None
    if source.disabled is True:
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REAUTH
    elif source.disabled is False:
        status, reason = ConnectionStatus.ACTIVE, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    brokerage = expect(models.Brokerage, source.brokerage)
    return Connection(
        provider=NAME,
        id=needed(text(source.id), "id"),
        status=status,
        reason=reason,
        user_id=user.user_id,
        institution=InstitutionRef(
            id=first(
                text(brokerage.slug if brokerage else None),
                text(brokerage.id if brokerage else None),
            ),
            name=first(
                text(brokerage.display_name if brokerage else None),
                text(brokerage.name if brokerage else None),
            ),
            logo_url=text(brokerage.aws_s3_logo_url if brokerage else None),
        ),
        name=text(source.name),
        access=lookup(_CONNECTION_ACCESS, source.type),
        created_at=moment(source.created_date, scope.zone),
        updated_at=moment(source.updated_date, scope.zone),
        disabled_at=moment(source.disabled_date, scope.zone),
        raw_status={"disabled": source.disabled},
        raw=source,
    )


def _account(source: models.Account, scope: _Scope) -> Account[models.Account]:
    """Makes the Account of `models.Account`."""
    balance = expect(models.AccountBalance, source.balance)
    balance_total = expect(
        models.AccountBalanceTotal, balance.total if balance else None
    )
    sync_status = expect(models.AccountSyncStatus, source.sync_status)
    sync_status_holdings = expect(
        models.HoldingsStatus, sync_status.holdings if sync_status else None
    )
    return Account(
        provider=NAME,
        id=needed(text(source.id), "id"),
        connection_id=text(source.brokerage_authorization),
        name=text(source.name),
        number=text(source.number),
        type=text(source.raw_type),
        currency=text(balance_total.currency if balance_total else None),
        balance=decimal(balance_total.amount if balance_total else None),
        last_synced_at=moment(
            sync_status_holdings.last_successful_sync if sync_status_holdings else None,
            scope.zone,
        ),
        raw=source,
    )


def _institution(
    source: models.Brokerage, scope: _AnyScope
) -> Institution[models.Brokerage]:
    """Makes the Institution of `models.Brokerage`."""
    return Institution(
        provider=NAME,
        id=needed(first(text(source.slug), text(source.id)), "id"),
        name=first(text(source.display_name), text(source.name)),
        logo_url=text(source.aws_s3_logo_url),
        available=flag(source.enabled),
        access=lookup(_INSTITUTION_ACCESS, source.allows_trading),
        raw=source,
    )


def _get(
    answer: models.BrokerageAuthorization, scope: _Scope, accounts: list[models.Account]
) -> Connection[models.BrokerageAuthorization]:
    """Makes the Connection of the response of
    `Connections_detailBrokerageAuthorization`.
    """
    user = scope.user
    status: ConnectionStatus
    reason: ActionReason | None
    if answer.disabled is True:
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REAUTH
    elif answer.disabled is False:
        status, reason = ConnectionStatus.ACTIVE, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    brokerage = expect(models.Brokerage, answer.brokerage)
    return Connection(
        provider=NAME,
        id=needed(text(answer.id), "id"),
        status=status,
        reason=reason,
        user_id=user.user_id,
        institution=InstitutionRef(
            id=first(
                text(brokerage.slug if brokerage else None),
                text(brokerage.id if brokerage else None),
            ),
            name=first(
                text(brokerage.display_name if brokerage else None),
                text(brokerage.name if brokerage else None),
            ),
            logo_url=text(brokerage.aws_s3_logo_url if brokerage else None),
        ),
        name=text(answer.name),
        access=lookup(_CONNECTION_ACCESS, answer.type),
        created_at=moment(answer.created_date, scope.zone),
        updated_at=moment(answer.updated_date, scope.zone),
        last_synced_at=earliest(
            tuple(
                moment(
                    (
                        sync_status.holdings.last_successful_sync
                        if sync_status.holdings
                        else None
                    ),
                    scope.zone,
                )
                for each in listed(models.Account, accounts)
                for sync_status in listed(models.AccountSyncStatus, (each.sync_status,))
            )
        ),
        disabled_at=moment(answer.disabled_date, scope.zone),
        raw_status={"disabled": answer.disabled},
        raw=answer,
    )


def _delete(
    answer: models.DeleteConnectionConfirmation, scope: _Scope, connection_id: str
) -> Progress:
    """Makes the Progress of the response of `Connections_deleteConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=connection_id,
        awaits=Awaited.DELETION,
        raw=answer,
    )


def _refresh(
    answer: models.BrokerageAuthorizationRefreshConfirmation,
    scope: _Scope,
    connection_id: str,
    accounts: list[models.Account],
) -> Progress:
    """Makes the Progress of the response of
    `Connections_refreshBrokerageAuthorization`.
    """
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=connection_id,
        awaits=Awaited.DATA,
        synced_before=latest(
            tuple(
                moment(
                    (
                        sync_status.holdings.last_successful_sync
                        if sync_status.holdings
                        else None
                    ),
                    scope.zone,
                )
                for each in listed(models.Account, accounts)
                for sync_status in listed(models.AccountSyncStatus, (each.sync_status,))
            )
        ),
        raw=answer,
    )


def _reconnect(
    answer: models.LoginRedirectURI | models.EncryptedResponse, scope: _Scope
) -> HostedSession:
    """Makes the HostedSession of the response of
    `Authentication_loginSnapTradeUser`.
    """
    login_redirect_uri = expect(models.LoginRedirectURI, answer)
    return HostedSession(
        provider=NAME,
        url=needed(
            text(login_redirect_uri.redirect_uri if login_redirect_uri else None), "url"
        ),
        session_id=text(login_redirect_uri.session_id if login_redirect_uri else None),
        expires_at=from_now(seconds=300),
        raw=answer,
    )


def _start_session(
    answer: models.LoginRedirectURI | models.EncryptedResponse, scope: _Scope
) -> HostedSession:
    """Makes the HostedSession of the response of
    `Authentication_loginSnapTradeUser`.
    """
    login_redirect_uri = expect(models.LoginRedirectURI, answer)
    return HostedSession(
        provider=NAME,
        url=needed(
            text(login_redirect_uri.redirect_uri if login_redirect_uri else None), "url"
        ),
        session_id=text(login_redirect_uri.session_id if login_redirect_uri else None),
        expires_at=from_now(seconds=300),
        raw=answer,
    )


def _events(
    event: models.SessionEvent, scope: _Scope
) -> SessionEvent[models.SessionEvent]:
    """Makes the SessionEvent of `models.SessionEvent`."""
    return SessionEvent(
        provider=NAME,
        kind=translate(_EVENTS_KIND, event.session_event_type, SessionEventKind.OTHER),
        at=moment(event.created_date, scope.zone),
        session_id=text(event.session_id),
        connection_id=text(event.brokerage_authorization_id),
        name=text(event.session_event_type),
        raw=event,
    )


def _transactions(
    source: models.AccountUniversalActivity, scope: _Scope, account_id: str
) -> Transaction[models.AccountUniversalActivity]:
    """Makes the Transaction of `models.AccountUniversalActivity`."""
    currency = expect(models.Currency, source.currency)
    option_symbol = expect(models.OptionsSymbol, source.option_symbol)
    symbol = expect(models.Symbol, source.symbol)
    return Transaction(
        provider=NAME,
        id=needed(text(source.id), "id"),
        account_id=account_id,
        status=TransactionStatus.BOOKED,
        date=day(source.trade_date),
        amount=decimal(source.amount),
        currency=text(currency.code if currency else None),
        description=text(source.description),
        kind=text(source.type),
        symbol=first(
            text(option_symbol.ticker if option_symbol else None),
            text(symbol.symbol if symbol else None),
        ),
        quantity=decimal(source.units),
        price=decimal(source.price),
        fee=decimal(source.fee),
        raw=source,
    )


def _balances(
    source: models.Balance, scope: _Scope, account_id: str
) -> Balance[models.Balance]:
    """Makes the Balance of `models.Balance`."""
    currency = expect(models.Currency, source.currency)
    return Balance(
        provider=NAME,
        account_id=account_id,
        currency=text(currency.code if currency else None),
        current=decimal(source.cash),
        available=decimal(source.buying_power),
        raw=source,
    )


def _positions(
    source: models.AccountPosition, scope: _Scope, account_id: str
) -> Position[models.AccountPosition]:
    """Makes the Position of `models.AccountPosition`."""
    instrument = source.instrument
    return Position(
        provider=NAME,
        account_id=account_id,
        symbol=text(dig(instrument, "symbol")),
        name=text(dig(instrument, "description")),
        kind=text(dig(instrument, "kind")),
        quantity=decimal(source.units),
        price=decimal(source.price),
        cost=decimal(source.cost_basis),
        currency=text(source.currency),
        raw=source,
    )


def _disable(
    answer: models.BrokerageAuthorizationDisabledConfirmation,
    scope: _Scope,
    connection_id: str,
) -> Progress:
    """Makes the Progress of the response of
    `Connections_disableBrokerageAuthorization`.
    """
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=connection_id,
        raw=answer,
    )


def _create_user(
    answer: models.UserIDandSecret, scope: _ApplicationScope
) -> RegisteredUser[models.UserIDandSecret]:
    """Makes the RegisteredUser of the response of
    `Authentication_registerSnapTradeUser`.
    """
    return RegisteredUser(
        provider=NAME,
        id=text(answer.user_id),
        identifier=text(answer.user_id),
        credentials={
            "user_id": needed(text(answer.user_id), "user_id"),
            "user_secret": needed(text(answer.user_secret), "user_secret"),
        },
        raw=answer,
    )


def _delete_user(answer: models.DeleteUserResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `Authentication_deleteSnapTradeUser`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        raw=answer,
    )


def _health(answer: models.Status, scope: _ApplicationScope) -> Health[models.Status]:
    """Makes the Health of the response of `ApiStatus_check`."""
    return Health(
        provider=NAME,
        available=flag(answer.online),
        version=text(answer.version),
        at=moment(answer.timestamp, scope.zone),
        raw=answer,
    )


class SnapTradeConnections(UserConnections):
    """The connections of one user at SnapTrade.

    Not supported: `create`, `update`, `answer`, `authorize`, `reauthorize`, `job`,
    `owners`, `refresh_all`, `consents`, `revoke_consent`, `get_user`, `institution`.
    """

    provider = NAME

    def __init__(self, client: SnapTrade, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def list(self) -> tuple[Connection[models.BrokerageAuthorization], ...]:
        """Lists all connections of the user."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("list"):
            answer = answered(
                client.connections.list_brokerage_authorizations(
                    user_id=user.user_id, user_secret=user.user_secret
                )
            )
            found = listed(models.BrokerageAuthorization, answer)
            return tuple(_connection(source, scope) for source in found)

    def get(
        self, connection: Connection[Any] | str
    ) -> Connection[models.BrokerageAuthorization]:
        """Gets the current state of one connection.

        Requests the connection and its accounts, which say when data was read.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("get"):
            connection_id = id_of(connection, "connection")
        with self._calling("get", connection_id):
            answer = needed_object(
                models.BrokerageAuthorization,
                client.connections.detail_brokerage_authorization(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            accounts = answered(
                client.connections.list_brokerage_authorization_accounts(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            return _get(answer, scope, accounts=accounts)

    def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        The connection is gone a few seconds later. A webhook reports it.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete"):
            connection_id = id_of(connection, "connection")
        with self._calling("delete", connection_id):
            answer = needed_object(
                models.DeleteConnectionConfirmation,
                client.connections.delete_connection(
                    connection_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            return _delete(answer, scope, connection_id=connection_id)

    def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        Each call costs money. A webhook reports new data for each account.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now. Ignored: The user
                need not be present.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        with self._calling("refresh", connection_id):
            accounts = answered(
                client.connections.list_brokerage_authorization_accounts(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            answer = needed_object(
                models.BrokerageAuthorizationRefreshConfirmation,
                client.connections.refresh_brokerage_authorization(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            return _refresh(
                answer, scope, connection_id=connection_id, accounts=accounts
            )

    def reconnect(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page that repairs a connection in place.

        The user must log in with the same account at the brokerage.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("reconnect"):
            connection_id = id_of(connection, "connection")
        if state is not None:
            raise self._refused("reconnect", "state")
        with self._calling("reconnect", connection_id):
            answer = answered(
                client.authentication.login_snap_trade_user(
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                    body=sent(
                        {"reconnect": connection_id, "customRedirect": redirect_url}
                    ),
                )
            )
            return _reconnect(answer, scope)

    def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        Logging in again with the same account returns the existing connection.

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("start_session"):
            institution_id = optional_id(institution, "institution")
        if state is not None:
            raise self._refused("start_session", "state")
        with self._calling("start_session"):
            answer = answered(
                client.authentication.login_snap_trade_user(
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                    body=sent(
                        {
                            "broker": institution_id,
                            "customRedirect": redirect_url,
                            "connectionType": lookup(
                                _START_SESSION_CONNECTION_TYPE, access
                            ),
                        }
                    ),
                )
            )
            return _start_session(answer, scope)

    def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[models.SessionEvent], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("events"):
            connection_id = optional_id(connection, "connection")
        with self._calling("events", connection_id):
            answer = answered(
                client.connections.session_events(
                    partner_client_id=configured(
                        settings.client_id, "client_id", "SNAPTRADE_CLIENT_ID"
                    ),
                    user_id=user.user_id,
                    session_id=session,
                )
            )
            found = listed(models.SessionEvent, answer)
            results = tuple(_events(event, scope) for event in found)
            return tuple(
                each for each in results if connection_id in (None, each.connection_id)
            )

    def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[models.Account], ...]:
        """Lists the accounts of a connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("accounts"):
            connection_id = id_of(connection, "connection")
        with self._calling("accounts", connection_id):
            answer = answered(
                client.connections.list_brokerage_authorization_accounts(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            found = listed(models.Account, answer)
            return tuple(_account(source, scope) for source in found)

    def transactions(
        self,
        account: Account[Any] | str,
        *,
        since: Date | None = None,
        until: Date | None = None,
        status: TransactionStatus = TransactionStatus.BOOKED,
        connection: str | None = None,
        cursor: str | None = None,
    ) -> Pages[Transaction[models.AccountUniversalActivity]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

        Args:
            account: The account, or its id.
            since: The first day.
            until: The last day.
            status: Booked or pending transactions. Raises an error unless it is
                `booked`: Brokerages only report what is booked.
            connection: The id of the account's connection, which some providers
                require. An account knows it. Ignored: The account implies it.
            cursor: Where to continue: the `cursor` of a page. Without it, the list
                starts at its beginning.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("transactions"):
            account_id = id_of(account, "account")
        if status != TransactionStatus.BOOKED:
            raise self._refused("transactions", "status")

        def read_transactions(
            pages: Offsets,
        ) -> tuple[Transaction[models.AccountUniversalActivity], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.PaginatedUniversalActivity,
                    client.account_information.get_account_activities(
                        account_id=account_id,
                        user_id=user.user_id,
                        user_secret=user.user_secret,
                        start_date=since,
                        end_date=until,
                        offset=pages.position,
                    ),
                )
                pagination = expect(models.PaginationDetails, answer.pagination)
                found = pages.take(
                    listed(models.AccountUniversalActivity, answer.data),
                    integer(pagination.total if pagination else None),
                    size(answer.data),
                )
                return tuple(
                    _transactions(source, scope, account_id=account_id)
                    for source in found
                )

        return Pages(lambda: Offsets(cursor), read_transactions)

    def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.Balance], ...]:
        """Gets the current balances of an account, one for each currency.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("balances"):
            account_id = id_of(account, "account")
        with self._calling("balances"):
            answer = answered(
                client.account_information.get_user_account_balance(
                    account_id=account_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            found = listed(models.Balance, answer)
            return tuple(
                _balances(source, scope, account_id=account_id) for source in found
            )

    def positions(
        self, account: Account[Any] | str
    ) -> tuple[Position[models.AccountPosition], ...]:
        """Lists the securities that an account holds.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("positions"):
            account_id = id_of(account, "account")
        with self._calling("positions"):
            answer = needed_object(
                models.AllAccountPositionsResponse,
                client.account_information.get_all_account_positions(
                    account_id=account_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            found = listed(models.AccountPosition, answer.results)
            return tuple(
                _positions(source, scope, account_id=account_id) for source in found
            )

    def disable(self, connection: Connection[Any] | str) -> Progress:
        """Switches a connection off without deleting it. No data is read until it is
        repaired.

        For testing repairs. Your plan must include it.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("disable"):
            connection_id = id_of(connection, "connection")
        with self._calling("disable", connection_id):
            answer = needed_object(
                models.BrokerageAuthorizationDisabledConfirmation,
                client.connections.disable_brokerage_authorization(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            return _disable(answer, scope, connection_id=connection_id)

    def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections.

        The user is gone a few seconds later. A webhook reports it.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete_user"):
            answer = needed_object(
                models.DeleteUserResponse,
                client.authentication.delete_snap_trade_user(user_id=user.user_id),
            )
            return _delete_user(answer, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Brokerage], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2. Refused:
                Brokerages do not have a country.
        """
        client = self._client
        scope = self._scope
        if country is not None:
            raise self._refused("institutions", "country")
        with self._calling("institutions"):
            answer = answered(client.reference_data.list_all_brokerages())
            found = listed(models.Brokerage, answer)
            return tuple(_institution(source, scope) for source in found)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class SnapTradeApplication(Application):
    """What needs no user at SnapTrade.

    Not supported: `institution`.
    """

    provider = NAME

    def __init__(self, client: SnapTrade, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.UserIDandSecret]:
        """Registers a user at the provider. Store the `credentials` in the result.

        The user's secret is only returned here.

        Args:
            identifier: Your own id for the user.
            email: The user's email address. Ignored: SnapTrade does not email users.
            mobile: The user's phone number with country code. Ignored: SnapTrade does
                not contact users by phone.
        """
        client = self._client
        scope = self._scope
        with self._calling("create_user"):
            identifier = given(identifier, "identifier")
            answer = needed_object(
                models.UserIDandSecret,
                client.authentication.register_snap_trade_user(
                    body=sent({"userId": identifier})
                ),
            )
            return _create_user(answer, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Brokerage], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2. Refused:
                Brokerages do not have a country.
        """
        client = self._client
        scope = self._scope
        if country is not None:
            raise self._refused("institutions", "country")
        with self._calling("institutions"):
            answer = answered(client.reference_data.list_all_brokerages())
            found = listed(models.Brokerage, answer)
            return tuple(_institution(source, scope) for source in found)

    def health(self) -> Health[models.Status]:
        """Asks whether the provider works. An error says that it does not, and why."""
        client = self._client
        scope = self._scope
        with self._calling("health"):
            answer = needed_object(models.Status, client.api_status.check())
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncSnapTradeConnections(AsyncUserConnections):
    """The connections of one user at SnapTrade.

    Not supported: `create`, `update`, `answer`, `authorize`, `reauthorize`, `job`,
    `owners`, `refresh_all`, `consents`, `revoke_consent`, `get_user`, `institution`.
    """

    provider = NAME

    def __init__(self, client: AsyncSnapTrade, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def list(self) -> tuple[Connection[models.BrokerageAuthorization], ...]:
        """Lists all connections of the user."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("list"):
            answer = answered(
                await client.connections.list_brokerage_authorizations(
                    user_id=user.user_id, user_secret=user.user_secret
                )
            )
            found = listed(models.BrokerageAuthorization, answer)
            return tuple(_connection(source, scope) for source in found)

    async def get(
        self, connection: Connection[Any] | str
    ) -> Connection[models.BrokerageAuthorization]:
        """Gets the current state of one connection.

        Requests the connection and its accounts, which say when data was read.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("get"):
            connection_id = id_of(connection, "connection")
        with self._calling("get", connection_id):
            answer = needed_object(
                models.BrokerageAuthorization,
                await client.connections.detail_brokerage_authorization(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            accounts = answered(
                await client.connections.list_brokerage_authorization_accounts(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            return _get(answer, scope, accounts=accounts)

    async def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        The connection is gone a few seconds later. A webhook reports it.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete"):
            connection_id = id_of(connection, "connection")
        with self._calling("delete", connection_id):
            answer = needed_object(
                models.DeleteConnectionConfirmation,
                await client.connections.delete_connection(
                    connection_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            return _delete(answer, scope, connection_id=connection_id)

    async def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        Each call costs money. A webhook reports new data for each account.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now. Ignored: The user
                need not be present.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        with self._calling("refresh", connection_id):
            accounts = answered(
                await client.connections.list_brokerage_authorization_accounts(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            answer = needed_object(
                models.BrokerageAuthorizationRefreshConfirmation,
                await client.connections.refresh_brokerage_authorization(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            return _refresh(
                answer, scope, connection_id=connection_id, accounts=accounts
            )

    async def reconnect(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page that repairs a connection in place.

        The user must log in with the same account at the brokerage.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("reconnect"):
            connection_id = id_of(connection, "connection")
        if state is not None:
            raise self._refused("reconnect", "state")
        with self._calling("reconnect", connection_id):
            answer = answered(
                await client.authentication.login_snap_trade_user(
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                    body=sent(
                        {"reconnect": connection_id, "customRedirect": redirect_url}
                    ),
                )
            )
            return _reconnect(answer, scope)

    async def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        Logging in again with the same account returns the existing connection.

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("start_session"):
            institution_id = optional_id(institution, "institution")
        if state is not None:
            raise self._refused("start_session", "state")
        with self._calling("start_session"):
            answer = answered(
                await client.authentication.login_snap_trade_user(
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                    body=sent(
                        {
                            "broker": institution_id,
                            "customRedirect": redirect_url,
                            "connectionType": lookup(
                                _START_SESSION_CONNECTION_TYPE, access
                            ),
                        }
                    ),
                )
            )
            return _start_session(answer, scope)

    async def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[models.SessionEvent], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("events"):
            connection_id = optional_id(connection, "connection")
        with self._calling("events", connection_id):
            answer = answered(
                await client.connections.session_events(
                    partner_client_id=configured(
                        settings.client_id, "client_id", "SNAPTRADE_CLIENT_ID"
                    ),
                    user_id=user.user_id,
                    session_id=session,
                )
            )
            found = listed(models.SessionEvent, answer)
            results = tuple(_events(event, scope) for event in found)
            return tuple(
                each for each in results if connection_id in (None, each.connection_id)
            )

    async def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[models.Account], ...]:
        """Lists the accounts of a connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("accounts"):
            connection_id = id_of(connection, "connection")
        with self._calling("accounts", connection_id):
            answer = answered(
                await client.connections.list_brokerage_authorization_accounts(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            found = listed(models.Account, answer)
            return tuple(_account(source, scope) for source in found)

    def transactions(
        self,
        account: Account[Any] | str,
        *,
        since: Date | None = None,
        until: Date | None = None,
        status: TransactionStatus = TransactionStatus.BOOKED,
        connection: str | None = None,
        cursor: str | None = None,
    ) -> AsyncPages[Transaction[models.AccountUniversalActivity]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

        Args:
            account: The account, or its id.
            since: The first day.
            until: The last day.
            status: Booked or pending transactions. Raises an error unless it is
                `booked`: Brokerages only report what is booked.
            connection: The id of the account's connection, which some providers
                require. An account knows it. Ignored: The account implies it.
            cursor: Where to continue: the `cursor` of a page. Without it, the list
                starts at its beginning.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("transactions"):
            account_id = id_of(account, "account")
        if status != TransactionStatus.BOOKED:
            raise self._refused("transactions", "status")

        async def read_transactions(
            pages: Offsets,
        ) -> tuple[Transaction[models.AccountUniversalActivity], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.PaginatedUniversalActivity,
                    await client.account_information.get_account_activities(
                        account_id=account_id,
                        user_id=user.user_id,
                        user_secret=user.user_secret,
                        start_date=since,
                        end_date=until,
                        offset=pages.position,
                    ),
                )
                pagination = expect(models.PaginationDetails, answer.pagination)
                found = pages.take(
                    listed(models.AccountUniversalActivity, answer.data),
                    integer(pagination.total if pagination else None),
                    size(answer.data),
                )
                return tuple(
                    _transactions(source, scope, account_id=account_id)
                    for source in found
                )

        return AsyncPages(lambda: Offsets(cursor), read_transactions)

    async def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.Balance], ...]:
        """Gets the current balances of an account, one for each currency.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("balances"):
            account_id = id_of(account, "account")
        with self._calling("balances"):
            answer = answered(
                await client.account_information.get_user_account_balance(
                    account_id=account_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                )
            )
            found = listed(models.Balance, answer)
            return tuple(
                _balances(source, scope, account_id=account_id) for source in found
            )

    async def positions(
        self, account: Account[Any] | str
    ) -> tuple[Position[models.AccountPosition], ...]:
        """Lists the securities that an account holds.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("positions"):
            account_id = id_of(account, "account")
        with self._calling("positions"):
            answer = needed_object(
                models.AllAccountPositionsResponse,
                await client.account_information.get_all_account_positions(
                    account_id=account_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            found = listed(models.AccountPosition, answer.results)
            return tuple(
                _positions(source, scope, account_id=account_id) for source in found
            )

    async def disable(self, connection: Connection[Any] | str) -> Progress:
        """Switches a connection off without deleting it. No data is read until it is
        repaired.

        For testing repairs. Your plan must include it.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("disable"):
            connection_id = id_of(connection, "connection")
        with self._calling("disable", connection_id):
            answer = needed_object(
                models.BrokerageAuthorizationDisabledConfirmation,
                await client.connections.disable_brokerage_authorization(
                    authorization_id=connection_id,
                    user_id=user.user_id,
                    user_secret=user.user_secret,
                ),
            )
            return _disable(answer, scope, connection_id=connection_id)

    async def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections.

        The user is gone a few seconds later. A webhook reports it.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete_user"):
            answer = needed_object(
                models.DeleteUserResponse,
                await client.authentication.delete_snap_trade_user(
                    user_id=user.user_id
                ),
            )
            return _delete_user(answer, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Brokerage], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2. Refused:
                Brokerages do not have a country.
        """
        client = self._client
        scope = self._scope
        if country is not None:
            raise self._refused("institutions", "country")
        with self._calling("institutions"):
            answer = answered(await client.reference_data.list_all_brokerages())
            found = listed(models.Brokerage, answer)
            return tuple(_institution(source, scope) for source in found)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncSnapTradeApplication(AsyncApplication):
    """What needs no user at SnapTrade.

    Not supported: `institution`.
    """

    provider = NAME

    def __init__(self, client: AsyncSnapTrade, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.UserIDandSecret]:
        """Registers a user at the provider. Store the `credentials` in the result.

        The user's secret is only returned here.

        Args:
            identifier: Your own id for the user.
            email: The user's email address. Ignored: SnapTrade does not email users.
            mobile: The user's phone number with country code. Ignored: SnapTrade does
                not contact users by phone.
        """
        client = self._client
        scope = self._scope
        with self._calling("create_user"):
            identifier = given(identifier, "identifier")
            answer = needed_object(
                models.UserIDandSecret,
                await client.authentication.register_snap_trade_user(
                    body=sent({"userId": identifier})
                ),
            )
            return _create_user(answer, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Brokerage], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2. Refused:
                Brokerages do not have a country.
        """
        client = self._client
        scope = self._scope
        if country is not None:
            raise self._refused("institutions", "country")
        with self._calling("institutions"):
            answer = answered(await client.reference_data.list_all_brokerages())
            found = listed(models.Brokerage, answer)
            return tuple(_institution(source, scope) for source in found)

    async def health(self) -> Health[models.Status]:
        """Asks whether the provider works. An error says that it does not, and why."""
        client = self._client
        scope = self._scope
        with self._calling("health"):
            answer = needed_object(models.Status, await client.api_status.check())
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)
