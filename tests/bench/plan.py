"""How much a run of the benchmark measures."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Part: TypeAlias = Literal["generation", "large", "linearity", "imports", "calls"]
PARTS: Final[tuple[Part, ...]] = (
    "generation",
    "large",
    "linearity",
    "imports",
    "calls",
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured.

    Attributes:
        runs: The most rounds of each contender.
        large_runs: The same for large specs; 0 leaves them out.
        seconds: No part begins another round after this time.
        calls: Calls of each client.
        sizes: Numbers of schemas of the specs that are alike.
        installs: Whether peers that are not there are installed.
        peers: The keys of the generators that are measured.
    """

    runs: int
    large_runs: int
    seconds: float
    calls: int
    sizes: tuple[int, ...]
    installs: bool
    peers: tuple[str, ...]


_PEERS = ("opc", "opc-formatted", "oag", "dcg", "hey-api")

FULL = Plan(5, 3, 75.0, 1000, (10, 50, 100, 500, 1000, 2500, 5000), True, _PEERS)
"""At most twelve minutes, most of them for peers."""

QUICK = Plan(1, 0, 8.0, 100, (10, 100, 300), False, ("opc-formatted", "hey-api"))
"""At most two minutes."""
