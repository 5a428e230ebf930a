"""What differs between two states of a kit."""

from dataclasses import replace

from presskit.model.language import Wording
from presskit.workspace.changes import Row, changes, told
from tests.build import a_kit, a_pair

KIT = a_kit(("one", "一"), ("two", "二"), ("three", "三"))
ONE, TWO, THREE = KIT.pairs()


def test_a_kit_does_not_differ_from_itself():
    assert not changes(KIT, KIT)
    assert changes(KIT, replace(KIT)).rows == ()


def test_rows_that_say_something_else_are_shown_in_both_states():
    other = a_pair("two!", "二！", pair_id="p2")
    found = changes(KIT, KIT.with_pair(other))
    assert found.rows == (Row(TWO, other),)
    assert (found.changed, found.added, found.gone, found.moved, found.others) == (1, 0, 0, False, False)


def test_rows_that_came_or_went_stand_on_one_side():
    new = a_pair("four", "四", pair_id="p4")
    found = changes(KIT, a_kit(ONE, new, THREE))
    assert found.rows == (Row(None, new), Row(TWO, None))
    assert (found.changed, found.added, found.gone, found.moved) == (0, 1, 1, False)


def test_another_order_is_told_without_rows():
    found = changes(KIT, a_kit(TWO, ONE, THREE))
    assert (found.rows, found.moved, found.others) == ((), True, False)
    assert found


def test_what_is_said_beside_the_rows_is_told_as_others():
    found = changes(KIT, replace(KIT, title=Wording("A title")))
    assert (found.rows, found.others) == ((), True)


def test_what_differs_is_said_in_a_line():
    new = a_pair("four", "四", pair_id="p4")
    assert told(changes(KIT, KIT)) == "no difference"
    assert told(changes(KIT, a_kit(THREE, ONE, new))) == "1 row added · 1 row removed · another order"
    assert told(changes(KIT, replace(KIT, title=Wording("A title")))) == "other details changed"
