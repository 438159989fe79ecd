"""A simulated Powens.

**Tokens.** `POST /auth/init` or `server.add_user()` gives a user's token; every
`/users/me` path needs it. Codes of `GET /auth/token/code` and temporary tokens end after
30 minutes of `wall_clock`. The webview accepts only the whole `domain`.

**Connectors**, by number: 59 test bank (fields `login`, `password`), 60 a bank with its
own page (`webauth`, consent of 180 days), 61 a bank with two sources, 62 a bank whose
times have an offset, 63 a provider of documents.

**Logins** at 59, 61, 62 and 63; the password is `1234`, any other is 400 `wrongpass`:

| login | outcome |
| --- | --- |
| anything not listed | synchronised; two accounts |
| `otp` | `additionalInformationNeeded`; the field `code` wants `123456` |
| `questions` | the same with two fields, `device` (`a`) and `code` (`123456`) |
| `app` | `decoupled`: `server.confirm_in_app(id)`, then `resume`, then `validating` 5 s |
| `sca` | `SCARequired` without the user; a refresh that is not in the background helps |
| `action`, `expired` | `actionNeeded`, `passwordExpired` until `server.fix_at_bank(id)` |
| `busy`, `down`, `bug` | `rateLimiting`, `websiteUnavailable`, `bug`, with `next_try` |
| `unsupported` | `notSupported` |

A wrong code is 400 `wrongpass` with the form again.

**Time.** Creating, updating and refreshing move `clock` by 12 s while the caller waits;
with `background` the answer comes at once and the result 12 s later, meanwhile 409
`connectionLocked`; the fifth background refresh within a day is 429 `tooManySync` with
`Retry-After`. Active connections are synchronised every 24 h by themselves.

**Broken connections.** `server.break_connection(id, state="wrongpass")`.

**Hosted pages.** `server.portal(url, visitor)` takes webview URLs (`connect`, `reconnect`,
`manage`; `answers={"delete": id}` deletes there), `/webauth` URLs, and the bank's page that
`/webauth` redirects to. The webview handles the second factor itself.

There are no webhooks: how the vendor signs them is not known.
"""

from tests.servers.powens.server import PowensServer

__all__ = ["PowensServer"]
