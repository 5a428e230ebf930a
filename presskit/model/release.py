"""What a kit says in paragraphs: news releases above all, and the texts that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from presskit.model.language import Wording
from presskit.model.pair import Pair
from presskit.model.signoff import Signature


class Genre(StrEnum):
    """What a text of the kit is."""

    NEWS = "news"
    BACKGROUND = "background"
    BIOGRAPHY = "biography"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Release:
    """One text in pairs: a news release, or what goes with it.

    A biography names in ``person`` whose life it tells.

    ``day`` and ``place`` give the dateline of both languages (``place.en`` as in "Suzhou, China"); without
    them the text is taken to carry its own. ``embargo`` is the moment, with its zone, before which nothing
    may be published; without it the release is for immediate use. ``notice`` is a warning every reader must
    see in the language it stands in, such as that a translation is a draft.
    """

    id: str
    pairs: tuple[Pair, ...] = ()
    day: date | None = None
    place: Wording = Wording()
    embargo: datetime | None = None
    notice: Wording = Wording()
    genre: Genre = Genre.NEWS
    person: str = ""
    signatures: tuple[Signature, ...] = ()

    @property
    def standing(self) -> tuple[Pair, ...]:
        """The pairs without those whose deletion is tracked."""
        if any(pair.deleted for pair in self.pairs):
            return tuple(pair for pair in self.pairs if not pair.deleted)
        return self.pairs
