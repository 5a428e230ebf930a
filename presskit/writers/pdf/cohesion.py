"""Whether a line may end between two neighbours, and how much they had better stay together.

Source: CLREQ, "Prohibition Rules for Line Start and Line End" and "Prohibition Rules for Unbreakable
Marks"; for English, The Chicago Manual of Style (17th edition), 7.36-7.47.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from presskit.model.language import Lang
from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import NEVER_FIRST, Kind
from presskit.writers.pdf.spacing import Gap, between, bound

_OPEN, _WORD = Kind.OPEN, Kind.WORD
NEVER = float("inf")
_TEAR = 50.0
"""Reluctance to end a line after the hyphen of a compound."""
_STRONG = 1000.0
"""Reluctance that any other line within the cap is better than."""
_FIRM = 500.0
"""Reluctance that is as bad as a line at the cap."""
_MILD = 250.0
_MANY = 20_000

_SHUTS_ALWAYS = frozenset(",.!?:;)]}%")
_OPENS_ALWAYS = frozenset("([{")
_BINDS = "\u00a0"
_SHUTS = frozenset(",.!?:;)]}%’”\"'…")
_HYPHENS = frozenset("-–—")
_DASHES = frozenset("—–")
_OPENS = frozenset("([{$£€¥“‘\"'")
_JOINING = frozenset({Kind.DASH, Kind.JOINT})
_SOLIDUS = frozenset("／〜～－")
SCALES = frozenset("十百千万亿兆")
_MEASURES = frozenset("元美个人家年月日号时分秒项名位倍吨米里克度股件次天周岁届期区国种亩座条台")
_HAN_UNITS = SCALES | _MEASURES
_PARTICLES_FIRST = frozenset("的了吗呢着过们")
_PARTICLES_LAST = frozenset("和与及在对向从把被为以将")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = _words(
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. January February March April May June July "
    "August September October November December"
)
_TITLES = _words("Mr. Ms. Mrs. Dr. Prof. St. No. Nos. Gen. Gov. Sen. Rep. Fig. Vol. Art.")
_UNITS = _words(
    "million billion trillion thousand percent yuan renminbi rmb dollars euros km m cm mm kg g t ha kw mw gw "
    "kwh mwh gwh twh m/s km/h mph hz mhz ghz a.m. p.m. °c °f ° m² km²"
)
_LARGE = _words("thousand million billion trillion")
_COUNTED = _words("yuan renminbi rmb dollars euros people")
_SHORT = _words("a an the of in on at to for by and or with from as its into than")
_BARE = re.compile(r"[,.;:!?)\]”’\"']+$")


class Meeting(NamedTuple):
    """What two neighbours are to each other: the space between them, and the reluctance to part them."""

    gap: Gap
    reluctance: float


@cache
def known_meetings(lang: Lang) -> dict[tuple[str, str], Meeting]:  # noqa: ARG001 - the key
    """Return the meetings of a language that were looked at, by the two texts, to be added to."""
    return {}


def meeting(before: Atom, after: Atom, known: dict[tuple[str, str], Meeting]) -> Meeting:
    """Return what two neighbours without a space between them are to each other."""
    if len(known) > _MANY:
        known.clear()
    found = Meeting(between(before, after), _reluctance(before, after))
    known[before.text, after.text] = found
    return found


def _reluctance(before: Atom, after: Atom) -> float:
    if not _may_part(before, after):
        return NEVER
    if after.text in _HAN_UNITS and before.text[-1].isdigit():
        return _STRONG if after.text in SCALES else _MILD
    joined = before.kind in _JOINING and len(before.text) == 1 and after.text[0].isdigit()
    return _MILD if joined else 0.0


def _may_part(before: Atom, after: Atom) -> bool:
    if after.kind in NEVER_FIRST or before.kind is _OPEN or bound(before, after):
        return False
    if before.text[-1] == _BINDS or after.text[0] == _BINDS:
        return False
    if before.kind is Kind.JOINT and before.text in _SOLIDUS:
        return False
    if after.kind is _WORD and (before.kind is _WORD or after.text[0] in _SHUTS):
        return False
    return not (before.kind is _WORD and before.text[-1] in _OPENS)


def at_tear(before: Atom) -> float:
    """Return the reluctance to end a line inside a compound or, with more of it, inside an address."""
    if before.text[-1] == "@":
        return _STRONG
    return _TEAR if before.text[-1] in _HYPHENS else _MILD


def of_han(before: str, after: str) -> float:
    """Return the reluctance to part two Han characters: a number's scale and what it counts."""
    return _FIRM if before in SCALES and after in _HAN_UNITS else 0.0


def at_space(before: Atom, after: Atom) -> float:
    """Return the reluctance to end a line at a written space."""
    if after.kind in NEVER_FIRST or before.kind is _OPEN:
        return NEVER
    if before.kind is not _WORD:
        return 0.0
    if after.kind is not _WORD:
        return _MILD if after.text in _HAN_UNITS and before.text[-1].isdigit() else 0.0
    left, right = before.text, after.text
    never = right[0] in _DASHES or right[0] in _SHUTS_ALWAYS or left[-1] in _OPENS_ALWAYS
    return NEVER if never else _of_words(left, right)


def _of_words(left: str, right: str) -> float:
    if left[-1].isdigit():
        right = right.lower()
        return _STRONG if (right if right in _UNITS else _BARE.sub("", right)) in _UNITS else 0.0
    if left.lower() in _LARGE:
        return _MILD if _BARE.sub("", right.lower()) in _COUNTED else 0.0
    if left in _TITLES or (left in _MONTHS and right[0].isdigit()):
        return _STRONG
    return _MILD if len(left) == 2 and left[1] == "." and left[0].isupper() else 0.0  # noqa: PLR2004 - an initial


def in_headline(before: Atom, after: Atom) -> float:
    """Return the further reluctance to part neighbours in a headline: least where it pauses anyway."""
    if before.tear:
        return _MILD
    if before.kind is _WORD and after.kind is _WORD:
        return _MILD if before.text.lower() in _SHORT else 0.0
    if before.text in _PARTICLES_LAST or after.text in _PARTICLES_FIRST:
        return 2 * _MILD
    return 0.0 if before.kind in {Kind.STOP, Kind.CLOSE} or after.kind is _OPEN else _MILD
