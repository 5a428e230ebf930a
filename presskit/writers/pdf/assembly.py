"""Puts pages together into a file: fonts and pictures once, links, outline, tags, metadata.

Source: ISO 32000-1:2008, 7.7, 12.5 and 14.7; ISO 14289-1:2014 (PDF/UA-1); ISO 19005-2:2011 (PDF/A-2a).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from presskit.compose.blocks import Composition
from presskit.writers.pdf import metadata
from presskit.writers.pdf.colours import intent
from presskit.writers.pdf.font_object import embedded
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.images import Image
from presskit.writers.pdf.objects import File, stream, text
from presskit.writers.pdf.outline import Entry, outline
from presskit.writers.pdf.sheets import PlacedLink, Sheet, Size
from presskit.writers.pdf.structure import TAGS
from presskit.writers.pdf.tags import Tags
from presskit.writers.pdf.tree import Annotation, Content, Grower, Node


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document: its sheet, and for each drawing on it the group its elements belong to."""

    sheet: Sheet
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a link to a section leads: the index of a page, a height on it in points, and what is there."""

    page: int
    high: float
    title: str


def assembled(
    composition: Composition,
    pages: Sequence[Page],
    size: Size,
    goals: Mapping[str, Goal],
    section: Callable[[int], int],
) -> bytes:
    """Return the file. ``section`` tells which section of the document a group is part of."""
    binder = _Binder(pages, goals)
    binder.bind(size)
    lang = TAGS[composition.langs[0]]
    langs = [TAGS[one] for one in composition.langs]
    tops = binder.grower.grown(composition.order, section, langs)
    root = Tags(binder.file, binder.numbers).written(tops, lang, [*binder.owners, *binder.linked])
    file, catalog = binder.file, binder.file.reserved()
    marks = binder.marks()
    outlined = f" /Outlines {outline(file, marks)} 0 R /PageMode /UseOutlines" if marks else ""
    file.write(
        catalog,
        f"<</Type /Catalog /Pages {binder.tree} 0 R /Lang ({lang}) /MarkInfo <</Marked true>> "
        f"/StructTreeRoot {root} 0 R /Metadata {metadata.packet(file, composition)} 0 R "
        f"/OutputIntents [{intent(file)}] /ViewerPreferences <</DisplayDocTitle true>>{outlined}>>",
    )
    return file.finished(catalog, metadata.information(file, composition))


class _Binder:
    """Writes the pages of one file."""

    def __init__(self, pages: Sequence[Page], goals: Mapping[str, Goal]) -> None:
        self.file = File()
        self.grower = Grower()
        self.tree = self.file.reserved()
        self.numbers = [self.file.reserved() for _ in pages]
        self.owners: list[list[Node]] = []
        self.linked: list[Node] = []
        self._pages = pages
        self._goals = goals

    def bind(self, size: Size) -> None:
        """Write all pages and what they share."""
        resources = self.file.add(self._resources())
        boxes = _boxes(size)
        for index, page in enumerate(self._pages):
            self.owners.append(self._grow(index, page))
            links = [self._link(index, page, link) for link in page.sheet.links]
            annotated = f" /Annots [{' '.join(f'{link} 0 R' for link in links)}]" if links else ""
            content = self.file.add(stream(page.sheet.content, "/Filter /FlateDecode", packed=True))
            self.file.write(
                self.numbers[index],
                f"<</Type /Page /Parent {self.tree} 0 R {boxes} /Resources {resources} 0 R "
                f"/Contents {content} 0 R /StructParents {index} /Tabs /S{annotated}>>",
            )
        kids = " ".join(f"{number} 0 R" for number in self.numbers)
        self.file.write(self.tree, f"<</Type /Pages /Kids [{kids}] /Count {len(self.numbers)}>>")

    def _grow(self, index: int, page: Page) -> list[Node]:
        return [
            self.grower.content(page.groups[slot.drawing], slot.element, Content(index, number))
            for number, slot in enumerate(page.sheet.slots)
        ]

    def _link(self, index: int, page: Page, placed: PlacedLink) -> int:
        """Write a link's area and return it; it is the next one in the table of parents after the pages."""
        number = self.file.reserved()
        key = len(self._pages) + len(self.linked)
        group, link = page.groups[placed.drawing], placed.link
        self.linked.append(self.grower.annotation(group, link.element, Annotation(index, number)))
        area = " ".join(f"{edge:.2f}" for edge in placed.area)
        self.file.write(
            number,
            f"<</Type /Annot /Subtype /Link /Rect [{area}] /Border [0 0 0] /F 4 /StructParent {key} "
            f"{self._leads(link.address)}>>",
        )
        return number

    def _leads(self, address: str) -> str:
        """Return where a link leads, and what a screen reader says of it."""
        goal = self._goals.get(address[1:]) if address.startswith("#") else None
        if goal:
            leads = f"/Dest [{self.numbers[goal.page]} 0 R /XYZ 0 {goal.high:.2f} null]"
            return f"/Contents {text(goal.title or address[1:])} {leads}"
        return f"/Contents {text(address)} /A <</S /URI /URI ({_escaped(address)})>>"

    def marks(self) -> list[Entry]:
        """Return the bookmarks of all pages in order."""
        return [
            Entry(mark.title, mark.level, number, high)
            for number, page in zip(self.numbers, self._pages, strict=True)
            for mark, high in page.sheet.bookmarks
        ]

    def _resources(self) -> str:
        shown = _shown(use for page in self._pages for use in page.sheet.uses)
        fonts = " ".join(f"/{face.name} {embedded(self.file, face, codes)} 0 R" for face, codes in shown)
        images = dict.fromkeys(image for page in self._pages for image in page.sheet.images)
        named = " ".join(f"/{image.name} {self.file.add(_sampled(image))} 0 R" for image in images)
        return f"<</Font <<{fonts}>> /XObject <<{named}>>>>"


def _shown(uses: Iterable[tuple[Face, frozenset[int]]]) -> list[tuple[Face, frozenset[int]]]:
    """Return the faces of a document, each with all codes that its pages show."""
    shown: dict[Face, set[int]] = {}
    for face, codes in uses:
        shown.setdefault(face, set()).update(codes)
    return [(face, frozenset(codes)) for face, codes in shown.items()]


def _sampled(image: Image) -> bytes:
    """Return a picture as an object of a file."""
    return stream(
        image.content,
        f"/Type /XObject /Subtype /Image /Width {image.width} /Height {image.height} /BitsPerComponent 8 "
        f"/ColorSpace /{image.space} /Filter /{image.filter}",
        packed=True,
    )


def _boxes(size: Size) -> str:
    """Return the boxes of a page: the sheet of paper, and what is left of it when it has been cut."""
    wide, high = size.width + 2 * size.slug, size.height + 2 * size.slug
    media = f"/MediaBox [0 0 {wide:.2f} {high:.2f}]"
    if not size.slug:
        return media
    return f"{media} /BleedBox [{_inner(size, size.bleed)}] /TrimBox [{_inner(size, 0.0)}]"


def _inner(size: Size, around: float) -> str:
    low, right = size.slug - around, size.slug + size.width + around
    return f"{low:.2f} {low:.2f} {right:.2f} {size.slug + size.height + around:.2f}"


def _escaped(address: str) -> str:
    return address.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
