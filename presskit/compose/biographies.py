"""Who is who in the news: biographies, and heads of those who have none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presskit.compose import texts
from presskit.compose.blocks import Block, Opening, Picture, Profile
from presskit.compose.source import Source, otherwise, told
from presskit.i18n import marked as _
from presskit.model.contact import Person
from presskit.model.language import Wording
from presskit.model.release import Genre, Release

KEY = "biographies"


def section(source: Source) -> Iterator[Block]:
    """Yield all biographies under one head; then the people of whom there is only a title or a portrait."""
    written = source.of(Genre.BIOGRAPHY)
    told_of = {text.person for text in written}
    blocks = [block for text in written for block in _biography(source, text)]
    others = (person for person in source.kit.people if person.id not in told_of)
    blocks += (profile for person in others for profile in _profile(source, person) if _tells(profile))
    if blocks:
        yield Opening(KEY, source.label(_("Biographies")))
        yield from blocks


def portraits(source: Source) -> frozenset[str]:
    """Return the ids of the pictures that show people of the kit."""
    return frozenset(person.portrait for person in source.kit.people if person.portrait)


def _biography(source: Source, text: Release) -> Iterator[Block]:
    person = next((one for one in source.kit.people if one.id == text.person), None)
    said = texts.story(source, text, headed=False)
    if not said:
        return
    if person is not None and (found := list(_profile(source, person))):
        yield from found
    else:
        yield Profile(texts.title(source, text), source.wording(Wording()))
    yield from texts.warnings(source, text)
    yield from said


def _profile(source: Source, person: Person) -> Iterator[Profile]:
    """Yield the head of a biography, when the person has a name; one language may lend it to the other."""
    name = source.wording(person.name)
    if any((person.name.en.strip(), person.name.zh.strip())):
        either = source.sides(lambda _lang: person.name.en.strip() or person.name.zh.strip())
        yield Profile(otherwise(name, either), source.wording(person.title), _portrait(source, person))


def _portrait(source: Source, person: Person) -> Picture | None:
    asset = source.kit.asset(person.portrait) if person.portrait else None
    if asset is None or not source.content(asset):
        return None
    shown = source.picture(asset)
    return replace(shown, alt=otherwise(shown.alt, source.wording(person.name)))


def _tells(profile: Profile) -> bool:
    return told(profile.title) or profile.portrait is not None
