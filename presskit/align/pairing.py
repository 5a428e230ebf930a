"""English and Chinese paragraphs brought together as the pairs of a release."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.align.beads import Bead, strung
from presskit.align.evidence import Evidence
from presskit.align.manuscript import Manuscript, Paragraph
from presskit.align.roles import pair_role
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role, Status
from presskit.model.text import Stamp, Text, concatenated

UNMATCHED = _("No counterpart was found.")
MERGED = _("Several paragraphs were put together as one.")
FAR = _("The lengths of the two sides are far apart.")
ODD = _("The figures or names of the two sides differ.")

_TIMES = 2.5
_LONG_WAY = 40
_TOO_MUCH = 8.0


@dataclass(frozen=True, slots=True)
class Doubt:
    """A pair that somebody should look at; ``reason`` is a message id."""

    pair: str
    reason: str


@dataclass(frozen=True, slots=True)
class Paired:
    """Two manuscripts as pairs. Doubtful pairs carry the mark themselves too."""

    pairs: tuple[Pair, ...]
    doubts: tuple[Doubt, ...]


def paired(en: Manuscript, zh: Manuscript, new_id: NewId) -> Paired:
    """Return the paragraphs of two manuscripts in pairs; nothing is left out, a missing side is empty.

    Twins without a doubt count as translated, everything else as drafts. With only
    one manuscript there is nothing to guess and so nothing to doubt.
    """
    ours, theirs = en.paragraphs, zh.paragraphs
    evidence = Evidence(ours, theirs)
    pairs, doubts = [], []
    for bead in strung(len(ours), len(theirs), evidence.cost):
        reason = _doubt(bead, evidence) if ours and theirs else ""
        pair = _pair(bead, ours, theirs, new_id(), doubtful=bool(reason))
        pairs.append(pair)
        if pair.doubtful:
            doubts.append(Doubt(pair.id, reason))
    return Paired(tuple(pairs), tuple(doubts))


def _doubt(bead: Bead, evidence: Evidence) -> str:
    """Return why a pair needs a look, or nothing."""
    if not (bead.en and bead.zh):
        return UNMATCHED
    if len(bead.en) + len(bead.zh) > 2:  # noqa: PLR2004 - more than twins
        return MERGED
    short, long = sorted(evidence.lengths(bead.en, bead.zh))
    if long > _TIMES * short and long - short > _LONG_WAY:
        return FAR
    shared, missed = evidence.shown(bead.en, bead.zh)
    return ODD if missed > max(_TOO_MUCH, shared) else ""


def _pair(
    bead: Bead, ours: tuple[Paragraph, ...], theirs: tuple[Paragraph, ...], pair_id: str, *, doubtful: bool
) -> Pair:
    en = ours[bead.en.start : bead.en.stop]
    zh = theirs[bead.zh.start : bead.zh.stop]
    sides = _together(en, Lang.EN), _together(zh, Lang.ZH)
    gone = _tracked([paragraph.deleted for paragraph in (*en, *zh)])
    level = not doubtful and all(side.current.strip() for side in sides)
    status = Status.TRANSLATED if level else Status.DRAFT
    return Pair(
        pair_id,
        pair_role(en[0].role if en else Role.BODY, zh[0].role if zh else Role.BODY),
        *sides,
        en_status=status,
        zh_status=status,
        asset=next((paragraph.asset for paragraph in (*en, *zh) if paragraph.asset), ""),
        doubtful=doubtful and not gone,
        inserted=_tracked([paragraph.inserted for paragraph in (*en, *zh)]),
        deleted=gone,
    )


def _tracked(stamps: list[Stamp | None]) -> Stamp | None:
    """Return who made a row come or go: somebody did so with each of its paragraphs."""
    return stamps[0] if all(stamps) else None


def _together(paragraphs: tuple[Paragraph, ...], lang: Lang) -> Text:
    """Return paragraphs as one text, the English ones parted by blanks."""
    texts: list[Text] = []
    for paragraph in paragraphs:
        if texts and lang is Lang.EN:
            texts.append(Text.plain(" "))
        texts.append(paragraph.text)
    return texts[0] if len(texts) == 1 else concatenated(*texts)
