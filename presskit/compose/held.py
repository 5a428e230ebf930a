"""For which sections of a press kit a kit holds something."""

from __future__ import annotations

from presskit.compose.plan import Section
from presskit.model.kit import Kit
from presskit.model.release import Genre, Release

_OF_GENRES = {
    Genre.NEWS: Section.RELEASE,
    Genre.BACKGROUND: Section.BACKGROUND,
    Genre.BIOGRAPHY: Section.BIOGRAPHIES,
    Genre.TERMS: Section.TERMS,
}


def held(kit: Kit, release: int | None = None) -> tuple[Section, ...]:
    """Return the sections for which a kit holds something, in their order; a cover comes with any of them.

    Texts without words or pictures count as none. ``release`` is the index of the text that stands for the
    news, whatever its genre.
    """
    apart = {kit.brand.logo, *(person.portrait for person in kit.people)}
    has = {_OF_GENRES[text.genre] for text in kit.releases if _says(text)}
    if release is not None:
        has -= {Section.RELEASE}
        has |= {Section.RELEASE for text in kit.releases[release : release + 1] if _says(text)}
    for section, things in (
        (Section.FACTS, kit.facts),
        (Section.BIOGRAPHIES, kit.people),
        (Section.GALLERY, [asset for asset in kit.assets if asset.id not in apart]),
        (Section.GLOSSARY, kit.glossary),
        (Section.CONTACTS, kit.contacts),
    ):
        has |= {section} if things else set()
    return tuple(section for section in Section if section in has or (has and section is Section.COVER))


def _says(text: Release) -> bool:
    return any(pair.asset or pair.en.current.strip() or pair.zh.current.strip() for pair in text.standing)
