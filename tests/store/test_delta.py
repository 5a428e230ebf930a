"""What is written of a change, and what it makes of the kit before."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from presskit.model.language import Lang, Wording
from presskit.model.release import Release
from presskit.model.text import Text
from presskit.store import document
from presskit.store.delta import applied, difference
from presskit.store.shapes import Misfit
from tests.build import a_kit, a_term
from tests.strategies import KITS


@settings(max_examples=40)
@given(KITS, KITS)
def test_the_difference_of_any_two_kits_makes_one_of_the_other(before, after):
    changes = document.parsed(document.written(difference(before, after)))
    assert applied(before, changes) == after


def test_typing_writes_the_one_changed_pair():
    before = a_kit(("a", ""), ("b", ""), ("c", ""))
    after = before.with_pair(before.pair("p2").with_side(Lang.EN, Text.plain("bb")))
    assert difference(before, after) == {"releases": [[0, {"pairs": [1, 2, [{"id": "p2", "en": "bb"}]]}]]}


def test_a_new_row_and_a_new_term_write_themselves_alone():
    before = a_kit(("a", ""), ("b", ""))
    rows = before.releases[0].pairs
    after = replace(
        before.with_release(
            0, replace(before.releases[0], pairs=(rows[0], replace(rows[0], id="p9"), rows[1]))
        ),
        glossary=(a_term("park", "园区"),),
    )
    changes = difference(before, after)
    assert changes["releases"] == [[0, {"pairs": [1, 1, [{"id": "p9", "en": "a"}]]}]]
    assert list(changes) == ["glossary", "releases"]


def test_members_that_are_no_lists_are_written_whole():
    before = a_kit()
    after = replace(before, title=Wording("New", "新"), releases=(*before.releases, Release("r2")))
    assert difference(before, after) == {
        "title": {"en": "New", "zh": "新"},
        "all_releases": [{"id": "r1"}, {"id": "r2"}],
    }


@pytest.mark.parametrize("changes", [{"releases": [[3, {}]]}, {"colour": 1}, {"title": 3}, 7])
def test_a_change_that_does_not_fit_is_refused(changes):
    with pytest.raises(Misfit):
        applied(a_kit(), changes)
