"""Composes news releases: which parts each has, in which order, in the languages of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.compose import contacts, texts
from presskit.compose.blocks import Block, Letterhead, Paragraph, Style
from presskit.compose.plan import Section
from presskit.compose.source import Source
from presskit.compose.wordings import END_MARKS, release_line
from presskit.model.release import Release


def section(source: Source) -> Iterator[Block]:
    """Yield the releases of the plan, one after the other; beside anything else those without words go."""
    told = [(release, texts.story(source, release)) for release in source.news]
    alone = source.plan.sections == {Section.RELEASE} and not any(body for _release, body in told)
    for release, body in told:
        if body or alone:
            yield from _blocks(source, release, body)


def _blocks(source: Source, release: Release, body: list[Block]) -> Iterator[Block]:
    yield _letterhead(source, release)
    yield Paragraph(Style.RELEASE_LINE, source.sides(lambda lang: release_line(release, lang)))
    yield from texts.notice(source, release)
    yield from (block for block in body if not _is_end(block))
    if Section.CONTACTS not in source.plan.sections:
        yield from contacts.card(source)
    ends = [block for block in body if _is_end(block)]
    yield from ends or [Paragraph(Style.END, source.sides(END_MARKS.__getitem__))]


def _letterhead(source: Source, release: Release) -> Letterhead:
    return Letterhead(
        organisation=source.wording(source.kit.brand.organisation),
        kind=source.label(texts.NAMES[release.genre]),
        logo=source.content(source.kit.asset(source.kit.brand.logo)),
        key=texts.key(release),
    )


def _is_end(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.END
