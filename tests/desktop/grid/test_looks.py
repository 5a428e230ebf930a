"""How the grid looks and what it says: level rows, unmoved text, underlines, names, hostile texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop import colours
from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.rows import COLUMNS
from presskit.edits.edit import Place
from presskit.edits.pairs import deleted, inserted, moved, with_role
from presskit.model.asset import Asset
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Text
from tests.desktop.grid.conftest import Make, pair, texts

LONG = "The park has attracted a group of leading and innovative enterprises. " * 6
HAN = "园区吸引了一批代表国际国内先进水平的龙头企业，“首次投资”或增资。" * 5
STYLED = Text(
    (
        Run("Words in "),
        Run("bold", frozenset({BOLD})),
        Run(", words in "),
        Run("italic", frozenset({ITALIC})),
        Run(" and a "),
        Run("link", frozenset({Mark(MarkKind.LINK, "https://example.org")})),
        Run(f" {LONG} 中文混排 😀"),
    )
)


def settle(grid: Grid) -> None:
    for _ in range(20):
        QApplication.processEvents()


def image(grid: Grid, row: int, lang: Lang) -> QImage:
    rect = grid.table.visualRect(grid.table.rows.index(row, COLUMNS[lang]))
    return grid.table.viewport().grab(rect.adjusted(6, 6, -6, -6)).toImage()


def ink(picture: QImage) -> set[tuple[int, int]]:
    """Return where a picture is dark."""
    return {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).lightness() < 140
    }


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.BODY, Role.QUOTE, Role.KICKER, Role.CROSSHEAD])
@pytest.mark.parametrize("lang", list(Lang))
def test_opening_the_editor_moves_no_text(make: Make, role: Role, lang: Lang) -> None:
    text = STYLED if lang is Lang.EN else HAN
    grid = make(pair(1, text, text, role), pair(2, "other", "其他"))
    grid.go_to(Place("a1", lang, 0))
    grid.table.segment.setCursorWidth(0)
    grid.table.segment.viewport().update()
    settle(grid)
    live = ink(image(grid, 0, lang))
    grid.go_to(Place("a2", lang, 0))
    settle(grid)
    assert ink(image(grid, 0, lang)) == live
    assert len(live) > 500


def test_the_editor_needs_the_height_that_was_measured(make: Make) -> None:
    grid = make(*(pair(n, STYLED, HAN, role) for n, role in enumerate(Role)))
    for row, role in enumerate(Role):
        grid.go_to(Place(f"a{row}", Lang.EN, 0))
        needed = grid.table.segment.document().size().height()
        assert needed <= grid.table.rowHeight(row), role
        assert grid.table.segment.height() == grid.table.rowHeight(row)


def test_both_sides_of_every_row_are_level(make: Make) -> None:
    grid = make(*(pair(n, LONG[: n * 30], HAN[: n * 20]) for n in range(1, 40)))
    settle(grid)
    for row in range(39):
        en, zh = (grid.table.visualRect(grid.table.rows.index(row, COLUMNS[lang])) for lang in Lang)
        assert (en.top(), en.height()) == (zh.top(), zh.height())
        assert en.height() == grid.table.heights.height(row)


def test_a_narrower_grid_measures_its_rows_again(make: Make, qtbot: QtBot) -> None:
    grid = make(*(pair(n, LONG, HAN) for n in range(30)))
    before = grid.table.rowHeight(0)
    grid.resize(600, 500)
    QApplication.processEvents()
    assert grid.table.rowHeight(0) > before
    qtbot.waitUntil(lambda: grid.table.rowHeight(29) == grid.table.rowHeight(0))


def test_a_new_role_gives_the_open_paragraph_its_looks(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, LONG, HAN))
    grid.go_to(Place("a1", Lang.EN, 12))
    before = grid.table.rowHeight(0)
    grid.workspace.do(with_role(["a1"], Role.HEADLINE))
    assert grid.table.rowHeight(0) > before
    assert grid.table.segment.document().defaultFont().bold()
    assert grid.current_place() == Place("a1", Lang.EN, 12)


def test_rows_made_and_deleted_above_leave_what_is_seen_where_it_is(make: Make) -> None:
    grid = make(*(pair(n, LONG, HAN) for n in range(60)))
    settle(grid)
    grid.go_to(Place("a40", Lang.EN, 0))
    settle(grid)
    workspace = grid.workspace

    def top() -> int:
        row = grid.table.rows.row_of("a40")
        assert row is not None
        return grid.table.visualRect(grid.table.rows.index(row, 0)).top()

    before = top()
    workspace.do(inserted("a3", Role.BODY, workspace.new_id))
    assert top() == before
    workspace.do(deleted(["a1", "a2"]))
    assert top() == before
    assert grid.table.segment.pos().y() == before


def test_underlines_are_drawn_without_touching_the_text(make: Make) -> None:
    asked: list[tuple[str, Lang]] = []

    def provider(row: Pair, lang: Lang) -> tuple[tuple[int, int, str], ...]:
        asked.append((row.id, lang))
        return ((2, 6, "error"), (0, 1, "term"), (5, 900, "notice")) if lang is Lang.EN else ()

    grid = make(pair(1, "😀 Roche"), pair(2, "A word"))
    before = ink(image(grid, 1, Lang.EN))
    grid.set_underlines(provider)
    QApplication.processEvents()
    assert len(ink(image(grid, 1, Lang.EN))) > len(before)
    selections = grid.table.segment.extraSelections()
    spans = [(span.cursor.selectionStart(), span.cursor.selectionEnd()) for span in selections]
    assert spans == [(0, 2), (3, 7)]
    assert not grid.workspace.undo_label
    asked.clear()
    grid.refresh_underlines(["a2"])
    QApplication.processEvents()
    assert ("a2", Lang.EN) in asked
    assert ("a1", Lang.EN) not in asked


def test_a_dark_palette_makes_the_grid_dark(make: Make, qapp: QApplication) -> None:
    grid = make(pair(1, LONG), pair(2, LONG))
    qapp.setPalette(colours.palette(dark=True))
    settle(grid)
    assert image(grid, 1, Lang.ZH).pixelColor(60, 60) == QColor(colours.semantic(dark=True).paper)
    assert grid.table.segment.palette().text().color() == QColor(colours.semantic(dark=True).ink)


def test_a_larger_text_size_makes_rows_higher(make: Make) -> None:
    grid = make(pair(1, LONG), pair(2, LONG))
    before = grid.table.rowHeight(1)
    grid.look.set_text_size(18)
    assert grid.table.rowHeight(1) > before
    assert grid.table.segment.height() == grid.table.rowHeight(0)


def test_a_caption_shows_its_picture(make: Make, qtbot: QtBot) -> None:
    picture = QImage(600, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c02060"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    asset = Asset("pic", "pic.png", "image/png", "digest", 600, 400)
    rows = (Pair("c", Role.CAPTION, Text.plain("A picture"), asset="pic"),)
    kit = Kit("k", releases=(Release("r", rows),), assets=(asset,))
    grid = make(kit=kit, pictures={"digest": bytes(buffer.data().data())})
    qtbot.waitUntil(lambda: grid.table.thumbnails.of("digest", 1.0) is not None)
    QApplication.processEvents()
    column = grid.table.visualRect(grid.table.rows.index(0, 0))
    seen = grid.table.viewport().grab(column).toImage()
    assert any(seen.pixelColor(QPoint(50, y)) == QColor("#c02060") for y in range(seen.height()))


def test_what_is_no_picture_is_left_blank(make: Make, qtbot: QtBot) -> None:
    asset = Asset("pic", "pic.png", "image/png", "digest", 600, 400)
    rows = (Pair("c", Role.CAPTION, Text.plain("A picture"), asset="pic"),)
    grid = make(
        kit=Kit("k", releases=(Release("r", rows),), assets=(asset,)), pictures={"digest": b"no picture"}
    )
    settle(grid)
    assert grid.table.thumbnails.of("digest", 1.0) is None


def test_everything_has_a_name_for_those_who_do_not_see_it(make: Make) -> None:
    grid = make(pair(1, "one", "一", Role.LEAD), pair(2, "", "二"))
    assert grid.table.accessibleName() == "Paragraphs in English and Chinese"
    assert grid.table.segment.accessibleName() == "English, paragraph 1 of 2, Lead"
    rows = grid.table.rows
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert rows.data(rows.index(0, 0), spoken) == "Row 1, Lead. English: Draft. Chinese: Draft."
    assert rows.data(rows.index(1, 1), spoken) == "No English yet"
    interface = QAccessible.queryAccessibleInterface(grid.table)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Table
    assert interface.childCount() >= 6


def test_place_and_selection_are_told_once_for_each_change(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one"))
    places: list[Place] = []
    grid.place_changed.connect(places.append)
    qtbot.keyClicks(grid.table.segment, "ab")
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Left)
    assert places == [Place("a1", Lang.EN, offset) for offset in (1, 2, 1)]


@pytest.mark.parametrize(
    "hostile",
    [
        "x" * 200_000,
        "word " * 20_000,
        "汉" * 50_000,
        "\u202eright to left \u2066\u2067 مرحبا \u200b\u200d\ufe0f" * 50,
        "a\u0300" * 3_000,
        "\x00\x01\ufdd0\ufdd1\ufffc\u2028\u2029\r\n\ud800",
        "👩‍👩‍👧‍👦" * 800,
    ],
    ids=["one word", "many words", "han", "bidi", "combining", "controls", "families"],
)
def test_hostile_texts_are_shown_and_edited(make: Make, qtbot: QtBot, hostile: str) -> None:
    grid = make(pair(1, hostile, hostile), pair(2, "x"))
    grid.go_to(Place("a1", Lang.ZH, 0))
    qtbot.keyClicks(grid.table.segment, "!")
    QApplication.processEvents()
    assert texts(grid)[0][1] == "!" + hostile
    grid.go_to(Place("a1", Lang.ZH, len(hostile) + 1))
    QApplication.processEvents()
    assert grid.table.segment.caret == len(hostile) + 1
    assert grid.table.rowHeight(0) >= grid.table.segment.document().size().height()


def test_a_grid_that_is_gone_hears_no_more(make: Make, qtbot: QtBot) -> None:
    first = make(pair(1, "one"), pair(2, "two"))
    workspace = first.workspace
    second = Grid(workspace)
    qtbot.addWidget(second)
    second.deleteLater()
    del second
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    workspace.do(moved(["a1"], 1))
    assert [row.id for row in first.table.rows.pairs] == ["a2", "a1"]


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_colours_have_the_contrast_that_wcag_asks_for(dark: bool) -> None:
    palette = colours.semantic(dark)
    reviewed = (palette.comment, palette.came, palette.went)
    for ground in (palette.paper, palette.row, palette.window):
        for name in ("ink", "muted", "hint", "link", "accent"):
            assert contrast(getattr(palette, name), ground) >= 4.5, (name, ground)
    for ground in (palette.paper, palette.row, palette.window, palette.chosen, *reviewed):
        assert contrast(palette.ink, ground) >= 4.5, ground
        assert contrast(palette.muted, ground) >= 4.5, ground
        for author in palette.authors:
            assert contrast(author, ground) >= 4.5, (author, ground)
        for name in ("term", "forbidden", "error", "warning", "notice", "draft", "reviewed", "signed"):
            assert contrast(getattr(palette, name), ground) >= 3, (name, ground)
    assert contrast(palette.ink, palette.chosen) >= 4.5
    assert contrast(palette.muted, palette.chosen) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5
