"""Where in a text the caret stands: inside an address, inside quotation marks, inside brackets."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[!-~]*$")
_ADDRESS = re.compile(r"://|^www\.|@[\w-]+\.|^[\w.+-]+@", re.IGNORECASE)

OPENING_BRACKETS = frozenset("([{（《〈【「『")
CLOSING_BRACKETS = frozenset(")]}）》〉】」』")


def in_address(text: str) -> bool:
    """Tell whether a text ends inside an address of the web or of electronic mail."""
    match = _TOKEN.search(text)
    return match is not None and bool(_ADDRESS.search(match[0]))


def is_open(text: str, opening: str, closing: str) -> bool:
    """Tell whether a mark is opened in a text and not closed."""
    return text.rfind(opening) > text.rfind(closing)


def is_straight_open(text: str, mark: str) -> bool:
    """Tell whether a straight mark waits for its partner: whoever opened with it wants to close with it."""
    return text.count(mark) % 2 == 1
