"""What the command palette offers, and how letters that somebody typed find it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from presskit import i18n
from presskit.desktop import menus, naming
from presskit.desktop.actions import Command, plain
from presskit.desktop.commands import kit as kit_commands
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_NO_KIT = _("No kit is open")
_NO_CARET = _("The caret stands in no paragraph")
_NOT_HERE = _("It cannot work at this place")
_NO_WORDS = _("No words are selected")
_REASONS = {
    "undo": _("There is nothing to undo"),
    "redo": _("There is nothing to redo"),
    "save": _("Everything is saved"),
    "cut": _("Nothing is selected"),
    "copy": _("Nothing is selected"),
    "paste": _("The clipboard holds nothing to paste"),
    "bold": _NO_WORDS,
    "italic": _NO_WORDS,
    "link": _NO_WORDS,
    "next-finding": _("The checks have found nothing"),
    "previous-finding": _("The checks have found nothing"),
    "fix": _("No finding here can be mended by itself"),
    "fill-in": _("No placeholder is left"),
    "confirm": _("The row is not doubtful"),
    "next-doubtful": _("No row is doubtful"),
    "level": _("The row needs no look"),
    "sign-off": _("The text has no words yet"),
    "approval-sheet": _("The text has no words yet"),
    "next-unfinished": _("Nothing is left to be translated or looked at"),
    "previous-unfinished": _("Nothing is left to be translated or looked at"),
    "insert-term": _("The row has no term to insert"),
    "picture-details": _("The row places no picture"),
    "accept": _("No change is chosen, and none stands at the caret"),
    "reject": _("No change is chosen, and none stands at the caret"),
    "accept-text": _("The text has no tracked changes"),
    "reject-text": _("The text has no tracked changes"),
    "accept-kit": _("The kit has no tracked changes"),
    "reject-kit": _("The kit has no tracked changes"),
    "next-change": _("The kit has neither changes nor comments"),
    "previous-change": _("The kit has neither changes nor comments"),
    "comment": _("The row has no words yet"),
    "reply": _("No comment is chosen, and none is about the words at the caret"),
    "resolve": _("No comment is chosen, and none is about the words at the caret"),
    "remove-comment": _("No comment is chosen, and none is about the words at the caret"),
    "next-text": _("This is the last text"),
    "previous-text": _("This is the first text"),
    "text-up": _("The text has no other of its kind before it"),
    "text-down": _("The text has no other of its kind after it"),
    "remove-text": _("The kit needs one text"),
}
"""Why a command cannot work now while a kit is open, where it is not for the place of the caret."""

_WHOLE, _START, _WORD, _WITHIN, _LETTERS = 120.0, 100.0, 80.0, 50.0, 25.0
"""What a word scores that is all of a title, begins it, begins a word of it, stands in it, is scattered."""
_ELSEWHERE = 0.45
"""What a word is worth that was found in the menu's name or in English rather than in the title."""
_DISABLED = 0.5


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose. ``path`` tells where else it is found; ``why`` why it cannot be chosen now.

    ``also`` are further words it answers to, such as its English name.
    """

    title: str
    run: Callable[[], object]
    path: str = ""
    keys: str = ""
    why: str = ""
    also: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that was found, how well, and which letters of its title were meant."""

    entry: Entry
    score: float
    letters: frozenset[int] = frozenset()


def entries(window: Window) -> tuple[Entry, ...]:
    """Return everything to choose now: the texts of the kit, then all commands by menu, then the panels."""
    window.commands.refresh()
    return (*_texts(window), *_commands(window), *_panels(window))


def found(typed: str, offered: Iterable[Entry]) -> list[Match]:
    """Return what answers to every word that was typed, the best first; everything when none was."""
    words = typed.casefold().split()
    if not words:
        return [Match(entry, 0.0) for entry in offered]
    matches = (_matched(words, entry) for entry in offered)
    return sorted((match for match in matches if match), key=lambda match: -match.score)


def _matched(words: list[str], entry: Entry) -> Match | None:
    title, elsewhere = entry.title.casefold(), f"{entry.path} {entry.also} {entry.keys}".casefold()
    score, letters = 0.0, set[int]()
    for word in words:
        here, meant = _scored(word, title)
        there, _meant = _scored(word, elsewhere)
        if here >= there * _ELSEWHERE:
            letters.update(meant)
        if not here and not there:
            return None
        score += max(here, there * _ELSEWHERE)
    worth = score / len(words) - len(title) * 0.05
    return Match(entry, worth * (1 if entry.enabled else _DISABLED), frozenset(letters))


def _scored(word: str, text: str) -> tuple[float, range | list[int]]:
    """Return how well a word fits a text, and which of its letters it meant."""
    at = text.find(word)
    starts = [place for place in _starts(text) if text.startswith(word, place)]
    if at == 0:
        return (_WHOLE if len(word) == len(text) else _START), range(len(word))
    if starts:
        return _WORD, range(starts[0], starts[0] + len(word))
    if at > 0:
        return _WITHIN, range(at, at + len(word))
    scattered = _scattered(word, text)
    return (_LETTERS, scattered) if scattered else (0.0, range(0))


def _starts(text: str) -> Iterator[int]:
    """Yield where words begin; each character of Chinese is one."""
    for at, letter in enumerate(text):
        if letter.isalnum() and (at == 0 or not text[at - 1].isalnum() or letter > "\u2e80"):
            yield at


def _scattered(word: str, text: str) -> list[int]:
    """Return where the letters of a word stand in order, each beginning a word or following the last one."""
    if len(word) < 2:  # noqa: PLR2004 - one letter is scattered nowhere
        return []
    starts = set(_starts(text))
    ways: list[list[int]] = [[]]
    for letter in word:
        places = [at for at, one in enumerate(text) if one == letter]
        ways = [
            [*way, at]
            for way in ways
            for at in places
            if (not way or at > way[-1]) and (at in starts or (way and at == way[-1] + 1))
        ][:32]
    return ways[0] if ways else []


def _texts(window: Window) -> Iterator[Entry]:
    if window.workspace is None:
        return
    kit = window.workspace.kit
    for text in kit_commands.in_order(window):
        path = i18n.translated(_("Go to › {place}"), place=i18n.translated(naming.GROUPS[text.genre]))
        also = " ".join(naming.names(kit, text))
        yield Entry(naming.named(kit, text), _showing(window, text.id), path, also=also)


def _showing(window: Window, text_id: str) -> Callable[[], object]:
    return lambda: kit_commands.show(window, text_id, enter=True)


def _commands(window: Window) -> Iterator[Entry]:
    known = {command.id: command for command in window.commands.commands}
    for names, path in menus.places():
        where = " › ".join(plain(i18n.translated(name)) for name in path)
        for name in names:
            action = window.commands[name]
            yield Entry(
                plain(action.text()),
                action.trigger,
                where,
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                "" if action.isEnabled() else i18n.translated(_reason(known[name], window)),
                f"{plain(known[name].text)} {name}",
                action.isEnabled(),
            )


def _panels(window: Window) -> Iterator[Entry]:
    if window.workspace is None:
        return
    where = plain(i18n.translated(_("&View")))
    for dock in window.panels.all:
        action = dock.toggleViewAction()
        yield Entry(plain(action.text()), action.trigger, where, enabled=action.isEnabled())


def _reason(command: Command, window: Window) -> str:
    """Return the message id of why a command cannot work now."""
    if window.workspace is None:
        return _NO_KIT
    return _REASONS.get(command.id, _NOT_HERE if window.place is not None else _NO_CARET)
