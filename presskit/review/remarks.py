"""The comments of a kit with the words they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import MarkKind, Text
from presskit.model.thread import Thread


@dataclass(frozen=True, slots=True)
class Remark:
    """A thread and where its words begin and end on one side of a pair.

    ``words`` are those that still stand; ``text`` and ``pair`` are empty when all of them are gone.
    """

    thread: Thread
    text: str = ""
    pair: str = ""
    lang: Lang = Lang.EN
    start: int = 0
    stop: int = 0
    words: str = ""

    @property
    def gone(self) -> bool:
        """Whether nothing stands any more of the words it is about."""
        return not self.words


def remarks(kit: Kit) -> list[Remark]:
    """Return the threads of a kit in the order of their words, those whose words are gone at the end."""
    threads = {thread.id: thread for thread in kit.threads}
    found: dict[str, Remark] = {}
    if threads:
        for release in kit.releases:
            for remark in _of_text(release, threads):
                found.setdefault(remark.thread.id, remark)
    lost = [Remark(thread) for thread in kit.threads if thread.id not in found]
    return [*found.values(), *lost]


def thread_ids(text: Text, start: int, stop: int) -> tuple[str, ...]:
    """Return the ids of the threads about words of a range, each once, in order."""
    marks = (mark for run in text.between(start, stop) for mark in sorted(run.marks))
    return tuple(dict.fromkeys(mark.value for mark in marks if mark.kind is MarkKind.COMMENT))


def threads_of(pair: Pair) -> frozenset[str]:
    """Return the ids of the threads about words of a row."""
    runs = (*pair.en.runs, *pair.zh.runs)
    return frozenset(
        mark.value for run in runs if run.marks for mark in run.marks if mark.kind is MarkKind.COMMENT
    )


def _of_text(release: Release, threads: dict[str, Thread]) -> Iterator[Remark]:
    for pair in release.pairs:
        for lang in Lang:
            side = pair.side(lang)
            for thread_id in thread_ids(side, 0, len(side)):
                if thread_id in threads:
                    yield _remark(release.id, pair, lang, threads[thread_id])


def _remark(text: str, pair: Pair, lang: Lang, thread: Thread) -> Remark:
    """Return a thread with the stretch from its first word to its last; words struck out do not stand."""
    at, start, stop, words = 0, -1, 0, ""
    for run in pair.side(lang).runs:
        if any(mark.kind is MarkKind.COMMENT and mark.value == thread.id for mark in run.marks):
            start = at if start < 0 else start
            stop = at + len(run.text)
            words += "" if run.deleted else run.text
        at += len(run.text)
    return Remark(thread, text, pair.id, lang, start, stop, words)
