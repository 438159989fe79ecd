"""Every operation of Basiq behind the facade, against a local server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from clientloom_runtime.testing import read_exchanges
from support import Provider, check, play

from connections import (
    Application,
    BasiqSettings,
    Challenge,
    ChallengeKind,
    Connections,
    UserConnections,
    errors,
)

client_package = pytest.importorskip("basiq_client")

EXCHANGES = read_exchanges(Path(__file__).parent / "exchanges/basiq.json")


@pytest.fixture
def server() -> Iterator[Provider]:
    """The provider, as its description's examples show it."""
    with Provider(EXCHANGES) as server:
        yield server


@pytest.fixture
def facade(server: Provider) -> Iterator[Connections]:
    """The facade over the provider."""
    client = client_package.Basiq(
        access_token="test-access-token",
        api_key="test-api-key",
        webhook_secret="test-webhook-secret",
        transport=server.transport(),
        max_retries=0,
    )
    with client:
        yield Connections(
            basiq=client,
            basiq_settings=BasiqSettings(
                webhook_secret="test-webhook_secret",
            ),
        )


@pytest.fixture
def user(facade: Connections) -> UserConnections:
    """The connections of one user."""
    return facade.for_user("basiq", user_id="test-user_id")


@pytest.fixture
def application(facade: Connections) -> Application:
    """What needs no user."""
    return facade.application("basiq")


def test_list(server: Provider, user: UserConnections) -> None:
    play(server, "getConnections", "getInstitution")
    result = user.list()
    check(server, "GET .*/users/[^/]+/connections", "GET .*/institutions/[^/]+")
    assert result
    assert {each.provider for each in result} == {"basiq"}


def test_list_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.list()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "list"
    assert caught.value.status_code == 500


def test_get(server: Provider, user: UserConnections) -> None:
    play(server, "getConnection", "getUserJobs", "getInstitution")
    result = user.get(connection="1001")
    check(
        server,
        "GET .*/users/[^/]+/connections/[^/]+",
        "GET .*/users/[^/]+/jobs",
        "GET .*/institutions/[^/]+",
    )
    assert result.provider == "basiq"


def test_get_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get(connection="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "get"
    assert caught.value.status_code == 500


def test_create(server: Provider, user: UserConnections) -> None:
    play(server, "postConnection")
    result = user.create(
        institution="1001",
        credentials={
            "loginId": "test",
            "password": "test",
            "secondaryLoginId": "test",
            "securityCode": "test",
        },
    )
    check(server, "POST .*/users/[^/]+/connections")
    assert result.provider == "basiq"


def test_create_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.create(
            institution="1001",
            credentials={
                "loginId": "test",
                "password": "test",
                "secondaryLoginId": "test",
                "securityCode": "test",
            },
        )
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "create"
    assert caught.value.status_code == 500


def test_update(server: Provider, user: UserConnections) -> None:
    play(server, "updateConnection")
    result = user.update(
        connection="1001",
        credentials={
            "password": "test",
            "secondaryLoginId": "test",
            "securityCode": "test",
        },
    )
    check(server, "POST .*/users/[^/]+/connections/[^/]+")
    assert result.provider == "basiq"


def test_update_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.update(
            connection="1001",
            credentials={
                "password": "test",
                "secondaryLoginId": "test",
                "securityCode": "test",
            },
        )
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "update"
    assert caught.value.status_code == 500


def test_delete(server: Provider, user: UserConnections) -> None:
    play(server, "deleteConnection")
    result = user.delete(connection="1001")
    check(server, "DELETE .*/users/[^/]+/connections/[^/]+")
    assert result.provider == "basiq"


def test_delete_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete(connection="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "delete"
    assert caught.value.status_code == 500


def test_refresh(server: Provider, user: UserConnections) -> None:
    play(server, "refreshConnection")
    result = user.refresh(connection="1001")
    check(server, "POST .*/users/[^/]+/connections/[^/]+/refresh")
    assert result.provider == "basiq"


def test_refresh_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.refresh(connection="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "refresh"
    assert caught.value.status_code == 500


def test_reconnect_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.reconnect(connection="1001")
    assert caught.value.instead == user.capabilities()["reconnect"].instead
    assert not server.requests


def test_answer(server: Provider, user: UserConnections) -> None:
    play(server, "postJobMfa")
    result = user.answer(
        challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None)
    )
    check(server, "POST .*/jobs/[^/]+/mfa")
    assert result.provider == "basiq"


def test_answer_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.answer(challenge=Challenge(id="1001", kind=ChallengeKind.FIELDS, raw=None))
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "answer"
    assert caught.value.status_code == 500


def test_start_session(server: Provider, user: UserConnections) -> None:
    play(server, "postAuthLink")
    result = user.start_session()
    check(server, "POST .*/users/[^/]+/auth_link")
    assert result.provider == "basiq"


def test_start_session_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.start_session()
    assert caught.value.provider == "basiq"
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


def test_job(server: Provider, user: UserConnections) -> None:
    play(server, "getJobs")
    result = user.job(job="1001")
    check(server, "GET .*/jobs/[^/]+")
    assert result.provider == "basiq"


def test_job_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.job(job="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "job"
    assert caught.value.status_code == 500


def test_events(server: Provider, user: UserConnections) -> None:
    play(server, "getUserJobs")
    result = user.events()
    check(server, "GET .*/users/[^/]+/jobs")
    assert {each.provider for each in result} <= {"basiq"}


def test_events_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.events()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "events"
    assert caught.value.status_code == 500


def test_accounts(server: Provider, user: UserConnections) -> None:
    play(server, "getAccounts")
    result = user.accounts(connection="1001")
    check(server, "GET .*/users/[^/]+/accounts")
    assert {each.provider for each in result} <= {"basiq"}


def test_accounts_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.accounts(connection="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "accounts"
    assert caught.value.status_code == 500


def test_transactions(server: Provider, user: UserConnections) -> None:
    play(server, "getTransactions")
    result = list(user.transactions(account="1001"))
    check(server, "GET .*/users/[^/]+/transactions")
    assert {each.provider for each in result} <= {"basiq"}


def test_transactions_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        list(user.transactions(account="1001"))
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "transactions"
    assert caught.value.status_code == 500


def test_balances(server: Provider, user: UserConnections) -> None:
    play(server, "getAccount")
    result = user.balances(account="1001")
    check(server, "GET .*/users/[^/]+/accounts/[^/]+")
    assert result
    assert {each.provider for each in result} == {"basiq"}


def test_balances_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.balances(account="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "balances"
    assert caught.value.status_code == 500


def test_positions_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.positions(account="1001")
    assert caught.value.instead == user.capabilities()["positions"].instead
    assert not server.requests


def test_owners(server: Provider, user: UserConnections) -> None:
    play(server, "getUserIdentities")
    result = user.owners()
    check(server, "GET .*/users/[^/]+/identities")
    assert result
    assert {each.provider for each in result} == {"basiq"}


def test_owners_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.owners()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "owners"
    assert caught.value.status_code == 500


def test_disable_is_not_supported(server: Provider, user: UserConnections) -> None:
    with pytest.raises(errors.UnsupportedOperation) as caught:
        user.disable(connection="1001")
    assert caught.value.instead == user.capabilities()["disable"].instead
    assert not server.requests


def test_refresh_all(server: Provider, user: UserConnections) -> None:
    play(server, "refreshConnections")
    result = user.refresh_all()
    check(server, "POST .*/users/[^/]+/connections/refresh")
    assert result
    assert {each.provider for each in result} == {"basiq"}


def test_refresh_all_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.refresh_all()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "refresh_all"
    assert caught.value.status_code == 500


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
    play(server, "createUser")
    result = application.create_user()
    check(server, "POST .*/users")
    assert result.provider == "basiq"


def test_create_user_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.create_user()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "create_user"
    assert caught.value.status_code == 500


def test_get_user(server: Provider, user: UserConnections) -> None:
    play(server, "getUser")
    result = user.get_user()
    check(server, "GET .*/users/[^/]+")
    assert result.provider == "basiq"


def test_get_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.get_user()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "get_user"
    assert caught.value.status_code == 500


def test_delete_user(server: Provider, user: UserConnections) -> None:
    play(server, "deleteUser")
    result = user.delete_user()
    check(server, "DELETE .*/users/[^/]+")
    assert result.provider == "basiq"


def test_delete_user_that_fails(server: Provider, user: UserConnections) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        user.delete_user()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "delete_user"
    assert caught.value.status_code == 500


def test_institution(server: Provider, application: Application) -> None:
    play(server, "getInstitution")
    result = application.institution(institution="1001")
    check(server, "GET .*/institutions/[^/]+")
    assert result.provider == "basiq"


def test_institution_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institution(institution="1001")
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "institution"
    assert caught.value.status_code == 500


def test_institutions(server: Provider, application: Application) -> None:
    play(server, "getInstitutions")
    result = application.institutions()
    check(server, "GET .*/institutions")
    assert {each.provider for each in result} <= {"basiq"}


def test_institutions_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.institutions()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "institutions"
    assert caught.value.status_code == 500


def test_health(server: Provider, application: Application) -> None:
    play(server, "getPublicConnectors")
    result = application.health()
    check(server, "GET .*/public/connectors")
    assert result.provider == "basiq"


def test_health_that_fails(server: Provider, application: Application) -> None:
    server.answer(500, {})
    with pytest.raises(errors.ConnectionsError) as caught:
        application.health()
    assert caught.value.provider == "basiq"
    assert caught.value.operation == "health"
    assert caught.value.status_code == 500
