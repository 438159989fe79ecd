"""Why a call failed, for programs.

* `noAccount`: the user has no bank account.
* `wrongpass`: the institution refused the credentials.
* `websiteUnavailable`: the institution does not answer.
* `tooManySync`: the connection was synchronized too often.
* `connectionLocked`: another process works on the connection, which is read-only
  meanwhile.
* `bankMessage`: the institution has a message that the user must read.
* `actionNeeded`: the user must do something at the institution.
* `bug`: a fault on the side of Powens.
* `notSupported`: the connector cannot do this.
* `config`: something is set up wrongly.
* `keymanager`: the store of secrets failed.
* `dataError`: the institution's data could not be read.
* `forbidden`: the token does not allow this.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ServiceErrorCode: TypeAlias = Literal[
    "noAccount",
    "wrongpass",
    "websiteUnavailable",
    "tooManySync",
    "connectionLocked",
    "bankMessage",
    "actionNeeded",
    "bug",
    "notSupported",
    "config",
    "keymanager",
    "dataError",
    "forbidden",
    "missingParameter",
    "invalidValue",
    "methodNotAllowed",
    "wrongPass",
]
"""Why a call failed, for programs.

* `noAccount`: the user has no bank account.
* `wrongpass`: the institution refused the credentials.
* `websiteUnavailable`: the institution does not answer.
* `tooManySync`: the connection was synchronized too often.
* `connectionLocked`: another process works on the connection, which is read-only
  meanwhile.
* `bankMessage`: the institution has a message that the user must read.
* `actionNeeded`: the user must do something at the institution.
* `bug`: a fault on the side of Powens.
* `notSupported`: the connector cannot do this.
* `config`: something is set up wrongly.
* `keymanager`: the store of secrets failed.
* `dataError`: the institution's data could not be read.
* `forbidden`: the token does not allow this.
"""
