"""Facts read from tables."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from presskit.errors import UnreadableDocument
from presskit.model.fact import Point
from presskit.model.language import Wording
from presskit.readers.facts import csv
from presskit.readers.facts.csv import FactsRead, read

HEAD = "name_en,name_zh,figure_en,figure_zh,unit_en,unit_zh,as_of_en,as_of_zh,source_en,source_zh,points"
ROW = (
    "Output,产值,152.3,1523,billion yuan,亿元,End of 2023,2023年底,The park,园区,2022=140; 2023/2023年=152.3"
)


def facts(folder: Path, content: str, encoding: str = "utf-8") -> FactsRead:
    path = folder / "facts.csv"
    path.write_bytes(content.encode(encoding))
    return read(path)


def test_a_row_is_a_fact_in_both_languages(tmp_path: Path) -> None:
    [fact] = facts(tmp_path, f"{HEAD}\n{ROW}\n").facts
    assert (fact.name, fact.figure) == (Wording("Output", "产值"), Wording("152.3", "1523"))
    assert (fact.unit, fact.as_of) == (Wording("billion yuan", "亿元"), Wording("End of 2023", "2023年底"))
    assert fact.source == Wording("The park", "园区")
    assert fact.points == (
        Point(Wording("2022", "2022"), Decimal(140)),
        Point(Wording("2023", "2023年"), Decimal("152.3")),
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_headings_may_be_chinese_and_cells_parted_by_tabs(tmp_path: Path, encoding: str) -> None:
    [fact] = facts(tmp_path, "名称（中文）\t英文名称\t数值\n企业数\tCompanies\t2000\n", encoding).facts
    assert (fact.name, fact.figure) == (Wording("Companies", "企业数"), Wording("2000", "2000"))


def test_what_is_no_value_or_has_no_name_is_left_out_and_told(tmp_path: Path) -> None:
    found = facts(tmp_path, f"{HEAD}\n,,5,5,,,,,,,\nGrowth,增长,3,3,%,%,,,,,2022=1;soon;2023=NaN;2024=1,5\n")
    assert [note.place for note in found.notes] == [2, 3, 3, 3]
    assert [point.value for point in found.facts[0].points] == [1, 1]


def test_semicolons_may_part_the_cells_and_the_values_of_a_chart(tmp_path: Path) -> None:
    found = facts(tmp_path, "name;figure;points\nOutput;152,3;2021=1; 2022=2;2023=3\nArea;80;\n")
    assert [point.value for point in found.facts[0].points] == [1, 2, 3]
    assert (found.facts[1].points, found.notes) == ((), ())


def test_a_figure_that_spills_into_the_next_column_is_told(tmp_path: Path) -> None:
    found = facts(tmp_path, "name,figure,unit\nOutput,1,523,yuan\nArea,80,km²\n")
    assert [(note.message, note.place) for note in found.notes] == [(csv.MORE_CELLS, 2)]


def test_a_table_without_names_or_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no column"):
        facts(tmp_path, "en,zh\na,b\n")
    with pytest.raises(UnreadableDocument, match="No facts"):
        facts(tmp_path, f"{HEAD}\n\n")
    with pytest.raises(UnreadableDocument):
        facts(tmp_path, "")


def test_a_chart_takes_no_more_values_than_can_be_seen(tmp_path: Path) -> None:
    many = ";".join(f"{year}={year}" for year in range(1900, 2000))
    found = facts(tmp_path, f"name,points\nYears,{many}\n")
    assert len(found.facts[0].points) == 60
    assert len(found.notes) == 1


def test_a_column_that_nobody_knows_is_told(tmp_path: Path) -> None:
    found = facts(tmp_path, "name,figur_en\nYears,5\n")
    assert [dict(note.facts) for note in found.notes] == [{"name": "figur_en"}]
