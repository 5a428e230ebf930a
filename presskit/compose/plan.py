"""What the user asks a document to be."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.compose.theme import Theme
from presskit.model.language import Lang

EDITIONS: dict[str, tuple[Lang, ...]] = {
    "en": (Lang.EN,),
    "zh": (Lang.ZH,),
    "both": (Lang.EN, Lang.ZH),
}
"""The languages of each edition, by the name that commands use."""

PAPERS = ("A4", "Letter")


@dataclass(frozen=True, slots=True)
class Plan:
    """The languages of an edition, its theme, its paper, and which release of the kit it prints."""

    langs: tuple[Lang, ...]
    theme: Theme
    paper: str = "A4"
    release: int = 0
