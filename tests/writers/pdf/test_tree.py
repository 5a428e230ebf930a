"""The structure tree: reading order, lists, figures with captions, levels of headings."""

from __future__ import annotations

from presskit.compose.plan import Order
from presskit.writers.pdf.structure import Element
from presskit.writers.pdf.tree import Content, Grower, Node


def outline(nodes: list[Node]) -> list[object]:
    """Return what the nodes are, each with the nodes below it."""
    return [
        [f"{node.element.kind} {node.element.lang}".strip(), *outline(below)]
        if (below := [kid for kid in node.kids if isinstance(kid, Node)])
        else f"{node.element.kind} {node.element.lang}".strip()
        for node in nodes
    ]


def grown(elements: list[Element], order: Order = Order.PAIRS, sections: tuple[int, ...] = ()) -> list[Node]:
    grower = Grower()
    for number, element in enumerate(elements):
        grower.content(number, element, Content(0, number))
    return grower.grown(order, lambda group: sum(start <= group for start in sections))


def test_elements_stand_in_the_order_in_which_they_are_drawn() -> None:
    assert outline(grown([Element("H1"), Element("P"), Element("P")])) == ["H1", "P", "P"]


def test_a_paragraph_on_two_pages_is_one_element() -> None:
    paragraph, grower = Element("P"), Grower()
    grower.content(0, paragraph, Content(0, 5))
    grower.content(0, paragraph, Content(1, 0))
    [node] = grower.grown(Order.PAIRS, lambda _: 0)
    assert node.kids == [Content(0, 5), Content(1, 0)]


def test_the_same_element_in_two_groups_is_two() -> None:
    paragraph = Element("P")
    assert outline(grown([paragraph, paragraph])) == ["P", "P"]


def test_inner_elements_stand_inside_their_parents() -> None:
    paragraph, grower = Element("P"), Grower()
    link = Element("Link", paragraph)
    for number, element in enumerate((paragraph, link, paragraph)):
        grower.content(0, element, Content(0, number))
    [node] = grower.grown(Order.PAIRS, lambda _: 0)
    assert [kid.element.kind if isinstance(kid, Node) else kid.number for kid in node.kids] == [0, "Link", 2]


def test_neighbouring_items_are_one_list() -> None:
    items = [Element("P"), Element("LI"), Element("LI"), Element("P"), Element("LI")]
    assert outline(grown(items)) == ["P", ["L", "LI", "LI"], "P", ["L", "LI"]]


def test_a_figure_and_its_captions_are_one() -> None:
    captions = [Element("Caption", lang=lang) for lang in ("en", "zh-Hans")]
    parts = [Element("Figure"), *captions, Element("P")]
    assert outline(grown(parts)) == [["Div", "Figure", "Caption en", "Caption zh-Hans"], "P"]


def test_language_by_language_keeps_sections_apart() -> None:
    twins = [Element(kind, lang=lang) for kind in ("H1", "P", "H1", "P") for lang in ("en", "zh-Hans")]
    assert outline(grown(twins, Order.LANGUAGES, sections=(4,))) == [
        *("H1 en", "P en", "H1 zh-Hans", "P zh-Hans"),
        *("H1 en", "P en", "H1 zh-Hans", "P zh-Hans"),
    ]


def test_the_first_heading_is_of_level_1_and_no_level_is_skipped() -> None:
    headings = [Element("H3"), Element("H1"), Element("H3"), Element("H2")]
    assert outline(grown(headings)) == ["H1", "H1", "H2", "H2"]
