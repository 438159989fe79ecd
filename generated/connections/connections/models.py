"""The results of every provider: frozen dataclasses with the same fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date
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
    "Address",
    "ArgumentLimit",
    "Awaited",
    "Balance",
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
    "Health",
    "HostedSession",
    "Institution",
    "InstitutionRef",
    "Option",
    "Owner",
    "Position",
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
    "Transaction",
    "TransactionStatus",
]


class ConnectionStatus(StrEnum):
    """The state of a connection. An unrecognized state is `unknown`."""

    PENDING = "pending"
    """Being established. There is no data yet."""

    SYNCING = "syncing"
    """Established, with work in progress."""

    ACTIVE = "active"
    """The last known synchronization succeeded."""

    ACTION_REQUIRED = "action_required"
    """The end user has to do something. The reason says what."""

    DISCONNECTED = "disconnected"
    """Switched off or lost. It still exists but is not synchronized."""

    ERROR = "error"
    """It failed, through no fault of the user. See the kind of the problem."""

    DELETED = "deleted"
    """Deleted."""

    UNKNOWN = "unknown"
    """The provider does not say."""


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
    """The provider does not say."""

    @property
    def error(self) -> type[ConnectionsError]:
        """The error class for this value."""
        from . import errors

        found: type[ConnectionsError] = getattr(errors, _ACTION_REASON_ERRORS[self])
        return found


class ProblemKind(StrEnum):
    """What kind of failure a problem is."""

    CREDENTIALS = "credentials"
    """The institution rejected what the user entered."""

    MFA = "mfa"
    """The second factor was wrong or too late."""

    CONSENT = "consent"
    """The consent expired."""

    REAUTH = "reauth"
    """The login expired or was not completed."""

    USER_ACTION = "user_action"
    """The user has to do something else."""

    RATE_LIMITED = "rate_limited"
    """Too many calls in too short a time."""

    INSTITUTION_UNAVAILABLE = "institution_unavailable"
    """The institution does not respond or is under maintenance."""

    PROVIDER_BUG = "provider_bug"
    """A bug at the provider."""

    NOT_SUPPORTED = "not_supported"
    """The institution or product is not supported."""

    UNKNOWN = "unknown"
    """The provider does not say."""

    @property
    def error(self) -> type[ConnectionsError]:
        """The error class for this value."""
        from . import errors

        found: type[ConnectionsError] = getattr(errors, _PROBLEM_KIND_ERRORS[self])
        return found

    @property
    def reason(self) -> ActionReason | None:
        """What the end user has to do, if anything."""
        return _PROBLEM_KIND_REASONS.get(self)


class Access(StrEnum):
    """What a connection may do."""

    READ = "read"
    """Read data."""

    TRADE = "trade"
    """Place orders too."""


class ChallengeKind(StrEnum):
    """How to answer a challenge."""

    FIELDS = "fields"
    """With values for the fields."""

    REDIRECT = "redirect"
    """By visiting the URL."""

    APP_VALIDATION = "app_validation"
    """By confirming in the institution's app. Then answer without values."""


class FieldKind(StrEnum):
    """How to ask for a field."""

    TEXT = "text"
    """A line of text."""

    PASSWORD = "password"
    """Text that is hidden while typing."""

    CHOICE = "choice"
    """One of the options."""

    NUMBER = "number"
    """A number."""

    DATE = "date"
    """A date."""


class ProgressKind(StrEnum):
    """How far a change of a connection has progressed."""

    DONE = "done"
    """It is complete."""

    QUEUED = "queued"
    """It continues in the background. Check the connection."""

    JOB = "job"
    """It continues as a job, which `job` and `wait_until_settled` follow."""

    FAILED = "failed"
    """It failed. The problem says why."""


class Awaited(StrEnum):
    """What `wait_until_settled` waits for after a change of a connection."""

    SETTLED = "settled"
    """No work on the connection is in progress."""

    DATA = "data"
    """New data arrived: its `last_synced_at` is after `synced_before`."""

    DELETION = "deletion"
    """The connection is gone."""

    EVENT = "event"
    """A webhook reports it. No request can show it, so waiting is refused."""


class SessionStatus(StrEnum):
    """How a visit to a hosted page ended."""

    SUCCEEDED = "succeeded"
    """The connection was created or repaired."""

    FAILED = "failed"
    """The page gave up."""

    ABANDONED = "abandoned"
    """The user left."""

    PENDING = "pending"
    """The work continues. Jobs or connections show the progress."""

    UNKNOWN = "unknown"
    """The redirect does not say."""


class SessionEventKind(StrEnum):
    """What happened in a session or an attempt."""

    STARTED = "started"
    """It started."""

    REDIRECT = "redirect"
    """The user was sent to another page."""

    AUTHENTICATION = "authentication"
    """The credentials were checked."""

    MFA_REQUESTED = "mfa_requested"
    """A second factor was requested."""

    MFA_SUBMITTED = "mfa_submitted"
    """The second factor was submitted."""

    FETCHING = "fetching"
    """Data is being read."""

    SUCCEEDED = "succeeded"
    """It succeeded."""

    FAILED = "failed"
    """It failed."""

    ABORTED = "aborted"
    """The user left."""

    OTHER = "other"
    """Something else. See the raw object."""


class EventKind(StrEnum):
    """What a webhook reports."""

    CONNECTION_ATTEMPTED = "connection_attempted"
    """Somebody tried to connect."""

    CONNECTION_ADDED = "connection_added"
    """A connection was created."""

    CONNECTION_SYNCED = "connection_synced"
    """Data was read."""

    CONNECTION_UPDATED = "connection_updated"
    """A connection changed."""

    CONNECTION_BROKEN = "connection_broken"
    """A connection stopped working."""

    CONNECTION_ACTIVATED = "connection_activated"
    """It works, for the first time or again."""

    CONNECTION_FIXED = "connection_fixed"
    """It works again after being broken."""

    CONNECTION_FAILED = "connection_failed"
    """Connecting or reading failed."""

    CONNECTION_DELETED = "connection_deleted"
    """A connection was deleted."""

    ACTION_REQUIRED = "action_required"
    """The end user has to do something."""

    PROGRESS = "progress"
    """An attempt reached the next stage."""

    ACCOUNT_ADDED = "account_added"
    """There is a new account."""

    ACCOUNT_UPDATED = "account_updated"
    """An account has new data."""

    ACCOUNT_REMOVED = "account_removed"
    """An account was removed."""

    USER_ADDED = "user_added"
    """A user was registered."""

    USER_DELETED = "user_deleted"
    """A user was deleted."""

    OTHER = "other"
    """Something else. See the raw object."""


class TransactionStatus(StrEnum):
    """Whether a transaction is final."""

    BOOKED = "booked"
    """It is final."""

    PENDING = "pending"
    """It is announced. It may still change or disappear."""


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
_READ_AGAIN: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.CONNECTION_ADDED: ("list", "accounts"),
    EventKind.CONNECTION_SYNCED: (
        "get",
        "accounts",
        "balances",
        "positions",
        "transactions",
    ),
    EventKind.CONNECTION_UPDATED: ("get",),
    EventKind.CONNECTION_BROKEN: ("get",),
    EventKind.CONNECTION_ACTIVATED: ("get",),
    EventKind.CONNECTION_FIXED: ("get",),
    EventKind.CONNECTION_FAILED: ("get",),
    EventKind.CONNECTION_DELETED: ("list",),
    EventKind.ACTION_REQUIRED: ("get",),
    EventKind.PROGRESS: ("get",),
    EventKind.ACCOUNT_ADDED: ("accounts",),
    EventKind.ACCOUNT_UPDATED: ("accounts", "balances", "positions", "transactions"),
    EventKind.ACCOUNT_REMOVED: ("accounts",),
    EventKind.USER_ADDED: ("get_user",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong with a connection or a job.

    Attributes:
        kind: What kind of failure it is.
        code: The provider's own code.
        message: The provider's message. It may contain a link with secrets.
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
    """A value to request from the end user.

    Attributes:
        name: The key for the answer.
        label: The label to show.
        kind: How to ask.
        required: Whether an answer is required.
        pattern: A regular expression that the answer must match.
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
    """A question that only the end user can answer. Pass it to `answer`.

    Attributes:
        id: The id of the connection or job that waits for the answer.
        kind: How to answer it.
        fields: The values to request, in order.
        url: The page to visit.
        message: What to tell the user.
        html: Instructions from the institution as HTML. Sanitize it.
        connection_id: The connection, if there is one yet.
        expires_at: When the challenge expires.
        raw: The provider's own object.
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
        provider: The provider that offers it.
        id: What `create` and `start_session` take.
        name: Its name.
        country: Its country as ISO 3166-1 alpha-2, if it has only one.
        countries: Its countries as ISO 3166-1 alpha-2, if it has several.
        logo_url: The URL of its logo.
        available: Whether it can be connected now.
        access: The most that a connection can do there.
        fields: The credentials that `create` needs, if the provider lists them.
        raw: The provider's own object.
    """

    provider: str
    id: str
    name: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()
    logo_url: str | None = None
    available: bool | None = None
    access: Access | None = None
    fields: tuple[Field, ...] = ()
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionRef:
    """The institution of a connection, as far as it is known.

    Attributes:
        id: Its id at the provider.
        name: Its name.
        logo_url: The URL of its logo.
    """

    id: str | None = None
    name: str | None = None
    logo_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection(Generic[RawT]):
    """A user's connection to one institution.

    Attributes:
        provider: The provider that has it.
        id: Its id at the provider.
        status: Its state.
        reason: What the end user has to do.
        problem: The last failure. An active connection can have one too.
        challenge: The challenge to answer to continue.
        user_id: The id of its user.
        institution: The institution it connects to.
        name: Its name.
        access: What it can do.
        auth_method: How the user logs in, in the provider's terms.
        auto_refresh: Whether the provider refreshes it automatically.
        created_at: When it was created.
        updated_at: When it last changed.
        last_synced_at: When all of its data was last read.
        next_scheduled_at: When the provider plans to refresh it.
        refresh_allowed_at: When `refresh` may be called again.
        consent_expires_at: When the user's consent ends.
        disabled_at: When it was switched off.
        raw_status: The provider's values from which the status was derived.
        raw: The provider's own typed object.
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
        """Whether no work on it is in progress."""
        return self.status not in _UNSETTLED

    def require_active(self) -> Self:
        """Return the connection, if it works.

        Raises:
            ConnectionStateError: if it does not work. The subclass says why. See the
                errors of `ActionReason` and `ProblemKind`.
        """
        if self.status is ConnectionStatus.ACTIVE:
            return self
        from ._states import state_error

        raise state_error(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health(Generic[RawT]):
    """How a provider is.

    Attributes:
        provider: The provider.
        available: Whether it says that it works. Any response means that it does.
        version: The version of its API.
        at: The time on its clock.
        raw: The provider's response.
    """

    provider: str
    available: bool | None = None
    version: str | None = None
    at: Timestamp | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUser(Generic[RawT]):
    """A user registered at a provider.

    Attributes:
        provider: The provider.
        id: Their id at the provider, if the provider returns it.
        identifier: Your own id for them.
        credentials: What `for_user_at` takes. Store it: some providers only return it
            once.
        email: Their email address.
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
    """An account of a connection.

    Attributes:
        provider: The provider that has it.
        id: Its id at the provider.
        connection_id: The connection it came from.
        name: Its name.
        number: Its number, possibly masked.
        iban: Its IBAN.
        type: Its type in the provider's terms.
        currency: Its currency as ISO 4217.
        balance: Its balance, with every digit.
        available: The available balance.
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
class Transaction(Generic[RawT]):
    """Money or a security that moved on an account.

    Attributes:
        provider: The provider that has it.
        id: Its id at the provider. That of a pending transaction can change.
        account_id: The account.
        status: Whether it is final.
        date: The day on which it was booked, or made while it is pending.
        amount: The amount in the currency. Negative if it leaves the account.
        currency: The currency as ISO 4217, if the provider says it with the
            transaction.
        description: The institution's text.
        counterparty: Who paid it or got it, if known.
        category: Its category in the provider's terms.
        kind: What kind of movement it is, in the provider's terms.
        symbol: The security, if one was traded.
        quantity: How many of them.
        price: The price of one of them.
        fee: What the institution charged for it.
        raw: The provider's own object.
    """

    provider: str
    id: str
    account_id: str | None = None
    status: TransactionStatus
    date: Date | None = None
    amount: Decimal | None = None
    currency: str | None = None
    description: str | None = field(default=None, repr=False)
    counterparty: str | None = field(default=None, repr=False)
    category: str | None = None
    kind: str | None = None
    symbol: str | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    fee: Decimal | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance(Generic[RawT]):
    """What is on an account in one currency.

    Attributes:
        provider: The provider that has it.
        account_id: The account.
        currency: The currency as ISO 4217.
        current: What is on the account. Negative if the user owes it.
        available: What can be spent, including credit.
        at: When it was read.
        raw: The provider's own object.
    """

    provider: str
    account_id: str | None = None
    currency: str | None = None
    current: Decimal | None = None
    available: Decimal | None = None
    at: Timestamp | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Generic[RawT]):
    """A security that an account holds.

    Attributes:
        provider: The provider that has it.
        account_id: The account.
        symbol: Its ticker symbol.
        name: Its name.
        kind: What kind of security it is, in the provider's terms.
        quantity: How many of them. Negative for a short position.
        price: The last known price of one of them.
        cost: The average price that was paid for one of them.
        currency: The currency of price and cost as ISO 4217.
        raw: The provider's own object.
    """

    provider: str
    account_id: str | None = None
    symbol: str | None = None
    name: str | None = None
    kind: str | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    cost: Decimal | None = None
    currency: str | None = None
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address.

    Attributes:
        street: Street and number.
        city: The city.
        state: The state or the region.
        postcode: The postal code.
        country: The country as ISO 3166-1 alpha-2.
    """

    street: str | None = field(default=None, repr=False)
    city: str | None = field(default=None, repr=False)
    state: str | None = None
    postcode: str | None = field(default=None, repr=False)
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner(Generic[RawT]):
    """A person or a company that owns accounts.

    Attributes:
        provider: The provider that knows it.
        connection_id: The connection, if the provider knows it.
        names: Their names.
        emails: Their email addresses.
        phones: Their phone numbers.
        addresses: Their postal addresses.
        raw: The provider's own object.
    """

    provider: str
    connection_id: str | None = None
    names: tuple[str, ...] = field(default=(), repr=False)
    emails: tuple[str, ...] = field(default=(), repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)
    addresses: tuple[Address, ...] = ()
    raw: RawT = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Generic[RawT]):
    """What a user agreed to for a connection.

    Attributes:
        provider: The provider that has it.
        id: Its id at the provider.
        connection_id: The connection it applies to.
        given_at: When the user agreed.
        expires_at: When it ends. None if it does not.
        revoked_at: When it was revoked.
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
    """A hosted page of the provider for the end user.

    Attributes:
        provider: The provider of the page.
        url: Send the user there.
        session_id: What `events` takes as `session`, if there is one.
        expires_at: When the link stops working.
        raw: The provider's response.
    """

    provider: str
    url: str = field(repr=False)
    session_id: str | None = None
    expires_at: Timestamp | None = None
    raw: Any = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOutcome:
    """The outcome of a hosted page, from the redirect at its end.

    Attributes:
        provider: The provider of the page.
        status: How it ended.
        connection_ids: The connections that were created or repaired.
        job_ids: Jobs that are still running.
        state: The `state` passed when starting the page.
        code: The provider's error code.
        message: The provider's message.
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
        provider: The provider.
        kind: What happened.
        at: When it happened.
        session_id: The session, attempt or job.
        connection_id: The connection, if known.
        name: The provider's name for it.
        message: The provider's message.
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
    """The result of changing a connection, or the work that it started.

    Attributes:
        provider: The provider.
        kind: How far it has progressed.
        connection_id: The connection, once it is known.
        job_id: The job.
        connection: The current connection, if the response has it.
        challenge: The challenge to answer to continue.
        problem: Why it failed.
        not_before: When another refresh may be requested.
        awaits: What to wait for. None means `settled`.
        synced_before: When data was last read before the change.
        raw: The provider's response.
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
"""The result of `refresh`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentLimit:
    """An argument that a provider does not support.

    Attributes:
        argument: Its name.
        refused: Whether passing it, or anything but its default, raises
            `UnsupportedOperation`. If not, it is ignored without loss.
        because: Why.
    """

    argument: str
    refused: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """How a provider supports one operation.

    Attributes:
        operation: The operation of the facade.
        supported: Whether it is supported.
        calls: The provider's operations that it calls.
        asynchronous: Whether work continues after the call returns.
        instead: Operations to use if it is not supported.
        note: Limits and special cases, or why it is not supported.
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
        """Whether you can pass an argument: the provider supports or ignores it."""
        refused = any(
            limit.argument == argument and limit.refused for limit in self.limits
        )
        return self.supported and not refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A verified webhook.

    Attributes:
        provider: The sender.
        kind: What it reports.
        id: Its id. The same event may arrive more than once.
        name: The provider's name for it.
        connection_id: The connection.
        user_id: The user.
        account_id: The account.
        at: When it happened.
        problem: What went wrong.
        challenge: The challenge to answer to continue.
        url: The URL of the details, for events that only link to them.
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

    @property
    def key(self) -> str:
        """The same for each delivery of the event, and different for any other. Keep the
        keys that you have seen to handle each event once."""
        if self.id:
            return f"{self.provider}:{self.id}"
        from hashlib import sha256
        from json import dumps

        # Providers that number no events repeat one without a change.
        content = dumps([self.name, self.raw], sort_keys=True, default=str)
        return f"{self.provider}:{sha256(content.encode()).hexdigest()}"

    @property
    def read_again(self) -> tuple[str, ...]:
        """The operations whose results are different now, such as `accounts`."""
        return _READ_AGAIN.get(self.kind, ())
