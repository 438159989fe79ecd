"""Compares names of a facade with names of a spec, by their words.

`created_at` and `createdDate` are alike; so are `connection_id` and `authorizationId`
once it is known that the spec calls a connection an authorization.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.naming.words import split

SAME = 1.0
"""The likeness of names with the same words."""

SIMILAR = 0.8
"""The likeness of names that differ only in words that add little."""

PART = 0.6
"""The likeness of a name of several words with one that has further words."""

_SYNONYMS = (
    ("create", "created", "creation", "inserted", "opened"),
    ("update", "updated", "modified", "modification", "changed"),
    ("expire", "expires", "expired", "expiry", "expiration"),
    ("delete", "deleted", "deletion", "removed"),
    ("revoke", "revoked", "revocation"),
    ("disable", "disabled", "deactivated"),
    ("sync", "synced", "synchronized", "synchronization"),
    ("url", "uri", "link", "href"),
    ("id", "guid", "uuid"),
    ("kind", "type"),
    ("mobile", "phone"),
    ("email", "mail"),
    ("value", "val"),
    ("info", "information"),
)
"""Words that mean the same in names."""

_MEANING = {word: group[0] for group in _SYNONYMS for word in group}

_WEAK = frozenset({"id", "code", "at", "on", "date", "time", "timestamp", "iso", "ref"})
"""Words that add little to others: they name the kind of a value."""

PEOPLE = frozenset({"user", "customer", "person"})
"""Words for the user of an application."""

_KEYS = frozenset({"code", "slug", "key"})
"""Other words for an id after the name of what it identifies: `bank_code`."""

_WRAPPERS = frozenset(
    {"response", "resource", "object", "data", "dto", "model", "item", "list", "result",
     "get", "post", "put", "schema", "detail", "details", "full", "simplified", "body"}
)  # fmt: skip
"""Words in the name of a schema that say what it is for, not what it is."""


def meanings(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, in the singular and without synonyms."""
    words = (singular(word.lower()) for word in split(name))
    return tuple(_MEANING.get(word, word) for word in words)


def singular(word: str) -> str:
    """A word without the ending of a plural."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def subject(name: str) -> frozenset[str]:
    """What a schema is about: its words, without those that only say what it is for."""
    words = frozenset(meanings(name))
    return words - _WRAPPERS or words


def head(name: str) -> str:
    """The word that names a thing, which is the last one: a brokerage authorization is
    an authorization."""
    about = subject(name)
    return next((word for word in reversed(meanings(name)) if word in about), "")


@dataclass(frozen=True, slots=True)
class Terms:
    """Compares names.

    Attributes:
        aliases: What the spec calls something: its words, and those of the facade.
    """

    aliases: Mapping[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def words(self, name: str) -> frozenset[str]:
        """The words of a name, in terms of the facade."""
        words = frozenset(meanings(name))
        # The longest one first: a brokerage authorization is not a brokerage.
        for theirs in sorted(
            self.aliases, key=lambda alias: (-len(alias), sorted(alias))
        ):
            if theirs <= words:
                words = (words - theirs) | self.aliases[theirs]
        return words

    def likeness(self, ours: str, theirs: str, owner: Iterable[str] = ()) -> float:
        """How alike two names are: `SAME`, `SIMILAR`, `PART` or 0.

        Args:
            ours: A name of the facade.
            theirs: A name of the spec.
            owner: Words for the object that has both. They add nothing to a name.
        """
        own = frozenset(owner)
        left, right = self.words(ours), self.words(theirs)
        if left == right:
            return SAME
        left, short = left - own or left, right - own or right
        if left == short:
            return SAME
        if left == {"id"} and short <= _KEYS and short != right:
            return SIMILAR
        right = short
        left, right = left - _WEAK or left, right - _WEAK or right
        if left == right:
            return SIMILAR
        return PART if len(left) > 1 and left < right else 0.0
