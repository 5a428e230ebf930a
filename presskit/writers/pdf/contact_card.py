"""The tinted box at the end of a release: whom to call, in each language."""

from __future__ import annotations

from presskit.compose.blocks import Card, ContactCard
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.parts import Paragraph, Stack
from presskit.writers.pdf.piles import pile, stacked
from presskit.writers.pdf.side_by_side import Band, Cell, Row
from presskit.writers.pdf.styles import CARD_HEADING, CARD_LINE

_ASIDE = 14.0
_ABOVE = 10.0
_BETWEEN = 0.45
"""The space between two contacts, in lines."""


def contact_card(block: ContactCard, columns: Columns) -> Row:
    """Return the row of a contact card."""
    theme = columns.dress.theme
    title = " / ".join(card.heading.text for card in block.cards if card.heading.text)
    space = columns.dress.space
    return Row(
        _below(block, columns) if stacked(columns) else _beside(block, columns),
        space(1.9),
        space(0.6),
        whole=True,
        title=title,
        level=1,
        band=Band(theme.tint, theme.accent, columns.width, _ABOVE),
    )


def _below(block: ContactCard, columns: Columns) -> tuple[Cell, ...]:
    """Return the cards below each other."""
    width = columns.width - 2 * _ASIDE
    cards = [Stack(tuple(_set(card, columns, width)), 0.0) for card in block.cards]
    return (Cell(pile(cards, columns.dress.space(0.9)), _ASIDE),)


def _beside(block: ContactCard, columns: Columns) -> tuple[Cell, ...]:
    """Return the cards beside each other, their lines level."""
    last = len(block.cards) - 1
    widths = (width - (_ASIDE if at in {0, last} else 0.0) for at, width in enumerate(columns.widths))
    stacks = _level([_set(card, columns, width) for card, width in zip(block.cards, widths, strict=True)])
    lefts = (left + (0.0 if at else _ASIDE) for at, left in enumerate(columns.lefts))
    return tuple(Cell(stack, left) for stack, left in zip(stacks, lefts, strict=True))


def _set(card: Card, columns: Columns, width: float) -> list[Paragraph]:
    heading = columns.paragraph(card.heading, CARD_HEADING, width, kind="H2")
    return [heading, *(columns.paragraph(line, CARD_LINE, width) for line in card.lines)]


def _level(cards: list[list[Paragraph]]) -> list[Stack]:
    """Return the lines of each card below each other, as high as their twins; a gap where none has words."""
    gap = cards[0][0].look.leading * _BETWEEN
    heights = tuple(max(line.height for line in twins) or gap for twins in zip(*cards, strict=True))
    return [Stack(tuple(card), 0.0, heights) for card in cards]
