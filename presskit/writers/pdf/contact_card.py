"""The tinted box at the end of a release: whom to call, in each language."""

from __future__ import annotations

from presskit.compose.blocks import Card, ContactCard
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.parts import Stack
from presskit.writers.pdf.side_by_side import Band, Cell, Row
from presskit.writers.pdf.styles import CARD_HEADING, CARD_LINE

_ASIDE = 14.0
_ABOVE = 10.0


def contact_card(block: ContactCard, columns: Columns) -> Row:
    """Return the row of a contact card."""
    theme = columns.dress.theme
    last = len(block.cards) - 1
    cells = tuple(
        Cell(
            _stack(card, columns, width - (_ASIDE if number in {0, last} else 0.0)),
            left + (_ASIDE if number == 0 else 0.0),
        )
        for number, (card, left, width) in enumerate(
            zip(block.cards, columns.lefts, columns.widths, strict=True)
        )
    )
    title = " / ".join(card.heading.text for card in block.cards if card.heading.text)
    space = columns.dress.space
    return Row(
        cells,
        space(1.9),
        space(0.6),
        whole=True,
        title=title,
        level=1,
        band=Band(theme.tint, theme.accent, columns.width, _ABOVE),
    )


def _stack(card: Card, columns: Columns, width: float) -> Stack:
    heading = columns.paragraph(card.heading, CARD_HEADING, width)
    lines = (columns.paragraph(line, CARD_LINE, width) for line in card.lines)
    return Stack((heading, *(line for line in lines if line.lines)), 0.0)
