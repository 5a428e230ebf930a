"""How many tracked Word documents are read as independent tools agree on, every change accepted."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections import Counter
from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.readers.docx.document import accepted, read
from presskit.readers.docx.refused import Refused

_NOTHING = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")


def normal(text: str) -> str:
    """Return a text as the gold set states it: composed, blanks single, without invisible characters."""
    return re.sub(r"\s+", " ", _NOTHING.sub("", unicodedata.normalize("NFC", text))).strip()


def main(data: Path) -> str:
    """Return per tier: documents, those with the same paragraphs and characters, failures."""
    folder = data / "docx-dev"
    total, same, alike = Counter[str](), Counter[str](), Counter[str]()
    failed, differing, slowest = [], [], 0.0
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        path, tier = folder / gold["file"], str(gold["accepted_tier"])
        total[tier] += 1
        started = time.perf_counter()
        try:
            read(path)
            ours = [text for text in map(normal, accepted(path)) if text]
        except (UnreadableDocument, Refused) as error:
            failed.append(f"  {gold['file']}: {error}")
            continue
        slowest = max(slowest, time.perf_counter() - started)
        wanted = gold["accepted_text_paragraphs"] or []
        same[tier] += ours == wanted
        alike[tier] += "".join("".join(ours).split()) == "".join("".join(wanted).split())
        if ours != wanted and tier == "A":
            differing.append(f"  {gold['file']}")
    told = [f"{'tier':6}{'documents':>10}{'same paragraphs':>17}{'same characters':>17}"]
    told += [f"{tier:6}{total[tier]:10}{same[tier]:17}{alike[tier]:17}" for tier in sorted(total)]
    told += [f"failed: {len(failed)}; slowest {slowest:.2f} s", *failed, "tier A, differing:", *differing]
    return "\n".join(told)
