"""The structure tree of a document: what is drawn on its pages, put in reading order and grouped.

Source: ISO 32000-1:2008, 14.7.2 and 14.8.4; ISO 14289-1:2014, 7.4.2 (heading levels) and 7.6 (lists).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple, TypeAlias

from presskit.compose.plan import Order
from presskit.writers.pdf.structure import Element


class Content(NamedTuple):
    """A marked-content sequence: the index of its page and its number there."""

    page: int
    number: int


class Annotation(NamedTuple):
    """A link's area: the index of its page and the object that describes it."""

    page: int
    object: int


_HEADING = re.compile("H[1-6]")

Kid: TypeAlias = "Node | Content | Annotation"


@dataclass(slots=True, eq=False)
class Node:
    """An element in the tree with what belongs to it."""

    element: Element
    kids: list[Kid] = field(default_factory=list)


class Grower:
    """Takes in what pages show and grows the tree of it."""

    def __init__(self) -> None:
        self._tops: list[tuple[int, Node]] = []
        self._nodes: dict[tuple[int, Element], Node] = {}

    def content(self, group: int, element: Element, content: Content) -> Node:
        """Take in a sequence. Elements of different groups are different ones although they look alike."""
        node = self._node(group, element)
        node.kids.append(content)
        return node

    def annotation(self, group: int, element: Element, annotation: Annotation) -> Node:
        """Take in a link's area."""
        node = self._node(group, element)
        node.kids.append(annotation)
        return node

    def _node(self, group: int, element: Element) -> Node:
        node = self._nodes.get((group, element))
        if node is None:
            node = self._nodes[group, element] = Node(element)
            if element.parent is None:
                self._tops.append((group, node))
            else:
                self._node(group, element.parent).kids.append(node)
        return node

    def grown(self, order: Order, section: Callable[[int], int], langs: Sequence[str] = ()) -> list[Node]:
        """Return the top nodes in reading order; ``section`` tells which section a group is part of.

        ``langs`` are the document's languages in their order.
        """
        found: list[Node] = []
        for _, group in groupby(self._tops, key=lambda top: section(top[0])):
            nodes = [node for _, node in group]
            if order is Order.LANGUAGES:
                nodes = _by_language(nodes, langs)
            found.extend(_grouped(nodes))
        _level(found)
        return found


def _by_language(nodes: Sequence[Node], order: Sequence[str]) -> list[Node]:
    """Return nodes language by language; what has none, as pictures, goes with the language before it."""
    langs: dict[str, list[Node]] = {lang: [] for lang in order}
    present = next(iter(order), "")
    for node in nodes:
        present = node.element.lang or present
        langs.setdefault(present, []).append(node)
    return [node for lang in langs.values() for node in lang]


def _level(nodes: Iterable[Node], deepest: int = 0) -> int:
    """Let the first heading be of level 1 and none stand more than one below the heading before it.

    ``deepest`` is the level of the heading before the nodes; that of the last one in them is returned.
    """
    for node in nodes:
        kind = node.element.kind
        if _HEADING.fullmatch(kind):
            deepest = min(int(kind[1]), deepest + 1)
            node.element = replace(node.element, kind=f"H{deepest}")
        deepest = _level((kid for kid in node.kids if isinstance(kid, Node)), deepest)
    return deepest


def _grouped(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes with neighbouring items made lists, and figures one with the captions that follow."""
    group: list[Node] = []
    for node in nodes:
        if group and not _joins(group, node):
            yield _wrapped(group)
            group = []
        group.append(node)
    if group:
        yield _wrapped(group)


def _joins(group: Sequence[Node], node: Node) -> bool:
    first, kind = group[0].element, node.element.kind
    if first.kind == "LI":
        return kind == "LI"
    return first.kind == "Figure" and kind == "Caption"


def _wrapped(group: list[Node]) -> Node:
    kind = group[0].element.kind
    if kind == "LI":
        return Node(Element("L"), list(group))
    return Node(Element("Div"), list(group)) if len(group) > 1 else group[0]
