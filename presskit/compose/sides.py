"""What is said in one language: characters of one look, and what a paragraph of them is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from presskit.model.language import Lang
from presskit.model.text import Stamp


class Style(StrEnum):
    """What a composed paragraph is; each writer has one look for each."""

    RELEASE_LINE = "release_line"
    NOTICE = "notice"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    BODY = "body"
    CROSSHEAD = "crosshead"
    QUOTE = "quote"
    BULLET = "bullet"
    ABOUT_HEADING = "about_heading"
    ABOUT = "about"
    NOTE = "note"
    CONTACT_LINE = "contact_line"
    END = "end"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Revised(Span):
    """Characters with who inserted and who deleted them, and the ids of the comments on them."""

    inserted: Stamp | None = None
    deleted: Stamp | None = None
    threads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a block: its spans in order."""

    lang: Lang
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(span.text for span in self.spans)
