"""The commands of house typing, of the spell check and of the limits of length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, always
from presskit.desktop.derived import SPELLING
from presskit.edits.edit import Place
from presskit.i18n import marked as _
from presskit.model.language import Lang

if TYPE_CHECKING:
    from presskit.checks.rule import Finding
    from presskit.desktop.window import Window


def wanted(window: Window, lang: Lang) -> bool:
    """Tell whether what is typed in a language becomes house typing."""
    return window.settings.house_en if lang is Lang.EN else window.settings.house_zh


def toggle_english(window: Window) -> None:
    """Type English as the house prints it, or as it is pressed."""
    window.settle(replace(window.settings, house_en=not window.settings.house_en))


def toggle_chinese(window: Window) -> None:
    """Type Chinese as the house prints it, or as it is pressed."""
    window.settle(replace(window.settings, house_zh=not window.settings.house_zh))


def spelling_is_checked(window: Window) -> bool:
    """Tell whether English words are looked up in the dictionary."""
    return window.settings.spelling


def toggle_spelling(window: Window) -> None:
    """Look English words up in the dictionary, or let them be."""
    window.settle(replace(window.settings, spelling=not window.settings.spelling))


def own_words(window: Window) -> None:
    """Change the words that the spell check takes as right."""
    from presskit.desktop.spelling.own_words import OwnWordsDialog

    dialog = OwnWordsDialog(window, window.settings)
    if dialog.exec():
        window.settle(dialog.settings)
    dialog.deleteLater()


def next_misspelled(window: Window) -> None:
    """Go to the next word the dictionary does not know, from the last one to the first."""
    found, place = _misspelled(window), window.place
    if not found or window.workspace is None:
        return
    rows = {pair.id: row for row, pair in enumerate(window.workspace.kit.pairs())}
    sides = list(Lang)
    here = (rows.get(place.pair, -1), sides.index(place.lang), place.offset) if place else (-1, 0, 0)
    beyond = (one for one in found if (rows[one.pair], sides.index(one.lang), one.start) >= here)
    finding = next(beyond, found[0])
    window.go(Place(finding.pair, finding.lang, finding.start), finding.stop - finding.start)


def _misspelled(window: Window) -> list[Finding]:
    return [finding for finding in window.derived.findings if finding.rule == SPELLING]


def _some(window: Window) -> bool:
    return any(finding.rule == SPELLING for finding in window.derived.findings)


HOUSE_COMMANDS = (
    Command(
        "house-en",
        _("&English: curly quotation marks, dashes, spaces that hold"),
        toggle_english,
        "Ctrl+Alt+Q",
        when=always,
        checked=lambda w: wanted(w, Lang.EN),
    ),
    Command(
        "house-zh",
        _("&Chinese: full-width punctuation, paired quotation marks"),
        toggle_chinese,
        "Ctrl+Alt+W",
        when=always,
        checked=lambda w: wanted(w, Lang.ZH),
    ),
)

SPELLING_COMMANDS = (
    Command(
        "spelling", _("Check &spelling"), toggle_spelling, "Ctrl+F7", when=always, checked=spelling_is_checked
    ),
    Command("next-spelling", _("Next &misspelled word"), next_misspelled, "Shift+F7", when=_some, reads=True),
    Command("own-words", _("Your &words…"), own_words, when=always),
)

_WIRES = {
    "": _("&No limits"),
    "institution": _("&Chinese institution"),
    "ap": _("&International wire, AP style"),
    "mainland": _("&Mainland China wire"),
    "hongkong": _("&Hong Kong newsroom"),
}


def _wire(name: str) -> Command:
    return Command(
        f"wire-{name or 'none'}",
        _WIRES[name],
        lambda w: w.settle(replace(w.settings, wire=name)),
        when=always,
        checked=lambda w: w.settings.wire == name,
    )


WIRE_COMMANDS = tuple(map(_wire, _WIRES))

COMMANDS = (*HOUSE_COMMANDS, *SPELLING_COMMANDS, *WIRE_COMMANDS)
