"""Reading Markdown: CommonMark, pictures from files beside the text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from presskit.align.manuscript import Paragraph
from presskit.i18n import marked as _
from presskit.model.asset import Asset
from presskit.model.pair import Role
from presskit.model.text import Text, concatenated
from presskit.readers.encoding import text_of
from presskit.readers.inline import Inline
from presskit.readers.pictures import LARGEST, described
from presskit.readers.reader import Note, Read
from presskit.readers.roles import assigned

HTML_LEFT = _("{n} pieces of HTML were left out.")
TABLES_TAKEN_APART = _("Tables were turned into paragraphs, row by row: {n}.")
PICTURE_LEFT = _("The picture {name} was left out: it is not a PNG, JPEG or GIF file beside the text.")


def read(path: Path) -> Read:
    """Return the paragraphs and pictures of a Markdown file; ``UnreadableDocument`` when it is no text."""
    text, notes = text_of(path)
    taken = _Taken(path.parent)
    taken.blocks(MarkdownIt("commonmark").enable("table").parse(text))
    manuscript, more = assigned(tuple(taken.paragraphs))
    return Read(manuscript, (*notes, *taken.notes(), *more), tuple(taken.assets.values()), taken.pictures)


class _Taken:
    """What has been taken from the tokens so far."""

    def __init__(self, folder: Path) -> None:
        self.paragraphs: list[Paragraph] = []
        self.assets: dict[str, Asset] = {}
        self.pictures: dict[str, bytes] = {}
        self._folder = folder.resolve()
        self._left: list[Note] = []
        self._html = self._tables = 0
        self._number = ""

    def blocks(self, tokens: list[Token]) -> None:
        """Take the paragraphs of a whole document, each with the role its surroundings give it."""
        within: Counter[str] = Counter()
        level = ""
        for token in tokens:
            kind = token.type
            if kind.endswith(("_open", "_close")):
                name = kind.rpartition("_")[0]
                within[name] += token.nesting
                self._tables += kind == "table_open"
                self._number = token.info if kind == "list_item_open" else self._number
                level = token.tag if kind == "heading_open" else level
            elif kind == "inline":
                self._paragraph(token.children or [], self._role(within, level))
                self._number = ""
            elif kind in {"fence", "code_block"}:
                self.paragraphs += [Paragraph(Text.plain(line)) for line in token.content.splitlines()]
            elif kind == "html_block":
                self._html += 1

    def _role(self, within: Counter[str], level: str) -> Role:
        if within["heading"]:
            named = any(one.role is Role.HEADLINE for one in self.paragraphs)
            return Role.CROSSHEAD if level != "h1" or named else Role.HEADLINE
        if within["list_item"]:
            return Role.BODY if self._number else Role.BULLET
        return Role.QUOTE if within["blockquote"] else Role.BODY

    def _paragraph(self, tokens: list[Token], role: Role) -> None:
        """Take one paragraph; the pictures in it come after it, each with its caption."""
        inline = Inline()
        for token in tokens:
            inline.take(token)
        self._html += inline.html
        text = concatenated(Text.plain(f"{self._number}. " if self._number else ""), inline.text)
        if text.current.strip():
            self.paragraphs.append(Paragraph(text, role))
        for source, title, alt in inline.pictures:
            self._picture(source, title, alt)

    def _picture(self, source: str, title: str, alt: str) -> None:
        asset = self._asset(source)
        if asset is None:
            self._left.append(Note(PICTURE_LEFT, (("name", source[:200]),), len(self.paragraphs)))
            return
        self.assets[asset.id] = asset
        self.paragraphs.append(Paragraph(Text.plain(title or alt), Role.CAPTION, asset.id, alt))

    def _asset(self, source: str) -> Asset | None:
        """Return the picture in a file below the text's own folder; nothing is fetched from anywhere else."""
        path = (self._folder / unquote(source)).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file() or path.stat().st_size > LARGEST:
            return None
        content = path.read_bytes()
        asset = described(content, path.name)
        if asset:
            self.pictures[asset.digest] = content
        return asset

    def notes(self) -> tuple[Note, ...]:
        """Return what was left out."""
        counted = ((HTML_LEFT, self._html), (TABLES_TAKEN_APART, self._tables))
        return (*self._left, *(Note(message, (("n", n),)) for message, n in counted if n))
