"""The interface speaks Chinese completely."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from presskit import i18n
from presskit.resources import TRANSLATIONS


def _updater() -> ModuleType:
    path = Path(__file__).parent.parent / "translations" / "update.py"
    spec = importlib.util.spec_from_file_location("translations_update", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


update = _updater()
PLACES = re.compile(r"\{(\w*)[^{}]*\}")


def forms(message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


@pytest.fixture(params=update.LOCALES)
def locale(request) -> str:
    return request.param


def test_every_message_in_the_code_is_in_the_catalog_and_no_other(locale: str) -> None:
    in_code = {message.id for message in update.extracted() if message.id}
    in_catalog = {message.id for message in update.read(locale) if message.id}
    assert in_catalog == in_code


def test_every_message_is_translated(locale: str) -> None:
    assert update.untranslated(update.read(locale)) == []


def test_a_missing_translation_is_noticed() -> None:
    catalog = update.Catalog(locale="zh_Hans")
    catalog.add("Save", "保存")
    catalog.add("Open", "")
    catalog.add(("{n} row", "{n} rows"), ("",))
    assert update.untranslated(catalog) == ["Open", "('{n} row', '{n} rows')"]


def test_translations_have_the_places_of_the_message(locale: str) -> None:
    for message in update.read(locale):
        wanted = message.id[-1] if isinstance(message.id, tuple) else message.id
        for form in forms(message) if message.id else ():
            assert set(PLACES.findall(form)) == set(PLACES.findall(wanted)), wanted


def test_the_compiled_catalog_is_that_of_the_translations(locale: str) -> None:
    assert update.po_path(locale).with_suffix(".mo").read_bytes() == update.mo_bytes(locale)


def test_the_chinese_catalog_is_found_at_run_time() -> None:
    assert (TRANSLATIONS / "zh_Hans" / "LC_MESSAGES" / "presskit.mo").is_file()
    assert i18n.worded("zh_Hans", "News release") == "新闻稿"


@pytest.mark.parametrize(
    ("locale_name", "wanted"), [("zh_CN.UTF-8", "zh_Hans"), ("en_GB", "en"), ("", "en"), ("de_DE", "en")]
)
def test_the_system_locale_chooses_the_interface(locale_name: str, wanted: str) -> None:
    assert i18n.preferred(locale_name) == wanted
