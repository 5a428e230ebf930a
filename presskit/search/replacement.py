"""What takes the place of what is found: words, and groups of a regular expression between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from presskit.i18n import marked as _
from presskit.search.pattern import BadPattern, Pattern
from presskit.search.query import Query

Part: TypeAlias = str | tuple[int | str]
"""Words, or a group by its number or its name: a tuple of one."""

_PIECE = re.compile(r"\\(?:(?P<number>\d{1,2})|g<(?P<name>\w+)>|(?P<sign>[\\/])|(?P<other>.?))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What takes the place of each hit, part by part."""

    parts: tuple[Part, ...] = ()


def replacement(query: Query, pattern: Pattern, text: str) -> Replacement:
    r"""Return the replacement that somebody typed for a query.

    In one for a regular expression ``\1`` and ``\g<name>`` stand for groups, ``\0`` for the whole hit and
    ``\\`` for a backslash; ``BadPattern`` when a group is not there or a backslash stands before
    anything else.
    """
    if not query.regex:
        return Replacement((text,) if text else ())
    return Replacement(tuple(_parts(pattern, text)))


def _parts(pattern: Pattern, text: str) -> Iterator[Part]:
    at = 0
    for piece in _PIECE.finditer(text):
        if piece.start() > at:
            yield text[at : piece.start()]
        at = piece.end()
        yield _part(pattern, piece)
    if at < len(text):
        yield text[at:]


def _part(pattern: Pattern, piece: re.Match[str]) -> Part:
    count, names = pattern.groups
    if piece["sign"]:
        return piece["sign"]
    number, name = piece["number"], piece["name"]
    if name and name.isdecimal():
        number = name
    if number is not None and int(number) <= count:
        return (int(number),)
    if number is None and name in names:
        return (name,)
    if number is None and name is None:
        raise BadPattern(
            _("In the replacement a backslash stands before something it cannot change."),
            _("Nothing has changed. Type two backslashes for one, or \\1 for the first group."),
        )
    raise BadPattern(
        _("The replacement refers to a group that the pattern does not have."),
        _("Nothing has changed. Groups are counted by their opening parentheses from \\1."),
    )
