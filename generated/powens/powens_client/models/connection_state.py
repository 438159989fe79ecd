"""What stopped the last synchronization; null when it succeeded.

* `SCARequired`: the user must authenticate strongly again.
* `webauthRequired`: the user must go through `/webauth`.
* `additionalInformationNeeded`: the institution asks for more, such as a one-time
  password; see `fields`.
* `decoupled`: the user must confirm in another app; then send `resume`.
* `validating`: Powens checks the confirmation; ask again soon.
* `actionNeeded`: the user must do something on the institution's site.
* `passwordExpired`: the user must change the password there first.
* `wrongpass`: the credentials were refused; send new ones, see `fields`.
* `rateLimiting`: the institution refuses more calls for now.
* `websiteUnavailable`: the institution does not answer.
* `bug`: a fault on the side of Powens.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

ConnectionState: TypeAlias = (
    Literal[
        "SCARequired",
        "webauthRequired",
        "additionalInformationNeeded",
        "decoupled",
        "validating",
        "actionNeeded",
        "passwordExpired",
        "wrongpass",
        "rateLimiting",
        "websiteUnavailable",
        "bug",
        "notSupported",
    ]
    | None
)
"""What stopped the last synchronization; null when it succeeded.

* `SCARequired`: the user must authenticate strongly again.
* `webauthRequired`: the user must go through `/webauth`.
* `additionalInformationNeeded`: the institution asks for more, such as a one-time
  password; see `fields`.
* `decoupled`: the user must confirm in another app; then send `resume`.
* `validating`: Powens checks the confirmation; ask again soon.
* `actionNeeded`: the user must do something on the institution's site.
* `passwordExpired`: the user must change the password there first.
* `wrongpass`: the credentials were refused; send new ones, see `fields`.
* `rateLimiting`: the institution refuses more calls for now.
* `websiteUnavailable`: the institution does not answer.
* `bug`: a fault on the side of Powens.
"""
