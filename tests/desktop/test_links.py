"""Links in the window: set, changed and taken away where the caret stands, followed outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from presskit.desktop.commands import edit as edit_commands
from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.link import LinkDialog
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.edits.text import linked
from presskit.model.language import Lang

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def with_link(opened: Window) -> Window:
    """Return the window with a link on a word of the first headline."""
    opened.do(linked("p1", Lang.EN, 0, 6, "https://www.example.org"))
    opened.go(Place("p1", Lang.EN, 3))
    opened.commands.refresh()
    return opened


def test_the_link_in_which_the_caret_stands_is_changed_whole(
    with_link: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: LinkDialog) -> int:
        assert dialog.href.text() == "https://www.example.org"
        dialog.href.clear()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(LinkDialog, "exec", answer)
    assert with_link.commands["link"].isEnabled()
    with_link.commands["link"].trigger()
    assert not any(run.href for run in with_link.rows[0].en.runs)


def test_without_words_or_a_link_there_is_nothing_to_link(with_link: Window) -> None:
    with_link.go(Place("p1", Lang.EN, 9))
    with_link.commands.refresh()
    assert not with_link.commands["link"].isEnabled()


@pytest.mark.parametrize("agreed", [True, False])
def test_a_link_is_followed_once_the_user_agrees(
    with_link: Window, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    followed: list[str] = []
    monkeypatch.setattr(asking, "opening", lambda *_args: agreed)
    monkeypatch.setattr(asking, "show_address", followed.append)
    assert with_link.grid is not None
    live = with_link.grid.table.segment
    at = live.cursorRect().center() + QPoint(2, 0)
    QTest.mouseClick(live.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert followed == (["https://www.example.org"] if agreed else [])


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://www.example.org"])
def test_only_addresses_of_the_web_and_of_mail_are_followed(opened: Window, address: str) -> None:
    edit_commands.follow_link(opened, address)
