"""What a document is composed from, and words in each of its languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from presskit.compose.blocks import Picture, Revised, Side, Span
from presskit.compose.plan import Markup, Plan, Section
from presskit.compose.wordings import label
from presskit.model.asset import Asset, Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Pair
from presskit.model.release import Genre, Release
from presskit.model.term import Term
from presskit.model.text import BOLD, ITALIC, MarkKind, Run, Text

GENRES = {
    Section.BACKGROUND: Genre.BACKGROUND,
    Section.BIOGRAPHIES: Genre.BIOGRAPHY,
    Section.TERMS: Genre.TERMS,
}
"""The texts that a section prints."""

_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9](?:[!-~]*[A-Za-z0-9/_=#&-])?"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
)
"""A web or mail address written out in a text, without the mark that ends its sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """A kit, the bytes of its pictures, the plan of its document and the terms for its glossary."""

    kit: Kit
    pictures: Pictures
    plan: Plan
    terms: tuple[Term, ...] = ()

    @property
    def news(self) -> tuple[Release, ...]:
        """The release of the plan, or all news releases; none when the kit has no such release."""
        releases, number = self.kit.releases, self.plan.release
        if number is None:
            return self.of(Genre.NEWS)
        return releases[number : number + 1]

    @property
    def texts(self) -> tuple[Release, ...]:
        """The texts whose words the document holds or speaks of: the news, then those of its sections."""
        genres = [genre for section, genre in GENRES.items() if section in self.plan.sections]
        others = (text for genre in genres for text in self.of(genre))
        return tuple(dict.fromkeys((*self.news, *others)))

    def of(self, genre: Genre) -> tuple[Release, ...]:
        """Return the texts of one genre."""
        return tuple(text for text in self.kit.releases if text.genre is genre)

    def sides(self, words: Callable[[Lang], str], *, bold: bool = False) -> tuple[Side, ...]:
        """Return words in each language of the plan; a side without words is empty."""
        said = ((lang, words(lang)) for lang in self.plan.langs)
        return tuple(Side(lang, (Span(one, bold),) if one else ()) for lang, one in said)

    def wording(self, wording: Wording) -> tuple[Side, ...]:
        """Return what a kit says in both languages in those of the plan."""
        return self.sides(wording.side)

    def label(self, message: str, **facts: object) -> tuple[Side, ...]:
        """Return what presskit itself says in each language of the plan."""
        return self.sides(lambda lang: label(lang, message, **facts))

    def pair(self, pair: Pair) -> tuple[Side, ...]:
        """Return both texts of a pair in the languages of the plan."""
        return tuple(Side(lang, self.spans(pair.side(lang))) for lang in self.plan.langs)

    @property
    def tracked(self) -> bool:
        """Whether the document shows changes as changes."""
        return self.plan.markup is Markup.TRACKED

    def pairs(self, text: Release) -> tuple[Pair, ...]:
        """Return the rows of a text: those that stand and, where changes are shown, those deleted."""
        return text.pairs if self.tracked else text.standing

    def spans(self, text: Text) -> tuple[Span, ...]:
        """Return the characters of a text as the document shows them; addresses are links."""
        if not self.tracked:
            return spans(text)
        return tuple(_revised(run, span) for run in text.runs for span in _spans(run))

    def content(self, asset: Asset | None) -> bytes:
        """Return the bytes of a picture; none where the kit has lost it."""
        return self.pictures.get(asset.digest, b"") if asset else b""

    def picture(self, asset: Asset, caption: tuple[Side, ...] = (), pair: str = "") -> Picture:
        """Return a picture whose bytes are there, with what is said of it."""
        return Picture(
            content=self.pictures[asset.digest],
            media_type=asset.media_type,
            width=asset.width,
            height=asset.height,
            name=asset.name,
            alt=self.wording(asset.alt),
            caption=caption or self.wording(Wording()),
            credit=self.wording(asset.credit),
            pair=pair,
        )


def spans(text: Text) -> tuple[Span, ...]:
    """Return the characters of a text as they read with every revision accepted; addresses are links."""
    return tuple(span for run in text.runs if not run.deleted for span in _spans(run))


def _revised(run: Run, span: Span) -> Span:
    """Return a span with what is tracked of its run."""
    threads = tuple(sorted(mark.value for mark in run.marks if mark.kind is MarkKind.COMMENT))
    if not (run.inserted or run.deleted or threads):
        return span
    return Revised(span.text, span.bold, span.italic, span.href, run.inserted, run.deleted, threads)


def _spans(run: Run) -> Iterator[Span]:
    """Yield a run as spans; most have no marks and no address, and then none is looked for."""
    plain = Span(run.text)
    if run.marks:
        plain = Span(run.text, BOLD in run.marks, ITALIC in run.marks, run.href)
    if plain.href or not ("://" in run.text or "@" in run.text):
        yield plain
        return
    at = 0
    for found in _ADDRESS.finditer(run.text):
        if at < found.start():
            yield replace(plain, text=run.text[at : found.start()])
        address = found.group()
        yield replace(plain, text=address, href=address if "://" in address else f"mailto:{address}")
        at = found.end()
    if at < len(run.text):
        yield replace(plain, text=run.text[at:])


def told(sides: tuple[Side, ...]) -> bool:
    """Tell whether anything is said in any language."""
    return any(side.text.strip() for side in sides)


def otherwise(sides: tuple[Side, ...], instead: tuple[Side, ...]) -> tuple[Side, ...]:
    """Return each side, or the other's where it says nothing."""
    return tuple(side if side.text.strip() else other for side, other in zip(sides, instead, strict=True))
