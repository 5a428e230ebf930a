"""The preview follows the caret, leads to what is clicked, and never shows a page blank that it has shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop.docks.places import Present, grouped, present, under
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from presskit.workspace.workspace import Workspace
from presskit.writers.pdf.areas import Area
from tests.build import a_long_kit, a_pair

BRIEF = Release(
    "b1",
    (
        a_pair("In brief", "概况", Role.HEADLINE, pair_id="q1"),
        a_pair("Old.", "悠久。", pair_id="q2"),
    ),
    genre=Genre.BACKGROUND,
)


@pytest.fixture
def kit() -> Kit:
    """Return a kit of several pages, one row of it empty, and a backgrounder."""
    long = a_long_kit(20)
    rows = (*long.releases[0].pairs, a_pair(pair_id="empty"))
    return replace(long, releases=(replace(long.releases[0], pairs=rows), BRIEF))


@pytest.fixture
def shown(window: Window, kit: Kit, qtbot: QtBot) -> Window:
    """Return a window with the pages of that kit in the preview."""
    window.session._show(Workspace(kit))
    window.preview.show()
    settle(window, qtbot)
    return window


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until the pages are those of the kit as it is."""
    assert window.workspace is not None
    kit = window.workspace.kit
    qtbot.waitUntil(lambda: window.preview._kit is kit and not window.render_lane.busy, timeout=15000)
    window.following.now()


def areas(window: Window, name: str) -> tuple[Area, ...]:
    return window.preview.pages.sheets.areas[name]


def in_view(window: Window, area: Area) -> bool:
    view = window.preview.pages
    place, top = view._place(area), view.verticalScrollBar().value()
    return top <= place.top() and place.bottom() <= top + view.viewport().height()


def point(window: Window, area: Area, across: float) -> QPoint:
    """Return a point of the view on an area, some way across it."""
    view = window.preview.pages
    place = view._place(area).translated(0, -view.verticalScrollBar().value())
    return QPoint(round(place.left() + across * place.width()), round(place.center().y()))


def test_every_paragraph_that_is_printed_has_its_area_on_a_page(shown: Window) -> None:
    sheets = shown.preview.pages.sheets
    known = sheets.areas
    assert [f"p{row}" for row in range(1, 21)] == [name for name in known if name.startswith("p")]
    for pieces in known.values():
        for area in pieces:
            width, height = sheets.sizes[area.page]
            assert 0 < area.left < area.left + area.width < width
            assert 0 < area.top < area.top + area.height < height


def test_the_page_with_the_caret_comes_into_view_and_its_paragraph_is_marked(shown: Window) -> None:
    assert shown.preview.pages.verticalScrollBar().value() == 0
    shown.go(Place("p17", Lang.EN, 0))
    shown.following.now()
    assert areas(shown, "p17")[0].page > 0
    assert in_view(shown, areas(shown, "p17")[0])
    assert shown.preview.pages._marked == areas(shown, "p17")


def test_the_mark_is_soft_and_lies_where_the_paragraph_is(shown: Window, qtbot: QtBot) -> None:
    shown.go(Place("p2", Lang.EN, 0))
    shown.following.now()
    view = shown.preview.pages
    qtbot.waitUntil(lambda: not view.missing, timeout=5000)
    corner = view._place(areas(shown, "p2")[0]).topLeft() + QPoint(-3, 4)
    at = QPoint(round(corner.x()), round(corner.y()) - view.verticalScrollBar().value())
    marked = view.viewport().grab().toImage().pixelColor(at)
    view.mark(())
    plain = view.viewport().grab().toImage().pixelColor(at)
    assert plain == QColor("white")
    assert marked != plain
    assert marked.lightness() > 200


def test_a_paragraph_across_a_page_is_shown_where_the_caret_stands(shown: Window) -> None:
    crossing = next(pieces for name, pieces in shown.preview.pages.sheets.areas.items() if len(pieces) > 1)
    shown.go(Place(crossing[0].of, Lang.EN, 0))
    shown.following.now()
    assert in_view(shown, crossing[0])
    here = Present((crossing[0].of,), 1.0)
    assert here.area(shown.preview.pages.sheets.areas) == crossing[-1]


def test_an_empty_row_shows_what_is_printed_before_it_and_marks_nothing(shown: Window) -> None:
    shown.go(Place("empty", Lang.EN, 0))
    shown.following.now()
    assert in_view(shown, areas(shown, "p20")[-1])
    assert shown.preview.pages._marked == ()


def test_who_scrolls_away_is_not_brought_back_by_typing(shown: Window, qtbot: QtBot) -> None:
    shown.go(Place("p17", Lang.EN, 0))
    shown.following.now()
    shown.preview.pages.verticalScrollBar().setValue(0)
    assert shown.grid is not None
    QTest.keyClicks(shown.grid.table.segment, "X")
    settle(shown, qtbot)
    assert shown.preview.pages.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("across", "lang"), [(0.1, Lang.EN), (0.9, Lang.ZH)])
def test_a_click_on_a_paragraph_leads_to_its_row_in_the_language_clicked(
    shown: Window, qtbot: QtBot, across: float, lang: Lang
) -> None:
    view = shown.preview.pages
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=point(shown, areas(shown, "p2")[0], across)
    )
    assert shown.place == Place("p2", lang, 0)


def test_a_click_beside_every_paragraph_leads_nowhere(shown: Window, qtbot: QtBot) -> None:
    shown.go(Place("p1", Lang.EN, 3))
    qtbot.mouseClick(shown.preview.pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert shown.place == Place("p1", Lang.EN, 3)


def test_in_the_whole_kit_a_click_leads_to_another_text(shown: Window, qtbot: QtBot) -> None:
    shown.preview.scope.setCurrentIndex(1)
    settle(shown, qtbot)
    area = areas(shown, "text-b1")[0]
    shown.preview.pages.reveal(area)
    qtbot.mouseClick(shown.preview.pages.viewport(), Qt.MouseButton.LeftButton, pos=point(shown, area, 0.2))
    assert shown.place == Place("q1", Lang.EN, 0)
    shown.following.now()
    assert in_view(shown, area)


def test_a_page_keeps_its_picture_until_the_new_one_is_there(shown: Window, qtbot: QtBot) -> None:
    view = shown.preview.pages
    blank = []
    paint = view.paintEvent

    def watched(event: object) -> None:
        paint(event)  # type: ignore[arg-type]  # an event
        blank.extend(number for number in view.visible if number not in view._images)

    view.paintEvent = watched  # type: ignore[method-assign]  # to look at each frame
    assert shown.grid is not None
    shown.go(Place("p2", Lang.EN, 5))
    for letter in "quick":
        QTest.keyClicks(shown.grid.table.segment, letter)
        qtbot.wait(30)
    settle(shown, qtbot)
    assert blank == []


def test_the_place_in_a_text_knows_what_is_printed_before_it() -> None:
    assert present(None, None) == Present()
    assert present(BRIEF, None) == Present(("text-b1",))
    assert present(BRIEF, Place("q2", Lang.EN, 2)) == Present(("q2", "q1", "text-b1"), 0.5)


def test_the_area_under_a_point_is_the_nearest_on_its_page() -> None:
    one, two = Area("a", 0, 50, 100, 400, 40), Area("b", 0, 50, 146, 400, 40)
    known = grouped((one, two))
    assert under(known, 0, 60, 120) == one
    assert under(known, 0, 60, 144) == two
    assert under(known, 0, 60, 300) is None
    assert under(known, 1, 60, 120) is None
