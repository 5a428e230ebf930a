"""Kits made of manuscripts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from presskit import readers
from presskit.align.manuscript import Manuscript
from presskit.align.pairing import Doubt, paired
from presskit.api.tables import read_terms
from presskit.edits.revisions import with_settled
from presskit.i18n import marked as _
from presskit.lang.scripts import HAN, LATIN_WORD
from presskit.model.asset import Asset, Pictures
from presskit.model.ids import NewId, numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.release import Release
from presskit.model.text import MarkKind, Text, joined
from presskit.readers.reader import Note, Read
from presskit.review.revisions import revisions

SWAPPED = _("The first text is Chinese and the second is not, so they changed places.")
TWIN_LEFT = _(
    "A file holds both languages; its second one was not taken, because a file of its own was given."
)
UNPLACED = _(
    "The picture {picture} stands in one text only and was not placed; it is among the kit's pictures."
)


class Changes(StrEnum):
    """What becomes of the tracked changes of a manuscript."""

    KEEP = "keep"
    FINAL = "final"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class Imported:
    """The kit that manuscripts make, what did not come along, and the rows that need a look."""

    kit: Kit
    pictures: Pictures
    notes: tuple[Note, ...]
    doubts: tuple[Doubt, ...]


def imported(
    en: Path,
    zh: Path | None = None,
    *,
    title: Wording = Wording(),
    terms: Path | None = None,
    new_id: NewId | None = None,
    changes: Changes = Changes.KEEP,
    changes_by: Mapping[str, Changes] = MappingProxyType({}),
) -> Imported:
    """Return the kit that one manuscript or two make; the same files make the same kit.

    ``changes`` says what becomes of tracked changes, ``changes_by`` of those of an author.

    One file may hold both languages, or either of them alone. Without a title the kit takes its headline.
    ``UnreadableDocument`` when a file cannot be read.
    """
    paths = tuple(path for path in (en, zh) if path)
    new_id = new_id or numbered()
    read = tuple(_with_threads(readers.reader_for(path).read(path), new_id) for path in paths)
    ours, theirs, swapped = _sides(read)
    theirs, assets = _shared(ours, theirs)
    outcome = paired(ours.manuscript, theirs.manuscript, new_id)
    placed = {pair.asset for pair in outcome.pairs}
    seal = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    kit = Kit(
        id=seal[:8],
        releases=(Release("r1", outcome.pairs),),
        glossary=read_terms(terms) if terms else (),
        assets=tuple(_described(asset, ours, theirs) for asset in assets),
        threads=(*ours.threads, *theirs.threads),
    )
    kit = with_changes(kit, changes, changes_by)
    return Imported(
        kit=replace(kit, title=Wording(*(title.side(lang) or _headline(kit, lang) for lang in Lang))),
        pictures={**theirs.pictures, **ours.pictures},
        notes=(
            *swapped,
            *(note for one in read for note in one.notes),
            *(Note(UNPLACED, (("picture", asset.name),)) for asset in assets if asset.id not in placed),
        ),
        doubts=outcome.doubts,
    )


def with_changes(kit: Kit, changes: Changes, changes_by: Mapping[str, Changes]) -> Kit:
    """Return a kit with the tracked changes of each author kept, accepted or rejected."""
    for author in sorted({revision.author for revision in revisions(kit)}):
        choice = changes_by.get(author, changes)
        if choice is not Changes.KEEP:
            kit = with_settled(kit, revisions(kit, author=author), accept=choice is Changes.FINAL)
    return kit


def _sides(read: tuple[Read, ...]) -> tuple[Read, Read, tuple[Note, ...]]:
    """Return what was read of each language, English first, whichever file or column held it."""
    first = read[0]
    nothing = Read(Manuscript())
    if len(read) > 1:
        second = read[1]
        if (
            _is_chinese(first.manuscript)
            and not _is_chinese(second.manuscript)
            and second.manuscript.paragraphs
        ):
            return second, first, (Note(SWAPPED),)
        return first, second, (Note(TWIN_LEFT),) if first.twin or second.twin else ()
    if first.twin is not None:
        return first, replace(nothing, manuscript=first.twin), ()
    if _is_chinese(first.manuscript):
        return nothing, first, ()
    return first, nothing, ()


def _is_chinese(manuscript: Manuscript) -> bool:
    """Tell whether a text has more Han characters than words in Latin letters."""
    text = "\n".join(paragraph.text.current for paragraph in manuscript.paragraphs)
    return len(HAN.findall(text)) > len(LATIN_WORD.findall(text))


def _shared(ours: Read, theirs: Read) -> tuple[Read, tuple[Asset, ...]]:
    """Return the Chinese text with its pictures renamed after those of the English text, and all pictures.

    A picture that stands in both texts is one; different ones of the same id get different ids.
    """
    by_digest = {asset.digest: asset.id for asset in ours.assets}
    taken = {asset.id for asset in ours.assets}
    names = {
        asset.id: by_digest.get(asset.digest) or (f"zh-{asset.id}" if asset.id in taken else asset.id)
        for asset in theirs.assets
    }
    paragraphs = tuple(
        replace(paragraph, asset=names.get(paragraph.asset, paragraph.asset))
        for paragraph in theirs.manuscript.paragraphs
    )
    own = (replace(asset, id=names[asset.id]) for asset in theirs.assets if asset.digest not in by_digest)
    return replace(theirs, manuscript=Manuscript(paragraphs)), (*ours.assets, *own)


def _with_threads(read: Read, new_id: NewId) -> Read:
    """Return what was read with ids for its comments that nothing else has."""
    if not read.threads:
        return read
    names = {thread.id: new_id() for thread in read.threads}
    return replace(
        read,
        manuscript=_commented(read.manuscript, names),
        twin=_commented(read.twin, names) if read.twin is not None else None,
        threads=tuple(replace(thread, id=names[thread.id]) for thread in read.threads),
    )


def _commented(manuscript: Manuscript, names: dict[str, str]) -> Manuscript:
    return Manuscript(tuple(replace(one, text=_renamed(one.text, names)) for one in manuscript.paragraphs))


def _renamed(text: Text, names: dict[str, str]) -> Text:
    """Return a text whose comments have other ids."""
    return joined(
        replace(
            run,
            marks=frozenset(
                replace(mark, value=names.get(mark.value, mark.value))
                if mark.kind is MarkKind.COMMENT
                else mark
                for mark in run.marks
            ),
        )
        for run in text.runs
    )


def _described(asset: Asset, ours: Read, theirs: Read) -> Asset:
    """Return a picture with the alternative texts that the manuscripts give it."""
    alts = (
        next((one.alt for one in read.manuscript.paragraphs if one.asset == asset.id and one.alt), "")
        for read in (ours, theirs)
    )
    return replace(
        asset, alt=Wording(*(new or old for new, old in zip(alts, map(asset.alt.side, Lang), strict=True)))
    )


def _headline(kit: Kit, lang: Lang) -> str:
    return next((pair.side(lang).current for pair in kit.pairs() if pair.role is Role.HEADLINE), "")
