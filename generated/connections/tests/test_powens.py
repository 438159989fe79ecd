"""Every operation of Powens behind the facade, against a local server."""

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
    PowensSettings,
    UserConnections,
    errors,
)

client_package = pytest.importorskip("powens_client")

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/powens.json")


@pytest.fixture
def server() -> Iterator[Provider]:
    """The provider, as its description's examples show it."""
    with Provider(EXCHANGES) as server:
        yield server


@pytest.fixture
def facade(server: Provider) -> Iterator[Connections]:
    """The facade over the provider."""
    client = client_package.Powens(
        access_token="test-access-token",
        transport=server.transport(),
        max_retries=0,
    )
    with client:
        yield Connections(
            powens=client,
            powens_settings=PowensSettings(
                client_id="test-client_id",
                client_secret="test-client_secret",
                domain="test-domain",
            ),
        )


@pytest.fixture
def user(facade: Connections) -> UserConnections:
    """The connections of one user."""
    return facade.for_user("powens", access_token="test-access_token")


@pytest.fixture
def application(facade: Connections) -> Application:
    """What needs no user."""
    return facade.application("powens")


def test_list(server: Provider, user: UserConnections) -> None:
    play(server, "listUserConnections")
    result = user.list()
    check(server, "GET .*/users/me/connections")
    assert result
    assert {each.provider for each in result} == {"powens"}


def test_list_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.list()
    assert caught.value.provider == "powens"
    assert caught.value.operation == "list"
    assert caught.value.status_code == 500


def test_get(server: Provider, user: UserConnections) -> None:
    play(server, "getUserConnection")
    result = user.get(connection="1001")
    check(server, "GET .*/users/me/connections/[^/]+")
    assert result.provider == "powens"


def test_get_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get(connection="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "get"
    assert caught.value.status_code == 500


def test_create(server: Provider, user: UserConnections) -> None:
    play(server, "createUserConnection")
    result = user.create(institution="1001", credentials={"login": "test"})
    check(server, "POST .*/users/me/connections")
    assert result.provider == "powens"


def test_create_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.create(institution="1001", credentials={"login": "test"})
    assert caught.value.provider == "powens"
    assert caught.value.operation == "create"
    assert caught.value.status_code == 500


def test_update(server: Provider, user: UserConnections) -> None:
    play(server, "updateSyncUserConnection")
    result = user.update(connection="1001", credentials={"login": "test"})
    check(server, "POST .*/users/me/connections/[^/]+")
    assert result.provider == "powens"


def test_update_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.update(connection="1001", credentials={"login": "test"})
    assert caught.value.provider == "powens"
    assert caught.value.operation == "update"
    assert caught.value.status_code == 500


def test_delete(server: Provider, user: UserConnections) -> None:
    play(server, "deleteUserConnection")
    result = user.delete(connection="1001")
    check(server, "DELETE .*/users/me/connections/[^/]+")
    assert result.provider == "powens"


def test_delete_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete(connection="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "delete"
    assert caught.value.status_code == 500


def test_refresh(server: Provider, user: UserConnections) -> None:
    play(server, "updateSyncUserConnection")
    result = user.refresh(connection="1001")
    check(server, "POST .*/users/me/connections/[^/]+")
    assert result.provider == "powens"


def test_refresh_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.refresh(connection="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "refresh"
    assert caught.value.status_code == 500


def test_reconnect(server: Provider, user: UserConnections) -> None:
    play(server, "getAuthCode")
    result = user.reconnect(connection="1001", redirect_url="1001")
    check(server, "GET .*/auth/token/code")
    assert result.provider == "powens"


def test_reconnect_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.reconnect(connection="1001", redirect_url="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "reconnect"
    assert caught.value.status_code == 500


def test_answer(server: Provider, user: UserConnections) -> None:
    play(server, "updateSyncUserConnection")
    result = user.answer(
        challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None)
    )
    check(server, "POST .*/users/me/connections/[^/]+")
    assert result.provider == "powens"


def test_answer_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.answer(challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None))
    assert caught.value.provider == "powens"
    assert caught.value.operation == "answer"
    assert caught.value.status_code == 500


def test_start_session(server: Provider, user: UserConnections) -> None:
    play(server, "getAuthCode")
    result = user.start_session(redirect_url="1001")
    check(server, "GET .*/auth/token/code")
    assert result.provider == "powens"


def test_start_session_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.start_session(redirect_url="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "start_session"
    assert caught.value.status_code == 500


def test_authorize(server: Provider, user: UserConnections) -> None:
    play(server, "getAuthCode")
    result = user.authorize(institution="1001", redirect_url="1001")
    check(server, "GET .*/auth/token/code")
    assert result.provider == "powens"


def test_authorize_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.authorize(institution="1001", redirect_url="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "authorize"
    assert caught.value.status_code == 500


def test_reauthorize(server: Provider, user: UserConnections) -> None:
    play(server, "getAuthCode")
    result = user.reauthorize(connection="1001", redirect_url="1001")
    check(server, "GET .*/auth/token/code")
    assert result.provider == "powens"


def test_reauthorize_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.reauthorize(connection="1001", redirect_url="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "reauthorize"
    assert caught.value.status_code == 500


def test_job_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.job(job="1001")
    assert caught.value.instead == user.capabilities()["job"].instead
    assert not server.requests


def test_events_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.events()
    assert caught.value.instead == user.capabilities()["events"].instead
    assert not server.requests


def test_accounts(server: Provider, user: UserConnections) -> None:
    play(server, "listUserAccounts")
    result = user.accounts(connection="1001")
    check(server, "GET .*/users/me/accounts")
    assert {each.provider for each in result} <= {"powens"}


def test_accounts_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.accounts(connection="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "accounts"
    assert caught.value.status_code == 500


def test_transactions(server: Provider, user: UserConnections) -> None:
    play(server, "listUserTransactions", "listUserTransactions")
    result = list(user.transactions(account="1001"))
    check(server, possible=("GET .*/users/me/transactions",))
    assert {each.provider for each in result} <= {"powens"}


def test_transactions_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        list(user.transactions(account="1001"))
    assert caught.value.provider == "powens"
    assert caught.value.operation == "transactions"
    assert caught.value.status_code == 500


def test_balances(server: Provider, user: UserConnections) -> None:
    play(server, "getUserAccount")
    result = user.balances(account="1001")
    check(server, "GET .*/users/me/accounts/[^/]+")
    assert result
    assert {each.provider for each in result} == {"powens"}


def test_balances_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.balances(account="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "balances"
    assert caught.value.status_code == 500


def test_positions_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.positions(account="1001")
    assert caught.value.instead == user.capabilities()["positions"].instead
    assert not server.requests


def test_owners_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.owners()
    assert caught.value.instead == user.capabilities()["owners"].instead
    assert not server.requests


def test_disable_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.disable(connection="1001")
    assert caught.value.instead == user.capabilities()["disable"].instead
    assert not server.requests


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
    play(server, "initUserToken")
    result = application.create_user()
    check(server, "POST .*/auth/init")
    assert result.provider == "powens"


def test_create_user_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.create_user()
    assert caught.value.provider == "powens"
    assert caught.value.operation == "create_user"
    assert caught.value.status_code == 500


def test_get_user(server: Provider, user: UserConnections) -> None:
    play(server, "getUser")
    result = user.get_user()
    check(server, "GET .*/users/me")
    assert result.provider == "powens"


def test_get_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get_user()
    assert caught.value.provider == "powens"
    assert caught.value.operation == "get_user"
    assert caught.value.status_code == 500


def test_delete_user(server: Provider, user: UserConnections) -> None:
    play(server, "deleteUser")
    result = user.delete_user()
    check(server, "DELETE .*/users/me")
    assert result.provider == "powens"


def test_delete_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete_user()
    assert caught.value.provider == "powens"
    assert caught.value.operation == "delete_user"
    assert caught.value.status_code == 500


def test_institution(server: Provider, application: Application) -> None:
    play(server, "getConnectorByUuid")
    result = application.institution(institution="1001")
    check(server, "GET .*/connectors/[^/]+")
    assert result.provider == "powens"


def test_institution_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institution(institution="1001")
    assert caught.value.provider == "powens"
    assert caught.value.operation == "institution"
    assert caught.value.status_code == 500


def test_institutions(server: Provider, application: Application) -> None:
    play(server, "listConnectors")
    result = application.institutions()
    check(server, "GET .*/connectors")
    assert {each.provider for each in result} <= {"powens"}


def test_institutions_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institutions()
    assert caught.value.provider == "powens"
    assert caught.value.operation == "institutions"
    assert caught.value.status_code == 500


def test_health(server: Provider, application: Application) -> None:
    play(server, "listBankAccountTypes")
    result = application.health()
    check(server, "GET .*/account_types")
    assert result.provider == "powens"


def test_health_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.health()
    assert caught.value.provider == "powens"
    assert caught.value.operation == "health"
    assert caught.value.status_code == 500
