"""Kits that were open before are remembered with their titles, the latest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from presskit.model.language import Wording
from presskit.workspace import settings_file
from presskit.workspace.recent import MOST, Recent, forgotten, listed, remembered, title_of
from presskit.workspace.settings import Settings
from tests.build import a_kit, headline

NOON = datetime(2024, 9, 20, 12, 0, tzinfo=UTC)
FERRY, BRIDGE = Path("/kits/ferry.presskit"), Path("/kits/bridge.presskit")


def two() -> Settings:
    settings = remembered(Settings(), FERRY, Wording("Ferry", "渡轮"), NOON)
    return remembered(settings, BRIDGE, Wording("A\tbridge\n", ""), NOON + timedelta(hours=1))


def test_the_latest_comes_first_with_what_it_is_called() -> None:
    assert listed(two()) == (
        Recent(BRIDGE, Wording("A bridge", ""), NOON + timedelta(hours=1)),
        Recent(FERRY, Wording("Ferry", "渡轮"), NOON),
    )


def test_a_kit_opened_again_is_listed_once() -> None:
    settings = remembered(two(), FERRY, Wording("Night ferry", "夜航"), NOON + timedelta(days=1))
    assert [one.title.en for one in listed(settings)] == ["Night ferry", "A bridge"]


def test_a_kit_can_be_forgotten() -> None:
    settings = forgotten(two(), BRIDGE)
    assert [one.path for one in listed(settings)] == [FERRY]
    assert len(settings.recent_told) == 1


def test_only_so_many_are_remembered() -> None:
    settings = Settings()
    for number in range(MOST + 5):
        settings = remembered(settings, Path(f"/{number}"), Wording(), NOON)
    assert len(listed(settings)) == len(settings.recent_told) == MOST
    assert listed(settings)[0].path == Path(f"/{MOST + 4}")


def test_what_an_earlier_version_remembered_is_listed_by_its_path() -> None:
    assert listed(Settings(recent=("/a",))) == (Recent(Path("/a")),)


def test_what_is_damaged_is_listed_by_its_path() -> None:
    settings = replace(two(), recent_told=("nonsense", f"yesterday\tFerry\t\t{FERRY}"))
    assert listed(settings) == (Recent(BRIDGE), Recent(FERRY, Wording("Ferry", "")))


def test_it_survives_being_saved() -> None:
    settings_file.save(two())
    assert listed(settings_file.load()) == listed(two())


def test_a_kit_without_a_title_is_called_by_its_headline() -> None:
    kit = a_kit(headline("Ferry runs", "渡轮启航"))
    assert title_of(kit) == Wording("Ferry runs", "渡轮启航")
    assert title_of(replace(kit, title=Wording("Autumn kit"))) == Wording("Autumn kit", "渡轮启航")
