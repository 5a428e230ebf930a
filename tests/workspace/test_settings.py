"""What a person prefers, kept from one session to the next."""

from dataclasses import fields

import pytest

from presskit.errors import CannotWrite
from presskit.workspace import settings_file
from presskit.workspace.settings import Settings, told


def test_settings_come_back_as_they_were():
    settings = Settings(
        "zh_Hans", "dark", 18, "王", zh_first=True, preview=False, recent=("/a", "/b"), geometry="x"
    )
    settings_file.save(settings)
    assert settings_file.load() == settings


def test_without_a_file_there_are_the_defaults(tmp_path):
    assert settings_file.load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_kept_aside(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert settings_file.load(path) == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.json.damaged").read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [
        '{"font_size": 900}',
        '{"font_size": true}',
        '{"font_size": "13"}',
        '{"theme": "pink"}',
        '{"language": "fr"}',
        '{"zh_first": 1}',
        '{"recent": [1]}',
        '{"recent": "abc"}',
        '{"author": null}',
        '{"unheard of": 1}',
    ],
)
def test_a_value_that_a_setting_cannot_have_falls_back_to_its_default(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert settings_file.load(path) == Settings()


def test_a_folder_that_takes_no_settings_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite):
        settings_file.save(Settings(), tmp_path / "file" / "settings.json")


def test_every_setting_a_person_can_choose_is_explained_and_its_default_is_allowed():
    for field in fields(Settings):
        about = told(field.name)
        assert bool(about.label) == bool(about.help)
        assert not about.choices or field.default in dict(about.choices)
        if about.high:
            assert about.low <= field.default <= about.high
