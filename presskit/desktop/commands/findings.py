"""The commands of the Checks menu: from finding to finding, and mending them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.actions import Command
from presskit.edits import text
from presskit.edits.edit import Edit, Place
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.checks.rule import Finding
    from presskit.desktop.window import Window


def visit(window: Window, finding: Finding) -> None:
    """Go to the words a finding is about, and select them."""
    if window.derived.holds(finding):
        length = finding.stop - finding.start
        window.go(Place(finding.pair, finding.lang, finding.start), length)


def fix(window: Window, finding: Finding) -> None:
    """Put the remedy of a finding in the place of what it is about."""
    if finding.fix is None or not window.derived.holds(finding) or window.workspace is None:
        return
    stop = finding.stop
    if finding.start == stop:
        stop = len(window.workspace.kit.pair(finding.pair).side(finding.lang))
    stamp = window.grid.stamp() if window.grid is not None else None
    typed = text.typed(finding.pair, finding.lang, finding.start, stop, finding.fix.insert, stamp)
    window.do(Edit(finding.fix.label, typed.change, before=typed.before, after=typed.after))


def at_hand(window: Window) -> Finding | None:
    """Return the finding to mend now: one the caret stands in, else the one chosen in the list."""
    place = window.place
    if place is not None:
        for finding in window.derived.findings:
            here = finding.pair == place.pair and finding.lang is place.lang
            if here and finding.fix is not None and finding.start <= place.offset <= finding.stop:
                return finding
    chosen = window.findings.current if window.workspace is not None else None
    return chosen if chosen is not None and chosen.fix is not None else None


def fix_at_hand(window: Window) -> None:
    """Mend the finding at hand."""
    finding = at_hand(window)
    if finding is not None:
        fix(window, finding)


def step(window: Window, by: int) -> None:
    """Go to the next finding (1) or the one before (-1), seen from the chosen one or else from the caret."""
    from presskit.desktop.docks.finding_table import spots

    dock, pair = window.findings, window.place.pair if window.place is not None else ""
    kit = window.workspace.kit if window.workspace is not None else None
    here = spots(kit, window.text, {pair}).get(pair) if kit is not None else None
    if here is None or (dock.current is not None and dock.current.pair == pair):
        dock.step(by)
        return
    listed = dock.table.findings if by > 0 else dock.table.findings[::-1]
    places = ((finding, dock.table.spots.get(finding.pair, here)) for finding in listed)
    beyond = (finding for finding, spot in places if (spot >= here if by > 0 else spot <= here))
    dock.go_to(next(beyond, listed[0]))


def _some(window: Window) -> bool:
    return bool(window.derived.findings)


COMMANDS = (
    Command("next-finding", _("&Next finding"), lambda w: step(w, 1), "F8", "next", _some, reads=True),
    Command(
        "previous-finding", _("&Previous finding"), lambda w: step(w, -1), "Shift+F8", when=_some, reads=True
    ),
    Command("fix", _("&Fix the finding"), fix_at_hand, "Ctrl+.", "fix", lambda w: at_hand(w) is not None),
)
