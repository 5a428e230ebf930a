"""Forms in Word: a table with rules around every cell, under a heading."""

from __future__ import annotations

import io

import docx

from presskit.api.signing import approval
from presskit.progress import silent
from presskit.writers.docx.document import write
from presskit.writers.docx.markup import element
from tests.build import a_kit, headline, lead

KIT = a_kit(headline("Park opens", "园区开园"), lead("It opened.", "今日开园。"))
_W = element("p").tag.removesuffix("p")


def opened() -> docx.document.Document:
    stream = io.BytesIO()
    write(approval(KIT, {}, KIT.releases[0]), stream, silent)
    return docx.Document(stream)


def test_the_name_of_the_form_is_a_heading_above_its_table() -> None:
    titles = [
        line for line in opened().paragraphs if line.style is not None and line.style.name == "Form Title"
    ]
    assert ["Approval sheet" in line.text for line in titles] == [True]


def test_every_cell_has_rules_and_rows_have_room_to_sign() -> None:
    particulars, stages, *_text = opened().tables
    for table in (particulars, stages):
        borders = table._tbl.find(f".//{_W}tblBorders")
        assert borders is not None
        assert {edge.tag.removeprefix(_W) for edge in borders} == {
            *("top", "left", "bottom", "right", "insideH", "insideV")
        }
    heights = stages._tbl.findall(f".//{_W}trHeight")
    assert len(heights) == 4
    assert stages.cell(1, 0).text == "初审\nFirst review"
