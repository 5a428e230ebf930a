"""The commands of how far rows have come: what they are, what is level again, what is still to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command
from presskit.desktop.commands.kit import in_order
from presskit.edits import pairs
from presskit.edits.edit import Place
from presskit.edits.states import stated
from presskit.i18n import marked as _
from presskit.i18n import translated
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.review.states import is_unfinished

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_GIVEN = {
    Status.DRAFT: _("Draft"),
    Status.TRANSLATED: _("Translated"),
    Status.REVIEWED: _("Reviewed"),
}
"""The statuses that are given by hand; signed off is what has been approved."""


def give(window: Window, status: Status, *, both: bool = False, whole: bool = False) -> None:
    """Say how far the side with the caret has come, or both; in the chosen rows, or in the whole text."""
    place = window.place
    if place is None:
        return
    chosen = tuple(pair.id for pair in window.rows) if whole else window.chosen_pairs
    window.do(stated(chosen, Lang if both else (place.lang,), status, place), follow=False)


def level(window: Window) -> None:
    """Say that the twins in the chosen rows are level: neither needs a change."""
    window.do(pairs.levelled(window.chosen_pairs), follow=False)


def finish(window: Window) -> None:
    """Say that the row with the caret is translated, and go to the next side that is not finished."""
    pair, place = window.present_pair, window.place
    if pair is None or place is None or window.grid is None:
        return
    window.grid.table.segment.commit_composition()
    if pair.side(place.lang).current.strip() and any(_to_do(pair, lang) for lang in Lang):
        window.do(pairs.levelled([pair.id], place.lang), follow=False)
    step(window, 1)


def step(window: Window, by: int) -> None:
    """Go to the next side that is not finished (1) or the one before (-1), in whichever text it is."""
    found = next(_unfinished(window, by), None)
    if found is not None:
        window.go(found)
    else:
        window.statusBar().showMessage(translated(_("Nothing is left to be translated or looked at.")), 4000)


def _to_do(pair: Pair, lang: Lang) -> bool:
    return bool(pair.side(lang).current.strip()) and is_unfinished(pair, lang)


def _unfinished(window: Window, by: int) -> Iterator[Place]:
    """Yield the sides that are not finished, from the row beyond the caret's and round to that again.

    Of two in a row the one in the caret's language comes first.
    """
    place = window.place
    lang = place.lang if place is not None else Lang.EN
    rows = [pair for text in in_order(window) for pair in text.pairs][::by]
    here = next((at for at, pair in enumerate(rows) if place and pair.id == place.pair), -1)
    for pair in (*rows[here + 1 :], *rows[: here + 1]):
        for side in (lang, lang.twin):
            if is_unfinished(pair, side):
                yield Place(pair.id, side, 0)


def _needs_look(window: Window) -> bool:
    pair = window.present_pair
    return pair is not None and any(map(pair.needs_look, Lang))


def _some_unfinished(window: Window) -> bool:
    return window.workspace is not None and window.panels.standing.unfinished


def _has_place(window: Window) -> bool:
    return window.place is not None


def _giving(name: str, *, both: bool = False, whole: bool = False) -> tuple[Command, ...]:
    """Return the commands that give each status to what a name stands for."""

    def command(status: Status) -> Command:
        run: Callable[[Window], object] = partial(give, status=status, both=both, whole=whole)
        return Command(f"{name}-{status.value}", _GIVEN[status], run, when=_has_place)

    return tuple(map(command, _GIVEN))


SIDE = _giving("status")
BOTH = _giving("both", both=True)
TEXT = _giving("text-status", both=True, whole=True)

COMMANDS = (
    *SIDE,
    *BOTH,
    *TEXT,
    Command(
        "finish",
        _("Translated, ne&xt unfinished"),
        finish,
        "Ctrl+Return Ctrl+Enter",
        "finish",
        _has_place,
    ),
    Command("level", _("&No change needed"), level, "Ctrl+L", "level", _needs_look),
    Command(
        "next-unfinished",
        _("Next un&finished"),
        lambda w: step(w, 1),
        "Ctrl+U",
        "next-unfinished",
        _some_unfinished,
        reads=True,
    ),
    Command(
        "previous-unfinished",
        _("Pre&vious unfinished"),
        lambda w: step(w, -1),
        "Ctrl+Shift+U",
        when=_some_unfinished,
        reads=True,
    ),
)
