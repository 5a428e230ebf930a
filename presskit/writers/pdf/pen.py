"""Draws: the one place through which everything that is printed passes.

Lengths are points; places are counted from the origin of what is drawn, to the right and downwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unicodedata import bidirectional

from presskit.writers.pdf.drawing import Bookmark, Box, Drawing, Link
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.images import Image
from presskit.writers.pdf.lines import Line
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.objects import text
from presskit.writers.pdf.operators import Stretch, colour
from presskit.writers.pdf.structure import Element

_ROUND = 0.4477
"""How far the handles of a quarter circle stand from its corner, as a part of the radius."""
_WHOLE = frozenset({"Figure"})
"""What a screen reader takes in as one: nothing inside it is an element of its own."""

_LEFTWARD = frozenset({"R", "AL"})


class Pen:
    """Draws text, boxes and pictures.

    What is drawn inside ``tagged`` belongs to that element; anything else is decoration (an artifact), and
    everything is when the pen draws nothing but ``decoration``.
    """

    def __init__(self, *, decoration: bool = False) -> None:
        self._plain = decoration
        self._pieces: list[str] = []
        self._code: list[str] = []
        self._element: Element | None = None
        self._open: Element | None = None
        self._decorating = False
        self._elements: list[Element] = []
        self._links: list[Link] = []
        self._bookmarks: list[Bookmark] = []
        self._uses: dict[Face, set[int]] = {}
        self._images: dict[Image, None] = {}

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:
        """Draw an element's content meanwhile; inside a figure everything stays the figure's."""
        before = self._element
        if not self._plain and (before is None or before.kind not in _WHOLE):
            self._element = element or before
        try:
            yield
        finally:
            self._element = before

    def text(self, lines: tuple[Line, ...], look: Look, left: float, top: float) -> None:
        """Draw lines below each other, the first one's top at ``top``."""
        self._turn_to(None)
        self._decorate(on=self._element is None)
        self._code.append(f"BT\n{colour(look.colour)}")
        baseline = top + look.ascent
        for line in lines:
            self._code.append(f"1 0 0 1 {left + line.left:.2f} {-baseline:.2f} Tm")
            for stretch in line.drawing.stretches:
                self._stretch(stretch, left + line.left, baseline, look)
            for face, codes in line.drawing.uses:
                self._uses.setdefault(face, set()).update(codes)
            baseline += look.leading
        self._turn_to(None)
        self._code.append("ET")

    def _stretch(self, stretch: Stretch, left: float, baseline: float, look: Look) -> None:
        if self._element is not None:
            element = self._belonging(self._element, stretch)
            self._turn_to(element)
            if stretch.href:
                link = element if element.kind == "Link" else element.parent or element
                size, width = look.size, stretch.stop - stretch.start
                box = Box(left + stretch.start, baseline - 0.85 * size, width, 1.1 * size)
                self._lead(Link(stretch.href, box, link))
        self._code.append(stretch.code)

    def _belonging(self, element: Element, stretch: Stretch) -> Element:
        """Return the element of a stretch: the paragraph's, or one inside it that may go on from before."""
        if element.kind in _WHOLE:
            return element
        if stretch.href:
            element = self._linking(element, stretch.href)
        if not (stretch.lang or stretch.actual):
            return element
        last = self._elements[-1] if self._elements else None
        apart = last is None or last.parent is not element or last.kind != "Span"
        if last is None or apart or last.lang != stretch.lang or last.actual or stretch.actual:
            return Element("Span", element, lang=stretch.lang, actual=stretch.actual)
        return last

    def _linking(self, element: Element, address: str) -> Element:
        """Return the link inside an element: the one before, when it goes on, or another."""
        last = self._elements[-1] if self._elements else None
        link = last.parent if last is not None and last.kind == "Span" else last
        same = link is not None and link.kind == "Link" and link.parent is element
        goes_on = same and self._links and self._links[-1].address == address
        return link if goes_on and link is not None else Element("Link", element)

    def _lead(self, link: Link) -> None:
        """Take a link in; stretches of one link on one line have one area."""
        before = self._links[-1] if self._links else None
        if before is not None and before.element is link.element and before.box.top == link.box.top:
            width = link.box.left + link.box.width - before.box.left
            link = link._replace(box=before.box._replace(width=width))
            self._links.pop()
        self._links.append(link)

    def goto(self, key: str, box: Box) -> None:
        """Let an area of the present element lead to the section of a key."""
        if self._element is not None:
            self._links.append(Link(f"#{key}", box, self._element))

    def box(self, left: float, top: float, size: tuple[float, float], fill: str, radius: float = 0.0) -> None:
        """Fill a box, its corners round when there is a radius. It is part of a figure, else decoration."""
        width, height = size
        shape = (
            _rounded(left, -top - height, width, height, radius)
            if radius
            else f"{left:.2f} {-top - height:.2f} {width:.2f} {height:.2f} re"
        )
        self._paint(f"{colour(fill)} {shape} f")

    def path(self, operators: str, fill: str) -> None:
        """Fill a path, given in the operators of PDF; its vertical axis points up from the origin."""
        self._paint(f"{colour(fill)} {operators} f")

    def picture(self, image: Image, left: float, top: float, size: tuple[float, float]) -> None:
        """Draw a picture."""
        self._images[image] = None
        width, height = size
        self._turn_to(self._element)
        self._decorate(on=self._element is None)
        name = image.name
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {-top - height:.2f} cm /{name} Do Q")

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Let the document's outline lead to a place; ``level`` counts from 0."""
        self._bookmarks.append(Bookmark(title, level, top))

    def finished(self) -> Drawing:
        """Return what was drawn."""
        self._turn_to(None)
        self._decorate(on=False)
        return Drawing(
            (*self._pieces, "\n".join(self._code)),
            tuple(self._elements),
            tuple(self._links),
            tuple(self._bookmarks),
            tuple((face, frozenset(codes)) for face, codes in self._uses.items()),
            tuple(self._images),
        )

    def _paint(self, code: str) -> None:
        figure = self._element if self._element is not None and self._element.kind in _WHOLE else None
        self._turn_to(figure)
        self._decorate(on=figure is None)
        self._code.append(code)

    def _turn_to(self, element: Element | None) -> None:
        """End the marked-content sequence that is open, and begin one unless it is the same element's."""
        if element is self._open:
            return
        if self._open is not None:
            self._code.append("EMC")
        elif element is not None:
            self._decorate(on=False)
        self._open = element
        if element is not None:
            spoken = f"/ActualText {text(element.actual)} " if _rightward(element.actual) else ""
            self._code.append(f"/{element.kind} <<{spoken}/MCID ")
            self._pieces.append("\n".join(self._code))
            self._code = [">> BDC"]
            self._elements.append(element)

    def _decorate(self, *, on: bool) -> None:
        """Begin or end a stretch of decoration."""
        if on is not self._decorating:
            self._code.append("/Artifact BMC" if on else "EMC")
            self._decorating = on


def _rightward(actual: str) -> bool:
    """Tell whether a text runs to the right; those who copy text turn around what runs to the left."""
    return bool(actual) and not any(bidirectional(char) in _LEFTWARD for char in actual)


def _rounded(left: float, low: float, width: float, height: float, radius: float) -> str:
    """Return the path of a box with round corners."""
    radius = min(radius, width / 2, height / 2)
    right, high, handle = left + width, low + height, radius * _ROUND
    return (
        f"{left + radius:.2f} {low:.2f} m {right - radius:.2f} {low:.2f} l "
        f"{right - handle:.2f} {low:.2f} {right:.2f} {low + handle:.2f} {right:.2f} {low + radius:.2f} c "
        f"{right:.2f} {high - radius:.2f} l "
        f"{right:.2f} {high - handle:.2f} {right - handle:.2f} {high:.2f} {right - radius:.2f} {high:.2f} c "
        f"{left + radius:.2f} {high:.2f} l "
        f"{left + handle:.2f} {high:.2f} {left:.2f} {high - handle:.2f} {left:.2f} {high - radius:.2f} c "
        f"{left:.2f} {low + radius:.2f} l "
        f"{left:.2f} {low + handle:.2f} {left + handle:.2f} {low:.2f} {left + radius:.2f} {low:.2f} c h"
    )
