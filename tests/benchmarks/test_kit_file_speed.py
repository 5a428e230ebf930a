"""How long a kit takes to open and save, and what a key press costs before anything is painted."""

import random

import pytest

from presskit.edits.text import typed
from presskit.model.language import Lang
from presskit.store import kit_file
from presskit.store.recovery import Journal
from presskit.workspace.workspace import Workspace
from tests.build import a_long_kit, a_picture

MEGABYTES = 20


@pytest.fixture(scope="module")
def stored():
    chance = random.Random(1)
    contents = [chance.randbytes(4 * 2**20) for _picture in range(MEGABYTES // 4)]
    assets = tuple(a_picture(content, f"a{number}") for number, content in enumerate(contents))
    kit = a_long_kit(300)
    pictures = {asset.digest: content for asset, content in zip(assets, contents, strict=True)}
    return kit_file.Stored(type(kit)(kit.id, kit.title, kit.releases, assets=assets), pictures)


def test_saving_a_kit_with_20_mb_of_pictures(benchmark, stored, tmp_path):
    path = tmp_path / "a.presskit"
    benchmark(kit_file.write, stored.kit, stored.pictures, path)
    assert path.stat().st_size > MEGABYTES * 2**20


def test_opening_a_kit_with_20_mb_of_pictures(benchmark, stored, tmp_path):
    path = tmp_path / "a.presskit"
    kit_file.write(stored.kit, stored.pictures, path)
    assert benchmark(kit_file.read, path) == stored


def test_opening_a_kit_of_5000_pairs(benchmark, tmp_path):
    kit = a_long_kit(5000)
    path = tmp_path / "a.presskit"
    kit_file.write(kit, {}, path)
    assert benchmark(kit_file.read, path).kit == kit


def test_beginning_the_journal_of_5000_pairs(benchmark, tmp_path):
    kit = a_long_kit(5000)

    def begin_and_end() -> int:
        journal = Journal(tmp_path, kit, {})
        size = (journal.folder / "journal").stat().st_size
        journal.discard()
        return size

    assert benchmark(begin_and_end) > 2**20


@pytest.mark.parametrize("pairs", [300, 5000])
def test_a_key_press_with_its_line_in_the_journal(benchmark, tmp_path, pairs):
    workspace = Workspace(a_long_kit(pairs))
    journal = Journal(tmp_path, workspace.kit, {})
    workspace.listen(lambda before, after: journal.record(before, after, {}))
    row = f"p{pairs // 2}"
    benchmark(lambda: workspace.do(typed(row, Lang.EN, 0, 0, "x")))
    assert workspace.unsaved
    journal.discard()
