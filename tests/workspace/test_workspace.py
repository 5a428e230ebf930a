"""The open kit: undo, redo, what is unsaved, who is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.edits.edit import Edit, Place
from presskit.edits.kit import titled
from presskit.edits.pairs import deleted, merged, moved, split
from presskit.edits.text import typed
from presskit.errors import BadRequest
from presskit.model.language import Lang, Wording
from presskit.workspace import files
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_picture, said

KIT = a_kit(("", ""), ("second", "第二"))
A = Path("/kits/a.presskit")


def type_in(workspace: Workspace, words: str, at: int = 0, pair: str = "p1") -> None:
    for offset, character in enumerate(words, at):
        workspace.do(typed(pair, Lang.EN, offset, offset, character))


def undone(workspace: Workspace) -> list[str]:
    """Undo everything; return what the first English text was after each step."""
    texts = []
    while workspace.undo_label:
        workspace.undo()
        texts.append(said(workspace.kit)[0][0])
    return texts


def test_a_word_with_the_space_behind_it_is_one_step():
    workspace = Workspace(KIT)
    type_in(workspace, "the good news")
    assert undone(workspace) == ["the good ", "the ", ""]


def test_a_jump_of_the_caret_starts_a_new_step():
    workspace = Workspace(KIT)
    type_in(workspace, "abc")
    type_in(workspace, "xy", at=1)
    assert undone(workspace) == ["abc", ""]


def test_typing_elsewhere_starts_a_new_step():
    workspace = Workspace(KIT)
    type_in(workspace, "ab")
    type_in(workspace, "x", pair="p2")
    type_in(workspace, "c", at=2)
    assert undone(workspace) == ["ab", "ab", ""]


def test_deleting_backwards_is_one_step_and_deleting_forwards_too():
    workspace = Workspace(a_kit(("abcdef", "")))
    for offset in (5, 4):
        workspace.do(typed("p1", Lang.EN, offset, offset + 1, ""))
    for _press in range(2):
        workspace.do(typed("p1", Lang.EN, 0, 1, "", caret=0))
    assert said(workspace.kit) == [("cd", "")]
    assert undone(workspace) == ["abcd", "abcdef"]


def test_the_caret_returns_to_where_a_step_began_and_ended():
    workspace = Workspace(KIT)
    type_in(workspace, "abc")
    assert workspace.undo() == Place("p1", Lang.EN, 0)
    assert workspace.redo() == Place("p1", Lang.EN, 3)


def test_undoing_and_redoing_without_steps_does_nothing():
    workspace = Workspace(KIT)
    assert (workspace.undo(), workspace.redo(), workspace.undo_label, workspace.redo_label) == (
        None,
        None,
        "",
        "",
    )
    assert workspace.kit is KIT


def test_the_labels_say_what_would_be_undone_and_redone():
    workspace = Workspace(KIT)
    type_in(workspace, "a")
    workspace.do(titled(Wording("News")))
    workspace.undo()
    assert (workspace.undo_label, workspace.redo_label) == ("Typing", "Change title")


def test_a_new_edit_forgets_what_was_undone():
    workspace = Workspace(KIT)
    type_in(workspace, "a")
    workspace.undo()
    workspace.do(titled(Wording("News")))
    assert workspace.redo_label == ""


def test_an_edit_that_changes_nothing_leaves_no_step_and_keeps_what_was_undone():
    workspace = Workspace(KIT)
    workspace.do(titled(Wording("News")))
    workspace.undo()
    heard = []
    workspace.listen(lambda before, after: heard.append((before, after)))
    workspace.do(titled(Wording()))
    assert (workspace.undo_label, workspace.redo_label, heard) == ("", "Change title", [])


def test_typing_after_undo_or_redo_starts_a_new_step():
    workspace = Workspace(KIT)
    type_in(workspace, "ab cd")
    workspace.undo()
    type_in(workspace, "x", at=3)
    assert undone(workspace) == ["ab ", ""]


def gesture(letter: str, row: str, workspace: Workspace) -> None:
    match letter:
        case "u":
            workspace.undo()
        case "r":
            workspace.redo()
        case "t":
            workspace.do(typed(row, Lang.ZH, 0, 0, "x"))
        case "s":
            workspace.do(split(row, Lang.EN, 2, workspace.new_id))
        case "m" if row != [pair.id for pair in workspace.kit.pairs()][-1]:
            workspace.do(merged(row))
        case "d":
            workspace.do(deleted([row]))
        case "v":
            workspace.do(moved([row], 1))


@given(st.lists(st.tuples(st.sampled_from("ttssmdvur"), st.integers(0, 9)), max_size=40))
def test_undo_and_redo_bring_back_the_identical_values(steps):
    workspace = Workspace(a_kit(("Hello there", "你好"), ("Second", "第二"), ("Third", "第三")))
    first = workspace.kit
    for letter, number in steps:
        rows = [pair.id for pair in workspace.kit.pairs()]
        if rows:
            gesture(letter, rows[number % len(rows)], workspace)
    present, states = workspace.kit, [workspace.kit]
    while workspace.undo_label:
        workspace.undo()
        states.append(workspace.kit)
    assert workspace.kit is first
    while len(states) > 1:
        assert workspace.kit is states.pop()
        workspace.redo()
    assert workspace.kit is present


def test_a_kit_is_unsaved_until_it_is_saved_or_undone_to_what_was_saved():
    workspace = Workspace(KIT)
    assert not workspace.unsaved
    type_in(workspace, "a ")
    assert workspace.unsaved
    workspace.saved(A, workspace.kit)
    assert not workspace.unsaved
    type_in(workspace, "b", at=2)
    assert workspace.unsaved
    workspace.undo()
    assert (workspace.unsaved, workspace.path) == (False, A)
    workspace.undo()
    assert workspace.unsaved


def test_changing_a_text_back_by_hand_is_saved_too():
    workspace = Workspace(KIT)
    type_in(workspace, "a")
    workspace.do(typed("p1", Lang.EN, 0, 1, ""))
    assert not workspace.unsaved


def test_saving_an_earlier_value_leaves_the_later_one_unsaved():
    workspace = Workspace(KIT)
    type_in(workspace, "a")
    writing = workspace.kit
    type_in(workspace, "b", at=1)
    workspace.saved(A, writing)
    assert workspace.unsaved


def test_typing_after_saving_starts_a_new_step_so_that_undo_stops_at_what_was_saved():
    workspace = Workspace(KIT)
    type_in(workspace, "ab")
    workspace.saved(A, workspace.kit)
    type_in(workspace, "c", at=2)
    workspace.undo()
    assert not workspace.unsaved


def test_imported_work_is_unsaved_from_the_start():
    workspace = Workspace(KIT, unsaved=True)
    assert workspace.unsaved
    workspace.saved(A, KIT)
    assert not workspace.unsaved


def test_listeners_hear_every_change_and_every_saving_until_they_stop():
    workspace = Workspace(KIT)
    heard = []
    stop = workspace.listen(lambda before, after: heard.append((said(before)[0][0], said(after)[0][0])))
    type_in(workspace, "a")
    workspace.undo()
    workspace.redo()
    workspace.saved(A, workspace.kit)
    stop()
    type_in(workspace, "b", at=1)
    assert heard == [("", "a"), ("a", ""), ("", "a"), ("a", "a")]


def test_a_listener_that_edits_is_heard_by_all_in_order():
    workspace = Workspace(KIT)
    first, second = [], []

    def answer(_before: object, after: object) -> None:
        first.append(said(after)[0][0])
        if said(after)[0][0] == "a":
            workspace.do(typed("p1", Lang.EN, 1, 1, "!"))

    workspace.listen(answer)
    workspace.listen(lambda _before, after: second.append(said(after)[0][0]))
    type_in(workspace, "a")
    assert first == second == ["a", "a!"]


def test_an_edit_that_fails_changes_nothing():
    workspace = Workspace(KIT)
    with pytest.raises(BadRequest):
        workspace.do(merged("p2"))
    assert workspace.kit is KIT
    assert workspace.undo_label == ""


def test_new_ids_are_never_those_of_anything_in_the_kit_nor_given_twice():
    drawn = iter(["p1", "r1", "new", "new", "kit", "other"])
    workspace = Workspace(KIT, draw=lambda: next(drawn))
    assert [workspace.new_id(), workspace.new_id()] == ["new", "other"]
    assert len(Workspace(KIT).new_id()) == 8


def test_a_kit_with_pictures_is_saved_and_opened_again(tmp_path):
    workspace = Workspace(KIT)
    asset = a_picture(b"picture")
    workspace.add_pictures({asset.digest: b"picture", "0" * 64: b"never placed"})
    workspace.do(Edit("Picture", lambda _kit: a_kit(("a", ""), assets=(asset,))))
    with pytest.raises(BadRequest, match="no file yet"):
        files.save(workspace)
    files.save(workspace, tmp_path / "a.presskit")
    assert not workspace.unsaved
    again = files.opened(tmp_path / "a.presskit")
    assert (again.kit, again.pictures, again.path) == (
        workspace.kit,
        {asset.digest: b"picture"},
        tmp_path / "a.presskit",
    )
    files.save(again)
    assert not again.unsaved
