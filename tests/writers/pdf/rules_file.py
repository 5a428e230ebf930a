"""What every printed file says of itself; each rule yields what breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.etree import ElementTree as ET

import pikepdf

from presskit.compose.blocks import Composition
from tests.writers.pdf.content import Shown
from tests.writers.pdf.tagged import Tagged, normal

_TAGS = {"en": "en", "zh": "zh-Hans"}
_NS = {
    "rdf": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "xmp": "{http://ns.adobe.com/xap/1.0/}",
    "pdf": "{http://ns.adobe.com/pdf/1.3/}",
    "prism": "{http://prismstandard.org/namespaces/basic/2.1/}",
    "pdfaid": "{http://www.aiim.org/pdfa/ns/id/}",
    "pdfuaid": "{http://www.aiim.org/pdfua/ns/id/}",
}
_AGREEING = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}
"""What the information dictionary and the XMP packet both say (ISO 19005-2, 6.6.3)."""
_NEAR = 130
"""How far below a bookmark its heading ends at most, in points."""
LOST = "〓"
"""What is drawn in place of a character without a glyph."""
_STAMP = re.compile(r"D:(\d{14})([+-])(\d\d)'(\d\d)'?")
_ALL = "{http://www.w3.org/XML/1998/namespace}lang"


class Packet:
    """The XMP packet of a file."""

    def __init__(self, file: Tagged) -> None:
        raw = file.pdf.Root["/Metadata"].read_raw_bytes().decode()
        self._root = ET.fromstring(raw)

    def values(self, name: str) -> dict[str, str]:
        """Return the values of a property by their language, or by their number."""
        prefix, _, local = name.partition(":")
        found = next(self._root.iter(f"{_NS[prefix]}{local}"), None)
        if found is None:
            return {}
        items = list(found.iter(f"{_NS['rdf']}li"))
        return {item.get(_ALL, str(at)): item.text or "" for at, item in enumerate(items)} or {
            "0": found.text or ""
        }

    def first(self, name: str) -> str:
        """Return the value of a property, or its first one."""
        return next(iter(self.values(name).values()), "")


def packet_and_dictionary_agree(file: Tagged) -> Iterator[str]:
    """Yield what the packet and the information dictionary say differently."""
    packet = Packet(file)
    for entry, name in _AGREEING.items():
        told = str(file.pdf.docinfo.get(entry, ""))
        stamp = _STAMP.fullmatch(told)
        if stamp:
            told = datetime.strptime(stamp[1] + stamp[2] + stamp[3] + stamp[4], "%Y%m%d%H%M%S%z").isoformat()
        if told != packet.first(name):
            yield f"{entry} {told!r} is {packet.first(name)!r} in the packet"


def the_document_is_told(file: Tagged, composition: Composition) -> Iterator[str]:
    """Yield what of title, languages, embargo and day the packet does not say."""
    packet = Packet(file)
    titles = {_TAGS[side.lang]: normal(side.text) for side in composition.titles if side.text}
    title = composition.title or composition.subject
    said = {lang: normal(text) for lang, text in packet.values("dc:title").items()}
    wanted: dict[str, tuple[object, object]] = {
        "title": ({"x-default": normal(title), **titles}, said),
        "languages": (
            [_TAGS[lang] for lang in composition.langs],
            list(packet.values("dc:language").values()),
        ),
        "language": (_TAGS[composition.langs[0]], str(file.pdf.Root["/Lang"])),
        "embargo": (
            composition.embargo.isoformat() if composition.embargo else "",
            packet.first("prism:embargoDate"),
        ),
        "day": (
            composition.day.isoformat() if composition.day else "",
            packet.first("prism:publicationDate")[:10],
        ),
        "PDF/A": (("2", "A"), (packet.first("pdfaid:part"), packet.first("pdfaid:conformance"))),
        "PDF/UA": ("1", packet.first("pdfuaid:part")),
    }
    yield from (f"{name}: {told!r}, not {due!r}" for name, (due, told) in wanted.items() if due != told)


def the_catalogue_promises_what_it_should(file: Tagged) -> Iterator[str]:
    """Yield what the catalogue or the trailer lacks."""
    root = file.pdf.Root
    if not root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False):
        yield "the window would show the file's name"
    if "/OutputIntents" not in root:
        yield "no output intent"
    identity = file.pdf.trailer.get("/ID", ())
    if len(identity) != 2 or len(bytes(identity[0])) != 16:
        yield f"identity {identity}"


def bookmarks_lead_to_their_headings(file: Tagged) -> Iterator[str]:
    """Yield bookmarks below whose place there is no heading of their words; that of a twin may come later."""
    pages = {page.objgen: number for number, page in enumerate(file.pdf.pages)}
    with file.pdf.open_outline() as outline:
        for item in _items(outline.root):
            page, high = pages[item.destination[0].objgen], float(item.destination[3])
            below = [one for one in file.shown if one.page == page and not one.artifact]
            near = _words(one for one in below if -3 <= high - one.box.low <= _NEAR)
            first, *others = (part.replace(" ", "")[:8] for part in normal(item.title).split(" / "))
            if not _stands(first, near) or not all(_stands(other, _words(file.shown)) for other in others):
                yield f"{item.title!r} leads to page {page}, {high}, where {near!r} stands"


def _words(shown: Iterable[Shown]) -> str:
    return normal("".join(one.text for one in shown)).replace(" ", "")


def _stands(part: str, words: str) -> bool:
    """Tell whether words hold a part of a title, of which some characters may have no glyph."""
    return re.search("".join(f"(?:{re.escape(char)}|{LOST})" for char in part), words) is not None


def _items(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _items(item.children)


RULES = (
    packet_and_dictionary_agree,
    the_catalogue_promises_what_it_should,
    bookmarks_lead_to_their_headings,
)
