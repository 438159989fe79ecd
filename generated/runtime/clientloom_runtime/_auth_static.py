"""Strategies that send a secret as is: API keys, HTTP basic, bearer tokens."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from typing import Literal, assert_never

from ._auth import Auth
from ._credential import Credential
from ._message import Message


class ApiKeyAuth(Auth):
    """A secret in a header, the query or a cookie.

    Args:
        schemes: The security schemes that it serves.
        key: The secret.
        name: The name of the header, query parameter or cookie.
        location: Where the secret goes.
        prefix: Text before the secret, such as `Token `.
    """

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        key: Credential,
        name: str,
        location: Literal["header", "query", "cookie"] = "header",
        prefix: str = "",
    ) -> None:
        super().__init__(schemes, {"key": key})
        self._name = name
        self._location: Literal["header", "query", "cookie"] = location
        self._prefix = prefix

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        value = self._prefix + values["key"]
        match self._location:
            case "header":
                message.set_header(self._name, value)
            case "query":
                message.set_query(self._name, value)
            case "cookie":
                message.set_cookie(self._name, value)
            case _:
                assert_never(self._location)


class BearerAuth(Auth):
    """A token in the `Authorization` header (RFC 6750).

    Args:
        schemes: The security schemes that it serves.
        token: The token. A function is called for each attempt.
        prefix: The scheme before the token.
    """

    def __init__(
        self, *, schemes: Iterable[str], token: Credential, prefix: str = "Bearer"
    ) -> None:
        super().__init__(schemes, {"token": token})
        self._prefix = prefix

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        message.set_header("Authorization", f"{self._prefix} {values['token']}")


class BasicAuth(Auth):
    """A user name and a password in the `Authorization` header (RFC 7617).

    Args:
        schemes: The security schemes that it serves.
        username: The user name.
        password: The password. `None` for APIs that take a key as the user name.
    """

    def __init__(
        self,
        *,
        schemes: Iterable[str],
        username: Credential,
        password: Credential | None = None,
    ) -> None:
        credentials = {"username": username}
        if password is not None:
            credentials["password"] = password
        super().__init__(schemes, credentials)

    def sign(self, message: Message, values: Mapping[str, str]) -> None:
        message.set_header("Authorization", basic_header(values))


def basic_header(values: Mapping[str, str]) -> str:
    """The value of the header for `username` and `password`."""
    pair = f"{values['username']}:{values.get('password', '')}".encode()
    return f"Basic {base64.b64encode(pair).decode('ascii')}"
