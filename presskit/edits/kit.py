"""Edits of what belongs to the kit as a whole: title, brand, contacts, release line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from presskit.compose.contacts import is_web_address
from presskit.compose.theme import theme
from presskit.edits.edit import Edit
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.contact import Contact
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

_YEARS = range(1900, 9001)


def titled(wording: Wording) -> Edit:
    """Return the edit that gives the kit a title."""
    return Edit(_("Change title"), lambda kit: replace(kit, title=wording))


def branded(brand: Brand) -> Edit:
    """Return the edit that says whose news it is; ``BadRequest`` on an unknown theme, colour or website."""
    if brand.theme:
        theme(brand.theme)
    if brand.accent and not _COLOUR.fullmatch(brand.accent):
        raise BadRequest(
            _("{colour} is not a colour."),
            _("Write a colour as six hexadecimal digits, as in #1f4e79."),
            colour=brand.accent,
        )
    if brand.website and not is_web_address(brand.website):
        raise BadRequest(
            _("{address} is not the address of a website."),
            _("Write it as in https://www.example.com, or leave the field empty."),
            address=brand.website,
        )
    return Edit(_("Change brand"), lambda kit: replace(kit, brand=brand))


def with_contacts(contacts: Iterable[Contact]) -> Edit:
    """Return the edit that says whom journalists may call."""
    chosen = tuple(contacts)
    return Edit(_("Change contacts"), lambda kit: replace(kit, contacts=chosen))


def released(
    number: int, day: date | None, place: Wording, embargo: datetime | None, notice: Wording
) -> Edit:
    """Return the edit that dates a release, counted from 0; ``BadRequest`` on an embargo without a zone."""
    if embargo is not None and embargo.year not in _YEARS:
        raise BadRequest(_("The year {year} is not one in which news is published."), year=embargo.year)
    if embargo is not None and embargo.utcoffset() is None:
        raise BadRequest(
            _("The embargo has no time zone, so nobody could tell when it ends."),
            _("Give the embargo with its time zone."),
        )

    def change(kit: Kit) -> Kit:
        release = kit.releases[number]
        changed = replace(release, day=day, place=place, embargo=embargo, notice=notice)
        return kit.with_release(number, changed)

    return Edit(_("Change release line"), change)
