"""Identifiers that are the same in every run."""

from hashlib import sha256
from itertools import count
from uuid import NAMESPACE_URL, uuid5


class Ids:
    """Hands out identifiers; the same `seed` gives the same sequence."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._numbers = count(1)

    def number(self) -> int:
        """1, 2, 3 and so on."""
        return next(self._numbers)

    def uuid(self) -> str:
        """A UUID."""
        return named_uuid(f"{self._seed}/{self.number()}")

    def digits(self, length: int = 18) -> str:
        """A number too big for a double, ascending from call to call."""
        return f"{self.number():0{length}d}".replace("0", "1", 1)

    def token(self, length: int = 40) -> str:
        """Something that looks like a secret."""
        return sha256(f"{self._seed}:{self.number()}".encode()).hexdigest()[:length]


def named_uuid(name: str) -> str:
    """A UUID that depends on the name alone."""
    return str(uuid5(NAMESPACE_URL, name))
