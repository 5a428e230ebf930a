"""Compiled queries: regular expressions that give up in time, and say in plain words what is wrong.

The dialect is that of the ``regex`` library, a superset of Python's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.search import spelling
from presskit.search.query import Query

if TYPE_CHECKING:
    import regex

LONGEST = 1000
"""Characters of the longest pattern: beyond it, nesting could be deeper than compilers can follow."""

PATIENCE = 0.5
"""Seconds that one paragraph may take; all but hopeless patterns take less than a thousandth of it."""

_LETTER = r"[\p{Latin}\p{Greek}\p{Cyrillic}\p{Nd}_]"
_EDGE_BEFORE = rf"(?:(?<!{_LETTER})|(?!{_LETTER}))"
_EDGE_AFTER = rf"(?:(?!{_LETTER})|(?<!{_LETTER}))"
"""Not in the middle of a word or a number; between Chinese characters there is an edge everywhere."""

_FAULTS = (
    ("missing )", _("The pattern cannot be read: a parenthesis is opened and not closed.")),
    ("unbalanced parenthesis", _("The pattern cannot be read: a parenthesis is closed and not opened.")),
    ("unterminated character set", _("The pattern cannot be read: a bracket is opened and not closed.")),
    ("nothing to repeat", _("The pattern cannot be read: there is nothing to repeat before *, + or ?.")),
    ("multiple repeat", _("The pattern cannot be read: there is nothing to repeat before *, + or ?.")),
    ("bad escape", _("The pattern cannot be read: a backslash stands before something it cannot change.")),
    ("unknown property", _("The pattern cannot be read: it names a class of characters that nobody knows.")),
    ("invalid group reference", _("The pattern cannot be read: it refers to a group that is not there.")),
    ("unknown group", _("The pattern cannot be read: it refers to a group that is not there.")),
)
_PLACE = re.compile(r" at position (\d+)")
_UNREADABLE = _("The pattern cannot be read.")
_TO_READ = _("Nothing has changed. Look at character {place}, or search for the words as they are.")


class BadPattern(BadRequest):
    """A regular expression that cannot be read, or a replacement that does not fit it."""


class TooSlow(BadRequest):
    """A regular expression that takes too long on a paragraph."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A query ready to look with."""

    compiled: regex.Pattern[str]
    fold: bool

    def matches(self, text: str, patience: float = PATIENCE) -> Iterator[regex.Match[str]]:
        """Yield what matches in a text, from left to right, never overlapping, never empty.

        ``patience`` is in seconds; ``TooSlow`` when they have gone by.
        """
        subject = spelling.narrowed(text) if self.fold else text
        try:
            for match in self.compiled.finditer(subject, timeout=patience):
                if match.end() > match.start():
                    yield match
        except TimeoutError:
            raise TooSlow(
                _("The pattern takes too long to search for."),
                _("Nothing has changed. Make it simpler: repeat nothing that is repeated already."),
            ) from None

    @property
    def groups(self) -> tuple[int, frozenset[str]]:
        """The number of groups, and the names of those that have one."""
        return self.compiled.groups, frozenset(self.compiled.groupindex)


def compiled(query: Query) -> Pattern:
    """Return the pattern of a query; ``BadPattern`` when it cannot be read."""
    import regex  # noqa: PLC0415 - those who never search should not wait for it

    if len(query.text) > LONGEST:
        raise BadPattern(
            _("The words to search for are too long."),
            _("Nothing has changed. Search for {longest} characters at most."),
            longest=LONGEST,
        )
    fold = query.regex and not query.width
    flags = regex.VERSION0 | (0 if query.case else regex.IGNORECASE)
    try:
        if query.regex:
            regex.compile(query.text, flags)  # alone first: a stray parenthesis must not close the frame
        return Pattern(regex.compile(_expression(query), flags), fold)
    except regex.error as error:
        raise _unreadable(str(error), len(query.text)) from None
    except (RecursionError, OverflowError):
        raise BadPattern(_UNREADABLE, _TO_READ, place=1) from None


def _expression(query: Query) -> str:
    if query.regex:
        bare = query.text if query.width else spelling.narrowed_pattern(query.text)
    else:
        bare = spelling.literal(query.text, width=query.width)
    return f"{_EDGE_BEFORE}(?:{bare}){_EDGE_AFTER}" if query.word else bare


def _unreadable(fault: str, length: int) -> BadPattern:
    """Return what to tell of a fault such as ``missing ) at position 3``."""
    told = next((message for start, message in _FAULTS if fault.startswith(start)), _UNREADABLE)
    place = _PLACE.search(fault)
    return BadPattern(told, _TO_READ, place=min(int(place[1]) + 1, length) if place else 1)
