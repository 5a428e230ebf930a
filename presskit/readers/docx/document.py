"""Reading a Word document."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path, PurePosixPath

from lxml.etree import _Element as Element

from presskit.align.manuscript import Manuscript
from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.model.asset import Asset
from presskit.model.language import Lang, Wording
from presskit.readers.docx.comments import comments
from presskit.readers.docx.fields import Fields
from presskit.readers.docx.gathering import Gathering, carried, light, set_down
from presskit.readers.docx.inline import Scribe
from presskit.readers.docx.markup import w
from presskit.readers.docx.package import Package, Relation
from presskit.readers.docx.readings import settled
from presskit.readers.docx.refused import NO_DOCUMENT, REMEDY, TOO_LARGE, Refused
from presskit.readers.docx.revised import DELETIONS, INSERTIONS
from presskit.readers.docx.sides import columns, sides, spoken, worded
from presskit.readers.docx.story import Block, Story, Table, flat
from presskit.readers.docx.styles import Sheet, sheet
from presskit.readers.docx.tally import Seen, Tally
from presskit.readers.docx.tracking import tracked
from presskit.readers.pictures import described
from presskit.readers.reader import Note, Read
from presskit.readers.roles import assigned

BOTH_LANGUAGES = _("The document holds English and Chinese; they were taken apart.")

_EDGES = {"header", "footer"}
_MOST_PICTURES = 500
_MOST_PARAGRAPHS = 20_000


def read(path: Path) -> Read:
    """Return the paragraphs and pictures of a document with its tracked changes.

    ``UnreadableDocument`` when the file is no Word document, is damaged, or is built to do harm.
    """
    try:
        package = Package(path)
        try:
            return _Reading(package).read()
        finally:
            package.close()
    except Refused as refusal:
        raise UnreadableDocument(refusal.message, REMEDY, path=path.name, reason=refusal.reason) from refusal


def paragraphs(path: Path, *, accept: bool) -> list[str]:
    """Return the text of every paragraph of a document with its tracked changes accepted, or rejected."""
    package = Package(path)
    try:
        return [block.text for block in flat(settled(_Reading(package).parts(), accept=accept))]
    finally:
        package.close()


class _Reading:
    """A document while it is read: its relations, its styles, and what has been seen."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._relations = package.relations(package.main)
        self._tally = Tally()
        self._sheet = self._styles()
        self._comments = comments(self._side_part("comments"), self._side_part("commentsExtended"))
        self._assets: dict[str, Asset | None] = {}
        self._pictures: dict[str, bytes] = {}

    def parts(self) -> list[Block | Table]:
        """Return the paragraphs and tables of the body."""
        root = self._package.xml(self._package.main)
        body = root.find(w("body"))
        if root.tag != w("document") or body is None:
            raise Refused(NO_DOCUMENT, self._package.main)
        if sum(1 for _paragraph in body.iter(w("p"))) > _MOST_PARAGRAPHS:
            raise Refused(TOO_LARGE, f"¶ > {_MOST_PARAGRAPHS}")
        final = Fields(balanced=_is_balanced(body, without=tuple(DELETIONS)))
        original = Fields(balanced=_is_balanced(body, without=tuple(INSERTIONS)))
        scribe = Scribe(self._relations, self._sheet, self._tally, (final, original), self._comments)
        return Story(scribe, self._tally).parts(body)

    def read(self) -> Read:
        """Return the whole outcome."""
        parts = tracked(self.parts())
        self._look_around()
        apart = sides(parts)
        if apart is None:
            self._tally[Seen.TABLES] += sum(isinstance(part, Table) for part in parts)
            manuscript, notes = self._manuscript(list(flat(parts)), None)
            return self._outcome(manuscript, None, notes)
        for part in parts:
            if isinstance(part, Table):
                places = columns(part)
                self._tally[Seen.COLUMNS] += max(map(len, part.rows)) - len(places) if places else 0
                self._tally[Seen.TABLES] += not places
        en, notes = self._manuscript(apart[Lang.EN], Lang.EN)
        zh, more = self._manuscript(apart[Lang.ZH], Lang.ZH)
        fresh = tuple(note for note in more if note not in notes)
        return self._outcome(en, zh, (Note(BOTH_LANGUAGES), *notes, *fresh))

    def _outcome(self, manuscript: Manuscript, twin: Manuscript | None, notes: tuple[Note, ...]) -> Read:
        found = {asset.id: asset for asset in self._assets.values() if asset}
        return Read(
            manuscript,
            (*self._tally.notes(), *notes),
            tuple(found.values()),
            self._pictures,
            twin,
            self._comments.told(),
        )

    def _manuscript(self, blocks: list[Block], lang: Lang | None) -> tuple[Manuscript, tuple[Note, ...]]:
        gathering = Gathering(self._sheet, self._tally, self._asset)
        made = gathering.paragraphs(blocks, lambda alt: worded(alt, lang) if lang else alt)
        for part, asset in self._assets.items():
            if asset and asset.id in gathering.credits:
                credit = gathering.credits[asset.id]
                self._assets[part] = replace(asset, credit=_credited(asset.credit, credit, lang))
        manuscript, notes = assigned(carried(made))
        return Manuscript(tuple(map(light, set_down(manuscript.paragraphs)))), notes

    def _asset(self, part: str) -> Asset | None:
        """Return the picture in a part, or nothing when it is none that a kit can hold."""
        if part not in self._assets:
            self._assets[part] = self._described(part)
        return self._assets[part]

    def _described(self, part: str) -> Asset | None:
        if part not in self._package or len(self._pictures) >= _MOST_PICTURES:
            return None
        content = self._package.part(part)
        asset = described(content, PurePosixPath(part).name)
        if asset:
            self._pictures[hashlib.sha256(content).hexdigest()] = content
        return asset

    def _styles(self) -> Sheet:
        return sheet(self._side_part("styles"), self._side_part("numbering"))

    def _side_part(self, kind: str) -> Element | None:
        """Return the root of a part that the body leans on, if the document has it."""
        for relation in self._relations.values():
            if relation.kind == kind and not relation.external and relation.target in self._package:
                return self._package.xml(relation.target)
        return None

    def _look_around(self) -> None:
        """Count what stands outside the body: headers, macros, references to elsewhere, parts missing."""
        settings = (one.target for one in self._relations.values() if one.kind == "settings")
        beside = [one for name in settings for one in self._package.relations(name).values()]
        for relation in (*self._relations.values(), *beside):
            self._look_at(relation)

    def _look_at(self, relation: Relation) -> None:
        if relation.external:
            self._tally[Seen.OUTSIDE] += relation.kind != "hyperlink"
        elif relation.target not in self._package:
            self._tally[Seen.MISSING] += 1
        elif relation.kind == "vbaProject":
            self._tally[Seen.MACROS] += 1
        elif relation.kind in _EDGES:
            root = self._package.xml(relation.target)
            self._tally[Seen.EDGES] += any((said.text or "").strip() for said in root.iter(w("t")))


def _credited(known: Wording, credit: str, lang: Lang | None) -> Wording:
    if (lang or spoken(credit) or Lang.EN) is Lang.EN:
        return replace(known, en=credit)
    return replace(known, zh=credit)


def _is_balanced(body: Element, without: tuple[str, ...]) -> bool:
    """Tell whether every field that begins in a reading ends there, too; some ranges do not belong to it."""
    depth = 0
    for node in body.iter(w("fldChar")):
        if not any(True for _range in node.iterancestors(*without)):
            depth += {"begin": 1, "end": -1}.get(node.get(w("fldCharType"), ""), 0)
    return depth == 0
