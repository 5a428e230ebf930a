"""What keys, menus and the mouse tell the grid to do to paragraphs: each makes one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from presskit.desktop.grid import clipboard
from presskit.desktop.grid.entering import shown_ranges
from presskit.desktop.grid.together import begun, emptied, meeting, rows_pasted, together
from presskit.edits import pairs, text
from presskit.edits.edit import Edit, Place
from presskit.errors import PresskitError
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role, Status
from presskit.model.text import Mark, MarkKind, Text, has_mark

if TYPE_CHECKING:
    from presskit.desktop.grid.grid import Grid


class Commands:
    """The commands of one grid. One that cannot work says why through ``grid.refused``."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid

    @property
    def barred(self) -> bool:
        """Whether the text may only be read."""
        return self._grid.viewing.barred

    def split(self) -> None:
        """Move the text after the caret to a new row; what is selected goes with it."""
        if place := self._grid.current_place():
            grid = self._grid
            self._do(pairs.split(place.pair, place.lang, place.offset, grid.workspace.new_id, grid.stamp()))

    def merge(self, *, above: bool = False) -> None:
        """Merge the row at hand with the next, or with the one above; the caret stays where the two meet."""
        table, both = self._grid.table, self._neighbours(above=above)
        if table.cell is None or both is None:
            return
        (one, other), lang = both, table.cell[1]
        stamp = self._grid.stamp()
        if self._do(pairs.merged(one.id, lang, len(one.side(lang)), stamp, other.id), follow=False):
            kit = self._grid.workspace.kit
            self._grid.go_to(meeting(kit, one, other, lang, tracked=stamp is not None))

    def join(self, *, above: bool) -> None:
        """Merge because a deletion ran into the edge of a row, unless that would mix what must stay apart."""
        both = self._neighbours(above=above)
        if both is not None and _belong(*both):
            self.merge(above=above)

    def _neighbours(self, *, above: bool) -> tuple[Pair, Pair] | None:
        """Return the row at hand and the next one up or down that is not struck out, in order."""
        table = self._grid.table
        if table.cell is None:
            return None
        row, rows = table.cell[0], table.rows.pairs
        beyond = reversed(rows[:row]) if above else rows[row + 1 :]
        other = next((pair for pair in beyond if not pair.deleted), None)
        if other is None or rows[row].deleted:
            return None
        return (other, rows[row]) if above else (rows[row], other)

    def move(self, by: int) -> None:
        """Move the selected rows down, or up when negative."""
        place = self._grid.current_place()
        if chosen := self._chosen():
            self._do(pairs.moved(chosen, by), follow=False)
            self._grid.table.reveal_row()
        if place and not self._grid.selected_pairs():
            self._grid.go_to(place)

    def insert(self, *, above: bool = False) -> None:
        """Make an empty row below the one at hand, or above it."""
        pair = self._grid.table.pair
        role = pair.role if pair and pair.role in {Role.QUOTE, Role.BULLET} else Role.BODY
        place = self._grid.current_place()
        new_id, stamp = self._grid.workspace.new_id, self._grid.stamp()
        edit = (
            pairs.inserted(pair.id, role, new_id, above=above, stamp=stamp)
            if pair
            else begun(self._grid.shown.id, role, new_id, stamp)
        )
        if self._do(edit, follow=False) and edit.after:
            lang = place.lang if place else Lang.EN
            self._grid.go_to(Place(edit.after.pair, lang, 0))

    def delete(self) -> None:
        """Take the selected rows away, or empty the selected side of them."""
        table = self._grid.table
        block, chosen = table.block, self._chosen()
        if not chosen:
            return
        first, stamp = table.rows.row_of(chosen[0]) or 0, self._grid.stamp()
        if block and block.lang:
            self._do(emptied([table.rows.pairs[row] for row in block.rows], block.lang, stamp))
            return
        table.choose(None)
        if self._do(pairs.deleted(chosen, stamp), follow=False) and table.rows.pairs:
            lang = table.cell[1] if table.cell else Lang.EN
            self._grid.go_to(Place(_standing(table.rows.pairs, first).id, lang, 0))

    def slide(self, by: int) -> None:
        """Slide the side at hand down, or up when negative, past a twin that stays."""
        if place := self._grid.current_place():
            edit = pairs.slid(place.pair, place.lang, by, self._grid.workspace.new_id)
            self._do(edit, follow=False)

    def give_role(self, role: Role) -> None:
        """Say what the selected paragraphs are."""
        self._do(pairs.with_role(self._chosen(), role), follow=False)

    def give_status(self, lang: Lang, status: Status) -> None:
        """Say how far one side of the selected rows has come."""
        self._do(pairs.with_status(self._chosen(), lang, status), follow=False)

    def confirm(self) -> None:
        """Say that the twins in the selected rows belong together."""
        self._do(pairs.confirmed(self._chosen()), follow=False)

    def toggle(self, kind: MarkKind) -> None:
        """Make what is selected bold or italic, or plain when it is so already."""
        selection = self._grid.selection()
        if selection is None or selection[2] == selection[3]:
            return
        pair_id, lang, start, stop = selection
        side = self._grid.workspace.kit.pair(pair_id).side(lang)
        shown = tuple(shown_ranges(side, start, stop, self._grid.viewing.seeing))
        on = not all(has_mark(side, low, high, kind) for low, high in shown)
        edits = [text.styled(pair_id, lang, low, high, Mark(kind), on) for low, high in shown]
        self._do(together(edits[0].label, edits), follow=False)

    def paste(self, mime: QMimeData) -> None:
        """Put paragraphs in the place of the selection; a picture is left to who listens."""
        grid = self._grid
        if not mime.text().strip() and mime.hasImage():
            image = mime.imageData()
            if isinstance(image, QImage):
                grid.picture_pasted.emit(image)
            return
        rows = clipboard.rows(mime)
        if not rows:
            found = clipboard.paragraphs(mime)
            selection = grid.selection()
            if found and selection and not grid.table.block:
                self._paste(*selection, found)
                return
            lang = selection[1] if selection else Lang.EN
            rows = tuple((Role.BODY, {lang: paragraph}) for paragraph in found)
        if rows:
            chosen = self._chosen()
            below = chosen[-1] if chosen else ""
            self._do(rows_pasted(below, rows, grid.workspace.new_id, grid.shown.id, grid.stamp()))

    def _paste(self, pair_id: str, lang: Lang, start: int, stop: int, found: tuple[Text, ...]) -> None:
        """Put paragraphs in the place of what is shown of a range."""
        grid, stamp = self._grid, self._grid.stamp()
        side = grid.workspace.kit.pair(pair_id).side(lang)
        shown = tuple(shown_ranges(side, start, stop, grid.viewing.seeing))
        spared = stop - start - sum(high - low for low, high in shown)
        if stamp is not None or not spared:
            self._do(text.pasted(pair_id, lang, start, stop, found, grid.workspace.new_id, stamp))
            return
        gone = [text.typed(pair_id, lang, low, high, "") for low, high in reversed(shown)]
        put = text.pasted(pair_id, lang, start + spared, start + spared, found, grid.workspace.new_id)
        self._do(together(put.label, [*gone, put]))

    def _chosen(self) -> tuple[str, ...]:
        table = self._grid.table
        return self._grid.selected_pairs() or ((table.pair.id,) if table.pair else ())

    def _do(self, edit: Edit, *, follow: bool = True) -> bool:
        """Make an edit and go where it leaves the caret; tell whether it could be made."""
        self._grid.table.segment.commit_composition()
        if self._grid.viewing.barred and not self._grid.workspace.read_only:
            self._grid.refused.emit(
                _("The original is only to be read. Choose another view to change the text.")
            )
            return False
        try:
            self._grid.workspace.do(edit)
        except PresskitError as error:
            self._grid.refused.emit(str(error))
            return False
        if follow and edit.after:
            self._grid.go_to(edit.after)
        return True


def _standing(rows: tuple[Pair, ...], row: int) -> Pair:
    """Return the row at a place, or the nearest one below or else above it that is not struck out."""
    near = (*rows[row:], *reversed(rows[:row]))
    return next((pair for pair in near if not pair.deleted), near[0])


def _belong(upper: Pair, lower: Pair) -> bool:
    """Tell whether running two rows into one loses no structure."""
    if upper.asset or lower.asset:
        return False
    one_sided = any(not pair.en.runs or not pair.zh.runs for pair in (upper, lower))
    return one_sided or upper.role is lower.role
