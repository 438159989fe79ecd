"""The clients that are imported and called: ours, the peer's and the vendor's."""

from dataclasses import dataclass
from pathlib import Path

from tests.bench import workspaces
from tests.bench.peers import Generator
from tests.bench.process import FailedRunError


@dataclass(frozen=True, slots=True)
class Packages:
    """The folders to import each SnapTrade client from; None for an absent one."""

    ours: tuple[Path, ...]
    peer: Path | None
    vendor: Path | None


def make_packages(
    folder: Path, generator: Generator | None, vendor: Path | None
) -> Packages:
    """Generate our client and that of another generator."""
    specs = workspaces.copy_workspace(folder)
    output = folder / "generated"
    workspaces.generate(specs, output, "snaptrade")
    peer: Path | None = None
    if generator is not None:
        try:
            generator.generate(specs / "snaptrade" / "openapi.yaml", folder)
            peer = folder / "peer"
        except FailedRunError:
            peer = None
    return Packages((output / "runtime", output / "snaptrade"), peer, vendor)
