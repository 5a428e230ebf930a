"""The sample kit is what its sources say, and says what a reader must know of it."""

from __future__ import annotations

import io
import runpy
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from presskit import api
from presskit.checks.rule import Severity
from presskit.compose.held import held
from presskit.compose.plan import Section
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role, Status
from presskit.resources import SAMPLES
from presskit.store import kit_file

SHIPPED = SAMPLES / "sip-release.presskit"
PICTURES = SAMPLES / "sip" / "pictures"
BUILD = runpy.run_path(str(SAMPLES / "build.py"))
DRAW = runpy.run_path(str(SAMPLES / "draw.py"))


@pytest.fixture(scope="module")
def kit() -> Kit:
    return kit_file.read(SHIPPED).kit


def test_the_shipped_kit_is_what_the_script_builds(tmp_path: Path) -> None:
    built = BUILD["built"]()
    assert kit_file.read(SHIPPED) == built
    for name in ("one", "two"):
        kit_file.write(built.kit, built.pictures, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("name", DRAW["DRAWINGS"])
def test_the_pictures_are_what_the_script_draws(name: str) -> None:
    drawn, kept = (
        Image.open(source).convert("RGB")
        for source in (io.BytesIO(DRAW["DRAWINGS"][name]()), PICTURES / name)
    )
    assert drawn.size == kept.size
    # Another version of the drawing library may smooth an edge a little differently.
    assert max(ImageStat.Stat(ImageChops.difference(drawn, kept)).mean) < 0.5


def test_the_texts_are_those_of_its_sources(kit: Kit) -> None:
    own = (Role.CAPTION, Role.CROSSHEAD, Role.BOILERPLATE)
    for lang in Lang:
        source = (SAMPLES / "sip" / f"release.{lang}.md").read_text("utf-8")
        told = [pair.side(lang).current for pair in kit.releases[0].pairs if pair.role not in own]
        assert "\n\n".join(told) == source.removeprefix("# ").strip()


def test_the_rows_have_the_roles_of_a_release(kit: Kit) -> None:
    assert [str(pair.role) for pair in kit.releases[0].pairs] == [
        *("headline", "lead", "body", "body", "body"),
        *("caption", "caption", "crosshead", "boilerplate"),
    ]
    assert not any(pair.doubtful for pair in kit.pairs())


def test_twins_are_level_and_the_reader_is_told_that_the_chinese_is_a_draft(kit: Kit) -> None:
    worded = [pair for pair in kit.pairs() if pair.en.current.strip() and pair.zh.current.strip()]
    assert {pair.status(lang) for pair in worded for lang in Lang} == {Status.TRANSLATED}
    notice = kit.releases[0].notice
    assert "译文草稿" in notice.zh
    assert "draft translation" in notice.en


def test_the_kit_holds_what_a_press_kit_holds(kit: Kit) -> None:
    assert set(held(kit)) == set(Section)
    assert [str(text.genre) for text in kit.releases] == ["news", "background", "biography", "terms"]
    for text in kit.releases:
        assert "译文草稿" in text.notice.zh


def test_invented_facts_and_people_say_so(kit: Kit) -> None:
    sources = {fact.source.en for fact in kit.facts}
    assert sources == {"The news release in this kit", "Sample data, not real, to be replaced"}
    assert [person.name.en for person in kit.people] == ["Sample Person"]


def test_the_contact_is_plainly_a_placeholder(kit: Kit) -> None:
    (contact,) = kit.contacts
    assert contact.name.en.startswith("[")
    assert contact.name.zh.startswith("［")
    assert contact.email.endswith("@example.com")
    assert contact.phone.endswith("0000 0000")


def test_every_picture_is_printable_and_described_in_both_languages(kit: Kit) -> None:
    captions = {pair.asset: pair for pair in kit.pairs() if pair.role is Role.CAPTION}
    apart = {kit.brand.logo, *(person.portrait for person in kit.people)}
    assert len(captions) == 2
    for asset in kit.assets:
        for lang in Lang:
            assert asset.alt.side(lang)
            assert asset.credit.side(lang)
            assert asset.id in apart or captions[asset.id].side(lang).current
        assert asset.id in apart or asset.width >= 1800


def test_the_glossary_holds_the_terms_of_its_source(kit: Kit) -> None:
    lines = (SAMPLES / "sip" / "glossary.csv").read_text("utf-8").splitlines()[1:]
    assert len(kit.glossary) >= len(lines)
    assert all(term.preferred(lang) for term in kit.glossary for lang in Lang)
    spoken = {form.text for term in kit.glossary for form in term.zh}
    assert {"苏州工业园区", "新质生产力", "1523亿元", "2023年联合国全球杰出投资促进机构奖"} <= spoken


def test_no_error_and_no_warning_is_found_in_it(kit: Kit) -> None:
    assert [finding for finding in api.checked(kit) if finding.severity is not Severity.NOTICE] == []
