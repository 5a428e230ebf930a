"""Sets the kit with typst, tagged, as PDF/UA-1 and PDF/A-2a.

One compiler object stays for all builds: what it worked out before and is the same again is not redone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import typst

from presskit.resources import FONTS
from tests.benchmarks.engines.story import AUTHOR, TABLE, TITLE, Section, sections

_HEAD = f"""
#set document(title: "{TITLE[0]}", author: "{AUTHOR}")
#set page(paper: "a4", margin: (x: 25mm, y: 20mm), footer: context [
  #set text(8pt, font: "Source Sans 3"); {AUTHOR} · Press Kit #h(1fr) #counter(page).display()])
#set text(font: ("Source Serif 4", "Noto Serif SC"), size: 10.5pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 0.7em)
#show heading: set text(font: ("Source Sans 3", "Noto Sans SC"))
#let en(body) = text(lang: "en", size: 10pt, body)
#let head(size, body) = text(size, weight: "bold", font: "Source Sans 3", lang: "en", body)
= {TITLE[0]}
#head(15pt)[{TITLE[1]}]
"""


def build(folder: Path, count: int, change: str) -> bytes:
    """Return the document; ``folder`` holds the pictures."""
    source = folder / "kit.typ"
    parts = [_HEAD]
    for section in sections(count, change):
        parts.extend(_section(section))
    source.write_text("\n\n".join(parts), "utf-8")
    document: bytes = _compiler(folder).compile(source, format="pdf", pdf_standards=["ua-1", "a-2a"])
    return document


@cache
def _compiler(folder: Path) -> typst.Compiler:
    return typst.Compiler(root=folder, font_paths=[FONTS], ignore_system_fonts=True)


def _section(section: Section) -> Iterator[str]:
    yield f"== {_escaped(section.title_zh)}"
    yield f"#head(11.5pt)[{_escaped(section.title_en)}]"
    for at, (zh, en) in enumerate(zip(section.zh, section.en, strict=True)):
        yield f"#h(2em){_escaped(zh)}"
        link = f' Full kit: #link("{section.address}")[{section.label}]' if at == 3 else ""
        yield f"#en[{_escaped(en)}{link}]"
        if at < len(section.pictures):
            picture = f'image("picture{section.pictures[at]}.jpg", width: 80mm, alt: "{section.caption_en}")'
            caption = f"{_escaped(section.caption_zh)}　{_escaped(section.caption_en)}"
            yield f"#figure({picture}, caption: [{caption}], numbering: none)"
    if section.table:
        head, *rows = (", ".join(f"[{_escaped(cell)}]" for cell in row) for row in TABLE)
        yield f"#table(columns: (55mm, 50mm, 50mm), table.header({head}), {', '.join(rows)})"


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "#$*_<>@`[]\\~" else char for char in text)
