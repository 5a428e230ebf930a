"""What is left to be filled in is found wherever a kit is printed from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from presskit.checks.rule import Finding, Severity
from presskit.checks.run import findings
from presskit.glossary.index import Index
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact
from presskit.model.ids import numbered
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.store.templates import TEMPLATES, begun
from tests.build import a_kit

LEFT = Wording("〖Name〗", "〖姓名〗")


def left_in(kit: Kit) -> list[Finding]:
    return [one for one in findings(kit, Index(())) if one.rule == "placeholder"]


@pytest.mark.parametrize("name", [one.name for one in TEMPLATES])
def test_a_fresh_template_has_no_other_faults_than_its_placeholders(name: str) -> None:
    kit = begun(name, date(2024, 9, 20), numbered())
    found = findings(kit, Index(()))
    assert {one.rule for one in found} == {"placeholder"}
    assert {one.severity for one in found} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"brand": Brand(organisation=LEFT)}, "organisation"),
        ({"brand": Brand(website="https://〖address〗")}, "organisation"),
        ({"contacts": (Contact("c1", email="〖mail〗"),)}, "contacts"),
        ({"facts": (Fact("f1", unit=LEFT),)}, "facts"),
        ({"people": (Person("m1", LEFT),)}, "people"),
        ({"title": LEFT}, "title"),
    ],
)
def test_what_the_kit_says_beside_its_texts_is_looked_at_once(changes: dict[str, object], told: str) -> None:
    kit = replace(a_kit(("Hello.", "你好。"), ("More.", "更多。")), **changes)  # type: ignore[arg-type]  # as named
    found = left_in(kit)
    assert {one.pair for one in found} == {"p1"}
    assert all(told in one.message for one in found)
    assert len({one.lang for one in found}) == len(found)


def test_the_place_of_each_text_is_looked_at() -> None:
    kit = a_kit(("Hello.", "你好。"))
    kit = replace(kit, releases=(replace(kit.releases[0], place=Wording("〖City〗")),))
    assert [(one.pair, one.start, one.stop) for one in left_in(kit)] == [("p1", 0, 0)]


def test_what_only_looks_like_a_placeholder_is_a_warning() -> None:
    (found,) = left_in(a_kit(("It cost XX yuan.", "耗资若干。")))
    assert (found.severity, found.start, found.stop) == (Severity.WARNING, 8, 10)
