"""Reads the structure tree of a printed file back, with what its pages show put in its place.

Source: ISO 32000-1:2008, 14.7 and 14.8.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from tests.writers.pdf.content import Box, Shown, shown

INLINE = frozenset(["/Span", "/Link", "/Reference", "/Em", "/Strong", "/Code", "/Lbl"])
"""Elements inside a paragraph."""
_DOT = " · "
"""What stands between two things that a narrow table tells in one cell."""
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Area:
    """The area of a link on a page, and what it says of itself; ``leads`` is a page of the document."""

    page: int
    box: Box
    contents: str
    address: str
    key: int
    leads: int | None


@dataclass(slots=True, eq=False)
class Node:
    """An element. ``lang`` is the language that holds in it, its own or an outer one's."""

    kind: str
    lang: str
    alt: str
    actual: str | None
    scope: str
    parent: Node | None
    kids: list[Node | tuple[int, int] | Area] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """Yield this element and all below it, depth first."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    @property
    def below(self) -> list[Node]:
        """The elements directly in it."""
        return [kid for kid in self.kids if isinstance(kid, Node)]


class Tagged:
    """A file that was read back."""

    def __init__(self, file: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(file))
        self.shown = list(shown(self.pdf))
        self._pages = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.marked: dict[tuple[int, int], list[Shown]] = defaultdict(list)
        for one in self.shown:
            if one.mark is not None:
                self.marked[one.page, one.mark].append(one)
        self.owners: dict[tuple[int, int], list[Node]] = defaultdict(list)
        self.linked: dict[int, Node] = {}
        self._objects: dict[tuple[int, int], Node] = {}
        root = self.pdf.Root["/StructTreeRoot"]
        self.tree = self._node(root["/K"], str(self.pdf.Root["/Lang"]), None)
        self.parents = dict(_numbers(root["/ParentTree"]))

    def _node(self, element: pikepdf.Object, lang: str, parent: Node | None) -> Node:
        actual, attributes = element.get("/ActualText"), element.get("/A", pikepdf.Dictionary())
        node = Node(
            str(element["/S"]),
            str(element.get("/Lang", lang)),
            str(element.get("/Alt", "")),
            None if actual is None else str(actual),
            str(attributes.get("/Scope", "")),
            parent,
        )
        self._objects[element.objgen] = node
        page = element.get("/Pg")
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            node.kids.append(self._kid(kid, node, page))
        return node

    def _kid(
        self, kid: pikepdf.Object | int, node: Node, page: pikepdf.Object | None
    ) -> Node | tuple[int, int] | Area:
        if isinstance(kid, int):
            assert page is not None
            return self._content(node, self._pages[page.objgen], kid)
        match str(kid.get("/Type", "/StructElem")):
            case "/MCR":
                return self._content(node, self._pages[kid.get("/Pg", page).objgen], int(kid["/MCID"]))
            case "/OBJR":
                return self._area(node, kid["/Obj"], self._pages[kid.get("/Pg", page).objgen])
            case _:
                return self._node(kid, node.lang, node)

    def _content(self, node: Node, page: int, mark: int) -> tuple[int, int]:
        self.owners[page, mark].append(node)
        return page, mark

    def _area(self, node: Node, annotation: pikepdf.Object, page: int) -> Area:
        key = int(annotation["/StructParent"])
        self.linked[key] = node
        action = annotation.get("/A", pikepdf.Dictionary())
        return Area(
            page,
            Box(*map(float, annotation["/Rect"])),
            str(annotation.get("/Contents", "")),
            str(action.get("/URI", "#")),
            key,
            self._pages[annotation["/Dest"][0].objgen] if "/Dest" in annotation else None,
        )

    def owner(self, element: pikepdf.Object) -> Node | None:
        """Return the element that an object of the table of parents is."""
        return self._objects.get(element.objgen)

    def text(self, node: Node) -> str:
        """Return what an element says: the text it stands for, else that of all in it."""
        if node.actual is not None:
            return node.actual
        return "".join(
            self.text(kid) if isinstance(kid, Node) else self.content(kid)
            for kid in node.kids
            if not isinstance(kid, Area)
        )

    def content(self, place: tuple[int, int]) -> str:
        """Return the text of a marked-content sequence."""
        return "".join(one.text for one in self.marked[place])

    def blocks(self) -> Iterator[Node]:
        """Yield the elements that hold text and are not inside a paragraph, in reading order."""
        for node in self.tree.nodes():
            inside = any(not isinstance(kid, Node) or kid.kind in INLINE for kid in node.kids)
            if inside and node.kind not in INLINE and node.kind != "/Figure":
                yield node

    def story(self) -> list[tuple[str, str]]:
        """Return language and text of each paragraph in reading order; a cell may tell several things.

        The pages that contents tell are left out.
        """
        return [
            (node.lang, text)
            for node in self.blocks()
            for text in map(normal, self.text(node).split(_DOT if _in_cell(node) else "\0"))
            if text and not (node.parent and node.parent.kind == "/TOCI" and node is node.parent.below[-1])
        ]


def _in_cell(node: Node) -> bool:
    return node.kind in ("/TH", "/TD") or (node.parent is not None and _in_cell(node.parent))


def _numbers(tree: pikepdf.Object) -> Iterator[tuple[int, pikepdf.Object]]:
    """Yield the entries of a number tree."""
    for kid in tree.get("/Kids", ()):
        yield from _numbers(kid)
    items = list(tree.get("/Nums", ()))
    yield from ((int(key), value) for key, value in zip(items[::2], items[1::2], strict=True))


def normal(text: str) -> str:
    """Return a text without what leaves no trace on paper, composed, its blanks single."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", _UNSEEN.sub("", text))).strip()
