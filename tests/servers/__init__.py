"""Simulated providers: real HTTP servers with state, one package per provider.

Each package's docstring tells which institutions, logins and times trigger what. All
servers share what `tests.servers.base.LocalServer` has:

- `base_url`, and the keys and ids as attributes of the same names as the constructor's;
- `clock.advance(seconds)` lets time pass at the banks, `wall_clock.advance(seconds)` makes
  signatures and tokens old, `clock.seconds_per_request` lets polling make progress;
- `portal(url, visitor)` plays the person in a hosted page and returns the redirect;
- `people`: `good`, `mistaken`, `careful`, `confused`, `stranded`, `leaving`, each with the
  institution, the credentials and the answers that lead to that outcome;
- `break_connection(id)`, `throttle(times, seconds)`, `interrupt(times)`;
- `requests` and `exchanges` as they went over the wire, `deliveries` signed.
"""
