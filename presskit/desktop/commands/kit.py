"""The commands of the Kit menu: its texts, its facts, its people, and what is said of the whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, with_kit
from presskit.desktop.commands.release import details
from presskit.desktop.naming import KINDS
from presskit.edits import pairs, texts
from presskit.edits.edit import Place
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.release import Genre, Release

if TYPE_CHECKING:
    from presskit.desktop.window import Window

KIT, CONTACTS = 1, 2
"""The pages of the dialog of details that are about the whole kit, and about its contacts."""
_ADDED = {
    Genre.NEWS: ("add-news", _("&News release"), "Ctrl+Alt+N"),
    Genre.BACKGROUND: ("add-background", _("&Backgrounder"), "Ctrl+Alt+B"),
    Genre.BIOGRAPHY: ("add-biography", _("B&iography…"), "Ctrl+Alt+I"),
    Genre.TERMS: ("add-terms", _("&Terms of use"), "Ctrl+Alt+U"),
}


def add(window: Window, genre: Genre) -> None:
    """Add a text after the others of its genre, and go there; a biography asks whose life it tells."""
    if window.workspace is None:
        return
    person = ""
    if genre is Genre.BIOGRAPHY and window.workspace.kit.people:
        from presskit.desktop.dialogs.biography import BiographyDialog

        dialog = BiographyDialog(window, window.workspace.kit)
        agreed, person = dialog.exec(), dialog.person
        dialog.deleteLater()
        if not agreed:
            return
    window.do(texts.added(genre, window.workspace.new_id, person))


def remove(window: Window) -> None:
    """Take the text in the panes out of the kit; undo brings it back."""
    if window.text is not None:
        window.do(texts.removed(window.text.id))


def move(window: Window, by: int) -> None:
    """Move the text in the panes before or after another one of its genre."""
    text, kin = window.text, siblings(window)
    if text is not None and window.workspace is not None and 0 <= kin.index(text) + by < len(kin):
        releases = window.workspace.kit.releases
        beyond = releases.index(kin[kin.index(text) + by])
        window.do(texts.moved(text.id, beyond - releases.index(text)), follow=False)


def turn(window: Window, by: int) -> None:
    """Show the next text of the kit, or the one before."""
    listed = in_order(window)
    text = window.text
    if text is not None and window.grid is not None:
        at = listed.index(text) + by
        if 0 <= at < len(listed):
            window.grid.turn_to(listed[at].id)


def show(window: Window, text_id: str, *, enter: bool) -> None:
    """Show a text of the kit in the panes, and go into it when asked to."""
    if window.grid is not None:
        window.grid.turn_to(text_id)
        if enter:
            window.grid.setFocus()


def rename(window: Window) -> None:
    """Go to the headline of the text, which is its name, and select it; make one where there is none."""
    text = window.text
    if text is None or window.workspace is None or window.grid is None:
        return
    lang = window.place.lang if window.place is not None else Lang.EN
    head = next((pair for pair in text.pairs if pair.role is Role.HEADLINE), None)
    if head is not None:
        window.go(Place(head.id, lang, 0), len(head.side(lang)))
    elif text.pairs:
        window.do(pairs.inserted(text.pairs[0].id, Role.HEADLINE, window.workspace.new_id, above=True))
    else:
        window.grid.commands.insert()
        window.grid.commands.give_role(Role.HEADLINE)


def be(window: Window, genre: Genre) -> None:
    """Say what the text in the panes is."""
    if window.text is not None and window.text.genre is not genre:
        window.do(texts.of_genre(window.text.id, genre), follow=False)


def facts(window: Window, chosen: str = "") -> None:
    """List the facts of the kit, one of them chosen, and change them."""
    from presskit.desktop.dialogs.facts import FactsDialog

    if window.workspace is not None:
        dialog = FactsDialog(window, window.workspace, window.session.folder)
        dialog.choose(chosen)
        dialog.exec()
        dialog.deleteLater()


def people(window: Window, chosen: str = "") -> None:
    """List the people of the kit, one of them chosen, and change what is said of them."""
    from presskit.desktop.dialogs.people import PeopleDialog

    if window.workspace is not None:
        dialog = PeopleDialog(window, window.workspace, window.session.folder)
        dialog.choose(chosen)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wanted:
            tell_of(window, dialog.wanted)


def tell_of(window: Window, person_id: str) -> None:
    """Go to the biography of somebody, or begin one."""
    if window.workspace is None:
        return
    written = (text for text in window.workspace.kit.releases if text.person == person_id)
    text = next(written, None)
    if text is not None:
        show(window, text.id, enter=True)
    else:
        window.do(texts.added(Genre.BIOGRAPHY, window.workspace.new_id, person_id))


def in_order(window: Window) -> tuple[Release, ...]:
    """Return the texts of the kit in the order of the outline: by genre, then as the kit has them."""
    kit = window.workspace.kit if window.workspace is not None else None
    genres = tuple(Genre)
    return tuple(sorted(kit.releases, key=lambda text: genres.index(text.genre))) if kit else ()


def siblings(window: Window) -> tuple[Release, ...]:
    """Return the texts of the kit that are of the genre of the text in the panes, that one among them."""
    text = window.text
    return tuple(one for one in in_order(window) if text is not None and one.genre is text.genre)


def _has_text(window: Window) -> bool:
    return window.text is not None


def _has_more(window: Window) -> bool:
    return window.workspace is not None and len(window.workspace.kit.releases) > 1


def _can_turn(by: int, window: Window) -> bool:
    listed, text = in_order(window), window.text
    return text is not None and 0 <= listed.index(text) + by < len(listed)


def _can_move(by: int, window: Window) -> bool:
    text, kin = window.text, siblings(window)
    return text is not None and 0 <= kin.index(text) + by < len(kin)


def _adding(genre: Genre) -> Command:
    name, text, keys = _ADDED[genre]
    return Command(name, text, partial(add, genre=genre), keys, when=with_kit)


def _being(genre: Genre) -> Command:
    return Command(
        f"genre-{genre.value}",
        KINDS[genre],
        partial(be, genre=genre),
        when=_has_text,
        checked=lambda w: w.text is not None and w.text.genre is genre,
    )


ADD_COMMANDS = tuple(map(_adding, Genre))
GENRE_COMMANDS = tuple(map(_being, Genre))

COMMANDS = (
    *ADD_COMMANDS,
    Command(
        "next-text",
        _("&Next text"),
        partial(turn, by=1),
        "Ctrl+PgDown",
        when=partial(_can_turn, 1),
        reads=True,
    ),
    Command(
        "previous-text",
        _("&Previous text"),
        partial(turn, by=-1),
        "Ctrl+PgUp",
        when=partial(_can_turn, -1),
        reads=True,
    ),
    Command("rename-text", _("Change the &headline"), rename, "F2", "edit", _has_text),
    *GENRE_COMMANDS,
    Command(
        "text-up", _("Move the text &up"), partial(move, by=-1), "Ctrl+Alt+PgUp", when=partial(_can_move, -1)
    ),
    Command(
        "text-down",
        _("Move the text &down"),
        partial(move, by=1),
        "Ctrl+Alt+PgDown",
        when=partial(_can_move, 1),
    ),
    Command("remove-text", _("&Remove the text"), remove, "Ctrl+Shift+Delete", "delete", _has_more),
    Command("facts", _("&Facts and figures…"), facts, "Ctrl+Shift+A", "facts", with_kit),
    Command("people", _("P&eople…"), people, "Ctrl+Shift+H", "people", with_kit),
    Command("contacts", _("&Media contacts…"), lambda w: details(w, CONTACTS), "Ctrl+Shift+C", "phone"),
    Command("kit-details", _("&Kit details…"), lambda w: details(w, KIT), "Ctrl+Shift+K", "kit"),
)
