"""Composes a press kit: the sections of a plan, each from what the kit holds for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from presskit.compose import (
    biographies,
    contacts,
    facts,
    gallery,
    release,
    terminology,
    texts,
)
from presskit.compose.blocks import Block, Composition, Side, Span
from presskit.compose.cover import cover, embargo, issued, notices
from presskit.compose.plan import Markup, Plan, Section
from presskit.compose.source import GENRES, Source
from presskit.compose.theme import accented
from presskit.compose.wordings import HEADERS, brief_embargo, label
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Genre
from presskit.model.term import Term
from presskit.review.readings import original

_BRIEF = {Lang.EN: 60, Lang.ZH: 30}
"""The most characters of a title that a running head takes."""

_SECTIONS: dict[Section, Callable[[Source], Iterator[Block]]] = {
    Section.RELEASE: release.section,
    Section.FACTS: facts.section,
    Section.BACKGROUND: partial(texts.sections, genre=GENRES[Section.BACKGROUND]),
    Section.BIOGRAPHIES: biographies.section,
    Section.GALLERY: gallery.section,
    Section.GLOSSARY: terminology.section,
    Section.CONTACTS: contacts.section,
    Section.TERMS: partial(texts.sections, genre=GENRES[Section.TERMS]),
}
"""What prints each section, in their order; the cover is made of what they print."""


def composed(kit: Kit, pictures: Pictures, plan: Plan, terms: tuple[Term, ...] = ()) -> Composition:
    """Return the document of a plan; sections without content are left out.

    ``terms`` are what its glossary lists. A document without any section has no blocks.
    """
    read = original(kit) if plan.markup is Markup.ORIGINAL else kit
    source = Source(read, pictures, plan, terms)
    title = source.sides(partial(_title, source))
    blocks = tuple(_blocks(source))
    if Section.COVER in plan.sections and blocks:
        blocks = (cover(source, title, blocks), *blocks)
    return Composition(
        langs=plan.langs,
        title=_joined(title),
        author=_joined(source.wording(kit.brand.organisation)),
        subject=_joined(source.label(_kind(plan))),
        running=tuple(Side(lang, tuple(_running(source, lang))) for lang in plan.langs),
        blocks=blocks,
        theme=accented(plan.theme, kit.brand.accent),
        paper=plan.paper,
        headers=tuple(HEADERS[lang] for lang in plan.langs),
        titles=title,
        embargo=embargo(source),
        day=issued(source),
        layout=plan.layout,
        order=plan.order,
        press=plan.press,
        markup=plan.markup,
        threads=kit.threads if source.tracked else (),
    )


def _blocks(source: Source) -> Iterator[Block]:
    for section, printed in _SECTIONS.items():
        if section in source.plan.sections:
            yield from printed(source)


def _kind(plan: Plan) -> str:
    """Return what the document is: a news release alone, or a press kit."""
    return texts.NAMES[Genre.NEWS] if plan.sections == {Section.RELEASE} else _("Press kit")


def _joined(sides: tuple[Side, ...]) -> str:
    return " / ".join(side.text for side in sides if side.text)


def _running(source: Source, lang: Lang) -> Iterator[Span]:
    """Yield whose news it is, or which news, and what nobody may overlook: the first may be shortened."""
    held = embargo(source)
    parts = (
        source.kit.brand.organisation.side(lang) or _brief(_title(source, lang), _BRIEF[lang]),
        label(lang, _kind(source.plan)) if held is None else brief_embargo(held, lang),
        *notices(source, lang),
    )
    for number, part in enumerate(filter(None, parts)):
        if number:
            yield Span(" · ")
        yield Span(part)


def _brief(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _title(source: Source, lang: Lang) -> str:
    """Return the title of the kit, or the first headline of its news."""
    heads = (head for text in source.news if (head := texts.headline(text)) is not None)
    head = next(heads, None)
    return source.kit.title.side(lang) or (head.side(lang).current if head else "")
