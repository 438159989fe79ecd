"""One interface for connections: list, get, create, repair and refresh them, answer
challenges, use hosted pages, and receive webhooks.

    connections = Connections()
    connections.for_user("snaptrade", …).list()
    connections.application("snaptrade").create_user()

Importing this package does not import any provider's package.
"""

from __future__ import annotations

from importlib import import_module

# The module `typing` costs more to import than all of this package.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from . import errors as errors
    from ._capabilities import CAPABILITIES, capabilities
    from ._institutions import InstitutionListing
    from ._listing import Failure, Listing
    from ._pages import AsyncPages, Page, Pages
    from ._stores import AsyncUserStore, StoredUser, UserStore
    from ._times import Timestamp
    from .client import AsyncConnections, Connections
    from .interface import (
        Application,
        AsyncApplication,
        AsyncUserConnections,
        UserConnections,
    )
    from .models import (
        Access,
        Account,
        ActionReason,
        Address,
        ArgumentLimit,
        Awaited,
        Balance,
        Capability,
        Challenge,
        ChallengeKind,
        Connection,
        ConnectionStatus,
        Consent,
        Event,
        EventKind,
        Field,
        FieldKind,
        Health,
        HostedSession,
        Institution,
        InstitutionRef,
        Option,
        Owner,
        Position,
        Problem,
        ProblemKind,
        Progress,
        ProgressKind,
        RefreshResult,
        RegisteredUser,
        SessionEvent,
        SessionEventKind,
        SessionOutcome,
        SessionStatus,
        Transaction,
        TransactionStatus,
    )
    from .redirects import parse_redirect
    from .users import (
        BasiqSettings,
        BasiqUser,
        PowensSettings,
        PowensUser,
        SaltEdgeSettings,
        SaltEdgeUser,
        SnapTradeSettings,
        SnapTradeUser,
    )
    from .webhooks import parse_event

__version__ = "0.1.0"

_MODULES = {
    "Access": "models",
    "Account": "models",
    "ActionReason": "models",
    "Address": "models",
    "Application": "interface",
    "ArgumentLimit": "models",
    "AsyncApplication": "interface",
    "AsyncConnections": "client",
    "AsyncPages": "_pages",
    "AsyncUserConnections": "interface",
    "AsyncUserStore": "_stores",
    "Awaited": "models",
    "Balance": "models",
    "BasiqSettings": "users",
    "BasiqUser": "users",
    "CAPABILITIES": "_capabilities",
    "Capability": "models",
    "Challenge": "models",
    "ChallengeKind": "models",
    "Connection": "models",
    "ConnectionStatus": "models",
    "Connections": "client",
    "Consent": "models",
    "Event": "models",
    "EventKind": "models",
    "Failure": "_listing",
    "Field": "models",
    "FieldKind": "models",
    "Health": "models",
    "HostedSession": "models",
    "Institution": "models",
    "InstitutionListing": "_institutions",
    "InstitutionRef": "models",
    "Listing": "_listing",
    "Option": "models",
    "Owner": "models",
    "Page": "_pages",
    "Pages": "_pages",
    "Position": "models",
    "PowensSettings": "users",
    "PowensUser": "users",
    "Problem": "models",
    "ProblemKind": "models",
    "Progress": "models",
    "ProgressKind": "models",
    "RefreshResult": "models",
    "RegisteredUser": "models",
    "SaltEdgeSettings": "users",
    "SaltEdgeUser": "users",
    "SessionEvent": "models",
    "SessionEventKind": "models",
    "SessionOutcome": "models",
    "SessionStatus": "models",
    "SnapTradeSettings": "users",
    "SnapTradeUser": "users",
    "StoredUser": "_stores",
    "Timestamp": "_times",
    "Transaction": "models",
    "TransactionStatus": "models",
    "UserConnections": "interface",
    "UserStore": "_stores",
    "capabilities": "_capabilities",
    "parse_event": "webhooks",
    "parse_redirect": "redirects",
}

__all__ = [
    "Access",
    "Account",
    "ActionReason",
    "Address",
    "Application",
    "ArgumentLimit",
    "AsyncApplication",
    "AsyncConnections",
    "AsyncPages",
    "AsyncUserConnections",
    "AsyncUserStore",
    "Awaited",
    "Balance",
    "BasiqSettings",
    "BasiqUser",
    "CAPABILITIES",
    "Capability",
    "Challenge",
    "ChallengeKind",
    "Connection",
    "ConnectionStatus",
    "Connections",
    "Consent",
    "Event",
    "EventKind",
    "Failure",
    "Field",
    "FieldKind",
    "Health",
    "HostedSession",
    "Institution",
    "InstitutionListing",
    "InstitutionRef",
    "Listing",
    "Option",
    "Owner",
    "Page",
    "Pages",
    "Position",
    "PowensSettings",
    "PowensUser",
    "Problem",
    "ProblemKind",
    "Progress",
    "ProgressKind",
    "RefreshResult",
    "RegisteredUser",
    "SaltEdgeSettings",
    "SaltEdgeUser",
    "SessionEvent",
    "SessionEventKind",
    "SessionOutcome",
    "SessionStatus",
    "SnapTradeSettings",
    "SnapTradeUser",
    "StoredUser",
    "Timestamp",
    "Transaction",
    "TransactionStatus",
    "UserConnections",
    "UserStore",
    "__version__",
    "capabilities",
    "errors",
    "parse_event",
    "parse_redirect",
]


def __getattr__(name: str) -> object:
    """Import a public name on first use."""
    if name == "errors":
        return import_module(".errors", __name__)
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
