"""What each paragraph of a manuscript is, told by its style, its place and its wording.

Cues follow the conventions of English and Chinese releases: the headline stands first and has no full stop,
a heading "About …" or 关于… opens the boilerplate, ``###`` or （完） ends the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from presskit.align.manuscript import Manuscript, Paragraph
from presskit.i18n import marked as _
from presskit.model.pair import Role
from presskit.readers.reader import Note

RELEASE_LINE_LEFT = _("“{line}” was left out: presskit writes the release line itself.")
EMBARGO_KEPT = _("The text speaks of an embargo: “{line}”. Set the embargo in the release's details.")

_RELEASE_LINE = re.compile(
    r"(?:for )?immediate release\W*|(?:news|press|media) release\W*|立即发布|即时发布|新闻稿|新闻通稿|通稿",
    re.IGNORECASE,
)
_EMBARGO = re.compile(r"(?:strictly )?embargo(?:ed)?\b.*|新闻禁发期.*|.{0,40}前不得发布\W*", re.IGNORECASE)
_END = re.compile(
    r"(?:#\s*){3}|[-–—]\s*(?:30|ends?)\s*[-–—]|ends?\.?|[（(【]\s*完\s*[）)】]|全文完", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:about|profile of)\s+\S.{0,90}|关于.{2,40}|.{2,30}简介", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:(?:media|press|for media) (?:contacts?|enquiries|inquiries)|contacts?)\W*"
    r"|媒体(?:联络|联系|垂询|咨询)(?:人|方式)?\W*|新闻(?:联络|联系)人\W*|(?:联系|联络)(?:人|方式)\W*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"notes? (?:to|for) editors?\W*|编者[注按]\W*|编辑须知\W*", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:photo|image|picture|caption|figure)\s*\d*\s*[:：]\s*|(?:图片说明|图片|照片|图)\s*\d*\s*[:：]\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•·●▪◦‣*–-]\s+")
_FULL_STOP = re.compile(r"[.。!！?？…:：;；,，][\"'”’）)」』]*$")
_DATELINE = re.compile(r"[A-Z].{2,60}\d{4}\s*[-–—]+|.{2,12}\d{4}年\d{1,2}月\d{1,2}日(?:电|讯)", re.DOTALL)

LONGEST_HEADLINE = 400
"""Characters a headline may have; one in which two versions run together is long."""

_LONGEST_CROSSHEAD = 70
_SECTIONS = ((_ABOUT, Role.CROSSHEAD, Role.BOILERPLATE), (_CONTACT, Role.CONTACT, Role.CONTACT))
_NOTES = (_NOTE, Role.NOTE, Role.NOTE)


def assigned(paragraphs: tuple[Paragraph, ...]) -> tuple[Manuscript, tuple[Note, ...]]:
    """Return the manuscript with a role for each paragraph that had none, and notes on what was left out.

    ``BODY`` counts as no role: readers give the others where the source names them.
    """
    said = tuple(one for one in paragraphs if one.text.current.strip() or one.asset)
    gone = tuple(one for one in paragraphs if one.deleted and one not in said)
    kept, notes = _without_release_line(said)
    told = tuple(_sectioned(map(_worded, kept)))
    return Manuscript((*_headed(_crossheaded(told)), *gone)), notes


def _without_release_line(
    paragraphs: tuple[Paragraph, ...],
) -> tuple[tuple[Paragraph, ...], tuple[Note, ...]]:
    """Take the release line from the top; an embargo stays as a note to editors and is spoken of."""
    kept: list[Paragraph] = []
    notes: list[Note] = []
    for number, one in enumerate(paragraphs, 1):
        line = one.text.current.strip()
        if number <= 4 and _RELEASE_LINE.fullmatch(line):  # noqa: PLR2004 - letterhead, line, headline
            notes.append(Note(RELEASE_LINE_LEFT, (("line", line),), number))
            kept += one.struck
        elif number <= 4 and len(line) < 200 and _EMBARGO.fullmatch(line):  # noqa: PLR2004 - as above
            notes.append(Note(EMBARGO_KEPT, (("line", line),), number))
            kept.append(replace(one, role=Role.NOTE))
        else:
            kept.append(one)
    return tuple(kept), tuple(notes)


def _worded(paragraph: Paragraph) -> Paragraph:
    """Give the role that the words alone tell: end mark, bullet, caption."""
    if paragraph.role is not Role.BODY:
        return paragraph
    line = paragraph.text.current.strip()
    if _END.fullmatch(line):
        return replace(paragraph, role=Role.END)
    if cue := _CAPTION.match(line):
        return _stripped(paragraph, line, cue.end(), Role.CAPTION)
    if cue := _BULLET.match(line):
        return _stripped(paragraph, line, cue.end(), Role.BULLET)
    return paragraph


def _stripped(paragraph: Paragraph, line: str, cue: int, role: Role) -> Paragraph:
    """Take the cue from the front, where no deleted words stand between."""
    at = paragraph.text.everything.find(line) + cue
    return replace(paragraph, role=role, text=paragraph.text.sliced(at, len(paragraph.text)))


def _sectioned(paragraphs: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """Give the paragraphs under a heading of the closing sections their role."""
    section = Role.BODY
    for one in paragraphs:
        line = one.text.current.strip()
        opened = next((found for found in (*_SECTIONS, _NOTES) if _opens(found[0], one, line)), None)
        if opened:
            section = opened[2]
            yield replace(one, role=opened[1])
        elif one.role is Role.BODY and section is not Role.BODY:
            yield replace(one, role=section)
        else:
            section = Role.BODY if one.role in {Role.END, Role.CROSSHEAD, Role.HEADLINE} else section
            yield one


def _opens(cue: re.Pattern[str], paragraph: Paragraph, line: str) -> bool:
    return (
        paragraph.role in {Role.BODY, Role.CROSSHEAD}
        and bool(cue.fullmatch(line))
        and (cue is not _ABOUT or not _FULL_STOP.search(line))
    )


def _headed(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Find headline, subhead, dateline and lead at the top."""
    made = list(paragraphs)
    headlines = [number for number, one in enumerate(made) if one.role is Role.HEADLINE]
    first = next((number for number, one in enumerate(made) if one.role is Role.BODY), None)
    if not headlines and first is not None and len(made) > 1 and _is_title(made[first], LONGEST_HEADLINE):
        made[first] = replace(made[first], role=Role.HEADLINE)
        headlines = [first]
    if headlines and _is_subhead(made, headlines[0] + 1):
        made[headlines[0] + 1] = replace(made[headlines[0] + 1], role=Role.SUBHEAD)
    after = [
        number for number, one in enumerate(made) if one.role is Role.BODY and number > (headlines or [-1])[0]
    ]
    if headlines and len(after) > 1 and after[0] == headlines[0] + 1 and _is_title(made[after[0]], 160):
        made[after[0]] = replace(made[after[0]], role=Role.SUBHEAD)
        after.pop(0)
    if after and _DATELINE.fullmatch(made[after[0]].text.current.strip()):
        made[after[0]] = replace(made[after[0]], role=Role.DATELINE)
        after.pop(0)
    if after and not any(one.role is Role.LEAD for one in made):
        made[after[0]] = replace(made[after[0]], role=Role.LEAD)
    return tuple(made)


def _is_subhead(paragraphs: list[Paragraph], number: int) -> bool:
    """Tell whether a heading stands right under the headline, and not over the closing sections."""
    roles = [one.role for one in paragraphs[number : number + 2]]
    return roles[:1] == [Role.CROSSHEAD] and roles[1:] != [Role.BOILERPLATE]


def _crossheaded(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Find short lines without a stop that stand between two paragraphs of the body."""
    made = list(paragraphs)
    for number, (before, one) in enumerate(pairwise(paragraphs), 1):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if following is None or {before.role, one.role, following.role} != {Role.BODY}:
            continue
        if _is_title(one, _LONGEST_CROSSHEAD) and _is_prose(before) and _is_prose(following):
            made[number] = replace(one, role=Role.CROSSHEAD)
    return tuple(made)


def _is_title(paragraph: Paragraph, longest: int) -> bool:
    line = paragraph.text.current.strip()
    return 0 < len(line) <= longest and not _FULL_STOP.search(line) and not _DATELINE.fullmatch(line)


def _is_prose(paragraph: Paragraph) -> bool:
    return bool(_FULL_STOP.search(paragraph.text.current.strip()))
