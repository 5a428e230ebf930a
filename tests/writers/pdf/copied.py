"""What somebody who selects and copies text in a viewer gets: the output of poppler's pdftotext."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

from presskit.compose.blocks import Composition
from tests.writers.pdf.tagged import normal

_WIDE = "[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’…—·]"
_HEAD = 0.72
"""How far below the paper's edge the running head ends, as a part of the margin."""
_FOOT = 0.78
"""How far above the paper's edge the page number begins, as a part of the margin."""
_BESIDE_WIDE = re.compile(rf"(?<={_WIDE})\s+|\s+(?={_WIDE})")


def copied(path: Path, *options: str) -> list[str]:
    """Return the lines of a file as they are copied."""
    command = ["pdftotext", "-enc", "UTF-8", "-nopgbrk", *options, str(path), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert not done.stderr, done.stderr.decode()
    return [line for line in done.stdout.decode().splitlines() if line.strip()]


def inside(path: Path, page: int, box: tuple[float, float, float, float], *options: str) -> list[str]:
    """Return the lines inside a box of a page, which is counted from 1; a box is left, top, width, height."""
    edges = [
        part
        for name, value in zip(("-x", "-y", "-W", "-H"), box, strict=True)
        for part in (name, str(round(value)))
    ]
    return copied(path, "-f", str(page), "-l", str(page), *edges, *options)


def body(path: Path, made: Composition, *options: str, left: float = 0.0, width: float = 0.0) -> list[str]:
    """Return the lines of all pages without what stands in their margins."""
    lines = []
    with pikepdf.open(path) as file:
        sizes = [[float(edge) for edge in page.mediabox[2:]] for page in file.pages]
        cut = [float(page.trimbox[1]) for page in file.pages]
    margin = made.theme.margin
    for number, ((wide, high), slug) in enumerate(zip(sizes, cut, strict=True), 1):
        top, foot = slug + margin * _HEAD, slug + margin * _FOOT
        lines += inside(path, number, (left, top, width or wide, high - top - foot), *options)
    return lines


def without_blanks(texts: Iterable[str]) -> str:
    """Return texts as one, without blanks and hyphens.

    Poppler takes every hyphen at a line's end for one that the line break made, so none can be compared.
    """
    return re.sub(r"[\s-]", "", normal(" ".join(texts)))


def torn_lines(lines: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """Yield lines that are in no text as they stand: glued or torn words, foreign letters.

    Blanks beside Han do not count: extractors take the quarter em between Han and Latin for one.
    """
    known = [_spaced(text) for text in texts]
    for line in lines:
        if not any(_spaced(line) in text for text in known):
            yield line


def _spaced(text: str) -> str:
    return _BESIDE_WIDE.sub("", normal(text)).replace("-", "")
