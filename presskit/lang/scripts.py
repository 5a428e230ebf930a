"""Which script a piece of text is written in."""

from __future__ import annotations

import re

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""A Han character."""

HAN_RUN = re.compile(rf"{HAN.pattern}(?:{HAN.pattern}|[，。、；：？！·])*")
"""Han characters in a row, with the marks between them."""

LATIN_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
"""A word in Latin letters."""

ADDRESS = re.compile(r"https?://[!-~]+|www\.[!-~]+|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[\w-]+(?:\.[\w-]+)+")
"""An address of the web or of electronic mail."""


def is_han(text: str) -> bool:
    """Tell whether a text holds a Han character."""
    return bool(HAN.search(text))
