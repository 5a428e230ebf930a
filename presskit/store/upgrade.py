"""Brings kits that older versions have written up to the present format, one step after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from presskit.errors import UnreadableKit
from presskit.i18n import marked as _
from presskit.store.codec import SAFE
from presskit.store.shapes import Json

Upgrade: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]

UPGRADES: tuple[Upgrade, ...] = ()
"""The step at index 0 makes format 2 of format 1, and so on. Format 1 is the only one so far."""

FORMAT = len(UPGRADES) + 1


def upgraded(document: Json, upgrades: tuple[Upgrade, ...] = UPGRADES) -> Json:
    """Return the kit in a document of a known format; ``UnreadableKit`` when it has none or a newer one."""
    version = document.get("format") if isinstance(document, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1 or "kit" not in document:
        raise UnreadableKit(_("The kit does not say which format it has, so it is damaged or foreign."), SAFE)
    newest = len(upgrades) + 1
    if version > newest:
        raise UnreadableKit(
            _("A newer presskit made this kit: it has format {version}, this one reads up to {newest}."),
            _("Nothing was changed. Update presskit, then open the kit again."),
            version=version,
            newest=newest,
        )
    if unknown := document.keys() - {"format", "kit"}:
        raise UnreadableKit(
            _("{place} is not known to this version of presskit."), SAFE, place=min(unknown)[:40]
        )
    kit = document["kit"]
    for step in upgrades[version - 1 :]:
        kit = step(kit)
    return kit
