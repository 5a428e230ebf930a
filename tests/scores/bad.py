"""What becomes of hostile and malformed Word documents, how long it takes and how much memory."""

from __future__ import annotations

import json
import multiprocessing
import resource
import time
from multiprocessing.queues import Queue
from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.readers.docx.document import read

LIMIT = 20.0
"""Seconds after which a reader is stopped."""


def _outcome(path: Path, told: Queue[tuple[str, float, float]]) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    try:
        found = read(path)
        said = f"ok, {len(found.manuscript.paragraphs)} paragraphs, {len(found.notes)} notes"
    except UnreadableDocument as error:
        said = f"error: {error.told}"
    except Exception as error:  # noqa: BLE001 - what is no UnreadableDocument is what this score looks for
        said = f"BUG {type(error).__name__}: {error}"
    took = time.perf_counter() - started
    told.put((said, took, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024))


def main(data: Path) -> str:
    """Return a line a file, and how many were handled as the set expects."""
    folder = data / "bad"
    told = [f"{'file':42}{'s':>6}{'MB':>7}  outcome"]
    right = files = 0
    for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        expected = json.loads(line)
        if expected["kind"] != "docx":
            continue
        queue: Queue[tuple[str, float, float]] = multiprocessing.Queue()
        child = multiprocessing.Process(target=_outcome, args=(folder / expected["file"], queue))
        child.start()
        child.join(LIMIT)
        said, took, grown = ("TOO SLOW", LIMIT, 0.0) if child.is_alive() else queue.get()
        child.kill()
        files += 1
        good = any(said.startswith(word) and word in expected["expect"] for word in ("ok", "error"))
        right += good
        told.append(f"{expected['file']:42}{took:6.2f}{grown:7.0f}  {'' if good else '✗ '}{said}")
    return "\n".join([*told, f"as expected: {right} of {files}"])
