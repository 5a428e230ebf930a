"""A kit as it read before its pending changes."""

from __future__ import annotations

from dataclasses import replace

from presskit.model.kit import Kit
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import settled


def original(kit: Kit) -> Kit:
    """Return the kit with every tracked change rejected, those of rows too."""
    return replace(kit, releases=tuple(map(_original_text, kit.releases)))


def _original_text(text: Release) -> Release:
    return replace(text, pairs=tuple(_original_pair(pair) for pair in text.pairs if not pair.inserted))


def _original_pair(pair: Pair) -> Pair:
    en, zh = (settled(side, accept=False) for side in (pair.en, pair.zh))
    return replace(pair, en=en, zh=zh, deleted=None)
