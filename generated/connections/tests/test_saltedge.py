"""Every operation of SaltEdge behind the facade, against a local server."""

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
    SaltEdgeSettings,
    UserConnections,
    errors,
)

client_package = pytest.importorskip("saltedge_client")

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/saltedge.json")


@pytest.fixture
def server() -> Iterator[Provider]:
    """The provider, as its description's examples show it."""
    with Provider(EXCHANGES) as server:
        yield server


@pytest.fixture
def facade(server: Provider) -> Iterator[Connections]:
    """The facade over the provider."""
    client = client_package.SaltEdge(
        app_id="test-app-id",
        secret="test-secret",
        callback_public_key="test-callback-public-key",
        transport=server.transport(),
        max_retries=0,
    )
    with client:
        yield Connections(
            saltedge=client,
            saltedge_settings=SaltEdgeSettings(
                callback_public_key="test-callback_public_key",
            ),
        )


@pytest.fixture
def user(facade: Connections) -> UserConnections:
    """The connections of one user."""
    return facade.for_user("saltedge", customer_id="test-customer_id")


@pytest.fixture
def application(facade: Connections) -> Application:
    """What needs no user."""
    return facade.application("saltedge")


def test_list(server: Provider, user: UserConnections) -> None:
    play(server, "connections_get")
    result = user.list()
    check(server, "GET .*/connections")
    assert result
    assert {each.provider for each in result} == {"saltedge"}


def test_list_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.list()
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "list"
    assert caught.value.status_code == 500


def test_get(server: Provider, user: UserConnections) -> None:
    play(server, "connections_connection_id_get", "consents_get")
    result = user.get(connection="1001")
    check(server, "GET .*/connections/[^/]+", "GET .*/consents")
    assert result.provider == "saltedge"


def test_get_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "get"
    assert caught.value.status_code == 500


def test_create(server: Provider, user: UserConnections) -> None:
    play(server, "connections_post")
    result = user.create(
        institution="1001", credentials={"login": "test"}, country="1001"
    )
    check(server, "POST .*/connections")
    assert result.provider == "saltedge"


def test_create_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.create(institution="1001", credentials={"login": "test"}, country="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "create"
    assert caught.value.status_code == 500


def test_update(server: Provider, user: UserConnections) -> None:
    play(server, "connections_connection_id_reconnect_put")
    result = user.update(connection="1001", credentials={"login": "test"})
    check(server, "PUT .*/connections/[^/]+/reconnect")
    assert result.provider == "saltedge"


def test_update_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.update(connection="1001", credentials={"login": "test"})
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "update"
    assert caught.value.status_code == 500


def test_delete(server: Provider, user: UserConnections) -> None:
    play(server, "connections_connection_id_delete")
    result = user.delete(connection="1001")
    check(server, "DELETE .*/connections/[^/]+")
    assert result.provider == "saltedge"


def test_delete_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "delete"
    assert caught.value.status_code == 500


def test_refresh(server: Provider, user: UserConnections) -> None:
    play(server, "connections_connection_id_refresh_put")
    result = user.refresh(connection="1001")
    check(server, "PUT .*/connections/[^/]+/refresh")
    assert result.provider == "saltedge"


def test_refresh_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.refresh(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "refresh"
    assert caught.value.status_code == 500


def test_reconnect(server: Provider, user: UserConnections) -> None:
    play(server, "connect_sessions_reconnect_post")
    result = user.reconnect(connection="1001")
    check(server, "POST .*/connect_sessions/reconnect")
    assert result.provider == "saltedge"


def test_reconnect_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.reconnect(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "reconnect"
    assert caught.value.status_code == 500


def test_answer(server: Provider, user: UserConnections) -> None:
    play(server, "connections_connection_id_interactive_put")
    result = user.answer(
        challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None)
    )
    check(server, "PUT .*/connections/[^/]+/interactive")
    assert result.provider == "saltedge"


def test_answer_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.answer(challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None))
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "answer"
    assert caught.value.status_code == 500


def test_start_session(server: Provider, user: UserConnections) -> None:
    play(server, "connect_sessions_create_post")
    result = user.start_session()
    check(server, "POST .*/connect_sessions/create")
    assert result.provider == "saltedge"


def test_start_session_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.start_session()
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "start_session"
    assert caught.value.status_code == 500


def test_authorize(server: Provider, user: UserConnections) -> None:
    play(server, "oauth_providers_create_post")
    result = user.authorize(institution="1001", country="1001")
    check(server, "POST .*/oauth_providers/create")
    assert result.provider == "saltedge"


def test_authorize_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.authorize(institution="1001", country="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "authorize"
    assert caught.value.status_code == 500


def test_reauthorize(server: Provider, user: UserConnections) -> None:
    play(server, "oauth_providers_reconnect_post")
    result = user.reauthorize(connection="1001")
    check(server, "POST .*/oauth_providers/reconnect")
    assert result.provider == "saltedge"


def test_reauthorize_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.reauthorize(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "reauthorize"
    assert caught.value.status_code == 500


def test_job_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.job(job="1001")
    assert caught.value.instead == user.capabilities()["job"].instead
    assert not server.requests


def test_events(server: Provider, user: UserConnections) -> None:
    play(server, "attempts_get", "attempts_attempt_id_get")
    result = user.events(connection="1001")
    check(server, "GET .*/attempts", "GET .*/attempts/[^/]+")
    assert {each.provider for each in result} <= {"saltedge"}


def test_events_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.events(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "events"
    assert caught.value.status_code == 500


def test_accounts(server: Provider, user: UserConnections) -> None:
    play(server, "accounts_get")
    result = user.accounts(connection="1001")
    check(server, "GET .*/accounts")
    assert result
    assert {each.provider for each in result} == {"saltedge"}


def test_accounts_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.accounts(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "accounts"
    assert caught.value.status_code == 500


def test_transactions(server: Provider, user: UserConnections) -> None:
    play(server, "transactions_get")
    result = list(user.transactions(account="1001", connection="1001"))
    check(server, "GET .*/transactions")
    assert {each.provider for each in result} <= {"saltedge"}


def test_transactions_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        list(user.transactions(account="1001", connection="1001"))
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "transactions"
    assert caught.value.status_code == 500


def test_balances(server: Provider, user: UserConnections) -> None:
    play(server, "accounts_get")
    result = user.balances(account="1001")
    check(server, "GET .*/accounts")
    assert {each.provider for each in result} <= {"saltedge"}


def test_balances_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.balances(account="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "balances"
    assert caught.value.status_code == 500


def test_positions_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.positions(account="1001")
    assert caught.value.instead == user.capabilities()["positions"].instead
    assert not server.requests


def test_owners(server: Provider, user: UserConnections) -> None:
    play(server, "holder_info_get")
    result = user.owners(connection="1001")
    check(server, "GET .*/holder_info")
    assert result
    assert {each.provider for each in result} == {"saltedge"}


def test_owners_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.owners(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "owners"
    assert caught.value.status_code == 500


def test_disable(server: Provider, user: UserConnections) -> None:
    play(server, "connections_connection_id_put")
    result = user.disable(connection="1001")
    check(server, "PUT .*/connections/[^/]+")
    assert result.provider == "saltedge"


def test_disable_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.disable(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "disable"
    assert caught.value.status_code == 500


def test_refresh_all_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.refresh_all()
    assert caught.value.instead == user.capabilities()["refresh_all"].instead
    assert not server.requests


def test_consents(server: Provider, user: UserConnections) -> None:
    play(server, "consents_get")
    result = user.consents(connection="1001")
    check(server, "GET .*/consents")
    assert result
    assert {each.provider for each in result} == {"saltedge"}


def test_consents_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.consents(connection="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "consents"
    assert caught.value.status_code == 500


def test_revoke_consent(server: Provider, user: UserConnections) -> None:
    play(server, "consents_consent_id_revoke_put")
    result = user.revoke_consent(connection="1001", consent="1001")
    check(server, "PUT .*/consents/[^/]+/revoke")
    assert result.provider == "saltedge"


def test_revoke_consent_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.revoke_consent(connection="1001", consent="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "revoke_consent"
    assert caught.value.status_code == 500


def test_create_user(server: Provider, application: Application) -> None:
    play(server, "customers_post")
    result = application.create_user(identifier="1001")
    check(server, "POST .*/customers")
    assert result.provider == "saltedge"


def test_create_user_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.create_user(identifier="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "create_user"
    assert caught.value.status_code == 500


def test_get_user(server: Provider, user: UserConnections) -> None:
    play(server, "customers_customer_id_get")
    result = user.get_user()
    check(server, "GET .*/customers/[^/]+")
    assert result.provider == "saltedge"


def test_get_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get_user()
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "get_user"
    assert caught.value.status_code == 500


def test_delete_user(server: Provider, user: UserConnections) -> None:
    play(server, "customers_customer_id_delete")
    result = user.delete_user()
    check(server, "DELETE .*/customers/[^/]+")
    assert result.provider == "saltedge"


def test_delete_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete_user()
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "delete_user"
    assert caught.value.status_code == 500


def test_institution(server: Provider, application: Application) -> None:
    play(server, "providers_provider_code_get")
    result = application.institution(institution="1001")
    check(server, "GET .*/providers/[^/]+")
    assert result.provider == "saltedge"


def test_institution_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institution(institution="1001")
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "institution"
    assert caught.value.status_code == 500


def test_institutions(server: Provider, application: Application) -> None:
    play(server, "providers_get")
    result = application.institutions()
    check(server, "GET .*/providers")
    assert result
    assert {each.provider for each in result} == {"saltedge"}


def test_institutions_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institutions()
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "institutions"
    assert caught.value.status_code == 500


def test_health(server: Provider, application: Application) -> None:
    play(server, "countries_get")
    result = application.health()
    check(server, "GET .*/countries")
    assert result.provider == "saltedge"


def test_health_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.health()
    assert caught.value.provider == "saltedge"
    assert caught.value.operation == "health"
    assert caught.value.status_code == 500
