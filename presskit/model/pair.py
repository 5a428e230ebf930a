"""A paragraph in English and its twin in Chinese."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from presskit.model.language import Lang
from presskit.model.text import Stamp, Text


class Role(StrEnum):
    """What a paragraph is in a press release."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    DATELINE = "dateline"
    LEAD = "lead"
    BODY = "body"
    CROSSHEAD = "crosshead"
    QUOTE = "quote"
    BULLET = "bullet"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"
    NOTE = "note"
    END = "end"


class Status(StrEnum):
    """How far one side of a pair has come; a side without text is empty whatever its status says."""

    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two paragraphs that say the same.

    A caption names in ``asset`` the picture it belongs to, and so places that picture in the release.
    ``doubtful`` marks twins that were brought together by a guess nobody has looked at yet.
    ``en_before`` is what the English said when the twins were last level: it is there while the Chinese needs
    a look; ``zh_before`` the other way round. ``inserted`` and ``deleted`` track the row itself.
    """

    id: str
    role: Role = Role.BODY
    en: Text = Text()
    zh: Text = Text()
    en_status: Status = Status.DRAFT
    zh_status: Status = Status.DRAFT
    asset: str = ""
    note: str = ""
    doubtful: bool = False
    en_before: str | None = None
    zh_before: str | None = None
    inserted: Stamp | None = None
    deleted: Stamp | None = None

    def side(self, lang: Lang) -> Text:
        """Return the text in one language."""
        return self.en if lang is Lang.EN else self.zh

    def status(self, lang: Lang) -> Status:
        """Return how far one side has come."""
        return self.en_status if lang is Lang.EN else self.zh_status

    def before(self, lang: Lang) -> str | None:
        """Return what one side said when the twins were last level, if it has changed since."""
        return self.en_before if lang is Lang.EN else self.zh_before

    def needs_look(self, lang: Lang) -> bool:
        """Tell whether one side may no longer say what its twin says, because that has changed."""
        return self.before(lang.twin) is not None

    def with_side(self, lang: Lang, text: Text) -> Pair:
        """Return the pair with another text on one side."""
        return replace(self, en=text) if lang is Lang.EN else replace(self, zh=text)

    def with_status(self, lang: Lang, status: Status) -> Pair:
        """Return the pair with another status on one side."""
        return replace(self, en_status=status) if lang is Lang.EN else replace(self, zh_status=status)

    def with_before(self, lang: Lang, text: str | None) -> Pair:
        """Return the pair with another memory of what one side said when the twins were last level."""
        return replace(self, en_before=text) if lang is Lang.EN else replace(self, zh_before=text)
