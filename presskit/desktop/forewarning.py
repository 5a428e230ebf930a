"""What an export would lose, told before it is made: characters without a letter, texts without a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presskit import i18n
from presskit.compose.blocks import (
    Block,
    ContactCard,
    Cover,
    FactTable,
    Gallery,
    Paragraph,
    Picture,
    Profile,
    TermTable,
)
from presskit.compose.held import headed_only
from presskit.compose.plan import EDITIONS, Section
from presskit.desktop.exporting import SECTION_NAMES, Choice
from presskit.desktop.naming import SIDES, named
from presskit.i18n import counted
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.progress import Report

_SECTIONS: dict[type[Block], Section] = {
    Cover: Section.COVER,
    FactTable: Section.FACTS,
    Profile: Section.BIOGRAPHIES,
    Gallery: Section.GALLERY,
    TermTable: Section.GLOSSARY,
    ContactCard: Section.CONTACTS,
}
"""Where what is no paragraph stands."""
_LISTED = 4
"""How many places are named."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A character that no face has, as ``😀 U+1F600 GRINNING FACE``, and where it stands.

    ``pair`` is the id of a pair, or empty where ``section`` tells the place.
    """

    character: str
    lang: Lang
    pair: str = ""
    section: Section | None = None


def lost(
    kit: Kit, pictures: Pictures, choice: Choice, look: str, text: str, report: Report
) -> tuple[Lost, ...]:
    """Return the characters that the PDFs of a choice would not show, each once at each place."""
    if "pdf" not in choice.formats:
        return ()
    found: dict[Lost, None] = {}
    for number, edition in enumerate(choice.editions):
        report(number, len(choice.editions), "")
        found.update(dict.fromkeys(_lost(kit, pictures, choice, (look, text, edition))))
    return tuple(found)


def _lost(kit: Kit, pictures: Pictures, choice: Choice, wanted: tuple[str, str, str]) -> Iterator[Lost]:
    from presskit import api
    from presskit.compose.walk import sides
    from presskit.writers.pdf.fonts import missing

    look, text, edition = wanted
    plan = choice.plan(kit, EDITIONS[edition], look, text)
    for block in api.composition(kit, pictures, plan).blocks:
        pair = block.pair if isinstance(block, Paragraph | Picture) else ""
        for side in sides(block):
            for character in missing(side.text):
                yield Lost(character, side.lang, pair, None if pair else _section(block))


def _section(block: Block) -> Section:
    return next((section for kind, section in _SECTIONS.items() if isinstance(block, kind)), Section.RELEASE)


def warnings(kit: Kit, choice: Choice, characters: tuple[Lost, ...]) -> tuple[str, ...]:
    """Return what to say before an export is made, in the language of the window."""
    return (*_headings(kit, choice), *_characters(kit, characters))


def _headings(kit: Kit, choice: Choice) -> Iterator[str]:
    if choice.whole:
        for text in headed_only(kit):
            yield i18n.translated(
                _("“{name}” has a headline and nothing below it, so the press kit leaves it out."),
                name=named(kit, text),
            )


def _characters(kit: Kit, characters: tuple[Lost, ...]) -> Iterator[str]:
    if not characters:
        return
    yield i18n.translated(_("The fonts have no letter for these characters, so the PDF shows 〓 instead:"))
    for one in characters[:_LISTED]:
        yield i18n.translated(_("{character} in {place}"), character=one.character, place=_place(kit, one))
    more = len(characters) - _LISTED
    if more > 0:
        yield counted("and at {n} more place", "and at {n} more places", more)


def _place(kit: Kit, one: Lost) -> str:
    """Return where a character stands, as findings name it."""
    for text in kit.releases:
        for row, pair in enumerate(text.pairs, 1):
            if pair.id == one.pair:
                side = i18n.translated(SIDES[one.lang])
                told = _("{text}, row {row}, {side}")
                return i18n.translated(told, text=named(kit, text), row=row, side=side)
    return i18n.translated(SECTION_NAMES[one.section or Section.RELEASE])
