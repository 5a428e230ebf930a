"""What holds of tags on the pages of every printed file; each rule yields what breaks it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pikepdf

from tests.writers.pdf.content import Box, Shown
from tests.writers.pdf.tagged import Area, Node, Tagged

_SLACK = 2.0
"""How far letters may reach out of their link's area, in points; to the right, a full stop's blank half."""
_PRINTED = 4


def all_is_tagged_or_decoration(file: Tagged) -> Iterator[str]:
    """Yield what stands neither in an element nor in an artifact, or in both."""
    for one in file.shown:
        if one.kind != "BDC" and (one.mark is None) is not one.artifact:
            yield f"page {one.page}: {one.kind} {one.text!r}, mark {one.mark}, artifact {one.artifact}"


def every_sequence_belongs_to_one_element(file: Tagged) -> Iterator[str]:
    """Yield sequences that the tree and the table of parents do not know as the same element's."""
    begun = Counter((one.page, one.mark) for one in file.shown if one.kind == "BDC" and one.mark is not None)
    for number, page in enumerate(file.pdf.pages):
        owners = list(file.parents[int(page.obj["/StructParents"])])
        marks = {mark for on, mark in begun if on == number}
        if marks != set(range(len(owners))):
            yield f"page {number}: {len(owners)} parents for the sequences {sorted(marks)}"
        for mark, owner in enumerate(owners):
            place = number, mark
            if file.owners.get(place) != [file.owner(owner)] or begun[place] != 1:
                yield f"page {number}: sequence {mark} begins {begun[place]} times, or is another's"
    yield from (f"{place} is in the tree, on no page" for place in file.owners if place not in begun)


def tabs_follow_the_structure(file: Tagged) -> Iterator[str]:
    """Yield pages on which a key would lead from link to link in another order."""
    for number, page in enumerate(file.pdf.pages):
        if page.obj.get("/Tabs") != pikepdf.Name.S:
            yield f"page {number} has no order of tabs"


def links_are_in_link_elements(file: Tagged) -> Iterator[str]:
    """Yield links that no Link element holds, that say nothing, or that are not printed."""
    areas = {kid.key: node for node in file.tree.nodes() for kid in node.kids if isinstance(kid, Area)}
    for number, page in enumerate(file.pdf.pages):
        for annotation in page.obj.get("/Annots", ()):
            key = int(annotation["/StructParent"])
            node = file.owner(file.parents[key])
            if node is None or node.kind != "/Link" or areas.get(key) is not node:
                yield f"page {number}: link {key} is in {node.kind if node else 'nothing'}"
            if not str(annotation.get("/Contents", "")):
                yield f"page {number}: link {key} says nothing"
            if not int(annotation["/F"]) & _PRINTED:
                yield f"page {number}: link {key} is not printed"


def links_lie_over_their_text(file: Tagged) -> Iterator[str]:
    """Yield links whose areas do not cover the text of their element, or cover what is not."""
    for node in file.tree.nodes():
        areas = [kid for kid in node.kids if isinstance(kid, Area)]
        texts = [(one.page, one.box) for one in _shown(file, node) if one.text.strip()]
        if node.kind == "/Link" and not areas:
            yield f"{file.text(node)!r} leads nowhere"
        for page, box in texts if areas else ():
            if not any(area.page == page and _covers(area.box, box) for area in areas):
                yield f"page {page}: {file.text(node)!r} at {box} is not in its link's area {areas}"
        for area in areas if file.text(node).strip() else ():
            if not any(area.page == page and _covers(area.box, box) for page, box in texts):
                yield f"page {area.page}: the area {area.box} of {area.contents} holds no text"


def _shown(file: Tagged, node: Node) -> Iterator[Shown]:
    for one in node.nodes():
        for kid in one.kids:
            if isinstance(kid, tuple):
                yield from file.marked[kid]


def _covers(area: Box, text: Box) -> bool:
    return (
        area.left - _SLACK <= text.left
        and text.right <= area.right + max(_SLACK, text.high - text.low)
        and area.low - _SLACK <= text.low
        and text.high <= area.high + _SLACK
    )


def contents_tell_the_right_page(file: Tagged) -> Iterator[str]:
    """Yield lines of the contents that name another page than they lead to."""
    for item in file.tree.nodes():
        if item.kind == "/TOCI":
            goals = {kid.leads for node in item.nodes() for kid in node.kids if isinstance(kid, Area)}
            told = file.text(item.below[-1]).strip()
            if {told} != {str(goal + 1) for goal in goals if goal is not None}:
                yield f"{file.text(item)!r} leads to {goals}"


RULES = (
    all_is_tagged_or_decoration,
    every_sequence_belongs_to_one_element,
    tabs_follow_the_structure,
    links_are_in_link_elements,
    links_lie_over_their_text,
    contents_tell_the_right_page,
)
