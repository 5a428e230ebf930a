"""Edits of the grid made of several others, so that one gesture is one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from presskit.edits import pairs, text
from presskit.edits.edit import Edit
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.text import Text


def together(label: str, edits: Sequence[Edit]) -> Edit:
    """Return edits as one: undone, the caret goes where the first began; done, where the last ended."""

    def change(kit: Kit) -> Kit:
        for edit in edits:
            kit = edit.change(kit)
        return kit

    return Edit(label, change, before=edits[0].before, after=edits[-1].after)


def emptied(rows: Iterable[Pair], lang: Lang) -> Edit:
    """Return the edit that takes the text of one side from several rows."""
    edits = [text.typed(row.id, lang, 0, len(row.side(lang)), "") for row in rows]
    return together(_("Delete text"), [*edits, edits[0]])


def rows_pasted(pair_id: str, rows: Iterable[tuple[Role, dict[Lang, Text]]], new_id: NewId) -> Edit:
    """Return the edit that puts whole rows below another, or at the end where no pair is named."""
    edits: list[Edit] = []
    for role, sides in rows:
        made = pairs.inserted(pair_id, role, new_id)
        edits.append(made)
        pair_id = made.after.pair if made.after else pair_id
        edits += [
            text.pasted(pair_id, lang, 0, 0, (side,), new_id) for lang, side in sides.items() if side.runs
        ]
    return together(_("Paste"), edits)
