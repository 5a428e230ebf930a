"""For which sections of a press kit a kit holds something."""

from __future__ import annotations

from presskit.compose.plan import Section
from presskit.model.kit import Kit
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release

_OF_GENRES = {
    Genre.NEWS: Section.RELEASE,
    Genre.BACKGROUND: Section.BACKGROUND,
    Genre.BIOGRAPHY: Section.BIOGRAPHIES,
    Genre.TERMS: Section.TERMS,
}


def held(kit: Kit, release: int | None = None) -> tuple[Section, ...]:
    """Return the sections for which a kit holds something, in their order; a cover comes with any of them.

    Texts without words or pictures count as none, and so do those that go with the news and have a headline
    only. ``release`` is the index of the text that stands for the news, whatever its genre.
    """
    apart = {kit.brand.logo, *(person.portrait for person in kit.people)}
    has = {_OF_GENRES[text.genre] for text in kit.releases if _says(text)}
    if release is not None:
        has -= {Section.RELEASE}
        chosen = kit.releases[release : release + 1]
        has |= {Section.RELEASE for text in chosen if any(map(_speaks, text.standing))}
    for section, things in (
        (Section.FACTS, kit.facts),
        (Section.BIOGRAPHIES, kit.people),
        (Section.GALLERY, [asset for asset in kit.assets if asset.id not in apart]),
        (Section.GLOSSARY, kit.glossary),
        (Section.CONTACTS, kit.contacts),
    ):
        has |= {section} if things else set()
    return tuple(section for section in Section if section in has or (has and section is Section.COVER))


def headed_only(kit: Kit) -> tuple[Release, ...]:
    """Return the texts of which a press kit prints nothing because they have only a headline."""
    return tuple(text for text in kit.releases if not _says(text) and any(map(_speaks, text.standing)))


def _says(text: Release) -> bool:
    """Tell whether a text is printed: news by its headline alone, others by what they say below it."""
    head = next((pair for pair in text.standing if pair.role is Role.HEADLINE), None)
    alone = text.genre is Genre.NEWS
    return any(_speaks(pair) for pair in text.standing if alone or pair is not head)


def _speaks(pair: Pair) -> bool:
    return bool(pair.asset or pair.en.current.strip() or pair.zh.current.strip())
