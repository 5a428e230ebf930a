"""Which text of the kit the grid shows, and where the caret was in the others."""

from __future__ import annotations

from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.release import Release


class Shown:
    """The text that is shown, by its id, so that others may come, go and move.

    When it goes, the one that comes to stand in its place is shown.
    """

    def __init__(self, kit: Kit) -> None:
        self.id = ""
        self._number = 0
        self._places: dict[str, Place] = {}
        self.settle(kit)

    def text(self, kit: Kit) -> Release | None:
        """Return the text in a kit, or the one in its place; nothing when the kit has none."""
        releases = kit.releases
        number = self._number
        if number < len(releases) and releases[number].id == self.id:
            return releases[number]
        found = next((release for release in releases if release.id == self.id), None)
        return found or (releases[min(number, len(releases) - 1)] if releases else None)

    def number(self, kit: Kit) -> int:
        """Return which text of the kit it is, counted from 0."""
        text = self.text(kit)
        return next((number for number, release in enumerate(kit.releases) if release is text), 0)

    def settle(self, kit: Kit) -> bool:
        """Take note of where the text stands in a kit now; tell whether it is another one than before."""
        before, text = self.id, self.text(kit)
        self.id, self._number = text.id if text else "", self.number(kit)
        return self.id != before

    def turn(self, kit: Kit, text_id: str, leaving: Place | None) -> Place | None:
        """Show another text; return where the caret was when it was left, if it was there."""
        if leaving is not None:
            self._places[self.id] = leaving
        self.id = text_id
        self.settle(kit)
        return self._places.get(self.id)


def fresh(before: Kit, after: Kit) -> str:
    """Return the id of a text that has come to a kit, if one has."""
    if len(after.releases) <= len(before.releases):
        return ""
    known = {release.id for release in before.releases}
    return next((release.id for release in after.releases if release.id not in known), "")


def holding(kit: Kit, pair_id: str) -> str:
    """Return the id of the text in which a pair stands, if it does anywhere."""
    return next((text.id for text in kit.releases if any(pair.id == pair_id for pair in text.pairs)), "")
