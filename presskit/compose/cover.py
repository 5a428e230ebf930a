"""The first page of a kit: whose it is, from when it may be used, and what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from presskit.compose import texts
from presskit.compose.blocks import Block, Cover, Entry, Letterhead, Opening, Side
from presskit.compose.source import Source, told
from presskit.compose.wordings import release_line, written_date
from presskit.i18n import marked as _
from presskit.model.language import Lang


def cover(source: Source, title: tuple[Side, ...], following: Iterable[Block]) -> Cover:
    """Return the cover of a document with a title and what follows."""
    return Cover(
        organisation=source.wording(source.kit.brand.organisation),
        kind=source.label(_("Press kit")),
        title=title,
        lines=tuple(line for line in _lines(source) if told(line)),
        heading=source.label(_("Contents")),
        contents=tuple(_entries(source, following)),
        logo=source.content(source.kit.asset(source.kit.brand.logo)),
    )


def embargo(source: Source) -> datetime | None:
    """Return the moment before which nothing of the document may be used: the latest of its texts."""
    return max((text.embargo for text in source.texts if text.embargo is not None), default=None)


def issued(source: Source) -> date | None:
    """Return the day of issue: the latest of the news."""
    return max((text.day for text in source.news if text.day is not None), default=None)


def notices(source: Source, lang: Lang) -> list[str]:
    """Return all notices of a document in one language, each once."""
    return list(dict.fromkeys(filter(None, (text.notice.side(lang) for text in source.texts))))


def _lines(source: Source) -> Iterator[tuple[Side, ...]]:
    """Yield from when the news may be used, its day, and what nobody may overlook, in bold type."""
    held = embargo(source)
    leading = next((text for text in source.texts if text.embargo == held), None)
    if leading is not None:
        yield source.sides(lambda lang: release_line(leading, lang), bold=held is not None)
    day = issued(source)
    if day is not None:
        yield source.sides(lambda lang: written_date(day, lang))
    for wording in dict.fromkeys(text.notice for text in source.texts):
        yield source.sides(wording.side, bold=True)


def _entries(source: Source, following: Iterable[Block]) -> Iterator[Entry]:
    news = {texts.key(release): release for release in source.news}
    for block in following:
        if isinstance(block, Letterhead):
            yield Entry(block.key, texts.title(source, news[block.key]))
        elif isinstance(block, Opening):
            yield Entry(block.key, block.title)
