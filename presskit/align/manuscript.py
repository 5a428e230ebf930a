"""A text in one language, before it is brought together with its twin."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.pair import Role
from presskit.model.text import Stamp, Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a manuscript; ``asset`` names the picture it is the caption of.

    ``inserted`` and ``deleted`` track the whole paragraph. ``struck`` are paragraphs right before this one
    whose deletion is tracked.
    """

    text: Text
    role: Role = Role.BODY
    asset: str = ""
    alt: str = ""
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    struck: tuple[Paragraph, ...] = ()

    @property
    def reading(self) -> str:
        """What the paragraph says, or said before it was deleted."""
        return self.text.current or self.text.everything


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The paragraphs of one language in order."""

    paragraphs: tuple[Paragraph, ...] = ()
