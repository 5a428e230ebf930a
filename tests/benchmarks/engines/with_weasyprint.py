"""Sets the kit with WeasyPrint, tagged, as PDF/UA-1."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import weasyprint

from presskit.resources import FONTS
from tests.benchmarks.engines.story import TABLE, TITLE, Section, sections

_FACES = "".join(
    f"@font-face{{font-family:{family};font-weight:{weight};src:url({FONTS.as_uri()}/{family}-{cut}.ttf)}}"
    for family in ("NotoSerifSC", "NotoSansSC", "SourceSerif4", "SourceSans3")
    for cut, weight in (("Regular", "normal"), ("Bold", "bold"))
)
_STYLE = f"""{_FACES}
@page {{ size: A4; margin: 20mm 25mm; @bottom-right {{ content: counter(page) }} }}
body {{ font: 10.5pt/1.6 SourceSerif4, NotoSerifSC; text-align: justify }}
h1, h2 {{ font-family: SourceSans3, NotoSansSC; margin: .5em 0 .1em }}
p {{ margin: 0 0 5pt }}
.zh {{ text-indent: 2em }}
.en {{ font-size: 10pt }}
figure {{ margin: 6pt auto; text-align: center; break-inside: avoid }}
figcaption {{ font: 8.5pt SourceSans3, NotoSansSC }}
img {{ width: 80mm }}
td, th {{ font: 9pt SourceSans3, NotoSansSC; border-bottom: .4pt solid #99a; width: 50mm; text-align: left }}
"""


def build(folder: Path, count: int, change: str) -> bytes:
    """Return the document; ``folder`` holds the pictures."""
    head = f'<meta charset="utf-8"><title>{TITLE[0]}</title><style>{_STYLE}</style>'
    titles = f'<h1>{TITLE[0]}</h1><p lang="en"><b>{TITLE[1]}</b></p>'
    body = "".join(part for section in sections(count, change) for part in _section(section))
    page = f'<!DOCTYPE html><html lang="zh-Hans"><head>{head}</head><body>{titles}{body}</body></html>'
    made = weasyprint.HTML(string=page, base_url=f"{folder.as_uri()}/")
    document: bytes = made.write_pdf(pdf_variant="pdf/ua-1")
    return document


def _section(section: Section) -> Iterator[str]:
    yield f'<h2>{escape(section.title_zh)}</h2><p lang="en"><b>{escape(section.title_en)}</b></p>'
    for at, (zh, en) in enumerate(zip(section.zh, section.en, strict=True)):
        link = f' Full kit: <a href="{section.address}">{section.label}</a>' if at == 3 else ""
        yield f'<p class="zh">{escape(zh)}</p><p class="en" lang="en">{escape(en)}{link}</p>'
        if at < len(section.pictures):
            image = f'<img src="picture{section.pictures[at]}.jpg" alt="{escape(section.caption_en)}">'
            caption = f'{escape(section.caption_zh)}　<span lang="en">{escape(section.caption_en)}</span>'
            yield f"<figure>{image}<figcaption>{caption}</figcaption></figure>"
    if section.table:
        head, *rows = TABLE
        titles = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
        told = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
        yield f"<table><thead><tr>{titles}</tr></thead><tbody>{told}</tbody></table>"
