"""A text in one language, before it is brought together with its twin."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.pair import Role
from presskit.model.text import Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a manuscript; ``asset`` names the picture it is the caption of."""

    text: Text
    role: Role = Role.BODY
    asset: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The paragraphs of one language in order."""

    paragraphs: tuple[Paragraph, ...] = ()
