"""What comes out of a Word document: roles, emphasis, links, pictures, both languages, and honest notes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from presskit.model.language import Wording
from presskit.model.pair import Role
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run
from presskit.readers import reader_for
from presskit.readers.docx.document import BOTH_LANGUAGES, read
from tests.readers.docx.specimens import (
    MAIN,
    STYLES,
    document,
    drawing,
    lines,
    para,
    relation,
    roles,
    run,
    said,
    table,
)

PROSE = "The park was opened on Monday, and all were there."


def field(code: str, result: str) -> str:
    kinds = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    asked = run(code, tag="instrText")
    return f"{kinds['begin']}{asked}{kinds['separate']}{run(result)}{kinds['end']}"


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 20), "teal").save(out, "PNG")
    return out.getvalue()


def test_roles_come_from_styles_their_parents_and_place(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        para("Press Release"),
        para("Park opens", style="1"),
        para(PROSE),
        para("Growth", style="House"),
        para(PROSE),
        para("Another first-level heading", style="1"),
        para("first", listed="1"),
        para("###"),
    )
    assert roles(read(path)) == [
        (Role.HEADLINE, "Park opens"),
        (Role.LEAD, PROSE),
        (Role.CROSSHEAD, "Growth"),
        (Role.BODY, PROSE),
        (Role.CROSSHEAD, "Another first-level heading"),
        (Role.BULLET, "first"),
        (Role.END, "###"),
    ]


def test_bold_lines_are_headings_where_no_styles_are_used(tmp_path: Path) -> None:
    bold = "<w:b/>"
    path = document(
        tmp_path,
        para(run("Park opens", bold)),
        para(PROSE),
        para(run("Growth", bold)),
        para(run("Bold", bold), " in a sentence."),
    )
    taken = read(path).manuscript.paragraphs
    assert [one.role for one in taken] == [Role.HEADLINE, Role.LEAD, Role.CROSSHEAD, Role.BODY]
    assert [run.marks for one in taken[:3] for run in one.text.runs] == [frozenset()] * 3
    assert taken[3].text.runs[0].marks == {BOLD}


def test_emphasis_and_web_links_come_along_and_other_links_do_not(tmp_path: Path) -> None:
    site = '<w:hyperlink r:id="r1"><w:r><w:t>site</w:t></w:r></w:hyperlink>'
    evil = '<w:hyperlink r:id="r2"><w:r><w:t>evil</w:t></w:r></w:hyperlink>'
    path = document(
        tmp_path,
        para(run("a", "<w:i/>"), run("b", '<w:rStyle w:val="S"/>'), run("c", '<w:b w:val="0"/>'), site, evil),
        para(field(' HYPERLINK "mailto:a@example.org" ', "mail"), field(" DATE ", "today."), run("x")),
        relations=(
            relation(1, "hyperlink", "https://example.org", external=True),
            relation(2, "hyperlink", "javascript:alert(1)", external=True),
        ),
    )
    first, second = (one.text.runs for one in read(path).manuscript.paragraphs)
    link = frozenset([Mark(MarkKind.LINK, "https://example.org")])
    assert first == (
        Run("a", frozenset([ITALIC])),
        Run("b", frozenset([BOLD])),
        Run("c"),
        Run("site", link),
        Run("evil"),
    )
    assert second == (Run("mail", frozenset([Mark(MarkKind.LINK, "mailto:a@example.org")])), Run("today.x"))
    assert "Links that are not web or mail addresses became plain text: {n}." in said(read(path))


def test_a_field_that_never_ends_swallows_nothing_after_its_paragraph(tmp_path: Path) -> None:
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert lines(document(tmp_path, para(start, run("DDEAUTO", tag="instrText")), para("After."))) == [
        "After."
    ]


def test_pictures_come_with_their_words_and_captions(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        para("Above", style="C"),
        para(drawing("r1")),
        para(PROSE),
        para(drawing("r1", "Again")),
        para("Below", style="C"),
        relations=(relation(1, "image", "media/lake.png"),),
        parts={"word/media/lake.png": png()},
    )
    taken = read(path)
    captions = [
        (one.text.current, one.alt) for one in taken.manuscript.paragraphs if one.role is Role.CAPTION
    ]
    assert captions == [("Above", "A lake"), ("Below", "Again")]
    (asset,) = taken.assets
    assert (asset.name, asset.width, taken.pictures[asset.digest]) == ("lake.png", 30, png())


@pytest.mark.parametrize("content", [b"<html>", b"", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_picture_that_is_none_is_left_out_and_it_is_said(tmp_path: Path, content: bytes) -> None:
    path = document(
        tmp_path,
        para(drawing("r1")),
        relations=(relation(1, "image", "media/x.png"),),
        parts={"word/media/x.png": content},
    )
    taken = read(path)
    assert (taken.assets, taken.manuscript.paragraphs) == ((), ())
    assert any("Pictures" in message for message in said(taken))


def test_pictures_and_templates_elsewhere_are_never_fetched(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        para(drawing("r1", attribute="link")),
        para(PROSE),
        relations=(relation(1, "image", r"\\host\share\x.png", external=True),),
    )
    taken = read(path)
    assert taken.pictures == {}
    assert said(taken) == {"References to files outside the document were not followed: {n}.": {"n": 1}}


def test_a_table_with_a_column_for_each_language_gives_twins(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        table(("No.", "中文", "English"), ("1", "园区开放", "Park opens"), ("2", "园区周一开放。", PROSE)),
    )
    taken = read(path)
    assert lines(path) == ["Park opens", PROSE]
    assert taken.twin is not None
    assert [one.text.current for one in taken.twin.paragraphs] == ["园区开放", "园区周一开放。"]
    assert said(taken) == {
        "Columns of tables in neither of the two languages were left out: {n}.": {"n": 1},
        BOTH_LANGUAGES: {},
    }


def test_alternating_paragraphs_give_twins(tmp_path: Path) -> None:
    rows = [
        ("Park opens", "园区开放"),
        (PROSE, "园区周一开放。"),
        ("More later.", "后续更多。"),
        ("###", "（完）"),
    ]
    taken = read(document(tmp_path, *(para(text) for row in rows for text in row)))
    assert taken.twin is not None
    assert [one.text.current for one in taken.manuscript.paragraphs] == [en for en, _zh in rows]
    assert [one.text.current for one in taken.twin.paragraphs] == [zh for _en, zh in rows]


def test_an_english_text_with_a_few_chinese_words_stays_whole(tmp_path: Path) -> None:
    path = document(tmp_path, para("Park (园区) opens"), para(PROSE), para("苏州"), para(PROSE))
    taken = read(path)
    assert taken.twin is None
    assert len(taken.manuscript.paragraphs) == 4


def test_other_tables_become_paragraphs_and_it_is_said(tmp_path: Path) -> None:
    path = document(tmp_path, table(("Output.", "152.3"), ("Growth.", "5%")))
    assert lines(path) == ["Output.", "152.3", "Growth.", "5%"]
    assert said(read(path)) == {"Tables were turned into paragraphs, row by row: {n}.": {"n": 1}}


def test_line_breaks_shape_a_line_or_end_one(tmp_path: Path) -> None:
    broken = "<w:r><w:br/></w:r>"
    path = document(
        tmp_path,
        para("Park", broken, "opens", style="1"),
        para("苏州工业", broken, "园区"),
        para("Wang Fang", broken, "Press office", broken, "+86 512 1"),
    )
    assert lines(path) == ["Park opens", "苏州工业园区", "Wang Fang", "Press office", "+86 512 1"]


def test_nothing_vanishes_silently(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{para('boxed')}</w:txbxContent></w:pict></w:r>"
    head = f'<w:hdr xmlns:w="{MAIN}"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:hdr>'
    path = document(
        tmp_path,
        para(
            run("a\u200bb\u202e"),
            run("hidden", "<w:vanish/>"),
            '<w:r><w:footnoteReference w:id="1"/></w:r>',
            '<w:r><w:commentReference w:id="1"/></w:r>',
            '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
            box,
            "<w:r><w:object/></w:r>",
        ),
        para("numbered", listed="2"),
        '<w:altChunk r:id="r9"/>',
        relations=(relation(1, "header", "header1.xml"), relation(2, "comments", "comments.xml")),
        parts={"word/header1.xml": head},
    )
    told = said(read(path))
    assert len(told) == 10
    assert told["Invisible characters, such as zero-width spaces, were left out: {n}."] == {"n": 2}
    assert all(facts == {"n": 1} for message, facts in told.items() if "Invisible" not in message)
    assert lines(path) == ["abhidden\ufffd", "numbered"]


def test_the_same_content_for_older_programs_is_read_once(tmp_path: Path) -> None:
    twice = (
        f"<mc:AlternateContent><mc:Choice>{run('once')}</mc:Choice>"
        f"<mc:Fallback>{run('once')}</mc:Fallback></mc:AlternateContent>"
    )
    blocks = (
        f"<mc:AlternateContent><mc:Choice>{para('block.')}</mc:Choice>"
        f"<mc:Fallback>{para('block.')}</mc:Fallback></mc:AlternateContent>"
    )
    assert lines(document(tmp_path, para(twice), blocks)) == ["once", "block."]


def test_a_strict_document_and_a_template_are_read_too(tmp_path: Path) -> None:
    path = document(tmp_path, para("Park opens", style="1"), para(PROSE), strict=True)
    assert roles(read(path)) == [(Role.HEADLINE, "Park opens"), (Role.LEAD, PROSE)]
    template = path.rename(path.with_suffix(".dotx"))
    assert len(reader_for(template).read(template).manuscript.paragraphs) == 2


def test_a_credit_under_a_caption_belongs_to_the_picture(tmp_path: Path) -> None:
    credit = '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="Credit"/></w:style></w:styles>'
    path = document(
        tmp_path,
        para(drawing("r1")),
        para("The lake", style="C"),
        para("Photo: Li Ming", style="K"),
        relations=(relation(1, "image", "media/lake.png"),),
        parts={"word/media/lake.png": png(), "word/styles.xml": STYLES.replace("</w:styles>", credit)},
    )
    assert [asset.credit for asset in read(path).assets] == [Wording(en="Photo: Li Ming")]
    assert lines(path) == ["The lake"]
