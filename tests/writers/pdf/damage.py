"""Damages printed files in ways that a reader would not see, to try whether the rules find them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pikepdf

Damage = Callable[[pikepdf.Pdf], None]


def damaged(file: bytes, damage: Damage) -> bytes:
    """Return a file after some damage."""
    pdf, stream = pikepdf.open(io.BytesIO(file)), io.BytesIO()
    damage(pdf)
    pdf.save(stream, static_id=False)
    return stream.getvalue()


def _elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[pikepdf.Object]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem" and one["/S"] == kind:
            yield one


def _element(pdf: pikepdf.Pdf, kind: str) -> pikepdf.Object:
    return next(_elements(pdf, kind))


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    yield from dict(pdf.pages[0].obj["/Resources"]["/Font"]).values()


def _annotation(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(one for page in pdf.pages for one in page.obj.get("/Annots", ()))


def text_outside_tags(pdf: pikepdf.Pdf) -> None:
    """Show the first characters of a page once more, in no element."""
    page = pdf.pages[0]
    name = next(iter(dict(page.obj["/Resources"]["/Font"])))
    extra = f"\nBT {name} 9 Tf 1 0 0 1 90 90 Tm <0003> Tj ET".encode()
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + extra)


def parents_in_another_order(pdf: pikepdf.Pdf) -> None:
    """Let the table of parents name other elements."""
    numbers = pdf.Root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    numbers[1] = pikepdf.Array(list(reversed(list(numbers[1]))))


def two_meanings_swapped(pdf: pikepdf.Pdf) -> None:
    """Let two characters of a font mean each other."""
    for font in _fonts(pdf):
        table = font["/ToUnicode"].read_bytes().decode()
        pairs = re.findall(r"<([0-9A-F]{4})> <(00[67][1-9A-F]|[5-8][0-9A-F]{3})>", table)
        if len(pairs) > 1:
            (one, first), (other, second) = pairs[:2]
            table = table.replace(f"<{one}> <{first}>", f"<{one}> <{second}>")
            table = table.replace(f"<{other}> <{second}>", f"<{other}> <{first}>")
            font["/ToUnicode"].write(table.encode())
            return
    raise LookupError


def a_meaning_left_out(pdf: pikepdf.Pdf) -> None:
    """Let a character of a font mean nothing."""
    font = next(_fonts(pdf))
    table = font["/ToUnicode"].read_bytes().decode()
    font["/ToUnicode"].write(
        re.sub(r"<\w+> <\w+>\n", "", table.partition("beginbfchar")[2], count=1).encode()
    )


def glyphs_gone(pdf: pikepdf.Pdf) -> None:
    """Let all codes of a font draw the glyph for what is not there."""
    places = next(_fonts(pdf))["/DescendantFonts"][0]["/CIDToGIDMap"]
    places.write(bytes(len(places.read_bytes())))


def a_heading_too_deep(pdf: pikepdf.Pdf) -> None:
    """Make a heading one of the fourth level."""
    _element(pdf, "/H2")["/S"] = pikepdf.Name.H4


def an_item_without_body(pdf: pikepdf.Pdf) -> None:
    """Make the body of an item a paragraph."""
    _element(pdf, "/LBody")["/S"] = pikepdf.Name.P


def a_figure_not_described(pdf: pikepdf.Pdf) -> None:
    """Take the alternative text from a figure."""
    del _element(pdf, "/Figure")["/Alt"]


def another_language(pdf: pikepdf.Pdf) -> None:
    """Call Chinese English."""
    for kind in ("/P", "/H1"):
        for element in _elements(pdf, kind):
            element["/Lang"] = pikepdf.String("en")


def another_order(pdf: pikepdf.Pdf) -> None:
    """Let the tree begin with what comes second."""
    kids = pdf.Root["/StructTreeRoot"]["/K"]["/K"]
    kids[0], kids[1] = kids[1], kids[0]


def an_element_emptied(pdf: pikepdf.Pdf) -> None:
    """Take from an element what is in it."""
    _element(pdf, "/LBody")["/K"] = pikepdf.Array()


def a_link_elsewhere(pdf: pikepdf.Pdf) -> None:
    """Move a link away from its text."""
    _annotation(pdf)["/Rect"] = pikepdf.Array([5, 5, 9, 9])


def a_silent_link(pdf: pikepdf.Pdf) -> None:
    """Let a link say nothing of where it leads."""
    del _annotation(pdf)["/Contents"]


def no_order_of_tabs(pdf: pikepdf.Pdf) -> None:
    """Let a key lead from link to link in any order."""
    del pdf.pages[0].obj["/Tabs"]


def another_title(pdf: pikepdf.Pdf) -> None:
    """Let the information dictionary name another title than the packet."""
    pdf.docinfo["/Title"] = pikepdf.String("Another")


def a_bookmark_astray(pdf: pikepdf.Pdf) -> None:
    """Let the first bookmark lead to the foot of its page."""
    pdf.Root["/Outlines"]["/First"]["/Dest"][3] = 3


def nothing_promised(pdf: pikepdf.Pdf) -> None:
    """Let the file not say that it is tagged."""
    del pdf.Root["/MarkInfo"]


DAMAGES = {
    text_outside_tags: "all_is_tagged_or_decoration",
    parents_in_another_order: "every_sequence_belongs_to_one_element",
    no_order_of_tabs: "tabs_follow_the_structure",
    a_silent_link: "links_are_in_link_elements",
    a_link_elsewhere: "links_lie_over_their_text",
    two_meanings_swapped: "every_glyph_is_that_of_its_text",
    a_meaning_left_out: "every_code_means_something",
    glyphs_gone: "every_code_means_something",
    a_heading_too_deep: "headings_never_skip_a_level",
    an_item_without_body: "items_are_marked_and_told",
    an_element_emptied: "nothing_is_empty",
    a_figure_not_described: "figures_are_described",
    another_language: "every_script_has_its_language",
    another_order: "the_story_is_told_in_order",
    another_title: "packet_and_dictionary_agree",
    a_bookmark_astray: "bookmarks_lead_to_their_headings",
    nothing_promised: "the_catalogue_promises_what_it_should",
}
"""Each damage with the rule that finds it."""
