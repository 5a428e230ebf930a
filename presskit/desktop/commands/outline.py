"""What the outline asks for: lines of a kit are shown, moved, renamed, removed, each as one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presskit import i18n
from presskit.desktop import naming
from presskit.desktop.commands import kit as kit_commands
from presskit.desktop.commands.release import details
from presskit.desktop.docks.outline_items import Goal
from presskit.desktop.docks.outline_lines import Kind, Line
from presskit.desktop.reviewing.author import tracked
from presskit.edits import contacts, facts, people, sections, texts
from presskit.edits.edit import Edit, Place
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.release import Genre

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from presskit.desktop.docks.outline import OutlineDock
    from presskit.desktop.window import Window


def connect(window: Window, dock: OutlineDock) -> None:
    """Let a window do what its outline asks for."""
    dock.chosen.connect(lambda text: kit_commands.show(window, text, enter=False))
    dock.entered.connect(lambda text: kit_commands.show(window, text, enter=True))
    dock.led.connect(lambda pair, enter: lead(window, pair, enter=enter))
    dock.opened.connect(lambda name, thing: open_door(window, name, thing))
    dock.of_text.connect(lambda menu: _extend(menu, window))
    dock.moved.connect(lambda line, by: move(window, line, by))
    dock.dropped.connect(lambda line, goal: drop(window, line, goal))
    dock.named.connect(lambda line, name: rename(window, line, name))
    dock.removed.connect(lambda line: remove(window, line))


def lead(window: Window, pair_id: str, *, enter: bool) -> None:
    """Bring a row into view, the caret in it; the keyboard follows when it is to ``enter``."""
    lang = window.place.lang if window.place is not None else naming.language()
    if window.grid is not None:
        window.grid.go_to(Place(pair_id, lang, 0))
        (window.grid if enter else window.outline.tree).setFocus()


def open_door(window: Window, name: str, thing: str) -> None:
    """Show the dialog behind a line of the outline, with one of its things chosen."""
    match name:
        case Kind.FACT:
            kit_commands.facts(window, thing)
        case Kind.PERSON:
            kit_commands.people(window, thing)
        case Kind.CONTACT:
            details(window, kit_commands.CONTACTS)
        case _:
            window.commands[name].trigger()


def move(window: Window, line: Line, by: int) -> None:
    """Move a line up or down among those beside it."""
    kin = window.outline.kin(line)
    at = next((n for n, one in enumerate(kin) if one.key == line.key), -1)
    if at < 0 or not 0 <= at + by < len(kin):
        return
    beyond = at + by + (1 if by > 0 else 0)
    _put(window, line, kin[beyond].id if beyond < len(kin) else "", _home(window, line))


def drop(window: Window, line: Line, goal: Goal) -> None:
    """Put a line where it was dropped."""
    if goal.before != line.id:
        _put(window, line, goal.before, goal.into.id)


def rename(window: Window, line: Line, name: str) -> None:
    """Name a text, a heading or a thing of the kit anew, in the language in which the outline names it."""
    workspace = window.workspace
    if workspace is None or not name or (name == line.title and not line.unnamed):
        return
    kit, stamp = workspace.kit, tracked(window)
    match line.kind:
        case Kind.TEXT:
            text = next(one for one in kit.releases if one.id == line.id)
            told_of = naming.person(kit, text.person)
            if told_of is not None and naming.titled(kit, text) == naming.either(told_of.name):
                _do(window, _renamed(kit, Kind.PERSON, told_of.id, name))
            else:
                lang = _spoken(naming.headline(text))
                _do(window, texts.titled(line.id, lang, name, workspace.new_id, stamp))
        case Kind.HEADING:
            pair = kit.pair(line.id)
            lang = _spoken(Wording(pair.en.current.strip(), pair.zh.current.strip()))
            _do(window, sections.headed(line.id, lang, name, stamp))
        case Kind.FACT | Kind.PERSON | Kind.CONTACT:
            _do(window, _renamed(kit, line.kind, line.id, name))
        case _:
            pass


def remove(window: Window, line: Line) -> None:
    """Take a line out of the kit, and offer to bring it back."""
    if window.workspace is None:
        return
    edit = _removed(window, line)
    if edit is not None and _do(window, edit):
        told = i18n.translated(_("{name} was removed."), name=line.title)
        window.banner.tell(told, i18n.translated(_("Undo")), lambda: _undo(window))


def _undo(window: Window) -> None:
    window.commands.refresh()
    window.commands["undo"].trigger()


def _removed(window: Window, line: Line) -> Edit | None:
    """Return the edit that takes a line out of the kit; its last text stays."""
    kit = window.workspace.kit if window.workspace is not None else Kit("")
    match line.kind:
        case Kind.TEXT:
            return texts.removed(line.id) if len(kit.releases) > 1 else None
        case Kind.HEADING:
            return sections.removed(kit, line.id, tracked(window))
        case Kind.FACT:
            return facts.removed((line.id,))
        case Kind.PERSON:
            return people.removed((line.id,))
        case Kind.CONTACT:
            return contacts.removed((line.id,))
        case _:
            return None


def _put(window: Window, line: Line, before: str, into: str) -> None:
    """Put a line before another one, into a genre or a text."""
    match line.kind:
        case Kind.TEXT:
            _do(window, texts.placed(line.id, Genre(into), before))
        case Kind.HEADING:
            _do(window, sections.placed(line.id, into, before))
        case Kind.FACT:
            _do(window, facts.placed((line.id,), before))
        case Kind.PERSON:
            _do(window, people.placed((line.id,), before))
        case Kind.CONTACT:
            _do(window, contacts.placed((line.id,), before))
        case _:
            pass


def _home(window: Window, line: Line) -> str:
    """Return the id of the genre or the text that a line stands in."""
    releases = window.workspace.kit.releases if window.workspace is not None else ()
    if line.kind is Kind.TEXT:
        return next(str(text.genre.value) for text in releases if text.id == line.id)
    holding = (text.id for text in releases if any(pair.id == line.id for pair in text.pairs))
    return next(holding, "")


def _renamed(kit: Kit, kind: Kind, thing: str, name: str) -> Edit:
    """Return the edit that names a fact, a person or a contact anew."""
    if kind is Kind.FACT:
        fact = next(one for one in kit.facts if one.id == thing)
        return facts.replaced(replace(fact, name=_worded(fact.name, name)))
    if kind is Kind.PERSON:
        person = next(one for one in kit.people if one.id == thing)
        return people.replaced(replace(person, name=_worded(person.name, name)))
    contact = next(one for one in kit.contacts if one.id == thing)
    return contacts.named(thing, _spoken(contact.name), name)


def _spoken(wording: Wording) -> Lang:
    """Return the language in which the outline says a wording."""
    lang = naming.language()
    return lang if wording.side(lang) or not wording.side(lang.twin) else lang.twin


def _worded(wording: Wording, name: str) -> Wording:
    lang = _spoken(wording)
    return Wording(name, wording.zh) if lang is Lang.EN else Wording(wording.en, name)


def _do(window: Window, edit: Edit) -> bool:
    """Make a change, the keyboard staying where it is; a refusal is told in the banner."""
    from presskit.errors import PresskitError

    try:
        window.do(edit, follow=False)
        window.panels.refresh()
    except PresskitError as error:
        window.banner.fail(error)
        return False
    return True


def _extend(menu: QMenu, window: Window) -> None:
    """Add what concerns a whole text to its menu in the outline."""
    window.commands.refresh()
    for name in ("rename-text", "details"):
        menu.addAction(window.commands[name])
