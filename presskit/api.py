"""What scripts, commands and the window share: kits read, imported, checked, shown and handed out."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from presskit import readers, writers
from presskit.align.manuscript import Manuscript
from presskit.align.pairing import Doubt, paired
from presskit.checks.rule import Finding
from presskit.checks.run import findings
from presskit.compose import theme as themes
from presskit.compose.blocks import Composition
from presskit.compose.kit import composed
from presskit.compose.plan import PAPERS, Plan, Section
from presskit.compose.walk import sides
from presskit.errors import BadRequest
from presskit.files import replaced
from presskit.glossary.index import Index
from presskit.i18n import marked as _
from presskit.lang.scripts import HAN, LATIN_WORD
from presskit.model.asset import Asset, Pictures
from presskit.model.ids import NewId, numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.release import Release
from presskit.model.term import Term
from presskit.model.text import Text
from presskit.progress import Report, silent
from presskit.readers.reader import Note, Read
from presskit.readers.terms import csv
from presskit.store import kit_file
from presskit.store.kit_file import Stored

SWAPPED = _("The first text is Chinese and the second is not, so they changed places.")
TWIN_LEFT = _(
    "A file holds both languages; its second one was not taken, because a file of its own was given."
)
UNPLACED = _(
    "The picture {picture} stands in one text only and was not placed; it is among the kit's pictures."
)
MISSING = _("The fonts have no letter for these characters, so the PDF shows 〓 instead: {characters}")

_NAMED = 12
"""How many missing characters are named."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The kit that manuscripts make, what did not come along, and the rows that need a look."""

    kit: Kit
    pictures: Pictures
    notes: tuple[Note, ...]
    doubts: tuple[Doubt, ...]


def read_kit(path: Path) -> Stored:
    """Return a kit and its pictures; ``UnreadableKit`` when the file is not one, or not whole."""
    return kit_file.read(path)


def write_kit(kit: Kit, pictures: Pictures, path: Path, *, overwrite: bool = False) -> None:
    """Write a kit file in one step; ``CannotWrite`` when the place does not take it or is taken."""
    kit_file.write(kit, pictures, path, overwrite=overwrite)


def read_terms(path: Path) -> tuple[Term, ...]:
    """Return the glossary in a CSV file; ``UnreadableDocument`` when it holds none."""
    return csv.read(path).terms


def imported(
    en: Path,
    zh: Path | None = None,
    *,
    title: Wording = Wording(),
    terms: Path | None = None,
    new_id: NewId | None = None,
) -> Imported:
    """Return the kit that one manuscript or two make; the same files make the same kit.

    One file may hold both languages, or either of them alone. Without a title the kit takes its headline.
    ``UnreadableDocument`` when a file cannot be read.
    """
    paths = tuple(path for path in (en, zh) if path)
    read = tuple(readers.reader_for(path).read(path) for path in paths)
    ours, theirs, swapped = _sides(read)
    theirs, assets = _shared(ours, theirs)
    outcome = paired(ours.manuscript, theirs.manuscript, new_id or numbered())
    placed = {pair.asset for pair in outcome.pairs}
    seal = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    kit = Kit(
        id=seal[:8],
        releases=(Release("r1", outcome.pairs),),
        glossary=read_terms(terms) if terms else (),
        assets=tuple(_described(asset, ours, theirs) for asset in assets),
    )
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


def checked(kit: Kit) -> list[Finding]:
    """Return what the checks find in a kit, by its own glossary."""
    return findings(kit, Index(kit.glossary))


def composition(kit: Kit, pictures: Pictures, plan: Plan) -> Composition:
    """Return the document of a plan; its glossary lists the terms that occur in what else it prints.

    A glossary alone lists the terms of the news.
    """
    if Section.GLOSSARY not in plan.sections:
        return composed(kit, pictures, plan)
    others = plan.sections - {Section.COVER, Section.GLOSSARY} or frozenset({Section.RELEASE})
    blocks = composed(kit, pictures, replace(plan, sections=others)).blocks
    index = Index(kit.glossary)
    used = {hit.term.id for side in sides(blocks) for hit in index.hits(side.text, side.lang)}
    return composed(kit, pictures, plan, tuple(term for term in kit.glossary if term.id in used))


def exported(
    kit: Kit,
    pictures: Pictures,
    path: Path,
    langs: tuple[Lang, ...],
    *,
    theme: str = "",
    paper: str = PAPERS[0],
    overwrite: bool = False,
    report: Report = silent,
) -> tuple[Note, ...]:
    """Write a document in the format that the name ends in, in one step; the same kit gives the same bytes.

    Returns what the reader of the document should be told. Without a theme the kit's own is taken.
    ``BadRequest`` on an unknown format, theme or paper, or when the kit has no release, or no text in any of
    the languages; ``CannotWrite`` when the place does not take the file, or when a file stands there
    that may not be replaced. What ``report`` raises ends the work and leaves nothing behind.
    """
    writer = writers.writer_for(path)
    if paper not in PAPERS:
        raise BadRequest(
            _("There is no paper called {paper}."),
            _("Choose one of: {papers}."),
            paper=paper,
            papers=", ".join(PAPERS),
        )
    if not kit.releases or not langs:
        raise BadRequest(_("There is nothing to hand out: the kit has no release, or no language was named."))
    if not set(langs) & set(spoken(kit)):
        raise BadRequest(
            _("There is nothing to hand out: the kit has no text in the language of the edition.")
        )
    document = composition(kit, pictures, Plan(langs, themes.theme(theme or kit.brand.theme), paper))
    with replaced(path, overwrite=overwrite) as stream:
        writer.write(document, stream, report)
    return _missing(writer.missing(document))


def spoken(kit: Kit) -> tuple[Lang, ...]:
    """Return the languages in which the kit's release says anything."""
    pairs = kit.releases[0].pairs if kit.releases else ()
    return tuple(lang for lang in Lang if any(pair.side(lang).current.strip() for pair in pairs))


def _missing(characters: tuple[str, ...]) -> tuple[Note, ...]:
    """Return the note that names characters, some of them where there are many."""
    if not characters:
        return ()
    named = ", ".join(characters[:_NAMED]) + (", …" if len(characters) > _NAMED else "")
    return (Note(MISSING, (("characters", named),)),)


def shown(kit: Kit) -> dict[str, Any]:
    """Return everything in a kit for scripts: JSON's own types, every name always there.

    Texts read as with every revision accepted; dates are ISO 8601. ``counts`` sums up what the kit holds.
    """
    counts = Counter(pairs=sum(1 for _pair in kit.pairs()), pictures=len(kit.assets), terms=len(kit.glossary))
    return {**_plain(kit), "counts": dict(counts)}


def _plain(value: object) -> Any:
    if isinstance(value, Text):
        return value.current
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
