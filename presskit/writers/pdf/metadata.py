"""What a document says of itself: its XMP packet and its information dictionary, which agree.

Source: ISO 16684-1 (XMP); ISO 19005-2:2011, 6.6 (PDF/A); ISO 14289-1:2014, 5 (PDF/UA); PRISM 2.1 for the
moments of publication and embargo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, time
from xml.sax.saxutils import escape, quoteattr

from presskit.compose.blocks import Composition
from presskit.compose.wordings import BEIJING
from presskit.writers.pdf.objects import File, stream, text
from presskit.writers.pdf.structure import TAGS

_FOREIGN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML has no place for."""
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_PRISM = "http://prismstandard.org/namespaces/basic/2.1/"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": _UA,
    "prism": _PRISM,
}
_CREATOR = "presskit"
_PRODUCER = "presskit"


def packet(file: File, composition: Composition) -> int:
    """Write the XMP packet, which nobody compresses so that every tool finds it; return its object."""
    described = "".join(
        f"<{name}>{value}</{name}>" for name, value in _properties(composition).items() if value
    )
    spaces = " ".join(f"xmlns:{prefix}={quoteattr(space)}" for prefix, space in _NAMESPACES.items())
    content = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about="" {spaces}>{described}</rdf:Description>{_extension()}'
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
    return file.add(stream(content.encode(), "/Type /Metadata /Subtype /XML", packed=True))


def information(file: File, composition: Composition) -> int:
    """Write the information dictionary and return it."""
    entries = {
        "Title": composition.title or composition.subject,
        "Author": composition.author,
        "Subject": composition.subject,
        "Keywords": keywords(composition),
        "Creator": _CREATOR,
        "Producer": _PRODUCER,
    }
    said = " ".join(f"/{name} {text(value)}" for name, value in entries.items() if value)
    made = _made(composition)
    dates = f" /CreationDate {_stamp(made)} /ModDate {_stamp(made)}" if made else ""
    return file.add(f"<<{said}{dates}>>")


def keywords(composition: Composition) -> str:
    """Return the languages of a document as its keywords."""
    return ", ".join(TAGS[lang] for lang in composition.langs)


def _made(composition: Composition) -> datetime | None:
    """Return the moment a document counts as made: the day of its news, so that it is always the same."""
    return datetime.combine(composition.day, time(), BEIJING) if composition.day else None


def _stamp(moment: datetime) -> str:
    return f"(D:{moment:%Y%m%d%H%M%S}+08'00')"


def _properties(composition: Composition) -> dict[str, str]:
    """Return what the packet says, as XML by name; what is empty is left out."""
    made = _made(composition)
    date = made.isoformat() if made else ""
    title = composition.title or composition.subject
    titles = [(TAGS[side.lang], side.text) for side in composition.titles if side.text]
    return {
        "dc:format": "application/pdf",
        "dc:title": _alternatives([("x-default", title), *titles]),
        "dc:creator": _list("Seq", [composition.author]),
        "dc:description": _alternatives([("x-default", composition.subject)]),
        "dc:subject": _list("Bag", [keywords(composition)]),
        "dc:language": _list("Bag", [TAGS[lang] for lang in composition.langs]),
        "xmp:CreatorTool": _CREATOR,
        "xmp:CreateDate": date,
        "xmp:ModifyDate": date,
        "pdf:Producer": _PRODUCER,
        "pdf:Keywords": keywords(composition),
        "prism:publicationDate": date,
        "prism:embargoDate": composition.embargo.isoformat() if composition.embargo else "",
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
    }


def _clean(value: str) -> str:
    return escape(_FOREIGN.sub("\ufffd", value))


def _alternatives(texts: Iterable[tuple[str, str]]) -> str:
    items = "".join(f'<rdf:li xml:lang="{lang}">{_clean(value)}</rdf:li>' for lang, value in texts if value)
    return f"<rdf:Alt>{items}</rdf:Alt>" if items else ""


def _list(kind: str, texts: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{_clean(value)}</rdf:li>" for value in texts if value)
    return f"<rdf:{kind}>{items}</rdf:{kind}>" if items else ""


def _extension() -> str:
    """Return the schemas that PDF/A wants described because it does not know them."""
    accessible = {"part": ("Integer", "PDF/UA part")}
    moments = {
        "publicationDate": ("Date", "The day of the news"),
        "embargoDate": ("Date", "The moment before which the news may not be published"),
    }
    schemas = (
        _schema("PDF/UA identification", _UA, "pdfuaid", accessible),
        _schema("PRISM basic metadata", _PRISM, "prism", moments),
    )
    spaces = " ".join(
        f'xmlns:pdfa{name}="http://www.aiim.org/pdfa/ns/{space}"'
        for name, space in (("Extension", "extension/"), ("Schema", "schema#"), ("Property", "property#"))
    )
    return (
        f'<rdf:Description rdf:about="" {spaces}>'
        f"<pdfaExtension:schemas><rdf:Bag>{''.join(schemas)}</rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    )


def _schema(title: str, space: str, prefix: str, properties: dict[str, tuple[str, str]]) -> str:
    items = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>{'internal' if kind == 'Integer' else 'external'}</pdfaProperty:category>"
        f"<pdfaProperty:description>{told}</pdfaProperty:description></rdf:li>"
        for name, (kind, told) in properties.items()
    )
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{title}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{space}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{items}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
