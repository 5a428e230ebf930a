"""The paragraphs and pictures of a text of the kit: a news release, or what goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from presskit.compose.blocks import Block, Opening, Paragraph, Picture, Side, Span, Style
from presskit.compose.source import Source, otherwise, told
from presskit.compose.wordings import dateline, release_line
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release

STYLES = {
    Role.KICKER: Style.KICKER,
    Role.HEADLINE: Style.HEADLINE,
    Role.SUBHEAD: Style.SUBHEAD,
    Role.DATELINE: Style.LEAD,
    Role.LEAD: Style.LEAD,
    Role.BODY: Style.BODY,
    Role.CROSSHEAD: Style.CROSSHEAD,
    Role.QUOTE: Style.QUOTE,
    Role.BULLET: Style.BULLET,
    Role.CAPTION: Style.NOTE,
    Role.BOILERPLATE: Style.ABOUT,
    Role.CONTACT: Style.CONTACT_LINE,
    Role.NOTE: Style.NOTE,
    Role.END: Style.END,
}

NAMES = {
    Genre.NEWS: _("News release"),
    Genre.BACKGROUND: _("Background"),
    Genre.BIOGRAPHY: _("Biography"),
    Genre.TERMS: _("Terms of use"),
}
"""What a text of each genre is called where it has no headline."""


def key(text: Release) -> str:
    """Return what the contents call a text."""
    return f"text-{text.id}"


def headline(text: Release) -> Pair | None:
    """Return the pair with the headline of a text."""
    return next((pair for pair in text.standing if pair.role is Role.HEADLINE), None)


def title(source: Source, text: Release) -> tuple[Side, ...]:
    """Return the headline of a text, or what such a text is, in each language."""
    head = headline(text)
    said = source.sides(lambda lang: head.side(lang).current.strip() if head else "")
    return otherwise(said, source.label(NAMES[text.genre]))


def sections(source: Source, genre: Genre) -> Iterator[Block]:
    """Yield the texts of one genre, each under a head of its own; one without words is left out."""
    for text in source.of(genre):
        said = story(source, text, headed=False)
        if said:
            yield Opening(key(text), title(source, text))
            yield from warnings(source, text)
            yield from said


def warnings(source: Source, text: Release) -> Iterator[Paragraph]:
    """Yield what nobody may overlook in a text that goes with the news: its embargo and its notice."""
    if text.embargo is not None:
        yield Paragraph(Style.RELEASE_LINE, source.sides(lambda lang: release_line(text, lang)))
    yield from notice(source, text)


def notice(source: Source, text: Release) -> Iterator[Paragraph]:
    """Yield the notice of a text, such as that it is a draft."""
    said = source.wording(text.notice)
    if told(said):
        yield Paragraph(Style.NOTICE, said)


def story(source: Source, text: Release, *, headed: bool = True) -> list[Block]:
    """Return what a text says, rows without words left out, its headline only when it is ``headed``."""
    opening, head = _opening(text), headline(text)
    blocks = (
        _block(source, pair, _style(pair, following), text if pair is opening else None)
        for pair, following in pairwise(chain(source.pairs(text), [None]))
        if pair is not None and (headed or pair is not head)
    )
    return [block for block in blocks if isinstance(block, Picture) or told(block.sides)]


def _block(source: Source, pair: Pair, style: Style, opened: Release | None) -> Paragraph | Picture:
    asset = source.kit.asset(pair.asset) if pair.asset else None
    if asset and source.content(asset):
        shown = source.picture(asset, source.pair(pair), pair.id)
        return replace(shown, inserted=pair.inserted, deleted=pair.deleted) if source.tracked else shown

    def side(lang: Lang) -> Side:
        said = source.spans(pair.side(lang))
        opening = dateline(opened, lang) if opened and said else ""
        return Side(lang, (Span(opening), *said) if opening else said)

    sides = tuple(map(side, source.plan.langs))
    if source.tracked:
        return Paragraph(style, sides, pair.id, pair.inserted, pair.deleted)
    return Paragraph(style, sides, pair.id)


def _opening(text: Release) -> Pair | None:
    """Return the pair that the dateline opens: the first lead, unless a row of its own gives the dateline."""
    if any(pair.role is Role.DATELINE for pair in text.standing):
        return None
    return next((pair for pair in text.standing if pair.role is Role.LEAD), None)


def _style(pair: Pair, following: Pair | None) -> Style:
    if pair.role is Role.CROSSHEAD and following is not None and following.role is Role.BOILERPLATE:
        return Style.ABOUT_HEADING
    return STYLES[pair.role]
