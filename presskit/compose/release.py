"""Composes a release: which parts its document has, in which order, in the languages of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from presskit.compose.blocks import (
    Block,
    Card,
    Composition,
    ContactCard,
    Letterhead,
    Paragraph,
    Picture,
    Side,
    Span,
    Style,
)
from presskit.compose.plan import Plan
from presskit.compose.theme import accented
from presskit.compose.wordings import END_MARKS, dateline, label, release_line
from presskit.i18n import marked as _
from presskit.model.asset import Asset, Pictures
from presskit.model.contact import Contact
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import BOLD, ITALIC, Text

_BRIEF = {Lang.EN: 60, Lang.ZH: 30}
"""The most characters of a title that a running head takes."""

HEADERS = {Lang.EN: "English", Lang.ZH: "中文"}

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


def composed(kit: Kit, pictures: Pictures, plan: Plan) -> Composition:
    """Return the document of one release of the kit, revisions taken as accepted."""
    release = kit.releases[plan.release or 0]
    return Composition(
        langs=plan.langs,
        title=" / ".join(filter(None, (_title(kit, release, lang) for lang in plan.langs))),
        author=" / ".join(filter(None, map(kit.brand.organisation.side, plan.langs))),
        subject=" / ".join(label(lang, _("News release")) for lang in plan.langs),
        running=tuple(Side(lang, tuple(_running(kit, release, lang))) for lang in plan.langs),
        blocks=tuple(_blocks(kit, release, pictures, plan)),
        theme=accented(plan.theme, kit.brand.accent),
        paper=plan.paper,
        headers=tuple(HEADERS[lang] for lang in plan.langs),
    )


def spans(text: Text) -> tuple[Span, ...]:
    """Return the characters of a text as they read with every revision accepted."""
    return tuple(
        Span(run.text, BOLD in run.marks, ITALIC in run.marks, run.href)
        for run in text.runs
        if not run.deleted
    )


def _blocks(kit: Kit, release: Release, pictures: Pictures, plan: Plan) -> Iterator[Block]:
    yield _letterhead(kit, pictures, plan)
    yield Paragraph(Style.RELEASE_LINE, _sides(plan, lambda lang: release_line(release, lang)))
    if any(release.notice.side(lang) for lang in plan.langs):
        yield Paragraph(Style.NOTICE, _sides(plan, release.notice.side))
    body = [block for block in _body(kit, release, pictures, plan) if _says_something(block)]
    yield from (block for block in body if not _is_end(block))
    if kit.contacts:
        yield _contact_card(kit.contacts, plan)
    ends = [block for block in body if _is_end(block)]
    yield from ends or [Paragraph(Style.END, _sides(plan, END_MARKS.__getitem__))]


def _body(kit: Kit, release: Release, pictures: Pictures, plan: Plan) -> Iterator[Block]:
    opening = _opening(release)
    for pair, following in pairwise(chain(release.pairs, [None])):
        if pair is None:
            continue
        asset = kit.asset(pair.asset) if pair.asset else None
        if asset and asset.digest in pictures:
            yield _picture(pair, asset, pictures[asset.digest], plan)
        else:
            yield _paragraph(pair, _style(pair, following), release if pair is opening else None, plan)


def _opening(release: Release) -> Pair | None:
    """Return the pair that the dateline opens: the first lead, unless a row of its own gives the dateline."""
    if any(pair.role is Role.DATELINE for pair in release.pairs):
        return None
    return next((pair for pair in release.pairs if pair.role is Role.LEAD), None)


def _style(pair: Pair, following: Pair | None) -> Style:
    if pair.role is Role.CROSSHEAD and following is not None and following.role is Role.BOILERPLATE:
        return Style.ABOUT_HEADING
    return STYLES[pair.role]


def _paragraph(pair: Pair, style: Style, opened: Release | None, plan: Plan) -> Paragraph:
    def side(lang: Lang) -> Side:
        said = spans(pair.side(lang))
        opening = dateline(opened, lang) if opened and said else ""
        return Side(lang, (Span(opening), *said) if opening else said)

    return Paragraph(style, tuple(map(side, plan.langs)), pair.id)


def _picture(pair: Pair, asset: Asset, content: bytes, plan: Plan) -> Picture:
    return Picture(
        content=content,
        media_type=asset.media_type,
        width=asset.width,
        height=asset.height,
        name=asset.name,
        alt=_sides(plan, asset.alt.side),
        caption=tuple(Side(lang, spans(pair.side(lang))) for lang in plan.langs),
        credit=_sides(plan, asset.credit.side),
        pair=pair.id,
    )


def _letterhead(kit: Kit, pictures: Pictures, plan: Plan) -> Letterhead:
    logo = kit.asset(kit.brand.logo)
    return Letterhead(
        organisation=_sides(plan, kit.brand.organisation.side),
        kind=_sides(plan, lambda lang: label(lang, _("News release"))),
        logo=pictures.get(logo.digest, b"") if logo else b"",
    )


def _contact_card(contacts: tuple[Contact, ...], plan: Plan) -> ContactCard:
    def card(lang: Lang) -> Card:
        lines = [spans for contact in contacts for spans in (*_contact_lines(contact, lang, plan), ())]
        heading = Side(lang, (Span(label(lang, _("Media contact"))),))
        return Card(heading, tuple(Side(lang, spans) for spans in lines[:-1]))

    return ContactCard(tuple(map(card, plan.langs)))


def _contact_lines(contact: Contact, lang: Lang, plan: Plan) -> Iterator[tuple[Span, ...]]:
    """Yield who, where, phone and mail, each on a line of its own; empty where only the twin says it."""
    if any(contact.name.side(one) or contact.title.side(one) for one in plan.langs):
        between = ", " if lang is Lang.EN else "\u3000"
        who = between.join(filter(None, (contact.name.side(lang), contact.title.side(lang))))
        yield (Span(who, bold=True),) if who else ()
    if any(map(contact.organisation.side, plan.langs)):
        where = contact.organisation.side(lang)
        yield (Span(where),) if where else ()
    if contact.phone:
        yield (Span(label(lang, _("Phone: {phone}"), phone=contact.phone)),)
    if contact.email:
        before, _place, after = label(lang, _("E-mail: {email}")).partition("{email}")
        yield Span(before), Span(contact.email, href=f"mailto:{contact.email}"), Span(after)


def _running(kit: Kit, release: Release, lang: Lang) -> Iterator[Span]:
    """Yield whose news it is, or which news, and what nobody may overlook: the first may be shortened."""
    whose = kit.brand.organisation.side(lang) or _brief(_title(kit, release, lang), _BRIEF[lang])
    parts = (whose, label(lang, _("News release")), release.notice.side(lang))
    for number, part in enumerate(filter(None, parts)):
        if number:
            yield Span(" · ")
        yield Span(part)


def _brief(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _title(kit: Kit, release: Release, lang: Lang) -> str:
    headline = next((pair for pair in release.pairs if pair.role is Role.HEADLINE), None)
    return kit.title.side(lang) or (headline.side(lang).current if headline else "")


def _sides(plan: Plan, words: Callable[[Lang], str]) -> tuple[Side, ...]:
    """Return unmarked words in each language of the plan; a side without words is empty."""
    return tuple(Side(lang, (Span(words(lang)),) if words(lang) else ()) for lang in plan.langs)


def _says_something(block: Block) -> bool:
    return not isinstance(block, Paragraph) or any(side.text.strip() for side in block.sides)


def _is_end(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.END
