"""What the desk knows of the rows before the one being checked."""

from presskit.checks.desk import Desk
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Text
from tests.build import a_term

TERM = a_term("industry cluster", "产业集群")
ROWS = tuple(
    Pair(f"p{number}", en=Text.plain(en), zh=Text.plain(zh))
    for number, (en, zh) in enumerate(
        [
            ("An industry cluster.", "集群。"),
            ("An industry cluster.", "产业集群。"),
            ("The cluster.", "产业集群。"),
            ("No more.", "完。"),
        ]
    )
)


def test_a_term_is_known_after_the_first_row_that_has_it_on_both_sides():
    desk = Desk(Kit("k", releases=(Release("r", ROWS),)), Index((TERM,)))
    assert [desk.known_before(TERM, row) for row in ROWS] == [False, False, True, True]


def test_rows_may_be_asked_about_in_any_order():
    desk = Desk(Kit("k", releases=(Release("r", ROWS),)), Index((TERM,)))
    assert [desk.known_before(TERM, row) for row in reversed(ROWS)] == [True, True, False, False]


def test_a_row_that_is_not_of_the_kit_has_none_before_it():
    desk = Desk(Kit("k", releases=(Release("r", ROWS),)), Index((TERM,)))
    assert not desk.known_before(TERM, Pair("stranger"))
