"""The faces that step in where the families of a document have no glyph, by the signs they are asked for.

Their files are read only when one of these signs comes up, so they cost nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fallback:
    """A face for some signs.

    The letters of a ``joined`` one join, stack or change places, so whole words of it are shaped; those of
    a ``leftward`` one run from right to left.
    """

    name: str
    signs: re.Pattern[str]
    joined: bool = True
    leftward: bool = False


_EMOJI = (
    "\u203c\u2049\u20e3\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_REST = (
    "\u2000-\u2fdf\u2ff0-\u312f\u3190-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef"
    "\U0001f100-\U0001f2ff\U00020000-\U0003ffff"
)
FALLBACKS = (
    Fallback("NotoEmoji-Regular", re.compile(f"[{_EMOJI}]")),
    Fallback(
        "ScheherazadeNew-Regular",
        re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"),
        leftward=True,
    ),
    Fallback("NotoSansHebrew-Regular", re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]"), leftward=True),
    Fallback("NotoSerifTibetan-Regular", re.compile("[\u0f00-\u0fff]")),
    Fallback("NotoSansMongolian-Regular", re.compile("[\u1800-\u18af]")),
    Fallback("NotoSansThai-Regular", re.compile("[\u0e00-\u0e7f]")),
    Fallback("NotoSansDevanagari-Regular", re.compile("[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]")),
    Fallback("NotoSansYi-Regular", re.compile("[\ua000-\ua4cf]"), joined=False),
    Fallback("NotoSansKR-Regular", re.compile("[\u3131-\u318e\uac00-\ud7a3]"), joined=False),
    Fallback("NotoSansSC-Rest", re.compile(f"[{_REST}]"), joined=False),
)


def asked(cluster: str) -> Iterator[Fallback]:
    """Yield the faces that may have what the usual ones lack."""
    return (fallback for fallback in FALLBACKS if fallback.signs.search(cluster))
