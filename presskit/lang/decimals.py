"""Numbers as people write them into fields and tables: digits, a point, commas between thousands."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"[+\-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
_MOST_DIGITS = 20


def decimal(said: str) -> Decimal | None:
    """Return the number that a text says; nothing when it says none, or leaves doubt as ``12,5`` does."""
    bare = said.strip()
    if not _NUMBER.fullmatch(bare) or sum(char.isdigit() for char in bare) > _MOST_DIGITS:
        return None
    return Decimal(re.sub("[,，]", "", bare).replace("−", "-").replace("－", "-"))
