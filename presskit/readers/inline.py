"""The inline tokens of a Markdown paragraph as text with marks."""

from __future__ import annotations

from markdown_it.token import Token

from presskit.lang.scripts import is_han
from presskit.model.text import BOLD, ITALIC, LINKS, Mark, MarkKind, Run, Text, joined


class Inline:
    """A paragraph as it grows token by token, and the pictures met on the way: source, title, alt text."""

    def __init__(self) -> None:
        self.pictures: list[tuple[str, str, str]] = []
        self.html = 0
        self._runs: list[Run] = []
        self._marks: list[Mark] = []

    @property
    def text(self) -> Text:
        """What has been said so far, without blanks at the ends of lines that the source broke."""
        return joined(self._runs)

    def take(self, token: Token) -> None:
        """Take in the next token."""
        match token.type:
            case "text" | "code_inline":
                self._say(token.content)
            case "softbreak" | "hardbreak":
                self._break()
            case "strong_open":
                self._marks.append(BOLD)
            case "em_open":
                self._marks.append(ITALIC)
            case "link_open":
                self._marks.append(Mark(MarkKind.LINK, str(token.attrGet("href") or "")))
            case "strong_close" | "em_close" | "link_close":
                self._marks.pop()
            case "image":
                source, title = (str(token.attrGet(name) or "") for name in ("src", "title"))
                self.pictures.append((source, title, token.content))
            case _:
                self.html += 1

    def _say(self, words: str) -> None:
        marks = (
            mark for mark in self._marks if mark.kind is not MarkKind.LINK or mark.value.startswith(LINKS)
        )
        self._runs.append(Run(words, frozenset(marks)))

    def _break(self) -> None:
        """Put a space where the source broke a line, unless a Han character or its punctuation ends it."""
        before = self._runs[-1].text[-1:] if self._runs else ""
        if before and not is_han(before) and before not in "，。、；：？！”）》":
            self._say(" ")
