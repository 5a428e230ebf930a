"""Templates are whole, speak both languages, and say nothing but what is to be filled in."""

from __future__ import annotations

from datetime import date

import pytest

from presskit.errors import BadRequest
from presskit.lang.placeholders import own
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.resources import TEMPLATES as FOLDER
from presskit.store import codec
from presskit.store.templates import TEMPLATES, begun, blank

DAY = date(2024, 9, 20)
NAMES = [one.name for one in TEMPLATES]


@pytest.fixture(params=NAMES)
def kit(request: pytest.FixtureRequest) -> Kit:
    return begun(request.param, DAY, numbered())


def test_every_file_is_offered_and_every_offer_has_a_file() -> None:
    assert {path.stem for path in (FOLDER / "kits").glob("*.toml")} == set(NAMES)


def test_a_template_has_the_parts_of_a_release(kit: Kit) -> None:
    (release,) = kit.releases
    roles = [pair.role for pair in release.pairs]
    assert {Role.HEADLINE, Role.LEAD, Role.BODY, Role.BOILERPLATE} <= set(roles)
    assert roles[-1] is Role.END
    assert release.day == DAY
    assert release.place
    assert kit.contacts
    assert kit.brand.organisation


def test_both_languages_say_something_in_every_row(kit: Kit) -> None:
    assert all(pair.side(lang).current for pair in kit.pairs() for lang in Lang)


def test_both_languages_leave_as_much_open(kit: Kit) -> None:
    for pair in kit.pairs():
        counts = {bool(list(own(pair.side(lang).current))) for lang in Lang}
        assert len(counts) == 1, pair


def test_ids_are_all_different(kit: Kit) -> None:
    parts = (*kit.releases, *kit.pairs(), *kit.facts, *kit.contacts)
    assert len({part.id for part in parts} | {kit.id}) == len(parts) + 1


def test_a_template_can_be_saved(kit: Kit) -> None:
    assert codec.decoded(codec.encoded(kit)) == kit


def test_an_unknown_template_is_refused() -> None:
    with pytest.raises(BadRequest, match="poem"):
        begun("poem", DAY, numbered())


def test_a_blank_kit_has_empty_rows_to_write_in() -> None:
    pairs = list(blank(DAY, numbered()).pairs())
    assert [pair.role for pair in pairs] == [Role.HEADLINE, Role.SUBHEAD, Role.LEAD, Role.BODY]
    assert not any(pair.en.runs or pair.zh.runs for pair in pairs)
