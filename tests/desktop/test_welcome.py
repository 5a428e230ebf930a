"""The start page: what was open before, templates, everything by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from presskit.desktop import faces, looks
from presskit.desktop.recent_list import RecentList
from presskit.desktop.window import Window
from presskit.model.language import Wording
from presskit.store import kit_file
from presskit.store.templates import TEMPLATES
from presskit.workspace.recent import remembered
from presskit.workspace.settings import Settings
from tests.build import a_kit, headline


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.presskit"
    kit_file.write(a_kit(headline("Ferry runs", "渡轮启航")), {}, path)
    return path


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, kept: Path) -> Iterator[Window]:
    faces.load()
    looks.dress(qapp, "light")
    settings = Settings(theme="light", language="en", preview=False)
    now = datetime.now().astimezone()
    for path, title in ((tmp_path / "gone.presskit", "Gone"), (kept, "Ferry runs")):
        settings = remembered(settings, path, Wording(title), now)
    shown = Window(settings, tmp_path / "journals")
    shown.resize(1024, 700)
    shown.show()
    qtbot.waitUntil(lambda: shown.session.recents.is_missing(tmp_path / "gone.presskit"))
    yield shown
    shown.session.close()
    shown.show_kit(None)
    shown.close()
    shown.deleteLater()
    qtbot.wait(1)


def listed(window: Window) -> RecentList:
    assert window.welcome.recent is not None
    return window.welcome.recent


def told(window: Window) -> list[str]:
    model = listed(window).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_kits_are_listed_by_title_with_folder_and_time(window: Window, kept: Path) -> None:
    assert "Ferry runs" in told(window)[0]
    assert kept.parent.name in told(window)[0]
    assert "today at" in told(window)[0]


def test_a_missing_kit_says_so_and_cannot_be_opened(window: Window) -> None:
    assert "not in" in told(window)[1]
    listed(window).setCurrentIndex(listed(window).model().index(1, 0))
    QTest.keyClick(listed(window), Qt.Key.Key_Return)
    assert not window.render_lane.busy


def test_delete_takes_a_kit_out_of_the_list_and_leaves_its_file(window: Window, kept: Path) -> None:
    QTest.keyClick(listed(window), Qt.Key.Key_Delete)
    assert len(told(window)) == 1
    assert kept.exists()
    assert str(kept) not in window.settings.recent


def test_the_keyboard_begins_at_the_latest_kit_and_enter_opens_it(window: Window, qtbot: QtBot) -> None:
    assert listed(window).hasFocus()
    QTest.keyClick(listed(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace is not None)


def test_everything_on_the_page_is_reached_by_tab(window: Window) -> None:
    seen = set()
    for _ in range(40):
        seen.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {*window.welcome.buttons.values(), listed(window)} <= seen


@pytest.mark.parametrize("name", [one.name for one in TEMPLATES])
def test_a_template_begins_a_kit_with_placeholders(window: Window, name: str) -> None:
    window.welcome.buttons[f"new-{name}"].click()
    assert window.workspace is not None
    assert not window.workspace.unsaved
    assert any("〖" in pair.en.current for pair in window.rows)


def test_one_key_leads_from_placeholder_to_placeholder(window: Window, qtbot: QtBot) -> None:
    window.welcome.buttons["new-correction"].click()
    qtbot.waitUntil(window.commands["fill-in"].isEnabled, timeout=5000)
    marked = []
    for _ in range(3):
        window.commands["fill-in"].trigger()
        assert window.selected is not None
        pair, lang, start, stop = window.selected
        marked.append((lang.value, pair.side(lang).current[start:stop]))
    assert marked[0] == ("en", "〖Headline of the release that is corrected〗")
    assert marked[1] == ("zh", "〖原新闻稿标题〗")
    assert marked[2][0] == "en"


def test_the_recent_menu_tells_titles_and_greys_what_is_missing(window: Window) -> None:
    (menu,) = (one for one in window.menuBar().findChildren(QMenu) if one.title() == "Open &recent")
    menu.aboutToShow.emit()
    first, second, *_rest = menu.actions()
    assert "Ferry runs — ferry.presskit" in first.text()
    assert first.isEnabled()
    assert not second.isEnabled()
    menu.actions()[-1].trigger()
    assert window.settings.recent == ()


def test_without_recent_kits_the_page_says_what_will_be_listed(
    window: Window, settled: Callable[[], None]
) -> None:
    window.session.recents.forget_all()
    settled()
    assert listed(window).isHidden()
    assert window.welcome._nothing.isVisible()
