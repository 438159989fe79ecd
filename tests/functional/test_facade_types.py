"""Mistakes in programs are told by type checkers before a program runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.facade import importable, write_facade
from tests.support.type_checkers import TypeChecker, check_mistakes, each_type_checker

PROGRAM = '''\
"""A program with mistakes, each on a line of its own."""

import json

from connections import AsyncConnections, Connections, SessionOutcome, UserConnections

connections = Connections()
others = AsyncConnections()

# What is right.
snaptrade = connections.for_user("snaptrade", user_id="u", user_secret="s")
powens = connections.for_user("powens", access_token="t")
saltedge = others.for_user("saltedge", customer_id="1")
basiq = others.for_user("basiq", user_id="u")
name: str = json.loads("1")
known: dict[str, str] = json.loads("{}")
dynamic: UserConnections = connections.for_user_at(name, known)
outcome: SessionOutcome = dynamic.parse_redirect("https://app.example.com")
for made in dynamic.wait_until_settled(outcome):
    made.require_active()
dynamic.wait_until_settled(dynamic.delete("1")).require_active()

# What is missing, misspelt, too much, of the wrong type or unknown.
connections.for_user("snaptrade", user_id="u")  # wrong
connections.for_user("snaptrade", user_id="u", user_secert="s")  # wrong
connections.for_user("powens", user_id="u", user_secret="s")  # wrong
connections.for_user("powens", access_token="t", user_id="u")  # wrong
connections.for_user("basiq", user_id=5)  # wrong
connections.for_user("snaptrad", user_id="u", user_secret="s")  # wrong
connections.for_user("plaid", access_token="t")  # wrong
connections.for_user("basiq", "u")  # wrong
connections.for_user("saltedge")  # wrong
connections.for_user(name, user_id="u")  # wrong
connections.for_user(name, **known)  # wrong
others.for_user("snaptrade", user_id="u")  # wrong
others.for_user("plaid", user_id="u")  # wrong
others.for_user("saltedge", customer="1")  # wrong
connections.for_user_at(name, user_id="u")  # wrong
connections.for_user_at(name)  # wrong
dynamic.wait_until_settled(outcome).require_active()  # wrong
dynamic.start_session(acces="read")  # wrong
dynamic.start_session(access="trade")  # wrong
dynamic.delete(5)  # wrong
snaptrade.list()[0].institution.nam  # wrong
'''


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return importable(write_facade(tmp_path_factory.mktemp("facade")))


@each_type_checker
def test_each_planted_mistake_is_told(
    checker: TypeChecker, folders: list[str], tmp_path: Path
) -> None:
    check_mistakes(checker, tmp_path, PROGRAM, folders)
