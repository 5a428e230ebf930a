"""The runs and pictures of one paragraph, each with the revisions it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from presskit.model.text import BOLD, ITALIC, LINKS, Mark, MarkKind, Run
from presskit.readers.docx.comments import RANGES, Comments
from presskit.readers.docx.fields import Fields, link
from presskit.readers.docx.markup import r, w
from presskit.readers.docx.package import Relation
from presskit.readers.docx.revised import DELETIONS, INSERTIONS, NOBODY, PLAIN, Revised
from presskit.readers.docx.styles import Sheet, looks, on, value
from presskit.readers.docx.tally import Seen, Tally

ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
"""The same content twice, for newer and for older programs: only one of both may be taken."""
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

_SKIPPED = {w(name) for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "rt")}
_CHARACTERS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_COUNTED = {
    w("footnoteReference"): Seen.NOTES,
    w("endnoteReference"): Seen.NOTES,
}
_DRAWINGS = {w("drawing"), w("pict"), w("object")}
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0E0: "→", 0xF0FC: "✓", 0xF0A8: "□", 0xF06F: "□", 0xF0FE: "☑"}
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in the text: the part with its bytes, the words that stand for it, its revisions."""

    part: str
    alt: str
    revised: Revised = PLAIN


@dataclass(slots=True)
class Line:
    """What one paragraph holds."""

    runs: list[Run] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)


class Scribe:
    """Writes down the paragraphs of one part of a document."""

    def __init__(
        self,
        relations: dict[str, Relation],
        sheet: Sheet,
        tally: Tally,
        fields: tuple[Fields, Fields],
        comments: Comments,
    ) -> None:
        """Fields are followed twice: as they stand in the final text, and as they stood in the original."""
        self._relations = relations
        self._sheet = sheet
        self._tally = tally
        self._final, self._original = fields
        self.comments = comments
        self._line = Line()
        self._revised = PLAIN

    def line(self, paragraph: Element, revised: Revised = PLAIN) -> Line:
        """Return what a paragraph holds; ``revised`` is what it lies in itself, such as a deleted row."""
        self._line = Line()
        self._revised = revised
        self._walk(paragraph, "")
        self._final.end_paragraph()
        self._original.end_paragraph()
        return self._line

    def _walk(self, node: Element, href: str) -> None:
        for child in node:
            tag = child.tag
            if tag in _SKIPPED:
                continue
            if tag in DELETIONS or tag in INSERTIONS:
                self._walk_revised(child, href)
            elif tag == w("r"):
                self._run(child, href)
            elif tag in RANGES:
                self.comments.take(child)
            elif tag == w("hyperlink"):
                self._walk(child, self._target(child) or href)
            elif tag == w("fldSimple"):
                self._walk(child, self._safe(link(child.get(w("instr"), ""))) or href)
            elif tag == f"{_MATH}t":
                self._say(child.text or "", frozenset(), href)
            elif tag == ALTERNATIVES:
                self._alternate(child, href)
            else:
                self._walk(child, href)

    def _walk_revised(self, node: Element, href: str) -> None:
        """Walk through a revision; a move is counted where it arrives."""
        seen = INSERTIONS.get(node.tag) or DELETIONS[node.tag]
        self._tally[seen] += node.tag != w("moveFrom")
        around, self._revised = self._revised, self._revised.within(node)
        self._walk(node, href)
        self._revised = around

    def _run(self, run: Element, href: str) -> None:
        properties = run.find(w("rPr"))
        marks = self._marks(properties)
        if on(properties, "vanish") and run.find(w("t")) is not None:
            self._tally[Seen.HIDDEN] += 1
        for child in run:
            self._piece(child, marks, href)

    def _marks(self, properties: Element | None) -> frozenset[Mark]:
        """Return the marks of a run: its own, and those of its style that it does not switch off."""
        if properties is None:
            return frozenset()
        own = looks(properties)
        stated = {mark for name, mark in (("b", BOLD), ("i", ITALIC)) if properties.find(w(name)) is not None}
        return own | (self._sheet.marks(value(properties, "rStyle")) - stated)

    def _piece(self, piece: Element, marks: frozenset[Mark], href: str) -> None:
        tag = piece.tag
        if tag == w("t") or (tag == w("delText") and self._revised.deleted):
            kept = piece.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            text = piece.text or ""
            self._say(text if kept else text.strip(" \t\r\n"), marks, href)
        elif tag in _CHARACTERS:
            if piece.get(w("type"), "") not in {"page", "column"}:
                self._say(_CHARACTERS[tag], marks, href)
        elif tag == w("sym"):
            self._say(self._symbol(piece.get(w("char"), "")), marks, href)
        elif tag == ALTERNATIVES:
            self._alternate(piece, href)
        elif tag == w("ruby"):
            for base in piece.iter(w("rubyBase")):
                self._walk(base, href)
        else:
            self._silent(piece)

    def _silent(self, piece: Element) -> None:
        """Take what is not characters: parts of fields, references, drawings."""
        tag = piece.tag
        if tag == w("fldChar"):
            for fields in self._fields:
                fields.take(piece.get(w("fldCharType"), ""))
        elif tag in {w("instrText"), w("delInstrText")}:
            for fields in self._fields:
                fields.instruct(piece.text or "")
        elif tag == w("commentReference"):
            self._refer(piece.get(w("id"), ""))
        elif tag in _COUNTED:
            self._tally[_COUNTED[tag]] += 1
        elif tag in _DRAWINGS:
            self._drawing(piece)

    def _say(self, text: str, marks: frozenset[Mark], href: str) -> None:
        """Add characters, unless they belong to the instruction of a field."""
        revised = self._standing()
        if revised is None:
            return
        marks |= self.comments.marks()
        visible, invisible = _INVISIBLE.subn("", _CONTROL.sub("", text))
        self._tally[Seen.INVISIBLE] += invisible
        fields = self._original if revised.deleted else self._final
        href = href or self._safe(fields.href)
        if href:
            marks |= {Mark(MarkKind.LINK, href)}
        if visible:
            self._line.runs.append(Run(visible, marks, revised.inserted, revised.deleted))

    def _refer(self, number: str) -> None:
        """Take in the place of a comment; one about no words is about those before it."""
        mark = self.comments.mark(number)
        if mark and self._line.runs:
            last = self._line.runs[-1]
            self._line.runs[-1] = replace(last, marks=last.marks | mark)

    @property
    def _fields(self) -> tuple[Fields, ...]:
        """The fields that a mark at this place belongs to: those of one reading, or of both."""
        final = () if self._revised.deleted else (self._final,)
        return final if self._revised.inserted else (*final, self._original)

    def _standing(self) -> Revised | None:
        """Return the revisions of text at this place; nothing where no reading shows it.

        A field that only one reading has makes its result text of that reading alone.
        """
        here = self._revised
        shown, was = not self._final.silent, not self._original.silent
        if here.inserted and here.deleted:
            return here if shown or was else None
        if here.inserted or here.deleted:
            return here if (shown if here.inserted else was) else None
        if shown and was:
            return here
        if shown or was:
            return Revised(inserted=NOBODY) if shown else Revised(deleted=NOBODY)
        return None

    def _symbol(self, code: str) -> str:
        try:
            number = int(code, 16)
        except ValueError:
            number = 0
        private = 0xE000 <= number <= 0xF8FF  # noqa: PLR2004 - Unicode's private use area
        if number in _SYMBOLS:
            return _SYMBOLS[number]
        if private or not 0 < number < 0x110000:  # noqa: PLR2004 - Unicode's end
            self._tally[Seen.SYMBOLS] += 1
            return "\ufffd"
        return chr(number)

    def _target(self, hyperlink: Element) -> str:
        """Return where a hyperlink leads; a place inside the document is no address."""
        relation = self._relations.get(hyperlink.get(r("id"), ""))
        return self._safe(relation.target if relation and relation.external else "")

    def _safe(self, href: str) -> str:
        if not href or href.lower().startswith(LINKS):
            return href
        self._tally[Seen.LINKS] += 1
        return ""

    def _alternate(self, node: Element, href: str) -> None:
        """Take one branch: text from the first that has any, otherwise the pictures of the first."""
        branches = list(node)
        spoken = next((branch for branch in branches if _has_text(branch)), None)
        if spoken is not None:
            for child in spoken:
                if child.tag == w("t"):
                    self._piece(child, frozenset(), href)
            self._walk(spoken, href)
        elif branches:
            self._drawing(branches[0])

    def _drawing(self, node: Element) -> None:
        """Take the pictures of a drawing; count the text boxes and what else it holds."""
        boxes = [
            box
            for box in node.iter(w("txbxContent"))
            if any((said.text or "").strip() for said in box.iter(w("t")))
        ]
        self._tally[Seen.BOXES] += len(boxes)
        pictures = list(node.iter(f"{_DRAWING}blip", f"{_VML}imagedata"))
        if not pictures and not boxes:
            self._tally[Seen.OBJECTS] += 1
        told = next(node.iter(_PROPERTIES), None)
        alt = "" if told is None else told.get("descr", "")
        for picture in pictures:
            self._picture(picture, alt)

    def _picture(self, picture: Element, alt: str) -> None:
        named = picture.get(r("embed")) or picture.get(r("id")) or picture.get(r("link")) or ""
        relation = self._relations.get(named)
        if relation is None:
            self._tally[Seen.MISSING] += 1
        elif not relation.external:
            told = _CONTROL.sub("", alt).strip()
            self._line.pictures.append(Shown(relation.target, told, self._revised))


def _has_text(branch: Element) -> bool:
    """Tell whether a branch holds text outside text boxes."""
    return any(next(said.iterancestors(w("txbxContent")), None) is None for said in branch.iter(w("t")))
