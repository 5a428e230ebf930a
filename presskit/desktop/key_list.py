"""Every key of the window: those of the commands by menu, and those that parts of it answer themselves."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtGui import QKeySequence

from presskit import i18n
from presskit.desktop.actions import Actions, plain
from presskit.desktop.menus import COMMANDS_OF
from presskit.i18n import marked as _

_ALONE: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        _("In the panes"),
        (
            (_("Next side or row"), "Tab"),
            (_("Side or row before"), "Shift+Tab"),
            (_("Start a new row below"), "Enter"),
            (_("Select the row"), "Esc"),
            (_("Into the row above or below"), "Up Down"),
            (_("Into the row before or after, from the end of a text"), "Left Right"),
            (_("A page up or down"), "PgUp PgDown"),
            (_("First row, last row"), "Ctrl+Home Ctrl+End"),
            (_("Join with the row above, from the start of a text"), "Backspace"),
            (_("Join with the row below, from the end of a text"), "Delete"),
            (_("Select rows, from the first or last line"), "Shift+Up Shift+Down"),
        ),
    ),
    (
        _("While rows are selected"),
        (
            (_("Select more or fewer rows"), "Shift+Up Shift+Down"),
            (_("Delete the rows"), "Delete"),
            (_("Menu of roles and states"), "Menu"),
            (_("Back into the text"), "Enter Esc"),
        ),
    ),
    (
        _("With the mouse"),
        (
            (_("Open a link"), "Ctrl+{click}"),
            (_("Larger or smaller text"), "Ctrl+{wheel}"),
            (_("Select rows up to here"), "Shift+{click}"),
        ),
    ),
    (
        _("In the search bar"),
        (
            (_("Next hit"), "Enter"),
            (_("Hit before"), "Shift+Enter"),
            (_("Close the bar"), "Esc"),
        ),
    ),
    (
        _("In lists"),
        (
            (_("Open or change"), "Enter"),
            (_("Remove"), "Delete"),
            (_("Rename, in the list of texts"), "F2"),
            (_("Move up or down, in the list of texts"), "Alt+Up Alt+Down"),
        ),
    ),
    (_("In focus mode"), ((_("Back to the whole window"), "Esc"),)),
)
_MOUSE = {"click": _("click"), "wheel": _("wheel")}


@dataclass(frozen=True, slots=True)
class Group:
    """The keys of one menu or one part: what each does, and how it is written on this computer."""

    title: str
    entries: tuple[tuple[str, str], ...]


def groups(actions: Actions) -> tuple[Group, ...]:
    """Return all keys in the language of the interface; groups without keys are left out."""
    of_menus = (Group(plain(i18n.translated(title)), _of(names, actions)) for title, names in COMMANDS_OF)
    alone = (
        Group(
            i18n.translated(title), tuple((i18n.translated(what), _written(keys)) for what, keys in entries)
        )
        for title, entries in _ALONE
    )
    return tuple(group for group in (*of_menus, *alone) if group.entries)


def html(listed: tuple[Group, ...]) -> str:
    """Return keys as a page to print, grouped as they are."""
    title = escape(i18n.translated(_("Keyboard shortcuts")))
    parts = [f"<h1>presskit — {title}</h1><table width='100%' cellspacing='0' cellpadding='2'>"]
    for group in listed:
        parts.append(f"<tr><td colspan='2'><h3>{escape(group.title)}</h3></td></tr>")
        parts += [f"<tr><td>{escape(what)}</td><td>{escape(keys)}</td></tr>" for what, keys in group.entries]
    return "".join((*parts, "</table>"))


def _of(names: tuple[str, ...], actions: Actions) -> tuple[tuple[str, str], ...]:
    native = QKeySequence.SequenceFormat.NativeText
    written = (
        (plain(actions[name].text()), "  ".join(keys.toString(native) for keys in actions[name].shortcuts()))
        for name in names
    )
    return tuple((what, keys) for what, keys in written if keys)


def _written(keys: str) -> str:
    """Return keys as this computer writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    shown = []
    for one in keys.split():
        before, _brace, mouse = one.partition("{")
        if mouse:
            shown.append(before + i18n.translated(_MOUSE[mouse.rstrip("}")]))
        else:
            shown.append(QKeySequence(one).toString(native))
    return "  ".join(shown)
