"""How many paragraphs of tracked Word documents are read as independent tools agree on, in both readings."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from presskit.errors import UnreadableDocument
from presskit.readers.docx.document import paragraphs, read
from presskit.readers.docx.refused import Refused

_NOTHING = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_TARGET = 0.99


def normal(text: str) -> str:
    """Return a text as the gold set states it: composed, blanks single, without invisible characters."""
    return re.sub(r"\s+", " ", _NOTHING.sub("", unicodedata.normalize("NFC", text))).strip()


def scored(data: Path) -> dict[str, Any]:
    """Return the shares of paragraphs and files read right in either reading, and the files that differ."""
    folder = data if (data / "gold.jsonl").is_file() else data / "docx-dev"
    golds = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    started = time.perf_counter()
    failed = [name for gold in golds if (name := _failure(folder, gold))]
    readings = {name: _reading(folder, golds, name) for name in ("accepted", "rejected")}
    return {
        **readings,
        "documents": len(golds),
        "failed": failed,
        "seconds": round(time.perf_counter() - started, 1),
        "pass": all(reading["paragraphs"] >= _TARGET for reading in readings.values()),
    }


def _failure(folder: Path, gold: dict[str, str]) -> str:
    """Return what the whole reader says against a document, or nothing."""
    try:
        read(folder / gold["file"])
    except UnreadableDocument as error:
        return f"{gold['file']}: {error}"
    return ""


def _reading(folder: Path, golds: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """Return the scores of one reading over the documents whose gold is settled."""
    right = wanted = whole = files = 0
    differ = []
    for gold in golds:
        told = gold[f"{name}_text_paragraphs"]
        if gold[f"{name}_tier"] == "open" or told is None:
            continue
        ours = _ours(folder / str(gold["file"]), accept=name == "accepted")
        alike = SequenceMatcher(None, ours, told, autojunk=False).get_matching_blocks()
        same = sum(block.size for block in alike)
        right, wanted = right + same, wanted + len(told)
        files, whole = files + 1, whole + (ours == told)
        if ours != told:
            differ.append(f"{gold['file']} ({gold[f'{name}_tier']}): {same} of {len(told)}")
    return {"paragraphs": right / wanted, "files": whole / files, "of_files": files, "differ": differ}


def _ours(path: Path, *, accept: bool) -> list[str]:
    try:
        return [text for text in map(normal, paragraphs(path, accept=accept)) if text]
    except Refused:
        return []


def main(data: Path) -> str:
    """Return the scores as lines to read."""
    scores = scored(data)
    told = [f"{scores['documents']} documents in {scores['seconds']} s; failed: {scores['failed']}"]
    for name in ("accepted", "rejected"):
        reading = scores[name]
        told.append(f"{name}: {reading['paragraphs']:.4f} of paragraphs, {reading['files']:.4f} of files")
        told += [f"  {line}" for line in reading["differ"]]
    told.append("pass" if scores["pass"] else "below the target")
    return "\n".join(told)
