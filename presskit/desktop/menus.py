"""Which commands stand in which menu and on the tool bar."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from presskit import i18n
from presskit.desktop import naming
from presskit.desktop.commands import (
    about,
    edit,
    file,
    find,
    findings,
    glossary,
    kit,
    new,
    paragraph,
    printing,
    release,
    review,
    signing,
    status,
    typing,
    versions,
    view,
)
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.window import Window

COMMANDS = (
    *file.COMMANDS,
    *new.COMMANDS,
    *printing.COMMANDS,
    *edit.COMMANDS,
    *find.COMMANDS,
    *paragraph.COMMANDS,
    *status.COMMANDS,
    *signing.COMMANDS,
    *review.COMMANDS,
    *versions.COMMANDS,
    *glossary.COMMANDS,
    *findings.COMMANDS,
    *release.COMMANDS,
    *kit.COMMANDS,
    *typing.COMMANDS,
    *view.COMMANDS,
    *about.COMMANDS,
)

_LONG = 48
"""Characters of a title that a menu has room for."""
RECENT, PANELS = "recent", "panels"
"""Menus whose entries change, or belong to Qt."""


class Sub(tuple[str, tuple[object, ...]]):
    """A menu inside a menu: its message id, and what stands in it."""

    __slots__ = ()


def _sub(message: str, *entries: str) -> Sub:
    return Sub((message, entries))


def _status() -> Sub:
    """Return the menu of how far the side with the caret has come, both sides, the whole text."""
    both, whole = (tuple(command.id for command in some) for some in (status.BOTH, status.TEXT))
    inner = _sub(_("&Both sides"), *both), _sub(_("The &whole text"), *whole)
    return Sub((_("S&tatus"), (*(command.id for command in status.SIDE), "", *inner)))


MENUS: tuple[tuple[str, tuple[str | Sub, ...]], ...] = (
    (
        _("&File"),
        (
            "new",
            _sub(_("New from &template"), *(command.id for command in new.TEMPLATE_COMMANDS)),
            *("open", RECENT, "sample", "", "import", "", "save", "save-as"),
            *("backups", "recover", "", "export", "print", "", "quit"),
        ),
    ),
    (
        _("&Edit"),
        (
            *("undo", "redo", "", "cut", "copy", "paste", "select-all", ""),
            *("find", "replace", "find-next", "find-previous", "go-to-row", "", "bold", "italic", "link"),
            "",
            _sub(_("&House typing"), *(command.id for command in typing.HOUSE_COMMANDS)),
            *("", "settings"),
        ),
    ),
    (
        _("&Paragraph"),
        (
            *("split", "merge", "", "insert-below", "insert-above", "delete", "", "move-up", "move-down"),
            _sub(_("S&lide one side"), "english-up", "english-down", "", "chinese-up", "chinese-down"),
            "",
            _sub(_("&Role"), *(command.id for command in paragraph.ROLE_COMMANDS)),
            _status(),
            *("", "finish", "level", "next-unfinished", "previous-unfinished"),
            *("", "confirm", "next-doubtful"),
        ),
    ),
    (
        _("Rev&iew"),
        (
            "track",
            _sub(_("Sh&ow"), *(command.id for command in review.VIEW_COMMANDS)),
            "",
            *("accept", "reject", "next-change", "previous-change"),
            _sub(_("A&ll changes"), *(command.id for command in review.ALL_COMMANDS)),
            *("", *(command.id for command in review.COMMENT_COMMANDS)),
            *("", "sign-off", "approval-sheet", "", "review-panel", "", "name-version", "versions"),
        ),
    ),
    (_("&Glossary"), ("insert-term", "add-term", "search-terms", "look-up", "", "import-terms")),
    (
        _("&Checks"),
        (
            *("next-finding", "previous-finding", "", "fix", "", "fill-in", ""),
            *(command.id for command in typing.SPELLING_COMMANDS),
            "",
            _sub(_("Len&gths for"), *(command.id for command in typing.WIRE_COMMANDS)),
        ),
    ),
    (_("&Release"), ("details", "", "picture", "picture-details")),
    (
        _("&Kit"),
        (
            _sub(_("&Add a text"), *(command.id for command in kit.ADD_COMMANDS)),
            *("rename-text", "text-up", "text-down", "remove-text"),
            _sub(_("The text &is"), *(command.id for command in kit.GENRE_COMMANDS)),
            *("", "previous-text", "next-text", "", "facts", "people", "contacts", "", "kit-details"),
        ),
    ),
    (
        _("&View"),
        (
            *(PANELS, "reset-layout", "", "focus", "full-screen", "", "swap"),
            _sub(_("&Arrangement of the languages"), *(command.id for command in view.PANES_COMMANDS)),
            *("", "larger", "smaller", "usual-size"),
            _sub(_("Line s&pacing"), *(command.id for command in view.SPACING_COMMANDS)),
            "",
            _sub(_("L&ook"), *(command.id for command in view.THEME_COMMANDS)),
            _sub(_("Lan&guage of the window"), *(command.id for command in view.LANGUAGE_COMMANDS)),
        ),
    ),
    (_("&Help"), ("palette", "", "shortcuts", "", "about")),
)


def _flat(entries: tuple[str | Sub, ...]) -> tuple[str, ...]:
    """Return the ids of all commands of a menu and the menus inside it."""
    names: list[str] = []
    for entry in entries:
        inner = _flat(entry[1]) if isinstance(entry, Sub) else (entry,)  # type: ignore[arg-type]  # what stands in a menu
        names += [name for name in inner if name not in {"", RECENT, PANELS}]
    return tuple(names)


def places() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the ids of the commands of each menu, with the message ids of the menus that lead to them."""
    for title, entries in MENUS:
        yield from _places(entries, (title,))


def _places(
    entries: tuple[str | Sub, ...], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield tuple(one for one in entries if not isinstance(one, Sub) and one not in {"", RECENT, PANELS}), path
    for entry in entries:
        if isinstance(entry, Sub):
            yield from _places(entry[1], (*path, entry[0]))  # type: ignore[arg-type]  # what stands in a menu


COMMANDS_OF = tuple((title, _flat(entries)) for title, entries in MENUS)
"""The ids of the commands of each menu."""

TOOLS = (
    *("open", "save", "", "undo", "redo", "", "bold", "italic", "link", "", "split", "merge", ""),
    *("insert-term", "add-term", "picture", "", "track", "comment", "", "details"),
)


def fill(window: Window) -> None:
    """Put every command into its menu, and the usual ones on the tool bar."""
    for message, entries in MENUS:
        menu = window.menuBar().addMenu("")
        window.phrases.say(menu.setTitle, message)
        _fill(menu, entries, window)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, _bar(window))


def _fill(menu: QMenu, entries: tuple[str | Sub, ...], window: Window) -> None:
    for entry in entries:
        if isinstance(entry, Sub):
            inner = menu.addMenu("")
            window.phrases.say(inner.setTitle, entry[0])
            _fill(inner, entry[1], window)  # type: ignore[arg-type]  # what stands in a menu
        elif entry == RECENT:
            recent = menu.addMenu("")
            window.phrases.say(recent.setTitle, _("Open &recent"))
            recent.aboutToShow.connect(partial(_list_recent, recent, window))
            menu.aboutToShow.connect(partial(_enable_recent, recent, window))
        elif entry == PANELS:
            menu.aboutToShow.connect(partial(_list_panels, menu, window))
        elif entry:
            menu.addAction(window.commands[entry])
        else:
            menu.addSeparator()


def _enable_recent(menu: QMenu, window: Window) -> None:
    menu.setEnabled(bool(window.session.recents.listed))
    window.session.recents.look()


def _list_recent(menu: QMenu, window: Window) -> None:
    """List the kits that were open before by title and file; missing ones cannot be chosen."""
    recents = window.session.recents
    menu.clear()
    for number, one in enumerate(recents.listed, 1):
        title = naming.either(one.title)
        words = _shown(" — ".join(filter(None, (_shortened(title), one.path.name))))
        action = menu.addAction(f"&{number}  {words}" if number < 10 else words)  # noqa: PLR2004 - digits
        action.setToolTip(str(one.path))
        action.setEnabled(not recents.is_missing(one.path))
        action.triggered.connect(lambda *_checked, path=one.path: file.open_recent(path, window))
    menu.setToolTipsVisible(True)
    menu.addSeparator()
    menu.addAction(i18n.translated(_("&Clear this list")), recents.forget_all)


def _list_panels(menu: QMenu, window: Window) -> None:
    """Put the panels first in a menu, once."""
    toggles = [dock.toggleViewAction() for dock in window.panels.all]
    if toggles[0] not in menu.actions():
        menu.insertActions(menu.actions()[0], toggles)


def _shown(words: str) -> str:
    return words.replace("&", "&&")


def _shortened(title: str) -> str:
    return title if len(title) <= _LONG else f"{title[:_LONG].rstrip()}…"


def _bar(window: Window) -> QToolBar:
    bar = QToolBar(window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.phrases.say(bar.setWindowTitle, _("Tool bar"))
    for name in TOOLS:
        if name:
            bar.addAction(window.commands[name])
        else:
            bar.addSeparator()
    space = QWidget(bar)
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    export = QToolButton(bar)
    export.setObjectName("primary")
    export.setDefaultAction(window.commands["export"])
    export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    bar.addWidget(export)
    return bar
