"""Word documents put together by hand, with the markup other programs write."""

from __future__ import annotations

import zipfile
from pathlib import Path

from presskit.model.pair import Role
from presskit.readers.docx.document import read
from presskit.readers.reader import Read

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="'
    'application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
ROOT = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
STYLES = f"""<w:styles {NAMES}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {NAMES}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def run(text: str, look: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def para(*runs: str, style: str = "", mark: str = "", listed: str = "") -> str:
    """Return a paragraph; what is no markup is made a run, ``mark`` is what befell its paragraph mark."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += f'<w:numPr><w:numId w:val="{listed}"/></w:numPr>' if listed else ""
    properties += f'<w:rPr><w:{mark} w:id="9" w:author="A"/></w:rPr>' if mark else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else para(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def relation(number: int, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def drawing(relation_id: str, alt: str = "A lake", attribute: str = "embed") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{alt}"/>'
        f'<a:blip r:{attribute}="{relation_id}"/></wp:inline></w:drawing></w:r>'
    )


def document(
    folder: Path,
    *body: str,
    relations: tuple[str, ...] = (),
    parts: dict[str, bytes | str] | None = None,
    strict: bool = False,
) -> Path:
    path = folder / "document.docx"
    beside = (
        relation(901, "styles", "styles.xml"),
        relation(902, "numbering", "numbering.xml"),
        *relations,
    )
    content: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "word/document.xml": f"<w:document {NAMES}><w:body>{''.join(body)}</w:body></w:document>",
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(beside)}</Relationships>'
        ),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        **(parts or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, said in content.items():
            text = said if isinstance(said, bytes) else said.encode()
            package.writestr(name, text.replace(*STRICT) if strict else text)
    return path


STRICT = (MAIN.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")


def lines(path: Path) -> list[str]:
    """Return what stands in a document with every change accepted."""
    return [one.text.current for one in read(path).manuscript.paragraphs if not one.deleted]


def lines_before(path: Path) -> list[str]:
    """Return what stood in a document before any change."""
    return [one.text.original for one in read(path).manuscript.paragraphs if not one.inserted]


def roles(of: Read) -> list[tuple[Role, str]]:
    return [(one.role, one.text.current) for one in of.manuscript.paragraphs]


def said(of: Read) -> dict[str, dict[str, object]]:
    return {note.message: dict(note.facts) for note in of.notes}
