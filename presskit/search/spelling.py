"""Characters that count as one another when people look for words: spaces, quotation marks, both widths."""

from __future__ import annotations

import re
from functools import cache

_ALIKE = (" \u00a0\u2002\u2003\u2009\u202f\u3000", '"“”„', "'‘’‚", "-\u2010\u2011")
"""The first of each group, as keyboards have it, stands for all of them."""

_WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)} | {" ": "\u3000"}
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()}
_FOLD = str.maketrans(_NARROW)


def narrowed(text: str) -> str:
    """Return text with full-width letters, digits and signs as half-width ones, each in its place."""
    return text.translate(_FOLD)


def narrowed_pattern(pattern: str) -> str:
    """Return a regular expression that fits narrowed text; full-width signs keep standing for themselves."""
    return "".join(re.escape(_NARROW[sign]) if sign in _NARROW else sign for sign in pattern)


def literal(text: str, *, width: bool) -> str:
    """Return the regular expression of words as they are typed on a keyboard.

    With ``width`` full-width characters differ from half-width ones.
    """
    return "".join(_sign(sign, width) for sign in text)


@cache
def _sign(sign: str, width: bool) -> str:  # noqa: FBT001 - a cache wants its arguments in one way
    alike = next((group for group in _ALIKE if group[0] == sign), sign)
    if not width:
        alike += "".join(_WIDE.get(one, "") + _NARROW.get(one, "") for one in alike)
    signs = "".join(dict.fromkeys(alike))
    return re.escape(sign) if signs == sign else f"[{''.join(map(re.escape, signs))}]"
