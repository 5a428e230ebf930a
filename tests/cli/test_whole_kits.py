"""Printing whole press kits, or parts of them, from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from presskit import api
from presskit.model.language import Wording
from tests.build import a_kit
from tests.cli.conftest import Command
from tests.cli.manuscripts import both, written

FACTS = "name_en,name_zh,figure_en,figure_zh,points\nOutput,产值,152.3,1523,2022=140; 2023=152.3\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    return written(tmp_path, "facts.csv", FACTS)


def words(pdf: Path) -> str:
    with PdfDocument(pdf) as document:
        return " ".join(word for page in document for word in page.get_textpage().get_text_range().split())


def test_one_command_makes_a_kit_of_all_that_is_there(presskit: Command, tmp_path: Path, facts: Path) -> None:
    kit, out = tmp_path / "ferry.presskit", tmp_path / "kit.pdf"
    park = written(tmp_path, "park.txt", "The park in brief\n\nIt was set up in 1994.\n")
    use = written(tmp_path, "use.txt", "Everything may be used with credit.\n")
    ran = presskit(
        *("import", *both(tmp_path), "-o", kit, "--facts", facts),
        *("--background", park, "--terms-of-use", use),
    )
    assert (ran.status, ran.out) == (0, f"Wrote {kit} with 7 rows.\n")
    assert presskit("export", kit, out, "--sections", "all", "--layout", "stacked").status == 0
    said = words(out)
    for part in ("Contents", "Night Ferry", "Facts and figures", "The park in brief", "used with credit"):
        assert part in said, part


def test_sections_without_content_are_left_out_and_named(
    presskit: Command, kit: Path, tmp_path: Path, facts: Path
) -> None:
    presskit("add", kit, "--facts", facts)
    out, none = tmp_path / "out.pdf", tmp_path / "none.pdf"
    ran = presskit("export", kit, out, "--sections", "facts,gallery")
    assert ran.status == 0
    assert "left out: gallery" in ran.err
    assert out.read_bytes().startswith(b"%PDF")
    refused = presskit("export", kit, none, "--sections", "gallery")
    assert (refused.status, none.exists()) == (2, False)
    assert "holds nothing of what was asked for" in refused.err


def test_all_editions_of_a_press_kit_are_called_so(presskit: Command, kit: Path, tmp_path: Path) -> None:
    assert presskit("export", kit, "--all", tmp_path / "out", "--sections", "all").status == 0
    names = {path.stem for path in (tmp_path / "out").iterdir()}
    assert names == {"ferry-kit-en", "ferry-kit-zh", "ferry-kit-en-zh"}


def test_a_release_without_words_is_no_page_of_its_own(
    presskit: Command, kit: Path, tmp_path: Path, facts: Path
) -> None:
    presskit("add", kit, "--facts", facts)
    stored = api.read_kit(kit)
    blank = replace(stored.kit, releases=a_kit(("", "")).releases, title=Wording("A kit", "资料"))
    api.write_kit(blank, stored.pictures, kit, overwrite=True)
    out, none = tmp_path / "out.pdf", tmp_path / "none.pdf"
    ran = presskit("export", kit, out, "--sections", "release,facts")
    assert (ran.status, "left out: release" in ran.err) == (0, True)
    assert "News release" not in words(out)
    assert "152.3" in words(out)
    assert presskit("export", kit, none).status == 2
    assert not none.exists()


def test_the_news_is_printed_wherever_it_stands_and_any_text_by_its_number(
    presskit: Command, kit: Path, tmp_path: Path
) -> None:
    park = written(tmp_path, "park.txt", "The park in brief\n\nIt was set up in 1994.\n")
    presskit("add", kit, "--background", park)
    stored = api.read_kit(kit)
    api.write_kit(
        replace(stored.kit, releases=stored.kit.releases[::-1]), stored.pictures, kit, overwrite=True
    )
    news, background = tmp_path / "news.pdf", tmp_path / "background.pdf"
    presskit("export", kit, news)
    presskit("export", kit, background, "--release", "1")
    assert ("Night Ferry" in words(news), "1994" in words(news)) == (True, False)
    assert ("Night Ferry" in words(background), "1994" in words(background)) == (False, True)
    refused = presskit("export", kit, tmp_path / "none.pdf", "--release", "3")
    assert (refused.status, "no text number 3: it has 2" in refused.err) == (2, True)


def test_the_glossary_lists_terms_of_the_news_and_not_of_its_form(presskit: Command, tmp_path: Path) -> None:
    kit, out = tmp_path / "ferry.presskit", tmp_path / "out.pdf"
    terms = written(
        tmp_path, "terms.csv", "en,zh\nnight ferry,夜间渡轮\nfor immediate release,立即发布\ntram,电车\n"
    )
    presskit("import", *both(tmp_path), "-o", kit, "--terms", terms)
    assert presskit("export", kit, out, "--sections", "glossary").status == 0
    said = words(out)
    assert [word in said for word in ("night ferry", "immediate", "tram")] == [True, False, False]


def test_all_news_releases_are_printed_together(presskit: Command, kit: Path, tmp_path: Path) -> None:
    text = written(tmp_path, "more.txt", "A second ferry sails\n\nIt left on Friday.\n")
    presskit("add", kit, "--release", text)
    out = tmp_path / "out.pdf"
    assert presskit("export", kit, out, "--release", "all").status == 0
    said = words(out)
    assert "Night Ferry" in said
    assert "A second ferry" in said


@pytest.mark.parametrize(
    ("option", "word"), [("--sections", "fax"), ("--release", "0"), ("--layout", "round"), ("--order", "up")]
)
def test_a_wrong_choice_is_explained_in_the_language_of_the_interface(
    presskit: Command, kit: Path, tmp_path: Path, option: str, word: str
) -> None:
    ran = presskit("export", kit, tmp_path / "out.pdf", option, word, "--interface", "zh_Hans")
    assert ran.status == 2
    assert option in ran.err.splitlines()[-1]
    assert "argument" not in ran.err
