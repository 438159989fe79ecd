"""Matches the lines of a text with the parts of another text that a formatter made it
from.

A formatter keeps the order of words, except in imports, which it sorts and removes. So
the texts are compared word by word. Where they differ, the next dozen equal words end
the difference.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""A range of offsets."""

_TOKEN = re.compile(r"\w+|[^\w\s,'\"\\\ufdd0-\ufdef]")
"""Words and symbols, without those that formatters add, remove and replace."""

_SURE = 12
"""The number of consecutive equal tokens that identify the same place in both texts."""

_WINDOW = 400
"""The initial number of tokens in which to search for such a place."""


_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def lines_of(text: str) -> list[str]:
    """The lines of a text with their endings; only a line feed ends a line."""
    return _LINE.findall(text)


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The tokens of a text, the span of each, and the line of each."""

    words: list[str]
    spans: list[Span]
    lines: list[int]

    def line_start(self, index: int) -> int:
        """The first token of the line of a token."""
        if index >= len(self.lines):
            return index
        while index > 0 and self.lines[index - 1] == self.lines[index]:
            index -= 1
        return index


def aligned(before: str, after: str) -> list[list[Span]]:
    """For each line of `after`, the spans of `before` that it was made from.

    A line that has only symbols that formatters add belongs to the line above it; an
    empty line to nothing.
    """
    old, new = _tokens(before), _tokens(after)
    partners = _partners(old, new)
    lines = lines_of(after)
    spans: list[list[Span]] = [[] for _ in lines]
    for index, partner in enumerate(partners):
        if partner is not None:
            spans[new.lines[index]].append(old.spans[partner])
    for number, line in enumerate(lines):
        if line.strip() and not spans[number] and number > 0:
            spans[number] = spans[number - 1][-1:]
    return spans


def _tokens(text: str) -> _Tokens:
    tokens = list(_TOKEN.finditer(text))
    starts = [0]
    for line in lines_of(text):
        starts.append(starts[-1] + len(line))
    return _Tokens(
        words=[token.group() for token in tokens],
        spans=[token.span() for token in tokens],
        lines=[bisect_right(starts, token.start()) - 1 for token in tokens],
    )


def _partners(old: _Tokens, new: _Tokens) -> list[int | None]:
    """The old token for each new one."""
    partners: list[int | None] = [None] * len(new.words)
    i = j = 0
    while i < len(old.words) and j < len(new.words):
        if old.words[i] == new.words[j]:
            partners[j] = i
            i, j = i + 1, j + 1
            continue
        gap_i, gap_j = _gap_start(new, i, j, partners)
        i, j = _next_sure(old.words, new.words, i, j)
        while i > gap_i and j > gap_j and old.words[i - 1] == new.words[j - 1]:
            i, j = i - 1, j - 1
        _pair_gap(old, new, (gap_i, i), (gap_j, j), partners)
    return partners


def _gap_start(new: _Tokens, i: int, j: int, partners: Sequence[int | None]) -> Span:
    """The start of a difference that is noticed at two tokens: the start of their
    lines, because the lines of imports all begin the same way."""
    first = new.line_start(j)
    while j > first and i > 0 and partners[j - 1] == i - 1:
        i, j = i - 1, j - 1
    return i, j


def _next_sure(old: Sequence[str], new: Sequence[str], i: int, j: int) -> Span:
    """The nearest tokens from which the texts are equal for a while; the ends of both
    if there are none."""
    window = _WINDOW
    while True:
        places: dict[tuple[str, ...], int] = {}
        for y in range(min(window, len(new) - j)):
            places.setdefault(tuple(new[j + y : j + y + _SURE]), y)
        best: Span | None = None
        for x in range(min(window, len(old) - i)):
            if best is not None and x >= sum(best):
                break
            place = places.get(tuple(old[i + x : i + x + _SURE]))
            if place is not None and (best is None or x + place < sum(best)):
                best = x, place
        if best is not None:
            return i + best[0], j + best[1]
        if window >= max(len(old) - i, len(new) - j):
            return len(old), len(new)
        window *= 4


def _pair_gap(
    old: _Tokens,
    new: _Tokens,
    old_span: Span,
    new_span: Span,
    partners: list[int | None],
) -> None:
    """Pair the tokens of a difference: those that occur once on each side, wherever
    they moved, and in lines without any such token the others in order."""
    before, after = old.words[slice(*old_span)], new.words[slice(*new_span)]
    old_counts, new_counts = Counter(before), Counter(after)
    places = {word: index for index, word in enumerate(before, old_span[0])}
    paired_lines = set()
    for j in range(*new_span):
        word = new.words[j]
        partners[j] = None
        if old_counts[word] == new_counts[word] == 1:
            partners[j] = places[word]
            paired_lines.add(new.lines[j])
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for start_i, start_j, size in matcher.get_matching_blocks():
        for offset in range(size):
            j = new_span[0] + start_j + offset
            if new.lines[j] not in paired_lines:
                partners[j] = old_span[0] + start_i + offset
