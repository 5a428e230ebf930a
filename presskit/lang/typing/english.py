"""What typing becomes in English: curly quotation marks, dashes between spaces, spaces that hold."""

from __future__ import annotations

import re

from presskit.lang.typing.context import OPENING_BRACKETS, in_address, is_open, is_straight_open
from presskit.lang.typing.correction import Correction, last

DASH = "—"
HOLD = "\u00a0"
"""The no-break space."""

_NARROW = dict(zip("，。；：？！（）", ",.;:?!()", strict=True))
_BEFORE_NARROW = re.compile(r"[A-Za-z0-9%”’)\]]$")
_BEFORE_OPENING = frozenset(" \u00a0\t\n\u2028/-–") | OPENING_BRACKETS

_MONTH = "Jan\\.|Feb\\.|March|April|May|June|July|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\."
_DAY = re.compile(rf"(?<![A-Za-z])(?:{_MONTH})( )[0-3]?\d[ ,.;:)]$")
_SCALE = re.compile(r"\d( )(?:million|billion|trillion)$")
_HOUR = re.compile(r"\d( )[ap]\.m$")
_TITLE = re.compile(r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Capt|Lt|Col|Sgt|Rev|St)\.( )[A-Z]$")
_NUMBER = re.compile(r"(?<![A-Za-z])(?:No|Nos)\.( )\d$")
_LABELS = (
    "Vitamin|Plan|Hepatitis|Class|Type|Exhibit|Series|Group|Team|Category|Grade|Level|Part|Section|Appendix"
    "|Annex|Phase|Option|Round|Building|Block|Gate|Terminal|Area|Zone|Line|Route|Model|Unit|And|But|So|Or"
)
_INITIAL = re.compile(rf"(?<![A-Za-z])(?!(?:{_LABELS}) )[A-Z][a-z]+ [A-Z]\.( )[A-Z]$")
_HOLDS = {
    **dict.fromkeys(" ,.;:)", (_DAY,)),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (_TITLE, _INITIAL)),
    **dict.fromkeys("0123456789", (_NUMBER,)),
    "n": (_SCALE,),
    "m": (_HOUR,),
}
_DECADE = re.compile(r"(?:^|[\s(“—-])(‘)\d0s$")
_YEAR = re.compile(r"(?:^|[\s(—-])(‘)\d\d$")
_AND = re.compile(r"[\s-](‘)n’$")
_BESIDE_DASH = re.compile(r"\S —([“‘$(]*[A-Za-z0-9])$")


def correction(before: str, typed: str) -> Correction | None:
    """Return what becomes of the text before the caret once some characters are typed, if anything does.

    Sources: AP Stylebook (a dash has a space on both sides; an ellipsis is one word; single quotation marks
    stand inside double ones) and the Chicago Manual of Style 6.115 to 6.121 (apostrophes that begin a word).
    """
    text = before + typed
    earlier, sign = text[:-1], text[-1:]
    if sign in _MARKS:
        if in_address(earlier):
            return None
        return _MARKS[sign](earlier, text)
    if sign in _NARROW:
        return last(text, 1, _NARROW[sign]) if _BEFORE_NARROW.search(earlier) else None
    return _held(text, sign) or (_elided(text) if sign.isdigit() or sign == "s" else _beside_dash(text))


def _double(earlier: str, text: str) -> Correction | None:
    """Give a double quotation mark its side."""
    if is_straight_open(earlier, '"'):
        return None
    speaking = is_open(earlier, "“", "”")
    if _opens(earlier, within=speaking):
        return last(text, 1, "“")
    if earlier[-1:].isdigit() and not speaking:
        return None
    return last(text, 1, "”")


def _single(earlier: str, text: str) -> Correction | None:
    """Give a single quotation mark its side; after a letter it is an apostrophe, which looks the same."""
    if is_straight_open(earlier, "'") and _opens(earlier[: earlier.rfind("'")], within=False):
        return None
    if earlier.endswith("“") or _opens(earlier, within=is_open(earlier, "‘", "’")):
        return last(text, 1, "‘")
    if match := _AND.search(earlier + "’"):
        return Correction(match.start(1), len(text), "’n’")
    return last(text, 1, "’")


def _opens(earlier: str, *, within: bool) -> bool:
    """Tell whether a quotation begins here; a dash without spaces around it may also break one off."""
    before = earlier[-1:]
    return not before or before in _BEFORE_OPENING or before in "“‘" or (before == DASH and not within)


def _dash(earlier: str, text: str) -> Correction | None:
    """Make a dash of two hyphens, and put a space before it unless it begins something."""
    bare = earlier[:-1]
    if not earlier.endswith("-") or bare.endswith("-"):
        return None
    begins = not bare or bare[-1].isspace() or bare[-1] in OPENING_BRACKETS or bare[-1] in "“‘"
    return last(text, 2, DASH if begins else f" {DASH}")


def _ellipsis(earlier: str, text: str) -> Correction | None:
    """Make an ellipsis of three full stops, else hold together what a full stop completes."""
    if earlier.endswith("..") and not earlier.endswith("...") and earlier[-3:-2] not in {"/", "…"}:
        return last(text, 3, "…")
    return _held(text, ".")


def _beside_dash(text: str) -> Correction | None:
    """Put the space after a dash that has one before it."""
    match = _BESIDE_DASH.search(text)
    return Correction(match.start(1), match.start(1), " ") if match else None


def _held(text: str, sign: str) -> Correction | None:
    """Make a space hold that no line should break at."""
    for pattern in _HOLDS.get(sign, ()):
        if match := pattern.search(text):
            return Correction(*match.span(1), HOLD)
    return None


def _elided(text: str) -> Correction | None:
    """Turn round the mark of a shortened year; inside a quotation only that of a decade is beyond doubt."""
    match = _DECADE.search(text) or (None if is_open(text, "“", "”") else _YEAR.search(text))
    return Correction(*match.span(1), "’") if match else _beside_dash(text)


_MARKS = {'"': _double, "'": _single, "-": _dash, ".": _ellipsis}
