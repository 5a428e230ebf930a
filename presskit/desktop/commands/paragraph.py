"""The commands of the Paragraph menu: rows are split, merged, moved, told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, with_kit
from presskit.desktop.grid.words import ROLES
from presskit.edits import pairs
from presskit.edits.edit import Place
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_ROLE_KEYS = {
    Role.HEADLINE: "Ctrl+Alt+1",
    Role.SUBHEAD: "Ctrl+Alt+2",
    Role.CROSSHEAD: "Ctrl+Alt+3",
    Role.LEAD: "Ctrl+Alt+4",
    Role.BODY: "Ctrl+Alt+5",
    Role.QUOTE: "Ctrl+Alt+6",
    Role.BULLET: "Ctrl+Alt+7",
    Role.BOILERPLATE: "Ctrl+Alt+8",
}


def split(window: Window) -> None:
    """Move the text after the caret to a new row below."""
    if window.grid is not None:
        window.grid.commands.split()


def merge(window: Window) -> None:
    """Merge the row with the next, the caret where the two meet."""
    if window.grid is not None:
        window.grid.commands.merge()


def move(window: Window, by: int) -> None:
    """Move the chosen rows up or down."""
    if window.grid is not None:
        window.grid.commands.move(by)


def slide(window: Window, lang: Lang, by: int) -> None:
    """Slide one side past its twin."""
    place = window.place
    if place is not None and window.workspace is not None:
        window.do(pairs.slid(place.pair, lang, by, window.workspace.new_id))


def insert(window: Window, *, above: bool) -> None:
    """Make an empty row beside the present one, or the first of all."""
    if window.grid is not None:
        window.grid.commands.insert(above=above)


def delete(window: Window) -> None:
    """Take the chosen rows away, and go to what comes to stand in their place."""
    if window.grid is not None:
        window.grid.commands.delete()


def set_role(window: Window, role: Role) -> None:
    """Say what the chosen paragraphs are."""
    if window.grid is not None:
        window.grid.commands.give_role(role)


def confirm(window: Window) -> None:
    """Say that the twins belong together, and go to the next doubtful ones."""
    window.do(pairs.confirmed(window.chosen_pairs), follow=False)
    next_doubtful(window)


def next_doubtful(window: Window) -> None:
    """Go to the next row whose twins were brought together by a guess."""
    place, rows = window.place, window.rows
    start = next((n for n, pair in enumerate(rows) if place and pair.id == place.pair), -1) + 1
    for pair in (*rows[start:], *rows[:start]):
        if pair.doubtful:
            window.go(Place(pair.id, place.lang if place else Lang.EN, 0))
            return


def has_place(window: Window) -> bool:
    """Tell whether the caret stands in a row."""
    return window.place is not None


def has_rows(window: Window) -> bool:
    """Tell whether rows are chosen, if only the one with the caret."""
    return bool(window.chosen_pairs)


def _here(window: Window) -> Pair | None:
    return window.present_pair


def _is_last(window: Window) -> bool:
    pair = _here(window)
    return pair is None or pair is window.rows[-1]


def _is_first(window: Window) -> bool:
    pair = _here(window)
    return pair is None or pair is window.rows[0]


def _can_slide_up(lang: Lang, window: Window) -> bool:
    """Tell whether a side has text, and an empty place above it."""
    pair, rows = _here(window), window.rows
    if pair is None or not pair.side(lang).runs or pair is rows[0]:
        return False
    at = next(n for n, row in enumerate(rows) if row is pair)
    return not rows[at - 1].side(lang).runs


def _has_side(lang: Lang, window: Window) -> bool:
    pair = _here(window)
    return pair is not None and bool(pair.side(lang).runs)


def _doubtful(window: Window) -> bool:
    pair = _here(window)
    return pair is not None and pair.doubtful


def _has_role(role: Role, window: Window) -> bool:
    pair = _here(window)
    return pair is not None and pair.role is role


def _role(role: Role) -> Command:
    return Command(
        f"role-{role.value}",
        ROLES[role],
        lambda w: set_role(w, role),
        _ROLE_KEYS.get(role, ""),
        when=has_rows,
        checked=lambda w: _has_role(role, w),
    )


ROLE_COMMANDS = tuple(map(_role, Role))

COMMANDS = (
    Command("split", _("&Split at the caret"), split, "Shift+Return", "split", has_place),
    Command("merge", _("&Merge with the next row"), merge, "Ctrl+J", "merge", lambda w: not _is_last(w)),
    Command("move-up", _("Move &up"), lambda w: move(w, -1), "Alt+Up", "up", lambda w: not _is_first(w)),
    Command(
        "move-down", _("Move &down"), lambda w: move(w, 1), "Alt+Down", "down", lambda w: not _is_last(w)
    ),
    Command(
        "insert-below",
        _("&Insert a row below"),
        lambda w: insert(w, above=False),
        "Ctrl+Shift+Return",
        "insert-below",
        with_kit,
    ),
    Command("insert-above", _("Insert a row &above"), lambda w: insert(w, above=True), when=has_place),
    Command("delete", _("D&elete the row"), delete, "Ctrl+Shift+Backspace", "delete", has_rows),
    Command(
        "english-up",
        _("English up"),
        lambda w: slide(w, Lang.EN, -1),
        "Alt+Shift+Up",
        when=lambda w: _can_slide_up(Lang.EN, w),
    ),
    Command(
        "english-down",
        _("English down"),
        lambda w: slide(w, Lang.EN, 1),
        "Alt+Shift+Down",
        when=lambda w: _has_side(Lang.EN, w),
    ),
    Command(
        "chinese-up",
        _("Chinese up"),
        lambda w: slide(w, Lang.ZH, -1),
        "Ctrl+Alt+Shift+Up",
        when=lambda w: _can_slide_up(Lang.ZH, w),
    ),
    Command(
        "chinese-down",
        _("Chinese down"),
        lambda w: slide(w, Lang.ZH, 1),
        "Ctrl+Alt+Shift+Down",
        when=lambda w: _has_side(Lang.ZH, w),
    ),
    *ROLE_COMMANDS,
    Command("confirm", _("The &pairing is right"), confirm, "Ctrl+Shift+P", "check", _doubtful),
    Command(
        "next-doubtful",
        _("Next d&oubtful pair"),
        next_doubtful,
        "F7",
        "next",
        lambda w: any(pair.doubtful for pair in w.rows),
        reads=True,
    ),
)
