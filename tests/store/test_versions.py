"""Named versions inside the kit file and the journal."""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from presskit.errors import UnreadableKit
from presskit.model.version import Version
from presskit.store import kit_file, versions
from presskit.store.recovery import Journal
from tests.build import a_kit, a_picture
from tests.notation import STAMP
from tests.strategies import KITS

PICTURE = b"not really a picture"
BEFORE = a_kit(("Hello", "你好"), assets=(a_picture(PICTURE),))
CONTENT = versions.written(BEFORE)
ISSUED = Version(
    "v1",
    "issued 20 Sept.",
    STAMP,
    hashlib.sha256(CONTENT).hexdigest(),
    tuple(asset.digest for asset in BEFORE.assets),
)
KIT = a_kit(("Hello again", "又见面了"), versions=(ISSUED,))
KEPT = {ISSUED.digest: CONTENT, BEFORE.assets[0].digest: PICTURE}


@given(KITS)
def test_a_version_is_the_kit_without_its_other_versions(kit):
    assert versions.read(versions.written(kit)) == replace(kit, versions=())


def test_versions_and_the_pictures_they_need_come_back_with_the_kit(tmp_path):
    path = tmp_path / "a.presskit"
    kit_file.write(KIT, KEPT, path)
    stored = kit_file.read(path)
    assert stored == kit_file.Stored(KIT, KEPT)
    assert versions.read(stored.pictures[ISSUED.digest]) == BEFORE
    assert zipfile.ZipFile(path).namelist()[2:] == sorted(
        [f"pictures/{BEFORE.assets[0].digest}", f"versions/{ISSUED.digest}"],
        key=lambda name: name[9:].strip("/"),
    )


def test_a_kit_whose_version_is_missing_is_not_opened(tmp_path):
    path, cut = tmp_path / "a.presskit", tmp_path / "b.presskit"
    kit_file.write(KIT, KEPT, path)
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(cut, "w") as part:
        for member in whole.infolist():
            if not member.filename.startswith("versions/"):
                part.writestr(member, whole.read(member))
    with pytest.raises(UnreadableKit, match="a named version in it is missing"):
        kit_file.read(cut)


def test_unsaved_versions_survive_the_program(tmp_path):
    journal = Journal(tmp_path, BEFORE, KEPT, Path("/kits/a.presskit"))
    named = replace(BEFORE, versions=(ISSUED,))
    journal.record(BEFORE, named, KEPT)
    journal._lines.close()
    journal._lock.close()
    (left,) = Journal.left_behind(tmp_path)
    recovered = left.recovered()
    assert recovered.kit == named
    assert versions.read(recovered.pictures[ISSUED.digest]) == BEFORE
