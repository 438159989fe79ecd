"""What each provider supports, known up front."""

from __future__ import annotations

from collections.abc import Mapping

from .errors import ConfigurationError, UnsupportedOperation
from .models import ArgumentLimit, Capability

CAPABILITIES: Mapping[str, Mapping[str, Capability]] = {
    "snaptrade": {
        "list": Capability(
            operation="list",
            supported=True,
            calls=("Connections_listBrokerageAuthorizations",),
            asynchronous=False,
        ),
        "get": Capability(
            operation="get",
            supported=True,
            calls=("Connections_detailBrokerageAuthorization",),
            asynchronous=False,
            note="Requests the connection and its accounts, which say when data was read.",
        ),
        "create": Capability(
            operation="create",
            supported=False,
            instead=("start_session",),
            note="Users can only log in on the connection portal.",
        ),
        "update": Capability(
            operation="update",
            supported=False,
            instead=("reconnect",),
            note="Users can only log in on the connection portal.",
        ),
        "delete": Capability(
            operation="delete",
            supported=True,
            calls=("Connections_deleteConnection",),
            asynchronous=True,
            note="The connection is gone a few seconds later. A webhook reports it.",
        ),
        "refresh": Capability(
            operation="refresh",
            supported=True,
            calls=("Connections_refreshBrokerageAuthorization",),
            asynchronous=True,
            note="Each call costs money. A webhook reports new data for each account.",
            limits=(
                ArgumentLimit(
                    argument="user_present",
                    refused=False,
                    because="The user need not be present.",
                ),
            ),
        ),
        "reconnect": Capability(
            operation="reconnect",
            supported=True,
            calls=("Authentication_loginSnapTradeUser",),
            asynchronous=False,
            note="The user must log in with the same account at the brokerage.",
            limits=(
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not return it. Put it into `redirect_url`.",
                ),
            ),
        ),
        "answer": Capability(
            operation="answer",
            supported=False,
            instead=("reconnect",),
            note="The connection portal handles second factors itself.",
        ),
        "start_session": Capability(
            operation="start_session",
            supported=True,
            calls=("Authentication_loginSnapTradeUser",),
            asynchronous=False,
            note="Logging in again with the same account returns the existing connection.",
            limits=(
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not return it. Put it into `redirect_url`.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=False,
            instead=("start_session",),
            note="Users can only log in on the connection portal.",
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=False,
            instead=("reconnect",),
            note="Users can only log in on the connection portal.",
        ),
        "job": Capability(
            operation="job",
            supported=False,
            instead=("get",),
            note="Work in progress has no job to follow.",
        ),
        "events": Capability(
            operation="events",
            supported=True,
            calls=("Connections_sessionEvents",),
            asynchronous=False,
        ),
        "accounts": Capability(
            operation="accounts",
            supported=True,
            calls=("Connections_listBrokerageAuthorizationAccounts",),
            asynchronous=False,
        ),
        "transactions": Capability(
            operation="transactions",
            supported=True,
            calls=("AccountInformation_getAccountActivities",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="status",
                    refused=True,
                    because="Brokerages only report what is booked.",
                ),
                ArgumentLimit(
                    argument="connection",
                    refused=False,
                    because="The account implies it.",
                ),
            ),
        ),
        "balances": Capability(
            operation="balances",
            supported=True,
            calls=("AccountInformation_getUserAccountBalance",),
            asynchronous=False,
        ),
        "positions": Capability(
            operation="positions",
            supported=True,
            calls=("AccountInformation_getAllAccountPositions",),
            asynchronous=False,
        ),
        "owners": Capability(
            operation="owners",
            supported=False,
            instead=("accounts",),
            note="Brokerages do not say who owns an account.",
        ),
        "disable": Capability(
            operation="disable",
            supported=True,
            calls=("Connections_disableBrokerageAuthorization",),
            asynchronous=False,
            note="For testing repairs. Your plan must include it.",
        ),
        "refresh_all": Capability(
            operation="refresh_all",
            supported=False,
            instead=("refresh",),
            note="Only single connections can be refreshed, and each refresh costs money.",
        ),
        "consents": Capability(
            operation="consents",
            supported=False,
            instead=("get",),
            note="Brokerage connections have no consent that ends.",
        ),
        "revoke_consent": Capability(
            operation="revoke_consent",
            supported=False,
            instead=("delete",),
            note="Brokerage connections have no consent that ends.",
        ),
        "create_user": Capability(
            operation="create_user",
            supported=True,
            calls=("Authentication_registerSnapTradeUser",),
            asynchronous=False,
            note="The user's secret is only returned here.",
            limits=(
                ArgumentLimit(
                    argument="email",
                    refused=False,
                    because="SnapTrade does not email users.",
                ),
                ArgumentLimit(
                    argument="mobile",
                    refused=False,
                    because="SnapTrade does not contact users by phone.",
                ),
            ),
        ),
        "get_user": Capability(
            operation="get_user",
            supported=False,
            note="The API only lists the ids of all users.",
        ),
        "delete_user": Capability(
            operation="delete_user",
            supported=True,
            calls=("Authentication_deleteSnapTradeUser",),
            asynchronous=True,
            note="The user is gone a few seconds later. A webhook reports it.",
        ),
        "institution": Capability(
            operation="institution",
            supported=False,
            instead=("institutions",),
            note="The API only lists all brokerages.",
        ),
        "institutions": Capability(
            operation="institutions",
            supported=True,
            calls=("ReferenceData_listAllBrokerages",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=True,
                    because="Brokerages do not have a country.",
                ),
            ),
        ),
        "health": Capability(
            operation="health",
            supported=True,
            calls=("ApiStatus_check",),
            asynchronous=False,
        ),
        "parse_redirect": Capability(
            operation="parse_redirect",
            supported=True,
        ),
        "parse_event": Capability(
            operation="parse_event",
            supported=True,
        ),
    },
    "powens": {
        "list": Capability(
            operation="list",
            supported=True,
            calls=("listUserConnections",),
            asynchronous=False,
        ),
        "get": Capability(
            operation="get",
            supported=True,
            calls=("getUserConnection",),
            asynchronous=False,
        ),
        "create": Capability(
            operation="create",
            supported=True,
            calls=("createUserConnection",),
            asynchronous=False,
            note="The call takes until the bank responds, up to several minutes.",
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=False,
                    because="The institution implies it.",
                ),
            ),
        ),
        "update": Capability(
            operation="update",
            supported=True,
            calls=("updateSyncUserConnection",),
            asynchronous=False,
            note="The call takes until the bank responds, up to several minutes.",
        ),
        "delete": Capability(
            operation="delete",
            supported=True,
            calls=("deleteUserConnection",),
            asynchronous=False,
        ),
        "refresh": Capability(
            operation="refresh",
            supported=True,
            calls=("updateSyncUserConnection",),
            asynchronous=True,
            note="The call takes until the bank responds, up to several minutes. Without the user present, banks allow four a day.",
        ),
        "reconnect": Capability(
            operation="reconnect",
            supported=True,
            calls=("getAuthCode",),
            asynchronous=False,
            note="The redirect URL must not have a query. Use `state` for what you want back.",
        ),
        "answer": Capability(
            operation="answer",
            supported=True,
            calls=("updateSyncUserConnection",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="values",
                    refused=False,
                    because="A confirmation in the app has no fields.",
                ),
            ),
        ),
        "start_session": Capability(
            operation="start_session",
            supported=True,
            calls=("getAuthCode",),
            asynchronous=False,
            note="The redirect URL must not have a query. Use `state` for what you want back.",
            limits=(
                ArgumentLimit(
                    argument="access",
                    refused=True,
                    because="Connections are read-only.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=True,
            calls=("getAuthCode", "openWebauth"),
            asynchronous=False,
            note="For banks whose `auth_mechanism` is `webauth`. The redirect URL must not have a query.",
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=False,
                    because="The institution implies it.",
                ),
            ),
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=True,
            calls=("getAuthCode", "openWebauth"),
            asynchronous=False,
            note="For connections that a visit to the bank repairs. The redirect URL must not have a query.",
        ),
        "job": Capability(
            operation="job",
            supported=False,
            instead=("get",),
            note="Work in progress has no job to follow.",
        ),
        "events": Capability(
            operation="events",
            supported=False,
            instead=("get",),
            note="The API has no history of connections.",
        ),
        "accounts": Capability(
            operation="accounts",
            supported=True,
            calls=("listUserAccounts",),
            asynchronous=False,
        ),
        "transactions": Capability(
            operation="transactions",
            supported=True,
            calls=("listUserTransactions",),
            asynchronous=False,
            note="Requests those of all accounts, and leaves the others out.",
            limits=(
                ArgumentLimit(
                    argument="connection",
                    refused=False,
                    because="The account implies it.",
                ),
            ),
        ),
        "balances": Capability(
            operation="balances",
            supported=True,
            calls=("getUserAccount",),
            asynchronous=False,
        ),
        "positions": Capability(
            operation="positions",
            supported=False,
            instead=("accounts",),
            note="The API has no operation for positions.",
        ),
        "owners": Capability(
            operation="owners",
            supported=False,
            instead=("accounts",),
            note="The API does not say who owns an account.",
        ),
        "disable": Capability(
            operation="disable",
            supported=False,
            instead=("delete",),
            note="The API cannot switch connections off.",
        ),
        "refresh_all": Capability(
            operation="refresh_all",
            supported=False,
            instead=("refresh",),
            note="Only single connections can be synchronized.",
        ),
        "consents": Capability(
            operation="consents",
            supported=False,
            instead=("get",),
            note="A connection only has the end of its consent.",
        ),
        "revoke_consent": Capability(
            operation="revoke_consent",
            supported=False,
            instead=("delete",),
            note="A consent ends with its connection.",
        ),
        "create_user": Capability(
            operation="create_user",
            supported=True,
            calls=("initUserToken",),
            asynchronous=False,
            note="Each call creates another user. Its token is only returned here.",
            limits=(
                ArgumentLimit(
                    argument="identifier",
                    refused=False,
                    because="Users cannot have your id. Store theirs with yours.",
                ),
                ArgumentLimit(
                    argument="email",
                    refused=False,
                    because="Powens does not email users.",
                ),
                ArgumentLimit(
                    argument="mobile",
                    refused=False,
                    because="Powens does not contact users by phone.",
                ),
            ),
        ),
        "get_user": Capability(
            operation="get_user",
            supported=True,
            calls=("getUser",),
            asynchronous=False,
        ),
        "delete_user": Capability(
            operation="delete_user",
            supported=True,
            calls=("deleteUser",),
            asynchronous=False,
        ),
        "institution": Capability(
            operation="institution",
            supported=True,
            calls=("getConnectorByUuid",),
            asynchronous=False,
        ),
        "institutions": Capability(
            operation="institutions",
            supported=True,
            calls=("listConnectors",),
            asynchronous=False,
        ),
        "health": Capability(
            operation="health",
            supported=True,
            calls=("listBankAccountTypes",),
            asynchronous=False,
            note="Requests a short list, because the API has no operation for this.",
        ),
        "parse_redirect": Capability(
            operation="parse_redirect",
            supported=True,
        ),
        "parse_event": Capability(
            operation="parse_event",
            supported=False,
            instead=("list", "get"),
            note="How it signs its webhooks is not known.",
        ),
    },
    "saltedge": {
        "list": Capability(
            operation="list",
            supported=True,
            calls=("connections_get",),
            asynchronous=False,
        ),
        "get": Capability(
            operation="get",
            supported=True,
            calls=("connections_connection_id_get",),
            asynchronous=False,
            note="Requests the connection and its consents, because the connection does not have their end.",
        ),
        "create": Capability(
            operation="create",
            supported=True,
            calls=("connections_post",),
            asynchronous=True,
        ),
        "update": Capability(
            operation="update",
            supported=True,
            calls=("connections_connection_id_reconnect_put",),
            asynchronous=True,
        ),
        "delete": Capability(
            operation="delete",
            supported=True,
            calls=("connections_connection_id_delete",),
            asynchronous=False,
        ),
        "refresh": Capability(
            operation="refresh",
            supported=True,
            calls=("connections_connection_id_refresh_put",),
            asynchronous=True,
            note="Not before `refresh_allowed_at`. Regulated banks allow four a day without the user present.",
        ),
        "reconnect": Capability(
            operation="reconnect",
            supported=True,
            calls=("connect_sessions_reconnect_post",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not return it. Put it into `redirect_url`.",
                ),
            ),
        ),
        "answer": Capability(
            operation="answer",
            supported=True,
            calls=("connections_connection_id_interactive_put",),
            asynchronous=True,
        ),
        "start_session": Capability(
            operation="start_session",
            supported=True,
            calls=("connect_sessions_create_post",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="access",
                    refused=True,
                    because="Connections are read-only.",
                ),
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not return it. Put it into `redirect_url`.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=True,
            calls=("oauth_providers_create_post",),
            asynchronous=False,
            note="For banks whose `mode` is `oauth`.",
            limits=(
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not return it. Put it into `redirect_url`.",
                ),
            ),
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=True,
            calls=("oauth_providers_reconnect_post",),
            asynchronous=False,
            note="For banks whose `mode` is `oauth`.",
            limits=(
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not return it. Put it into `redirect_url`.",
                ),
            ),
        ),
        "job": Capability(
            operation="job",
            supported=False,
            instead=("get",),
            note="The connection shows its attempts.",
        ),
        "events": Capability(
            operation="events",
            supported=True,
            calls=("attempts_get",),
            asynchronous=False,
        ),
        "accounts": Capability(
            operation="accounts",
            supported=True,
            calls=("accounts_get",),
            asynchronous=False,
        ),
        "transactions": Capability(
            operation="transactions",
            supported=True,
            calls=("transactions_pending_get", "transactions_get"),
            asynchronous=False,
        ),
        "balances": Capability(
            operation="balances",
            supported=True,
            calls=("accounts_get",),
            asynchronous=False,
            note="Requests all accounts of the user, and leaves the others out.",
        ),
        "positions": Capability(
            operation="positions",
            supported=False,
            instead=("accounts",),
            note="The API has no operation for positions.",
        ),
        "owners": Capability(
            operation="owners",
            supported=True,
            calls=("holder_info_get",),
            asynchronous=False,
            note="The user must have consented. See the setting `holder_information`.",
        ),
        "disable": Capability(
            operation="disable",
            supported=True,
            calls=("connections_connection_id_put",),
            asynchronous=False,
        ),
        "refresh_all": Capability(
            operation="refresh_all",
            supported=False,
            instead=("refresh",),
            note="Only single connections can be refreshed.",
        ),
        "consents": Capability(
            operation="consents",
            supported=True,
            calls=("consents_get",),
            asynchronous=False,
        ),
        "revoke_consent": Capability(
            operation="revoke_consent",
            supported=True,
            calls=("consents_consent_id_revoke_put",),
            asynchronous=False,
        ),
        "create_user": Capability(
            operation="create_user",
            supported=True,
            calls=("customers_post",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="email",
                    refused=False,
                    because="Salt Edge does not email users.",
                ),
                ArgumentLimit(
                    argument="mobile",
                    refused=False,
                    because="Salt Edge does not contact users by phone.",
                ),
            ),
        ),
        "get_user": Capability(
            operation="get_user",
            supported=True,
            calls=("customers_customer_id_get",),
            asynchronous=False,
        ),
        "delete_user": Capability(
            operation="delete_user",
            supported=True,
            calls=("customers_customer_id_delete",),
            asynchronous=False,
        ),
        "institution": Capability(
            operation="institution",
            supported=True,
            calls=("providers_provider_code_get",),
            asynchronous=False,
        ),
        "institutions": Capability(
            operation="institutions",
            supported=True,
            calls=("providers_get",),
            asynchronous=False,
        ),
        "health": Capability(
            operation="health",
            supported=True,
            calls=("countries_get",),
            asynchronous=False,
            note="Requests a short list, because the API has no operation for this.",
        ),
        "parse_redirect": Capability(
            operation="parse_redirect",
            supported=True,
        ),
        "parse_event": Capability(
            operation="parse_event",
            supported=True,
            note="Needs `url`, the URL that was called, because the signature includes it.",
        ),
    },
    "basiq": {
        "list": Capability(
            operation="list",
            supported=True,
            calls=("getConnections",),
            asynchronous=False,
            note="Requests each institution once, because connections do not have its name.",
        ),
        "get": Capability(
            operation="get",
            supported=True,
            calls=("getConnection",),
            asynchronous=False,
            note="Requests the connection and the user's jobs, which add details, and the institution once.",
        ),
        "create": Capability(
            operation="create",
            supported=True,
            calls=("postConnection",),
            asynchronous=True,
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=False,
                    because="The institution implies it.",
                ),
            ),
        ),
        "update": Capability(
            operation="update",
            supported=True,
            calls=("updateConnection",),
            asynchronous=True,
        ),
        "delete": Capability(
            operation="delete",
            supported=True,
            calls=("deleteConnection",),
            asynchronous=False,
        ),
        "refresh": Capability(
            operation="refresh",
            supported=True,
            calls=("refreshConnection",),
            asynchronous=True,
            note="Once a day for banks connected through open banking.",
            limits=(
                ArgumentLimit(
                    argument="user_present",
                    refused=False,
                    because="It makes no difference.",
                ),
            ),
        ),
        "reconnect": Capability(
            operation="reconnect",
            supported=False,
            instead=("update",),
            note="The hosted page always creates another connection.",
        ),
        "answer": Capability(
            operation="answer",
            supported=True,
            calls=("postJobMfa",),
            asynchronous=True,
        ),
        "start_session": Capability(
            operation="start_session",
            supported=True,
            calls=("postAuthLink",),
            asynchronous=False,
            note="A new link invalidates the previous one.",
            limits=(
                ArgumentLimit(
                    argument="redirect_url",
                    refused=False,
                    because="The redirect is configured in your dashboard.",
                ),
                ArgumentLimit(
                    argument="institution",
                    refused=True,
                    because="Users choose it on the page.",
                ),
                ArgumentLimit(
                    argument="access",
                    refused=True,
                    because="Connections are read-only.",
                ),
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The page does not support it.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=False,
            instead=("start_session",),
            note="A bank's own page is only reachable through the hosted page.",
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=False,
            instead=("update",),
            note="The hosted page always creates another connection.",
        ),
        "job": Capability(
            operation="job",
            supported=True,
            calls=("getJobs",),
            asynchronous=False,
        ),
        "events": Capability(
            operation="events",
            supported=True,
            calls=("getUserJobs",),
            asynchronous=False,
        ),
        "accounts": Capability(
            operation="accounts",
            supported=True,
            calls=("getAccounts",),
            asynchronous=False,
        ),
        "transactions": Capability(
            operation="transactions",
            supported=True,
            calls=("getTransactions",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="connection",
                    refused=False,
                    because="The account implies it.",
                ),
            ),
        ),
        "balances": Capability(
            operation="balances",
            supported=True,
            calls=("getAccount",),
            asynchronous=False,
        ),
        "positions": Capability(
            operation="positions",
            supported=False,
            instead=("accounts",),
            note="The API has no operation for positions.",
        ),
        "owners": Capability(
            operation="owners",
            supported=True,
            calls=("getUserIdentities",),
            asynchronous=False,
            limits=(
                ArgumentLimit(
                    argument="connection",
                    refused=True,
                    because="Basiq knows the owners of all connections of a user together.",
                ),
            ),
        ),
        "disable": Capability(
            operation="disable",
            supported=False,
            instead=("delete",),
            note="Only single connections can be refreshed.",
        ),
        "refresh_all": Capability(
            operation="refresh_all",
            supported=True,
            calls=("refreshConnections",),
            asynchronous=True,
        ),
        "consents": Capability(
            operation="consents",
            supported=False,
            instead=("get",),
            note="The API has no operations for consents.",
        ),
        "revoke_consent": Capability(
            operation="revoke_consent",
            supported=False,
            instead=("delete",),
            note="The API has no operations for consents.",
        ),
        "create_user": Capability(
            operation="create_user",
            supported=True,
            calls=("createUser",),
            asynchronous=False,
            note="Requires an email address or a phone number. Hosted pages need the number.",
            limits=(
                ArgumentLimit(
                    argument="identifier",
                    refused=False,
                    because="Users cannot have your id. Store theirs with yours.",
                ),
            ),
        ),
        "get_user": Capability(
            operation="get_user",
            supported=True,
            calls=("getUser",),
            asynchronous=False,
        ),
        "delete_user": Capability(
            operation="delete_user",
            supported=True,
            calls=("deleteUser",),
            asynchronous=False,
        ),
        "institution": Capability(
            operation="institution",
            supported=True,
            calls=("getInstitution",),
            asynchronous=False,
        ),
        "institutions": Capability(
            operation="institutions",
            supported=True,
            calls=("getInstitutions",),
            asynchronous=False,
        ),
        "health": Capability(
            operation="health",
            supported=True,
            calls=("getPublicConnectors",),
            asynchronous=False,
            note="Requests a list, because the API has no operation for this.",
        ),
        "parse_redirect": Capability(
            operation="parse_redirect",
            supported=True,
        ),
        "parse_event": Capability(
            operation="parse_event",
            supported=True,
        ),
    },
}
"""By provider and operation."""


def capabilities(provider: str) -> Mapping[str, Capability]:
    """What a provider supports, by operation.

    Raises:
        ConfigurationError: if there is no such provider.
    """
    found = CAPABILITIES.get(provider)
    if found is None:
        raise unknown_provider(provider)
    return found


def unknown_provider(provider: str) -> ConfigurationError:
    """The error for an unknown provider."""
    known = ", ".join(CAPABILITIES)
    return ConfigurationError(f"unknown provider {provider!r}: use one of {known}")


def unsupported(provider: str, operation: str) -> UnsupportedOperation:
    """The error for an operation that a provider does not support."""
    known = capabilities(provider)[operation]
    return UnsupportedOperation(
        known.note or "the provider does not support this",
        provider=provider,
        operation=operation,
        instead=known.instead,
    )


def refused(provider: str, operation: str, argument: str) -> UnsupportedOperation:
    """The error for an argument that a provider does not support."""
    limits = capabilities(provider)[operation].limits
    because = next(
        (limit.because for limit in limits if limit.argument == argument), ""
    )
    return UnsupportedOperation(
        f"the provider does not support this value of {argument!r}: {because}",
        provider=provider,
        operation=operation,
        argument=argument,
    )
