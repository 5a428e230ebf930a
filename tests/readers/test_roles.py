"""What each paragraph of a manuscript is taken for."""

import pytest

from presskit.model.pair import Role
from presskit.readers.plain import manuscript, read


def roles(text: str) -> list[tuple[str, Role]]:
    return [(one.text.current, one.role) for one in manuscript(text).paragraphs]


def test_an_english_release_falls_into_its_parts():
    text = """Park Opens Twelve Laboratories

More to follow next year

SUZHOU, China, Sept. 20, 2024 — The park opened twelve laboratories.

They are large.

Room to grow

A second set is planned.

• Light
• Air

Photo: The new hall

About the Park

The park was founded in 1994.

It is large.

Notes to editors

Pictures are on the site.

Media contact

[Name], press@example.com

###"""
    assert [role for _text, role in roles(text)] == [
        Role.HEADLINE, Role.SUBHEAD, Role.LEAD, Role.BODY, Role.CROSSHEAD, Role.BODY, Role.BULLET,
        Role.BULLET, Role.CAPTION, Role.CROSSHEAD, Role.BOILERPLATE, Role.BOILERPLATE, Role.NOTE, Role.NOTE,
        Role.CONTACT, Role.CONTACT, Role.END,
    ]  # fmt: skip


def test_a_chinese_release_falls_into_the_same_parts():
    text = """园区启用十二个实验室

苏州2024年9月20日电　园区启用十二个实验室。

面积很大。

发展空间

第二批正在规划。

图：新大厅

关于园区

园区成立于1994年。

编者注

图片见网站。

媒体联络

［姓名］

（完）"""
    assert [role for _text, role in roles(text)] == [
        Role.HEADLINE, Role.LEAD, Role.BODY, Role.CROSSHEAD, Role.BODY, Role.CAPTION, Role.CROSSHEAD,
        Role.BOILERPLATE, Role.NOTE, Role.NOTE, Role.CONTACT, Role.CONTACT, Role.END,
    ]  # fmt: skip


def test_the_cues_of_bullets_and_captions_go_once_they_are_understood():
    said = roles("Title\n\nFirst.\n\n- One\n\nPhoto 2: The hall")
    assert said[2:] == [("One", Role.BULLET), ("The hall", Role.CAPTION)]


@pytest.mark.parametrize("line", ["FOR IMMEDIATE RELEASE", "News Release:", "立即发布", "新闻稿"])
def test_a_release_line_is_left_out_and_it_is_said(tmp_path, line):
    path = tmp_path / "text.txt"
    path.write_text(f"{line}\n\nTitle\n\nFirst.", "utf-8")
    taken = read(path)
    assert [one.text.current for one in taken.manuscript.paragraphs] == ["Title", "First."]
    assert [dict(note.facts)["line"] for note in taken.notes] == [line]


@pytest.mark.parametrize("line", ["EMBARGOED UNTIL 10 a.m., Sept. 20", "新闻禁发期：9月20日10时前不得发布"])
def test_an_embargo_is_kept_and_spoken_of(tmp_path, line):
    path = tmp_path / "text.txt"
    path.write_text(f"{line}\n\nTitle\n\nFirst.", "utf-8")
    taken = read(path)
    assert [(one.text.current, one.role) for one in taken.manuscript.paragraphs][:2] == [
        (line, Role.NOTE), ("Title", Role.HEADLINE),
    ]  # fmt: skip
    assert len(taken.notes) == 1


def test_a_dateline_on_a_line_of_its_own_is_one():
    assert roles("Title\n\nSUZHOU, China, Sept. 20, 2024 —\n\nFirst.")[1][1] is Role.DATELINE


def test_a_text_of_one_paragraph_is_a_lead_and_no_headline():
    assert roles("The park opened today") == [("The park opened today", Role.LEAD)]


def test_a_first_paragraph_with_a_full_stop_is_no_headline():
    assert roles("The park opened.\n\nIt is large.") == [
        ("The park opened.", Role.LEAD), ("It is large.", Role.BODY),
    ]  # fmt: skip
