"""How well paragraphs are paired, on the development sets: strict precision, recall and F1."""

from __future__ import annotations

import importlib.util
import time
from itertools import groupby
from pathlib import Path
from types import ModuleType

from presskit.align.beads import strung
from presskit.align.evidence import Evidence
from presskit.align.manuscript import Paragraph
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import Text

TARGETS = {"news-hard-dev": 0.975, "hkma-dev": 0.997}


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_align", folder / "score_align.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path: Path) -> list[list[int]]:
    """Return which lines of a file make a paragraph: as the .seg file beside it says, else each its own."""
    count = len(path.read_text(encoding="utf-8").splitlines())
    beside = path.with_suffix(path.suffix + ".seg")
    if not beside.exists():
        return [[number] for number in range(count)]
    numbers = beside.read_text(encoding="utf-8").split()
    grouped = groupby(range(count), key=lambda number: numbers[number])
    return [list(group) for _, group in grouped]


def manuscript(path: Path, lang: Lang) -> list[Paragraph]:
    texts = path.read_text(encoding="utf-8").splitlines()
    blank = " " if lang is Lang.EN else ""
    return [
        Paragraph(
            Text.plain(blank.join(texts[number].lstrip("# ") for number in group)),
            Role.CROSSHEAD if texts[group[0]][:1] == "#" else Role.BODY,
        )
        for group in lines(path)
    ]


def beads(en: Path, zh: Path) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    ours, theirs = manuscript(en, Lang.EN), manuscript(zh, Lang.ZH)
    of_en, of_zh = lines(en), lines(zh)
    return [
        (tuple(n for j in bead.zh for n in of_zh[j]), tuple(n for i in bead.en for n in of_en[i]))
        for bead in strung(len(ours), len(theirs), Evidence(ours, theirs).cost)
    ]


def main(data: Path) -> str:
    """Return one line a set, and what was found of each kind of bead."""
    folder = data / "align"
    score = scorer(folder)
    told = [
        f"{'set':14}{'P':>7}{'R':>7}{'F1':>7}{'lax F1':>8}{'unmatched':>11}{'target F1':>11}{'ms/doc':>8}"
    ]
    for name, target in TARGETS.items():
        started = time.perf_counter()
        golds = sorted((folder / name).glob("*.gold"))
        pairs = [
            (score.read(gold), beads(gold.with_suffix(".en"), gold.with_suffix(".zh"))) for gold in golds
        ]
        took = (time.perf_counter() - started) / len(pairs) * 1000
        result = score.score(pairs)
        nulls = [bead in set(test) for gold, test in pairs for bead in gold if not (bead[0] and bead[1])]
        told.append(
            f"{name:14}{result['P']:7.3f}{result['R']:7.3f}{result['F1']:7.3f}{result['laxF1']:8.3f}"
            f"{f'{sum(nulls)}/{len(nulls)}':>11}{target:11.3f}{took:8.1f}"
        )
        kinds = (f"{kind} {hit}/{of}" for kind, (hit, of) in score.by_type(pairs).items())
        told.append("  found by kind (zh-en): " + ", ".join(kinds))
    return "\n".join(told)
