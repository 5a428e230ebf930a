"""What the styles of a Word document say about a paragraph's role and a run's look."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from presskit.model.pair import Role
from presskit.model.text import BOLD, ITALIC, Mark
from presskit.readers.docx.markup import w

CREDIT = "credit"

_ROLES = {
    "title": Role.HEADLINE,
    "标题": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "heading 1": Role.HEADLINE,
    "标题 1": Role.HEADLINE,
    **{f"heading {level}": Role.CROSSHEAD for level in range(2, 10)},
    **{f"标题 {level}": Role.CROSSHEAD for level in range(2, 10)},
    "crosshead": Role.CROSSHEAD,
    "about heading": Role.CROSSHEAD,
    "subtitle": Role.SUBHEAD,
    "subhead": Role.SUBHEAD,
    "副标题": Role.SUBHEAD,
    "kicker": Role.KICKER,
    "引题": Role.KICKER,
    "dateline": Role.DATELINE,
    "lead": Role.LEAD,
    "导语": Role.LEAD,
    "quote": Role.QUOTE,
    "intense quote": Role.QUOTE,
    "引用": Role.QUOTE,
    "list bullet": Role.BULLET,
    "caption": Role.CAPTION,
    "题注": Role.CAPTION,
    "about": Role.BOILERPLATE,
    "boilerplate": Role.BOILERPLATE,
    "contact heading": Role.CONTACT,
    "contact line": Role.CONTACT,
    "notice": Role.NOTE,
    "editor note": Role.NOTE,
    "end mark": Role.END,
}
"""Roles by the names of styles: Word's own, which files keep in English, and those that presskit writes."""

_DEEPEST = 12
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Styled:
    """One style: its name in lower case, the style it is based on, what it does to characters."""

    name: str
    based: str
    marks: frozenset[Mark] = frozenset()
    numbering: str = ""
    outline: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The styles of a document by id, and which numberings are bullets, by number."""

    styles: dict[str, Styled] = field(default_factory=dict)
    bullets: dict[str, bool] = field(default_factory=dict)

    def lineage(self, style: str) -> list[Styled]:
        """Return a style and those it is based on, the nearest first."""
        found: list[Styled] = []
        while style in self.styles and len(found) < _DEEPEST:
            found.append(self.styles[style])
            style = found[-1].based
        return found

    def role(self, style: str) -> Role:
        """Return the role a paragraph style names; ``BODY`` when it names none."""
        for one in self.lineage(style):
            if one.name in _ROLES:
                return _ROLES[one.name]
            if one.outline:
                return Role.HEADLINE if one.outline == "0" else Role.CROSSHEAD
        return Role.BODY

    def named(self, style: str, name: str) -> bool:
        """Tell whether a style has a name, or is based on one that has."""
        return any(one.name == name for one in self.lineage(style))

    def marks(self, style: str) -> frozenset[Mark]:
        """Return the marks of a character style."""
        return frozenset(mark for one in self.lineage(style) for mark in one.marks)

    def numbering(self, style: str) -> str:
        """Return the numbering a paragraph style gives, or nothing."""
        return next((one.numbering for one in self.lineage(style) if one.numbering), "")


def on(properties: Element | None, name: str) -> bool:
    """Tell whether properties switch something on."""
    found = None if properties is None else properties.find(w(name))
    return found is not None and found.get(w("val"), "1").lower() not in _OFF


def value(node: Element | None, path: str) -> str:
    """Return the value of an element below another, named by its path; empty when it is not there."""
    found = None if node is None else node.find("/".join(map(w, path.split("/"))))
    return "" if found is None else found.get(w("val"), "")


def looks(properties: Element | None) -> frozenset[Mark]:
    """Return the marks that run properties stand for."""
    return frozenset(mark for name, mark in (("b", BOLD), ("i", ITALIC)) if on(properties, name))


def sheet(styles: Element | None, numbering: Element | None) -> Sheet:
    """Return what the style part and the numbering part say; either may be missing."""
    found = (
        {} if styles is None else {one.get(w("styleId"), ""): _styled(one) for one in styles.iter(w("style"))}
    )
    return Sheet(found, {} if numbering is None else _bullets(numbering))


def _styled(style: Element) -> Styled:
    return Styled(
        name=value(style, "name").lower(),
        based=value(style, "basedOn"),
        marks=looks(style.find(w("rPr"))),
        numbering=value(style, "pPr/numPr/numId"),
        outline=value(style, "pPr/outlineLvl"),
    )


def _bullets(numbering: Element) -> dict[str, bool]:
    """Return for each numbering whether its first level has bullets; the others count."""
    kinds = {
        abstract.get(w("abstractNumId"), ""): value(abstract, "lvl/numFmt") in {"bullet", "none", ""}
        for abstract in numbering.iter(w("abstractNum"))
    }
    return {
        number.get(w("numId"), ""): kinds.get(value(number, "abstractNumId"), True)
        for number in numbering.iter(w("num"))
    }
