"""What an application sees of any provider: frozen objects with the same fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar

from ._times import Timestamp

if TYPE_CHECKING:
    from .errors import ConnectionsError

RawT = TypeVar("RawT")
"""The provider's own type."""

__all__ = [
    "Access",
    "Account",
    "ActionReason",
    "ArgumentLimit",
    "Awaited",
    "Capability",
    "Challenge",
    "ChallengeKind",
    "Connection",
    "ConnectionStatus",
    "Consent",
    "Event",
    "EventKind",
    "Field",
    "FieldKind",
    "HostedSession",
    "Institution",
    "InstitutionRef",
    "Option",
    "Problem",
    "ProblemKind",
    "Progress",
    "ProgressKind",
    "RefreshResult",
    "RegisteredUser",
    "SessionEvent",
    "SessionEventKind",
    "SessionOutcome",
    "SessionStatus",
]


class ConnectionStatus(StrEnum):
    """How a connection is doing. A provider's word that nobody knows yet is
    `unknown`.
    """

    PENDING = "pending"
    """Being established; there are no data yet."""

    SYNCING = "syncing"
    """Established, and being worked on."""

    ACTIVE = "active"
    """The last synchronisation that is known went well."""

    ACTION_REQUIRED = "action_required"
    """The end user has to do something; the reason says what."""

    DISCONNECTED = "disconnected"
    """Switched off or lost. It is kept and not synchronised."""

    ERROR = "error"
    """It failed, and not through the user. See the kind of the problem."""

    DELETED = "deleted"
    """It is gone."""

    UNKNOWN = "unknown"
    """The provider does not tell."""


class ActionReason(StrEnum):
    """What the end user has to do, or why a connection was switched off."""

    CREDENTIALS = "credentials"
    """Enter the right credentials."""

    PASSWORD_EXPIRED = "password_expired"
    """Change the password at the institution."""

    MFA = "mfa"
    """Answer a second factor."""

    REDIRECT = "redirect"
    """Visit a page of the institution."""

    APP_VALIDATION = "app_validation"
    """Confirm in the institution's app."""

    REAUTH = "reauth"
    """Log in again."""

    CONSENT = "consent"
    """Give consent again."""

    BANK_ACTION = "bank_action"
    """Do something on the institution's own site."""

    UNKNOWN = "unknown"
    """The provider does not tell."""

    @property
    def error(self) -> type[ConnectionsError]:
        """The error that stands for this word."""
        from . import errors

        found: type[ConnectionsError] = getattr(errors, _ACTION_REASON_ERRORS[self])
        return found


class ProblemKind(StrEnum):
    """What kind of failure a problem is."""

    CREDENTIALS = "credentials"
    """What the user entered was refused."""

    MFA = "mfa"
    """The second factor failed or came too late."""

    CONSENT = "consent"
    """The consent ended."""

    REAUTH = "reauth"
    """The login ended or was not completed."""

    USER_ACTION = "user_action"
    """The user has to do something else."""

    RATE_LIMITED = "rate_limited"
    """Too many calls in too short a time."""

    INSTITUTION_UNAVAILABLE = "institution_unavailable"
    """The institution does not answer or is under maintenance."""

    PROVIDER_BUG = "provider_bug"
    """A fault of the provider."""

    NOT_SUPPORTED = "not_supported"
    """The institution or product is not supported."""

    UNKNOWN = "unknown"
    """The provider does not tell."""

    @property
    def error(self) -> type[ConnectionsError]:
        """The error that stands for this word."""
        from . import errors

        found: type[ConnectionsError] = getattr(errors, _PROBLEM_KIND_ERRORS[self])
        return found

    @property
    def reason(self) -> ActionReason | None:
        """What the end user has to do in that case."""
        return _PROBLEM_KIND_REASONS.get(self)


class Access(StrEnum):
    """What a connection may do."""

    READ = "read"
    """Read data."""

    TRADE = "trade"
    """Place orders too."""


class ChallengeKind(StrEnum):
    """How a challenge is answered."""

    FIELDS = "fields"
    """With values for the fields."""

    REDIRECT = "redirect"
    """By a visit to the URL."""

    APP_VALIDATION = "app_validation"
    """By a confirmation in the institution's app; then answer with nothing."""


class FieldKind(StrEnum):
    """How to ask for a field."""

    TEXT = "text"
    """A line of text."""

    PASSWORD = "password"
    """Text that is hidden while it is typed."""

    CHOICE = "choice"
    """One of the options."""

    NUMBER = "number"
    """A number."""

    DATE = "date"
    """A date."""


class ProgressKind(StrEnum):
    """How far a change of a connection is."""

    DONE = "done"
    """It is complete."""

    QUEUED = "queued"
    """It goes on by itself. Look at the connection."""

    JOB = "job"
    """It goes on as a job, which `job` and `wait_until_settled` follow."""

    FAILED = "failed"
    """It failed; the problem says why."""


class Awaited(StrEnum):
    """What `wait_until_settled` waits for after a change of a connection."""

    SETTLED = "settled"
    """Nothing goes on with the connection by itself any more."""

    DATA = "data"
    """New data came: its `last_synced_at` is after `synced_before`."""

    DELETION = "deletion"
    """The connection is gone."""

    EVENT = "event"
    """A webhook tells. Nothing that can be asked for shows it, so waiting is
    refused.
    """


class SessionStatus(StrEnum):
    """How a visit to a hosted page ended."""

    SUCCEEDED = "succeeded"
    """The connection was made or repaired."""

    FAILED = "failed"
    """The page gave up."""

    ABANDONED = "abandoned"
    """The user left."""

    PENDING = "pending"
    """The work goes on; jobs or connections say where."""

    UNKNOWN = "unknown"
    """The redirect does not tell."""


class SessionEventKind(StrEnum):
    """What happened in a session or an attempt."""

    STARTED = "started"
    """It began."""

    REDIRECT = "redirect"
    """The user was sent to another page."""

    AUTHENTICATION = "authentication"
    """The credentials were checked."""

    MFA_REQUESTED = "mfa_requested"
    """A second factor was asked for."""

    MFA_SUBMITTED = "mfa_submitted"
    """It was answered."""

    FETCHING = "fetching"
    """Data were being read."""

    SUCCEEDED = "succeeded"
    """It ended well."""

    FAILED = "failed"
    """It ended badly."""

    ABORTED = "aborted"
    """The user left."""

    OTHER = "other"
    """Something else; see the raw object."""


class EventKind(StrEnum):
    """What a webhook tells."""

    CONNECTION_ATTEMPTED = "connection_attempted"
    """Somebody tried to connect."""

    CONNECTION_ADDED = "connection_added"
    """A connection was made."""

    CONNECTION_SYNCED = "connection_synced"
    """Data were read."""

    CONNECTION_UPDATED = "connection_updated"
    """A connection changed."""

    CONNECTION_BROKEN = "connection_broken"
    """A connection stopped working."""

    CONNECTION_ACTIVATED = "connection_activated"
    """It works, for the first time or again."""

    CONNECTION_FIXED = "connection_fixed"
    """It works again, having been broken."""

    CONNECTION_FAILED = "connection_failed"
    """Connecting or reading failed."""

    CONNECTION_DELETED = "connection_deleted"
    """A connection is gone."""

    ACTION_REQUIRED = "action_required"
    """The end user has to do something."""

    PROGRESS = "progress"
    """An attempt reached another stage."""

    ACCOUNT_ADDED = "account_added"
    """There is a new account."""

    ACCOUNT_UPDATED = "account_updated"
    """An account has new data."""

    ACCOUNT_REMOVED = "account_removed"
    """An account is gone."""

    USER_ADDED = "user_added"
    """A user was registered."""

    USER_DELETED = "user_deleted"
    """A user is gone."""

    OTHER = "other"
    """Something else; see the raw object."""


_ACTION_REASON_ERRORS = {
    ActionReason.CREDENTIALS: "InvalidCredentials",
    ActionReason.PASSWORD_EXPIRED: "ActionRequired",
    ActionReason.MFA: "MfaRequired",
    ActionReason.REDIRECT: "ReauthRequired",
    ActionReason.APP_VALIDATION: "MfaRequired",
    ActionReason.REAUTH: "ReauthRequired",
    ActionReason.CONSENT: "ConsentExpired",
    ActionReason.BANK_ACTION: "ActionRequired",
    ActionReason.UNKNOWN: "ActionRequired",
}
_PROBLEM_KIND_ERRORS = {
    ProblemKind.CREDENTIALS: "InvalidCredentials",
    ProblemKind.MFA: "MfaRequired",
    ProblemKind.CONSENT: "ConsentExpired",
    ProblemKind.REAUTH: "ReauthRequired",
    ProblemKind.USER_ACTION: "ActionRequired",
    ProblemKind.RATE_LIMITED: "RateLimited",
    ProblemKind.INSTITUTION_UNAVAILABLE: "InstitutionUnavailable",
    ProblemKind.PROVIDER_BUG: "ConnectionFailed",
    ProblemKind.NOT_SUPPORTED: "ConnectionFailed",
    ProblemKind.UNKNOWN: "ConnectionFailed",
}
_PROBLEM_KIND_REASONS = {
    ProblemKind.CREDENTIALS: ActionReason.CREDENTIALS,
    ProblemKind.MFA: ActionReason.MFA,
    ProblemKind.CONSENT: ActionReason.CONSENT,
    ProblemKind.REAUTH: ActionReason.REAUTH,
    ProblemKind.USER_ACTION: ActionReason.BANK_ACTION,
}
_UNSETTLED = frozenset(
    {
        ConnectionStatus.PENDING,
        ConnectionStatus.SYNCING,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong with a connection or a job.

    Attributes:
        kind: What kind of failure it is.
        code: The provider's own code.
        message: Its words. They can hold a link with secrets.
    """

    kind: ProblemKind | None = None
    code: str | None = None
    message: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a field.

    Attributes:
        value: What to send.
        label: What to show.
    """

    value: str
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A value to ask the end user for.

    Attributes:
        name: The key of the answer.
        label: What to show beside it.
        kind: How to ask.
        required: Whether it must be answered.
        pattern: A regular expression that the answer matches.
        options: The choices.
    """

    name: str
    label: str | None = None
    kind: FieldKind | None = None
    required: bool | None = None
    pattern: str | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """Something that only the end user can answer. Give it to `answer`.

    Attributes:
        id: Of the connection or the job that waits for the answer.
        kind: How it is answered.
        fields: What to ask for, in order.
        url: The page to visit.
        message: What to tell the user.
        html: Instructions as HTML of the institution; sanitise it.
        connection_id: The connection, if there is one yet.
        expires_at: When it is too late.
        raw: What the provider said.
    """

    id: str
    kind: ChallengeKind
    fields: tuple[Field, ...] = ()
    url: str | None = field(default=None, repr=False)
    message: str | None = field(default=None, repr=False)
    html: str | None = field(default=None, repr=False)
    connection_id: str | None = None
    expires_at: Timestamp | None = None
    raw: Any = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution(Generic[RawT]):
    """A bank or brokerage that can be connected.

    Attributes:
        provider: Who offers it.
        id: What `create` and `start_session` take.
        name: Its name.
        country: Its country as ISO 3166-1 alpha-2.
        logo_url: A picture.
        available: Whether it can be connected now.
        access: The most that a connection may do there.
        fields: The credentials that `create` needs, where the provider tells.
        raw: The provider's own object.
    """

    provider: str
    id: str
    name: str | None = None
    country: str | None = None
    logo_url: str | None = None
    available: bool | None = None
    access: Access | None = None
    fields: tuple[Field, ...] = ()
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionRef:
    """The institution of a connection, as far as the connection tells.

    Attributes:
        id: Its id at the provider.
        name: Its name.
        logo_url: A picture.
    """

    id: str | None = None
    name: str | None = None
    logo_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection(Generic[RawT]):
    """A user's connection to one institution.

    Attributes:
        provider: Who holds it.
        id: Its id at the provider.
        status: How it is doing.
        reason: What the end user has to do.
        problem: The last failure; may be set on an active connection too.
        challenge: What to answer to go on.
        user_id: Whose it is.
        institution: Where it leads.
        name: What it is called.
        access: What it may do.
        auth_method: How the user logs in, in the provider's words.
        auto_refresh: Whether the provider refreshes it by itself.
        created_at: When it was made.
        updated_at: When it last changed.
        last_synced_at: When data were last read completely.
        next_scheduled_at: When the provider means to refresh it.
        refresh_allowed_at: When `refresh` may be called again.
        consent_expires_at: When the user's consent ends.
        disabled_at: Since when it is switched off.
        raw_status: The provider's own values that the status was made from.
        raw: The provider's own typed object, whole.
    """

    provider: str
    id: str
    status: ConnectionStatus
    reason: ActionReason | None = None
    problem: Problem | None = None
    challenge: Challenge | None = None
    user_id: str | None = None
    institution: InstitutionRef
    name: str | None = None
    access: Access | None = None
    auth_method: str | None = None
    auto_refresh: bool | None = None
    created_at: Timestamp | None = None
    updated_at: Timestamp | None = None
    last_synced_at: Timestamp | None = None
    next_scheduled_at: Timestamp | None = None
    refresh_allowed_at: Timestamp | None = None
    consent_expires_at: Timestamp | None = None
    disabled_at: Timestamp | None = None
    raw_status: Mapping[str, Any] = field(default_factory=dict, repr=False)
    raw: RawT = field(repr=False)

    @property
    def is_settled(self) -> bool:
        """Whether nothing goes on with it by itself."""
        return self.status not in _UNSETTLED

    def require_active(self) -> Self:
        """The connection itself, if it works.

        Raises:
            ConnectionStateError: the one that says why it does not; see the errors of
                `ActionReason` and `ProblemKind`.
        """
        if self.status is ConnectionStatus.ACTIVE:
            return self
        from ._states import state_error

        raise state_error(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUser(Generic[RawT]):
    """A user whom a provider knows.

    Attributes:
        provider: Who knows them.
        id: Their id at the provider, where the provider tells it.
        identifier: Your own id of them.
        credentials: What `for_user_at` takes. Store it: some providers tell it only
            once.
        email: Their e-mail address.
        mobile: Their phone number.
        created_at: When they were registered.
        raw: The provider's own object.
    """

    provider: str
    id: str | None = None
    identifier: str | None = None
    credentials: Mapping[str, str] = field(repr=False)
    email: str | None = field(default=None, repr=False)
    mobile: str | None = field(default=None, repr=False)
    created_at: Timestamp | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Generic[RawT]):
    """An account behind a connection.

    Attributes:
        provider: Who holds it.
        id: Its id at the provider.
        connection_id: The connection it came from.
        name: What it is called.
        number: Its number, perhaps masked.
        iban: Its IBAN.
        type: Its type in the provider's words.
        currency: ISO 4217.
        balance: What is on it, every digit kept.
        available: What can be spent.
        last_synced_at: When it was last read.
        raw: The provider's own object.
    """

    provider: str
    id: str
    connection_id: str | None = None
    name: str | None = None
    number: str | None = field(default=None, repr=False)
    iban: str | None = field(default=None, repr=False)
    type: str | None = None
    currency: str | None = None
    balance: Decimal | None = None
    available: Decimal | None = None
    last_synced_at: Timestamp | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Generic[RawT]):
    """What a user agreed to for a connection.

    Attributes:
        provider: Who keeps it.
        id: Its id at the provider.
        connection_id: The connection it is for.
        given_at: When the user agreed.
        expires_at: When it ends; nothing where it does not.
        revoked_at: When it was ended.
        raw: The provider's own object.
    """

    provider: str
    id: str
    connection_id: str | None = None
    given_at: Timestamp | None = None
    expires_at: Timestamp | None = None
    revoked_at: Timestamp | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HostedSession:
    """A page of the provider for the end user.

    Attributes:
        provider: Whose page it is.
        url: Send the user there.
        session_id: What `events` takes as `session`, where there is one.
        expires_at: When the link stops working.
        raw: What the provider answered.
    """

    provider: str
    url: str = field(repr=False)
    session_id: str | None = None
    expires_at: Timestamp | None = None
    raw: Any = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOutcome:
    """What the redirect at the end of a hosted page says.

    Attributes:
        provider: Whose page it was.
        status: How it ended.
        connection_ids: The connections that were made or repaired.
        job_ids: Jobs that go on.
        state: The `state` that the page was started with.
        code: The provider's code of the failure.
        message: Its words.
        raw: All parameters of the redirect.
    """

    provider: str
    status: SessionStatus
    connection_ids: tuple[str, ...] = ()
    job_ids: tuple[str, ...] = ()
    state: str | None = None
    code: str | None = None
    message: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEvent(Generic[RawT]):
    """One step of a session, an attempt or a job.

    Attributes:
        provider: Who tells.
        kind: What happened.
        at: When.
        session_id: The session, attempt or job.
        connection_id: The connection, if known.
        name: The provider's own word.
        message: What the provider says of it.
        raw: The provider's own object.
    """

    provider: str
    kind: SessionEventKind
    at: Timestamp | None = None
    session_id: str | None = None
    connection_id: str | None = None
    name: str | None = None
    message: str | None = field(default=None, repr=False)
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What became of a change of a connection, or what it started.

    Attributes:
        provider: Who works on it.
        kind: How far it is.
        connection_id: The connection, as soon as it is known.
        job_id: The job.
        connection: The connection as it is now, where the answer has it.
        challenge: What to answer to go on.
        problem: Why it failed.
        not_before: When a refresh may be asked for again.
        awaits: What to wait for; nothing means `settled`.
        synced_before: When data of the connection were read last, before the change.
        raw: What the provider answered.
    """

    provider: str
    kind: ProgressKind
    connection_id: str | None = None
    job_id: str | None = None
    connection: Connection[Any] | None = None
    challenge: Challenge | None = None
    problem: Problem | None = None
    not_before: Timestamp | None = None
    awaits: Awaited | None = None
    synced_before: Timestamp | None = None
    raw: Any = field(repr=False)


RefreshResult: TypeAlias = Progress
"""What `refresh` gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentLimit:
    """An argument that a provider does nothing with.

    Attributes:
        argument: Its name.
        refused: Whether giving it, or another value than its default, raises
            `UnsupportedOperation`; else nothing is lost.
        because: Why.
    """

    argument: str
    refused: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """What a provider can do of one operation.

    Attributes:
        operation: The operation of the facade.
        supported: Whether it can be called.
        calls: The operations of the provider behind it.
        asynchronous: Whether the work goes on after the answer.
        instead: Operations to use when it is not supported.
        note: Limits and peculiarities, or why it is not supported.
        limits: Arguments that are refused or ignored.
    """

    operation: str
    supported: bool
    calls: tuple[str, ...] = ()
    asynchronous: bool | None = None
    instead: tuple[str, ...] = ()
    note: str | None = None
    limits: tuple[ArgumentLimit, ...] = ()

    def accepts(self, argument: str) -> bool:
        """Whether an argument can be given, and is honoured or does no harm."""
        refused = any(
            limit.argument == argument and limit.refused for limit in self.limits
        )
        return self.supported and not refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A webhook, verified.

    Attributes:
        provider: Who sent it.
        kind: What it tells.
        id: Its own id; the same event may come twice.
        name: The provider's own word.
        connection_id: The connection.
        user_id: The user.
        account_id: The account.
        at: When it happened.
        problem: What went wrong.
        challenge: What to answer to go on.
        url: Where to read what it is about, for events that only point there.
        raw: The whole body.
    """

    provider: str
    kind: EventKind
    id: str | None = None
    name: str | None = None
    connection_id: str | None = None
    user_id: str | None = None
    account_id: str | None = None
    at: Timestamp | None = None
    problem: Problem | None = None
    challenge: Challenge | None = None
    url: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)
