"""What the grid gives to the clipboard and takes from it: paragraphs with bold, italic and links, no more."""

from __future__ import annotations

import atexit
import json
import re
from collections.abc import Iterable
from functools import cache
from html import escape
from html.parser import HTMLParser

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.text import BOLD, ITALIC, LINKS, Mark, MarkKind, Run, Text, concatenated, joined, settled

_ROWS = "application/x-presskit-rows"
_OURS = "application/x-presskit"
_MOST_HTML = 4_000_000
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
        "blockquote",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "figure",
        "figcaption",
        "address",
        "hr",
        "br",
        "body",
        "html",
    ]
)
_UNREAD = frozenset(["head", "style", "script", "title", "template", "noscript", "svg", "math"])
_VOID = frozenset(
    [
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "wbr",
        "col",
        "area",
        "base",
        "embed",
        "source",
        "track",
        "param",
    ]
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)")
_LIGHT = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)")
_ITALIC = re.compile(r"font-style\s*:\s*(italic|oblique)")


@cache
def settle_at_end() -> None:
    """Leave plain text on the clipboard when the program ends.

    What was made in Python would be freed by Qt after Python itself is gone, and that crashes.
    """
    application = QCoreApplication.instance()
    assert application is not None, "a grid needs an application"
    application.aboutToQuit.connect(_settle)
    atexit.register(_settle)


def _settle() -> None:
    if QCoreApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        if held().hasFormat(_OURS):
            clipboard.setText(clipboard.text())


def held() -> QMimeData:
    """Return what is on the clipboard; the system may have nothing at all."""
    found: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if found is None else found


def of_text(text: Text) -> QMimeData:
    """Return a piece of one paragraph, without what has been deleted."""
    read = settled(text, accept=True)
    mime = QMimeData()
    mime.setData(_OURS, b"")
    mime.setText(read.current)
    mime.setHtml(f"<span>{_html(read)}</span>")
    return mime


def of_pairs(pairs: Iterable[Pair], langs: tuple[Lang, ...]) -> QMimeData:
    """Return whole rows: one language as paragraphs, two as a table, English and Chinese side by side."""
    pairs = tuple(pairs)
    rows = [[settled(pair.side(lang), accept=True) for lang in langs] for pair in pairs]
    mime = QMimeData()
    mime.setData(_OURS, b"")
    mime.setText("\n".join("\t".join(_SPACE.sub(" ", text.current) for text in row) for row in rows))
    if len(langs) == 1:
        mime.setHtml("".join(f"<p>{_html(row[0])}</p>" for row in rows))
    else:
        cells = ("".join(f"<td>{_html(text)}</td>" for text in row) for row in rows)
        mime.setHtml("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        kept = [[pair.role, *map(_html, sides)] for pair, sides in zip(pairs, rows, strict=True)]
        mime.setData(_ROWS, json.dumps(kept).encode())
    return mime


def rows(mime: QMimeData) -> tuple[tuple[Role, dict[Lang, Text]], ...]:
    """Return the whole rows on the clipboard if it holds such: roles, and texts in both languages."""
    if not mime.hasFormat(_ROWS):
        return ()
    try:
        kept = json.loads(bytes(mime.data(_ROWS).data()))
        return tuple(
            (Role(role), dict(zip(Lang, map(_one_text, sides), strict=True))) for role, *sides in kept
        )
    except (ValueError, TypeError, AttributeError):
        return ()


def _one_text(html: str) -> Text:
    return concatenated(*of_html(html))


def paragraphs(mime: QMimeData) -> tuple[Text, ...]:
    """Return the paragraphs on the clipboard that have text."""
    if mime.hasHtml() and len(html := mime.html()) <= _MOST_HTML and (found := of_html(html)):
        return found
    return tuple(Text.plain(line.strip()) for line in mime.text().splitlines() if line.strip())


def of_html(html: str) -> tuple[Text, ...]:
    """Return the paragraphs of a page, with bold, italic and links to the web or to mail addresses."""
    start, end = html.find("<!--StartFragment-->"), html.find("<!--EndFragment-->")
    reading = _Reading()
    reading.feed(html[start:end] if 0 <= start < end else html)
    reading.close()
    reading.end_paragraph()
    return tuple(reading.found)


class _Reading(HTMLParser):
    """Collects paragraphs; of every tag it remembers which marks it brought."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Text] = []
        self._runs: list[Run] = []
        self._open: list[tuple[str, frozenset[Mark]]] = []
        self._unread = 0

    @property
    def _marks(self) -> frozenset[Mark]:
        return self._open[-1][1] if self._open else frozenset()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
        if tag in _VOID:
            return
        self._unread += tag in _UNREAD
        self._open.append((tag, _marked(self._marks, tag, {name: value or "" for name, value in attrs})))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
        depth = next((n for n in reversed(range(len(self._open))) if self._open[n][0] == tag), None)
        if depth is None:
            return
        self._unread -= sum(name in _UNREAD for name, _marks in self._open[depth:])
        del self._open[depth:]

    def handle_data(self, data: str) -> None:
        if self._unread:
            return
        text = _SPACE.sub(" ", data)
        if text[:1] == " " and (not self._runs or self._runs[-1].text.endswith(" ")):
            text = text[1:]
        if text:
            self._runs.append(Run(text, self._marks))

    def end_paragraph(self) -> None:
        """Keep what has been read since the last paragraph, unless it is empty."""
        if self._runs and self._runs[-1].text.endswith(" "):
            last = self._runs.pop()
            self._runs.append(last.sliced(0, len(last.text) - 1))
        text = joined(self._runs)
        self._runs = []
        if text.current.strip():
            self.found.append(text)


def _marked(marks: frozenset[Mark], tag: str, attributes: dict[str, str]) -> frozenset[Mark]:
    """Return the marks inside a tag."""
    style = attributes.get("style", "").lower()
    if (tag in {"b", "strong"} and not _LIGHT.search(style)) or _BOLD.search(style):
        marks |= {BOLD}
    elif _LIGHT.search(style):
        marks -= {BOLD}
    if tag in {"i", "em"} or _ITALIC.search(style):
        marks |= {ITALIC}
    href = attributes.get("href", "").strip()
    if tag == "a" and href.lower().startswith(LINKS) and not _SPACE.search(href) and href.isprintable():
        marks = frozenset(mark for mark in marks if mark.kind is not MarkKind.LINK)
        marks |= {Mark(MarkKind.LINK, href)}
    return marks


def _html(text: Text) -> str:
    return "".join(map(_run_html, text.runs))


def _run_html(run: Run) -> str:
    html = escape(run.text)
    if BOLD in run.marks:
        html = f"<b>{html}</b>"
    if ITALIC in run.marks:
        html = f"<i>{html}</i>"
    return f'<a href="{escape(run.href)}">{html}</a>' if run.href else html
