"""A simulated SnapTrade.

**Keys.** `client_id` and `consumer_key` of the constructor. Every call but `GET /` needs
`clientId`, `timestamp` (at most 300 s off by `wall_clock`) and `Signature`; calls for a
user need `userId` and `userSecret` as well, from `POST /snapTrade/registerUser` or
`server.add_user()`. Paths work with and without `/api/v1`, and the signed path is the one
that is sent.

**Brokerages.** `SANDBOX` (log in inside the portal), `ALPACA` (OAuth, trading),
`QUESTRADE` (OAuth, read only), `KRAKEN` (under maintenance: every login fails).

**Logins** in the portal, `credentials={"username": …, "password": "correct"}`:

| username | outcome |
| --- | --- |
| `self-directed` | two accounts |
| `other-self-directed` | one account; another person, for a reconnect that must fail |
| `cash-only`, `no-transactions` | one account |
| `no-accounts` | error 1086 (`NO_DATA`) |
| `two-factor` | asks for a code; `answers={"code": "123456"}` is right |
| `invalid-credentials`, or another password | error 1066 |
| `account-locked` | error 1012 |
| `rate-limited` | error 0000 with status code 429 |

The portal redirects with `status=SUCCESS&connection_id=…`,
`status=ERROR&status_code=…&error_code=…` or `status=ABANDONED`. A link works once and for
five minutes. The same login again gives the connection that exists; a reconnect with
another login is error 1140.

**Time.** Holdings are there 30 s after connecting, reconnecting or refreshing; a second
refresh within a minute is 429 `throttled`; `DELETE /connection/{id}` takes 20 s.

**Broken connections.** `server.break_connection(id)` or `POST …/disable`; a reconnect
repairs.

**Webhooks.** `server.deliveries`, signed; the body is not the signed form, so a receiver
must bring it into canonical form first.
"""

from tests.servers.snaptrade.server import SnapTradeServer

__all__ = ["SnapTradeServer"]
