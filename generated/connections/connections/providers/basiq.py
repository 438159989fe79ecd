"""Basiq behind the facade, made from its connections.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from typing import TYPE_CHECKING, Any, TypeAlias

from .. import errors
from .._calls import Calling, ErrorRule, ErrorRules
from .._installed import missing_provider
from .._links import last_segment, query_value, segment_after
from .._pages import AsyncPages, Cursor, Pages
from .._requests import EMPTY, id_of, in_order, joined, only, optional_id, sent
from .._scope import Scope
from .._times import day, from_now, moment
from .._values import (
    decimal,
    expect,
    first,
    first_of,
    formatted,
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
    Field,
    FieldKind,
    Health,
    HostedSession,
    Institution,
    InstitutionRef,
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
from ..users import BasiqSettings, BasiqUser

try:
    from basiq_client import models
except ImportError as _absent:
    raise missing_provider(
        _absent,
        "basiq_client",
        "basiq",
        "clientloom-connections",
    ) from _absent

if TYPE_CHECKING:
    from basiq_client import AsyncBasiq, Basiq

NAME = "basiq"

_Scope: TypeAlias = Scope[BasiqUser, BasiqSettings]
_ApplicationScope: TypeAlias = Scope[None, BasiqSettings]
_AnyScope: TypeAlias = Scope[Any, BasiqSettings]

_ERRORS = ErrorRules(
    NAME,
    rules=(
        ErrorRule(errors.AuthenticationError, statuses=(401,)),
        ErrorRule(errors.AuthenticationError, codes=("access-denied",)),
        ErrorRule(errors.FeatureNotEnabled, codes=("no-production-access",)),
        ErrorRule(errors.RateLimited, codes=("too-many-requests",)),
        ErrorRule(errors.NotFound, codes=("resource-not-found",)),
        ErrorRule(errors.Gone, statuses=(410,)),
        ErrorRule(
            errors.ProviderMaintenance, codes=("maintenance-error",), statuses=(503,)
        ),
        ErrorRule(errors.InstitutionUnavailable, statuses=(503,)),
    ),
)

_TRANSACTION_STATUS: Mapping[str, TransactionStatus] = {
    "posted": TransactionStatus.BOOKED,
    "pending": TransactionStatus.PENDING,
}

_INSTITUTION_COUNTRY: Mapping[str, str] = {
    "Australia": "AU",
    "New Zealand": "NZ",
}

_GET_PROBLEM_KIND: Mapping[str, ProblemKind] = {
    "invalid-credentials": ProblemKind.CREDENTIALS,
    "user-action-required": ProblemKind.USER_ACTION,
    "account-not-accessible-requires-user-action": ProblemKind.USER_ACTION,
    "service-unavailable": ProblemKind.INSTITUTION_UNAVAILABLE,
    "system-unavailable": ProblemKind.INSTITUTION_UNAVAILABLE,
    "maintenance": ProblemKind.INSTITUTION_UNAVAILABLE,
    "connector-error": ProblemKind.PROVIDER_BUG,
    "institution-not-found": ProblemKind.NOT_SUPPORTED,
    "institution-not-available": ProblemKind.INSTITUTION_UNAVAILABLE,
    "institution-disabled": ProblemKind.NOT_SUPPORTED,
    "missing-required-field": ProblemKind.CREDENTIALS,
    "missing-required-field-value": ProblemKind.CREDENTIALS,
    "invalid-field-value": ProblemKind.CREDENTIALS,
    "invalid-csv-row": ProblemKind.UNKNOWN,
    "row-count-exceeded": ProblemKind.UNKNOWN,
    "account-data-differs": ProblemKind.UNKNOWN,
    "empty-file": ProblemKind.UNKNOWN,
    "bank-statement-invalid": ProblemKind.UNKNOWN,
    "bank-statement-new-product": ProblemKind.UNKNOWN,
    "bank-statement-parsing-error": ProblemKind.UNKNOWN,
    "bank-statement-not-supported": ProblemKind.UNKNOWN,
    "txn-after-last-updated-date": ProblemKind.UNKNOWN,
    "invalid-connection": ProblemKind.REAUTH,
    "unknown-error": ProblemKind.UNKNOWN,
    "job-timed-out": ProblemKind.INSTITUTION_UNAVAILABLE,
}


def _account(
    source: models.AccountResponseResource, scope: _Scope
) -> Account[models.AccountResponseResource]:
    """Makes the Account of `models.AccountResponseResource`."""
    source_class = expect(models.AccountClass, source.class_)
    return Account(
        provider=NAME,
        id=needed(text(source.id), "id"),
        connection_id=text(source.connection),
        name=text(source.name),
        number=text(source.account_no),
        type=text(source_class.type if source_class else None),
        currency=text(source.currency),
        balance=decimal(source.balance),
        available=decimal(source.available_funds),
        last_synced_at=moment(source.last_updated, scope.zone),
        raw=source,
    )


def _transaction(
    source: models.TransactionData, scope: _Scope
) -> Transaction[models.TransactionData]:
    """Makes the Transaction of `models.TransactionData`."""
    enrich = expect(models.TransactionsEnrich, source.enrich)
    enrich_merchant = expect(
        models.TransactionsMerchant, enrich.merchant if enrich else None
    )
    sub_class = expect(models.SubClass, source.sub_class)
    return Transaction(
        provider=NAME,
        id=needed(text(source.id), "id"),
        account_id=text(source.account),
        status=translate(_TRANSACTION_STATUS, source.status, TransactionStatus.BOOKED),
        date=first(day(source.post_date), day(source.transaction_date)),
        amount=decimal(source.amount),
        description=text(source.description),
        counterparty=text(enrich_merchant.business_name if enrich_merchant else None),
        category=text(sub_class.title if sub_class else None),
        kind=text(source.class_),
        raw=source,
    )


def _institution(
    source: models.Institution, scope: _AnyScope
) -> Institution[models.Institution]:
    """Makes the Institution of `models.Institution`."""
    logo = expect(models.InstitutionLogoResource, source.logo)
    logo_links = expect(models.LogoResourceLinks, logo.links if logo else None)
    login_id_caption = text(source.login_id_caption)
    login_id_field: Field | None = None
    if login_id_caption is not None:
        login_id_field = Field(
            name="loginId",
            label=login_id_caption,
            kind=FieldKind.TEXT,
            required=True,
        )
    password_caption = text(source.password_caption)
    password_field: Field | None = None
    if password_caption is not None:
        password_field = Field(
            name="password",
            label=password_caption,
            kind=FieldKind.PASSWORD,
            required=True,
        )
    secondary_login_id_caption = text(source.secondary_login_id_caption)
    secondary_login_id_field: Field | None = None
    if secondary_login_id_caption is not None:
        secondary_login_id_field = Field(
            name="secondaryLoginId",
            label=secondary_login_id_caption,
            kind=FieldKind.TEXT,
            required=True,
        )
    security_code_caption = text(source.security_code_caption)
    security_code_field: Field | None = None
    if security_code_caption is not None:
        security_code_field = Field(
            name="securityCode",
            label=security_code_caption,
            kind=FieldKind.PASSWORD,
            required=True,
        )
    return Institution(
        provider=NAME,
        id=needed(text(source.id), "id"),
        name=text(source.name),
        country=lookup(_INSTITUTION_COUNTRY, source.country),
        logo_url=text(logo_links.square if logo_links else None),
        access=Access.READ,
        fields=present(
            login_id_field,
            password_field,
            secondary_login_id_field,
            security_code_field,
        ),
        raw=source,
    )


def _list(
    source: models.ConnectionsData, scope: _Scope, bank: models.Institution | None
) -> Connection[models.ConnectionsData]:
    """Makes the Connection of `models.ConnectionsData`."""
    source_status = text(source.status)
    status: ConnectionStatus
    reason: ActionReason | None
    if source_status == "deleted":
        status, reason = ConnectionStatus.DELETED, None
    elif source_status in ("pre-init", "pending"):
        status, reason = ConnectionStatus.PENDING, None
    elif source_status == "init":
        status, reason = ConnectionStatus.SYNCING, None
    elif source_status in ("invalid", "invalid-connection"):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CREDENTIALS
    elif source_status == "active":
        status, reason = ConnectionStatus.ACTIVE, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    links = expect(models.GetConnectionsLinks, source.links)
    institution = expect(models.ConnectionInstitution, source.institution)
    bank_logo = expect(models.InstitutionLogoResource, bank.logo if bank else None)
    bank_logo_links = expect(
        models.LogoResourceLinks, bank_logo.links if bank_logo else None
    )
    return Connection(
        provider=NAME,
        id=needed(text(source.id), "id"),
        status=status,
        reason=reason,
        user_id=segment_after(text(links.self if links else None), word="users"),
        institution=InstitutionRef(
            id=text(institution.id if institution else None),
            name=text(bank.name if bank else None),
            logo_url=text(bank_logo_links.square if bank_logo_links else None),
        ),
        access=Access.READ,
        created_at=moment(source.created_date, scope.zone),
        raw_status={"status": source.status},
        raw=source,
    )


def _get(
    answer: models.ConnectionGetResponseResource,
    scope: _Scope,
    jobs: models.JobsResponseResource,
    bank: models.Institution | None,
) -> Connection[models.ConnectionGetResponseResource]:
    """Makes the Connection of the response of `getConnection`."""
    job = latest_of(
        (moment(each.created, scope.zone), each)
        for each in listed(models.JobsData, jobs.data)
    )
    failed = first_of(
        step
        for step in listed(models.JobsStep, job.steps if job else None)
        if text(step.status) == "failed"
    )
    unfinished = first_of(
        step
        for step in listed(models.JobsStep, job.steps if job else None)
        if text(step.status) in ("pending", "in-progress")
    )
    question = first_of(
        step
        for step in listed(models.JobsStep, job.steps if job else None)
        if text(step.title) == "mfa-challenge" and text(step.status) == "in-progress"
    )
    answer_status = text(answer.status)
    failed_result = expect(models.JobsResult, failed.result if failed else None)
    failed_result_code = text(failed_result.code if failed_result else None)
    status: ConnectionStatus
    reason: ActionReason | None
    if answer_status == "deleted":
        status, reason = ConnectionStatus.DELETED, None
    elif question is not None:
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.MFA
    elif answer_status in ("pre-init", "pending"):
        status, reason = ConnectionStatus.PENDING, None
    elif answer_status == "init":
        status, reason = ConnectionStatus.SYNCING, None
    elif failed is None and unfinished is not None:
        status, reason = ConnectionStatus.SYNCING, None
    elif answer_status in ("invalid", "invalid-connection") and failed_result_code in (
        "user-action-required",
        "account-not-accessible-requires-user-action",
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.BANK_ACTION
    elif answer_status in ("invalid", "invalid-connection") and failed_result_code in (
        "service-unavailable",
        "system-unavailable",
        "maintenance",
        "institution-not-available",
        "job-timed-out",
    ):
        status, reason = ConnectionStatus.ERROR, None
    elif (
        answer_status in ("invalid", "invalid-connection")
        and failed_result_code == "invalid-connection"
    ):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.REAUTH
    elif answer_status in ("invalid", "invalid-connection"):
        status, reason = ConnectionStatus.ACTION_REQUIRED, ActionReason.CREDENTIALS
    elif answer_status == "active":
        status, reason = ConnectionStatus.ACTIVE, None
    else:
        status, reason = ConnectionStatus.UNKNOWN, None
    problem: Problem | None = None
    if failed is not None:
        problem = Problem(
            kind=lookup(
                _GET_PROBLEM_KIND,
                failed_result.code if failed_result else None,
                ProblemKind.UNKNOWN,
            ),
            code=text(failed_result.code if failed_result else None),
            message=first(
                text(failed_result.details if failed_result else None),
                text(failed_result.title if failed_result else None),
            ),
        )
    question_result = expect(models.JobsResult, question.result if question else None)
    challenge: Challenge | None = None
    if question is not None:
        challenge = Challenge(
            id=needed(text(job.id if job else None), "id"),
            kind=ChallengeKind.FIELDS,
            fields=tuple(
                Field(name=word(text(each)), label=text(each), kind=FieldKind.TEXT)
                for each in texts(question_result.input if question_result else None)
            ),
            message=text(question_result.description if question_result else None),
            connection_id=text(answer.id),
            expires_at=from_now(
                milliseconds=decimal(
                    question_result.expiry_ms if question_result else None
                )
            ),
            raw=answer,
        )
    links = expect(models.GetConnectionLinks, answer.links)
    institution = expect(models.ConnectionInstitution, answer.institution)
    bank_logo = expect(models.InstitutionLogoResource, bank.logo if bank else None)
    bank_logo_links = expect(
        models.LogoResourceLinks, bank_logo.links if bank_logo else None
    )
    return Connection(
        provider=NAME,
        id=needed(text(answer.id), "id"),
        status=status,
        reason=reason,
        problem=problem,
        challenge=challenge,
        user_id=segment_after(text(links.self if links else None), word="users"),
        institution=InstitutionRef(
            id=text(institution.id if institution else None),
            name=text(bank.name if bank else None),
            logo_url=text(bank_logo_links.square if bank_logo_links else None),
        ),
        access=Access.READ,
        created_at=moment(answer.created_date, scope.zone),
        raw_status={"status": answer.status},
        raw=answer,
    )


def _create(answer: models.ConnectionResponseResource, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `postConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.JOB,
        job_id=text(answer.id),
        raw=answer,
    )


def _update(
    answer: models.ConnectionResponseResource, scope: _Scope, connection_id: str
) -> Progress:
    """Makes the Progress of the response of `updateConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.JOB,
        connection_id=connection_id,
        job_id=text(answer.id),
        raw=answer,
    )


def _delete(scope: _Scope, connection_id: str) -> Progress:
    """Makes the Progress of the response of `deleteConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.DONE,
        connection_id=connection_id,
        awaits=Awaited.DELETION,
        raw=None,
    )


def _refresh(
    answer: models.ConnectionResponseResource, scope: _Scope, connection_id: str
) -> Progress:
    """Makes the Progress of the response of `refreshConnection`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.JOB,
        connection_id=connection_id,
        job_id=text(answer.id),
        raw=answer,
    )


def _answer(
    answer: models.ConnectionResponseResource, scope: _Scope, challenge: Challenge
) -> Progress:
    """Makes the Progress of the response of `postJobMfa`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.JOB,
        connection_id=challenge.connection_id,
        job_id=text(answer.id),
        raw=answer,
    )


def _start_session(
    answer: models.AuthLinksPostResponseResource, scope: _Scope
) -> HostedSession:
    """Makes the HostedSession of the response of `postAuthLink`."""
    links = expect(models.AuthLinkLinks, answer.links)
    return HostedSession(
        provider=NAME,
        url=needed(text(links.public if links else None), "url"),
        expires_at=moment(answer.expires_at, scope.zone),
        raw=answer,
    )


def _job(answer: models.JobData, scope: _Scope) -> Progress:
    """Makes the Progress of the response of `getJobs`."""
    failed = first_of(
        step
        for step in listed(models.JobsStep, answer.steps)
        if text(step.status) == "failed"
    )
    unfinished = first_of(
        step
        for step in listed(models.JobsStep, answer.steps)
        if text(step.status) in ("pending", "in-progress")
    )
    question = first_of(
        step
        for step in listed(models.JobsStep, answer.steps)
        if text(step.title) == "mfa-challenge" and text(step.status) == "in-progress"
    )
    verified = first_of(
        step
        for step in listed(models.JobsStep, answer.steps)
        if text(step.title) == "verify-credentials" and text(step.status) == "success"
    )
    kind: ProgressKind
    if failed is not None:
        kind = ProgressKind.FAILED
    elif unfinished is not None:
        kind = ProgressKind.JOB
    else:
        kind = ProgressKind.DONE
    links = expect(models.JobsLinks, answer.links)
    verified_result = expect(models.JobsResult, verified.result if verified else None)
    question_result = expect(models.JobsResult, question.result if question else None)
    challenge: Challenge | None = None
    if question is not None:
        challenge = Challenge(
            id=needed(text(answer.id), "id"),
            kind=ChallengeKind.FIELDS,
            fields=tuple(
                Field(name=word(text(each)), label=text(each), kind=FieldKind.TEXT)
                for each in texts(question_result.input if question_result else None)
            ),
            message=text(question_result.description if question_result else None),
            connection_id=last_segment(text(links.source if links else None)),
            expires_at=from_now(
                milliseconds=decimal(
                    question_result.expiry_ms if question_result else None
                )
            ),
            raw=answer,
        )
    failed_result = expect(models.JobsResult, failed.result if failed else None)
    problem: Problem | None = None
    if failed is not None:
        problem = Problem(
            kind=lookup(
                _GET_PROBLEM_KIND,
                failed_result.code if failed_result else None,
                ProblemKind.UNKNOWN,
            ),
            code=text(failed_result.code if failed_result else None),
            message=first(
                text(failed_result.details if failed_result else None),
                text(failed_result.title if failed_result else None),
            ),
        )
    return Progress(
        provider=NAME,
        kind=kind,
        connection_id=first(
            last_segment(text(links.source if links else None)),
            last_segment(text(verified_result.url if verified_result else None)),
        ),
        job_id=text(answer.id),
        challenge=challenge,
        problem=problem,
        raw=answer,
    )


def _events(
    job: models.JobsData, step: models.JobsStep, scope: _Scope
) -> SessionEvent[models.JobsStep]:
    """Makes the SessionEvent of `models.JobsStep`."""
    status = text(step.status)
    title = text(step.title)
    kind: SessionEventKind
    if status == "failed":
        kind = SessionEventKind.FAILED
    elif title == "verify-credentials":
        kind = SessionEventKind.AUTHENTICATION
    elif title == "mfa-challenge" and status == "success":
        kind = SessionEventKind.MFA_SUBMITTED
    elif title == "mfa-challenge":
        kind = SessionEventKind.MFA_REQUESTED
    elif title in ("retrieve-accounts", "retrieve-transactions", "retrieve-statements"):
        kind = SessionEventKind.FETCHING
    else:
        kind = SessionEventKind.OTHER
    job_links = expect(models.JobsLinks, job.links)
    result = expect(models.JobsResult, step.result)
    return SessionEvent(
        provider=NAME,
        kind=kind,
        at=moment(job.updated, scope.zone),
        session_id=text(job.id),
        connection_id=last_segment(text(job_links.source if job_links else None)),
        name=text(step.title),
        message=first(
            text(result.details if result else None),
            text(result.title if result else None),
            text(result.description if result else None),
        ),
        raw=step,
    )


def _balances(
    source: models.AccountResponseResource, scope: _Scope
) -> Balance[models.AccountResponseResource]:
    """Makes the Balance of `models.AccountResponseResource`."""
    return Balance(
        provider=NAME,
        account_id=text(source.id),
        currency=text(source.currency),
        current=decimal(source.balance),
        available=decimal(source.available_funds),
        at=moment(source.last_updated, scope.zone),
        raw=source,
    )


def _owners(source: models.IdentityData, scope: _Scope) -> Owner[models.IdentityData]:
    """Makes the Owner of `models.IdentityData`."""
    organisation = expect(models.IdentityDataOrganisation, source.organisation)
    return Owner(
        provider=NAME,
        names=present(
            text(source.full_name),
            text(organisation.business_name if organisation else None),
        ),
        emails=texts(source.emails),
        phones=texts(source.phone_numbers),
        addresses=tuple(
            Address(
                street=text(physical_address.address_line1),
                city=text(physical_address.city),
                state=text(physical_address.state),
                postcode=text(physical_address.postcode),
                country=text(physical_address.country_code),
            )
            for physical_address in listed(
                models.PhysicalAddressData, source.physical_addresses
            )
        ),
        raw=source,
    )


def _refresh_all(job: models.ConnectionResponseResource, scope: _Scope) -> Progress:
    """Makes the Progress of `models.ConnectionResponseResource`."""
    return Progress(
        provider=NAME,
        kind=ProgressKind.JOB,
        job_id=text(job.id),
        raw=job,
    )


def _create_user(
    answer: models.UserPostResponse, scope: _ApplicationScope
) -> RegisteredUser[models.UserPostResponse]:
    """Makes the RegisteredUser of the response of `createUser`."""
    return RegisteredUser(
        provider=NAME,
        id=text(answer.id),
        credentials={"user_id": needed(text(answer.id), "user_id")},
        email=text(answer.email),
        mobile=text(answer.mobile),
        raw=answer,
    )


def _get_user(
    answer: models.UserGetResponse, scope: _Scope
) -> RegisteredUser[models.UserGetResponse]:
    """Makes the RegisteredUser of the response of `getUser`."""
    return RegisteredUser(
        provider=NAME,
        id=text(answer.id),
        credentials={"user_id": needed(text(answer.id), "user_id")},
        email=text(answer.email),
        mobile=text(answer.mobile),
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
    answer: models.ConnectorsList, scope: _ApplicationScope
) -> Health[models.ConnectorsList]:
    """Makes the Health of the response of `getPublicConnectors`."""
    return Health(
        provider=NAME,
        available=True,
        raw=answer,
    )


class BasiqConnections(UserConnections):
    """The connections of one user at Basiq.

    Not supported: `reconnect`, `authorize`, `reauthorize`, `positions`, `disable`,
    `consents`, `revoke_consent`.
    """

    provider = NAME

    def __init__(self, client: Basiq, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def list(self) -> tuple[Connection[models.ConnectionsData], ...]:
        """Lists all connections of the user.

        Requests each institution once, because connections do not have its name.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("list"):
            answer = needed_object(
                models.ConnectionsGetResponseResource,
                client.connections.get_connections(user_id=user.user_id),
            )
            found = listed(models.ConnectionsData, answer.data)
            found_bank = [
                self._look_up(
                    client.institutions.get_institution,
                    institution_id=text(
                        source.institution.id if source.institution else None
                    ),
                )
                for source in found
            ]
            return tuple(
                _list(source, scope, bank=bank)
                for source, bank in zip(found, found_bank, strict=True)
            )

    def get(
        self, connection: Connection[Any] | str
    ) -> Connection[models.ConnectionGetResponseResource]:
        """Gets the current state of one connection.

        Requests the connection and the user's jobs, which add details, and the
        institution once.

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
                models.ConnectionGetResponseResource,
                client.connections.get_connection(
                    user_id=user.user_id, connection_id=connection_id
                ),
            )
            jobs = needed_object(
                models.JobsResponseResource,
                client.jobs.get_user_jobs(
                    user_id=user.user_id,
                    filter=formatted("connection.id.eq('{id}')", id=connection_id),
                ),
            )
            answer_institution = expect(
                models.ConnectionInstitution, answer.institution
            )
            bank = self._look_up(
                client.institutions.get_institution,
                institution_id=text(
                    answer_institution.id if answer_institution else None
                ),
            )
            return _get(answer, scope, jobs=jobs, bank=bank)

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
            country: The institution's country. Ignored: The institution implies it.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("create"):
            institution_id = id_of(institution, "institution")
        with self._calling("create"):
            answer = needed_object(
                models.ConnectionResponseResource,
                client.connections.post_connection(
                    user_id=user.user_id,
                    body=sent(
                        {
                            **only(
                                credentials,
                                [
                                    "loginId",
                                    "password",
                                    "secondaryLoginId",
                                    "securityCode",
                                ],
                            ),
                            "institution": {"id": institution_id},
                        }
                    ),
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
        user = scope.user
        with self._calling("update"):
            connection_id = id_of(connection, "connection")
        with self._calling("update", connection_id):
            answer = needed_object(
                models.ConnectionResponseResource,
                client.connections.update_connection(
                    user_id=user.user_id,
                    connection_id=connection_id,
                    body=sent(
                        {
                            **only(
                                credentials,
                                ["password", "secondaryLoginId", "securityCode"],
                                ["loginId"],
                            )
                        }
                    ),
                ),
            )
            return _update(answer, scope, connection_id=connection_id)

    def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete"):
            connection_id = id_of(connection, "connection")
        with self._calling("delete", connection_id):
            client.connections.delete_connection(
                user_id=user.user_id, connection_id=connection_id
            )
            return _delete(scope, connection_id=connection_id)

    def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        Once a day for banks connected through open banking.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now. Ignored: It makes
                no difference.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        with self._calling("refresh", connection_id):
            answer = needed_object(
                models.ConnectionResponseResource,
                client.connections.refresh_connection(
                    user_id=user.user_id, connection_id=connection_id
                ),
            )
            return _refresh(answer, scope, connection_id=connection_id)

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
                models.ConnectionResponseResource,
                client.jobs.post_job_mfa(
                    job_id=challenge.id,
                    body=sent({"mfa-response": in_order(challenge, values)}),
                ),
            )
            return _answer(answer, scope, challenge=challenge)

    def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        A new link invalidates the previous one.

        Args:
            redirect_url: Where the page redirects the user at the end. Ignored: The
                redirect is configured in your dashboard.
            institution: The institution, or its id. Without it, the user chooses.
                Refused: Users choose it on the page.
            access: What the connection should be able to do. Raises an error unless it
                is `read`: Connections are read-only.
            state: A string that the redirect returns. Refused: The page does not
                support it.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        if institution is not None:
            raise self._refused("start_session", "institution")
        if access != Access.READ:
            raise self._refused("start_session", "access")
        if state is not None:
            raise self._refused("start_session", "state")
        with self._calling("start_session"):
            answer = needed_object(
                models.AuthLinksPostResponseResource,
                client.auth_links.post_auth_link(user_id=user.user_id),
            )
            return _start_session(answer, scope)

    def job(self, job: str) -> Progress:
        """Gets the progress of a job.

        Args:
            job: The id of the job.
        """
        client = self._client
        scope = self._scope
        with self._calling("job"):
            answer = needed_object(models.JobData, client.jobs.get_jobs(job_id=job))
            return _job(answer, scope)

    def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[models.JobsStep], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("events"):
            connection_id = optional_id(connection, "connection")
        with self._calling("events", connection_id):
            answer = needed_object(
                models.JobsResponseResource,
                client.jobs.get_user_jobs(user_id=user.user_id),
            )
            found = listed(models.JobsData, answer.data)
            results = tuple(
                _events(job, step, scope)
                for job in found
                for step in listed(models.JobsStep, job.steps)
            )
            return tuple(
                each
                for each in results
                if connection_id in (None, each.connection_id)
                and session in (None, each.session_id)
            )

    def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[models.AccountResponseResource], ...]:
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
            answer = needed_object(
                models.AccountsResponseResource,
                client.accounts.get_accounts(user_id=user.user_id),
            )
            found = listed(models.AccountResponseResource, answer.data)
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
    ) -> Pages[Transaction[models.TransactionData]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

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
        user = scope.user
        with self._calling("transactions"):
            account_id = id_of(account, "account")
        if status is TransactionStatus.PENDING:

            def read_transactions_when_pending(
                pages: Cursor,
            ) -> tuple[Transaction[models.TransactionData], ...]:
                with self._calling("transactions"):
                    answer = needed_object(
                        models.TransactionsGetResource,
                        client.transactions.get_transactions(
                            user_id=user.user_id,
                            filter=formatted("account.id.eq('{id}')", id=account_id),
                            next=pages.position,
                        ),
                    )
                    links = expect(models.TransactionsGetLinks, answer.links)
                    found = pages.take(
                        listed(models.TransactionData, answer.data),
                        query_value(text(links.next if links else None), name="next"),
                    )
                    results = tuple(_transaction(source, scope) for source in found)
                    return tuple(
                        each
                        for each in results
                        if each.status == status
                        and is_within(each.date, at_least=since, at_most=until)
                    )

            return Pages(lambda: Cursor(cursor), read_transactions_when_pending)

        def read_transactions(
            pages: Cursor,
        ) -> tuple[Transaction[models.TransactionData], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.TransactionsGetResource,
                    client.transactions.get_transactions(
                        user_id=user.user_id,
                        filter=joined(
                            ",",
                            formatted("account.id.eq('{id}')", id=account_id),
                            formatted("transaction.postDate.gteq('{day}')", day=since),
                        ),
                        next=pages.position,
                    ),
                )
                links = expect(models.TransactionsGetLinks, answer.links)
                found = pages.take(
                    listed(models.TransactionData, answer.data),
                    query_value(text(links.next if links else None), name="next"),
                )
                results = tuple(_transaction(source, scope) for source in found)
                return tuple(
                    each
                    for each in results
                    if each.status == status
                    and is_within(each.date, at_least=since, at_most=until)
                )

        return Pages(lambda: Cursor(cursor), read_transactions)

    def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.AccountResponseResource], ...]:
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
            answer = needed_object(
                models.AccountResponseResource,
                client.accounts.get_account(
                    user_id=user.user_id, account_id=account_id
                ),
            )
            found = [needed_object(models.AccountResponseResource, answer)]
            return tuple(_balances(source, scope) for source in found)

    def owners(
        self, *, connection: Connection[Any] | str | None = None
    ) -> tuple[Owner[models.IdentityData], ...]:
        """Gets who owns the accounts.

        Args:
            connection: Only the owners of this connection. Refused: Basiq knows the
                owners of all connections of a user together.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("owners"):
            connection_id = optional_id(connection, "connection")
        if connection is not None:
            raise self._refused("owners", "connection")
        with self._calling("owners", connection_id):
            answer = needed_object(
                models.IdentitiesGetResponseResource,
                client.identities.get_user_identities(user_id=user.user_id),
            )
            found = listed(models.IdentityData, answer.data)
            return tuple(_owners(source, scope) for source in found)

    def refresh_all(self) -> tuple[Progress, ...]:
        """Requests new data for all connections of the user."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("refresh_all"):
            answer = needed_object(
                models.ConnectionsRefreshResource,
                client.connections.refresh_connections(user_id=user.user_id),
            )
            found = listed(models.ConnectionResponseResource, answer.data)
            return tuple(_refresh_all(job, scope) for job in found)

    def get_user(self) -> RegisteredUser[models.UserGetResponse]:
        """Gets the user from the provider."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("get_user"):
            answer = needed_object(
                models.UserGetResponse, client.users.get_user(user_id=user.user_id)
            )
            return _get_user(answer, scope)

    def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete_user"):
            client.users.delete_user(user_id=user.user_id)
            return _delete_user(scope)

    def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Institution]:
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
                models.Institution,
                client.institutions.get_institution(institution_id=institution_id),
            )
            found = needed_object(models.Institution, answer)
            return _institution(found, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Institution], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.InstitutionsList, client.institutions.get_institutions()
            )
            found = listed(models.Institution, answer.data)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(each for each in results if country in (None, each.country))

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class BasiqApplication(Application):
    """What needs no user at Basiq."""

    provider = NAME

    def __init__(self, client: Basiq, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.UserPostResponse]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Requires an email address or a phone number. Hosted pages need the number.

        Args:
            identifier: Your own id for the user. Ignored: Users cannot have your id.
                Store theirs with yours.
            email: The user's email address.
            mobile: The user's phone number with country code.
        """
        client = self._client
        scope = self._scope
        with self._calling("create_user"):
            answer = needed_object(
                models.UserPostResponse,
                client.users.create_user(body=sent({"email": email, "mobile": mobile})),
            )
            return _create_user(answer, scope)

    def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Institution]:
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
                models.Institution,
                client.institutions.get_institution(institution_id=institution_id),
            )
            found = needed_object(models.Institution, answer)
            return _institution(found, scope)

    def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Institution], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.InstitutionsList, client.institutions.get_institutions()
            )
            found = listed(models.Institution, answer.data)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(each for each in results if country in (None, each.country))

    def health(self) -> Health[models.ConnectorsList]:
        """Asks whether the provider works. An error says that it does not, and why.

        Requests a list, because the API has no operation for this.
        """
        client = self._client
        scope = self._scope
        with self._calling("health"):
            answer = needed_object(
                models.ConnectorsList,
                client.connectors.get_public_connectors(
                    filter="connector.stage.eq('none')"
                ),
            )
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncBasiqConnections(AsyncUserConnections):
    """The connections of one user at Basiq.

    Not supported: `reconnect`, `authorize`, `reauthorize`, `positions`, `disable`,
    `consents`, `revoke_consent`.
    """

    provider = NAME

    def __init__(self, client: AsyncBasiq, scope: _Scope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def list(self) -> tuple[Connection[models.ConnectionsData], ...]:
        """Lists all connections of the user.

        Requests each institution once, because connections do not have its name.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("list"):
            answer = needed_object(
                models.ConnectionsGetResponseResource,
                await client.connections.get_connections(user_id=user.user_id),
            )
            found = listed(models.ConnectionsData, answer.data)
            found_bank = [
                await self._look_up(
                    client.institutions.get_institution,
                    institution_id=text(
                        source.institution.id if source.institution else None
                    ),
                )
                for source in found
            ]
            return tuple(
                _list(source, scope, bank=bank)
                for source, bank in zip(found, found_bank, strict=True)
            )

    async def get(
        self, connection: Connection[Any] | str
    ) -> Connection[models.ConnectionGetResponseResource]:
        """Gets the current state of one connection.

        Requests the connection and the user's jobs, which add details, and the
        institution once.

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
                models.ConnectionGetResponseResource,
                await client.connections.get_connection(
                    user_id=user.user_id, connection_id=connection_id
                ),
            )
            jobs = needed_object(
                models.JobsResponseResource,
                await client.jobs.get_user_jobs(
                    user_id=user.user_id,
                    filter=formatted("connection.id.eq('{id}')", id=connection_id),
                ),
            )
            answer_institution = expect(
                models.ConnectionInstitution, answer.institution
            )
            bank = await self._look_up(
                client.institutions.get_institution,
                institution_id=text(
                    answer_institution.id if answer_institution else None
                ),
            )
            return _get(answer, scope, jobs=jobs, bank=bank)

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
            country: The institution's country. Ignored: The institution implies it.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("create"):
            institution_id = id_of(institution, "institution")
        with self._calling("create"):
            answer = needed_object(
                models.ConnectionResponseResource,
                await client.connections.post_connection(
                    user_id=user.user_id,
                    body=sent(
                        {
                            **only(
                                credentials,
                                [
                                    "loginId",
                                    "password",
                                    "secondaryLoginId",
                                    "securityCode",
                                ],
                            ),
                            "institution": {"id": institution_id},
                        }
                    ),
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
        user = scope.user
        with self._calling("update"):
            connection_id = id_of(connection, "connection")
        with self._calling("update", connection_id):
            answer = needed_object(
                models.ConnectionResponseResource,
                await client.connections.update_connection(
                    user_id=user.user_id,
                    connection_id=connection_id,
                    body=sent(
                        {
                            **only(
                                credentials,
                                ["password", "secondaryLoginId", "securityCode"],
                                ["loginId"],
                            )
                        }
                    ),
                ),
            )
            return _update(answer, scope, connection_id=connection_id)

    async def delete(self, connection: Connection[Any] | str) -> Progress:
        """Deletes a connection. `wait_until_settled` waits until it is gone.

        Args:
            connection: The connection, or its id.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete"):
            connection_id = id_of(connection, "connection")
        with self._calling("delete", connection_id):
            await client.connections.delete_connection(
                user_id=user.user_id, connection_id=connection_id
            )
            return _delete(scope, connection_id=connection_id)

    async def refresh(
        self, connection: Connection[Any] | str, *, user_present: bool = False
    ) -> Progress:
        """Requests new data. `wait_until_settled` waits for it.

        Once a day for banks connected through open banking.

        Args:
            connection: The connection, or its id.
            user_present: Whether the end user is present right now. Ignored: It makes
                no difference.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("refresh"):
            connection_id = id_of(connection, "connection")
        with self._calling("refresh", connection_id):
            answer = needed_object(
                models.ConnectionResponseResource,
                await client.connections.refresh_connection(
                    user_id=user.user_id, connection_id=connection_id
                ),
            )
            return _refresh(answer, scope, connection_id=connection_id)

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
                models.ConnectionResponseResource,
                await client.jobs.post_job_mfa(
                    job_id=challenge.id,
                    body=sent({"mfa-response": in_order(challenge, values)}),
                ),
            )
            return _answer(answer, scope, challenge=challenge)

    async def start_session(
        self,
        *,
        redirect_url: str | None = None,
        institution: Institution[Any] | str | None = None,
        access: Access = Access.READ,
        state: str | None = None,
    ) -> HostedSession:
        """Starts a hosted page on which the user connects an institution.

        A new link invalidates the previous one.

        Args:
            redirect_url: Where the page redirects the user at the end. Ignored: The
                redirect is configured in your dashboard.
            institution: The institution, or its id. Without it, the user chooses.
                Refused: Users choose it on the page.
            access: What the connection should be able to do. Raises an error unless it
                is `read`: Connections are read-only.
            state: A string that the redirect returns. Refused: The page does not
                support it.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        if institution is not None:
            raise self._refused("start_session", "institution")
        if access != Access.READ:
            raise self._refused("start_session", "access")
        if state is not None:
            raise self._refused("start_session", "state")
        with self._calling("start_session"):
            answer = needed_object(
                models.AuthLinksPostResponseResource,
                await client.auth_links.post_auth_link(user_id=user.user_id),
            )
            return _start_session(answer, scope)

    async def job(self, job: str) -> Progress:
        """Gets the progress of a job.

        Args:
            job: The id of the job.
        """
        client = self._client
        scope = self._scope
        with self._calling("job"):
            answer = needed_object(
                models.JobData, await client.jobs.get_jobs(job_id=job)
            )
            return _job(answer, scope)

    async def events(
        self,
        *,
        connection: Connection[Any] | str | None = None,
        session: str | None = None,
    ) -> tuple[SessionEvent[models.JobsStep], ...]:
        """Lists what happened in sessions and attempts.

        Args:
            connection: Only events of this connection.
            session: Only events of this session.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("events"):
            connection_id = optional_id(connection, "connection")
        with self._calling("events", connection_id):
            answer = needed_object(
                models.JobsResponseResource,
                await client.jobs.get_user_jobs(user_id=user.user_id),
            )
            found = listed(models.JobsData, answer.data)
            results = tuple(
                _events(job, step, scope)
                for job in found
                for step in listed(models.JobsStep, job.steps)
            )
            return tuple(
                each
                for each in results
                if connection_id in (None, each.connection_id)
                and session in (None, each.session_id)
            )

    async def accounts(
        self, connection: Connection[Any] | str
    ) -> tuple[Account[models.AccountResponseResource], ...]:
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
            answer = needed_object(
                models.AccountsResponseResource,
                await client.accounts.get_accounts(user_id=user.user_id),
            )
            found = listed(models.AccountResponseResource, answer.data)
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
    ) -> AsyncPages[Transaction[models.TransactionData]]:
        """Lists the transactions of an account. They are requested page by page, as you
        iterate.

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
        user = scope.user
        with self._calling("transactions"):
            account_id = id_of(account, "account")
        if status is TransactionStatus.PENDING:

            async def read_transactions_when_pending(
                pages: Cursor,
            ) -> tuple[Transaction[models.TransactionData], ...]:
                with self._calling("transactions"):
                    answer = needed_object(
                        models.TransactionsGetResource,
                        await client.transactions.get_transactions(
                            user_id=user.user_id,
                            filter=formatted("account.id.eq('{id}')", id=account_id),
                            next=pages.position,
                        ),
                    )
                    links = expect(models.TransactionsGetLinks, answer.links)
                    found = pages.take(
                        listed(models.TransactionData, answer.data),
                        query_value(text(links.next if links else None), name="next"),
                    )
                    results = tuple(_transaction(source, scope) for source in found)
                    return tuple(
                        each
                        for each in results
                        if each.status == status
                        and is_within(each.date, at_least=since, at_most=until)
                    )

            return AsyncPages(lambda: Cursor(cursor), read_transactions_when_pending)

        async def read_transactions(
            pages: Cursor,
        ) -> tuple[Transaction[models.TransactionData], ...]:
            with self._calling("transactions"):
                answer = needed_object(
                    models.TransactionsGetResource,
                    await client.transactions.get_transactions(
                        user_id=user.user_id,
                        filter=joined(
                            ",",
                            formatted("account.id.eq('{id}')", id=account_id),
                            formatted("transaction.postDate.gteq('{day}')", day=since),
                        ),
                        next=pages.position,
                    ),
                )
                links = expect(models.TransactionsGetLinks, answer.links)
                found = pages.take(
                    listed(models.TransactionData, answer.data),
                    query_value(text(links.next if links else None), name="next"),
                )
                results = tuple(_transaction(source, scope) for source in found)
                return tuple(
                    each
                    for each in results
                    if each.status == status
                    and is_within(each.date, at_least=since, at_most=until)
                )

        return AsyncPages(lambda: Cursor(cursor), read_transactions)

    async def balances(
        self, account: Account[Any] | str
    ) -> tuple[Balance[models.AccountResponseResource], ...]:
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
            answer = needed_object(
                models.AccountResponseResource,
                await client.accounts.get_account(
                    user_id=user.user_id, account_id=account_id
                ),
            )
            found = [needed_object(models.AccountResponseResource, answer)]
            return tuple(_balances(source, scope) for source in found)

    async def owners(
        self, *, connection: Connection[Any] | str | None = None
    ) -> tuple[Owner[models.IdentityData], ...]:
        """Gets who owns the accounts.

        Args:
            connection: Only the owners of this connection. Refused: Basiq knows the
                owners of all connections of a user together.
        """
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("owners"):
            connection_id = optional_id(connection, "connection")
        if connection is not None:
            raise self._refused("owners", "connection")
        with self._calling("owners", connection_id):
            answer = needed_object(
                models.IdentitiesGetResponseResource,
                await client.identities.get_user_identities(user_id=user.user_id),
            )
            found = listed(models.IdentityData, answer.data)
            return tuple(_owners(source, scope) for source in found)

    async def refresh_all(self) -> tuple[Progress, ...]:
        """Requests new data for all connections of the user."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("refresh_all"):
            answer = needed_object(
                models.ConnectionsRefreshResource,
                await client.connections.refresh_connections(user_id=user.user_id),
            )
            found = listed(models.ConnectionResponseResource, answer.data)
            return tuple(_refresh_all(job, scope) for job in found)

    async def get_user(self) -> RegisteredUser[models.UserGetResponse]:
        """Gets the user from the provider."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("get_user"):
            answer = needed_object(
                models.UserGetResponse,
                await client.users.get_user(user_id=user.user_id),
            )
            return _get_user(answer, scope)

    async def delete_user(self) -> Progress:
        """Deletes the user at the provider, with all connections."""
        client = self._client
        scope = self._scope
        user = scope.user
        with self._calling("delete_user"):
            await client.users.delete_user(user_id=user.user_id)
            return _delete_user(scope)

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Institution]:
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
                models.Institution,
                await client.institutions.get_institution(
                    institution_id=institution_id
                ),
            )
            found = needed_object(models.Institution, answer)
            return _institution(found, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Institution], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.InstitutionsList, await client.institutions.get_institutions()
            )
            found = listed(models.Institution, answer.data)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(each for each in results if country in (None, each.country))

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)


class AsyncBasiqApplication(AsyncApplication):
    """What needs no user at Basiq."""

    provider = NAME

    def __init__(self, client: AsyncBasiq, scope: _ApplicationScope) -> None:
        super().__init__()
        self._client = client
        self._scope = scope

    async def create_user(
        self,
        *,
        identifier: str | None = None,
        email: str | None = None,
        mobile: str | None = None,
    ) -> RegisteredUser[models.UserPostResponse]:
        """Registers a user at the provider. Store the `credentials` in the result.

        Requires an email address or a phone number. Hosted pages need the number.

        Args:
            identifier: Your own id for the user. Ignored: Users cannot have your id.
                Store theirs with yours.
            email: The user's email address.
            mobile: The user's phone number with country code.
        """
        client = self._client
        scope = self._scope
        with self._calling("create_user"):
            answer = needed_object(
                models.UserPostResponse,
                await client.users.create_user(
                    body=sent({"email": email, "mobile": mobile})
                ),
            )
            return _create_user(answer, scope)

    async def institution(
        self, institution: Institution[Any] | str
    ) -> Institution[models.Institution]:
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
                models.Institution,
                await client.institutions.get_institution(
                    institution_id=institution_id
                ),
            )
            found = needed_object(models.Institution, answer)
            return _institution(found, scope)

    async def institutions(
        self, *, country: str | None = None
    ) -> tuple[Institution[models.Institution], ...]:
        """Lists the institutions that can be connected.

        Args:
            country: Only institutions of this country, as ISO 3166-1 alpha-2.
        """
        client = self._client
        scope = self._scope
        with self._calling("institutions"):
            answer = needed_object(
                models.InstitutionsList, await client.institutions.get_institutions()
            )
            found = listed(models.Institution, answer.data)
            results = tuple(_institution(source, scope) for source in found)
            return tuple(each for each in results if country in (None, each.country))

    async def health(self) -> Health[models.ConnectorsList]:
        """Asks whether the provider works. An error says that it does not, and why.

        Requests a list, because the API has no operation for this.
        """
        client = self._client
        scope = self._scope
        with self._calling("health"):
            answer = needed_object(
                models.ConnectorsList,
                await client.connectors.get_public_connectors(
                    filter="connector.stage.eq('none')"
                ),
            )
            return _health(answer, scope)

    def _calling(self, operation: str, connection_id: str | None = None) -> Calling:
        return Calling(_ERRORS, operation, connection_id, self._scope.zone)
