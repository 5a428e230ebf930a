"""Names for things inside a kit: short, and the same each time where results must be reproducible."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TypeAlias

NewId: TypeAlias = Callable[[], str]
"""Gives an id that nothing else in the kit has; who calls decides whether it is counted or drawn."""


def numbered(prefix: str = "p") -> NewId:
    """Return a source of ids that counts: ``p1``, ``p2`` and on."""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"
