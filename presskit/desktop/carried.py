"""Ranges of a text carried over to what has become of it, until they are found anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Span: TypeAlias = tuple[int, int, str]


def carried(spans: Iterable[Span], old: str, new: str) -> list[Span]:
    """Return the ranges that stand before or behind what has changed, in their new places."""
    if old == new:
        return list(spans)
    before = _alike(old, new)
    most = min(len(old), len(new)) - before
    behind = min(_alike(old[::-1], new[::-1]), most)
    moved = len(new) - len(old)
    kept = []
    for start, stop, kind in spans:
        if stop < before:
            kept.append((start, stop, kind))
        elif start > len(old) - behind:
            kept.append((start + moved, stop + moved, kind))
    return kept


def _alike(one: str, other: str) -> int:
    """Return how many characters two strings have in common at their start."""
    both = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))
