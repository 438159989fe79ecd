"""A simulated Salt Edge, Account Information API v5.

**Keys.** `app_id` and `secret` of the constructor in the headers `App-id` and `Secret`.
With `public_key` (PEM) the client is live: every request needs `Expires-at` (at most an
hour ahead by `wall_clock`) and the RSA `Signature` over the whole URL as it was sent. All
refusals of keys are 400.

**Customers** from `POST /customers` or `server.add_customer()`.

**Providers.** Fake ones (country `XF`) need `include_fake_providers`.

| code | behaviour |
| --- | --- |
| `fakebank_simple_xf` | login and password |
| `fakebank_interactive_xf` | then asks `sms`, which is `123456`; no fetch alone |
| `fakebank_questions_xf` | then asks `pet` (`Rex`) and `street` (`Elm Street`) |
| `fakebank_confirm_xf` | then waits for a confirmation (an empty answer) |
| `fakebank_oauth_xf` | its own page |
| `fake_oauth_client_xf` | its own page, then `PUT /oauth_providers/authorize` |
| `fakebank_closed_xf` | disabled |
| `demobank_de` | not fake; regulated: consent of 90 days, 4 fetches a day alone |

**Logins**; the password is `secret`, any other ends in `InvalidCredentials`: `username`
and `second` work (two persons: a reconnect with the other one is `CredentialsNotMatch`
unless overridden), `unavailable` is `ProviderUnavailable`, `error` `ProviderError`, `slow`
`ExecutionTimeout`, `refused` `ProviderAccessNotGranted`.

**Time.** The login is over after 4 s (or the bank asks, for at most 180 s, else
`InteractiveTimeout`), the accounts are there 2 s later, all is done 12 s after the login.
A wrong answer ends 2 s later in `InvalidInteractiveCredentials`. Then
`next_refresh_possible_at` is 60 minutes away (15 at `demobank_de`); an earlier refresh is
406 `ConnectionCannotBeRefreshed`. Connect sessions last an hour and work once, visits to a
bank's own page 15 minutes.

**Broken connections.** `server.break_connection(id, error_class)`.

**Hosted pages.** `server.portal(url, visitor)` takes `connect_url` and `redirect_url`; a
visit to Salt Edge Connect moves `clock` until the fetch is over. The redirect has
`connection_id` and `error_class` only where the request asked for them.

**Paging.** `from_id`, `per_page`; `page_size` of the constructor.

**Callbacks.** `server.deliveries` (kinds success, fail, notify, interactive, destroy) are
signed with a key made in the process; `server.callback_public_key` checks them.
"""

from tests.servers.saltedge.server import SaltEdgeServer

__all__ = ["SaltEdgeServer"]
