"""Puts the styles of a theme into a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from presskit.compose.theme import Theme
from presskit.model.language import Lang
from presskit.writers.docx.kit_looks import ALL
from presskit.writers.docx.looks import Look
from presskit.writers.docx.markup import element, twips

FACES = {"serif": ("Cambria", "SimSun"), "sans": ("Calibri", "Microsoft YaHei")}
"""The Latin and the East Asian font of each face: Word brings them, LibreOffice has twins of their widths."""

CHINESE_STEP = 0.5
"""How many points larger Chinese text is set."""


def colour(theme: Theme, name: str) -> str:
    """Return a colour of the theme as Word writes it."""
    return str(getattr(theme, name)).lstrip("#").upper()


def fonts(face: str) -> Element:
    """Return the fonts of a face."""
    latin, chinese = FACES[face]
    return element("rFonts", ascii=latin, eastAsia=chinese, hAnsi=latin, cs=latin)


def style_id(look: Look, lang: Lang) -> str:
    """Return the id of the style a paragraph takes in one language."""
    return f"{look.id}Chinese" if look.chinese and lang is Lang.ZH else look.id


def dress(document: Document, theme: Theme, looks: Iterable[Look] = ALL) -> None:
    """Add paragraph styles in the theme's faces, colours and measures, and set the defaults."""
    styles: Element = document.styles.element
    default = styles.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr"))))
    assert default is not None, "the template states its defaults"
    default[:] = [
        fonts(theme.body_face),
        element("color", val=colour(theme, "ink")),
        *_sizes(theme.size),
        element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"),
    ]
    for look in looks:
        styles.append(_style(look, theme))
        if look.chinese:
            styles.append(_chinese(look, theme))
    styles.append(_hyperlink(theme))


def _style(look: Look, theme: Theme) -> Element:
    made = element("style", type="paragraph", styleId=look.id)
    if look.name not in _BUILT_IN:
        made.set(qn("w:customStyle"), "1")
    made.append(element("name", val=look.name))
    made.append(element("basedOn", val=look.based))
    made.append(element("next", val=look.following))
    made.append(element("uiPriority", val=look.priority))
    made.append(element("qFormat"))
    made.append(element("pPr", *_paragraph(look, theme)))
    made.append(element("rPr", *_characters(look, theme)))
    return made


_BUILT_IN = frozenset(
    {
        *("Body Text", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "TOC Heading", "toc 1"),
        *("Quote", "List Bullet", "caption", "header", "footer"),
    }
)


def _paragraph(look: Look, theme: Theme) -> Iterator[Element]:
    """Yield paragraph properties in the order of the schema (ISO/IEC 29500-1, 17.3.1.26)."""
    if look.keep:
        yield element("keepNext")
        yield element("keepLines")
    if look.numbered:
        yield element("numPr", element("numId", val=1))
    if look.bar:
        bar = element("left", val="single", sz=18, space=8, color=colour(theme, look.bar))
        yield element("pBdr", bar)
    if look.rule:
        yield element("pBdr", element("bottom", val="single", sz=8, space=5, color=colour(theme, "accent")))
    if look.shaded:
        yield element("shd", val="clear", color="auto", fill=colour(theme, "tint"))
    spacing = {"before": twips(look.before), "after": twips(look.after)}
    yield element(
        "spacing", **spacing, line=_line(look, theme.size * look.size, theme.leading), lineRule="atLeast"
    )
    if look.indent:
        yield element("ind", left=twips(look.indent))
    if look.align:
        yield element("jc", val=look.align)
    if look.outline:
        yield element("outlineLvl", val=look.outline - 1)


def _line(look: Look, size: float, leading: float) -> int:
    """Return the least distance of lines in twentieths of a point; large type is set tighter.

    In points and not in lines, whose height differs from font to font: a substitute moves nothing.
    """
    return twips(size * (min(leading, 1.3) if look.size > 1 else leading))


def _characters(look: Look, theme: Theme) -> Iterator[Element]:
    """Yield run properties in the order of the schema (ISO/IEC 29500-1, 17.3.2.28)."""
    yield fonts(getattr(theme, look.face))
    if look.bold:
        yield element("b")
        yield element("bCs")
    yield element("color", val=colour(theme, look.colour))
    yield from _sizes(theme.size * look.size)
    yield element("lang", val="en-US", eastAsia="zh-CN")


def _sizes(points: float) -> Iterator[Element]:
    half = round(points * 2)
    yield element("sz", val=half)
    yield element("szCs", val=half)


def _chinese(look: Look, theme: Theme) -> Element:
    """Return the Chinese form of a style: what differs from the form it is based on."""
    made = element("style", type="paragraph", customStyle=1, styleId=style_id(look, Lang.ZH))
    following = next((style for style in ALL if style.id == look.following), look)
    made.append(element("name", val=f"{look.name} (Chinese)"))
    made.append(element("basedOn", val=look.id))
    made.append(element("next", val=style_id(following, Lang.ZH)))
    made.append(element("uiPriority", val=look.priority))
    made.append(element("qFormat"))
    size = theme.size * look.size + CHINESE_STEP
    made.append(element("pPr", *_chinese_paragraph(look, theme, size)))
    made.append(element("rPr", *_sizes(size), element("lang", val="en-US", eastAsia="zh-CN")))
    return made


def _chinese_paragraph(look: Look, theme: Theme, size: float) -> Iterator[Element]:
    """Yield the rules of Chinese lines (GB/T 15834, 5.1): marks never begin one, and may hang at its end."""
    for rule in ("kinsoku", "wordWrap", "overflowPunct"):
        yield element(rule)
    yield element("topLinePunct", val=0)
    for rule in ("autoSpaceDE", "autoSpaceDN"):
        yield element(rule)
    yield element("spacing", line=_line(look, size, theme.leading_zh), lineRule="atLeast")
    if look.opening and theme.indent_zh:
        chars = theme.indent_zh
        yield element("ind", firstLineChars=round(chars * 100), firstLine=twips(chars * size))
    if theme.justify and look.opening:
        yield element("jc", val="both")


def _hyperlink(theme: Theme) -> Element:
    return element(
        "style",
        element("name", val="Hyperlink"),
        element("basedOn", val="DefaultParagraphFont"),
        element("uiPriority", val=99),
        element("unhideWhenUsed"),
        element("rPr", element("color", val=colour(theme, "accent")), element("u", val="single")),
        type="character",
        styleId="Hyperlink",
    )
