"""What holds of the structure tree of every printed file; each rule yields what breaks it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tests.writers.pdf.tagged import INLINE, Tagged

_HEADING = re.compile(r"/H([1-6])")
_TEXTS = frozenset(["/P", "/LBody", "/Caption", "/TH", "/TD", "/BlockQuote", "/Div", "/TOCI", "/Note"])
_WITHIN = {
    "/L": {"/LI", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/Table": {"/TR", "/THead", "/TBody", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TR": {"/TH", "/TD"},
    "/TOC": {"/TOCI", "/TOC", "/Caption"},
}
"""What an element may hold (ISO 32000-1, 14.8.4)."""
_ONLY_IN = {
    "/LI": {"/L"},
    "/LBody": {"/LI"},
    "/TR": {"/Table", "/THead", "/TBody"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
    "/TOCI": {"/TOC"},
}
_GROUPS = frozenset(["/Document", "/Part", "/Sect", "/Art", "/Div", "/Figure", "/BlockQuote", *_WITHIN])
"""Elements that hold others."""
_SCRIPTS = {"CJK": ("zh", "ja"), "ARABIC": ("ar", "ug", "und-Arab"), "TIBETAN": ("bo",)}
_WORD = re.compile(r"[A-Za-z]{3,}")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)[!-~]*")
"""What is in no language."""


def headings_never_skip_a_level(file: Tagged) -> Iterator[str]:
    """Yield headings that stand more than one level below the one before, and a first one that is no H1."""
    before = 0
    for node in file.tree.nodes():
        found = _HEADING.fullmatch(node.kind)
        if found:
            level = int(found[1])
            if level > before + 1:
                yield f"H{level} {file.text(node)!r} after H{before}"
            before = level


def elements_stand_where_they_may(file: Tagged) -> Iterator[str]:
    """Yield elements that their kind of element may not hold."""
    for node in file.tree.nodes():
        kinds = {kid.kind for kid in node.below}
        allowed = _WITHIN.get(node.kind)
        if allowed is not None and (not kinds <= allowed or len(node.below) != len(node.kids)):
            yield f"{node.kind} holds {sorted(kinds)} and {len(node.kids) - len(node.below)} sequences"
        above = node.parent.kind if node.parent else ""
        if above not in _ONLY_IN.get(node.kind, {above}):
            yield f"{node.kind} in {above}"
        if node.kind not in INLINE and above and above not in _GROUPS and above not in _TEXTS:
            yield f"{node.kind} in {above}"


def captions_follow_their_pictures(file: Tagged) -> Iterator[str]:
    """Yield captions that are not in one division with a picture; not for one language after the other."""
    for node in file.tree.nodes():
        if node.kind == "/Caption":
            above = node.parent
            if above is None or above.kind != "/Div" or above.below[0].kind != "/Figure":
                yield f"{file.text(node)!r} in {above.kind if above else 'nothing'}"


def nothing_is_empty(file: Tagged) -> Iterator[str]:
    """Yield elements with nothing in them; a cell of a table may be empty, and so may a whole document."""
    for node in file.tree.nodes():
        if node.parent and not node.kids and node.kind not in ("/TD", "/TH"):
            yield f"{node.kind} is empty"


def items_are_marked_and_told(file: Tagged) -> Iterator[str]:
    """Yield items of lists without a body."""
    for node in file.tree.nodes():
        if node.kind == "/LI" and sum(kid.kind == "/LBody" for kid in node.below) != 1:
            yield f"LI without LBody: {file.text(node)!r}"


def tables_are_regular(file: Tagged) -> Iterator[str]:
    """Yield tables whose rows have different numbers of cells, or whose heads head nothing."""
    for node in file.tree.nodes():
        if node.kind == "/Table":
            rows = [one for one in node.nodes() if one.kind == "/TR"]
            if len({len(row.below) for row in rows}) != 1:
                yield f"rows of {[len(row.below) for row in rows]} cells"
            if not any(cell.kind == "/TH" for row in rows for cell in row.below):
                yield "a table without heads"
        if node.kind == "/TH" and node.scope not in ("/Column", "/Row"):
            yield f"TH without scope: {file.text(node)!r}"


def figures_are_described(file: Tagged) -> Iterator[str]:
    """Yield figures without alternative text."""
    for node in file.tree.nodes():
        if node.kind == "/Figure" and not node.alt.strip():
            yield "a figure without alternative text"


def every_script_has_its_language(file: Tagged) -> Iterator[str]:
    """Yield text whose letters another language writes than the one it is said to be in."""
    for node in file.tree.nodes():
        own = "" if node.actual is None else node.actual
        for kid in node.kids:
            if isinstance(kid, tuple):
                own += file.content(kid) if node.actual is None else ""
        if node.kind != "/Figure":
            yield from (f"{node.kind} {node.lang}: {odd} in {own!r}" for odd in _odd(own, node.lang))


def _odd(text: str, lang: str) -> Iterator[str]:
    for char in text:
        name = unicodedata.name(char, "")
        for script, langs in _SCRIPTS.items():
            if name.startswith(script) and unicodedata.category(char) == "Lo" and not lang.startswith(langs):
                yield char
    if lang[:2] in ("zh", "ar", "bo"):
        yield from _WORD.findall(_ADDRESS.sub("", text))


RULES = (
    headings_never_skip_a_level,
    elements_stand_where_they_may,
    nothing_is_empty,
    items_are_marked_and_told,
    tables_are_regular,
    figures_are_described,
    every_script_has_its_language,
)
