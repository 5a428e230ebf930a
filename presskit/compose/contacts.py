"""Whom to call, and where the newsroom is."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from presskit.compose.blocks import Block, Card, ContactCard, Opening, ScanCode, Side, Span
from presskit.compose.source import Source
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.model.contact import Contact
from presskit.model.language import Lang

KEY = "contacts"
_WEB = frozenset({"http", "https"})


def section(source: Source) -> Iterator[Block]:
    """Yield the contacts of the kit and the address of its newsroom, under a head of their own."""
    found: list[Block] = [*card(source), *_newsroom(source)]
    if found:
        yield Opening(KEY, source.label(_("Contacts")))
        yield from found


def card(source: Source) -> Iterator[ContactCard]:
    """Yield the contact card, when the kit names anybody to call."""
    if source.kit.contacts:
        yield ContactCard(tuple(_card(source, lang) for lang in source.plan.langs))


def _newsroom(source: Source) -> Iterator[ScanCode]:
    website = source.kit.brand.website.strip()
    if is_web_address(website):
        yield ScanCode(website, source.label(_("Scan for the online newsroom")))


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address of the web that a document can lead to."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in _WEB and bool(parts.hostname) and text.isprintable() and " " not in text


def _card(source: Source, lang: Lang) -> Card:
    contacts = source.kit.contacts
    lines = [spans for contact in contacts for spans in (*_lines(source, contact, lang), ())]
    heading = Side(lang, (Span(label(lang, _("Media contact"))),))
    return Card(heading, tuple(Side(lang, spans) for spans in lines[:-1]))


def _lines(source: Source, contact: Contact, lang: Lang) -> Iterator[tuple[Span, ...]]:
    """Yield who, where, phone and mail, each on a line of its own; empty where only the twin says it."""
    langs = source.plan.langs
    if any(contact.name.side(one) or contact.title.side(one) for one in langs):
        between = ", " if lang is Lang.EN else "\u3000"
        who = between.join(filter(None, (contact.name.side(lang), contact.title.side(lang))))
        yield (Span(who, bold=True),) if who else ()
    if any(map(contact.organisation.side, langs)):
        where = contact.organisation.side(lang)
        yield (Span(where),) if where else ()
    if contact.phone:
        yield (Span(label(lang, _("Phone: {phone}"), phone=contact.phone)),)
    if contact.email:
        before, _place, after = label(lang, _("E-mail: {email}")).partition("{email}")
        yield Span(before), Span(contact.email, href=f"mailto:{contact.email}"), Span(after)
