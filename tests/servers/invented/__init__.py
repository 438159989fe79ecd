"""Simulated providers of our own invention. They share one world and differ on the wire.

**Banks.** `alder` (a login), `birch` (also asks `Your first street`: `Elm Lane`), `cedar`
(out of order), `dogwood` and `elder` (as `alder`). The right password is `rosebud`.

**Time.** The login takes 6 s, a question can be answered for 4 min, reading takes 6 s, a
hosted page works for 30 min, a consent for 90 days.

**Broken connections.** `server.break_connection(id)` changes the password at the bank. Any
of the provider's ways to log in again repairs.

**Paging.** Every list that has pages has `page_size` items on each.
"""

from tests.servers.invented.ledger import LedgerServer
from tests.servers.invented.quay import QuayServer
from tests.servers.invented.tally import TallyServer

__all__ = ["LedgerServer", "QuayServer", "TallyServer"]
