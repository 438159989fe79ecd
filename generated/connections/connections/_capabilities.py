"""What each provider can do, before anybody asks it."""

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
            note="Asks for the connection and for its accounts, which say when data were read.",
        ),
        "create": Capability(
            operation="create",
            supported=False,
            instead=("start_session",),
            note="People log in on the connection portal only.",
        ),
        "update": Capability(
            operation="update",
            supported=False,
            instead=("reconnect",),
            note="People log in on the connection portal only.",
        ),
        "delete": Capability(
            operation="delete",
            supported=True,
            calls=("Connections_deleteConnection",),
            asynchronous=True,
            note="The connection is gone some seconds later; a webhook tells.",
        ),
        "refresh": Capability(
            operation="refresh",
            supported=True,
            calls=("Connections_refreshBrokerageAuthorization",),
            asynchronous=True,
            note="Each call costs money. A webhook tells for each account when data are there.",
            limits=(
                ArgumentLimit(
                    argument="user_present",
                    refused=False,
                    because="Nobody has to be there.",
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
                    because="The redirect does not bring it back; put it into `redirect_url`.",
                ),
            ),
        ),
        "answer": Capability(
            operation="answer",
            supported=False,
            instead=("reconnect",),
            note="The connection portal asks for second factors itself.",
        ),
        "start_session": Capability(
            operation="start_session",
            supported=True,
            calls=("Authentication_loginSnapTradeUser",),
            asynchronous=False,
            note="The same login again gives the connection that exists.",
            limits=(
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not bring it back; put it into `redirect_url`.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=False,
            instead=("start_session",),
            note="People log in on the connection portal only.",
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=False,
            instead=("reconnect",),
            note="People log in on the connection portal only.",
        ),
        "job": Capability(
            operation="job",
            supported=False,
            instead=("get",),
            note="Work goes on without a job to follow.",
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
        "disable": Capability(
            operation="disable",
            supported=True,
            calls=("Connections_disableBrokerageAuthorization",),
            asynchronous=False,
            note="Meant for tests of repairs; needs a plan that includes it.",
        ),
        "refresh_all": Capability(
            operation="refresh_all",
            supported=False,
            instead=("refresh",),
            note="Each connection is refreshed by itself, and each refresh costs money.",
        ),
        "consents": Capability(
            operation="consents",
            supported=False,
            instead=("get",),
            note="Brokerages are connected without a consent that ends.",
        ),
        "revoke_consent": Capability(
            operation="revoke_consent",
            supported=False,
            instead=("delete",),
            note="Brokerages are connected without a consent that ends.",
        ),
        "create_user": Capability(
            operation="create_user",
            supported=True,
            calls=("Authentication_registerSnapTradeUser",),
            asynchronous=False,
            note="The secret of the user is told only here.",
            limits=(
                ArgumentLimit(
                    argument="email",
                    refused=False,
                    because="SnapTrade does not write to people.",
                ),
                ArgumentLimit(
                    argument="mobile",
                    refused=False,
                    because="SnapTrade does not call people.",
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
            note="The user is gone some seconds later; a webhook tells.",
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
                    because="The brokerages do not tell theirs.",
                ),
            ),
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
            note="The call lasts until the bank has answered, up to minutes.",
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=False,
                    because="The institution says it.",
                ),
            ),
        ),
        "update": Capability(
            operation="update",
            supported=True,
            calls=("updateSyncUserConnection",),
            asynchronous=False,
            note="The call lasts until the bank has answered, up to minutes.",
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
            note="The call lasts until the bank has answered, up to minutes. Without the user, banks allow four a day.",
        ),
        "reconnect": Capability(
            operation="reconnect",
            supported=True,
            calls=("getAuthCode",),
            asynchronous=False,
            note="The redirect's address must have no query; what you want back goes into `state`.",
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
                    because="For a confirmation in the app, which has no fields.",
                ),
            ),
        ),
        "start_session": Capability(
            operation="start_session",
            supported=True,
            calls=("getAuthCode",),
            asynchronous=False,
            note="The redirect's address must have no query; what you want back goes into `state`.",
            limits=(
                ArgumentLimit(
                    argument="access",
                    refused=True,
                    because="Connections only read.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=True,
            calls=("getAuthCode", "openWebauth"),
            asynchronous=False,
            note="For banks whose `auth_mechanism` is `webauth`. The redirect's address must have no query.",
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=False,
                    because="The institution says it.",
                ),
            ),
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=True,
            calls=("getAuthCode", "openWebauth"),
            asynchronous=False,
            note="For connections that a visit to the bank repairs. The redirect's address must have no query.",
        ),
        "job": Capability(
            operation="job",
            supported=False,
            instead=("get",),
            note="Work goes on without a job to follow.",
        ),
        "events": Capability(
            operation="events",
            supported=False,
            instead=("get",),
            note="The description has no history of connections.",
        ),
        "accounts": Capability(
            operation="accounts",
            supported=True,
            calls=("listUserAccounts",),
            asynchronous=False,
        ),
        "disable": Capability(
            operation="disable",
            supported=False,
            instead=("delete",),
            note="The description does not let a connection be switched off.",
        ),
        "refresh_all": Capability(
            operation="refresh_all",
            supported=False,
            instead=("refresh",),
            note="Each connection is synchronised by itself.",
        ),
        "consents": Capability(
            operation="consents",
            supported=False,
            instead=("get",),
            note="A connection tells only when its consent ends.",
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
            note="Each call makes another user, whose token is told only here.",
            limits=(
                ArgumentLimit(
                    argument="identifier",
                    refused=False,
                    because="Users have no name; keep the `id` beside yours.",
                ),
                ArgumentLimit(
                    argument="email",
                    refused=False,
                    because="Powens does not write to people.",
                ),
                ArgumentLimit(
                    argument="mobile",
                    refused=False,
                    because="Powens does not call people.",
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
            limits=(
                ArgumentLimit(
                    argument="country",
                    refused=True,
                    because="Many are in several countries; see the `countries` of `raw`.",
                ),
            ),
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
            note="Asks for the connection and for its consents, whose end the connection does not tell.",
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
            note="Not before `refresh_allowed_at`; regulated banks allow four a day without the user.",
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
                    because="The redirect does not bring it back; put it into `redirect_url`.",
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
                    because="Connections only read.",
                ),
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The redirect does not bring it back; put it into `redirect_url`.",
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
                    because="The redirect does not bring it back; put it into `redirect_url`.",
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
                    because="The redirect does not bring it back; put it into `redirect_url`.",
                ),
            ),
        ),
        "job": Capability(
            operation="job",
            supported=False,
            instead=("get",),
            note="An attempt is seen on its connection.",
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
            note="Each connection is refreshed by itself.",
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
                    because="Salt Edge does not write to people.",
                ),
                ArgumentLimit(
                    argument="mobile",
                    refused=False,
                    because="Salt Edge does not call people.",
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
            note="Asks for each institution once, whose name the connections do not tell.",
        ),
        "get": Capability(
            operation="get",
            supported=True,
            calls=("getConnection",),
            asynchronous=False,
            note="Asks for the connection and for the user's jobs, which say what the connection does not; for the institution once.",
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
                    because="The institution says it.",
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
            note="Once a day where the bank is connected by open banking.",
            limits=(
                ArgumentLimit(
                    argument="user_present",
                    refused=False,
                    because="It is not told apart.",
                ),
            ),
        ),
        "reconnect": Capability(
            operation="reconnect",
            supported=False,
            instead=("update",),
            note="The hosted page always makes another connection.",
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
            note="A new link ends the one before.",
            limits=(
                ArgumentLimit(
                    argument="redirect_url",
                    refused=False,
                    because="The page sends people where your dashboard says.",
                ),
                ArgumentLimit(
                    argument="institution",
                    refused=True,
                    because="The page lets people choose it.",
                ),
                ArgumentLimit(
                    argument="access",
                    refused=True,
                    because="Connections only read.",
                ),
                ArgumentLimit(
                    argument="state",
                    refused=True,
                    because="The page takes none.",
                ),
            ),
        ),
        "authorize": Capability(
            operation="authorize",
            supported=False,
            instead=("start_session",),
            note="The hosted page is the only way to a bank's own page.",
        ),
        "reauthorize": Capability(
            operation="reauthorize",
            supported=False,
            instead=("update",),
            note="The hosted page always makes another connection.",
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
        "disable": Capability(
            operation="disable",
            supported=False,
            instead=("delete",),
            note="Connections are refreshed on request only.",
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
            note="The description knows no consents.",
        ),
        "revoke_consent": Capability(
            operation="revoke_consent",
            supported=False,
            instead=("delete",),
            note="The description knows no consents.",
        ),
        "create_user": Capability(
            operation="create_user",
            supported=True,
            calls=("createUser",),
            asynchronous=False,
            note="An e-mail address or a phone number is needed; hosted pages need the number.",
            limits=(
                ArgumentLimit(
                    argument="identifier",
                    refused=False,
                    because="Users have no name of yours; keep the `id` beside yours.",
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
    """What a provider can do, by operation.

    Raises:
        ConfigurationError: When there is no such provider.
    """
    found = CAPABILITIES.get(provider)
    if found is None:
        raise unknown_provider(provider)
    return found


def unknown_provider(provider: str) -> ConfigurationError:
    """The error of a provider that the facade does not know."""
    known = ", ".join(CAPABILITIES)
    return ConfigurationError(f"there is no provider {provider!r}; there are {known}")


def unsupported(provider: str, operation: str) -> UnsupportedOperation:
    """The error of an operation that a provider does not have."""
    known = capabilities(provider)[operation]
    return UnsupportedOperation(
        known.note or "the provider cannot do that",
        provider=provider,
        operation=operation,
        instead=known.instead,
    )


def refused(provider: str, operation: str, argument: str) -> UnsupportedOperation:
    """The error of an argument that a provider cannot honour."""
    limits = capabilities(provider)[operation].limits
    because = next(
        (limit.because for limit in limits if limit.argument == argument), ""
    )
    return UnsupportedOperation(
        f"the provider cannot honour {argument!r} as it was given: {because}",
        provider=provider,
        operation=operation,
        argument=argument,
    )
