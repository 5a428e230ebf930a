"""What is copied from a printed document in a viewer is what the kit says, word for word, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.compose.blocks import Composition
from presskit.compose.plan import EDITIONS, PAPERS
from presskit.compose.theme import names
from presskit.model.language import Lang
from tests.writers.pdf.build import BOTH, EN, ZH, composition, paragraph, release
from tests.writers.pdf.copied import body, copied, torn_lines, without_blanks
from tests.writers.pdf.printed import printed
from tests.writers.pdf.story import story
from tests.writers.pdf.tagged import Tagged


def filed(made: Composition, folder: Path) -> Path:
    path = folder / "printed.pdf"
    path.write_bytes(printed(made))
    return path


@pytest.mark.parametrize("langs", [(Lang.EN,), (Lang.ZH,)])
@pytest.mark.parametrize("look", names())
@pytest.mark.parametrize("paper", PAPERS)
def test_an_edition_in_one_language_is_copied_in_order(
    paper: str, look: str, langs: tuple[Lang, ...], tmp_path: Path
) -> None:
    made = release(langs, 7, look=look, paper=paper)
    lines, texts = body(filed(made, tmp_path), made), [text for _, text in story(made)]
    assert without_blanks(lines) == without_blanks(texts)
    assert list(torn_lines(lines, texts)) == []


@pytest.mark.parametrize("look", names())
def test_each_column_of_two_languages_is_copied_in_order(look: str, tmp_path: Path) -> None:
    said = [paragraph(f"{at}. {EN}", f"{at}、{ZH}") for at in range(8)]
    made = composition(*said, look=look)
    path = filed(made, tmp_path)
    edges = columns(path)
    for lang, (left, right) in edges.items():
        lines = body(path, made, left=left - 2, width=right - left + 4)
        texts = [text for tag, text in story(made) if tag == lang]
        assert without_blanks(lines) == without_blanks(texts)
        assert list(torn_lines(lines, texts)) == []
    assert len(edges) == 2


def columns(path: Path) -> dict[str, tuple[float, float]]:
    """Return the left and right edge of the text of each language."""
    read = Tagged(path.read_bytes())
    edges: dict[str, tuple[float, float]] = {}
    for node in read.blocks():
        boxes = [
            one.box for kid in node.kids if isinstance(kid, tuple) for one in read.marked[kid] if one.text
        ]
        left, right = edges.get(node.lang, (9999.0, 0.0))
        edges[node.lang] = (
            min([left, *(box.left for box in boxes)]),
            max([right, *(box.right for box in boxes)]),
        )
    return edges


@pytest.mark.parametrize("look", names())
def test_every_paragraph_of_two_languages_is_copied_whole(look: str, tmp_path: Path) -> None:
    made = release(BOTH, 0, look=look)
    copy = without_blanks(copied(filed(made, tmp_path), "-raw"))
    at = 0
    for _, text in story(made):
        found = copy.find(without_blanks([text]), at)
        assert found >= 0, text
        at = found + 1


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_no_hyphen_of_a_line_end_is_copied_into_a_word(langs: tuple[Lang, ...], tmp_path: Path) -> None:
    long = "internationalisation of biopharmaceutical counterparts notwithstanding " * 12
    made = composition(paragraph(long, "园区internationalisation合作" * 12, langs=langs), langs=langs)
    path = filed(made, tmp_path)
    assert "-" not in "".join(body(path, made))
    assert "internationalisation" in without_blanks(copied(path, "-raw"))


def test_what_has_no_glyph_is_copied_all_the_same(tmp_path: Path) -> None:
    made = composition(paragraph("A lost 𓀀 sign.", "", langs=(Lang.EN,)), langs=(Lang.EN,))
    assert "A lost 𓀀 sign." in copied(filed(made, tmp_path))


@pytest.mark.parametrize(
    "word", ["شىنجاڭ", "བོད་ལྗོངས", "😀", "👩\u200d🔬", "日本のカフェ", "office", "Nàxī", "——"]
)
def test_words_of_every_script_are_copied_as_they_are_written(word: str, tmp_path: Path) -> None:
    made = composition(paragraph(f"Before {word} after", f"前{word}后"))
    copy = without_blanks(copied(filed(made, tmp_path)))
    assert without_blanks([f"Before {word} after"]) in copy
    assert without_blanks([f"前{word}后"]) in copy
