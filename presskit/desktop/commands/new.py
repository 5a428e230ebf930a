"""The commands that begin a kit with a template, and lead through what it leaves to be filled in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, always
from presskit.desktop.commands.findings import visit
from presskit.desktop.commands.kit import in_order
from presskit.i18n import marked as _
from presskit.store.templates import TEMPLATES, Template

if TYPE_CHECKING:
    from presskit.checks.rule import Finding
    from presskit.desktop.window import Window

_RULE = "placeholder"
_NAMES = {
    "product": _("&Product news"),
    "investment": _("&Investment promotion"),
    "event": _("&Event"),
    "statement": _("&Statement"),
    "correction": _("&Correction"),
}


def begin(window: Window, template: str = "") -> None:
    """Begin a kit with the rows of a template, once the present one is safe; without one it is empty."""
    window.session.leave(partial(window.session.new, template))


def fill_in(window: Window) -> None:
    """Go to the next placeholder and select it, from the caret on and again from the top."""
    left = _left(window)
    if left:
        visit(window, next(filter(partial(_lies_beyond, window, _rows(window)), left), left[0]))


def _left(window: Window) -> list[Finding]:
    """Return what was found to be filled in, first to last, English before Chinese in each row."""
    rows = _rows(window)
    found = (one for one in window.derived.findings if one.rule == _RULE and one.stop > one.start)
    return sorted(found, key=lambda one: (rows.get(one.pair, 0), one.lang, one.start))


def _rows(window: Window) -> dict[str, int]:
    """Return where the pairs of the kit stand, in the order of the outline."""
    pairs = (pair for text in in_order(window) for pair in text.pairs)
    return {pair.id: row for row, pair in enumerate(pairs)}


def _lies_beyond(window: Window, rows: dict[str, int], finding: Finding) -> bool:
    """Tell whether a finding lies behind the caret; words that are selected lie before it."""
    place, selected = window.place, window.selected
    if place is None:
        return True
    offset = selected[3] if selected is not None else place.offset
    here = (rows.get(place.pair, 0), place.lang, offset)
    return (rows.get(finding.pair, 0), finding.lang, finding.start) >= here


def _some_left(window: Window) -> bool:
    return any(one.rule == _RULE and one.stop > one.start for one in window.derived.findings)


def _beginning(template: Template) -> Command:
    return Command(
        f"new-{template.name}", _NAMES[template.name], partial(begin, template=template.name), when=always
    )


TEMPLATE_COMMANDS = tuple(map(_beginning, TEMPLATES))

COMMANDS = (
    *TEMPLATE_COMMANDS,
    Command(
        "fill-in", _("Fill in the next p&laceholder"), fill_in, "Ctrl+Alt+P", "next", _some_left, reads=True
    ),
)
