"""A release handed out as a Word document and read back is the same release."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit.compose.kit import composed
from presskit.compose.plan import EDITIONS, Plan
from presskit.compose.theme import theme
from presskit.compose.wordings import dateline
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import BOLD, MarkKind, Run, Text, concatenated, joined
from presskit.progress import silent
from presskit.readers.docx.document import read
from presskit.readers.reader import Read
from presskit.writers.docx.document import write
from presskit.writers.docx.paragraphs import address
from tests.writers.docx.specimens import LAKE, LAKE_DIGEST, ROWS, kit, printed

CONTACT = {
    Lang.EN: ["Media contact", "Wang Fang, Press officer", "Park office", "Phone: +86 512 6668 1234"],
    Lang.ZH: ["媒体联络", "王芳\u3000新闻官", "园区办公室", "电话：+86 512 6668 1234"],
}


def written(run: Run) -> Run:
    """Return a run whose link is written as addresses are."""
    marks = (
        replace(mark, value=address(mark.value)) if mark.kind is MarkKind.LINK else mark for mark in run.marks
    )
    return replace(run, marks=frozenset(marks))


def expected(of: Kit, lang: Lang) -> list[tuple[Role, Text]]:
    """Return roles and texts of a release as its document shows them: with dateline, card and end mark."""
    release = of.releases[0]
    told = []
    for pair in release.pairs:
        text = pair.side(lang)
        if pair.role is Role.LEAD:
            text = concatenated(Text.plain(dateline(release, lang)), text)
        if text.current:
            told.append((pair.role, Text(tuple(map(written, text.runs)))))
    return told


def sides(taken: Read, edition: str) -> dict[Lang, list[tuple[Role, Text]]]:
    manuscripts = (taken.manuscript, taken.twin) if taken.twin else (taken.manuscript,)
    return {
        lang: [(one.role, one.text) for one in manuscript.paragraphs]
        for lang, manuscript in zip(EDITIONS[edition], manuscripts, strict=True)
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_reads_back_with_the_same_paragraphs(edition: str, tmp_path: Path) -> None:
    path = tmp_path / "release.docx"
    path.write_bytes(printed(kit(), edition))
    found = sides(read(path), edition)
    assert list(found) == list(EDITIONS[edition])
    for lang, told in found.items():
        assert told[: len(ROWS)] == expected(kit(), lang)
        assert [text.current for role, text in told if role is Role.CONTACT][:4] == CONTACT[lang]
        assert told[-1] == (Role.END, Text.plain("###" if lang is Lang.EN else "（完）"))


@pytest.mark.parametrize("edition", EDITIONS)
def test_pictures_read_back_with_the_same_bytes_and_words(edition: str, tmp_path: Path) -> None:
    path = tmp_path / "release.docx"
    path.write_bytes(printed(kit(), edition))
    taken = read(path)
    langs = EDITIONS[edition]
    (asset,) = taken.assets
    assert taken.pictures == {LAKE_DIGEST: LAKE}
    assert asset.credit == Wording(
        "Photo: the park" if Lang.EN in langs else "", "图：园区" if Lang.ZH in langs else ""
    )
    alts = {Lang.EN: "A lake with towers behind", Lang.ZH: "湖与高楼"}
    for lang, manuscript in zip(langs, filter(None, (taken.manuscript, taken.twin)), strict=True):
        assert [one.alt for one in manuscript.paragraphs if one.asset == asset.id] == [alts[lang]]


words = st.text(st.sampled_from("abz ABZ129,;“”’—$%"), min_size=1, max_size=30)


@st.composite
def sentences(draw: st.DrawFn, opening: str, stop: str) -> Text:
    """Draw a paragraph with bold words in its middle, its blanks single, as an editor would leave it."""
    said = " ".join(f"{opening} {draw(words)} {stop}".split())
    cut = sorted(draw(st.lists(st.integers(1, len(said) - 1), min_size=2, max_size=2)))
    return joined((Run(said[: cut[0]]), Run(said[cut[0] : cut[1]], frozenset([BOLD])), Run(said[cut[1] :])))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(sentences("So the park said", "to them."), sentences("园区表示", "并将继续。")),
        min_size=3,
        max_size=8,
    )
)
def test_any_paragraphs_read_back_with_their_marks(tmp_path: Path, rows: list[tuple[Text, Text]]) -> None:
    pairs = (
        Pair("h", Role.HEADLINE, Text.plain("Park opens"), Text.plain("园区开放")),
        Pair("l", Role.LEAD, *rows[0]),
        *(Pair(f"p{number}", Role.BODY, *row) for number, row in enumerate(rows[1:])),
    )
    of = Kit("k", releases=(Release("r", pairs),))
    stream = io.BytesIO()
    write(composed(of, {}, Plan(EDITIONS["both"], theme())), stream, silent)
    path = tmp_path / "release.docx"
    path.write_bytes(stream.getvalue())
    for lang, told in sides(read(path), "both").items():
        assert told[:-1] == expected(of, lang)
