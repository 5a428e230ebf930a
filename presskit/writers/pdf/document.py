"""Prints a composition as a PDF document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from threading import Lock
from typing import BinaryIO

from reportlab import rl_config

from presskit.compose.blocks import Composition, Side
from presskit.i18n import translated as _
from presskit.progress import Report
from presskit.writers.pdf import fonts, margins
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.pages import paged
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.rows import rows
from presskit.writers.pdf.structure import TAGS

_press = Lock()


def write(composition: Composition, stream: BinaryIO, report: Report) -> None:
    """Write a composition; the same composition gives the same bytes. ``report`` may raise ``Cancelled``."""
    with _settings():
        stream.write(_printed(composition, report))


def missing(composition: Composition) -> tuple[str, ...]:
    """Return the characters of a composition that no face has, each once, as ``fonts.missing`` names them."""
    return fonts.missing("\n".join(side.text for block in composition.blocks for side in _sides(block)))


def _sides(value: object) -> Iterator[Side]:
    """Yield every side that a block holds, however deep."""
    if isinstance(value, Side):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _sides(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _sides(getattr(value, part.name))


@contextmanager
def _settings() -> Iterator[None]:
    """Let ReportLab, whose settings belong to the process, write compact binary streams meanwhile."""
    with _press:
        before = rl_config.useA85
        rl_config.useA85 = 0
        try:
            yield
        finally:
            rl_config.useA85 = before


def _printed(composition: Composition, report: Report) -> bytes:
    around = margins.frame(composition)
    standing = columns(composition, around.width)
    report(0, 1, _("Setting the text"))
    pages = paged(list(rows(composition, standing)), around.tall(0), around.tall(1))
    pen = Pen(around.size, TAGS[composition.langs[0]])
    pen.describe(composition.title, composition.author, composition.subject, _keywords(composition))
    for number, page in enumerate(pages):
        report(number, len(pages), _("Drawing page {page} of {pages}", page=number + 1, pages=len(pages)))
        for placed in page:
            placed.row.draw(pen, around.margin, around.top(number) + placed.top)
        margins.draw(pen, composition, standing, number, len(pages))
        pen.turn()
    finished = pen.finished()
    report(len(pages), len(pages), _("Wrote the document"))
    return finished


def _keywords(composition: Composition) -> str:
    return ", ".join(TAGS[lang] for lang in composition.langs)
