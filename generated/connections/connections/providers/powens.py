"""Powens behind the facade, made from its connections.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from typing import TYPE_CHECKING, Any, TypeAlias

from .. import errors
from .._calls import Calling, ErrorRule, ErrorRules
from .._installed import missing_provider
from .._links import operation_url, page_url
from .._pages import AsyncPages, Offsets, Pages
from .._requests import EMPTY, configured, given, id_of, optional_id, sent, whole_number
from .._scope import Scope
from .._times import day, earliest, from_now, latest, moment
from .._values import (
    decimal,
    expect,
    first,
    flag,
    listed,
    lookup,
    needed,
    needed_object,
    size,
    text,
    texts,
    translate,
    word,
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
    Challenge,
    ChallengeKind,
    Connection,
    ConnectionStatus,
    Field,
    FieldKind,
    Health,
    HostedSession,
    Institution,
    InstitutionRef,
    Option,
    Problem,
    ProblemKind,
    Progress,
    ProgressKind,
    RegisteredUser,
    Transaction,
    TransactionStatus,
)
from ..users import PowensSettings, PowensUser

try:
    from powens_client import models
except ImportError as _absent:
    raise missing_provider(
        _absent,
        "powens_client",
        "powens",
        "clientloom-connections",
    ) from _absent

if TYPE_CHECKING:
    from powens_client import AsyncPowens, Powens

NAME = "powens"

_Scope: TypeAlias = Scope[PowensUser, PowensSettings]
_ApplicationScope: TypeAlias = Scope[None, PowensSettings]
_AnyScope: TypeAlias = Scope[Any, PowensSettings]

_ERRORS = ErrorRules(
    NAME,
    rules=(
        ErrorRule(errors.InvalidCredentials, codes=("wrongpass", "wrongPass")),
        ErrorRule(errors.ReauthRequired, codes=("SCARequired", "webauthRequired")),
        ErrorRule(
            errors.MfaRequired, codes=("additionalInformationNeeded", "decoupled")
        ),
        ErrorRule(
            errors.ActionRequired,
            codes=("actionNeeded", "passwordExpired", "bankMessage"),
        ),
        ErrorRule(errors.AlreadyProcessing, codes=("connectionLocked",)),
        ErrorRule(
            errors.RateLimited,
            codes=("tooManySync",),
            operations=("refresh",),
            scope="refresh",
        ),
        ErrorRule(errors.RateLimited, codes=("tooManySync",)),
        ErrorRule(errors.InstitutionUnavailable, codes=("websiteUnavailable",)),
        ErrorRule(errors.ServerError, codes=("bug", "keymanager", "dataError")),
        ErrorRule(
            errors.ConnectionFailed, codes=("notSupported", "config", "noAccount")
        ),
        ErrorRule(errors.PermissionDenied, codes=("forbidden",)),
        ErrorRule(
            errors.ValidationError,
            codes=("missingParameter", "invalidValue", "methodNotAllowed"),
        ),
        ErrorRule(errors.ProviderMaintenance, statuses=(503,)),
    ),
)

_CONNECTION_PROBLEM_KIND: Mapping[str, ProblemKind | None] = {
    "SCARequired": ProblemKind.REAUTH,
    "webauthRequired": ProblemKind.REAUTH,
    "additionalInformationNeeded": ProblemKind.MFA,
    "decoupled": ProblemKind.MFA,
    "validating": None,
    "actionNeeded": ProblemKind.USER_ACTION,
    "passwordExpired": ProblemKind.CREDENTIALS,
    "wrongpass": ProblemKind.CREDENTIALS,
    "rateLimiting": ProblemKind.RATE_LIMITED,
    "websiteUnavailable": ProblemKind.INSTITUTION_UNAVAILABLE,
    "bug": ProblemKind.PROVIDER_BUG,
    "notSupported": ProblemKind.NOT_SUPPORTED,
}

_CONNECTION_CHALLENGE_FIELDS_KIND: Mapping[str, FieldKind] = {
    "text": FieldKind.TEXT,
    "password": FieldKind.PASSWORD,
    "list": FieldKind.CHOICE,
    "number": FieldKind.NUMBER,
    "date": FieldKind.DATE,
}

_TRANSACTION_STATUS: Mapping[str, TransactionStatus] = {
    "true": TransactionStatus.PENDING,
    "false": TransactionStatus.BOOKED,
}


def _connection(
    source: models.Connection, scope: _Scope
) -> Connection[models.Connection]:
    """Makes the Connection of `models.Connection`."""
    state = text(source.state)
    last_update = text(source.last_update)
    status: ConnectionStatus
    reason: ActionReason | None
    if source.active is False:
        status, reason = ConnectionStatus.DISCONNECTED, None
    elif state is None and last_update is None:
        status, reason = ConnectionStatus.PENDING, None
    elif state is None:
        status, reason = ConnectionStatus.ACTIVE, None
    elif state == "validating":
        status, reason = ConnectionStatus.SYNCING, None
    elif state == "SCARequired":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REAUTH
    elif state == "webauthRequired":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REDIRECT
    elif state == "additionalInformationNeeded":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.MFA
    elif state == "decoupled":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.APP_VALIDATION
    elif state == "actionNeeded":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.BANK_ACTION
    elif state == "passwordExpired":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.PASSWORD_EXPIRED
    elif state == "wrongpass":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CREDENTIALS
    elif state == "rateLimiting":
        status, reason = ConnectionStatus.ERROR, None
    elif state == "websiteUnavailable":
        status, reason = ConnectionStatus.ERROR, None
    elif state == "bug":
        status, reason = ConnectionStatus.ERROR, None
    elif state == "notSupported":
        status, reason = ConnectionStatus.ERROR, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    problem: Problem | None = None
    if state not in (None, "validating"):
        problem = Problem(
            kind=lookup(_CONNECTION_PROBLEM_KIND, source.state, ProblemKind.UNKNOWN),
            code=state,
            message=text(source.error_message),
        )
    fields_challenge: Challenge | None = None
    if state in ("additionalInformationNeeded", "wrongpass"):
        fields_challenge = Challenge(
            id=needed(text(source.id), "id"),
            kind=ChallengeKind.FIELDS,
            fields=tuple(
                Field(
                    name=word(text(field.name)),
                    label=text(field.label),
                    kind=lookup(_CONNECTION_CHALLENGE_FIELDS_KIND, field.type),
                    required=flag(field.required),
                    pattern=text(field.regex),
                    options=tuple(
                        Option(value=word(text(value.value)), label=text(value.label))
                        for value in listed(models.CredentialsFieldValue, field.values)
                    ),
                )
                for field in listed(models.CredentialsField, source.fields)
            ),
            message=text(source.error_message),
            connection_id=text(source.id),
            raw=source,
        )
    app_validation_challenge: Challenge | None = None
    if state == "decoupled":
        app_validation_challenge = Challenge(
            id=needed(text(source.id), "id"),
            kind=ChallengeKind.APP_VALIDATION,
            message=text(source.error_message),
            connection_id=text(source.id),
            raw=source,
        )
    connector = expect(models.Connector, source.connector)
    return Connection(
        provider=NAME,
        id=needed(text(source.id), "id"),
        status=status,
        reason=reason,
        problem=problem,
        challenge=first(fields_challenge, app_validation_challenge),
        user_id=text(source.id_user),
        institution=InstitutionRef(
            id=first(text(source.connector_uuid), text(source.id_connector)),
            name=text(connector.name if connector else None),
        ),
        access=Access.READ,
        auth_method=text(connector.auth_mechanism if connector else None),
        auto_refresh=flag(source.active),
        created_at=moment(source.created, scope.zone),
        last_synced_at=moment(source.last_update, scope.zone),
        next_scheduled_at=moment(source.next_try, scope.zone),
        consent_expires_at=first(
            earliest(
                tuple(
                    moment(each_source.access_expire, scope.zone)
                    for each_source in listed(models.ConnectionSource, source.sources)
                )
            ),
            moment(source.expire, scope.zone),
        ),
        disabled_at=latest(
            tuple(
                moment(each_source.disabled, scope.zone)
                for each_source in listed(models.ConnectionSource, source.sources)
            )
        ),
        raw_status={"state": source.state, "active": source.active},
        raw=source,
    )


def _account(source: models.BankAccount, scope: _Scope) -> Account[models.BankAccount]:
    """Makes the Account of `models.BankAccount`."""
    currency = expect(models.Currency, source.currency)
    return Account(
        provider=NAME,
        id=needed(text(source.id), "id"),
        connection_id=text(source.id_connection),
        name=text(source.name),
        number=text(source.number),
        iban=text(source.iban),
        type=text(source.type),
        currency=text(currency.id if currency else None),
        balance=decimal(source.balance),
        last_synced_at=moment(source.last_update, scope.zone),
        raw=source,
    )


def _transaction(
    source: models.Transaction, scope: _Scope
) -> Transaction[models.Transaction]:
    """Makes the Transaction of `models.Transaction`."""
    counterparty = expect(models.TransactionCounterparty, source.counterparty)
    return Transaction(
        provider=NAME,
        id=needed(text(source.id), "id"),
        account_id=text(source.id_account),
        status=translate(_TRANSACTION_STATUS, source.coming, TransactionStatus.BOOKED),
        date=day(source.date),
        amount=decimal(source.value),
        description=text(source.wording),
        counterparty=text(counterparty.label if counterparty else None),
        kind=text(source.type),
        fee=decimal(source.commission),
        raw=source,
    )


def _institution(
    source: models.Connector, scope: _AnyScope
) -> Institution[models.Connector]:
    """Makes the Institution of `models.Connector`."""
    return Institution(
        provider=NAME,
        id=needed(text(source.uuid), "id"),
        name=text(source.name),
        countries=texts(
            tuple(
                country.id
                for country in listed(models.ConnectorCountry, source.countries)
            )
        ),
        access=Access.READ,
        fields=tuple(
            Field(
                name=word(text(field.name)),
                label=text(field.label),
                kind=lookup(_CONNECTION_CHALLENGE_FIELDS_KIND, field.type),
                required=flag(field.required),
                pattern=text(field.regex),
                options=tuple(
                    Option(value=word(text(value.value)), label=text(value.label))
                    for value in listed(models.CredentialsFieldValue, field.values)
                ),
            )
            for field in listed(models.CredentialsField, source.fields)
        ),
        raw=source,
    )


def _create(answer: models.Connection, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `createUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=text(answer.id),
        connection=_connection(answer, scope),
        raw=answer,
    )


def _update(answer: models.Connection, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `updateSyncUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=text(answer.id),
        connection=_connection(answer, scope),
        raw=answer,
    )


def _delete(scope: _Scope, connection_id: str) -> Progress:
    """Makes the Progress of the response of `deleteUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=connection_id,
        awaits=Awaited.DELETION,
        raw=None,
    )


def _refresh_when_user_present(answer: models.Connection, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `updateSyncUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=text(answer.id),
        connection=_connection(answer, scope),
        raw=answer,
    )


def _refresh(answer: models.Connection, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `updateSyncUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=text(answer.id),
        connection=_connection(answer, scope),
        awaits=Awaited.DATA,
        synced_before=moment(answer.last_update, scope.zone),
        raw=answer,
    )


def _reconnect(
    answer: models.AuthCode,
    scope: _Scope,
    redirect_url: str,
    state: str | None,
    connection_id: str,
) -> HostedSession:
    """Makes the HostedSession of the response of `getAuthCode`."""
    settings = scope.settings
    return HostedSession(
        provider=NAME,
        url=needed(
            page_url(
                "https://webview.powens.com/reconnect",
                query={
                    "domain": configured(settings.domain, "domain", "POWENS_DOMAIN"),
                    "client_id": configured(
                        settings.client_id, "client_id", "POWENS_CLIENT_ID"
                    ),
                    "redirect_uri": redirect_url,
                    "state": state,
                    "code": text(answer.code),
                    "connection_id": connection_id,
                },
            ),
            "url",
        ),
        expires_at=from_now(seconds=decimal(answer.expires_in)),
        raw=answer,
    )


def _answer_when_app_validation(answer: models.Connection, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `updateSyncUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=text(answer.id),
        connection=_connection(answer, scope),
        raw=answer,
    )


def _answer(answer: models.Connection, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `updateSyncUserConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=text(answer.id),
        connection=_connection(answer, scope),
        raw=answer,
    )


def _start_session(
    answer: models.AuthCode,
    scope: _Scope,
    redirect_url: str,
    state: str | None,
    institution_id: str | None,
) -> HostedSession:
    """Makes the HostedSession of the response of `getAuthCode`."""
    settings = scope.settings
    return HostedSession(
        provider=NAME,
        url=needed(
            page_url(
                "https://webview.powens.com/connect",
                query={
                    "domain": configured(settings.domain, "domain", "POWENS_DOMAIN"),
                    "client_id": configured(
                        settings.client_id, "client_id", "POWENS_CLIENT_ID"
                    ),
                    "redirect_uri": redirect_url,
                    "state": state,
                    "code": text(answer.code),
                    "connector_uuids": institution_id,
                },
            ),
            "url",
        ),
        expires_at=from_now(seconds=decimal(answer.expires_in)),
        raw=answer,
    )


def _authorize(
    answer: models.AuthCode,
    scope: _Scope,
    redirect_url: str,
    state: str | None,
    institution_id: str,
) -> HostedSession:
    """Makes the HostedSession of the response of `getAuthCode`."""
    settings = scope.settings
    return HostedSession(
        provider=NAME,
        url=needed(
            page_url(
                operation_url(scope.base_url, "/webauth"),
                query={
                    "client_id": configured(
                        settings.client_id, "client_id", "POWENS_CLIENT_ID"
                    ),
                    "token": text(answer.code),
                    "redirect_uri": redirect_url,
                    "state": state,
                    "connector_uuid": institution_id,
                },
            ),
            "url",
        ),
        expires_at=from_now(seconds=decimal(answer.expires_in)),
        raw=answer,
    )


def _reauthorize(
    answer: models.AuthCode,
    scope: _Scope,
    redirect_url: str,
    state: str | None,
    connection_id: str,
) -> HostedSession:
    """Makes the HostedSession of the response of `getAuthCode`."""
    settings = scope.settings
    return HostedSession(
        provider=NAME,
        url=needed(
            page_url(
                operation_url(scope.base_url, "/webauth"),
                query={
                    "client_id": configured(
                        settings.client_id, "client_id", "POWENS_CLIENT_ID"
                    ),
                    "token": text(answer.code),
                    "redirect_uri": redirect_url,
                    "state": state,
                    "id_connection": connection_id,
                },
            ),
            "url",
        ),
        expires_at=from_now(seconds=decimal(answer.expires_in)),
        raw=answer,
    )


def _balances(source: models.BankAccount, scope: _Scope) -> Balance[models.BankAccount]:
    """Makes the Balance of `models.BankAccount`."""
    currency = expect(models.Currency, source.currency)
    return Balance(
        provider=NAME,
        account_id=text(source.id),
        currency=text(currency.id if currency else None),
        current=decimal(source.balance),
        at=moment(source.last_update, scope.zone),
        raw=source,
    )


def _create_user(
    answer: models.AccessToken, scope: _ApplicationScope
) -> RegisteredUser[models.AccessToken]:
    """Makes the RegisteredUser of the response of `initUserToken`."""
    return RegisteredUser(
        provider=NAME,
        id=text(answer.id_user),
        credentials={"access_token": needed(text(answer.auth_token), "access_token")},
        raw=answer,
    )


def _get_user(answer: models.User, scope: _Scope) -> RegisteredUser[models.User]:
    """Makes the RegisteredUser of the response of `getUser`."""
    user = scope.user
    return RegisteredUser(
        provider=NAME,
        id=text(answer.id),
        credentials={"access_token": user.access_token},
        created_at=moment(answer.signin, scope.zone),
        raw=answer,
    )


def _delete_user(scope: _Scope) -> Progress:
    """Makes the Progress of the response of `deleteUser`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        raw=None,
    )


def _health(
    answer: models.BankAccountTypesList, scope: _ApplicationScope
) -> Health[models.BankAccountTypesList]:
    """Makes the Health of the response of `listBankAccountTypes`."""
    return Health(
        provider=NAME,
        available=True,
        raw=answer,
    )


class PowensConnections(UserConnections):
    """The connections of one user at Powens.

    Not supported: `job`, `events`, `positions`, `owners`, `disable`, `refresh_all`,
    `consents`, `revoke_consent`.
    """

    provider = NAME

    def __init__(self, client: Powens, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def list(self) -> tuple[Connection[models.Connection], ...]:
        """Lists all connections of the user."""
        client = self._client
        scope = self._scope
        with self._calling("list"):
            answer = needed_object(
                models.ConnectionsList,
                client.connections.list_user_connections(
                    expand=["connector", "sources"]
                ),
            )
            found = listed(models.Connection, answer.connections)
            return tuple(_connection(source, scope) for source in found)

    def get(self, connection: Connection[Any] | str) -> Connection[models.Connection]:
        """Gets the current state of one connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("get"):
            connection_id = id_of(connection, "connection")
        with self._calling("get", connection_id):
            answer = needed_object(
                models.Connection,
                client.connections.get_user_connection(
                    connection_id=whole_number(connection_id, "connection"),
                    expand=["connector", "sources"],
                ),
            )
            found = needed_object(models.Connection, answer)
            return _connection(found, scope)

    def create(
        self,
        institution: Institution[Any] | str,
        credentials: Mapping[str, str],
        *,
        country: str | None = None,
    ) -> Progress:
        """Connects an institution with the user's credentials.

        The call takes until the bank responds, up to several minutes.

        Args:
            institution: The institution, or its id.
            credentials: What the user enters, by the names of the institution's fields.
            country: The institution's country. Ignored: The institution implies it.
        """
        client = self._client
        scope = self._scope
        with self._calling("create"):
            institution_id = id_of(institution, "institution")
        with self._calling("create"):
            answer = needed_object(
                models.Connection,
                client.connections.create_user_connection(
                    expand=["connector", "sources"],
                    body=sent({**credentials, "connector_uuid": institution_id}),
                ),
            )
            return _create(answer, scope)

    def update(
        self, connection: Connection[Any] | str, credentials: Mapping[str, str]
    ) -> Progress:
        """Repairs a connection in place with new credentials.

        The call takes until the bank responds, up to several minutes.

        Args:
            connection: The connection, or its id.
            credentials: What the user enters, by the names of the institution's fields.
        """
        client = self._client
        scope = self._scope
        with self._calling("update"):
            connection_id = id_of(connection, "connection")
        with self._calling("update", connection_id):
            answer = needed_object(
                models.Connection,
                client.connections.update_sync_user_connection(
                    connection_id=whole_number(connection_id, "connection"),
                    expand=["connector", "sources"],
                    body=sent({**credentials}),
                ),
            )
            return _update(answer, scope)

    def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("delete"):
            connection_id = id_of(connection, "connection")
        with self._calling("delete", connection_id):
            client.connections.delete_user_connection(
                connection_id=whole_number(connection_id, "connection")
            )
            return _delete(scope, connection_id=connection_id)

    def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        The call takes until the bank responds, up to several minutes. Without the user
        present, banks allow four a day.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now.
        """
        client = self._client
        scope = self._scope
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        if user_present is True:
            with self._calling("refresh", connection_id):
                answer = needed_object(
                    models.Connection,
                    client.connections.update_sync_user_connection(
                        connection_id=whole_number(connection_id, "connection"),
                        expand=["connector", "sources"],
                    ),
                )
                return _refresh_when_user_present(answer, scope)
        with self._calling("refresh", connection_id):
            answer = needed_object(
                models.Connection,
                client.connections.update_sync_user_connection(
                    connection_id=whole_number(connection_id, "connection"),
                    background=True,
                    expand=["connector", "sources"],
                ),
            )
            return _refresh(answer, scope)

    def reconnect(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page that repairs a connection in place.

        The redirect URL must not have a query. Use `state` for what you want back.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        client = self._client
        scope = self._scope
        with self._calling("reconnect"):
            connection_id = id_of(connection, "connection")
        with self._calling("reconnect", connection_id):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                client.authentication.get_auth_code(type="singleAccess"),
            )
            return _reconnect(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                connection_id=connection_id,
            )

    def answer(
        self, challenge: Challenge, values: Mapping[str, str] = EMPTY
    ) -> Progress:
        """Answers a challenge.

        Args:
            challenge: The challenge of a connection, its progress or an event.
            values: What the user enters, by the names of the challenge's fields.
                Ignored: A confirmation in the app has no fields.
        """
        client = self._client
        scope = self._scope
        if challenge.kind is ChallengeKind.APP_VALIDATION:
            with self._calling("answer"):
                answer = needed_object(
                    models.Connection,
                    client.connections.update_sync_user_connection(
                        connection_id=whole_number(challenge.id, "challenge.id"),
                        expand=["connector", "sources"],
                        body=sent({"resume": True}),
                    ),
                )
                return _answer_when_app_validation(answer, scope)
        with self._calling("answer"):
            answer = needed_object(
                models.Connection,
                client.connections.update_sync_user_connection(
                    connection_id=whole_number(challenge.id, "challenge.id"),
                    expand=["connector", "sources"],
                    body=sent({**values}),
                ),
            )
            return _answer(answer, scope)

    def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        The redirect URL must not have a query. Use `state` for what you want back.

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do. Raises an error unless it
                is `read`: Connections are read-only.
            state: A string that the redirect returns.
        """
        client = self._client
        scope = self._scope
        with self._calling("start_session"):
            institution_id = optional_id(institution, "institution")
        if access != Access.READ:
            raise self._refused("start_session", "access")
        with self._calling("start_session"):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                client.authentication.get_auth_code(type="singleAccess"),
            )
            return _start_session(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                institution_id=institution_id,
            )

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

        For banks whose `auth_mechanism` is `webauth`. The redirect URL must not have a
        query.

        Args:
            institution: The institution, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
            country: The institution's country. Ignored: The institution implies it.
        """
        client = self._client
        scope = self._scope
        with self._calling("authorize"):
            institution_id = id_of(institution, "institution")
        with self._calling("authorize"):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                client.authentication.get_auth_code(type="singleAccess"),
            )
            return _authorize(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                institution_id=institution_id,
            )

    def reauthorize(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page to repair an existing connection in place.

        For connections that a visit to the bank repairs. The redirect URL must not have
        a query.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        client = self._client
        scope = self._scope
        with self._calling("reauthorize"):
            connection_id = id_of(connection, "connection")
        with self._calling("reauthorize", connection_id):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                client.authentication.get_auth_code(type="singleAccess"),
            )
            return _reauthorize(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                connection_id=connection_id,
            )

    def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[models.BankAccount], ...]:
        """Lists the accounts of a connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("accounts"):
            connection_id = id_of(connection, "connection")
        with self._calling("accounts", connection_id):
            answer = needed_object(
                models.BankAccountsList, client.bank_accounts.list_user_accounts()
            )
            found = listed(models.BankAccount, answer.accounts)
            results = tuple(_account(source, scope) for source in found)
            return tuple(
                each for each in results if each.connection_id == connection_id
            )

    def transactions(
        self,
        account: Account[Any] | str,
        *,
        since: Date | None = None,
        until: Date | None = None,
        status: TransactionStatus = TransactionStatus.BOOKED,
        connection: str | None = None,
        cursor: str | None = None,
    ) -> Pages[Transaction[models.Transaction]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

        Requests those of all accounts, and leaves the others out.

        Args:
            account: The account, or its id.
            since: The first day.
            until: The last day.
            status: Booked or pending transactions.
            connection: The id of the account's connection, which some providers
                require. An account knows it. Ignored: The account implies it.
            cursor: Where to continue: the `cursor` of a page. Without it, the list
                starts at its beginning.
        """
        client = self._client
        scope = self._scope
        with self._calling("transactions"):
            account_id = id_of(account, "account")

        def read_transactions(
            pages: Offsets,
        ) -> tuple[Transaction[models.Transaction], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.TransactionsList,
                    client.bank_transactions.list_user_transactions(
                        min_date=since, max_date=until, offset=pages.position
                    ),
                )
                found = pages.take(
                    listed(models.Transaction, answer.transactions),
                    None,
                    size(answer.transactions),
                )
                results = tuple(_transaction(source, scope) for source in found)
                return tuple(
                    each
                    for each in results
                    if each.account_id == account_id and each.status == status
                )

        return Pages(lambda: Offsets(cursor), read_transactions)

    def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.BankAccount], ...]:
        """Gets the current balances of an account, one for each currency.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("balances"):
            account_id = id_of(account, "account")
        with self._calling("balances"):
            answer = needed_object(
                models.BankAccount,
                client.bank_accounts.get_user_account(
                    account_id=whole_number(account_id, "account")
                ),
            )
            found = [needed_object(models.BankAccount, answer)]
            return tuple(_balances(source, scope) for source in found)

    def get_user(self) -> RegisteredUser[models.User]:
        """Gets the user from the provider."""
        client = self._client
        scope = self._scope
        with self._calling("get_user"):
            answer = needed_object(models.User, client.users.get_user())
            return _get_user(answer, scope)

    def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        client = self._client
        scope = self._scope
        with self._calling("delete_user"):
            client.users.delete_user()
            return _delete_user(scope)

    def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Connector]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.Connector,
                client.connectors.get_connector_by_uuid(
                    connector_uuid=institution_id, expand=["fields", "countries"]
                ),
            )
            found = needed_object(models.Connector, answer)
            return _institution(found, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Connector], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.ConnectorsList,
                client.connectors.list_connectors(expand=["fields", "countries"]),
            )
            found = listed(models.Connector, answer.connectors)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(
                each
                for each in results
                if (country is None or country in each.countries)
            )

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class PowensApplication(Application):
    """What needs no user at Powens."""

    provider = NAME

    def __init__(self, client: Powens, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.AccessToken]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Each call creates another user. Its token is only returned here.

        Args:
            identifier: Your own id for the user. Ignored: Users cannot have your id.
                Store theirs with yours.
            email: The user's email address. Ignored: Powens does not email users.
            mobile: The user's phone number with country code. Ignored: Powens does not
                contact users by phone.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("create_user"):
            answer = needed_object(
                models.AccessToken,
                client.authentication.init_user_token(
                    body=sent(
                        {
                            "client_id": configured(
                                settings.client_id, "client_id", "POWENS_CLIENT_ID"
                            ),
                            "client_secret": configured(
                                settings.client_secret,
                                "client_secret",
                                "POWENS_CLIENT_SECRET",
                            ),
                        }
                    )
                ),
            )
            return _create_user(answer, scope)

    def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Connector]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.Connector,
                client.connectors.get_connector_by_uuid(
                    connector_uuid=institution_id, expand=["fields", "countries"]
                ),
            )
            found = needed_object(models.Connector, answer)
            return _institution(found, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Connector], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.ConnectorsList,
                client.connectors.list_connectors(expand=["fields", "countries"]),
            )
            found = listed(models.Connector, answer.connectors)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(
                each
                for each in results
                if (country is None or country in each.countries)
            )

    def health(self) -> Health[models.BankAccountTypesList]:
        """Asks whether the provider works. An error says that it does not, and why.

        Requests a short list, because the API has no operation for this.
        """
        client = self._client
        scope = self._scope
        with self._calling("health"):
            answer = needed_object(
                models.BankAccountTypesList,
                client.bank_account_types.list_bank_account_types(),
            )
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncPowensConnections(AsyncUserConnections):
    """The connections of one user at Powens.

    Not supported: `job`, `events`, `positions`, `owners`, `disable`, `refresh_all`,
    `consents`, `revoke_consent`.
    """

    provider = NAME

    def __init__(self, client: AsyncPowens, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def list(self) -> tuple[Connection[models.Connection], ...]:
        """Lists all connections of the user."""
        client = self._client
        scope = self._scope
        with self._calling("list"):
            answer = needed_object(
                models.ConnectionsList,
                await client.connections.list_user_connections(
                    expand=["connector", "sources"]
                ),
            )
            found = listed(models.Connection, answer.connections)
            return tuple(_connection(source, scope) for source in found)

    async def get(
        self, connection: Connection[Any] | str
    ) -> Connection[models.Connection]:
        """Gets the current state of one connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("get"):
            connection_id = id_of(connection, "connection")
        with self._calling("get", connection_id):
            answer = needed_object(
                models.Connection,
                await client.connections.get_user_connection(
                    connection_id=whole_number(connection_id, "connection"),
                    expand=["connector", "sources"],
                ),
            )
            found = needed_object(models.Connection, answer)
            return _connection(found, scope)

    async def create(
        self,
        institution: Institution[Any] | str,
        credentials: Mapping[str, str],
        *,
        country: str | None = None,
    ) -> Progress:
        """Connects an institution with the user's credentials.

        The call takes until the bank responds, up to several minutes.

        Args:
            institution: The institution, or its id.
            credentials: What the user enters, by the names of the institution's fields.
            country: The institution's country. Ignored: The institution implies it.
        """
        client = self._client
        scope = self._scope
        with self._calling("create"):
            institution_id = id_of(institution, "institution")
        with self._calling("create"):
            answer = needed_object(
                models.Connection,
                await client.connections.create_user_connection(
                    expand=["connector", "sources"],
                    body=sent({**credentials, "connector_uuid": institution_id}),
                ),
            )
            return _create(answer, scope)

    async def update(
        self, connection: Connection[Any] | str, credentials: Mapping[str, str]
    ) -> Progress:
        """Repairs a connection in place with new credentials.

        The call takes until the bank responds, up to several minutes.

        Args:
            connection: The connection, or its id.
            credentials: What the user enters, by the names of the institution's fields.
        """
        client = self._client
        scope = self._scope
        with self._calling("update"):
            connection_id = id_of(connection, "connection")
        with self._calling("update", connection_id):
            answer = needed_object(
                models.Connection,
                await client.connections.update_sync_user_connection(
                    connection_id=whole_number(connection_id, "connection"),
                    expand=["connector", "sources"],
                    body=sent({**credentials}),
                ),
            )
            return _update(answer, scope)

    async def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("delete"):
            connection_id = id_of(connection, "connection")
        with self._calling("delete", connection_id):
            await client.connections.delete_user_connection(
                connection_id=whole_number(connection_id, "connection")
            )
            return _delete(scope, connection_id=connection_id)

    async def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        The call takes until the bank responds, up to several minutes. Without the user
        present, banks allow four a day.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now.
        """
        client = self._client
        scope = self._scope
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        if user_present is True:
            with self._calling("refresh", connection_id):
                answer = needed_object(
                    models.Connection,
                    await client.connections.update_sync_user_connection(
                        connection_id=whole_number(connection_id, "connection"),
                        expand=["connector", "sources"],
                    ),
                )
                return _refresh_when_user_present(answer, scope)
        with self._calling("refresh", connection_id):
            answer = needed_object(
                models.Connection,
                await client.connections.update_sync_user_connection(
                    connection_id=whole_number(connection_id, "connection"),
                    background=True,
                    expand=["connector", "sources"],
                ),
            )
            return _refresh(answer, scope)

    async def reconnect(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page that repairs a connection in place.

        The redirect URL must not have a query. Use `state` for what you want back.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        client = self._client
        scope = self._scope
        with self._calling("reconnect"):
            connection_id = id_of(connection, "connection")
        with self._calling("reconnect", connection_id):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                await client.authentication.get_auth_code(type="singleAccess"),
            )
            return _reconnect(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                connection_id=connection_id,
            )

    async def answer(
        self, challenge: Challenge, values: Mapping[str, str] = EMPTY
    ) -> Progress:
        """Answers a challenge.

        Args:
            challenge: The challenge of a connection, its progress or an event.
            values: What the user enters, by the names of the challenge's fields.
                Ignored: A confirmation in the app has no fields.
        """
        client = self._client
        scope = self._scope
        if challenge.kind is ChallengeKind.APP_VALIDATION:
            with self._calling("answer"):
                answer = needed_object(
                    models.Connection,
                    await client.connections.update_sync_user_connection(
                        connection_id=whole_number(challenge.id, "challenge.id"),
                        expand=["connector", "sources"],
                        body=sent({"resume": True}),
                    ),
                )
                return _answer_when_app_validation(answer, scope)
        with self._calling("answer"):
            answer = needed_object(
                models.Connection,
                await client.connections.update_sync_user_connection(
                    connection_id=whole_number(challenge.id, "challenge.id"),
                    expand=["connector", "sources"],
                    body=sent({**values}),
                ),
            )
            return _answer(answer, scope)

    async def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        The redirect URL must not have a query. Use `state` for what you want back.

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do. Raises an error unless it
                is `read`: Connections are read-only.
            state: A string that the redirect returns.
        """
        client = self._client
        scope = self._scope
        with self._calling("start_session"):
            institution_id = optional_id(institution, "institution")
        if access != Access.READ:
            raise self._refused("start_session", "access")
        with self._calling("start_session"):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                await client.authentication.get_auth_code(type="singleAccess"),
            )
            return _start_session(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                institution_id=institution_id,
            )

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

        For banks whose `auth_mechanism` is `webauth`. The redirect URL must not have a
        query.

        Args:
            institution: The institution, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
            country: The institution's country. Ignored: The institution implies it.
        """
        client = self._client
        scope = self._scope
        with self._calling("authorize"):
            institution_id = id_of(institution, "institution")
        with self._calling("authorize"):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                await client.authentication.get_auth_code(type="singleAccess"),
            )
            return _authorize(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                institution_id=institution_id,
            )

    async def reauthorize(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page to repair an existing connection in place.

        For connections that a visit to the bank repairs. The redirect URL must not have
        a query.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns.
        """
        client = self._client
        scope = self._scope
        with self._calling("reauthorize"):
            connection_id = id_of(connection, "connection")
        with self._calling("reauthorize", connection_id):
            redirect_url = given(redirect_url, "redirect_url")
            answer = needed_object(
                models.AuthCode,
                await client.authentication.get_auth_code(type="singleAccess"),
            )
            return _reauthorize(
                answer,
                scope,
                redirect_url=redirect_url,
                state=state,
                connection_id=connection_id,
            )

    async def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[models.BankAccount], ...]:
        """Lists the accounts of a connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("accounts"):
            connection_id = id_of(connection, "connection")
        with self._calling("accounts", connection_id):
            answer = needed_object(
                models.BankAccountsList, await client.bank_accounts.list_user_accounts()
            )
            found = listed(models.BankAccount, answer.accounts)
            results = tuple(_account(source, scope) for source in found)
            return tuple(
                each for each in results if each.connection_id == connection_id
            )

    def transactions(
        self,
        account: Account[Any] | str,
        *,
        since: Date | None = None,
        until: Date | None = None,
        status: TransactionStatus = TransactionStatus.BOOKED,
        connection: str | None = None,
        cursor: str | None = None,
    ) -> AsyncPages[Transaction[models.Transaction]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

        Requests those of all accounts, and leaves the others out.

        Args:
            account: The account, or its id.
            since: The first day.
            until: The last day.
            status: Booked or pending transactions.
            connection: The id of the account's connection, which some providers
                require. An account knows it. Ignored: The account implies it.
            cursor: Where to continue: the `cursor` of a page. Without it, the list
                starts at its beginning.
        """
        client = self._client
        scope = self._scope
        with self._calling("transactions"):
            account_id = id_of(account, "account")

        async def read_transactions(
            pages: Offsets,
        ) -> tuple[Transaction[models.Transaction], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.TransactionsList,
                    await client.bank_transactions.list_user_transactions(
                        min_date=since, max_date=until, offset=pages.position
                    ),
                )
                found = pages.take(
                    listed(models.Transaction, answer.transactions),
                    None,
                    size(answer.transactions),
                )
                results = tuple(_transaction(source, scope) for source in found)
                return tuple(
                    each
                    for each in results
                    if each.account_id == account_id and each.status == status
                )

        return AsyncPages(lambda: Offsets(cursor), read_transactions)

    async def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.BankAccount], ...]:
        """Gets the current balances of an account, one for each currency.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("balances"):
            account_id = id_of(account, "account")
        with self._calling("balances"):
            answer = needed_object(
                models.BankAccount,
                await client.bank_accounts.get_user_account(
                    account_id=whole_number(account_id, "account")
                ),
            )
            found = [needed_object(models.BankAccount, answer)]
            return tuple(_balances(source, scope) for source in found)

    async def get_user(self) -> RegisteredUser[models.User]:
        """Gets the user from the provider."""
        client = self._client
        scope = self._scope
        with self._calling("get_user"):
            answer = needed_object(models.User, await client.users.get_user())
            return _get_user(answer, scope)

    async def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        client = self._client
        scope = self._scope
        with self._calling("delete_user"):
            await client.users.delete_user()
            return _delete_user(scope)

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Connector]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.Connector,
                await client.connectors.get_connector_by_uuid(
                    connector_uuid=institution_id, expand=["fields", "countries"]
                ),
            )
            found = needed_object(models.Connector, answer)
            return _institution(found, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Connector], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.ConnectorsList,
                await client.connectors.list_connectors(expand=["fields", "countries"]),
            )
            found = listed(models.Connector, answer.connectors)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(
                each
                for each in results
                if (country is None or country in each.countries)
            )

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncPowensApplication(AsyncApplication):
    """What needs no user at Powens."""

    provider = NAME

    def __init__(self, client: AsyncPowens, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.AccessToken]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Each call creates another user. Its token is only returned here.

        Args:
            identifier: Your own id for the user. Ignored: Users cannot have your id.
                Store theirs with yours.
            email: The user's email address. Ignored: Powens does not email users.
            mobile: The user's phone number with country code. Ignored: Powens does not
                contact users by phone.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("create_user"):
            answer = needed_object(
                models.AccessToken,
                await client.authentication.init_user_token(
                    body=sent(
                        {
                            "client_id": configured(
                                settings.client_id, "client_id", "POWENS_CLIENT_ID"
                            ),
                            "client_secret": configured(
                                settings.client_secret,
                                "client_secret",
                                "POWENS_CLIENT_SECRET",
                            ),
                        }
                    )
                ),
            )
            return _create_user(answer, scope)

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Connector]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.Connector,
                await client.connectors.get_connector_by_uuid(
                    connector_uuid=institution_id, expand=["fields", "countries"]
                ),
            )
            found = needed_object(models.Connector, answer)
            return _institution(found, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Connector], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.ConnectorsList,
                await client.connectors.list_connectors(expand=["fields", "countries"]),
            )
            found = listed(models.Connector, answer.connectors)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(
                each
                for each in results
                if (country is None or country in each.countries)
            )

    async def health(self) -> Health[models.BankAccountTypesList]:
        """Asks whether the provider works. An error says that it does not, and why.

        Requests a short list, because the API has no operation for this.
        """
        client = self._client
        scope = self._scope
        with self._calling("health"):
            answer = needed_object(
                models.BankAccountTypesList,
                await client.bank_account_types.list_bank_account_types(),
            )
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)
