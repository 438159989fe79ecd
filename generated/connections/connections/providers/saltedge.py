"""SaltEdge behind the facade, made from its connections.yaml."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from datetime import date as Date
from typing import TYPE_CHECKING, Any, TypeAlias

from .. import errors
from .._calls import Calling, ErrorRule, ErrorRules
from .._installed import missing_provider
from .._pages import AsyncPages, Cursor, Pages
from .._requests import EMPTY, given, id_of, optional_id, sent, text_of
from .._scope import Scope
from .._times import day, moment
from .._values import (
    decimal,
    expect,
    first,
    flag,
    is_within,
    latest_of,
    listed,
    lookup,
    needed,
    needed_object,
    present,
    text,
    texts,
    translate,
    unless_empty,
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
    Address,
    Awaited,
    Balance,
    Challenge,
    ChallengeKind,
    Connection,
    ConnectionStatus,
    Consent,
    Field,
    FieldKind,
    Health,
    HostedSession,
    Institution,
    InstitutionRef,
    Option,
    Owner,
    Problem,
    ProblemKind,
    Progress,
    ProgressKind,
    RegisteredUser,
    SessionEvent,
    SessionEventKind,
    Transaction,
    TransactionStatus,
)
from ..users import SaltEdgeSettings, SaltEdgeUser

try:
    from saltedge_client import models
except ImportError as _absent:
    raise missing_provider(
        _absent,
        "saltedge_client",
        "saltedge",
        "clientloom-connections",
    ) from _absent

if TYPE_CHECKING:
    from saltedge_client import AsyncSaltEdge, SaltEdge

NAME = "saltedge"

_Scope: TypeAlias = Scope[SaltEdgeUser, SaltEdgeSettings]
_ApplicationScope: TypeAlias = Scope[None, SaltEdgeSettings]
_AnyScope: TypeAlias = Scope[Any, SaltEdgeSettings]

_ERRORS = ErrorRules(
    NAME,
    rules=(
        ErrorRule(
            errors.SignatureRejected,
            codes=(
                "MissingSignature",
                "SignatureNotMatch",
                "MissingExpiresAt",
                "ExpiresAtInvalid",
                "RequestExpired",
                "PublicKeyNotProvided",
            ),
        ),
        ErrorRule(
            errors.AuthenticationError,
            codes=(
                "ApiKeyNotFound",
                "AppIdNotProvided",
                "SecretNotProvided",
                "WrongClientToken",
                "ClientNotFound",
            ),
        ),
        ErrorRule(
            errors.PermissionDenied,
            codes=(
                "ClientRestricted",
                "ClientPending",
                "ClientDisabled",
                "CustomerLocked",
                "ActionNotAllowed",
                "ProviderAccessNotGranted",
                "ConnectionLimitReached",
            ),
        ),
        ErrorRule(
            errors.NotFound,
            codes=(
                "ConnectionNotFound",
                "CustomerNotFound",
                "ProviderNotFound",
                "AccountNotFound",
                "AttemptNotFound",
                "AispConsentNotFound",
                "CountryNotFound",
                "TransactionNotFound",
                "RouteNotFound",
                "ProviderKeyFound",
            ),
        ),
        ErrorRule(
            errors.ValidationError,
            codes=(
                "WrongRequestFormat",
                "JsonParseError",
                "InvalidEncoding",
                "ValueOutOfRange",
                "DateFormatInvalid",
                "DateOutOfRange",
                "FetchScopesInvalid",
                "ReturnURLInvalid",
                "WrongProviderMode",
                "ProviderNotInteractive",
            ),
        ),
        ErrorRule(
            errors.InvalidCredentials,
            codes=("InvalidCredentials", "CredentialsNotMatch"),
        ),
        ErrorRule(
            errors.MfaRequired,
            codes=(
                "InvalidInteractiveCredentials",
                "InteractiveTimeout",
                "InteractiveAdapterTimeout",
            ),
        ),
        ErrorRule(errors.ConnectionDisabled, codes=("ConnectionDisabled",)),
        ErrorRule(
            errors.ConsentExpired, codes=("AispConsentExpired", "AispConsentRevoked")
        ),
        ErrorRule(errors.Conflict, codes=("AispConsentAlreadyRevoked",)),
        ErrorRule(
            errors.RateLimited,
            codes=("ConnectionCannotBeRefreshed",),
            having=("next_refresh_possible_at",),
            scope="refresh",
        ),
        ErrorRule(
            errors.ReauthRequired,
            codes=("ConnectionCannotBeRefreshed", "ConnectionLost"),
        ),
        ErrorRule(errors.AlreadyProcessing, codes=("ConnectionAlreadyProcessing",)),
        ErrorRule(
            errors.Duplicate,
            codes=(
                "ConnectionDuplicated",
                "DuplicatedCustomer",
                "ConnectionAlreadyAuthorized",
            ),
        ),
        ErrorRule(errors.RateLimited, codes=("RateLimitExceeded", "TooManyRequests")),
        ErrorRule(
            errors.RateLimited, codes=("BackgroundFetchLimitExceeded",), scope="refresh"
        ),
        ErrorRule(
            errors.InstitutionUnavailable,
            codes=(
                "ProviderUnavailable",
                "ProviderError",
                "ProviderInactive",
                "ProviderDisabled",
                "ExecutionTimeout",
                "FetchingTimeout",
                "ConnectionFailed",
                "ConnectionFetchingStopped",
            ),
        ),
        ErrorRule(errors.ServerError, codes=("InternalServerError",)),
    ),
    not_before=("next_refresh_possible_at",),
)

_CONNECTION_PROBLEM_KIND: Mapping[str, ProblemKind] = {
    "InvalidCredentials": ProblemKind.CREDENTIALS,
    "CredentialsNotMatch": ProblemKind.CREDENTIALS,
    "InvalidInteractiveCredentials": ProblemKind.MFA,
    "InteractiveTimeout": ProblemKind.MFA,
    "InteractiveAdapterTimeout": ProblemKind.MFA,
    "AispConsentExpired": ProblemKind.CONSENT,
    "AispConsentRevoked": ProblemKind.CONSENT,
    "ProviderAccessNotGranted": ProblemKind.USER_ACTION,
    "ProviderUnavailable": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ProviderError": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ExecutionTimeout": ProblemKind.INSTITUTION_UNAVAILABLE,
    "FetchingTimeout": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ConnectionFailed": ProblemKind.INSTITUTION_UNAVAILABLE,
    "ConnectionFetchingStopped": ProblemKind.INSTITUTION_UNAVAILABLE,
    "InternalServerError": ProblemKind.PROVIDER_BUG,
    "BackgroundFetchLimitExceeded": ProblemKind.RATE_LIMITED,
}

_TRANSACTION_STATUS: Mapping[str, TransactionStatus] = {
    "posted": TransactionStatus.BOOKED,
    "pending": TransactionStatus.PENDING,
}

_INSTITUTION_AVAILABLE: Mapping[str, bool] = {
    "active": True,
    "inactive": False,
    "disabled": False,
}

_INSTITUTION_FIELDS_KIND: Mapping[str, FieldKind] = {
    "text": FieldKind.TEXT,
    "password": FieldKind.PASSWORD,
    "select": FieldKind.CHOICE,
    "dynamic_select": FieldKind.CHOICE,
    "number": FieldKind.NUMBER,
}

_INSTITUTION_FIELDS_REQUIRED: Mapping[str, bool] = {
    "true": False,
    "false": True,
}


def _connection(
    source: models.Connection, scope: _Scope
) -> Connection[models.Connection]:
    """Makes the Connection of `models.Connection`."""
    source_status = text(source.status)
    last_attempt = expect(models.SimplifiedAttempt, source.last_attempt)
    last_attempt_fail_error_class = text(
        last_attempt.fail_error_class if last_attempt else None
    )
    last_attempt_finished = last_attempt.finished if last_attempt else None
    last_attempt_last_stage = expect(
        models.Stage, last_attempt.last_stage if last_attempt else None
    )
    last_attempt_last_stage_name = text(
        last_attempt_last_stage.name if last_attempt_last_stage else None
    )
    status: ConnectionStatus
    reason: ActionReason | None
    if source_status == "disabled" and last_attempt_fail_error_class in (
        "AispConsentExpired",
        "AispConsentRevoked",
    ):
        status, reason = ConnectionStatus.DISCONNECTED, ActionReason.CONSENT
    elif source_status == "disabled":
        status, reason = ConnectionStatus.DISCONNECTED, ActionReason.REAUTH
    elif (
        last_attempt_finished is False and last_attempt_last_stage_name == "interactive"
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.MFA
    elif last_attempt_finished is False and source.last_success_at is None:
        status, reason = ConnectionStatus.PENDING, None
    elif last_attempt_finished is False:
        status, reason = ConnectionStatus.SYNCING, None
    elif source_status == "inactive" and last_attempt_fail_error_class in (
        "InvalidCredentials",
        "CredentialsNotMatch",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CREDENTIALS
    elif source_status == "inactive" and last_attempt_fail_error_class in (
        "InvalidInteractiveCredentials",
        "InteractiveTimeout",
        "InteractiveAdapterTimeout",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.MFA
    elif source_status == "inactive" and last_attempt_fail_error_class in (
        "AispConsentExpired",
        "AispConsentRevoked",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CONSENT
    elif source_status == "inactive" and last_attempt_fail_error_class in (
        "ProviderUnavailable",
        "ProviderError",
        "ExecutionTimeout",
        "FetchingTimeout",
        "ConnectionFailed",
        "ConnectionFetchingStopped",
        "InternalServerError",
    ):
        status, reason = ConnectionStatus.ERROR, None
    elif source_status == "inactive":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REAUTH
    elif source_status == "active":
        status, reason = ConnectionStatus.ACTIVE, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    challenge: Challenge | None = None
    if last_attempt_finished is False and last_attempt_last_stage_name == "interactive":
        challenge = Challenge(
            id=needed(text(source.id), "id"),
            kind=ChallengeKind.FIELDS,
            fields=tuple(
                Field(name=word(text(interactive_fields_name)), kind=FieldKind.TEXT)
                for interactive_fields_name in texts(
                    last_attempt_last_stage.interactive_fields_names
                    if last_attempt_last_stage
                    else None
                )
            ),
            html=text(
                last_attempt_last_stage.interactive_html
                if last_attempt_last_stage
                else None
            ),
            connection_id=text(source.id),
            raw=source,
        )
    return Connection(
        provider=NAME,
        id=needed(text(source.id), "id"),
        status=status,
        reason=reason,
        problem=unless_empty(
            Problem(
                kind=lookup(
                    _CONNECTION_PROBLEM_KIND,
                    last_attempt.fail_error_class if last_attempt else None,
                    ProblemKind.UNKNOWN,
                ),
                code=text(last_attempt.fail_error_class if last_attempt else None),
                message=text(last_attempt.fail_message if last_attempt else None),
            )
        ),
        challenge=challenge,
        user_id=text(source.customer_id),
        institution=InstitutionRef(
            id=text(source.provider_code), name=text(source.provider_name)
        ),
        access=Access.READ,
        auto_refresh=flag(source.daily_refresh),
        created_at=moment(source.created_at, scope.zone),
        updated_at=moment(source.updated_at, scope.zone),
        last_synced_at=moment(source.last_success_at, scope.zone),
        refresh_allowed_at=moment(source.next_refresh_possible_at, scope.zone),
        raw_status={"status": source.status},
        raw=source,
    )


def _account(source: models.Account, scope: _Scope) -> Account[models.Account]:
    """Makes the Account of `models.Account`."""
    extra = expect(models.AccountExtra, source.extra)
    return Account(
        provider=NAME,
        id=needed(text(source.id), "id"),
        connection_id=text(source.connection_id),
        name=text(source.name),
        number=text(extra.account_number if extra else None),
        iban=text(extra.iban if extra else None),
        type=text(source.nature),
        currency=text(source.currency_code),
        balance=decimal(source.balance),
        available=decimal(extra.available_amount if extra else None),
        last_synced_at=moment(source.updated_at, scope.zone),
        raw=source,
    )


def _transaction(
    source: models.Transaction, scope: _Scope
) -> Transaction[models.Transaction]:
    """Makes the Transaction of `models.Transaction`."""
    extra = expect(models.TransactionExtra, source.extra)
    return Transaction(
        provider=NAME,
        id=needed(text(source.id), "id"),
        account_id=text(source.account_id),
        status=translate(_TRANSACTION_STATUS, source.status, TransactionStatus.BOOKED),
        date=day(source.made_on),
        amount=decimal(source.amount),
        currency=text(source.currency_code),
        description=text(source.description),
        counterparty=first(
            text(extra.payee if extra else None), text(extra.payer if extra else None)
        ),
        category=text(source.category),
        kind=text(source.mode),
        symbol=text(extra.asset_code if extra else None),
        quantity=decimal(extra.units if extra else None),
        price=decimal(extra.unit_price if extra else None),
        raw=source,
    )


def _consent(source: models.Consent, scope: _Scope) -> Consent[models.Consent]:
    """Makes the Consent of `models.Consent`."""
    return Consent(
        provider=NAME,
        id=needed(text(source.id), "id"),
        connection_id=text(source.connection_id),
        given_at=moment(source.created_at, scope.zone),
        expires_at=moment(source.expires_at, scope.zone),
        revoked_at=moment(source.revoked_at, scope.zone),
        raw=source,
    )


def _institution(
    source: models.Provider, scope: _AnyScope
) -> Institution[models.Provider]:
    """Makes the Institution of `models.Provider`."""
    return Institution(
        provider=NAME,
        id=needed(text(source.code), "id"),
        name=text(source.name),
        country=text(source.country_code),
        logo_url=text(source.logo_url),
        available=lookup(_INSTITUTION_AVAILABLE, source.status),
        access=Access.READ,
        fields=tuple(
            Field(
                name=word(text(required_field.name)),
                label=first(
                    text(required_field.localized_name),
                    text(required_field.english_name),
                ),
                kind=lookup(_INSTITUTION_FIELDS_KIND, required_field.nature),
                required=lookup(_INSTITUTION_FIELDS_REQUIRED, required_field.optional),
                options=tuple(
                    Option(
                        value=word(text(field_option.option_value)),
                        label=first(
                            text(field_option.localized_name),
                            text(field_option.english_name),
                        ),
                    )
                    for field_option in listed(
                        models.ProviderFieldOption, required_field.field_options
                    )
                ),
            )
            for required_field in listed(models.ProviderField, source.required_fields)
        ),
        raw=source,
    )


def _get(
    found: models.Connection, scope: _Scope, consents: models.ConsentsResponse
) -> Connection[models.Connection]:
    """Makes the Connection of the response of `connections_connection_id_get`."""
    consent = latest_of(
        (moment(each.created_at, scope.zone), each)
        for each in listed(models.Consent, consents.data)
    )
    found_status = text(found.status)
    last_attempt = expect(models.SimplifiedAttempt, found.last_attempt)
    last_attempt_fail_error_class = text(
        last_attempt.fail_error_class if last_attempt else None
    )
    consent_revoked_at = consent.revoked_at if consent else None
    last_attempt_finished = last_attempt.finished if last_attempt else None
    last_attempt_last_stage = expect(
        models.Stage, last_attempt.last_stage if last_attempt else None
    )
    last_attempt_last_stage_name = text(
        last_attempt_last_stage.name if last_attempt_last_stage else None
    )
    status: ConnectionStatus
    reason: ActionReason | None
    if found_status == "disabled" and last_attempt_fail_error_class in (
        "AispConsentExpired",
        "AispConsentRevoked",
    ):
        status, reason = ConnectionStatus.DISCONNECTED, ActionReason.CONSENT
    elif found_status == "disabled" and consent_revoked_at is not None:
        status, reason = ConnectionStatus.DISCONNECTED, ActionReason.CONSENT
    elif found_status == "disabled":
        status, reason = ConnectionStatus.DISCONNECTED, ActionReason.REAUTH
    elif (
        last_attempt_finished is False and last_attempt_last_stage_name == "interactive"
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.MFA
    elif last_attempt_finished is False and found.last_success_at is None:
        status, reason = ConnectionStatus.PENDING, None
    elif last_attempt_finished is False:
        status, reason = ConnectionStatus.SYNCING, None
    elif found_status == "inactive" and consent_revoked_at is not None:
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CONSENT
    elif found_status == "inactive" and last_attempt_fail_error_class in (
        "InvalidCredentials",
        "CredentialsNotMatch",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CREDENTIALS
    elif found_status == "inactive" and last_attempt_fail_error_class in (
        "InvalidInteractiveCredentials",
        "InteractiveTimeout",
        "InteractiveAdapterTimeout",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.MFA
    elif found_status == "inactive" and last_attempt_fail_error_class in (
        "AispConsentExpired",
        "AispConsentRevoked",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CONSENT
    elif found_status == "inactive" and last_attempt_fail_error_class in (
        "ProviderUnavailable",
        "ProviderError",
        "ExecutionTimeout",
        "FetchingTimeout",
        "ConnectionFailed",
        "ConnectionFetchingStopped",
        "InternalServerError",
    ):
        status, reason = ConnectionStatus.ERROR, None
    elif found_status == "inactive":
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REAUTH
    elif found_status == "active":
        status, reason = ConnectionStatus.ACTIVE, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    challenge: Challenge | None = None
    if last_attempt_finished is False and last_attempt_last_stage_name == "interactive":
        challenge = Challenge(
            id=needed(text(found.id), "id"),
            kind=ChallengeKind.FIELDS,
            fields=tuple(
                Field(name=word(text(interactive_fields_name)), kind=FieldKind.TEXT)
                for interactive_fields_name in texts(
                    last_attempt_last_stage.interactive_fields_names
                    if last_attempt_last_stage
                    else None
                )
            ),
            html=text(
                last_attempt_last_stage.interactive_html
                if last_attempt_last_stage
                else None
            ),
            connection_id=text(found.id),
            raw=found,
        )
    return Connection(
        provider=NAME,
        id=needed(text(found.id), "id"),
        status=status,
        reason=reason,
        problem=unless_empty(
            Problem(
                kind=lookup(
                    _CONNECTION_PROBLEM_KIND,
                    last_attempt.fail_error_class if last_attempt else None,
                    ProblemKind.UNKNOWN,
                ),
                code=text(last_attempt.fail_error_class if last_attempt else None),
                message=text(last_attempt.fail_message if last_attempt else None),
            )
        ),
        challenge=challenge,
        user_id=text(found.customer_id),
        institution=InstitutionRef(
            id=text(found.provider_code), name=text(found.provider_name)
        ),
        access=Access.READ,
        auto_refresh=flag(found.daily_refresh),
        created_at=moment(found.created_at, scope.zone),
        updated_at=moment(found.updated_at, scope.zone),
        last_synced_at=moment(found.last_success_at, scope.zone),
        refresh_allowed_at=moment(found.next_refresh_possible_at, scope.zone),
        consent_expires_at=first(
            moment(consent.revoked_at if consent else None, scope.zone),
            moment(consent.expires_at if consent else None, scope.zone),
        ),
        raw_status={"status": found.status},
        raw=found,
    )


def _create(answer: models.ConnectionResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `connections_post`."""
    data = expect(models.Connection, answer.data)
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=text(data.id if data else None),
        connection=_connection(data, scope) if data is not None else None,
        not_before=moment(data.next_refresh_possible_at if data else None, scope.zone),
        raw=answer,
    )


def _update(answer: models.ConnectionResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of
    `connections_connection_id_reconnect_put`.
    """
    data = expect(models.Connection, answer.data)
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=text(data.id if data else None),
        connection=_connection(data, scope) if data is not None else None,
        not_before=moment(data.next_refresh_possible_at if data else None, scope.zone),
        raw=answer,
    )


def _delete(
    answer: models.RemovedConnectionResponse, scope: _Scope, connection_id: str
) -> Progress:
    """Makes the Progress of the response of `connections_connection_id_delete`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=connection_id,
        awaits=Awaited.DELETION,
        raw=answer,
    )


def _refresh(answer: models.ConnectionResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `connections_connection_id_refresh_put`."""
    data = expect(models.Connection, answer.data)
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=text(data.id if data else None),
        connection=_connection(data, scope) if data is not None else None,
        not_before=moment(data.next_refresh_possible_at if data else None, scope.zone),
        raw=answer,
    )


def _reconnect(answer: models.ConnectSessionResponse, scope: _Scope) -> HostedSession:
    """Makes the HostedSession of the response of `connect_sessions_reconnect_post`."""
    data = expect(models.ConnectSessionResponseData, answer.data)
    return HostedSession(
        provider=NAME,
        url=needed(text(data.connect_url if data else None), "url"),
        expires_at=moment(data.expires_at if data else None, scope.zone),
        raw=answer,
    )


def _answer(answer: models.ConnectionResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of
    `connections_connection_id_interactive_put`.
    """
    data = expect(models.Connection, answer.data)
    return Progress(
        provider=NAME,
        kind=ProgressKind.QUEUED,
        connection_id=text(data.id if data else None),
        connection=_connection(data, scope) if data is not None else None,
        not_before=moment(data.next_refresh_possible_at if data else None, scope.zone),
        raw=answer,
    )


def _start_session(
    answer: models.ConnectSessionResponse, scope: _Scope
) -> HostedSession:
    """Makes the HostedSession of the response of `connect_sessions_create_post`."""
    data = expect(models.ConnectSessionResponseData, answer.data)
    return HostedSession(
        provider=NAME,
        url=needed(text(data.connect_url if data else None), "url"),
        expires_at=moment(data.expires_at if data else None, scope.zone),
        raw=answer,
    )


def _authorize(answer: models.OauthConnectResponse, scope: _Scope) -> HostedSession:
    """Makes the HostedSession of the response of `oauth_providers_create_post`."""
    data = expect(models.OauthConnectResponseData, answer.data)
    return HostedSession(
        provider=NAME,
        url=needed(text(data.redirect_url if data else None), "url"),
        expires_at=moment(data.expires_at if data else None, scope.zone),
        raw=answer,
    )


def _reauthorize(answer: models.OauthConnectResponse, scope: _Scope) -> HostedSession:
    """Makes the HostedSession of the response of `oauth_providers_reconnect_post`."""
    data = expect(models.OauthConnectResponseData, answer.data)
    return HostedSession(
        provider=NAME,
        url=needed(text(data.redirect_url if data else None), "url"),
        expires_at=moment(data.expires_at if data else None, scope.zone),
        raw=answer,
    )


def _events(
    attempt: models.Attempt, stage: models.Stage, scope: _Scope, connection_id: str
) -> SessionEvent[models.Stage]:
    """Makes the SessionEvent of `models.Stage`."""
    name = text(stage.name)
    kind: SessionEventKind
    if name == "start":
        kind = SessionEventKind.STARTED
    elif name == "connect":
        kind = SessionEventKind.AUTHENTICATION
    elif name == "interactive":
        kind = SessionEventKind.MFA_REQUESTED
    elif name in ("fetch_holder_info", "fetch_accounts", "fetch_recent", "fetch_full"):
        kind = SessionEventKind.FETCHING
    elif name == "disconnect":
        kind = SessionEventKind.OTHER
    elif name == "finish" and attempt.fail_at is not None:
        kind = SessionEventKind.FAILED
    elif name == "finish":
        kind = SessionEventKind.SUCCEEDED
    else:
        kind = SessionEventKind.OTHER
    return SessionEvent(
        provider=NAME,
        kind=kind,
        at=moment(stage.created_at, scope.zone),
        session_id=text(attempt.id),
        connection_id=connection_id,
        name=text(stage.name),
        message=text(attempt.fail_message),
        raw=stage,
    )


def _balances(source: models.Account, scope: _Scope) -> Balance[models.Account]:
    """Makes the Balance of `models.Account`."""
    extra = expect(models.AccountExtra, source.extra)
    return Balance(
        provider=NAME,
        account_id=text(source.id),
        currency=text(source.currency_code),
        current=decimal(source.balance),
        available=decimal(extra.available_amount if extra else None),
        at=moment(source.updated_at, scope.zone),
        raw=source,
    )


def _owners(
    source: models.HolderInfo, scope: _Scope, connection_id: str
) -> Owner[models.HolderInfo]:
    """Makes the Owner of `models.HolderInfo`."""
    return Owner(
        provider=NAME,
        connection_id=connection_id,
        names=texts(source.names),
        emails=texts(source.emails),
        phones=texts(source.phone_numbers),
        addresses=tuple(
            Address(
                street=text(address.street),
                city=text(address.city),
                state=text(address.state),
                postcode=text(address.post_code),
                country=text(address.country_code),
            )
            for address in listed(models.HolderInfoAddresses, source.addresses)
        ),
        raw=source,
    )


def _disable(answer: models.ConnectionResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `connections_connection_id_put`."""
    data = expect(models.Connection, answer.data)
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=text(data.id if data else None),
        connection=_connection(data, scope) if data is not None else None,
        raw=answer,
    )


def _create_user(
    answer: models.CreatedCustomerResponse, scope: _ApplicationScope
) -> RegisteredUser[models.CreatedCustomerResponse]:
    """Makes the RegisteredUser of the response of `customers_post`."""
    data = expect(models.Customer, answer.data)
    return RegisteredUser(
        provider=NAME,
        id=text(data.id if data else None),
        identifier=text(data.identifier if data else None),
        credentials={
            "customer_id": needed(text(data.id if data else None), "customer_id")
        },
        created_at=moment(data.created_at if data else None, scope.zone),
        raw=answer,
    )


def _get_user(
    answer: models.CustomerResponse, scope: _Scope
) -> RegisteredUser[models.CustomerResponse]:
    """Makes the RegisteredUser of the response of `customers_customer_id_get`."""
    data = expect(models.Customer, answer.data)
    return RegisteredUser(
        provider=NAME,
        id=text(data.id if data else None),
        identifier=text(data.identifier if data else None),
        credentials={
            "customer_id": needed(text(data.id if data else None), "customer_id")
        },
        created_at=moment(data.created_at if data else None, scope.zone),
        raw=answer,
    )


def _delete_user(answer: models.RemovedCustomerResponse, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `customers_customer_id_delete`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        raw=answer,
    )


def _health(
    answer: models.CountriesResponse, scope: _ApplicationScope
) -> Health[models.CountriesResponse]:
    """Makes the Health of the response of `countries_get`."""
    return Health(
        provider=NAME,
        available=True,
        raw=answer,
    )


class SaltEdgeConnections(UserConnections):
    """The connections of one user at SaltEdge.

    Not supported: `job`, `positions`, `refresh_all`.
    """

    provider = NAME

    def __init__(self, client: SaltEdge, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def list(self) -> tuple[Connection[models.Connection], ...]:
        """Lists all connections of the user."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("list"):
            found: builtins.list[models.Connection] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ConnectionsResponse,
                    client.connections.connections_get(
                        customer_id=user.customer_id, from_id=pages.position
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Connection, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_connection(source, scope) for source in found)

    def get(self, connection: Connection[Any] | str) -> Connection[models.Connection]:
        """Gets the current state of one connection.

        Requests the connection and its consents, because the connection does not have
        their end.

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
                models.ConnectionResponse,
                client.connections.connections_connection_id_get(
                    connection_id=connection_id
                ),
            )
            found = needed_object(models.Connection, answer.data)
            consents = needed_object(
                models.ConsentsResponse,
                client.consents.consents_get(
                    connection_id=connection_id, customer_id=user.customer_id
                ),
            )
            return _get(found, scope, consents=consents)

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
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("create"):
            institution_id = id_of(institution, "institution")
        country = country or text_of(institution, "country")
        with self._calling("create"):
            country = given(country, "country")
            answer = needed_object(
                models.ConnectionResponse,
                client.connections.connections_post(
                    body=sent(
                        {
                            "data": {
                                "customer_id": user.customer_id,
                                "country_code": country,
                                "provider_code": institution_id,
                                "credentials": credentials,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "fetch_scopes": list(
                                        present(
                                            "accounts",
                                            "transactions",
                                            (
                                                "holder_info"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    ),
                                    "store_credentials": True,
                                },
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _create(answer, scope)

    def update(
        self, connection: Connection[Any] | str, credentials: Mapping[str, str]
    ) -> Progress:
        """Repairs a connection in place with new credentials.

        Args:
            connection: The connection, or its id.
            credentials: What the user enters, by the names of the institution's fields.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("update"):
            connection_id = id_of(connection, "connection")
        with self._calling("update", connection_id):
            answer = needed_object(
                models.ConnectionResponse,
                client.connections.connections_connection_id_reconnect_put(
                    connection_id=connection_id,
                    body=sent(
                        {
                            "data": {
                                "credentials": credentials,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {"store_credentials": True},
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    ),
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
            answer = needed_object(
                models.RemovedConnectionResponse,
                client.connections.connections_connection_id_delete(
                    connection_id=connection_id
                ),
            )
            return _delete(answer, scope, connection_id=connection_id)

    def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        Not before `refresh_allowed_at`. Regulated banks allow four a day without the
        user present.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now.
        """
        client = self._client
        scope = self._scope
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        with self._calling("refresh", connection_id):
            answer = needed_object(
                models.ConnectionResponse,
                client.connections.connections_connection_id_refresh_put(
                    connection_id=connection_id,
                    body=sent(
                        {
                            "data": {
                                "attempt": {
                                    "store_credentials": True,
                                    "user_present": user_present,
                                }
                            }
                        }
                    ),
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

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("reconnect"):
            connection_id = id_of(connection, "connection")
        if state is not None:
            raise self._refused("reconnect", "state")
        with self._calling("reconnect", connection_id):
            answer = needed_object(
                models.ConnectSessionResponse,
                client.connect_sessions.connect_sessions_reconnect_post(
                    body=sent(
                        {
                            "data": {
                                "connection_id": connection_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "return_error_class": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _reconnect(answer, scope)

    def answer(
        self, challenge: Challenge, values: Mapping[str, str] = EMPTY
    ) -> Progress:
        """Answers a challenge.

        Args:
            challenge: The challenge of a connection, its progress or an event.
            values: What the user enters, by the names of the challenge's fields.
        """
        client = self._client
        scope = self._scope
        with self._calling("answer"):
            answer = needed_object(
                models.ConnectionResponse,
                client.connections.connections_connection_id_interactive_put(
                    connection_id=challenge.id,
                    body=sent({"data": {"credentials": values}}),
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

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do. Raises an error unless it
                is `read`: Connections are read-only.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("start_session"):
            institution_id = optional_id(institution, "institution")
        if access != Access.READ:
            raise self._refused("start_session", "access")
        if state is not None:
            raise self._refused("start_session", "state")
        with self._calling("start_session"):
            answer = needed_object(
                models.ConnectSessionResponse,
                client.connect_sessions.connect_sessions_create_post(
                    body=sent(
                        {
                            "data": {
                                "customer_id": user.customer_id,
                                "provider_code": institution_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "fetch_scopes": list(
                                        present(
                                            "accounts",
                                            "transactions",
                                            (
                                                "holder_info"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    ),
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "return_error_class": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _start_session(answer, scope)

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

        For banks whose `mode` is `oauth`.

        Args:
            institution: The institution, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
            country: The institution's country.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("authorize"):
            institution_id = id_of(institution, "institution")
        country = country or text_of(institution, "country")
        if state is not None:
            raise self._refused("authorize", "state")
        with self._calling("authorize"):
            country = given(country, "country")
            answer = needed_object(
                models.OauthConnectResponse,
                client.oauth_providers.oauth_providers_create_post(
                    body=sent(
                        {
                            "data": {
                                "customer_id": user.customer_id,
                                "country_code": country,
                                "provider_code": institution_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "fetch_scopes": list(
                                        present(
                                            "accounts",
                                            "transactions",
                                            (
                                                "holder_info"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    ),
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _authorize(answer, scope)

    def reauthorize(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page to repair an existing connection in place.

        For banks whose `mode` is `oauth`.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("reauthorize"):
            connection_id = id_of(connection, "connection")
        if state is not None:
            raise self._refused("reauthorize", "state")
        with self._calling("reauthorize", connection_id):
            answer = needed_object(
                models.OauthConnectResponse,
                client.oauth_providers.oauth_providers_reconnect_post(
                    body=sent(
                        {
                            "data": {
                                "connection_id": connection_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _reauthorize(answer, scope)

    def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[models.Stage], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        client = self._client
        scope = self._scope
        with self._calling("events"):
            connection_id = optional_id(connection, "connection")
        with self._calling("events", connection_id):
            connection_id = given(connection_id, "connection")
            answer = needed_object(
                models.AttemptsResponse,
                client.attempts.attempts_get(connection_id=connection_id),
            )
            found = listed(models.SimplifiedAttempt, answer.data)
            details: builtins.list[models.Attempt] = []
            for item in found:
                detail = needed_object(
                    models.AttemptResponse,
                    client.attempts.attempts_attempt_id_get(
                        attempt_id=needed(text(item.id), "attempt_id"),
                        connection_id=connection_id,
                    ),
                )
                details.append(needed_object(models.Attempt, detail.data))
            results = tuple(
                _events(attempt, stage, scope, connection_id=connection_id)
                for attempt in details
                for stage in listed(models.Stage, attempt.stages)
            )
            return tuple(each for each in results if session in (None, each.session_id))

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
            found: builtins.list[models.Account] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.AccountsResponse,
                    client.accounts.accounts_get(
                        customer_id=user.customer_id,
                        connection_id=connection_id,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Account, answer.data),
                    text(meta.next_id if meta else None),
                )
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
    ) -> Pages[Transaction[models.Transaction]]:
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
        client = self._client
        scope = self._scope
        with self._calling("transactions"):
            account_id = id_of(account, "account")
        connection = connection or text_of(account, "connection_id")
        if status is TransactionStatus.PENDING:
            with self._calling("transactions"):
                given_connection = given(connection, "connection")

            def read_transactions_when_pending(
                pages: Cursor,
            ) -> tuple[Transaction[models.Transaction], ...]:
                with self._calling("transactions"):
                    answer = needed_object(
                        models.TransactionsResponse,
                        client.transactions.transactions_pending_get(
                            connection_id=given_connection,
                            account_id=account_id,
                            from_id=pages.position,
                        ),
                    )
                    meta = expect(models.MetaObject, answer.meta)
                    found = pages.take(
                        listed(models.Transaction, answer.data),
                        text(meta.next_id if meta else None),
                    )
                    results = tuple(_transaction(source, scope) for source in found)
                    return tuple(
                        each
                        for each in results
                        if is_within(each.date, at_least=since, at_most=until)
                    )

            return Pages(lambda: Cursor(cursor), read_transactions_when_pending)
        with self._calling("transactions"):
            given_connection = given(connection, "connection")

        def read_transactions(
            pages: Cursor,
        ) -> tuple[Transaction[models.Transaction], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.TransactionsResponse,
                    client.transactions.transactions_get(
                        connection_id=given_connection,
                        account_id=account_id,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found = pages.take(
                    listed(models.Transaction, answer.data),
                    text(meta.next_id if meta else None),
                )
                results = tuple(_transaction(source, scope) for source in found)
                return tuple(
                    each
                    for each in results
                    if is_within(each.date, at_least=since, at_most=until)
                )

        return Pages(lambda: Cursor(cursor), read_transactions)

    def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.Account], ...]:
        """Gets the current balances of an account, one for each currency.

        Requests all accounts of the user, and leaves the others out.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("balances"):
            account_id = id_of(account, "account")
        with self._calling("balances"):
            found: builtins.list[models.Account] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.AccountsResponse,
                    client.accounts.accounts_get(
                        customer_id=user.customer_id, from_id=pages.position
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Account, answer.data),
                    text(meta.next_id if meta else None),
                )
            results = tuple(_balances(source, scope) for source in found)
            return tuple(each for each in results if each.account_id == account_id)

    def owners(
        self, *, connection: Connection[Any] | str | None = None
    ) -> tuple[Owner[models.HolderInfo], ...]:
        """Gets who owns the accounts.

        The user must have consented. See the setting `holder_information`.

        Args:
            connection: Only the owners of this connection.
        """
        client = self._client
        scope = self._scope
        with self._calling("owners"):
            connection_id = optional_id(connection, "connection")
        with self._calling("owners", connection_id):
            connection_id = given(connection_id, "connection")
            answer = needed_object(
                models.HolderInfoResponse,
                client.holder_info.holder_info_get(connection_id=connection_id),
            )
            found = [needed_object(models.HolderInfo, answer.data)]
            return tuple(
                _owners(source, scope, connection_id=connection_id) for source in found
            )

    def disable(self, connection: Connection[Any] | str) -> Progress:
        """Switches a connection off without deleting it. No data is read until it is
        repaired.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("disable"):
            connection_id = id_of(connection, "connection")
        with self._calling("disable", connection_id):
            answer = needed_object(
                models.ConnectionResponse,
                client.connections.connections_connection_id_put(
                    connection_id=connection_id,
                    body=sent({"data": {"status": "inactive"}}),
                ),
            )
            return _disable(answer, scope)

    def consents(
        self, connection: Connection[Any] | str
    ) -> tuple[Consent[models.Consent], ...]:
        """Lists all consents that the user ever gave for a connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("consents"):
            connection_id = id_of(connection, "connection")
        with self._calling("consents", connection_id):
            found: builtins.list[models.Consent] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ConsentsResponse,
                    client.consents.consents_get(
                        connection_id=connection_id,
                        customer_id=user.customer_id,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Consent, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_consent(source, scope) for source in found)

    def revoke_consent(
        self, connection: Connection[Any] | str, consent: Consent[Any] | str
    ) -> Consent[models.Consent]:
        """Ends a consent. No data is read until the user consents again.

        Args:
            connection: The connection, or its id.
            consent: The consent, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("revoke_consent"):
            connection_id = id_of(connection, "connection")
            consent_id = id_of(consent, "consent")
        with self._calling("revoke_consent", connection_id):
            answer = needed_object(
                models.ConsentResponse,
                client.consents.consents_consent_id_revoke_put(
                    consent_id=consent_id,
                    connection_id=connection_id,
                    customer_id=user.customer_id,
                ),
            )
            found = needed_object(models.Consent, answer.data)
            return _consent(found, scope)

    def get_user(self) -> RegisteredUser[models.CustomerResponse]:
        """Gets the user from the provider."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("get_user"):
            answer = needed_object(
                models.CustomerResponse,
                client.customers.customers_customer_id_get(
                    customer_id=user.customer_id
                ),
            )
            return _get_user(answer, scope)

    def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete_user"):
            answer = needed_object(
                models.RemovedCustomerResponse,
                client.customers.customers_customer_id_delete(
                    customer_id=user.customer_id
                ),
            )
            return _delete_user(answer, scope)

    def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Provider]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.ProviderResponse,
                client.providers.providers_provider_code_get(
                    provider_code=institution_id,
                    include_fake_providers=settings.include_fake_providers,
                ),
            )
            found = needed_object(models.Provider, answer.data)
            return _institution(found, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Provider], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institutions"):
            found: builtins.list[models.Provider] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ProvidersResponse,
                    client.providers.providers_get(
                        country_code=country,
                        include_fake_providers=settings.include_fake_providers,
                        include_provider_fields=True,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Provider, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_institution(source, scope) for source in found)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class SaltEdgeApplication(Application):
    """What needs no user at SaltEdge."""

    provider = NAME

    def __init__(self, client: SaltEdge, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.CreatedCustomerResponse]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Args:
            identifier: Your own id for the user.
            email: The user's email address. Ignored: Salt Edge does not email users.
            mobile: The user's phone number with country code. Ignored: Salt Edge does
                not contact users by phone.
        """
        client = self._client
        scope = self._scope
        with self._calling("create_user"):
            identifier = given(identifier, "identifier")
            answer = needed_object(
                models.CreatedCustomerResponse,
                client.customers.customers_post(
                    body=sent({"data": {"identifier": identifier}})
                ),
            )
            return _create_user(answer, scope)

    def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Provider]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.ProviderResponse,
                client.providers.providers_provider_code_get(
                    provider_code=institution_id,
                    include_fake_providers=settings.include_fake_providers,
                ),
            )
            found = needed_object(models.Provider, answer.data)
            return _institution(found, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Provider], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institutions"):
            found: builtins.list[models.Provider] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ProvidersResponse,
                    client.providers.providers_get(
                        country_code=country,
                        include_fake_providers=settings.include_fake_providers,
                        include_provider_fields=True,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Provider, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_institution(source, scope) for source in found)

    def health(self) -> Health[models.CountriesResponse]:
        """Asks whether the provider works. An error says that it does not, and why.

        Requests a short list, because the API has no operation for this.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("health"):
            answer = needed_object(
                models.CountriesResponse,
                client.countries.countries_get(
                    include_fake_providers=settings.include_fake_providers
                ),
            )
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncSaltEdgeConnections(AsyncUserConnections):
    """The connections of one user at SaltEdge.

    Not supported: `job`, `positions`, `refresh_all`.
    """

    provider = NAME

    def __init__(self, client: AsyncSaltEdge, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def list(self) -> tuple[Connection[models.Connection], ...]:
        """Lists all connections of the user."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("list"):
            found: builtins.list[models.Connection] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ConnectionsResponse,
                    await client.connections.connections_get(
                        customer_id=user.customer_id, from_id=pages.position
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Connection, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_connection(source, scope) for source in found)

    async def get(
        self, connection: Connection[Any] | str
    ) -> Connection[models.Connection]:
        """Gets the current state of one connection.

        Requests the connection and its consents, because the connection does not have
        their end.

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
                models.ConnectionResponse,
                await client.connections.connections_connection_id_get(
                    connection_id=connection_id
                ),
            )
            found = needed_object(models.Connection, answer.data)
            consents = needed_object(
                models.ConsentsResponse,
                await client.consents.consents_get(
                    connection_id=connection_id, customer_id=user.customer_id
                ),
            )
            return _get(found, scope, consents=consents)

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
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("create"):
            institution_id = id_of(institution, "institution")
        country = country or text_of(institution, "country")
        with self._calling("create"):
            country = given(country, "country")
            answer = needed_object(
                models.ConnectionResponse,
                await client.connections.connections_post(
                    body=sent(
                        {
                            "data": {
                                "customer_id": user.customer_id,
                                "country_code": country,
                                "provider_code": institution_id,
                                "credentials": credentials,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "fetch_scopes": list(
                                        present(
                                            "accounts",
                                            "transactions",
                                            (
                                                "holder_info"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    ),
                                    "store_credentials": True,
                                },
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _create(answer, scope)

    async def update(
        self, connection: Connection[Any] | str, credentials: Mapping[str, str]
    ) -> Progress:
        """Repairs a connection in place with new credentials.

        Args:
            connection: The connection, or its id.
            credentials: What the user enters, by the names of the institution's fields.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("update"):
            connection_id = id_of(connection, "connection")
        with self._calling("update", connection_id):
            answer = needed_object(
                models.ConnectionResponse,
                await client.connections.connections_connection_id_reconnect_put(
                    connection_id=connection_id,
                    body=sent(
                        {
                            "data": {
                                "credentials": credentials,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {"store_credentials": True},
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    ),
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
            answer = needed_object(
                models.RemovedConnectionResponse,
                await client.connections.connections_connection_id_delete(
                    connection_id=connection_id
                ),
            )
            return _delete(answer, scope, connection_id=connection_id)

    async def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        Not before `refresh_allowed_at`. Regulated banks allow four a day without the
        user present.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now.
        """
        client = self._client
        scope = self._scope
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        with self._calling("refresh", connection_id):
            answer = needed_object(
                models.ConnectionResponse,
                await client.connections.connections_connection_id_refresh_put(
                    connection_id=connection_id,
                    body=sent(
                        {
                            "data": {
                                "attempt": {
                                    "store_credentials": True,
                                    "user_present": user_present,
                                }
                            }
                        }
                    ),
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

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("reconnect"):
            connection_id = id_of(connection, "connection")
        if state is not None:
            raise self._refused("reconnect", "state")
        with self._calling("reconnect", connection_id):
            answer = needed_object(
                models.ConnectSessionResponse,
                await client.connect_sessions.connect_sessions_reconnect_post(
                    body=sent(
                        {
                            "data": {
                                "connection_id": connection_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "return_error_class": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _reconnect(answer, scope)

    async def answer(
        self, challenge: Challenge, values: Mapping[str, str] = EMPTY
    ) -> Progress:
        """Answers a challenge.

        Args:
            challenge: The challenge of a connection, its progress or an event.
            values: What the user enters, by the names of the challenge's fields.
        """
        client = self._client
        scope = self._scope
        with self._calling("answer"):
            answer = needed_object(
                models.ConnectionResponse,
                await client.connections.connections_connection_id_interactive_put(
                    connection_id=challenge.id,
                    body=sent({"data": {"credentials": values}}),
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

        Args:
            redirect_url: Where the page redirects the user at the end.
            institution: The institution, or its id. Without it, the user chooses.
            access: What the connection should be able to do. Raises an error unless it
                is `read`: Connections are read-only.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("start_session"):
            institution_id = optional_id(institution, "institution")
        if access != Access.READ:
            raise self._refused("start_session", "access")
        if state is not None:
            raise self._refused("start_session", "state")
        with self._calling("start_session"):
            answer = needed_object(
                models.ConnectSessionResponse,
                await client.connect_sessions.connect_sessions_create_post(
                    body=sent(
                        {
                            "data": {
                                "customer_id": user.customer_id,
                                "provider_code": institution_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "fetch_scopes": list(
                                        present(
                                            "accounts",
                                            "transactions",
                                            (
                                                "holder_info"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    ),
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "return_error_class": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _start_session(answer, scope)

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

        For banks whose `mode` is `oauth`.

        Args:
            institution: The institution, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
            country: The institution's country.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        settings = scope.settings
        with self._calling("authorize"):
            institution_id = id_of(institution, "institution")
        country = country or text_of(institution, "country")
        if state is not None:
            raise self._refused("authorize", "state")
        with self._calling("authorize"):
            country = given(country, "country")
            answer = needed_object(
                models.OauthConnectResponse,
                await client.oauth_providers.oauth_providers_create_post(
                    body=sent(
                        {
                            "data": {
                                "customer_id": user.customer_id,
                                "country_code": country,
                                "provider_code": institution_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "fetch_scopes": list(
                                        present(
                                            "accounts",
                                            "transactions",
                                            (
                                                "holder_info"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    ),
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _authorize(answer, scope)

    async def reauthorize(
        self,
        connection: Connection[Any] | str,
        *,
        redirect_url: str | None = None,
        state: str | None = None,
    ) -> HostedSession:
        """Starts the institution's own page to repair an existing connection in place.

        For banks whose `mode` is `oauth`.

        Args:
            connection: The connection, or its id.
            redirect_url: Where the page redirects the user at the end.
            state: A string that the redirect returns. Refused: The redirect does not
                return it. Put it into `redirect_url`.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("reauthorize"):
            connection_id = id_of(connection, "connection")
        if state is not None:
            raise self._refused("reauthorize", "state")
        with self._calling("reauthorize", connection_id):
            answer = needed_object(
                models.OauthConnectResponse,
                await client.oauth_providers.oauth_providers_reconnect_post(
                    body=sent(
                        {
                            "data": {
                                "connection_id": connection_id,
                                "consent": {
                                    "scopes": list(
                                        present(
                                            "account_details",
                                            "transactions_details",
                                            (
                                                "holder_information"
                                                if settings.holder_information is True
                                                else None
                                            ),
                                        )
                                    )
                                },
                                "attempt": {
                                    "store_credentials": True,
                                    "return_to": redirect_url,
                                },
                                "return_connection_id": True,
                                "include_fake_providers": settings.include_fake_providers,
                            }
                        }
                    )
                ),
            )
            return _reauthorize(answer, scope)

    async def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[models.Stage], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        client = self._client
        scope = self._scope
        with self._calling("events"):
            connection_id = optional_id(connection, "connection")
        with self._calling("events", connection_id):
            connection_id = given(connection_id, "connection")
            answer = needed_object(
                models.AttemptsResponse,
                await client.attempts.attempts_get(connection_id=connection_id),
            )
            found = listed(models.SimplifiedAttempt, answer.data)
            details: builtins.list[models.Attempt] = []
            for item in found:
                detail = needed_object(
                    models.AttemptResponse,
                    await client.attempts.attempts_attempt_id_get(
                        attempt_id=needed(text(item.id), "attempt_id"),
                        connection_id=connection_id,
                    ),
                )
                details.append(needed_object(models.Attempt, detail.data))
            results = tuple(
                _events(attempt, stage, scope, connection_id=connection_id)
                for attempt in details
                for stage in listed(models.Stage, attempt.stages)
            )
            return tuple(each for each in results if session in (None, each.session_id))

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
            found: builtins.list[models.Account] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.AccountsResponse,
                    await client.accounts.accounts_get(
                        customer_id=user.customer_id,
                        connection_id=connection_id,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Account, answer.data),
                    text(meta.next_id if meta else None),
                )
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
    ) -> AsyncPages[Transaction[models.Transaction]]:
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
        client = self._client
        scope = self._scope
        with self._calling("transactions"):
            account_id = id_of(account, "account")
        connection = connection or text_of(account, "connection_id")
        if status is TransactionStatus.PENDING:
            with self._calling("transactions"):
                given_connection = given(connection, "connection")

            async def read_transactions_when_pending(
                pages: Cursor,
            ) -> tuple[Transaction[models.Transaction], ...]:
                with self._calling("transactions"):
                    answer = needed_object(
                        models.TransactionsResponse,
                        await client.transactions.transactions_pending_get(
                            connection_id=given_connection,
                            account_id=account_id,
                            from_id=pages.position,
                        ),
                    )
                    meta = expect(models.MetaObject, answer.meta)
                    found = pages.take(
                        listed(models.Transaction, answer.data),
                        text(meta.next_id if meta else None),
                    )
                    results = tuple(_transaction(source, scope) for source in found)
                    return tuple(
                        each
                        for each in results
                        if is_within(each.date, at_least=since, at_most=until)
                    )

            return AsyncPages(lambda: Cursor(cursor), read_transactions_when_pending)
        with self._calling("transactions"):
            given_connection = given(connection, "connection")

        async def read_transactions(
            pages: Cursor,
        ) -> tuple[Transaction[models.Transaction], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.TransactionsResponse,
                    await client.transactions.transactions_get(
                        connection_id=given_connection,
                        account_id=account_id,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found = pages.take(
                    listed(models.Transaction, answer.data),
                    text(meta.next_id if meta else None),
                )
                results = tuple(_transaction(source, scope) for source in found)
                return tuple(
                    each
                    for each in results
                    if is_within(each.date, at_least=since, at_most=until)
                )

        return AsyncPages(lambda: Cursor(cursor), read_transactions)

    async def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.Account], ...]:
        """Gets the current balances of an account, one for each currency.

        Requests all accounts of the user, and leaves the others out.

        Args:
            account: The account, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("balances"):
            account_id = id_of(account, "account")
        with self._calling("balances"):
            found: builtins.list[models.Account] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.AccountsResponse,
                    await client.accounts.accounts_get(
                        customer_id=user.customer_id, from_id=pages.position
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Account, answer.data),
                    text(meta.next_id if meta else None),
                )
            results = tuple(_balances(source, scope) for source in found)
            return tuple(each for each in results if each.account_id == account_id)

    async def owners(
        self, *, connection: Connection[Any] | str | None = None
    ) -> tuple[Owner[models.HolderInfo], ...]:
        """Gets who owns the accounts.

        The user must have consented. See the setting `holder_information`.

        Args:
            connection: Only the owners of this connection.
        """
        client = self._client
        scope = self._scope
        with self._calling("owners"):
            connection_id = optional_id(connection, "connection")
        with self._calling("owners", connection_id):
            connection_id = given(connection_id, "connection")
            answer = needed_object(
                models.HolderInfoResponse,
                await client.holder_info.holder_info_get(connection_id=connection_id),
            )
            found = [needed_object(models.HolderInfo, answer.data)]
            return tuple(
                _owners(source, scope, connection_id=connection_id) for source in found
            )

    async def disable(self, connection: Connection[Any] | str) -> Progress:
        """Switches a connection off without deleting it. No data is read until it is
        repaired.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        with self._calling("disable"):
            connection_id = id_of(connection, "connection")
        with self._calling("disable", connection_id):
            answer = needed_object(
                models.ConnectionResponse,
                await client.connections.connections_connection_id_put(
                    connection_id=connection_id,
                    body=sent({"data": {"status": "inactive"}}),
                ),
            )
            return _disable(answer, scope)

    async def consents(
        self, connection: Connection[Any] | str
    ) -> tuple[Consent[models.Consent], ...]:
        """Lists all consents that the user ever gave for a connection.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("consents"):
            connection_id = id_of(connection, "connection")
        with self._calling("consents", connection_id):
            found: builtins.list[models.Consent] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ConsentsResponse,
                    await client.consents.consents_get(
                        connection_id=connection_id,
                        customer_id=user.customer_id,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Consent, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_consent(source, scope) for source in found)

    async def revoke_consent(
        self, connection: Connection[Any] | str, consent: Consent[Any] | str
    ) -> Consent[models.Consent]:
        """Ends a consent. No data is read until the user consents again.

        Args:
            connection: The connection, or its id.
            consent: The consent, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("revoke_consent"):
            connection_id = id_of(connection, "connection")
            consent_id = id_of(consent, "consent")
        with self._calling("revoke_consent", connection_id):
            answer = needed_object(
                models.ConsentResponse,
                await client.consents.consents_consent_id_revoke_put(
                    consent_id=consent_id,
                    connection_id=connection_id,
                    customer_id=user.customer_id,
                ),
            )
            found = needed_object(models.Consent, answer.data)
            return _consent(found, scope)

    async def get_user(self) -> RegisteredUser[models.CustomerResponse]:
        """Gets the user from the provider."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("get_user"):
            answer = needed_object(
                models.CustomerResponse,
                await client.customers.customers_customer_id_get(
                    customer_id=user.customer_id
                ),
            )
            return _get_user(answer, scope)

    async def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete_user"):
            answer = needed_object(
                models.RemovedCustomerResponse,
                await client.customers.customers_customer_id_delete(
                    customer_id=user.customer_id
                ),
            )
            return _delete_user(answer, scope)

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Provider]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.ProviderResponse,
                await client.providers.providers_provider_code_get(
                    provider_code=institution_id,
                    include_fake_providers=settings.include_fake_providers,
                ),
            )
            found = needed_object(models.Provider, answer.data)
            return _institution(found, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Provider], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institutions"):
            found: builtins.list[models.Provider] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ProvidersResponse,
                    await client.providers.providers_get(
                        country_code=country,
                        include_fake_providers=settings.include_fake_providers,
                        include_provider_fields=True,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Provider, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_institution(source, scope) for source in found)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncSaltEdgeApplication(AsyncApplication):
    """What needs no user at SaltEdge."""

    provider = NAME

    def __init__(self, client: AsyncSaltEdge, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.CreatedCustomerResponse]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Args:
            identifier: Your own id for the user.
            email: The user's email address. Ignored: Salt Edge does not email users.
            mobile: The user's phone number with country code. Ignored: Salt Edge does
                not contact users by phone.
        """
        client = self._client
        scope = self._scope
        with self._calling("create_user"):
            identifier = given(identifier, "identifier")
            answer = needed_object(
                models.CreatedCustomerResponse,
                await client.customers.customers_post(
                    body=sent({"data": {"identifier": identifier}})
                ),
            )
            return _create_user(answer, scope)

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Provider]:
        """Gets one institution.

        Args:
            institution: The institution, or its id.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institution"):
            institution_id = id_of(institution, "institution")
        with self._calling("institution"):
            answer = needed_object(
                models.ProviderResponse,
                await client.providers.providers_provider_code_get(
                    provider_code=institution_id,
                    include_fake_providers=settings.include_fake_providers,
                ),
            )
            found = needed_object(models.Provider, answer.data)
            return _institution(found, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Provider], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("institutions"):
            found: builtins.list[models.Provider] = []
            pages = Cursor()
            while pages.more:
                answer = needed_object(
                    models.ProvidersResponse,
                    await client.providers.providers_get(
                        country_code=country,
                        include_fake_providers=settings.include_fake_providers,
                        include_provider_fields=True,
                        from_id=pages.position,
                    ),
                )
                meta = expect(models.MetaObject, answer.meta)
                found += pages.take(
                    listed(models.Provider, answer.data),
                    text(meta.next_id if meta else None),
                )
            return tuple(_institution(source, scope) for source in found)

    async def health(self) -> Health[models.CountriesResponse]:
        """Asks whether the provider works. An error says that it does not, and why.

        Requests a short list, because the API has no operation for this.
        """
        client = self._client
        scope = self._scope
        settings = scope.settings
        with self._calling("health"):
            answer = needed_object(
                models.CountriesResponse,
                await client.countries.countries_get(
                    include_fake_providers=settings.include_fake_providers
                ),
            )
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)
