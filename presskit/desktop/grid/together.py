"""Edits of the grid made of several others, so that one gesture is one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from presskit.edits import pairs, text
from presskit.edits.edit import Edit, Place
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import Stamp, Text, final


def together(label: str, edits: Sequence[Edit]) -> Edit:
    """Return edits as one: undone, the caret goes where the first began; done, where the last ended."""

    def change(kit: Kit) -> Kit:
        for edit in edits:
            kit = edit.change(kit)
        return kit

    return Edit(label, change, before=edits[0].before, after=edits[-1].after)


def begun(text_id: str, role: Role, new_id: NewId, stamp: Stamp | None = None) -> Edit:
    """Return the edit that makes the first row of a text without any, or of a kit without texts."""
    new, fresh = new_id(), new_id()

    def change(kit: Kit) -> Kit:
        row = (Pair(new, role, inserted=stamp),)
        for number, release in enumerate(kit.releases):
            if release.id == text_id:
                return kit.with_release(number, replace(release, pairs=(*row, *release.pairs)))
        return replace(kit, releases=(*kit.releases, Release(fresh, row)))

    return Edit(_("Insert row"), change, after=Place(new, Lang.EN, 0))


def emptied(rows: Iterable[Pair], lang: Lang, stamp: Stamp | None = None) -> Edit:
    """Return the edit that takes the text of one side from several rows."""
    edits = [text.typed(row.id, lang, 0, len(row.side(lang)), "", stamp) for row in rows]
    return together(_("Delete text"), [*edits, edits[0]])


def rows_pasted(
    pair_id: str,
    rows: Iterable[tuple[Role, dict[Lang, Text]]],
    new_id: NewId,
    text_id: str,
    stamp: Stamp | None = None,
) -> Edit:
    """Return the edit that puts whole rows below another, or into a text without any."""
    edits: list[Edit] = []
    for role, sides in rows:
        made = (
            pairs.inserted(pair_id, role, new_id, stamp=stamp)
            if pair_id
            else begun(text_id, role, new_id, stamp)
        )
        edits.append(made)
        pair_id = made.after.pair if made.after else pair_id
        edits += [
            text.pasted(pair_id, lang, 0, 0, (side,), new_id, stamp)
            for lang, side in sides.items()
            if side.runs
        ]
    return together(_("Paste"), edits)


def meeting(kit: Kit, upper: Pair, lower: Pair, lang: Lang, *, tracked: bool) -> Place:
    """Return where the texts of two rows meet in the one that was made of them."""
    whole = next((pair for pair in kit.pairs() if pair.id == upper.id and not pair.deleted), None)
    if whole is None:
        return Place(lower.id, lang, len(final(upper.side(lang))))
    now = whole.side(lang)
    moved = final(lower.side(lang)) if tracked else lower.side(lang)
    return Place(upper.id, lang, len(now) - len(moved))
