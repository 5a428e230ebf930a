"""Tracked changes and comments in Word documents: written, and read again by ourselves and by others."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit import api
from presskit.compose.kit import composed
from presskit.compose.plan import EDITIONS, Markup, Plan
from presskit.compose.theme import theme
from presskit.edits import pairs
from presskit.edits.text import typed
from presskit.errors import BadRequest
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import Mark, MarkKind, Stamp, Text, joined, marked
from presskit.model.thread import Comment, Thread
from presskit.progress import silent
from presskit.readers.docx.document import read
from presskit.writers.docx.document import write
from tests.build import a_kit, a_pair
from tests.notation import notated

AUTHORS = (
    Stamp("Lee", datetime(2024, 9, 20, 9, tzinfo=UTC)),
    Stamp("王芳", datetime(2024, 9, 21, tzinfo=UTC)),
)
BASE = a_kit(
    a_pair("The park opened twelve laboratories.", "园区启用十二个实验室。", Role.LEAD),
    a_pair("Guests 😀 came from ten cities.", "嘉宾😀来自十座城市。"),
    a_pair("It will grow.", "它将发展壮大。"),
)


def document(kit: Kit, folder: Path, langs: str, markup: Markup = Markup.TRACKED) -> Path:
    stream = io.BytesIO()
    write(composed(kit, {}, Plan(EDITIONS[langs], theme("civic"), markup=markup)), stream, silent)
    path = folder / f"{langs}-{markup}.docx"
    path.write_bytes(stream.getvalue())
    return path


def rows(path: Path) -> list[tuple[object, ...]]:
    """Return the rows of the story as they come back, without what presskit itself puts around it."""
    taken = read(path)
    manuscripts = (taken.manuscript, taken.twin) if taken.twin else (taken.manuscript,)
    return [
        tuple(
            (one.text, one.inserted, one.deleted) for one in manuscript.paragraphs if one.role is not Role.END
        )
        for manuscript in manuscripts
    ]


def expected(kit: Kit, langs: str) -> list[tuple[object, ...]]:
    return [
        tuple(
            (pair.side(lang), pair.inserted, pair.deleted)
            for pair in kit.pairs()
            if pair.side(lang).everything.strip()
        )
        for lang in EDITIONS[langs]
    ]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["type", "type", "type", "delete", "rows", "insert", "split", "merge"]),
        st.sampled_from(AUTHORS),
        st.sampled_from(Lang),
        st.integers(0, 40),
        st.integers(0, 6),
        st.sampled_from(["new ", "新", "😀x", "x"]),
    ),
    max_size=8,
)


def after(steps: list[tuple[str, Stamp, Lang, int, int, str]]) -> Kit:
    """Return the kit after a history of tracked edits by two authors."""
    kit, new_id = BASE, numbered("n")
    for kind, stamp, lang, at, length, word in steps:
        there = [pair for pair in kit.pairs() if not pair.deleted]
        if not there:
            break
        pair = there[at % len(there)]
        size = len(pair.side(lang))
        start = min(at, size)
        stop = min(start + length, size)
        match kind:
            case "type":
                edit = typed(pair.id, lang, start, stop, word, stamp)
            case "delete":
                edit = typed(pair.id, lang, start, stop, "", stamp)
            case "rows":
                edit = pairs.deleted([pair.id], stamp)
            case "insert":
                edit = pairs.inserted(pair.id, Role.BODY, new_id, stamp=stamp)
            case "split":
                edit = pairs.split(pair.id, lang, start, new_id, stamp)
            case _:
                last = list(kit.pairs())[-1].id == pair.id
                edit = typed(pair.id, lang, 0, 0, word, stamp) if last else pairs.merged(pair.id, stamp=stamp)
        kit = edit.change(kit)
    return kit


def readings(found: list[tuple[object, ...]], *, accept: bool) -> list[list[str]]:
    """Return the paragraphs of each language in one reading."""
    told = []
    for side in found:
        texts = [
            text.current if accept else text.original
            for text, inserted, deleted in side
            if not (deleted if accept else inserted)
        ]
        told.append([" ".join(text.split()) for text in texts if text.strip()])
    return told


@pytest.mark.parametrize("langs", ["en", "zh", "both"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(STEPS)
def test_any_history_of_two_authors_comes_back_in_both_readings(
    tmp_path: Path, langs: str, steps: list[tuple[str, Stamp, Lang, int, int, str]]
) -> None:
    kit = after(steps)
    found, wanted = rows(document(kit, tmp_path, langs)), expected(kit, langs)
    for accept in (True, False):
        assert readings(found, accept=accept) == readings(wanted, accept=accept)


def test_changes_come_back_with_their_authors_and_times(tmp_path: Path) -> None:
    kit = typed("p1", Lang.EN, 4, 8, "zone", AUTHORS[0]).change(BASE)
    kit = typed("p1", Lang.EN, 8, 12, "", AUTHORS[1]).change(kit)
    kit = pairs.deleted(["p3"], AUTHORS[1]).change(kit)
    assert rows(document(kit, tmp_path, "en")) == expected(kit, "en")
    assert rows(document(kit, tmp_path, "both")) == expected(kit, "both")
    assert "{++{--zone--}++}" not in notated(kit.pair("p1").en)


def test_final_and_original_hold_no_trace_of_changes(tmp_path: Path) -> None:
    kit = typed("p1", Lang.EN, 4, 8, "zone", AUTHORS[0]).change(BASE)
    kit = pairs.deleted(["p3"], AUTHORS[0]).change(kit)
    for markup, words in ((Markup.FINAL, ["The zone", 2]), (Markup.ORIGINAL, ["The park", 3])):
        found = rows(document(kit, tmp_path, "en", markup))[0]
        assert [found[0][0].everything[:8], len(found)] == words
        assert all(len(text.runs) == 1 for text, _inserted, _deleted in found)


THREADS = (
    Thread("t1", (Comment(AUTHORS[0], "Which park?\nSIP?"), Comment(AUTHORS[1], "SIP。")), resolved=True),
    Thread("t2", (Comment(AUTHORS[1], "核对数字"),)),
)


def commented() -> Kit:
    pair = BASE.pair("p1")
    en = marked(marked(pair.en, 4, 8, Mark(MarkKind.COMMENT, "t1")), 6, 15, Mark(MarkKind.COMMENT, "t2"))
    kit = replace(BASE.with_pair(replace(pair, en=en)), threads=THREADS)
    return typed("p1", Lang.EN, 5, 6, "oo", AUTHORS[0]).change(kit)


def test_comments_come_back_on_their_words_with_replies_and_state(tmp_path: Path) -> None:
    taken = read(document(commented(), tmp_path, "en"))
    assert [(one.comments, one.resolved) for one in taken.threads] == [
        (one.comments, one.resolved) for one in THREADS
    ]
    names = dict(zip((one.id for one in taken.threads), ("t1", "t2"), strict=True))
    runs = (
        replace(run, marks=frozenset(Mark(mark.kind, names[mark.value]) for mark in run.marks))
        for run in taken.manuscript.paragraphs[0].text.runs
    )
    assert joined(runs) == commented().pair("p1").en


def by_pandoc(path: Path, changes: str, to: str = "plain") -> str:
    words = ["pandoc", "-f", "docx", f"--track-changes={changes}", "-t", to, "--wrap=none", str(path)]
    return subprocess.run(words, capture_output=True, check=True, text=True).stdout


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_sees_the_same_insertions_deletions_and_comments(tmp_path: Path) -> None:
    kit = typed("p2", Lang.EN, 18, 21, "nine", AUTHORS[1]).change(commented())
    kit = pairs.deleted(["p3"], AUTHORS[0]).change(kit)
    path = document(kit, tmp_path, "en")
    accepted, rejected = by_pandoc(path, "accept"), by_pandoc(path, "reject")
    for pair in kit.pairs():
        assert pair.en.current in accepted
        assert pair.en.original in rejected
    assert "It will grow" not in accepted
    told = by_pandoc(path, "all", "markdown")
    for shown in ('author="王芳"', "{.insertion", "{.deletion", "{.comment-start", "{.paragraph-deletion"):
        assert shown in told
    assert told.count("{.comment-start") == 3
    assert Text.plain("核对数字").current in told


def test_an_import_keeps_accepts_or_rejects_changes_of_each_author(tmp_path: Path) -> None:
    kit = typed("p2", Lang.EN, 18, 21, "nine", AUTHORS[0]).change(BASE)
    kit = typed("p3", Lang.EN, 3, 7, "may", AUTHORS[1]).change(kit)
    path = document(kit, tmp_path, "en")

    def sentences(changes: api.Changes, **by: api.Changes) -> list[str]:
        made = api.imported(path, changes=changes, changes_by=by).kit
        return [notated(pair.en) for pair in made.pairs()][1:3]

    assert sentences(api.Changes.KEEP) == [notated(kit.pair(name).en) for name in ("p2", "p3")]
    assert sentences(api.Changes.FINAL)[1] == "It may grow."
    assert sentences(api.Changes.ORIGINAL)[1] == "It will grow."
    assert sentences(api.Changes.FINAL, 王芳=api.Changes.KEEP)[1] == "It {--will--}{++may++} grow."


def test_a_format_that_holds_no_changes_says_so(tmp_path: Path) -> None:
    plan = api.planned(BASE, (Lang.EN,), markup=Markup.TRACKED)
    with pytest.raises(BadRequest, match="cannot hold tracked changes"):
        api.exported(BASE, {}, tmp_path / "a.pdf", plan)
    assert list(tmp_path.iterdir()) == []
