"""Forms are ruled tables whose labels head their rows, with room to sign."""

from __future__ import annotations

from presskit.compose.blocks import Form, FormRow, Side, Span
from presskit.model.language import Lang
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.form import form as rows_of
from tests.writers.pdf.boxes import watched
from tests.writers.pdf.build import composition
from tests.writers.pdf.printed import printed
from tests.writers.pdf.tagged import Tagged


def sides(en: str, zh: str = "") -> tuple[Side, ...]:
    return tuple(Side(lang, (Span(text),) if text else ()) for lang, text in ((Lang.EN, en), (Lang.ZH, zh)))


def form(*rows: FormRow, titled: bool = False) -> Form:
    heads = (sides("Stage", "审级"), sides("Name", "姓名"))
    return Form(sides("Approvals", "审签"), (0.3, 0.7), rows, heads, titled)


SIGNED = FormRow(sides("First review", "初审"), (sides("Wang Min", "王敏"),))
BLANK = FormRow(sides("Second review", "复审"), (sides(""),), roomy=True)


def test_labels_head_their_rows_and_every_cell_says_its_language() -> None:
    read = Tagged(printed(composition(form(SIGNED, BLANK))))
    rows = [node for node in read.tree.nodes() if node.kind == "/TR"]
    cells = [[(cell.kind, cell.scope) for cell in row.below] for row in rows]
    assert cells == [
        [("/TH", "/Column"), ("/TH", "/Column")],
        [("/TH", "/Row"), ("/TD", "")],
        [("/TH", "/Row"), ("/TD", "")],
    ]
    assert [part.lang for part in rows[1].below[1].below] == ["en", "zh-Hans"]


def test_the_name_stands_above_as_one_heading_when_it_is_shown() -> None:
    read = Tagged(printed(composition(form(SIGNED, titled=True))))
    (heading,) = (node for node in read.tree.nodes() if node.kind == "/H1")
    assert "Approvals" in read.text(heading)
    assert "审签" in read.text(heading)
    plain = Tagged(printed(composition(form(SIGNED))))
    assert not any(node.kind == "/H1" for node in plain.tree.nodes())


def test_what_is_signed_by_hand_has_room() -> None:
    standing = columns(composition(), 471.0)
    (signed,), (roomy,) = (list(rows_of(form(row), standing)) for row in (SIGNED, BLANK))
    assert roomy.height > signed.height


def test_rules_stand_around_every_cell() -> None:
    [row] = rows_of(form(SIGNED, BLANK), columns(composition(), 471.0))
    boxes = watched(row).boxes
    assert len([box for box in boxes if box.width == 0.5]) == 3
    assert len([box for box in boxes if box.width == 471.0]) == 4


def test_a_note_longer_than_a_page_goes_on_over_the_next() -> None:
    long = FormRow(sides("Opinion"), (sides("It is good. " * 900),), roomy=True)
    read = Tagged(printed(composition(form(long))))
    assert len(read.pdf.pages) > 1
