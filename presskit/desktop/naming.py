"""What the texts and the people of a kit are called in the window."""

from __future__ import annotations

from presskit import i18n
from presskit.i18n import marked as _
from presskit.model.contact import Person
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release

EDITIONS = {"both": _("English and Chinese"), "en": _("English"), "zh": _("Chinese")}
"""What the editions of a document are called."""

SIDES = {Lang.EN: _("English"), Lang.ZH: _("Chinese")}
"""What the sides of a pair are called."""

KINDS = {
    Genre.NEWS: _("News release"),
    Genre.BACKGROUND: _("Backgrounder"),
    Genre.BIOGRAPHY: _("Biography"),
    Genre.TERMS: _("Terms of use"),
}
"""What one text of a genre is called."""

GROUPS = {
    Genre.NEWS: _("News releases"),
    Genre.BACKGROUND: _("Backgrounders"),
    Genre.BIOGRAPHY: _("Biographies"),
    Genre.TERMS: _("Terms of use"),
}
"""What all texts of a genre are called."""

ICONS = {
    Genre.NEWS: "release",
    Genre.BACKGROUND: "background",
    Genre.BIOGRAPHY: "person",
    Genre.TERMS: "terms",
}
"""The icon of each genre."""


def language() -> Lang:
    """Return the language of the kit that the language of the window is nearest to."""
    return Lang.ZH if i18n.interface() == "zh_Hans" else Lang.EN


def either(wording: Wording) -> str:
    """Return a wording in the language of the window, or in the other where it says nothing."""
    lang = language()
    return wording.side(lang) or wording.side(lang.twin)


def person(kit: Kit, person_id: str) -> Person | None:
    """Return somebody of a kit."""
    return next((one for one in kit.people if one.id == person_id), None)


def titled(kit: Kit, text: Release) -> str:
    """Return what a text is called: by its headline, or by the person whose life it tells; else nothing."""
    told_of = person(kit, text.person) if text.person else None
    return either(headline(text)) or (either(told_of.name) if told_of else "")


def names(kit: Kit, text: Release) -> tuple[str, ...]:
    """Return what documents may call a text, in either language; they tell a life under a person's name."""
    told_of = person(kit, text.person) if text.person else None
    kind = KINDS[text.genre]
    kinds = Wording(*(i18n.worded(name, kind) for name in ("en", "zh_Hans")))
    called = (told_of.name if told_of else Wording()) or headline(text) or kinds
    return tuple(filter(None, (called.en, called.zh)))


def headline(text: Release) -> Wording:
    """Return what the headline of a text says, or nothing where there is none."""
    head = next((pair for pair in text.pairs if pair.role is Role.HEADLINE), None)
    return Wording(head.en.current.strip(), head.zh.current.strip()) if head else Wording()


def named(kit: Kit, text: Release) -> str:
    """Return what a text is called, or what it is where it has no headline."""
    return titled(kit, text) or i18n.translated(KINDS[text.genre])
