"""Handing a kit out from the command line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from presskit.cli.output import progress
from presskit.progress import silent
from tests.cli.conftest import Command


def test_the_ending_of_a_name_chooses_the_format(presskit: Command, kit: Path, tmp_path: Path) -> None:
    pdf, docx = tmp_path / "release.pdf", tmp_path / "新闻稿.docx"
    ran = presskit("export", kit, pdf, docx, "--langs", "zh")
    assert (ran.status, ran.out, ran.err) == (0, f"Wrote {pdf}.\nWrote {docx}.\n", "")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert docx.read_bytes().startswith(b"PK")


def test_all_editions_get_names_that_tell_them_apart(presskit: Command, kit: Path, tmp_path: Path) -> None:
    assert presskit("export", kit, "--all", tmp_path / "hand" / "out", "--paper", "Letter").status == 0
    names = sorted(path.name for path in (tmp_path / "hand" / "out").iterdir())
    assert names == [
        f"ferry-{edition}.{kind}" for edition in ("en-zh", "en", "zh") for kind in ("docx", "pdf")
    ]


def test_themes_make_a_difference_and_the_same_wish_gives_the_same_bytes(
    presskit: Command, kit: Path, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(3)]
    for path, look in zip(paths, ("civic", "civic", "enterprise"), strict=True):
        assert presskit("export", kit, path, "--theme", look).status == 0
    first, again, other = (path.read_bytes() for path in paths)
    assert first == again
    assert first != other


def test_a_set_is_written_whole_or_not_at_all(presskit: Command, kit: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.docx"
    there.write_text("mine", "utf-8")
    new = tmp_path / "new.pdf"
    ran = presskit("export", kit, new, there)
    assert ran.status == 2
    assert ran.err == (
        f"presskit: {there} exists already. Nothing was written.\n"
        "Choose another name, or replace it with --force.\n"
    )
    assert (there.read_text("utf-8"), new.exists()) == ("mine", False)
    assert presskit("export", kit, new, there, "--force").status == 0
    assert there.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("words", [[], ["release.odt"], ["no/such/folder/release.pdf"]])
def test_a_wish_that_cannot_be_met_is_explained(
    presskit: Command, kit: Path, tmp_path: Path, words: list[str]
) -> None:
    ran = presskit("export", kit, *(tmp_path / word for word in words))
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 2


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only() -> None:
    terminal = Terminal()
    progress(1, 2, terminal)(1, 4, "page 1")
    assert terminal.getvalue() == "\r" + "█" * 15 + "░" * 9 + "  62% page 1\x1b[K"
    progress(1, 2, terminal)(4, 4, "done")
    assert terminal.getvalue().endswith("\r\x1b[K")
    assert progress(0, 1, io.StringIO()) is silent


def test_a_set_with_a_bad_name_is_not_begun(presskit: Command, kit: Path, tmp_path: Path) -> None:
    good, folder = tmp_path / "good.pdf", tmp_path / "folder.pdf"
    folder.mkdir()
    for names, said in (
        ([good, good], "named twice"),
        ([good, folder], "is a folder"),
        ([good, tmp_path / "missing" / "a.pdf"], "There is no folder"),
    ):
        ran = presskit("export", kit, *names)
        assert ran.status == 2
        assert said in ran.err
        assert not good.exists()


def test_characters_without_a_letter_are_named_once(presskit: Command, tmp_path: Path) -> None:
    text = tmp_path / "party.txt"
    text.write_text("A party \u1b83\n\nSUZHOU — There is a party \u1b83 in the park.\n", "utf-8")
    kit = tmp_path / "party.presskit"
    presskit("import", text, "-o", kit)
    ran = presskit(
        "export", kit, tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.docx", "--langs", "en"
    )
    assert ran.status == 0
    assert ran.err == (
        "Note: The fonts have no letter for these characters, so the PDF shows 〓 instead: "
        "\u1b83 U+1B83 SUNDANESE LETTER A\n"
    )


def test_editions_in_which_the_kit_says_nothing_are_not_written(presskit: Command, tmp_path: Path) -> None:
    text = tmp_path / "party.txt"
    text.write_text("A party\n\nSUZHOU — There is a party in the park.\n", "utf-8")
    kit = tmp_path / "party.presskit"
    presskit("import", text, "-o", kit)
    ran = presskit("export", kit, "--all", tmp_path / "out")
    assert (ran.status, ran.err) == (
        0,
        "Note: The kit has no Chinese text, so only the English edition is written.\n",
    )
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["party-en.docx", "party-en.pdf"]
    refused = presskit("export", kit, tmp_path / "zh.pdf", "--langs", "zh")
    assert (refused.status, (tmp_path / "zh.pdf").exists()) == (2, False)
    assert "no text in the language" in refused.err


def test_an_unset_variable_is_no_folder(presskit: Command, kit: Path) -> None:
    ran = presskit("export", kit, "--all", "")
    assert ran.status == 2
    assert "no folder is named" in ran.err


def test_without_a_word_on_languages_a_kit_in_one_is_printed_in_it(presskit: Command, tmp_path: Path) -> None:
    text, kit = tmp_path / "party.txt", tmp_path / "party.presskit"
    text.write_text("A party\n\nSUZHOU — There is a party in the park.\n", "utf-8")
    presskit("import", text, "-o", kit)
    ran = presskit("export", kit, tmp_path / "a.pdf")
    assert (ran.status, ran.err.count("only the English edition")) == (0, 1)
    presskit("export", kit, tmp_path / "b.pdf", "--langs", "en")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
