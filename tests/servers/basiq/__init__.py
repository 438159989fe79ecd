"""A simulated Basiq, version 2.1, with the consent page of 3.0.

**Tokens.** `POST /token` with `Authorization: Basic <api_key>`, `basiq-version` and the
form field `scope` (and `userId` to bind it to a user). A token has one scope, and each
operation wants its own: lists, refreshing and deleting are for `SERVER_ACCESS`, answering
a challenge for `CLIENT_ACCESS`, the others for either. A wrong scope is 403
`forbidden-access`, an unknown token 401 `invalid-authorization-token`, and one that is
older than an hour of `wall_clock` 403 `access-denied`. `status` and `createdDate` of a
connection are told to servers only.

**Institutions.** `AU00000` (login), `AU00002` (asks `Secret word`, which is `Hooli`),
`AU00003` (asks `First pet`, `Rex`, and `Street`, `Elm Street`, in that order), `AU00004`
(open banking: hosted pages only, a refresh per 24 h, else 429), `AU00005` (out of order).

**Logins**, `loginId` and `password`:

| login | password | outcome of the job |
| --- | --- | --- |
| `Wentworth-Smith` | `whislter` | success |
| `gavinBelson` | `hooli2016` | success |
| `bighead` | `password`, as any wrong password | `invalid-credentials` |
| `erlich` | `aviato` | `account-not-accessible-requires-user-action` |
| `jianYang` | `nothotdog` | `service-unavailable` |

**Time.** `verify-credentials` takes 8 s, a challenge can be answered for 240 s (then
`job-timed-out`), `retrieve-accounts` takes 4 s, `retrieve-transactions` 7 s. A wrong
answer fails the challenge with `invalid-credentials`. When a step fails, those after it
are failed too. A connection is `pending` until the user is known, then `active`; failures
make it `invalid`, except outages of a connection that was active.

**Broken connections.** `server.break_connection(id, code)`; `POST …/connections/{id}`
with the right password repairs.

**Hosted pages.** `server.portal(url, visitor)` takes `links.public` of an auth link and
`https://consent.basiq.io/home?token=…&action=…` (`connect`, `update`, `reauthorise`,
`extend`, `manage`; `answers={"delete": id}` deletes there). The redirect has `jobId`,
unless the visitor leaves; the page closes before the data are read.

**Paging.** `limit` and `links.next` for transactions.

**Webhooks.** `server.deliveries`, signed by the Standard Webhooks convention with each of
`webhook_secrets`.
"""

from tests.servers.basiq.server import BasiqServer

__all__ = ["BasiqServer"]
