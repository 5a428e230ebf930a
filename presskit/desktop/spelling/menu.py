"""What the menu of the panes offers on a word that the dictionary does not know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from presskit import i18n
from presskit.desktop.derived import SPELLING
from presskit.edits import text
from presskit.edits.edit import Place
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.checks.rule import Finding
    from presskit.desktop.window import Window


def at_caret(window: Window) -> Finding | None:
    """Return what the spell check says of the word the caret stands in."""
    place, pair = window.place, window.present_pair
    if place is None or pair is None:
        return None
    for finding in window.derived.of_pair(pair):
        here = finding.lang is place.lang and finding.start <= place.offset <= finding.stop
        if here and finding.rule == SPELLING:
            return finding
    return None


def offer(menu: QMenu, window: Window) -> None:
    """Put suggestions first in a menu, and below them what else can be done about the word."""
    finding = at_caret(window)
    if finding is None or window.workspace is None:
        return
    word = written(window, finding)
    first = menu.actions()[0]
    barred = window.workspace.read_only
    for suggestion in () if barred else suggestions(word):
        action = QAction(suggestion.replace("&", "&&"), menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(
            lambda *_checked, insert=suggestion: correct(window, finding, insert)  # bound now
        )
        menu.insertAction(first, action)
    for name, run, able in (
        (_("Add “{word}” to your words"), learn, True),
        (_("Add “{word}” to the glossary…"), explain, not barred),
    ):
        action = QAction(i18n.translated(name, word=word), menu)
        action.triggered.connect(lambda *_checked, run=run: run(window, finding))
        action.setEnabled(able)
        menu.insertAction(first, action)
    menu.insertSeparator(first)


def suggestions(word: str) -> tuple[str, ...]:
    """Return what a word was most likely meant to be."""
    from presskit.lang.spelling.dictionary import english

    return english().suggestions(word)


def written(window: Window, finding: Finding) -> str:
    """Return the word a finding is about."""
    assert window.workspace is not None
    side = window.workspace.kit.pair(finding.pair).side(finding.lang)
    return side.sliced(finding.start, finding.stop).current


def correct(window: Window, finding: Finding, insert: str) -> None:
    """Put another word in the place of a wrong one."""
    if window.grid is not None and window.derived.holds(finding):
        edit = text.typed(
            finding.pair, finding.lang, finding.start, finding.stop, insert, window.grid.stamp()
        )
        window.do(replace(edit, label=_("Correct spelling"), merge="", closes=True))


def learn(window: Window, finding: Finding) -> None:
    """Take a word into the user's own words."""
    from presskit.lang.spelling.words import bare
    from presskit.workspace.spelling import with_word

    window.settle(with_word(window.settings, bare(written(window, finding))))


def explain(window: Window, finding: Finding) -> None:
    """Make a term of a word."""
    window.go(Place(finding.pair, finding.lang, finding.start), finding.stop - finding.start)
    window.commands["add-term"].trigger()
