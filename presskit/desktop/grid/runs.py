"""How runs look: bold, italic, links, revisions and comments, in painting and in the live editor."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextLayout

from presskit.desktop.colours import Colours, tint
from presskit.desktop.grid.offsets import Offsets, shown
from presskit.model.text import MarkKind, Run, Text

_RUN = int(QTextCharFormat.Property.UserProperty)
"""The property by which a format in the live editor tells what run it stands for."""


def run_key(run: Run) -> str:
    """Return what sets a run's look apart; nothing for a plain run."""
    if not (run.marks or run.inserted or run.deleted):
        return ""
    kinds = sorted({mark.kind for mark in run.marks})
    inserted = run.inserted.author if run.inserted else None
    deleted = run.deleted.author if run.deleted else None
    if not kinds and inserted is None and deleted is None:
        return ""
    return repr((kinds, run.href, inserted, deleted))


def run_format(run: Run, colours: Colours) -> QTextCharFormat:
    """Return how a run differs from the style of its paragraph."""
    form = QTextCharFormat()
    if not (key := run_key(run)):
        return form
    form.setProperty(_RUN, key)
    kinds = {mark.kind for mark in run.marks}
    if MarkKind.BOLD in kinds:
        form.setFontWeight(700)
    if MarkKind.ITALIC in kinds:
        form.setFontItalic(True)
    if MarkKind.LINK in kinds:
        form.setAnchor(True)
        form.setAnchorHref(run.href)
        form.setForeground(tint(colours.link))
        form.setFontUnderline(True)
    if MarkKind.COMMENT in kinds:
        form.setBackground(tint(colours.comment))
    _revise(form, run, colours)
    return form


def _revise(form: QTextCharFormat, run: Run, colours: Colours) -> None:
    """Underline what an author put in and strike what one deleted, both in the colour of whoever did it."""
    if run.inserted:
        colour = tint(colours.author(run.inserted.author))
        form.setForeground(colour)
        form.setFontUnderline(True)
        form.setUnderlineColor(colour)
    if run.deleted:
        form.setForeground(tint(colours.author(run.deleted.author)))
        form.setFontUnderline(run.inserted is not None)
        form.setFontStrikeOut(True)


def formats(text: Text, colours: Colours) -> list[QTextLayout.FormatRange]:
    """Return how the runs of a text look, where they differ from the style of the paragraph."""
    if not any(map(run_key, text.runs)):
        return []
    offsets, at = Offsets(shown(text)), 0
    made = []
    for run in text.runs:
        stop = at + len(run.text)
        if run_key(run):
            start = offsets.position(at)
            made.append(format_range(start, offsets.position(stop), run_format(run, colours)))
        at = stop
    return made


def format_range(start: int, stop: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return a format over a range of positions."""
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = stop - start
    made.format = form
    return made


def stretches_shown(document: QTextDocument) -> list[tuple[int, str]]:
    """Return the stretches of one look in a document of one block: where each ends, and its key."""
    found: list[tuple[int, str]] = []
    place = document.firstBlock().begin()
    while not place.atEnd():
        fragment = place.fragment()
        key = str(fragment.charFormat().property(_RUN) or "")
        _append(found, fragment.position() + fragment.length(), key)
        place += 1
    return found


def stretches_wanted(text: Text) -> list[tuple[int, str]]:
    """Return the stretches of one look that a text should show: the position where each ends, and its key."""
    wanted: list[tuple[int, str]] = []
    offsets, at = Offsets(shown(text)), 0
    for run in text.runs:
        at += len(run.text)
        _append(wanted, offsets.position(at), run_key(run))
    return wanted


def _append(stretches: list[tuple[int, str]], end: int, key: str) -> None:
    """Add a stretch, as part of the last one when it looks the same."""
    if stretches and stretches[-1][1] == key:
        stretches[-1] = (end, key)
    else:
        stretches.append((end, key))
