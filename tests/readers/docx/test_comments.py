"""Comments of Word documents, and the words they are about."""

from __future__ import annotations

from pathlib import Path

from presskit.model.text import MarkKind
from presskit.readers.docx.document import read
from tests.readers.docx.specimens import NAMES, OFFICE, document, para, relation, run

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
RELATIONS = (
    relation(1, "comments", "comments.xml"),
    relation(2, "comments", "commentsExtended.xml").replace(f"{OFFICE}/comments", EXTENDED),
)


def comment(number: int, author: str, *lines: str) -> str:
    said = "".join(f'<w:p w14:paraId="P{number}">{run(line)}</w:p>' for line in lines)
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="2024-09-20T10:00:00Z">{said}</w:comment>'


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>' + refer(number)


def refer(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def commented(folder: Path, *body: str, comments: tuple[str, ...], about: str = "") -> Path:
    parts: dict[str, bytes | str] = {
        "word/comments.xml": f"<w:comments {NAMES} {W14}>{''.join(comments)}</w:comments>",
        "word/commentsExtended.xml": f"<w15:commentsEx {W15}>{about}</w15:commentsEx>",
    }
    return document(folder, *body, relations=RELATIONS, parts=parts)


def anchors(path: Path) -> dict[str, str]:
    """Return the words that each thread is about."""
    found: dict[str, str] = {}
    for one in read(path).manuscript.paragraphs:
        for piece in one.text.runs:
            for mark in piece.marks:
                if mark.kind is MarkKind.COMMENT:
                    found[mark.value] = found.get(mark.value, "") + piece.text
    return found


def test_comments_come_with_author_time_and_words(tmp_path: Path) -> None:
    path = commented(
        tmp_path,
        para(run("The "), start(7), run("park"), end(7), run(" grew.")),
        comments=(comment(7, "王芳", "Which park?", "SIP?"),),
    )
    (thread,) = read(path).threads
    assert [(said.stamp.author, said.stamp.at.hour, said.text) for said in thread.comments] == [
        ("王芳", 10, "Which park?\nSIP?")
    ]
    assert anchors(path) == {thread.id: "park"}


def test_replies_belong_to_their_thread_and_what_is_done_is_resolved(tmp_path: Path) -> None:
    path = commented(
        tmp_path,
        para(start(1), start(2), run("park"), end(1), end(2)),
        comments=(comment(1, "A", "Which?"), comment(2, "B", "SIP."), comment(3, "A", "Thanks.")),
        about='<w15:commentEx w15:paraId="P1" w15:done="1"/>'
        '<w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"'
        ' w15:done="1"/><w15:commentEx w15:paraId="P3" w15:paraIdParent="P2" w15:done="1"/>',
    )
    (thread,) = read(path).threads
    assert [said.text for said in thread.comments] == ["Which?", "SIP.", "Thanks."]
    assert thread.resolved
    assert anchors(path) == {thread.id: "park"}


def test_comments_overlap_and_reach_over_paragraphs(tmp_path: Path) -> None:
    path = commented(
        tmp_path,
        para(start(1), run("one ")),
        start(2),
        para(run("two"), end(1), run(" three"), end(2)),
        comments=(comment(1, "A", "a"), comment(2, "B", "b")),
    )
    assert anchors(path) == {"c1": "onetwo", "c2": "two three"}


def test_a_comment_at_a_point_is_about_the_words_before_it(tmp_path: Path) -> None:
    path = commented(
        tmp_path, para(run("One."), refer(4), run(" Two.")), comments=(comment(4, "A", "Sure?"),)
    )
    assert anchors(path) == {"c4": "One."}


def test_references_to_comments_that_are_not_there_do_no_harm(tmp_path: Path) -> None:
    path = commented(tmp_path, para(start(9), run("One."), end(9)), comments=())
    assert (read(path).threads, anchors(path)) == ((), {})
