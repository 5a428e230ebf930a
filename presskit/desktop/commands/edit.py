"""The commands of the Edit menu: history, clipboard, styles of the selected words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from presskit import i18n
from presskit.desktop.actions import Command, with_kit
from presskit.desktop.dialogs import asking
from presskit.edits import text
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import LINKS, MarkKind, has_mark

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def undo(window: Window) -> None:
    """Take the last step back, and go where it was made."""
    if window.grid is not None:
        window.grid.undo()


def redo(window: Window) -> None:
    """Make an undone step again, and go where it was made."""
    if window.grid is not None:
        window.grid.redo()


def style(window: Window, kind: MarkKind) -> None:
    """Give the selected words a style, or take it from them when all have it."""
    if window.grid is not None:
        window.grid.commands.toggle(kind)


def linked_words(window: Window) -> tuple[Pair, Lang, int, int] | None:
    """Return the words a link is made of or changed: those selected, else the link the caret stands in."""
    place, pair = window.place, window.present_pair
    if window.selected is not None or place is None or pair is None:
        return window.selected
    at = 0
    for href, runs in groupby(pair.side(place.lang).runs, lambda run: run.href):
        start, at = at, at + sum(len(run.text) for run in runs)
        if href and start <= place.offset <= at:
            return pair, place.lang, start, at
    return None


def follow_link(window: Window, href: str) -> None:
    """Open the address of a link outside, once the user agrees; only addresses of the web and of mail."""
    if href.startswith(LINKS) and asking.opening(window, href):
        asking.show_address(href)


def link(window: Window) -> None:
    """Ask where the selected words lead to, or the link in which the caret stands."""
    from presskit.desktop.dialogs.link import LinkDialog

    where = linked_words(window)
    if where is None:
        return
    pair, lang, start, stop = where
    chosen = pair.side(lang).sliced(start, stop)
    href = next((run.href for run in chosen.runs if run.href), "")
    dialog = LinkDialog(window, chosen.current, href)
    if dialog.exec():
        window.do(text.linked(pair.id, lang, start, stop, dialog.address), follow=False)
    dialog.deleteLater()


def has_words(window: Window) -> bool:
    """Tell whether words are selected in the panes."""
    return window.selected is not None


def wears(kind: MarkKind, window: Window) -> bool:
    """Tell whether all selected words have a style."""
    where = window.selected
    return where is not None and has_mark(where[0].side(where[1]), where[2], where[3], kind)


def _clipboard(verb: str, window: Window) -> None:
    """Do what a command of the clipboard says, in the field that has the focus, else in the panes."""
    focus = QApplication.focusWidget()
    grid = window.grid
    inside = grid is not None and focus is not None and grid.isAncestorOf(focus)
    if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) and not inside:
        getattr(focus, verb)()
    elif grid is not None:
        getattr(grid, verb)()


def _named(message: str, bare: str, label: str) -> str:
    return i18n.translated(message, step=i18n.translated(label)) if label else i18n.translated(bare)


def _undo_text(window: Window) -> str:
    label = window.workspace.undo_label if window.workspace else ""
    return _named(_("&Undo: {step}"), _("&Undo"), label)


def _redo_text(window: Window) -> str:
    label = window.workspace.redo_label if window.workspace else ""
    return _named(_("&Redo: {step}"), _("&Redo"), label)


COMMANDS = (
    Command(
        "undo",
        _("&Undo"),
        undo,
        "Ctrl+Z",
        "undo",
        lambda w: w.workspace is not None and bool(w.workspace.undo_label),
        named=_undo_text,
    ),
    Command(
        "redo",
        _("&Redo"),
        redo,
        "Ctrl+Shift+Z Ctrl+Y",
        "redo",
        lambda w: w.workspace is not None and bool(w.workspace.redo_label),
        named=_redo_text,
    ),
    Command("cut", _("Cu&t"), lambda w: _clipboard("cut", w), "Ctrl+X", "cut"),
    Command("copy", _("&Copy"), lambda w: _clipboard("copy", w), "Ctrl+C", "copy", reads=True),
    Command("paste", _("&Paste"), lambda w: _clipboard("paste", w), "Ctrl+V", "paste", with_kit),
    Command(
        "bold",
        _("&Bold"),
        lambda w: style(w, MarkKind.BOLD),
        "Ctrl+B",
        "bold",
        has_words,
        checked=lambda w: wears(MarkKind.BOLD, w),
    ),
    Command(
        "italic",
        _("&Italic"),
        lambda w: style(w, MarkKind.ITALIC),
        "Ctrl+I",
        "italic",
        has_words,
        checked=lambda w: wears(MarkKind.ITALIC, w),
    ),
    Command("link", _("&Link…"), link, "Ctrl+K", "link", lambda w: linked_words(w) is not None),
)
