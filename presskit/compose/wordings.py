"""The lines presskit itself writes into a release: release line or embargo, dateline, headings, end mark."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from presskit.i18n import worded
from presskit.model.language import Lang
from presskit.model.release import Release

CATALOGS = {Lang.EN: "en", Lang.ZH: "zh_Hans"}
"""The catalog that words labels in each language of a document, whatever language the interface speaks."""

BEIJING = timezone(timedelta(hours=8))

END_MARKS = {Lang.EN: "###", Lang.ZH: "（完）"}

_AP_MONTHS = (
    *("Jan.", "Feb.", "March", "April", "May", "June", "July"),
    *("Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)


def label(lang: Lang, message: str, **facts: object) -> str:
    """Return a label of a document in one of its languages."""
    return worded(CATALOGS[lang], message, **facts)


def written_date(day: date, lang: Lang) -> str:
    """Return a date as the press writes it: ``Sept. 20, 2024`` (AP style), ``2024年9月20日`` (GB/T 15835)."""
    if lang is Lang.EN:
        return f"{_AP_MONTHS[day.month - 1]} {day.day}, {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def dateline(release: Release, lang: Lang) -> str:
    """Return the words that open the lead (电头) with what sets them off; empty without place and day.

    ``SUZHOU, China, Sept. 20, 2024 — `` and ``苏州2024年9月20日电　``.
    """
    place = release.place.side(lang)
    if not place or release.day is None:
        return ""
    day = written_date(release.day, lang)
    if lang is Lang.ZH:
        return f"{place}{day}电\u3000"
    city, comma, rest = place.partition(",")
    return f"{city.upper()}{comma}{rest}, {day} \u2014 "


def release_line(release: Release, lang: Lang) -> str:
    """Return the line that says from when the news may be used."""
    if release.embargo is None:
        return label(lang, "FOR IMMEDIATE RELEASE")
    if lang is Lang.ZH:
        local = release.embargo.astimezone(BEIJING)
        minutes = f"{local.minute}分" if local.minute else ""
        moment = f"{written_date(local.date(), lang)}{local.hour}时{minutes}"
    else:
        moment = _english_moment(release.embargo)
    return label(lang, "EMBARGOED UNTIL {moment}", moment=moment)


def _english_moment(embargo: datetime) -> str:
    local, world = embargo.astimezone(BEIJING), embargo.astimezone(UTC)
    half = "a.m." if local.hour < 12 else "p.m."  # noqa: PLR2004 - noon
    minutes = f":{local.minute:02}" if local.minute else ""
    clock = f"{local.hour % 12 or 12}{minutes} {half}"
    return f"{clock} Beijing time ({world:%H:%M} GMT), {written_date(local.date(), Lang.EN)}"
