"""Both languages of a Word document side by side."""

from __future__ import annotations

import pytest

from presskit.model.pair import Role
from tests.writers.docx.specimens import W, kit, part, printed, row


def test_both_languages_stand_in_a_table_whose_first_row_repeats() -> None:
    root = part(printed(kit(), "both"))
    rows = list(root.iter(f"{W}tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    cells = [["".join(cell.itertext(f"{W}t")) for cell in line.iter(f"{W}tc")] for line in rows]
    assert cells[0] == ["English", "中文"]
    assert ["Park marks three decades as a gateway", "园区三十年：打造投资门户"] in cells
    assert ["500 listed companies", "上市公司500家"] in cells


@pytest.mark.parametrize(("en", "zh"), [("word " * 80, "字" * 40), ("word", "字" * 90), ("word " * 9, "")])
def test_the_language_with_more_to_say_has_the_wider_column_within_bounds(en: str, zh: str) -> None:
    root = part(printed(kit(row(1, Role.BODY, en, zh)), "both"))
    first, second = (int(column.get(f"{W}w")) for column in root.iter(f"{W}gridCol"))
    assert (first > second) == (len(en) >= 3 * len(zh))
    assert 0.41 < first / (first + second) < 0.59
    assert {int(cell.get(f"{W}w")) for cell in root.iter(f"{W}tcW")} <= {first, second, first + second}


def test_a_missing_side_leaves_an_empty_cell() -> None:
    document = printed(kit(row(1, Role.BODY, "Only English.", "")), "both")
    line = next(
        line for line in part(document).iter(f"{W}tr") if "Only English." in "".join(line.itertext(f"{W}t"))
    )
    assert ["".join(cell.itertext(f"{W}t")) for cell in line.iter(f"{W}tc")] == ["Only English.", ""]
