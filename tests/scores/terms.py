"""Speed of the lookup, and how often good paragraphs are flagged for missing terms."""

from __future__ import annotations

import json
import time
from pathlib import Path

from presskit.checks import missing_terms
from presskit.checks.desk import Desk
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.term import Form, Term
from presskit.model.text import Text


def glossary(path: Path) -> tuple[Term, ...]:
    """Return terms of lines with English, a tab and Chinese; strokes part variants."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Term(f"t{number}", tuple(map(Form, row[0].split("|"))), tuple(map(Form, row[1].split("|"))))
        for number, row in enumerate(rows)
    )


def main(data: Path) -> str:
    """Return one line a measure."""
    folder = data / "terms"
    texts = json.loads((folder / "release1000.json").read_text(encoding="utf-8"))
    return "\n".join((*speed(glossary(folder / "glossary100k.tsv"), texts), alarms(folder, texts)))


def speed(terms: tuple[Term, ...], texts: list[list[str]]) -> list[str]:
    told = [f"{'side':6}{'built s':>9}{'mean us':>9}{'p95 us':>8}   target: both built 0.5 s, 50 us, 150 us"]
    for column, lang in enumerate(Lang):
        index = Index(terms)
        started = time.perf_counter()
        index.hits("", lang)
        built = time.perf_counter() - started
        taken = []
        for number in range(20):
            for text in texts:
                started = time.perf_counter()
                index.hits(f"{text[column]} {number}", lang)
                taken.append((time.perf_counter() - started) * 1e6)
        taken.sort()
        mean, late = sum(taken) / len(taken), taken[len(taken) * 95 // 100]
        told.append(f"{lang:6}{built:9.2f}{mean:9.0f}{late:8.0f}")
    return told


def alarms(folder: Path, texts: list[list[str]]) -> str:
    terms = glossary(folder / "hkma_terms.tsv")
    pairs = tuple(Pair(f"p{n}", en=Text.plain(t[0]), zh=Text.plain(t[1])) for n, t in enumerate(texts))
    desk = Desk(Kit("k", releases=(Release("r", pairs),), glossary=terms), Index(terms))
    flagged = [pair for pair in pairs if list(missing_terms.check(pair, desk))]
    return f"good paragraphs flagged for missing terms: {len(flagged)}/{len(pairs)} (target 12 %)"
