"""Pictures two by two, and people with their portraits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from lxml.etree import _Element as Element

from presskit.compose.blocks import Gallery, Picture, Profile, Style
from presskit.writers.docx import tables
from presskit.writers.docx.body import Place, captioned, shown
from presskit.writers.docx.kit_looks import PROFILE_TITLE
from presskit.writers.docx.looks import CREDIT, LOOKS
from presskit.writers.docx.paragraphs import held, joined

_PORTRAIT = (96.0, 120.0)
"""The greatest width and height of a portrait, in points."""


def gallery(place: Place, block: Gallery) -> Element:
    """Return the table that holds the pictures, each with what is said of it in every language."""
    columns = tables.shares(place.width, 1, 1)
    room = place.within(place.width / 2 - place.theme.gutter, place.frame.height * 0.75)
    cells = [_cell(room, picture) for picture in block.pictures]
    nothing: list[Element] = []
    pairs = zip_longest(cells[::2], cells[1::2], fillvalue=nothing)
    rows = [tables.row(pair, columns) for pair in pairs]
    return tables.table(place.theme, columns, rows, caption="", headed=False)


def _cell(place: Place, picture: Picture) -> list[Element]:
    told = zip(picture.caption, picture.credit, strict=True)
    words = [made for caption, credit in told for made in captioned(place, caption, credit, kept=False)]
    return [shown(place, picture), *words]


def profile(place: Place, block: Profile) -> Iterator[Element]:
    """Yield the head of a biography: portrait, name, title."""
    if block.portrait is not None:
        yield shown(place.within(*_PORTRAIT), block.portrait)
    names = tuple(side for side in block.name if side.text.strip())
    if names:
        yield joined(place.part, LOOKS[Style.CROSSHEAD], names)
    titles = tuple(side for side in block.title if side.text.strip())
    if titles:
        yield joined(place.part, PROFILE_TITLE, titles)
    makers = block.portrait.credit if block.portrait is not None else ()
    makers = tuple(side for side in makers if side.text.strip())
    if makers:
        yield held(joined(place.part, CREDIT, makers))
