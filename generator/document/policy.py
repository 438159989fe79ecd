"""What may be fetched from the network."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RemotePolicy:
    """The permission to fetch referenced files by http or https.

    `lock` is a JSON file of URLs and the sha256 of their content; it is made when it
    does not exist. A URL that is not in it is added; a URL whose content has changed
    is refused unless `update` is set. `cache` is a folder for the contents, by hash:
    what is locked and there is not fetched again. `timeout` is in seconds, for one
    whole file.
    """

    lock: Path
    update: bool = False
    cache: Path | None = None
    timeout: float = 30.0
