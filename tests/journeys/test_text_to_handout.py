"""The whole way from the command line: texts become a kit, the kit documents, the documents say the same."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from pdfminer.high_level import extract_text

from presskit.cli import main
from presskit.resources import SAMPLES
from tests.cli.manuscripts import FLATTENED, both, written

SAMPLE = SAMPLES / "sip-release.presskit"


def done(*words: object) -> None:
    """Run a command that must work."""
    assert main([str(word) for word in ("--interface=en", *words)]) == 0


def sides(kit: Path, lang: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what the rows of a kit say in one language."""
    capsys.readouterr()
    done("show", kit, "--format", "json")
    told = json.loads(capsys.readouterr().out)
    return [pair[lang] for release in told["releases"] for pair in release["pairs"]]


def bare(text: str) -> str:
    """Return the characters that count: without spaces and line ends, compatibility forms made plain."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def pdf_text(path: Path) -> str:
    return bare(extract_text(path).replace("\u00ad", ""))


def docx_text(path: Path) -> str:
    return bare("".join(_paragraphs(docx.Document(str(path)))))


def _paragraphs(document: Document) -> Iterator[str]:
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            yield from (cell.text for row in part.rows for cell in row.cells)
        else:
            yield part.text


def in_order(parts: list[str], text: str) -> bool:
    """Tell whether parts stand in a text one after the other."""
    at = 0
    for part in map(bare, parts):
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    kit = tmp_path / "ferry.presskit"
    done("import", *both(tmp_path), "-o", kit)
    return kit


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_edition_says_every_row_of_its_language_in_order(
    ferry: Path, tmp_path: Path, lang: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = sides(ferry, lang, capsys)
    path = tmp_path / f"ferry.{kind}"
    done("export", ferry, path, "--langs", lang)
    text = pdf_text(path) if kind == "pdf" else docx_text(path)
    assert in_order(rows, text)
    other = sides(ferry, "zh" if lang == "en" else "en", capsys)
    assert not any(bare(row) in text for row in other)


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_bilingual_edition_says_both(
    ferry: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"ferry.{kind}"
    done("export", ferry, path, "--langs", "both")
    text = pdf_text(path) if kind == "pdf" else docx_text(path)
    for lang in ("en", "zh"):
        assert in_order(sides(ferry, lang, capsys), text)


def test_an_exported_document_comes_back_as_the_same_rows(
    ferry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    en, zh, back = tmp_path / "ferry-en.docx", tmp_path / "ferry-zh.docx", tmp_path / "back.presskit"
    done("export", ferry, en, "--langs", "en")
    done("export", ferry, zh, "--langs", "zh")
    done("import", en, zh, "-o", back)
    for lang in ("en", "zh"):
        assert set(sides(ferry, lang, capsys)) <= set(sides(back, lang, capsys))


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_word_of_the_sample_stands_in_its_documents(
    tmp_path: Path, lang: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"sample.{kind}"
    done("export", SAMPLE, path, "--langs", lang, "--sections", "all")
    text = pdf_text(path) if kind == "pdf" else docx_text(path)
    assert [row for row in sides(SAMPLE, lang, capsys) if bare(row) not in text] == []
    assert bare({"en": "draft translation", "zh": "译文草稿"}[lang]) in text


def test_a_flattened_text_is_taken_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kit = tmp_path / "flattened.presskit"
    _en, zh = both(tmp_path)
    done("import", written(tmp_path, "flattened.txt", FLATTENED), zh, "-o", kit)
    assert sides(kit, "en", capsys) == FLATTENED.split("\n\n")
    assert main(["check", str(kit)]) == 1
    done("export", kit, tmp_path / "flattened.pdf", tmp_path / "flattened.docx")
