"""The commands of the Review menu: changes are tracked, shown, accepted, rejected; words are commented on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit import i18n
from presskit.desktop.actions import Command
from presskit.i18n import marked as _
from presskit.model.text import Run

if TYPE_CHECKING:
    from types import ModuleType

    from presskit.desktop.docks.review import ReviewDock
    from presskit.desktop.window import Window

VIEWS = {"markup": _("&All changes"), "final": _("&Final text"), "original": _("&Original text")}
_TRACKING = _("Tracking changes")
_TOLD = {"final": _("Final text"), "original": _("Original text, only to be read")}
_VIEW_KEYS = {"markup": "Alt+1", "final": "Alt+2", "original": "Alt+3"}


def connect(window: Window, dock: ReviewDock) -> None:
    """Let the panel of the review do what its buttons say."""
    dock.visited.connect(lambda item: _acting().visit(window, item))
    dock.stepped.connect(lambda by: _acting().step(window, by))
    dock.settled.connect(lambda some, accept: _acting().settle_some(window, some, accept=accept))
    dock.answered.connect(lambda thread, words: _acting().answer(window, thread, words))
    dock.reworded.connect(lambda *what: _acting().reword(window, *what))
    dock.withdrawn.connect(lambda *what: _acting().withdraw(window, *what))
    dock.resolved.connect(lambda thread, on: _acting().set_resolved(window, thread, on=on))


def barred(window: Window) -> bool:
    """Tell whether nothing can be changed now."""
    return window.grid is None or window.grid.viewing.barred


def track(window: Window) -> None:
    """Track changes from now on, or no longer; ask for a name when nobody is known to make them."""
    if window.workspace is None:
        return
    from presskit.desktop.reviewing.author import known
    from presskit.edits import tracking

    on = not window.workspace.kit.tracking
    if not on or known(window):
        window.do(tracking.switched(on=on), follow=False)


def tracks(window: Window) -> bool:
    """Tell whether changes are tracked."""
    return window.workspace is not None and window.workspace.kit.tracking


def show(window: Window, view: str) -> None:
    """Show all changes, the text as it will be, or as it was."""
    from presskit.desktop.grid.seeing import View

    if window.grid is not None:
        window.grid.viewing.show(View(view))
        window.following.start()


def shows(window: Window, view: str) -> bool:
    """Tell whether a view is shown."""
    return window.grid is not None and window.grid.viewing.seeing.view == view


def told(window: Window) -> str:
    """Return what is special about the panes now: that changes are tracked, that not all is shown."""
    shown = next((name for name in _TOLD if shows(window, name)), "")
    parts = [_TRACKING] if tracks(window) else []
    parts += [_TOLD[shown]] if shown else []
    return "  ·  ".join(map(i18n.translated, parts))


def show_panel(window: Window) -> None:
    """Show the panel of the review, with the keyboard in its list."""
    dock = window.panels.review
    dock.show()
    dock.raise_()
    dock.view.setFocus()


def has_change(window: Window) -> bool:
    """Tell whether a change is at hand: in the list, among what is selected, or at the caret."""
    place, pair = window.place, window.present_pair
    if place is None or pair is None:
        return False
    if window.panels.review.is_at_hand:
        return bool(window.panels.review.chosen_changes)
    if pair.inserted or pair.deleted:
        return True
    side, where = pair.side(place.lang), window.selected
    start, stop = where[2:] if where is not None else (place.offset - 1, place.offset + 1)
    return any(map(_is_revised, side.between(max(0, start), stop)))


def has_changes(window: Window) -> bool:
    """Tell whether the kit has changes to accept or reject."""
    return bool(_revised(window))


def text_has_changes(window: Window) -> bool:
    """Tell whether the text in the panes has changes to accept or reject."""
    text = window.text
    return text is not None and text.id in _revised(window)


def _revised(window: Window) -> frozenset[str]:
    """Return the ids of the texts that have tracked changes."""
    if window.workspace is None:
        return frozenset()
    return window.panels.review.watching.revised(window.workspace.kit)


def has_items(window: Window) -> bool:
    """Tell whether there is a change or a comment to go to."""
    return has_changes(window) or (window.workspace is not None and bool(window.workspace.kit.threads))


def has_words(window: Window) -> bool:
    """Tell whether there are words to comment on."""
    pair = window.present_pair
    return pair is not None and bool(pair.en.runs or pair.zh.runs)


def has_comment(window: Window) -> bool:
    """Tell whether a comment is at hand."""
    if window.workspace is None or not window.workspace.kit.threads:
        return False
    return _acting().remark_at_hand(window) is not None


def _is_revised(run: Run) -> bool:
    return bool(run.inserted or run.deleted)


def _acting() -> ModuleType:
    """Return what does the work; it is loaded when somebody reviews."""
    from presskit.desktop.reviewing import acting

    return acting


def _view(name: str) -> Command:
    return Command(
        f"view-{name}",
        VIEWS[name],
        lambda w: show(w, name),
        _VIEW_KEYS[name],
        checked=lambda w: shows(w, name),
        reads=True,
    )


VIEW_COMMANDS = tuple(map(_view, VIEWS))

CHANGE_COMMANDS = (
    Command(
        "accept",
        _("A&ccept the change"),
        lambda w: _acting().settle_at_hand(w, accept=True),
        "Ctrl+Alt+A",
        "accept",
        has_change,
    ),
    Command(
        "reject",
        _("&Reject the change"),
        lambda w: _acting().settle_at_hand(w, accept=False),
        "Ctrl+Alt+R",
        "reject",
        has_change,
    ),
)

ALL_COMMANDS = (
    Command(
        "accept-text",
        _("&Accept all in this text"),
        lambda w: _acting().settle_all(w, accept=True, whole=False),
        when=text_has_changes,
    ),
    Command(
        "reject-text",
        _("&Reject all in this text"),
        lambda w: _acting().settle_all(w, accept=False, whole=False),
        when=text_has_changes,
    ),
    Command(
        "accept-kit",
        _("A&ccept all in the kit"),
        lambda w: _acting().settle_all(w, accept=True, whole=True),
        when=has_changes,
    ),
    Command(
        "reject-kit",
        _("R&eject all in the kit"),
        lambda w: _acting().settle_all(w, accept=False, whole=True),
        when=has_changes,
    ),
)

COMMENT_COMMANDS = (
    Command("comment", _("Co&mment…"), lambda w: _acting().comment(w), "Ctrl+Alt+M", "comment", has_words),
    Command("reply", _("Repl&y"), lambda w: _acting().reply(w), "Ctrl+Alt+Return", when=has_comment),
    Command(
        "resolve", _("R&esolve or reopen"), lambda w: _acting().resolve(w), "Ctrl+Alt+K", when=has_comment
    ),
    Command("remove-comment", _("&Delete the comment"), lambda w: _acting().remove(w), when=has_comment),
)

COMMANDS = (
    Command("track", _("&Track changes"), track, "Ctrl+Shift+E", "track", checked=tracks),
    *VIEW_COMMANDS,
    *CHANGE_COMMANDS,
    *ALL_COMMANDS,
    Command(
        "next-change",
        _("Ne&xt change or comment"),
        lambda w: _acting().step(w, 1),
        "F9",
        when=has_items,
        reads=True,
    ),
    Command(
        "previous-change",
        _("&Previous change or comment"),
        lambda w: _acting().step(w, -1),
        "Shift+F9",
        when=has_items,
        reads=True,
    ),
    *COMMENT_COMMANDS,
    Command("review-panel", _("Show the l&ist"), show_panel, "Ctrl+Shift+R", reads=True),
)
