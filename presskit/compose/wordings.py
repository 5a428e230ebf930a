"""The lines presskit itself writes into a release: release line or embargo, dateline, headings, end mark."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

from presskit.i18n import marked as _
from presskit.i18n import worded
from presskit.model.language import Lang
from presskit.model.release import Release

CATALOGS = {Lang.EN: "en", Lang.ZH: "zh_Hans"}
"""The catalog that words labels in each language of a document, whatever language the interface speaks."""

BEIJING = timezone(timedelta(hours=8))

HEADERS = {Lang.EN: "English", Lang.ZH: "中文"}
"""What each language calls itself."""

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
        moment = _moment(release.embargo, lang)
    else:
        day = written_date(release.embargo.astimezone(BEIJING).date(), lang)
        world = f"{release.embargo.astimezone(UTC):%H:%M} GMT"
        moment = f"{_clock(release.embargo)} ({world}), {day}"
    return label(lang, "EMBARGOED UNTIL {moment}", moment=moment)


def brief_embargo(embargo: datetime, lang: Lang) -> str:
    """Return the embargo as briefly as a running head must say it."""
    return label(lang, _("Embargo: {moment}"), moment=_moment(embargo, lang))


def _moment(embargo: datetime, lang: Lang) -> str:
    """Return a moment by Beijing's clock; Chinese leaves unsaid whose clock it is."""
    local = embargo.astimezone(BEIJING)
    day = written_date(local.date(), lang)
    if lang is Lang.EN:
        return f"{_clock(embargo)}, {day}"
    minutes = f"{local.minute}分" if local.minute else ""
    return f"{day}{local.hour}时{minutes}"


def signed_at(moment: datetime, lang: Lang) -> str:
    """Return when something was signed, by Beijing's clock: ``Sept. 20, 2024, 15:30``."""
    local = moment.astimezone(BEIJING)
    between = ", " if lang is Lang.EN else ""
    return f"{written_date(local.date(), lang)}{between}{local:%H:%M}"


def signed_on(moment: datetime, lang: Lang) -> str:
    """Return the day on which something was signed, by Beijing's clock: ``Sept. 20``, ``9月20日``."""
    day = moment.astimezone(BEIJING).date()
    return f"{_AP_MONTHS[day.month - 1]} {day.day}" if lang is Lang.EN else f"{day.month}月{day.day}日"


def _clock(embargo: datetime) -> str:
    local = embargo.astimezone(BEIJING)
    half = "a.m." if local.hour < 12 else "p.m."  # noqa: PLR2004 - noon
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes} {half} Beijing time"


def written_number(value: Decimal, lang: Lang) -> str:
    """Return a number as the press writes it: ``1,234.5``, in Chinese ``1234.5`` (GB/T 15835)."""
    return f"{value:{',' if lang is Lang.EN else ''}f}".replace("-", "\u2212")


def measured(number: str, unit: str, lang: Lang) -> str:
    """Return a number with its unit: ``120 billion yuan``, ``12%``, ``1200亿元``."""
    between = " " if lang is Lang.EN and unit and unit[0].isalpha() else ""
    return f"{number}{between}{unit}"


def listed(values: Iterable[tuple[str, str]], lang: Lang) -> str:
    """Return names with what they amount to, one after the other: ``2019: 100; 2020: 120``."""
    named, between = (": ", "; ") if lang is Lang.EN else ("：", "；")
    return between.join(f"{name}{named}{value}" for name, value in values)
