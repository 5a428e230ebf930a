"""The content of a named version: a kit without versions of its own, as bytes."""

from __future__ import annotations

from dataclasses import replace

from presskit.model.kit import Kit
from presskit.store import codec, document, upgrade


def written(kit: Kit) -> bytes:
    """Return what is kept of a kit as a version; the same for the same kit."""
    return document.written({"format": upgrade.FORMAT, "kit": codec.encoded(replace(kit, versions=()))})


def read(content: bytes) -> Kit:
    """Return the kit of a version; ``UnreadableKit`` says what is wrong with it."""
    return codec.decoded(upgrade.upgraded(document.parsed(content)))
