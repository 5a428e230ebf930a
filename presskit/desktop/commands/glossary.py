"""The commands of the Glossary menu: terms into the text, words into the glossary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from presskit import i18n
from presskit.desktop.actions import Command, with_kit
from presskit.desktop.dialogs import asking
from presskit.desktop.importing import repeated
from presskit.edits import terms
from presskit.edits.edit import Edit
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.term import Form, Term

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def counterparts(window: Window) -> list[Term]:
    """Return the terms of the twin that the side with the caret lacks, in the twin's order."""
    place, pair = window.place, window.present_pair
    if place is None or pair is None:
        return []
    here = {hit.term.id for hit in window.derived.hits(pair, place.lang)}
    there = {hit.term.id: hit.term for hit in window.derived.hits(pair, place.lang.twin)}
    return [term for term_id, term in there.items() if term_id not in here and term.preferred(place.lang)]


def insert_counterpart(window: Window) -> None:
    """Insert the next term that the twin has and this side lacks; the one chosen in the list goes first."""
    missing = counterparts(window)
    chosen = window.glossary.chosen
    if missing:
        insert(window, chosen if chosen in missing else missing[0])


def insert(window: Window, term: Term) -> None:
    """Insert a term's wording where the caret stands."""
    place = window.place
    wording = term.preferred(place.lang) if place is not None else ""
    if wording and window.grid is not None:
        window.grid.insert_text(wording)
        window.grid.setFocus()


def search(window: Window) -> None:
    """Bring the caret into the filter of the glossary."""
    dock = window.glossary
    dock.show()
    dock.raise_()
    dock.filter.setFocus()
    dock.filter.selectAll()


def add_term(window: Window) -> None:
    """Make a term of the words selected in the panes."""
    if window.workspace is None:
        return
    forms: dict[Lang, tuple[Form, ...]] = dict.fromkeys(Lang, ())
    where = window.selected
    if where is not None:
        pair, lang, start, stop = where
        forms[lang] = (Form(pair.side(lang).sliced(start, stop).current.strip()),)
        if window.kept_words[lang.twin]:
            forms[lang.twin] = (Form(window.kept_words[lang.twin]),)
    _describe(window, Term(window.workspace.new_id(), forms[Lang.EN], forms[Lang.ZH]), new=True)


def change_term(window: Window, term: Term) -> None:
    """Change a term of the glossary."""
    _describe(window, term, new=False)


def remove_term(window: Window, term: Term) -> None:
    """Take a term out of the glossary; undo brings it back."""
    window.do(terms.removed([term.id]), follow=False)


def take_in(window: Window) -> None:
    """Add the terms of a file to the glossary, without those it has already."""
    path = asking.file_to_read(
        window, i18n.translated(_("Import a glossary")), window.session.folder, i18n.translated(_KINDS)
    )
    if path is not None:
        take_from(window, path)


def take_from(window: Window, path: Path) -> None:
    """Add the terms of a file that was chosen or dropped."""
    window.render_lane.put(
        "terms", lambda _report: _read(path), lambda found: _add(window, found), window.banner.fail
    )


_KINDS = _("Glossaries (*.csv)")


def _read(path: Path) -> tuple[Term, ...]:
    from presskit import api

    return tuple(api.read_terms(path))


def _add(window: Window, found: tuple[Term, ...]) -> None:
    if window.workspace is None:
        return
    known = {(term.en, term.zh) for term in window.workspace.kit.glossary}
    once = {(term.en, term.zh): term for term in found if (term.en, term.zh) not in known}
    fresh = tuple(replace(term, id=window.workspace.new_id()) for term in once.values())
    if fresh:
        window.do(Edit(_("Import glossary"), lambda kit: _with_terms(kit, fresh)), follow=False)
    told = i18n.counted("{n} term added to the glossary.", "{n} terms added to the glossary.", len(fresh))
    window.banner.tell(f"{told} {repeated(len(found) - len(fresh))}".rstrip())


def _with_terms(kit: Kit, fresh: tuple[Term, ...]) -> Kit:
    return replace(kit, glossary=(*kit.glossary, *fresh))


def _describe(window: Window, term: Term, *, new: bool) -> None:
    from presskit.desktop.dialogs.term import TermDialog

    dialog = TermDialog(window, term, new=new)
    if dialog.exec():
        window.do(terms.added(dialog.term) if new else terms.replaced(dialog.term), follow=False)
    dialog.deleteLater()


COMMANDS = (
    Command(
        "insert-term",
        _("&Insert the counterpart"),
        insert_counterpart,
        "Ctrl+Shift+G",
        "insert-term",
        lambda w: bool(counterparts(w)),
    ),
    Command("add-term", _("&Add a term…"), add_term, "Ctrl+Shift+T", "term", with_kit),
    Command("search-terms", _("&Search the glossary"), search, "Ctrl+Shift+F", "search", reads=True),
    Command("import-terms", _("I&mport a glossary…"), take_in, icon="import", when=with_kit),
)
