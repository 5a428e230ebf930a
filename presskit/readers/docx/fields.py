"""Fields of a Word document: their instructions are left out, their results are text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(r'^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]+)"?', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    code: str = ""
    shows: bool = False


class Fields:
    """The fields that stand open at a point of the text; they may run over several paragraphs."""

    def __init__(self, *, balanced: bool) -> None:
        self._open: list[_Field] = []
        self._balanced = balanced

    @property
    def silent(self) -> bool:
        """Whether what comes now is an instruction and no text."""
        return any(not field.shows for field in self._open)

    @property
    def href(self) -> str:
        """The address that an open field links to, or nothing."""
        found = (link(field.code) for field in reversed(self._open))
        return next(filter(None, found), "")

    def take(self, kind: str) -> None:
        """Take in a field character: where a field begins, where its result begins, where it ends."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].shows = True
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, code: str) -> None:
        """Take in a piece of an instruction."""
        if self._open:
            self._open[-1].code += code

    def end_paragraph(self) -> None:
        """Close what stands open where the document forgets to, so that nothing after it is lost."""
        if not self._balanced:
            self._open.clear()


def link(code: str) -> str:
    """Return the address of an instruction such as ``HYPERLINK "https://…"``, or nothing."""
    found = _LINK.match(code)
    return found[1] if found else ""
