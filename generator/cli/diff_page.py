"""Changes as one HTML page that loads nothing else and works without scripts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.cli.diagnostics import position
from generator.cli.diff_aliases import aliases_block
from generator.cli.diff_findings import LocatedChange
from generator.cli.diff_report import ProviderChanges
from generator.comparison.changes import Change, Effect, WireEffect
from generator.comparison.declarations import Declaration, declarations
from generator.comparison.sides import Side, resources_of_models
from generator.document.files.location import locate
from generator.render.templates import built_in_templates

_FOLDER = "comparison"
_FOLDED = 16
"""Longer declarations are folded: only the lines that differ and those around them are
shown."""

_AROUND = 2
"""The number of lines to show before and after a line that differs."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a declaration. `kind` is `same`, `differs` or `folded`."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Item:
    """One change to a subject: its effects on code and on the wire, its message (every
    second part of which is code) and its place."""

    effect: str
    wire: str
    message: tuple[str, ...]
    place: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """The changes to one subject, with its declaration on both sides.

    `resources` are the resources of the client that the subject belongs to; None for
    all of them. A side without the subject is empty.
    """

    subject: str
    old_subject: str | None
    resources: tuple[str, ...] | None
    items: tuple[Item, ...]
    sides: tuple[tuple[Line, ...], tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class Level:
    """The changes of one level: the worse of their effects on code and on the wire."""

    name: str
    cards: tuple[Card, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ProviderSection:
    """The changes of one provider, breaking ones first."""

    name: str
    title: str
    old_api: str
    new_api: str
    old_version: str
    new_version: str
    on_wire: int
    levels: tuple[Level, ...]
    aliases: str


def page(compared: Sequence[ProviderChanges], base: Path) -> str:
    """The page with the changes of every provider.

    Args:
        compared: The changes of each provider.
        base: The folder that file names are shown relative to.
    """
    folder = built_in_templates() / _FOLDER
    # The page has text from specs, which must be escaped.
    environment = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sections = [_section(changes, base) for changes in compared]
    style = (folder / "page.css").read_text(encoding="utf-8")
    script = (folder / "page.js").read_text(encoding="utf-8")
    resources = sorted(
        {
            resource
            for section in sections
            for level in section.levels
            for card in level.cards
            for resource in card.resources or ()
        }
    )
    style += "".join(map(_resource_rule, resources))
    return environment.get_template("page.html.jinja").render(
        sections=sections,
        effects=[effect.value for effect in Effect],
        resources=resources,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _resource_rule(resource: str) -> str:
    """The CSS rule that hides the cards of other resources than the selected one, without
    a script. The name is a Python identifier, so it needs no escaping."""
    return (
        f'body:has(option[value="{resource}"]:checked) '
        f'.card[data-resources]:not([data-resources~="{resource}"]) {{ display: none; }}\n'
    )


def _hash(text: str) -> str:
    """The hash of a style or script for the page's Content-Security-Policy (CSP level 3)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _section(changes: ProviderChanges, base: Path) -> ProviderSection:
    before, after = declarations(changes.old), declarations(changes.new)
    sides = Side.of(changes.old), Side.of(changes.new)
    users = [resources_of_models(side) for side in sides]

    def level(effect: Effect) -> Level:
        located = [
            change_and_place
            for change_and_place in changes.changes
            if change_and_place[0].worst is effect
        ]
        cards = tuple(
            Card(
                subject=subject,
                old_subject=_other_subject(group[0][0]),
                resources=_resources(group[0][0], users),
                items=tuple(
                    _item(change_and_place, base) for change_and_place in group
                ),
                sides=_declared(group[0][0], before, after),
            )
            for subject, group in _by_subject(located)
        )
        return Level(effect.value, cards, len(located))

    return ProviderSection(
        name=changes.name,
        title=changes.new.title,
        old_api=changes.old.version,
        new_api=changes.new.version,
        old_version=changes.old.package.version,
        new_version=changes.next_version,
        on_wire=sum(change.worst is not change.effect for change, _ in changes.changes),
        levels=tuple(map(level, Effect)),
        aliases=aliases_block(changes.aliases),
    )


def _by_subject(
    located: Sequence[LocatedChange],
) -> Iterator[tuple[str, list[LocatedChange]]]:
    for subject, group in groupby(located, key=lambda entry: entry[0].subject):
        yield subject, list(group)


def _other_subject(change: Change) -> str | None:
    return None if change.old_subject == change.subject else change.old_subject


def _resources(
    change: Change, users: Sequence[Mapping[str, frozenset[str]]]
) -> tuple[str, ...] | None:
    """The resources that a change belongs to; None for the whole client."""
    names: set[str] = set()
    for subject in (change.subject, change.old_subject or change.subject):
        head, _, rest = subject.partition(".")
        if head == "client":
            names.add(rest.partition(".")[0])
        elif head == "models":
            model = f"models.{rest.partition('.')[0]}"
            for resources in users:
                names |= resources.get(model, frozenset())
        else:
            return None
    return tuple(sorted(names))


def _item(located: LocatedChange, base: Path) -> Item:
    change, origin = located
    place = None if origin is None else position(locate(origin, base))
    wire = "" if change.wire is WireEffect.NONE else change.wire.value
    return Item(change.effect.value, wire, tuple(change.message.split("`")), place)


def _declared(
    change: Change,
    before: Mapping[str, Declaration],
    after: Mapping[str, Declaration],
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Both declarations of a subject, with the differing lines marked. A removed subject
    has no new declaration, even if something else has its name now."""
    old = before.get(change.old_subject or change.subject, ())
    new = after.get(change.subject, ()) if change.side == "new" else ()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    same_old: set[int] = set()
    same_new: set[int] = set()
    for block in matcher.get_matching_blocks():
        same_old.update(range(block.a, block.a + block.size))
        same_new.update(range(block.b, block.b + block.size))
    return _lines(old, same_old), _lines(new, same_new)


def _lines(declaration: Declaration, same: set[int]) -> tuple[Line, ...]:
    """The lines of one side, folded if there are many."""
    differing = [index for index in range(len(declaration)) if index not in same]
    shown = set(range(len(declaration)))
    if len(declaration) > _FOLDED:
        shown = {0} | {
            near
            for index in differing or [0]
            for near in range(index - _AROUND, index + _AROUND + 1)
        }
    if len(differing) == len(declaration):
        shown = set(range(min(len(declaration), 2 * _FOLDED)))
    lines: list[Line] = []
    for index, text in enumerate(declaration):
        if index in shown:
            lines.append(Line(text, "same" if index in same else "differs"))
        elif not lines or lines[-1].kind != "folded":
            lines.append(Line("…", "folded"))
    return tuple(lines)
