"""A hand that does anything in the panes, drawn by lot, and what must be true afterwards."""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.offsets import showable, shown
from presskit.desktop.window import Window
from presskit.edits import comments
from presskit.edits.edit import Place
from presskit.edits.replacing import all_replaced
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.thread import Comment
from presskit.search.pattern import compiled
from presskit.search.query import Query
from presskit.search.replacement import replacement
from presskit.store import kit_file, recovery
from tests.notation import STAMP

KEYS = (
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab),
)
ENGLISH = ("park", " ", '"', "'", "--", "...", "3 million", ", ", "Suzhou ", "(a)")
CHINESE = ("园区", "，", "。", "“好”", "增长5%", "😀", "𠮷野", ",", "...")
COMMANDS = (
    *("split", "merge", "insert-below", "insert-above", "delete", "move-up", "move-down"),
    *("english-up", "english-down", "chinese-up", "chinese-down", "bold", "italic", "cut", "copy", "paste"),
    *("role-quote", "role-body", "status-translated", "status-reviewed", "both-reviewed", "finish", "level"),
    *("next-unfinished", "confirm", "track", "accept", "reject", "accept-text", "reject-kit"),
    *("view-final", "view-markup", "view-original", "next-change", "resolve", "remove-comment"),
    *("text-up", "add-background", "remove-text", "fix"),
    *("select-all", "swap", "panes-stacked", "panes-beside", "next-text", "previous-text"),
)
"""Commands that open no dialog; those that cannot work at the moment are left out by the window."""


class Hand:
    """Draws what to do next, and does it as a user would: with keys, input method, menus, clipboard."""

    def __init__(self, window: Window, seed: int) -> None:
        self._window = window
        self._lot = Random(seed)
        self.done: list[str] = []

    def act(self) -> None:
        """Do one thing."""
        draw: Callable[[], str] = self._lot.choices(
            (
                self._type,
                self._compose,
                self._press,
                self._go,
                self._command,
                self._undo,
                self._redo,
                self._paste,
                self._comment,
                self._replace_all,
            ),
            (9, 6, 8, 6, 7, 4, 2, 1, 1, 1),
        )[0]
        self.done.append(draw())

    @property
    def _grid(self) -> Grid:
        assert self._window.grid is not None
        return self._window.grid

    def _type(self) -> str:
        word = self._lot.choice(ENGLISH)
        QTest.keyClicks(self._grid.table.focusWidget() or self._grid.table.segment, word)
        return f"type {word!r}"

    def _compose(self) -> str:
        word = self._lot.choice(CHINESE)
        segment = self._grid.table.segment
        if self._grid.table.live:
            QApplication.sendEvent(segment, QInputMethodEvent("pin", []))
            event = QInputMethodEvent("", [])
            event.setCommitString(word)
            QApplication.sendEvent(segment, event)
        return f"compose {word}"

    def _press(self) -> str:
        key = self._lot.choice(KEYS)
        shift = self._lot.random() < 0.25
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        target = self._grid.table.segment if self._grid.table.live else self._grid.table
        QTest.keyClick(target, key, modifier)
        return f"press {'Shift+' if shift else ''}{key.name}"

    def _go(self) -> str:
        pairs = self._window.rows
        if not pairs:
            return "go nowhere"
        pair, lang = self._lot.choice(pairs), self._lot.choice(list(Lang))
        offset, select = self._lot.randrange(len(pair.side(lang)) + 1), self._lot.choice((0, 0, 1, 4))
        self._grid.go_to(Place(pair.id, lang, offset), select)
        return f"go {pair.id} {lang} {offset} {select}"

    def _command(self) -> str:
        name = self._lot.choice(COMMANDS)
        if any(command.id == name for command in self._window.commands.commands):
            self._window.commands.refresh()
            self._window.commands[name].trigger()
        return name

    def _comment(self) -> str:
        """Comment on the words that are selected; the dialog that asks for the comment has no hands."""
        window = self._window
        if window.selected is None or window.workspace is None:
            return "comment on nothing"
        pair, lang, start, stop = window.selected
        words = [comments.Words(pair.id, lang, start, stop)]
        window.do(comments.commented(words, Comment(STAMP, "Sure?"), window.workspace.new_id))
        return "comment"

    def _replace_all(self) -> str:
        """Replace in the whole kit, as the find bar does; tracked while changes are."""
        old, new = self._lot.choice((("park", "garden"), ("园区", "园"), ("a", ""), ("5", "五😀")))
        query = Query(old)
        pattern = compiled(query)
        workspace = self._window.workspace
        assert workspace is not None
        stamp = STAMP if workspace.kit.tracking else None
        done = all_replaced(
            workspace.kit.pairs(), tuple(Lang), pattern, replacement(query, pattern, new), stamp
        )
        if done.places:
            self._window.do(done.edit)
        return f"replace {old} with {new}"

    def _undo(self) -> str:
        self._window.commands["undo"].trigger()
        return "undo"

    def _redo(self) -> str:
        self._window.commands["redo"].trigger()
        return "redo"

    def _paste(self) -> str:
        QGuiApplication.clipboard().setText(self._lot.choice(("one line", "one\n二\nthree", "A B\t甲", "")))
        self._grid.paste()
        return "paste"


def shown_wrong(window: Window) -> list[str]:
    """Return where the panes do not show the value."""
    assert window.grid is not None
    grid, found = window.grid, []
    if grid.table.rows.pairs != grid.shown_pairs:
        found.append("the rows are not those of the value")
    if grid.table.live and grid.table.pair is not None:
        wanted = shown(grid.viewing.seeing.of(grid.table.pair.side(grid.table.live[1])).text)
        seen = showable(grid.table.segment.document().toRawText())
        if seen != wanted:
            found.append(f"the editor shows {seen!r} for {wanted!r}")
    return found


def kept_wrong(window: Window) -> list[str]:
    """Return where the file that is saved now, or the journal, does not hold the value."""
    assert window.workspace is not None
    kit, found = window.workspace.kit, []
    stored = kit_file.read_stream(io.BytesIO(kit_file.written(kit, window.workspace.pictures)))
    if stored.kit != kit:
        found.append("the saved file holds another kit")
    if _journal(window) != kit:
        found.append("the journal holds another kit")
    return found


def _journal(window: Window) -> Kit | None:
    """Return the kit that a crash now would leave behind."""
    journal = window.session.safekeeping.journal
    state = recovery._replayed(journal.folder) if journal is not None else None
    return state.kit if state is not None else None
