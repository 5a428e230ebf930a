"""Writes the structure tree into the file, with the table that leads from pages back to it.

Source: ISO 32000-1:2008, 14.7.2 to 14.7.5 and 14.8.5.
"""

from __future__ import annotations

from collections.abc import Sequence

from presskit.writers.pdf.objects import File, text
from presskit.writers.pdf.structure import Element
from presskit.writers.pdf.tree import Annotation, Content, Kid, Node


class Tags:
    """The structure tree of one file; ``pages`` are the objects of its pages."""

    def __init__(self, file: File, pages: Sequence[int]) -> None:
        self._file = file
        self._pages = pages
        self._numbers: dict[Node, int] = {}

    def written(self, tops: Sequence[Node], lang: str, parents: Sequence[Node | Sequence[Node]]) -> int:
        """Write the tree and return its root.

        ``lang`` is the document's language. ``parents`` are, for each page and then for each link, the
        nodes that its sequences, or it, belong to.
        """
        root = self._file.reserved()
        document = self._file.reserved()
        kids = " ".join(f"{self._write(node, document, lang)} 0 R" for node in tops)
        self._file.write(
            document, f"<</Type /StructElem /S /Document /P {root} 0 R /Lang ({lang}) /K [{kids}]>>"
        )
        table = self._file.add(f"<</Nums [{' '.join(map(self._entry, range(len(parents)), parents))}]>>")
        self._file.write(
            root,
            f"<</Type /StructTreeRoot /K {document} 0 R /ParentTree {table} 0 R "
            f"/ParentTreeNextKey {len(parents)}>>",
        )
        return root

    def _entry(self, key: int, owner: Node | Sequence[Node]) -> str:
        if isinstance(owner, Node):
            return f"{key} {self._numbers[owner]} 0 R"
        return f"{key} [{' '.join(f'{self._numbers[node]} 0 R' for node in owner)}]"

    def _write(self, node: Node, parent: int, lang: str) -> int:
        """Write a node and all below it; ``lang`` is the language that holds around it."""
        number = self._numbers[node] = self._file.reserved()
        element = node.element
        own = element.lang or lang
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        kids = " ".join([self._kid(kid, number, own, page) for kid in node.kids])
        on = f" /Pg {self._pages[page]} 0 R" if page is not None else ""
        spoken = f" /Lang ({own})" if own != lang else ""
        said = f"/S /{element.kind} /P {parent} 0 R{on}{spoken}{_more(element)}"
        self._file.write(number, f"<</Type /StructElem {said} /K [{kids}]>>")
        return number

    def _kid(self, kid: Kid, parent: int, lang: str, page: int | None) -> str:
        match kid:
            case Node():
                return f"{self._write(kid, parent, lang)} 0 R"
            case Content(on, number):
                if on == page:
                    return str(number)
                return f"<</Type /MCR /Pg {self._pages[on]} 0 R /MCID {number}>>"
            case Annotation(on, number):
                return f"<</Type /OBJR /Pg {self._pages[on]} 0 R /Obj {number} 0 R>>"


def _more(element: Element) -> str:
    """Return what some elements say besides: alternative text, text that glyphs stand for, attributes."""
    more = f" /Alt {text(element.alt)}" if element.alt else ""
    if element.actual:
        more += f" /ActualText {text(element.actual)}"
    if element.scope:
        more += f" /A <</O /Table /Scope /{element.scope}>>"
    if element.kind == "L":
        more += " /A <</O /List /ListNumbering /Disc>>"
    return more
