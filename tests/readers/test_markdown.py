"""Reading Markdown: structure, emphasis, links, pictures."""

import io

import pytest
from PIL import Image

from presskit.model.pair import Role
from presskit.model.text import BOLD, ITALIC
from presskit.readers import reader_for
from presskit.readers.markdown import HTML_LEFT, PICTURE_LEFT, TABLES_TAKEN_APART


@pytest.fixture
def read(tmp_path):
    def reading(text: str):
        path = tmp_path / "release.md"
        path.write_text(text, "utf-8")
        return reader_for(path).read(path)

    return reading


def png(size=(30, 20)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "teal").save(stream, "PNG")
    return stream.getvalue()


def parts(taken) -> list[tuple[str, Role]]:
    return [(one.text.current, one.role) for one in taken.manuscript.paragraphs]


def test_headings_lists_and_quotations_become_roles(read):
    taken = read("# Title\n\nThe lead.\n\n## Growth\n\n- One\n- Two\n\n> Said she.\n\n    code\n")
    assert parts(taken) == [
        ("Title", Role.HEADLINE), ("The lead.", Role.LEAD), ("Growth", Role.CROSSHEAD), ("One", Role.BULLET),
        ("Two", Role.BULLET), ("Said she.", Role.QUOTE), ("code", Role.BODY),
    ]  # fmt: skip


def test_a_second_heading_of_the_first_level_is_a_crosshead(read):
    assert parts(read("# Title\n\nText.\n\n# More\n\nText."))[2] == ("More", Role.CROSSHEAD)


def test_emphasis_and_links_become_marks(read):
    runs = read("A **bold *both*** and [site](https://example.com).").manuscript.paragraphs[0].text.runs
    assert [(run.text, run.marks >= {BOLD}, run.marks >= {ITALIC}, run.href) for run in runs] == [
        ("A ", False, False, ""), ("bold ", True, False, ""), ("both", True, True, ""),
        (" and ", False, False, ""), ("site", False, False, "https://example.com"), (".", False, False, ""),
    ]  # fmt: skip


def test_a_link_of_a_dangerous_kind_leaves_its_words(read):
    runs = read("Go [there](ftp://example.com/x) now.").manuscript.paragraphs[0].text.runs
    assert ("".join(run.text for run in runs), [run.href for run in runs]) == ("Go there now.", [""])


def test_broken_lines_run_on_with_a_space_in_english_and_without_in_chinese(read):
    assert parts(read("One\ntwo.\n\n园区\n启用。")) == [("One two.", Role.LEAD), ("园区启用。", Role.BODY)]


def test_a_picture_beside_the_text_comes_with_caption_and_alternative_text(read, tmp_path):
    (tmp_path / "a hall.png").write_bytes(png())
    taken = read('# Title\n\nThe lead.\n\n![A bright hall](a%20hall.png "The new hall")\n')
    caption = taken.manuscript.paragraphs[-1]
    (asset,) = taken.assets
    assert (caption.text.current, caption.role, caption.asset, caption.alt) == (
        "The new hall", Role.CAPTION, asset.id, "A bright hall",
    )  # fmt: skip
    assert (asset.media_type, asset.width, asset.height) == ("image/png", 30, 20)
    assert taken.pictures == {asset.digest: png()}


@pytest.mark.parametrize(
    "source", ["https://example.com/a.png", "../secret.png", "/etc/passwd", "missing.png", "text.png"]
)
def test_a_picture_from_elsewhere_or_of_another_kind_is_left_out_and_it_is_said(read, tmp_path, source):
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path.parent / "secret.png").write_bytes(png())
    taken = read(f"Text.\n\n![alt]({source})\n")
    assert taken.assets == ()
    assert [(note.message, dict(note.facts)) for note in taken.notes] == [(PICTURE_LEFT, {"name": source})]


def test_html_is_left_out_and_counted(read):
    taken = read("A <b>word</b>.\n\n<script>alert(1)</script>\n")
    assert parts(taken) == [("A word.", Role.LEAD)]
    assert [(note.message, dict(note.facts)) for note in taken.notes] == [(HTML_LEFT, {"n": 3})]


def test_a_heading_right_under_the_headline_is_the_subhead(read):
    assert parts(read("# Title\n\n## More\n\nThe lead.\n\n## Growth\n\nText."))[1:] == [
        ("More", Role.SUBHEAD), ("The lead.", Role.LEAD), ("Growth", Role.CROSSHEAD), ("Text.", Role.BODY),
    ]  # fmt: skip


def test_a_heading_over_the_boilerplate_is_no_subhead(read):
    assert parts(read("# Title\n\n## About us\n\nWe are."))[1:] == [
        ("About us", Role.CROSSHEAD), ("We are.", Role.BOILERPLATE),
    ]  # fmt: skip


def test_numbered_lists_keep_their_numbers(read):
    assert parts(read("The lead.\n\n3. Three\n4. Four\n"))[1:] == [
        ("3. Three", Role.BODY), ("4. Four", Role.BODY),
    ]  # fmt: skip


def test_a_table_is_taken_apart_and_it_is_said(read):
    taken = read("The lead.\n\n| Figure | Value |\n|---|---|\n| Output | 152.3 |\n")
    assert [text for text, _role in parts(taken)][1:] == ["Figure", "Value", "Output", "152.3"]
    assert [(note.message, dict(note.facts)) for note in taken.notes] == [(TABLES_TAKEN_APART, {"n": 1})]
