"""Every operation of SnapTrade behind the facade, against a local server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from clientloom_runtime.testing import read_exchanges
from support import Provider, check, play

from connections import (
    Application,
    Challenge,
    ChallengeKind,
    Connections,
    SnapTradeSettings,
    UserConnections,
    errors,
)

client_package = pytest.importorskip("snaptrade_client")

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/snaptrade.json")


@pytest.fixture
def server() -> Iterator[Provider]:
    """The provider, as its description's examples show it."""
    with Provider(EXCHANGES) as server:
        yield server


@pytest.fixture
def facade(server: Provider) -> Iterator[Connections]:
    """The facade over the provider."""
    client = client_package.SnapTrade(
        client_id="test-client-id",
        consumer_key="test-consumer-key",
        transport=server.transport(),
        max_retries=0,
    )
    with client:
        yield Connections(
            snaptrade=client,
            snaptrade_settings=SnapTradeSettings(
                client_id="test-client_id",
                consumer_key="test-consumer_key",
            ),
        )


@pytest.fixture
def user(facade: Connections) -> UserConnections:
    """The connections of one user."""
    return facade.for_user(
        "snaptrade", user_id="test-user_id", user_secret="test-user_secret"
    )


@pytest.fixture
def application(facade: Connections) -> Application:
    """What needs no user."""
    return facade.application("snaptrade")


def test_list(server: Provider, user: UserConnections) -> None:
    play(server, "Connections_listBrokerageAuthorizations")
    result = user.list()
    check(server, "GET .*/authorizations")
    assert result
    assert {each.provider for each in result} == {"snaptrade"}


def test_list_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.list()
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "list"
    assert caught.value.status_code == 500


def test_get(server: Provider, user: UserConnections) -> None:
    play(
        server,
        "Connections_detailBrokerageAuthorization",
        "Connections_listBrokerageAuthorizationAccounts",
    )
    result = user.get(connection="1001")
    check(server, "GET .*/authorizations/[^/]+", "GET .*/authorizations/[^/]+/accounts")
    assert result.provider == "snaptrade"


def test_get_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get(connection="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "get"
    assert caught.value.status_code == 500


def test_create_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.create(institution="1001", credentials={"login": "test"})
    assert caught.value.instead == user.capabilities()["create"].instead
    assert not server.requests


def test_update_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.update(connection="1001", credentials={"login": "test"})
    assert caught.value.instead == user.capabilities()["update"].instead
    assert not server.requests


def test_delete(server: Provider, user: UserConnections) -> None:
    play(server, "Connections_deleteConnection")
    result = user.delete(connection="1001")
    check(server, "DELETE .*/connection/[^/]+")
    assert result.provider == "snaptrade"


def test_delete_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete(connection="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "delete"
    assert caught.value.status_code == 500


def test_refresh(server: Provider, user: UserConnections) -> None:
    play(
        server,
        "Connections_listBrokerageAuthorizationAccounts",
        "Connections_refreshBrokerageAuthorization",
    )
    result = user.refresh(connection="1001")
    check(
        server,
        "GET .*/authorizations/[^/]+/accounts",
        "POST .*/authorizations/[^/]+/refresh",
    )
    assert result.provider == "snaptrade"


def test_refresh_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.refresh(connection="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "refresh"
    assert caught.value.status_code == 500


def test_reconnect(server: Provider, user: UserConnections) -> None:
    play(server, "Authentication_loginSnapTradeUser")
    result = user.reconnect(connection="1001")
    check(server, "POST .*/snapTrade/login")
    assert result.provider == "snaptrade"


def test_reconnect_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.reconnect(connection="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "reconnect"
    assert caught.value.status_code == 500


def test_answer_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.answer(challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None))
    assert caught.value.instead == user.capabilities()["answer"].instead
    assert not server.requests


def test_start_session(server: Provider, user: UserConnections) -> None:
    play(server, "Authentication_loginSnapTradeUser")
    result = user.start_session()
    check(server, "POST .*/snapTrade/login")
    assert result.provider == "snaptrade"


def test_start_session_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.start_session()
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "start_session"
    assert caught.value.status_code == 500


def test_authorize_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.authorize(institution="1001")
    assert caught.value.instead == user.capabilities()["authorize"].instead
    assert not server.requests


def test_reauthorize_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.reauthorize(connection="1001")
    assert caught.value.instead == user.capabilities()["reauthorize"].instead
    assert not server.requests


def test_job_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.job(job="1001")
    assert caught.value.instead == user.capabilities()["job"].instead
    assert not server.requests


def test_events(server: Provider, user: UserConnections) -> None:
    play(server, "Connections_sessionEvents")
    result = user.events()
    check(server, "GET .*/sessionEvents")
    assert {each.provider for each in result} <= {"snaptrade"}


def test_events_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.events()
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "events"
    assert caught.value.status_code == 500


def test_accounts(server: Provider, user: UserConnections) -> None:
    play(server, "Connections_listBrokerageAuthorizationAccounts")
    result = user.accounts(connection="1001")
    check(server, "GET .*/authorizations/[^/]+/accounts")
    assert result
    assert {each.provider for each in result} == {"snaptrade"}


def test_accounts_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.accounts(connection="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "accounts"
    assert caught.value.status_code == 500


def test_transactions(server: Provider, user: UserConnections) -> None:
    play(
        server,
        "AccountInformation_getAccountActivities",
        "AccountInformation_getAccountActivities",
    )
    result = list(user.transactions(account="1001"))
    check(server, possible=("GET .*/accounts/[^/]+/activities",))
    assert result
    assert {each.provider for each in result} == {"snaptrade"}


def test_transactions_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        list(user.transactions(account="1001"))
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "transactions"
    assert caught.value.status_code == 500


def test_balances(server: Provider, user: UserConnections) -> None:
    play(server, "AccountInformation_getUserAccountBalance")
    result = user.balances(account="1001")
    check(server, "GET .*/accounts/[^/]+/balances")
    assert result
    assert {each.provider for each in result} == {"snaptrade"}


def test_balances_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.balances(account="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "balances"
    assert caught.value.status_code == 500


def test_positions(server: Provider, user: UserConnections) -> None:
    play(server, "AccountInformation_getAllAccountPositions")
    result = user.positions(account="1001")
    check(server, "GET .*/accounts/[^/]+/positions/all")
    assert result
    assert {each.provider for each in result} == {"snaptrade"}


def test_positions_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.positions(account="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "positions"
    assert caught.value.status_code == 500


def test_owners_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.owners()
    assert caught.value.instead == user.capabilities()["owners"].instead
    assert not server.requests


def test_disable(server: Provider, user: UserConnections) -> None:
    play(server, "Connections_disableBrokerageAuthorization")
    result = user.disable(connection="1001")
    check(server, "POST .*/authorizations/[^/]+/disable")
    assert result.provider == "snaptrade"


def test_disable_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.disable(connection="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "disable"
    assert caught.value.status_code == 500


def test_refresh_all_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.refresh_all()
    assert caught.value.instead == user.capabilities()["refresh_all"].instead
    assert not server.requests


def test_consents_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.consents(connection="1001")
    assert caught.value.instead == user.capabilities()["consents"].instead
    assert not server.requests


def test_revoke_consent_is_not_supported(
    server: Provider, user: UserConnections
) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.revoke_consent(connection="1001", consent="1001")
    assert caught.value.instead == user.capabilities()["revoke_consent"].instead
    assert not server.requests


def test_create_user(server: Provider, application: Application) -> None:
    play(server, "Authentication_registerSnapTradeUser")
    result = application.create_user(identifier="1001")
    check(server, "POST .*/snapTrade/registerUser")
    assert result.provider == "snaptrade"


def test_create_user_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.create_user(identifier="1001")
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "create_user"
    assert caught.value.status_code == 500


def test_get_user_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.get_user()
    assert caught.value.instead == user.capabilities()["get_user"].instead
    assert not server.requests


def test_delete_user(server: Provider, user: UserConnections) -> None:
    play(server, "Authentication_deleteSnapTradeUser")
    result = user.delete_user()
    check(server, "DELETE .*/snapTrade/deleteUser")
    assert result.provider == "snaptrade"


def test_delete_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete_user()
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "delete_user"
    assert caught.value.status_code == 500


def test_institution_is_not_supported(
    server: Provider, application: Application
) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        application.institution(institution="1001")
    assert caught.value.instead == application.capabilities()["institution"].instead
    assert not server.requests


def test_institutions(server: Provider, application: Application) -> None:
    play(server, "ReferenceData_listAllBrokerages")
    result = application.institutions()
    check(server, "GET .*/brokerages")
    assert result
    assert {each.provider for each in result} == {"snaptrade"}


def test_institutions_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institutions()
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "institutions"
    assert caught.value.status_code == 500


def test_health(server: Provider, application: Application) -> None:
    play(server, "ApiStatus_check")
    result = application.health()
    check(server, "GET .*/")
    assert result.provider == "snaptrade"


def test_health_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.health()
    assert caught.value.provider == "snaptrade"
    assert caught.value.operation == "health"
    assert caught.value.status_code == 500
