"""What a composition says, paragraph by paragraph in reading order, each with its language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from presskit.compose.blocks import (
    Block,
    Chart,
    Composition,
    ContactCard,
    Cover,
    FactTable,
    Form,
    Gallery,
    Letterhead,
    Opening,
    Paragraph,
    Picture,
    Profile,
    ScanCode,
    Side,
    Span,
    TermTable,
)
from presskit.compose.plan import Order
from presskit.model.language import Lang
from tests.writers.pdf.tagged import normal

Told = tuple[str, str]
_TAGS = {"en": "en", "zh": "zh-Hans"}


def story(composition: Composition) -> list[Told]:
    """Return language and text of everything that is read aloud, in the order that the plan asks for.

    The pages that contents tell are left out.
    """
    found: list[Told] = []
    for section in _sections(composition.blocks):
        told = [one for block in section for one in _told(block) if normal(one[0].text)]
        if composition.order is Order.LANGUAGES:
            told = _by_language(told, composition.langs)
        found.extend((_TAGS[side.lang], normal(side.text)) for side, _ in told)
    return found


def _by_language(told: list[tuple[Side, bool]], langs: tuple[Lang, ...]) -> list[tuple[Side, bool]]:
    """Return what is told language by language; what is one whole stays with the language before it."""
    groups: dict[Lang, list[tuple[Side, bool]]] = {lang: [] for lang in langs}
    present = langs[0]
    for side, whole in told:
        present = present if whole else side.lang
        groups[present].append((side, whole))
    return [one for group in groups.values() for one in group]


def _told(block: Block) -> Iterator[tuple[Side, bool]]:
    """Yield what a block says, and whether both languages are one whole: a glossary, a form, the contents."""
    yield from ((side, isinstance(block, TermTable | Form)) for side in _sides(block))
    if isinstance(block, Cover):
        yield from ((side, True) for entry in block.contents for side in entry.title)


def _sections(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the blocks of each section; a new page begins one."""
    section: list[Block] = []
    for block in blocks:
        if isinstance(block, Letterhead | Opening | Cover) and section:
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _sides(block: Block) -> Iterator[Side]:
    """Yield what a block says, in the order in which it is read pair by pair."""
    match block:
        case Letterhead():
            yield from (*block.organisation, *block.kind)
        case Paragraph():
            yield from block.sides
        case Opening():
            yield from block.title
        case ContactCard():
            yield from (side for card in block.cards for side in (card.heading, *card.lines))
        case Cover():
            yield from _cover(block)
        case FactTable():
            yield from _facts(block)
        case TermTable():
            yield from _terms(block)
        case Form():
            yield from _form(block)
        case _:
            yield from _beside_pictures(block)


def _form(block: Form) -> Iterator[Side]:
    """Yield the name where it is shown, the heads, then line by line."""
    rows = (((row.label, *row.values)) for row in block.rows)
    for sides in (
        *((block.name,) if block.titled else ()),
        *block.heads,
        *(cell for row in rows for cell in row),
    ):
        yield from sides


def _beside_pictures(block: Picture | Gallery | Profile | Chart | ScanCode) -> Iterator[Side]:
    """Yield what stands beside something to look at."""
    match block:
        case Picture():
            yield from _in_turn(block.caption, block.credit)
        case Gallery():
            for picture in block.pictures:
                yield from _in_turn(picture.caption, picture.credit)
        case Profile():
            yield from _in_turn(block.name, block.title)
        case Chart():
            yield from (*_in_turn(block.title, block.unit), *block.source)
        case ScanCode():
            yield from (*block.label, Side(block.label[0].lang, (Span(block.address),)))
        case _:
            assert_never(block)


def _in_turn(*told: tuple[Side, ...]) -> Iterator[Side]:
    """Yield all that one language says, then all that the other says."""
    for sides in zip(*told, strict=True):
        yield from sides


def _cover(block: Cover) -> Iterator[Side]:
    yield from (*block.organisation, *_in_turn(block.kind, block.title))
    for line in block.lines:
        yield from line
    yield from block.heading


def _facts(block: FactTable) -> Iterator[Side]:
    """Yield the table of each language: its heads, then fact by fact; what no fact says has no head."""
    for number in range(len(block.heads[0])):
        rows = [
            [part[number] for part in (row.figure, row.unit, row.name, row.as_of, row.source)]
            for row in block.rows
        ]
        if any(side.text for row in rows for side in row):
            figure, name, as_of, source = (head[number] for head in block.heads)
            yield from (figure, name)
            yield from (as_of,) if any(row[3].text for row in rows) else ()
            yield from (source,) if any(row[4].text for row in rows) else ()
            for row in rows:
                yield from row


def _terms(block: TermTable) -> Iterator[Side]:
    """Yield the heads, then term by term; without any note there is no column for notes."""
    count = 3 if any(row.note.text.strip() for row in block.rows) else 2
    yield from block.heads[:count]
    for row in block.rows:
        yield from (row.en, row.zh, row.note)[:count]
